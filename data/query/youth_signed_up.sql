-- Young people who said yes to a workshop since $day and have not cancelled.
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
			AND (activity.day IS NULL OR activity.day >= $day)
			AND invitation.deleted_at IS NULL
			AND invitation.reply = 1
			AND invitation.attendance <> 3
	)
