-- The workshops of the plan's year: came (and how many workshops are over), said yes, were invited; heads without a name too.
SELECT
	people.came + heads.came,
	heads.held,
	people.signed_up + heads.signed_up,
	CAST(NULL AS INTEGER),
	people.invited,
	CAST(NULL AS INTEGER)
FROM (
	SELECT
		coalesce(sum(came), 0) AS came,
		coalesce(sum(signed_up), 0) AS signed_up,
		coalesce(sum(invited), 0) AS invited
	FROM (
		SELECT
			max(CASE WHEN activity.day <= $to AND invitation.attendance IN (1, 2) THEN 1 ELSE 0 END) AS came,
			max(CASE WHEN invitation.reply = 1 AND invitation.attendance <> 3 THEN 1 ELSE 0 END) AS signed_up,
			max(CASE WHEN invitation.sent IS NOT NULL AND invitation.channel <> 7 THEN 1 ELSE 0 END) AS invited
		FROM (
			SELECT id, day
			FROM activity
			WHERE
				kind = 0
				AND deleted_at IS NULL
				AND state <> 4
				AND (day IS NULL OR (day >= $from AND day <= $last))
		) AS activity
		CROSS JOIN invitation
		WHERE
			invitation.activity = activity.id
			AND invitation.deleted_at IS NULL
			AND invitation.youth NOT IN (SELECT id FROM youth WHERE deleted_at IS NOT NULL)
		GROUP BY invitation.youth
	) AS one
) AS people
CROSS JOIN (
	SELECT
		coalesce(sum(CASE WHEN day <= $to THEN anonymous_attended ELSE 0 END), 0) AS came,
		coalesce(sum(anonymous_sign_ups), 0) AS signed_up,
		coalesce(
			sum(
				CASE
					WHEN
						day <= $to
						AND (
							state = 3
							OR day < $to
							OR anonymous_attended > 0
							OR EXISTS (
								SELECT 1
								FROM invitation
								WHERE
									invitation.activity = activity.id
									AND invitation.deleted_at IS NULL
									AND invitation.attendance IN (1, 2)
							)
						)
					THEN 1
					ELSE 0
				END
			),
			0
		) AS held
	FROM activity
	WHERE kind = 0 AND deleted_at IS NULL AND state <> 4 AND (day IS NULL OR (day >= $from AND day <= $last))
) AS heads
