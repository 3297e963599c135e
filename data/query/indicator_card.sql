-- The consultants' cards of the plan's year: for each question the answers of 4 or 5, and all answers.
SELECT
	sum(CASE WHEN consultant_card.closer >= 4 THEN 1 ELSE 0 END),
	count(consultant_card.closer),
	sum(CASE WHEN consultant_card.talk >= 4 THEN 1 ELSE 0 END),
	count(consultant_card.talk),
	sum(CASE WHEN consultant_card.noticed >= 4 THEN 1 ELSE 0 END),
	count(consultant_card.noticed)
FROM activity
JOIN consultant_card ON consultant_card.activity = activity.id
WHERE
	activity.deleted_at IS NULL
	AND activity.state <> 4
	AND activity.day >= $from
	AND activity.day <= $to
	AND consultant_card.deleted_at IS NULL
