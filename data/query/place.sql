-- What belongs to a place: its communities with how many stand on each step (part 1), its visits with how many seats are
-- taken and how many came (2), its notes (3), and what was decided after its newest round with how many young people came
-- to a visit again (4).
SELECT
	1 AS part,
	community.id AS id,
	community.name AS text,
	community.meets AS detail,
	CAST(NULL AS TEXT) AS day,
	count(CASE WHEN membership.step = 0 AND youth.id IS NOT NULL THEN 1 END) AS one,
	count(CASE WHEN membership.step = 1 AND youth.id IS NOT NULL THEN 1 END) AS two,
	count(CASE WHEN membership.step = 2 AND youth.id IS NOT NULL THEN 1 END) AS three,
	count(CASE WHEN membership.step = 3 AND youth.id IS NOT NULL THEN 1 END) AS four,
	community.closed AS flag,
	community.number AS number
FROM community
LEFT JOIN membership ON membership.community = community.id AND membership.deleted_at IS NULL
LEFT JOIN youth ON youth.id = membership.youth AND youth.deleted_at IS NULL
WHERE community.workplace = $workplace AND community.deleted_at IS NULL
GROUP BY community.id, community.name, community.meets, community.closed, community.number
UNION ALL
SELECT
	2,
	activity.id,
	round.title,
	CAST(NULL AS TEXT),
	activity.day,
	activity.starts,
	activity.ends,
	(
		SELECT count(*)
		FROM invitation
		WHERE
			invitation.activity = activity.id
			AND invitation.deleted_at IS NULL
			AND invitation.reply <> 3
			AND invitation.attendance <> 3
	),
	(
		SELECT count(*)
		FROM invitation
		WHERE
			invitation.activity = activity.id
			AND invitation.deleted_at IS NULL
			AND invitation.attendance IN (1, 2)
	),
	CASE WHEN activity.state = 3 THEN 1 ELSE 0 END,
	activity.number
FROM activity
LEFT JOIN round ON round.id = activity.round
WHERE activity.workplace = $workplace AND activity.kind = 1 AND activity.state <> 4 AND activity.deleted_at IS NULL
UNION ALL
SELECT
	3,
	place_note.id,
	place_note.text,
	staff.initials,
	place_note.happened,
	CAST(NULL AS INTEGER),
	CAST(NULL AS INTEGER),
	CAST(NULL AS INTEGER),
	CAST(NULL AS INTEGER),
	0,
	place_note.number
FROM place_note
LEFT JOIN staff ON staff.id = place_note.author
WHERE place_note.workplace = $workplace AND place_note.deleted_at IS NULL
UNION ALL
SELECT
	4,
	round_place.id,
	round_place.why,
	round_place.staff_view,
	round_place.decided,
	round_place.decision,
	(
		SELECT count(*)
		FROM (
			SELECT invitation.youth
			FROM invitation
			JOIN activity ON activity.id = invitation.activity
			WHERE
				activity.workplace = $workplace
				AND activity.kind = 1
				AND activity.deleted_at IS NULL
				AND invitation.deleted_at IS NULL
				AND invitation.attendance IN (1, 2)
			GROUP BY invitation.youth
			HAVING count(*) > 1
		) AS again
	),
	CAST(NULL AS INTEGER),
	CAST(NULL AS INTEGER),
	0,
	round_place.number
FROM round_place
WHERE
	round_place.deleted_at IS NULL
	AND round_place.id = (
		SELECT newest.id
		FROM round_place AS newest
		WHERE newest.workplace = $workplace AND newest.deleted_at IS NULL
		ORDER BY newest.number DESC
		LIMIT 1
	)
ORDER BY part, day NULLS LAST, number
