-- Young people under way somebody has spoken with since $day.
SELECT number
FROM youth
WHERE deleted_at IS NULL AND last_contact >= $day AND state = 2
