-- Everything that was done to one record, newest first.
SELECT c.at, c.actor, c.kind, c.why, h.act, h.field, h.before, h.after, h.version FROM history h
JOIN change c ON c.id = h.change_id
WHERE h.record_id = $record
ORDER BY c.number DESC, h.position DESC
