-- Who waits for a seat in a visit round and has not been invited to one visit of it, the first in turn first.
SELECT youth.id, youth.availability
FROM round_member
JOIN youth ON youth.id = round_member.youth
WHERE
	round_member.round = $round
	AND round_member.state = 0
	AND round_member.deleted_at IS NULL
	AND youth.deleted_at IS NULL
	AND youth.no_contact = 0
	AND youth.state <> 4
	AND NOT EXISTS (
		SELECT 1
		FROM invitation
		WHERE
			invitation.youth = youth.id
			AND invitation.activity = $activity
			AND invitation.deleted_at IS NULL
	)
ORDER BY round_member.position NULLS LAST, round_member.number
