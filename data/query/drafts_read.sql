-- The actor's drafts, newest first.
SELECT id, entity, record_id, version, owner, saved_at, body FROM draft
WHERE actor IS NOT DISTINCT FROM $actor
ORDER BY saved_at DESC, id
