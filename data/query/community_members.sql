-- The young people on the ladder of a community: members first, then those who try, the curious, and those who stopped.
SELECT
	membership.id,
	youth.id,
	youth.number,
	youth.first_name,
	youth.last_name,
	youth.call_name,
	membership.step,
	membership.origin,
	CASE membership.step
		WHEN 0 THEN membership.curious
		WHEN 1 THEN membership.trying
		WHEN 2 THEN membership.joined
		ELSE membership.stopped
	END,
	membership.text
FROM membership
JOIN youth ON youth.id = membership.youth
WHERE membership.community = $community AND membership.deleted_at IS NULL AND youth.deleted_at IS NULL
ORDER BY CASE membership.step WHEN 2 THEN 0 WHEN 1 THEN 1 WHEN 0 THEN 2 ELSE 3 END, youth.sort_key, membership.number
