-- Young people whose newest consent ends by $until or has ended.
SELECT number
FROM youth
WHERE deleted_at IS NULL AND state <> 4 AND consent_until <= $until
