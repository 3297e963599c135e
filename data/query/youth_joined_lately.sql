-- Young people who began in a community after $day.
SELECT number
FROM youth
WHERE
	deleted_at IS NULL
	AND id IN (
		SELECT youth
		FROM membership
		WHERE
			deleted_at IS NULL
			AND coalesce(trying, joined) > $day
			AND coalesce(trying, joined) <= $today
	)
