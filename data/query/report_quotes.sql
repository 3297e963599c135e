-- What was said at one workshop and may be quoted.
SELECT text
FROM input_card
WHERE activity = $activity AND deleted_at IS NULL AND may_quote = 1
ORDER BY number
