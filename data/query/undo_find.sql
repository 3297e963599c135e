-- The actor's newest change that counts (to undo).
SELECT id, label, kind, number FROM change
WHERE actor IS NOT DISTINCT FROM $actor AND state = 0
ORDER BY number DESC
LIMIT 1
