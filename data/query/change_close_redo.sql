-- What $actor took back can no longer be redone.
UPDATE change SET state = 2
WHERE actor IS NOT DISTINCT FROM $actor AND state = 1
