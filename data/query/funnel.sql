-- The invitations to one activity, those alike counted together; spoken: reached since it was sent without an answer.
SELECT channel, sent, reply, attendance, transport, takes_part, spoken, count(*)
FROM (
	SELECT
		invitation.channel AS channel,
		CASE WHEN invitation.sent IS NULL THEN 0 ELSE 1 END AS sent,
		invitation.reply AS reply,
		invitation.attendance AS attendance,
		invitation.transport AS transport,
		invitation.takes_part AS takes_part,
		CASE
			WHEN
				invitation.reply = 0
				AND EXISTS (
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
		END AS spoken
	FROM invitation
	WHERE
		invitation.activity = $activity
		AND invitation.deleted_at IS NULL
		AND invitation.youth NOT IN (SELECT id FROM youth WHERE deleted_at IS NOT NULL)
) AS one
GROUP BY channel, sent, reply, attendance, transport, takes_part, spoken
