-- Open tasks of a staff member (none: everybody's) or of nobody; what hurries first.
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
	AND task.kind = 0
	AND (task.assignee IS NULL OR task.assignee = $staff OR $staff IS NULL)
	AND youth.deleted_at IS NULL
ORDER BY
	CASE WHEN task.urgent = 1 OR task.due < $today THEN 0 ELSE 1 END,
	task.due NULLS LAST,
	task.minutes NULLS LAST,
	task.number
LIMIT $limit
