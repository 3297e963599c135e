-- Young people who have told about «Min vej» on two days.
SELECT number
FROM youth
WHERE
	deleted_at IS NULL
	AND id IN (
		SELECT youth
		FROM measurement
		WHERE instrument = 1 AND deleted_at IS NULL AND answer_5 + answer_6 IS NOT NULL AND day <= $today
		GROUP BY youth
		HAVING min(day) < max(day)
	)
