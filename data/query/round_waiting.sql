-- The waiting list of a visit round in its order.
SELECT round_member.id
FROM round_member
JOIN youth ON youth.id = round_member.youth
WHERE
	round_member.round = $round
	AND round_member.state = 0
	AND round_member.deleted_at IS NULL
	AND youth.deleted_at IS NULL
ORDER BY round_member.position NULLS LAST, round_member.number
