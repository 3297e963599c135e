-- The workplaces that had a part in something from $from to $to: an activity, a talk, or a community that is presented.
SELECT workplace
FROM activity
WHERE workplace IS NOT NULL AND state <> 4 AND deleted_at IS NULL AND day >= $from AND day <= $to
UNION
SELECT workplace
FROM place_note
WHERE deleted_at IS NULL AND happened >= $from AND happened <= $to
UNION
SELECT community.workplace
FROM programme_item
JOIN activity ON activity.id = programme_item.activity
JOIN community ON community.id = programme_item.community
WHERE
	programme_item.state <> 2
	AND programme_item.deleted_at IS NULL
	AND activity.state <> 4
	AND activity.deleted_at IS NULL
	AND activity.day >= $from
	AND activity.day <= $to
