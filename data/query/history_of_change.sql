-- What a change did, in order.
SELECT entity, record_id, act, field, before, after FROM history
WHERE change_id = $change
ORDER BY position
