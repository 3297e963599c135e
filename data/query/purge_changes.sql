-- Changes of which nothing is left in the history: not to be undone, and without the reason someone wrote.
UPDATE change SET state = 2, why = NULL
WHERE (state <> 2 OR why IS NOT NULL)
	AND NOT EXISTS (SELECT 1 FROM history WHERE history.change_id = change.id)
