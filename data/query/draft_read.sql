-- One draft.
SELECT id, entity, record_id, version, owner, saved_at, body FROM draft
WHERE id = $id
