-- The visits of a round that are still to come.
SELECT activity.id
FROM activity
WHERE
	activity.round = $round
	AND activity.kind = 1
	AND activity.state < 3
	AND activity.deleted_at IS NULL
	AND (activity.day IS NULL OR activity.day >= $today)
ORDER BY activity.day NULLS LAST, activity.number
