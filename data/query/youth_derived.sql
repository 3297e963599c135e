-- Young people whose row does not show what their notes, contacts, attendance, tasks and consents say; see youth_refresh.
SELECT youth.number
FROM youth
WHERE youth.last_contact IS DISTINCT FROM (
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
	OR youth.next_due IS DISTINCT FROM (
		SELECT task.due
		FROM task
		WHERE task.youth = youth.id AND task.done IS NULL AND task.deleted_at IS NULL
		ORDER BY task.due NULLS LAST, task.minutes NULLS LAST, task.number
		LIMIT 1
	)
	OR youth.next_task IS DISTINCT FROM (
		SELECT task.title
		FROM task
		WHERE task.youth = youth.id AND task.done IS NULL AND task.deleted_at IS NULL
		ORDER BY task.due NULLS LAST, task.minutes NULLS LAST, task.number
		LIMIT 1
	)
	OR youth.consent_until IS DISTINCT FROM (
		SELECT consent.until
		FROM consent
		WHERE consent.youth = youth.id AND consent.given = 1 AND consent.deleted_at IS NULL
		ORDER BY consent."from" DESC NULLS LAST, consent.number DESC
		LIMIT 1
	)
ORDER BY youth.number
