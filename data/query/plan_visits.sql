-- The visits of a round that are not called off, in the order of its board.
SELECT
	activity.id,
	activity.workplace,
	activity.occasion,
	activity.day,
	activity.starts,
	activity.ends,
	activity.consultant,
	activity.state
FROM activity
LEFT JOIN round_place
	ON round_place.round = activity.round
	AND round_place.workplace = activity.workplace
	AND round_place.deleted_at IS NULL
WHERE activity.round = $round AND activity.kind = 1 AND activity.state <> 4 AND activity.deleted_at IS NULL
ORDER BY round_place.position NULLS LAST, activity.occasion NULLS LAST, activity.day NULLS LAST, activity.number
