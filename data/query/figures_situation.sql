-- How many young people there are by grouping of benefit and by being occupied, as in youth_occupied; those with none of
-- the three are left out.
SELECT
	benefit.grouping,
	CASE WHEN
		education.code NOT IN ('INGEN', 'OPT', 'AFB', 'GEN') OR job.code <> 'INGEN'
	THEN 1 ELSE 0 END AS occupied,
	sum(held.people)
FROM (
	SELECT benefit, education, job, count(*) AS people
	FROM youth
	WHERE deleted_at IS NULL AND (benefit IS NOT NULL OR education IS NOT NULL OR job IS NOT NULL)
	GROUP BY benefit, education, job
) AS held
LEFT JOIN code AS benefit ON benefit.id = held.benefit
LEFT JOIN code AS education ON education.id = held.education
LEFT JOIN code AS job ON job.id = held.job
GROUP BY benefit.grouping, occupied
