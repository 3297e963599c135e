-- Young people tried at least $value times and never spoken with.
SELECT number
FROM youth
WHERE
	deleted_at IS NULL
	AND state <> 4
	AND no_contact = 0
	AND last_contact IS NULL
	AND id IN (
		SELECT youth
		FROM contact
		WHERE deleted_at IS NULL AND outcome <> 2
		GROUP BY youth
		HAVING count(*) >= CAST($value AS INTEGER)
	)
