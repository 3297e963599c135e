-- How many open tasks agenda_tasks has without its limit.
SELECT count(*)
FROM task
LEFT JOIN youth ON youth.id = task.youth
WHERE
	task.deleted_at IS NULL
	AND task.done IS NULL
	AND task.kind = 0
	AND (task.assignee IS NULL OR task.assignee = $staff OR $staff IS NULL)
	AND youth.deleted_at IS NULL
