-- The places of the round being planned, or of the newest that runs.
SELECT workplace.number
FROM workplace
JOIN round_place ON round_place.workplace = workplace.id
WHERE
	round_place.deleted_at IS NULL
	AND round_place.round = (
		SELECT newest.id
		FROM round AS newest
		WHERE newest.deleted_at IS NULL AND newest.state <> 2
		ORDER BY newest.state, newest.number DESC
		LIMIT 1
	)
