-- Young people who stayed away from something since $day, and with whom nobody has been in contact afterwards.
SELECT youth.number
FROM activity
JOIN invitation ON invitation.activity = activity.id
JOIN youth ON youth.id = invitation.youth
WHERE
	activity.deleted_at IS NULL
	AND activity.day >= $day
	AND activity.day < $today
	AND invitation.deleted_at IS NULL
	AND invitation.attendance = 4
	AND youth.deleted_at IS NULL
	AND youth.state <> 4
	AND youth.no_contact = 0
	AND NOT EXISTS (
		SELECT 1
		FROM contact
		WHERE contact.youth = youth.id AND contact.happened > activity.day AND contact.deleted_at IS NULL
	)
	AND NOT EXISTS (
		SELECT 1
		FROM note
		JOIN code ON code.id = note.kind
		WHERE
			note.youth = youth.id
			AND note.happened > activity.day
			AND note.deleted_at IS NULL
			AND code.grouping = 'kontakt'
	)
GROUP BY youth.number
