-- A draft, or what was typed since.
INSERT INTO draft (id, actor, entity, record_id, version, owner, saved_at, body)
VALUES ($id, $actor, $entity, $record, $version, $owner, $saved_at, $body)
ON CONFLICT (id) DO UPDATE SET saved_at = $saved_at, body = $body
