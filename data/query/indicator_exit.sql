-- The exit cards of the workshops in the plan's year: for each question the answers of 4 or 5, and all answers.
SELECT
	sum(CASE WHEN exit_card.heard >= 4 THEN 1 ELSE 0 END),
	count(exit_card.heard),
	sum(CASE WHEN exit_card.contribute >= 4 THEN 1 ELSE 0 END),
	count(exit_card.contribute),
	sum(CASE WHEN exit_card.belong >= 4 THEN 1 ELSE 0 END),
	count(exit_card.belong),
	sum(CASE WHEN exit_card.better >= 4 THEN 1 ELSE 0 END),
	count(exit_card.better)
FROM activity
JOIN exit_card ON exit_card.activity = activity.id
WHERE
	activity.deleted_at IS NULL
	AND activity.state <> 4
	AND activity.day >= $from
	AND activity.day <= $to
	AND exit_card.deleted_at IS NULL
