-- Somebody with the same telephone number.
SELECT id FROM youth WHERE phone = $phone AND deleted_at IS NULL LIMIT 1
