-- The workshops and visits still to come that a young person is invited to or has a seat at, the nearest first.
SELECT
	activity.kind,
	activity.day,
	invitation.sent,
	invitation.reply,
	invitation.attendance,
	workplace.name
FROM invitation
JOIN activity ON activity.id = invitation.activity
LEFT JOIN workplace ON workplace.id = activity.workplace
WHERE
	invitation.youth = $youth
	AND invitation.deleted_at IS NULL
	AND activity.deleted_at IS NULL
	AND activity.kind IN (0, 1)
	AND activity.state < 3
	AND (activity.day IS NULL OR activity.day >= $today)
ORDER BY activity.day NULLS LAST, activity.number
