-- Young people who have said yes to help.
SELECT number
FROM youth
WHERE
	deleted_at IS NULL
	AND id IN (
		SELECT youth
		FROM ambassador
		WHERE deleted_at IS NULL AND state = 1 AND (since IS NULL OR since <= $today)
	)
