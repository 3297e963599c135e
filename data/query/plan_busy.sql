-- What else the consultants (number 0) and the young people of a round's visits have on the day of a visit.
SELECT visit.id, 0 AS number, other.id, other.starts, other.ends
FROM activity AS visit
JOIN activity AS other ON other.day = visit.day AND other.consultant = visit.consultant AND other.id <> visit.id
WHERE
	visit.round = $round
	AND visit.kind = 1
	AND visit.state <> 4
	AND visit.deleted_at IS NULL
	AND other.state <> 4
	AND other.deleted_at IS NULL
UNION ALL
SELECT visit.id, youth.number, other.id, other.starts, other.ends
FROM activity AS visit
JOIN invitation AS seat ON seat.activity = visit.id
JOIN youth ON youth.id = seat.youth
JOIN activity AS other ON other.day = visit.day AND other.id <> visit.id
JOIN invitation AS second ON second.youth = seat.youth AND second.activity = other.id
WHERE
	visit.round = $round
	AND visit.kind = 1
	AND visit.state <> 4
	AND visit.deleted_at IS NULL
	AND seat.deleted_at IS NULL
	AND seat.reply <> 3
	AND seat.attendance <> 3
	AND youth.deleted_at IS NULL
	AND other.state <> 4
	AND other.deleted_at IS NULL
	AND second.deleted_at IS NULL
	AND second.attendance <> 3
	AND (second.reply = 1 OR (second.reply <> 3 AND other.kind = 1))
ORDER BY 2, 1, 3
