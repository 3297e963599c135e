-- The invitations to the visits of a round, with where on its board each visit stands.
SELECT
	youth.id,
	round_place.position,
	activity.occasion,
	invitation.reply,
	invitation.attendance,
	(
		SELECT count(*)
		FROM invitation AS noted
		WHERE noted.activity = activity.id AND noted.deleted_at IS NULL AND noted.attendance IN (1, 2, 4)
	)
FROM activity
JOIN invitation ON invitation.activity = activity.id
JOIN youth ON youth.id = invitation.youth
LEFT JOIN round_place
	ON round_place.round = activity.round
	AND round_place.workplace = activity.workplace
	AND round_place.deleted_at IS NULL
WHERE
	activity.round = $round
	AND activity.kind = 1
	AND activity.state <> 4
	AND activity.deleted_at IS NULL
	AND invitation.deleted_at IS NULL
	AND youth.deleted_at IS NULL
ORDER BY youth.id
