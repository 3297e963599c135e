-- Who is invited to one activity, in the order they were.
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
FROM invitation
JOIN youth ON youth.id = invitation.youth
WHERE invitation.activity = $activity AND invitation.deleted_at IS NULL AND youth.deleted_at IS NULL
ORDER BY invitation.number
