-- What tells that two young people may be the same.
SELECT number, match_key, phone FROM youth WHERE deleted_at IS NULL
