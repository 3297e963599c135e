-- Young people in education or with a job; some codes say that one is not.
SELECT number
FROM youth
WHERE
	deleted_at IS NULL
	AND education IS NOT NULL
	AND education IN (SELECT id FROM code WHERE list = 'uddannelse' AND code NOT IN ('INGEN', 'OPT', 'AFB', 'GEN'))
UNION
SELECT number
FROM youth
WHERE
	deleted_at IS NULL
	AND job IS NOT NULL
	AND job IN (SELECT id FROM code WHERE list = 'job' AND code <> 'INGEN')
