-- The activities of some days, with the seats that are taken.
SELECT
	activity.id,
	activity.round,
	activity.kind,
	activity.state,
	activity.day,
	activity.starts,
	activity.ends,
	activity.occasion,
	activity.meeting_time,
	activity.title,
	activity.meeting_point,
	workplace.name,
	staff.name,
	"round".seats,
	(
		SELECT count(*)
		FROM invitation
		WHERE
			invitation.activity = activity.id
			AND invitation.deleted_at IS NULL
			AND (
				invitation.attendance IN (1, 2)
				OR (invitation.reply <> 3 AND invitation.attendance <> 3)
			)
	) AS taken
FROM activity
LEFT JOIN workplace ON workplace.id = activity.workplace
LEFT JOIN staff ON staff.id = activity.consultant
LEFT JOIN "round" ON "round".id = activity.round
WHERE
	activity.day >= $first
	AND activity.day <= $last
	AND activity.deleted_at IS NULL
	AND activity.state <> 4
ORDER BY activity.day, activity.starts NULLS LAST, activity.number
