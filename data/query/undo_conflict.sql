-- Has a later change that counts touched the same: the record's field, or anything of it?
SELECT 1 FROM history h
JOIN change c ON c.id = h.change_id
WHERE h.record_id = $record
AND c.number > $number
AND c.kind IN (0, 3)
AND c.state = 0
AND ($field IS NULL OR h.field IS NULL OR h.field = $field)
LIMIT 1
