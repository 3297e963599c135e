-- Young people who answered WHO-5 on two days.
SELECT number
FROM youth
WHERE
	deleted_at IS NULL
	AND id IN (
		SELECT youth
		FROM measurement
		WHERE instrument = 3 AND deleted_at IS NULL AND score IS NOT NULL AND day <= $today
		GROUP BY youth
		HAVING min(day) < max(day)
	)
