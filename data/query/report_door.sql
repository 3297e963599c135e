-- Who can be expected at an activity, or came to it: the first name and what is practical. seats: as many as hold one.
SELECT
	coalesce(nullif(youth.call_name, ''), youth.first_name) AS name,
	invitation.transport,
	invitation.needs,
	invitation.company
FROM invitation
JOIN youth ON youth.id = invitation.youth
WHERE
	invitation.activity = $activity
	AND invitation.deleted_at IS NULL
	AND youth.deleted_at IS NULL
	AND (
		invitation.attendance IN (1, 2)
		OR (
			invitation.attendance <> 3
			AND (invitation.reply IN (1, 2) OR ($seats = 1 AND invitation.reply = 0))
		)
	)
ORDER BY youth.sort_key, youth.number
