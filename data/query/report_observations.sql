-- When a tegn was looked at and how clear it was, the newest last.
SELECT day, level
FROM observation
WHERE sign = $sign AND deleted_at IS NULL
ORDER BY day, number
