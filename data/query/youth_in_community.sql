-- Those who try or are part of a community.
SELECT youth.number
FROM youth
WHERE
	youth.deleted_at IS NULL
	AND youth.id IN (
		SELECT membership.youth FROM membership WHERE membership.deleted_at IS NULL AND membership.step IN (1, 2)
	)
