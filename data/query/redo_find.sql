-- What the actor took back last (to redo): the oldest of those taken back.
SELECT id, label, kind, number FROM change
WHERE actor IS NOT DISTINCT FROM $actor AND state = 1
ORDER BY number
LIMIT 1
