-- Times come and times expected; young people who came twice and who came; first visits that led to the second, and all.
SELECT
	(
		SELECT count(*)
		FROM activity
		JOIN invitation ON invitation.activity = activity.id
		JOIN youth ON youth.id = invitation.youth
		WHERE
			activity.kind IN (0, 1, 5)
			AND activity.deleted_at IS NULL
			AND activity.state <> 4
			AND activity.day >= $from
			AND activity.day <= $to
			AND invitation.deleted_at IS NULL
			AND invitation.attendance IN (1, 2)
			AND youth.deleted_at IS NULL
	),
	(
		SELECT count(*)
		FROM activity
		JOIN invitation ON invitation.activity = activity.id
		JOIN youth ON youth.id = invitation.youth
		WHERE
			activity.kind IN (0, 1, 5)
			AND activity.deleted_at IS NULL
			AND activity.state <> 4
			AND activity.day >= $from
			AND activity.day <= $to
			AND invitation.deleted_at IS NULL
			AND invitation.attendance IN (1, 2, 4)
			AND youth.deleted_at IS NULL
	),
	(
		SELECT count(*)
		FROM (
			SELECT invitation.youth
			FROM activity
			JOIN invitation ON invitation.activity = activity.id
			JOIN youth ON youth.id = invitation.youth
			WHERE
				activity.kind IN (0, 1, 5)
				AND activity.deleted_at IS NULL
				AND activity.state <> 4
				AND activity.day >= $from
				AND activity.day <= $to
				AND invitation.deleted_at IS NULL
				AND invitation.attendance IN (1, 2)
				AND youth.deleted_at IS NULL
			GROUP BY invitation.youth
			HAVING count(*) >= 2
		) AS twice
	),
	(
		SELECT count(DISTINCT invitation.youth)
		FROM activity
		JOIN invitation ON invitation.activity = activity.id
		JOIN youth ON youth.id = invitation.youth
		WHERE
			activity.kind IN (0, 1, 5)
			AND activity.deleted_at IS NULL
			AND activity.state <> 4
			AND activity.day >= $from
			AND activity.day <= $to
			AND invitation.deleted_at IS NULL
			AND invitation.attendance IN (1, 2)
			AND youth.deleted_at IS NULL
	),
	coalesce(sum(visited.again), 0),
	count(visited.again)
FROM (
	SELECT
		CASE
			WHEN EXISTS (
				SELECT 1
				FROM invitation AS back
				WHERE
					back.activity = second.id
					AND back.youth = invitation.youth
					AND back.deleted_at IS NULL
					AND back.attendance IN (1, 2)
			)
			THEN 1
			ELSE 0
		END AS again
	FROM activity AS first
	JOIN activity AS second ON
		second.round = first.round AND second.workplace = first.workplace AND second.occasion = 2
	JOIN invitation ON invitation.activity = first.id
	JOIN youth ON youth.id = invitation.youth
	WHERE
		first.kind = 1
		AND first.occasion = 1
		AND first.deleted_at IS NULL
		AND first.state <> 4
		AND first.day >= $from
		AND first.day <= $to
		AND second.kind = 1
		AND second.state = 3
		AND second.deleted_at IS NULL
		AND second.day <= $to
		AND invitation.deleted_at IS NULL
		AND invitation.attendance IN (1, 2)
		AND youth.deleted_at IS NULL
) AS visited
