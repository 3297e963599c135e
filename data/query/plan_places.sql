-- The places of a visit round in the order of its board, the day each became agreed, and its pre-visit for the round.
SELECT
	workplace.id,
	workplace.name,
	workplace.interest,
	code.label,
	workplace.operation,
	workplace.staffed,
	workplace.neutral,
	workplace.state,
	(
		SELECT max(change.at)
		FROM history
		JOIN change ON change.id = history.change_id
		WHERE history.record_id = workplace.id AND history.field = 'state' AND history.after = '2'
	),
	(
		SELECT min(activity.day)
		FROM activity
		WHERE
			activity.kind = 2
			AND activity.workplace = workplace.id
			AND (activity.round = $round OR activity.round IS NULL)
			AND activity.state <> 4
			AND activity.deleted_at IS NULL
	),
	(
		SELECT count(*)
		FROM activity
		WHERE
			activity.kind = 2
			AND activity.workplace = workplace.id
			AND (activity.round = $round OR activity.round IS NULL)
			AND activity.state = 3
			AND activity.deleted_at IS NULL
	)
FROM round_place
JOIN workplace ON workplace.id = round_place.workplace
LEFT JOIN code ON code.id = workplace.interest
WHERE round_place.round = $round AND round_place.deleted_at IS NULL
ORDER BY round_place.position NULLS LAST, round_place.number
