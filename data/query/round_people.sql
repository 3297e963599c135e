-- The young people of a visit round: with a seat, waiting, of its group or not wanting visits.
SELECT
	youth.id,
	youth.number,
	youth.first_name,
	youth.last_name,
	youth.needs,
	youth.availability,
	round_member.id,
	round_member.state,
	round_member.position
FROM youth
LEFT JOIN round_member
	ON round_member.youth = youth.id
	AND round_member.round = $round
	AND round_member.deleted_at IS NULL
WHERE
	youth.deleted_at IS NULL
	AND youth.id IN (
		SELECT waiting.youth
		FROM round_member AS waiting
		WHERE waiting.round = $round AND waiting.deleted_at IS NULL
		UNION
		SELECT invitation.youth
		FROM activity
		JOIN invitation ON invitation.activity = activity.id
		WHERE
			activity.round = $round
			AND activity.kind = 1
			AND activity.deleted_at IS NULL
			AND invitation.deleted_at IS NULL
	)
ORDER BY round_member.position NULLS LAST, youth.number
