-- Those who have not ended and neither try nor are part of a community.
SELECT youth.number
FROM youth
WHERE
	youth.deleted_at IS NULL
	AND youth.state <> 4
	AND NOT EXISTS (
		SELECT 1
		FROM membership
		WHERE membership.youth = youth.id AND membership.deleted_at IS NULL AND membership.step IN (1, 2)
	)
