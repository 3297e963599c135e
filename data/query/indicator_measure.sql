-- The differences between first and newest measurement of those who were measured twice, added up, and how many they are.
SELECT sum(difference), count(*)
FROM (
	SELECT
		(
			SELECT score
			FROM measurement
			WHERE
				measurement.instrument = $instrument
				AND measurement.youth = pair.youth
				AND measurement.day = pair.last_day
				AND measurement.deleted_at IS NULL
				AND score IS NOT NULL
			ORDER BY measurement.number DESC
			LIMIT 1
		)
		- (
			SELECT score
			FROM measurement
			WHERE
				measurement.instrument = $instrument
				AND measurement.youth = pair.youth
				AND measurement.day = pair.first_day
				AND measurement.deleted_at IS NULL
				AND score IS NOT NULL
			ORDER BY measurement.number DESC
			LIMIT 1
		) AS difference
	FROM (
		SELECT youth, min(day) AS first_day, max(day) AS last_day
		FROM measurement
		WHERE
			instrument = $instrument
			AND deleted_at IS NULL
			AND score IS NOT NULL
			AND day <= $to
			AND youth NOT IN (SELECT id FROM youth WHERE deleted_at IS NOT NULL)
		GROUP BY youth
		HAVING min(day) < max(day)
	) AS pair
) AS one
