-- Workshops and visits that have been from $since on: who is expected and not noted, who is noted, and the exit cards.
SELECT
	activity.id,
	activity.kind,
	activity.day,
	activity.title,
	workplace.name,
	(
		SELECT count(*)
		FROM invitation
		JOIN youth ON youth.id = invitation.youth
		WHERE
			invitation.activity = activity.id
			AND invitation.deleted_at IS NULL
			AND youth.deleted_at IS NULL
			AND invitation.sent IS NOT NULL
			AND invitation.reply = 1
			AND invitation.attendance = 0
	),
	(
		SELECT count(*)
		FROM invitation
		WHERE invitation.activity = activity.id AND invitation.deleted_at IS NULL AND invitation.sent IS NOT NULL
	),
	(
		SELECT count(*)
		FROM invitation
		WHERE invitation.activity = activity.id AND invitation.deleted_at IS NULL AND invitation.attendance <> 0
	),
	activity.anonymous_attended,
	(SELECT count(*) FROM exit_card WHERE exit_card.activity = activity.id AND exit_card.deleted_at IS NULL)
FROM activity
LEFT JOIN workplace ON workplace.id = activity.workplace
WHERE
	activity.deleted_at IS NULL
	AND activity.day >= $since
	AND activity.day < $today
	AND activity.kind IN (0, 1)
	AND activity.state <> 4
ORDER BY activity.day DESC, activity.number DESC
