-- Who is invited to an activity or came to it, by name, with the newest try to reach each since it was sent.
SELECT
	invitation.id,
	invitation.youth,
	youth.number,
	youth.first_name,
	youth.last_name,
	youth.call_name,
	youth.born,
	CASE WHEN youth.address_protected = 1 THEN NULL ELSE youth.phone END AS phone,
	youth.search_key,
	youth.no_contact,
	CASE
		WHEN latest.id IS NULL
		THEN 0
		WHEN EXISTS (
			SELECT 1
			FROM contact
			WHERE
				contact.youth = invitation.youth
				AND contact.happened >= invitation.sent
				AND contact.outcome = 2
				AND contact.deleted_at IS NULL
		)
		THEN 1
		ELSE 0
	END AS spoken,
	invitation.channel,
	invitation.sent,
	invitation.reply,
	invitation.reminded,
	invitation.transport,
	invitation.needs,
	invitation.company,
	invitation.attendance,
	invitation.takes_part,
	latest.happened,
	latest.channel,
	latest.outcome,
	latest.text,
	CASE WHEN latest.id IS NULL THEN 0 ELSE (
		SELECT count(*)
		FROM contact
		WHERE
			contact.youth = invitation.youth
			AND contact.deleted_at IS NULL
			AND contact.happened >= invitation.sent
			AND contact.channel = latest.channel
			AND contact.outcome <> 2
	) END AS tries
FROM invitation
JOIN youth ON youth.id = invitation.youth
LEFT JOIN contact AS latest ON latest.id = (
	SELECT contact.id
	FROM contact
	WHERE
		contact.youth = invitation.youth
		AND contact.deleted_at IS NULL
		AND contact.happened >= invitation.sent
	ORDER BY contact.happened DESC, contact.number DESC
	LIMIT 1
)
WHERE invitation.activity = $activity AND invitation.deleted_at IS NULL AND youth.deleted_at IS NULL
ORDER BY youth.sort_key, youth.number
