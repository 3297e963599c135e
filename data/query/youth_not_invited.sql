-- Those who may be contacted and are not invited to the workshop that comes next.
SELECT number
FROM youth
WHERE
	deleted_at IS NULL
	AND no_contact = 0
	AND NOT EXISTS (
		SELECT 1
		FROM invitation
		WHERE
			invitation.youth = youth.id
			AND invitation.deleted_at IS NULL
			AND invitation.activity = (
				SELECT id
				FROM activity
				WHERE kind = 0 AND state < 3 AND deleted_at IS NULL AND (day IS NULL OR day >= $today)
				ORDER BY day NULLS LAST, number
				LIMIT 1
			)
	)
