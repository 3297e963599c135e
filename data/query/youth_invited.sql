-- Young people an invitation to a workshop since $day was sent to.
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
			AND invitation.sent IS NOT NULL
			AND invitation.channel <> 7
	)
