-- Young people without a telephone or a consultant.
SELECT number
FROM youth
WHERE
	deleted_at IS NULL
	AND state <> 4
	AND CASE WHEN phone IS NULL OR consultant IS NULL THEN 1 ELSE 0 END = 1
