-- The seats of a round's visits with their young people, in the order they were given.
SELECT
	invitation.id,
	invitation.activity,
	invitation.youth,
	invitation.reply,
	invitation.attendance,
	youth.number,
	youth.first_name,
	youth.last_name,
	invitation.transport,
	invitation.needs,
	invitation.company
FROM activity
JOIN invitation ON invitation.activity = activity.id
JOIN youth ON youth.id = invitation.youth
WHERE
	activity.round = $round
	AND activity.kind = 1
	AND activity.deleted_at IS NULL
	AND invitation.deleted_at IS NULL
	AND youth.deleted_at IS NULL
ORDER BY invitation.number
