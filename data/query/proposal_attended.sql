-- How often each young person has been on a visit to a place, but for those of one round.
SELECT invitation.youth, activity.workplace, count(*) AS visits
FROM activity
JOIN invitation ON invitation.activity = activity.id
WHERE
	activity.kind = 1
	AND activity.deleted_at IS NULL
	AND (activity.round IS NULL OR activity.round <> $round)
	AND invitation.deleted_at IS NULL
	AND invitation.attendance IN (1, 2)
GROUP BY invitation.youth, activity.workplace
