-- The exit cards of one activity: how many, who came with a name, and for each question the answers and those of 4 or 5.
SELECT
	count(*),
	(
		SELECT count(*)
		FROM invitation
		JOIN youth ON youth.id = invitation.youth
		WHERE
			invitation.activity = $activity
			AND invitation.deleted_at IS NULL
			AND youth.deleted_at IS NULL
			AND invitation.attendance IN (1, 2)
	),
	count(heard),
	sum(CASE WHEN heard >= 4 THEN 1 ELSE 0 END),
	count(contribute),
	sum(CASE WHEN contribute >= 4 THEN 1 ELSE 0 END),
	count(belong),
	sum(CASE WHEN belong >= 4 THEN 1 ELSE 0 END),
	count(better),
	sum(CASE WHEN better >= 4 THEN 1 ELSE 0 END)
FROM exit_card
WHERE activity = $activity AND deleted_at IS NULL
