-- Young people who have turned up at something.
SELECT youth.number
FROM youth
WHERE
	youth.deleted_at IS NULL
	AND youth.id IN (
		SELECT invitation.youth FROM invitation
		WHERE invitation.deleted_at IS NULL AND invitation.attendance IN (1, 2)
	)
