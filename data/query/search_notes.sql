-- Notes, the newest first, whose text may hold the longest word of a search in one of its two forms.
SELECT note.id, note.youth, youth.number, note.happened, coalesce(code.short_label, code.label), note.text, note.search_key
FROM note
JOIN youth ON youth.id = note.youth
LEFT JOIN code ON code.id = note.kind
WHERE
	note.deleted_at IS NULL
	AND note.sensitive = 0
	AND youth.deleted_at IS NULL
	AND (note.search_key LIKE $a ESCAPE '!' OR note.search_key LIKE $b ESCAPE '!')
ORDER BY note.happened DESC NULLS LAST, note.number DESC
