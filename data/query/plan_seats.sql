-- The invitations to the visits of a round that are not called off, with what each young person says about times.
SELECT
	invitation.activity,
	invitation.reply,
	invitation.attendance,
	youth.id,
	youth.number,
	youth.availability
FROM activity
JOIN invitation ON invitation.activity = activity.id
JOIN youth ON youth.id = invitation.youth
WHERE
	activity.round = $round
	AND activity.kind = 1
	AND activity.state <> 4
	AND activity.deleted_at IS NULL
	AND invitation.deleted_at IS NULL
	AND youth.deleted_at IS NULL
ORDER BY youth.number, invitation.number
