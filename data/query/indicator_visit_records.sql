-- The held visits of the newest round, the newest first.
SELECT activity.id, activity.day, workplace.name
FROM activity
LEFT JOIN workplace ON workplace.id = activity.workplace
WHERE
	activity.kind = 1
	AND activity.state = 3
	AND activity.deleted_at IS NULL
	AND activity.round = (
		SELECT newest.id
		FROM round AS newest
		WHERE newest.deleted_at IS NULL
		ORDER BY newest.number DESC
		LIMIT 1
	)
ORDER BY activity.day DESC, activity.number DESC
