-- The courses that have begun between $from and $to, the newest first.
SELECT id, started, title
FROM pathway
WHERE deleted_at IS NULL AND started >= $from AND started <= $to
ORDER BY started DESC, number DESC
