-- Appointments from a day on, the next one first.
SELECT
	task.id,
	task.youth,
	task.due,
	task.minutes,
	task.urgent,
	task.title,
	youth.number,
	youth.first_name,
	youth.last_name
FROM task
LEFT JOIN youth ON youth.id = task.youth
WHERE
	task.deleted_at IS NULL
	AND task.done IS NULL
	AND task.kind = 1
	AND task.due >= $today
	AND youth.deleted_at IS NULL
ORDER BY task.due, task.minutes NULLS LAST, task.number
LIMIT $limit
