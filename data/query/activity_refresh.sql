-- An activity may now be on another day or gone: the last contact of all who were invited to it.
UPDATE youth SET
	last_contact = (
		SELECT max(reached.happened)
		FROM (
			SELECT note.happened
			FROM note
			JOIN code ON code.id = note.kind
			WHERE note.youth = youth.id AND note.deleted_at IS NULL AND code.grouping = 'kontakt'
			UNION ALL
			SELECT contact.happened
			FROM contact
			WHERE contact.youth = youth.id AND contact.deleted_at IS NULL AND contact.outcome = 2
			UNION ALL
			SELECT activity.day
			FROM invitation
			JOIN activity ON activity.id = invitation.activity
			WHERE
				invitation.youth = youth.id
				AND invitation.deleted_at IS NULL
				AND invitation.attendance IN (1, 2)
				AND activity.deleted_at IS NULL
		) AS reached
	)
WHERE id IN (SELECT invitation.youth FROM invitation WHERE invitation.activity = $id)
