-- New young people heard of before $workday whom nobody has spoken with.
SELECT number
FROM youth
WHERE
	deleted_at IS NULL
	AND CAST(state AS INTEGER) = 0
	AND no_contact = 0
	AND last_contact IS NULL
	AND coalesce(source_date, substr(created_at, 1, 10)) < $workday
