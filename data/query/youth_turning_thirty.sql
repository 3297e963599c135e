-- Young people who turn 30 from today until $until; where only the month of birth is known, its last day counts.
SELECT number
FROM youth
WHERE
	deleted_at IS NULL
	AND state <> 4
	AND born >= substr($thirty, 1, 7)
	AND born < $thirty_until || '~'
	AND coalesce(nullif(substr(born, 12, 10), ''), born) > $thirty
	AND coalesce(nullif(substr(born, 12, 10), ''), born) <= $thirty_until
