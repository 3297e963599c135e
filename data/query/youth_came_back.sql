-- Young people who came to both visits of a place since $day.
SELECT youth.number
FROM youth
WHERE
	youth.deleted_at IS NULL
	AND youth.id IN (
		SELECT invitation.youth
		FROM activity AS first
		JOIN activity AS second ON
			second.round = first.round AND second.workplace = first.workplace AND second.occasion = 2
		JOIN invitation ON invitation.activity = first.id
		JOIN invitation AS back ON back.activity = second.id AND back.youth = invitation.youth
		WHERE
			first.kind = 1
			AND first.occasion = 1
			AND first.deleted_at IS NULL
			AND first.state <> 4
			AND first.day >= $day
			AND first.day <= $today
			AND second.kind = 1
			AND second.state = 3
			AND second.deleted_at IS NULL
			AND second.day <= $today
			AND invitation.deleted_at IS NULL
			AND invitation.attendance IN (1, 2)
			AND back.deleted_at IS NULL
			AND back.attendance IN (1, 2)
	)
