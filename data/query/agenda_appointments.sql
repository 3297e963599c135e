-- Appointments and activities from a day on, the next one first; an activity has its kind.
SELECT
	task.id,
	task.youth,
	task.due AS day,
	task.minutes AS minutes,
	task.title,
	task.place,
	youth.number,
	youth.first_name,
	youth.last_name,
	CAST(NULL AS INTEGER) AS activity,
	CAST(NULL AS TEXT),
	task.number AS number
FROM task
LEFT JOIN youth ON youth.id = task.youth
WHERE
	task.deleted_at IS NULL
	AND task.done IS NULL
	AND task.kind = 1
	AND task.due >= $today
	AND youth.deleted_at IS NULL
UNION ALL
SELECT
	activity.id,
	CAST(NULL AS TEXT),
	activity.day,
	activity.starts,
	activity.title,
	coalesce(workplace.name, activity.meeting_point),
	CAST(NULL AS INTEGER),
	CAST(NULL AS TEXT),
	CAST(NULL AS TEXT),
	activity.kind,
	activity."round",
	activity.number
FROM activity
LEFT JOIN workplace ON workplace.id = activity.workplace
WHERE activity.deleted_at IS NULL AND activity.day >= $today AND activity.state < 3
ORDER BY day, minutes NULLS LAST, activity NULLS FIRST, number
LIMIT $limit
