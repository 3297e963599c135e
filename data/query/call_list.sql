-- Whom to ring about an activity: those who said yes ($yes), those who have not or only maybe ($open); nobody who was
-- spoken with, answered or was reminded since $since, wants no contact, or of whom it is known how they came out. In
-- no order, for they are also only counted.
SELECT
	youth.id,
	invitation.id,
	invitation.reply,
	invitation.sent,
	invitation.reminded,
	youth.last_contact,
	invitation.transport
FROM invitation
JOIN youth ON youth.id = invitation.youth
WHERE
	invitation.activity = $activity
	AND invitation.deleted_at IS NULL
	AND youth.deleted_at IS NULL
	AND youth.no_contact = 0
	AND invitation.attendance = 0
	AND (
		(invitation.reply = 1 AND $yes = '1')
		OR (invitation.reply = 2 AND $open = '1')
		OR (invitation.reply = 0 AND invitation.sent IS NOT NULL AND $open = '1')
	)
	AND (youth.last_contact IS NULL OR youth.last_contact < $since)
	AND (invitation.replied IS NULL OR invitation.replied < $since)
	AND (invitation.reminded IS NULL OR invitation.reminded < $since)
