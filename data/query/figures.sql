-- How many young people there are: all, in each state but the most common, without benefit, with a benefit nobody knows
-- (in two parts), occupied as in youth_occupied (in two parts), and in a community
-- as in youth_in_community (all, and those in Papirkurv). What is left of all is counted by nobody.
SELECT
	(SELECT count(*) FROM youth) - (SELECT count(*) FROM youth WHERE deleted_at IS NOT NULL),
	(SELECT count(*) FROM youth WHERE deleted_at IS NULL AND state = 0),
	(SELECT count(*) FROM youth WHERE deleted_at IS NULL AND state = 1),
	(SELECT count(*) FROM youth WHERE deleted_at IS NULL AND state = 3),
	(SELECT count(*) FROM youth WHERE deleted_at IS NULL AND state = 4),
	(
		SELECT count(*)
		FROM youth
		WHERE deleted_at IS NULL AND benefit IN (SELECT id FROM code WHERE grouping = 'uden')
	),
	(SELECT count(*) FROM youth WHERE deleted_at IS NULL AND benefit IS NULL),
	(
		SELECT count(*)
		FROM youth
		WHERE
			deleted_at IS NULL
			AND benefit IN (SELECT id FROM code WHERE grouping IS NULL OR grouping NOT IN ('med', 'uden'))
	),
	(
		SELECT count(*)
		FROM youth
		WHERE
			deleted_at IS NULL
			AND education IS NOT NULL
			AND education IN (
				SELECT id
				FROM code
				WHERE list = 'uddannelse' AND code NOT IN ('INGEN', 'OPT', 'AFB', 'GEN')
			)
	),
	(
		SELECT count(*)
		FROM youth
		WHERE
			deleted_at IS NULL
			AND job IS NOT NULL
			AND job IN (SELECT id FROM code WHERE list = 'job' AND code <> 'INGEN')
			AND (
				education IS NULL
				OR education NOT IN (
					SELECT id
					FROM code
					WHERE list = 'uddannelse' AND code NOT IN ('INGEN', 'OPT', 'AFB', 'GEN')
				)
			)
	),
	(SELECT count(DISTINCT youth) FROM membership WHERE deleted_at IS NULL AND step IN (1, 2)),
	(
		SELECT count(*)
		FROM youth
		WHERE
			deleted_at IS NOT NULL
			AND EXISTS (
				SELECT 1
				FROM membership
				WHERE membership.youth = youth.id AND membership.deleted_at IS NULL AND membership.step IN (1, 2)
			)
	)
