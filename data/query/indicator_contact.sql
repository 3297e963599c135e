-- Young people under way somebody has spoken with since $recent, and all under way.
SELECT
	(SELECT count(*) FROM youth WHERE deleted_at IS NULL AND last_contact >= $recent AND CAST(state AS INTEGER) = 2),
	(SELECT count(*) FROM youth WHERE deleted_at IS NULL AND state = 2)
