-- The seats held at one visit.
SELECT count(*)
FROM invitation
JOIN youth ON youth.id = invitation.youth
WHERE
	invitation.activity = $activity
	AND invitation.deleted_at IS NULL
	AND youth.deleted_at IS NULL
	AND (invitation.attendance IN (1, 2) OR (invitation.reply <> 3 AND invitation.attendance <> 3))
