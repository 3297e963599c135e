-- What belongs to a young person beside the timeline: open tasks (part 1), wishes and skills (2), consents (3)
-- and communities (4).
SELECT
	1 AS part,
	task.id AS id,
	task.title AS text,
	task.due AS day,
	CAST(NULL AS TEXT) AS until,
	task.minutes AS minutes,
	task.urgent AS flag,
	task.number AS number
FROM task
WHERE task.youth = $youth AND task.done IS NULL AND task.deleted_at IS NULL
UNION ALL
SELECT
	2,
	wish.id,
	wish.text,
	CAST(NULL AS TEXT),
	CAST(NULL AS TEXT),
	CAST(NULL AS INTEGER),
	wish.kind,
	wish.number
FROM wish
WHERE wish.youth = $youth AND wish.deleted_at IS NULL
UNION ALL
SELECT
	3,
	consent.id,
	code.label,
	consent."from",
	consent.until,
	CAST(NULL AS INTEGER),
	consent.given,
	consent.number
FROM consent
LEFT JOIN code ON code.id = consent.kind
WHERE consent.youth = $youth AND consent.deleted_at IS NULL
UNION ALL
SELECT
	4,
	membership.id,
	community.name,
	CAST(NULL AS TEXT),
	CAST(NULL AS TEXT),
	CAST(NULL AS INTEGER),
	membership.step,
	membership.number
FROM membership
JOIN community ON community.id = membership.community
WHERE membership.youth = $youth AND membership.deleted_at IS NULL
ORDER BY part, day NULLS LAST, minutes NULLS LAST, number
