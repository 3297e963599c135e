-- What the newest observation of a tegn says.
SELECT level
FROM observation
WHERE sign = $sign AND deleted_at IS NULL
ORDER BY day DESC, number DESC
LIMIT 1
