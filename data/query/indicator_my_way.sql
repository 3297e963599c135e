-- The same for «Min vej», cards 5 and 6: what I want and what I am good at.
SELECT sum(difference), count(*)
FROM (
	SELECT
		(
			SELECT answer_5 + answer_6
			FROM measurement
			WHERE
				measurement.instrument = $instrument
				AND measurement.youth = pair.youth
				AND measurement.day = pair.last_day
				AND measurement.deleted_at IS NULL
				AND answer_5 + answer_6 IS NOT NULL
			ORDER BY measurement.number DESC
			LIMIT 1
		)
		- (
			SELECT answer_5 + answer_6
			FROM measurement
			WHERE
				measurement.instrument = $instrument
				AND measurement.youth = pair.youth
				AND measurement.day = pair.first_day
				AND measurement.deleted_at IS NULL
				AND answer_5 + answer_6 IS NOT NULL
			ORDER BY measurement.number DESC
			LIMIT 1
		) AS difference
	FROM (
		SELECT youth, min(day) AS first_day, max(day) AS last_day
		FROM measurement
		WHERE
			instrument = $instrument
			AND deleted_at IS NULL
			AND answer_5 + answer_6 IS NOT NULL
			AND day <= $to
			AND youth NOT IN (SELECT id FROM youth WHERE deleted_at IS NOT NULL)
		GROUP BY youth
		HAVING min(day) < max(day)
	) AS pair
) AS one
