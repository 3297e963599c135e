-- What the exit cards of an activity want remembered, in random order; nothing where there are too few cards.
SELECT text
FROM exit_card
WHERE
	activity = $activity
	AND deleted_at IS NULL
	AND text IS NOT NULL
	AND (SELECT count(*) FROM exit_card AS other WHERE other.activity = $activity AND other.deleted_at IS NULL) >= $least
ORDER BY id
