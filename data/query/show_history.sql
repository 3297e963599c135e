-- How those invited to activities that have been, and where attendance was noted, turned up; by their reply.
SELECT
	invitation.reply,
	count(*),
	sum(CASE WHEN invitation.attendance IN (1, 2) THEN 1 ELSE 0 END)
FROM invitation
JOIN activity ON activity.id = invitation.activity
WHERE
	invitation.deleted_at IS NULL
	AND invitation.sent IS NOT NULL
	AND invitation.channel <> 7
	AND activity.deleted_at IS NULL
	AND activity.state <> 4
	AND (activity.state = 3 OR activity.day < $today)
	AND invitation.activity IN (SELECT activity FROM invitation WHERE deleted_at IS NULL AND attendance IN (1, 2, 4))
GROUP BY invitation.reply
