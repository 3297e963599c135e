-- How many young people there are of each grouping of benefits.
SELECT code.grouping, sum(held.people)
FROM (
	SELECT benefit, count(*) AS people
	FROM youth
	WHERE deleted_at IS NULL AND (benefit IS NOT NULL OR education IS NOT NULL OR job IS NOT NULL)
	GROUP BY benefit
) AS held
JOIN code ON code.id = held.benefit
GROUP BY code.grouping
