-- The places of the visit rounds: what is agreed with each, its dated visits, the next and the last of them, and
-- whether it has been or will be seen before.
SELECT
	"round".id,
	"round".state,
	"round"."window",
	workplace.id,
	workplace.name,
	workplace.contact,
	round_place.decision,
	sum(CASE WHEN activity.kind = 1 AND activity.day IS NOT NULL THEN 1 ELSE 0 END),
	min(CASE WHEN activity.kind = 1 AND activity.state <> 3 AND activity.day >= $today THEN activity.day END),
	max(CASE WHEN activity.kind = 1 THEN activity.day END),
	sum(CASE WHEN activity.kind = 2 AND (activity.state = 3 OR activity.day >= $today) THEN 1 ELSE 0 END)
FROM "round"
JOIN round_place ON round_place."round" = "round".id
JOIN workplace ON workplace.id = round_place.workplace
LEFT JOIN activity
	ON activity."round" = "round".id
	AND activity.workplace = workplace.id
	AND activity.state <> 4
	AND activity.deleted_at IS NULL
WHERE "round".deleted_at IS NULL AND round_place.deleted_at IS NULL
GROUP BY
	"round".id,
	"round".number,
	"round".state,
	"round"."window",
	workplace.id,
	workplace.name,
	workplace.contact,
	round_place.decision,
	round_place.position,
	round_place.number
ORDER BY "round".number DESC, round_place.position NULLS LAST, round_place.number
