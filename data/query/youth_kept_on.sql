-- Young people who began education or a job on $day or before and are still there.
SELECT number
FROM youth
WHERE
	deleted_at IS NULL
	AND id IN (
		SELECT youth
		FROM situation
		WHERE
			kind IN (1, 2)
			AND deleted_at IS NULL
			AND since <= $day
			AND (until IS NULL OR until > $today)
			AND (
				education IN (
					SELECT id
					FROM code
					WHERE list = 'uddannelse' AND code NOT IN ('INGEN', 'OPT', 'AFB', 'GEN')
				)
				OR job IN (SELECT id FROM code WHERE list = 'job' AND code <> 'INGEN')
			)
	)
