-- What a young person's row shows of the notes, contacts, attendance, tasks and consents.
UPDATE youth SET
	last_contact = (
		SELECT max(reached.happened)
		FROM (
			SELECT note.happened
			FROM note
			JOIN code ON code.id = note.kind
			WHERE note.youth = $id AND note.deleted_at IS NULL AND code.grouping = 'kontakt'
			UNION ALL
			SELECT contact.happened
			FROM contact
			WHERE contact.youth = $id AND contact.deleted_at IS NULL AND contact.outcome = 2
			UNION ALL
			SELECT activity.day
			FROM invitation
			JOIN activity ON activity.id = invitation.activity
			WHERE
				invitation.youth = $id
				AND invitation.deleted_at IS NULL
				AND invitation.attendance IN (1, 2)
				AND activity.deleted_at IS NULL
		) AS reached
	),
	next_due = (
		SELECT task.due
		FROM task
		WHERE task.youth = $id AND task.done IS NULL AND task.deleted_at IS NULL
		ORDER BY task.due NULLS LAST, task.minutes NULLS LAST, task.number
		LIMIT 1
	),
	next_task = (
		SELECT task.title
		FROM task
		WHERE task.youth = $id AND task.done IS NULL AND task.deleted_at IS NULL
		ORDER BY task.due NULLS LAST, task.minutes NULLS LAST, task.number
		LIMIT 1
	),
	consent_until = (
		SELECT consent.until
		FROM consent
		WHERE consent.youth = $id AND consent.given = 1 AND consent.deleted_at IS NULL
		ORDER BY consent."from" DESC NULLS LAST, consent.number DESC
		LIMIT 1
	)
WHERE id = $id
