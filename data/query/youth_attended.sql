-- Young people who came to a workshop since $day.
SELECT youth.number
FROM youth
WHERE
	youth.deleted_at IS NULL
	AND youth.id IN (
		SELECT invitation.youth
		FROM activity
		JOIN invitation ON invitation.activity = activity.id
		WHERE
			activity.kind = 0
			AND activity.deleted_at IS NULL
			AND activity.state <> 4
			AND activity.day >= $day
			AND activity.day <= $today
			AND invitation.deleted_at IS NULL
			AND invitation.attendance IN (1, 2)
	)
