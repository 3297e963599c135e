-- The day of the last workshop by $day.
SELECT max(day) FROM activity WHERE kind = 0 AND state <> 4 AND deleted_at IS NULL AND day <= $day
