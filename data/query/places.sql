-- What the list of places shows beside them: the days of the visits in rounds that are not over (part 1), the newest note
-- (2) and the places of the round being planned, or of the newest that runs, with its title (3).
SELECT 1 AS part, activity.workplace AS workplace, activity.day AS day, CAST(NULL AS TEXT) AS title
FROM activity
JOIN round ON round.id = activity.round
WHERE
	activity.kind = 1
	AND activity.state <> 4
	AND activity.day IS NOT NULL
	AND activity.deleted_at IS NULL
	AND round.state <> 2
	AND round.deleted_at IS NULL
UNION ALL
SELECT 2, place_note.workplace, max(place_note.happened), CAST(NULL AS TEXT)
FROM place_note
WHERE place_note.deleted_at IS NULL
GROUP BY place_note.workplace
UNION ALL
SELECT 3, round_place.workplace, CAST(NULL AS TEXT), round.title
FROM round
LEFT JOIN round_place ON round_place.round = round.id AND round_place.deleted_at IS NULL
WHERE
	round.id = (
		SELECT newest.id
		FROM round AS newest
		WHERE newest.deleted_at IS NULL AND newest.state <> 2
		ORDER BY newest.state, newest.number DESC
		LIMIT 1
	)
ORDER BY part, workplace NULLS LAST, day
