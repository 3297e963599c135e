-- The newest round: its places, its visits that are held, and the most young people with a seat at one of them.
SELECT
	(
		SELECT count(DISTINCT round_place.workplace)
		FROM round_place
		WHERE round_place.round = newest.id AND round_place.deleted_at IS NULL
	),
	CAST(NULL AS INTEGER),
	(
		SELECT count(*)
		FROM activity
		WHERE activity.round = newest.id AND activity.kind = 1 AND activity.state = 3 AND activity.deleted_at IS NULL
	),
	CAST(NULL AS INTEGER),
	coalesce(
		(
			SELECT max(group_of_one.seats)
			FROM (
				SELECT count(*) AS seats
				FROM activity
				JOIN invitation ON invitation.activity = activity.id
				JOIN youth ON youth.id = invitation.youth
				WHERE
					activity.kind = 1
					AND activity.round = (
						SELECT latest.id
						FROM round AS latest
						WHERE latest.deleted_at IS NULL
						ORDER BY latest.number DESC
						LIMIT 1
					)
					AND activity.state <> 4
					AND activity.deleted_at IS NULL
					AND invitation.deleted_at IS NULL
					AND invitation.reply <> 3
					AND invitation.attendance <> 3
					AND youth.deleted_at IS NULL
				GROUP BY activity.id
			) AS group_of_one
		),
		0
	),
	CAST(NULL AS INTEGER)
FROM round AS newest
WHERE newest.deleted_at IS NULL
ORDER BY newest.number DESC
LIMIT 1
