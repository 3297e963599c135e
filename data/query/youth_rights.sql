-- Young people heard of before $day who have not been told about their rights.
SELECT number
FROM youth
WHERE
	deleted_at IS NULL
	AND state <> 4
	AND informed IS NULL
	AND coalesce(source_date, substr(created_at, 1, 10)) < $day
