-- What came of the input cards of one workshop.
SELECT theme, state, outcome
FROM input_card
WHERE activity = $activity AND deleted_at IS NULL AND outcome IS NOT NULL
ORDER BY number
