-- The workshops of the plan's year: came (and how many workshops are over), said yes, were invited; heads without a name too.
SELECT
	(
		SELECT count(DISTINCT invitation.youth)
		FROM activity
		JOIN invitation ON invitation.activity = activity.id
		JOIN youth ON youth.id = invitation.youth
		WHERE
			activity.kind = 0
			AND activity.deleted_at IS NULL
			AND activity.state <> 4
			AND activity.day >= $from
			AND activity.day <= $to
			AND invitation.deleted_at IS NULL
			AND invitation.attendance IN (1, 2)
			AND youth.deleted_at IS NULL
	)
	+ (
		SELECT coalesce(sum(anonymous_attended), 0)
		FROM activity
		WHERE kind = 0 AND deleted_at IS NULL AND state <> 4 AND day >= $from AND day <= $to
	),
	(
		SELECT count(*)
		FROM activity
		WHERE
			kind = 0
			AND deleted_at IS NULL
			AND state <> 4
			AND day >= $from
			AND day <= $to
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
	),
	(
		SELECT count(DISTINCT invitation.youth)
		FROM activity
		JOIN invitation ON invitation.activity = activity.id
		JOIN youth ON youth.id = invitation.youth
		WHERE
			activity.kind = 0
			AND activity.deleted_at IS NULL
			AND activity.state <> 4
			AND (activity.day IS NULL OR (activity.day >= $from AND activity.day <= $last))
			AND invitation.deleted_at IS NULL
			AND invitation.reply = 1
			AND invitation.attendance <> 3
			AND youth.deleted_at IS NULL
	)
	+ (
		SELECT coalesce(sum(anonymous_sign_ups), 0)
		FROM activity
		WHERE
			kind = 0
			AND deleted_at IS NULL
			AND state <> 4
			AND (day IS NULL OR (day >= $from AND day <= $last))
	),
	CAST(NULL AS INTEGER),
	(
		SELECT count(DISTINCT invitation.youth)
		FROM activity
		JOIN invitation ON invitation.activity = activity.id
		JOIN youth ON youth.id = invitation.youth
		WHERE
			activity.kind = 0
			AND activity.deleted_at IS NULL
			AND activity.state <> 4
			AND (activity.day IS NULL OR (activity.day >= $from AND activity.day <= $last))
			AND invitation.deleted_at IS NULL
			AND invitation.sent IS NOT NULL
			AND invitation.channel <> 7
			AND youth.deleted_at IS NULL
	),
	CAST(NULL AS INTEGER)
