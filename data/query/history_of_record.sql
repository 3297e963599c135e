-- Everything that was done to one record, and to all that came with the same import ($group); newest first.
SELECT c.at, c.actor, c.kind, c.why, h.act, h.field, h.before, h.after, h.version
FROM (
	SELECT change_id, position, act, field, before, after, version
	FROM history
	WHERE record_id = $record
	UNION ALL
	SELECT change_id, position, act, field, before, after, version
	FROM history
	WHERE change_id = $group AND record_id IS NULL AND entity = $entity
	UNION ALL
	SELECT b.change_id, b.position, b.act, b.field, b.before, b.after, b.version
	FROM change u
	JOIN history b ON b.change_id = u.id
	WHERE u.undoes = $group AND b.record_id IS NULL AND b.entity = $entity
) AS h
JOIN change c ON c.id = h.change_id
ORDER BY c.number DESC, h.position DESC
