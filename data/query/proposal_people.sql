-- Who could have a seat in a visit round: young people spoken with or in a course who may be contacted.
SELECT
	youth.id,
	youth.number,
	youth.first_name,
	youth.last_name,
	youth.born,
	youth.availability,
	round_member.state
FROM youth
LEFT JOIN round_member
	ON round_member.youth = youth.id
	AND round_member.round = $round
	AND round_member.deleted_at IS NULL
WHERE youth.deleted_at IS NULL AND youth.no_contact = 0 AND youth.state IN (1, 2)
ORDER BY youth.number
