-- What was decided against the rules of a visit round, the newest first.
SELECT rule, activity, reason
FROM round_exception
WHERE round = $round AND deleted_at IS NULL
ORDER BY number DESC
