-- How many of those who came to one activity, or are still expected, need something.
SELECT count(*)
FROM invitation
JOIN youth ON youth.id = invitation.youth
WHERE
	invitation.activity = $activity
	AND invitation.deleted_at IS NULL
	AND youth.deleted_at IS NULL
	AND invitation.needs IS NOT NULL
	AND (invitation.attendance IN (1, 2) OR (invitation.attendance = 0 AND invitation.reply <> 3))
