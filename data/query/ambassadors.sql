-- The young people who help, those who said yes first.
SELECT
	ambassador.id,
	youth.id,
	youth.number,
	youth.first_name,
	youth.last_name,
	ambassador.role,
	ambassador.state,
	ambassador.since
FROM ambassador
JOIN youth ON youth.id = ambassador.youth
WHERE ambassador.deleted_at IS NULL AND youth.deleted_at IS NULL
ORDER BY
	CASE ambassador.state WHEN 1 THEN 0 WHEN 0 THEN 1 ELSE 2 END,
	youth.sort_key,
	ambassador.number
