-- Young people with a wish or a skill in their own words, and all.
SELECT
	(
		SELECT count(*)
		FROM (
			SELECT DISTINCT youth
			FROM wish
			WHERE deleted_at IS NULL AND youth NOT IN (SELECT id FROM youth WHERE deleted_at IS NOT NULL)
		) AS one
	),
	(SELECT count(*) FROM youth) - (SELECT count(*) FROM youth WHERE deleted_at IS NOT NULL)
