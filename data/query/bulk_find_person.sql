-- Somebody with the same birth and folded name.
SELECT id FROM youth WHERE match_key = $match_key AND deleted_at IS NULL LIMIT 1
