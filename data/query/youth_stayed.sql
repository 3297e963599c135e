-- Young people who began in a community on $day or before and are still there.
SELECT number
FROM youth
WHERE
	deleted_at IS NULL
	AND id IN (
		SELECT youth
		FROM membership
		WHERE
			deleted_at IS NULL
			AND coalesce(trying, joined) <= $day
			AND (step IN (1, 2) OR stopped > $today)
	)
