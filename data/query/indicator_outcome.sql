-- Young people who began education or a job in the plan's year and are there; and of those who began before $quarter, who still is.
SELECT
	sum(got_on), CAST(NULL AS INTEGER), sum(kept_on), sum(began)
FROM (
	SELECT
		max(CASE WHEN since >= $from AND (until IS NULL OR until > $to) THEN 1 ELSE 0 END) AS got_on,
		max(CASE WHEN since <= $quarter AND (until IS NULL OR until > $to) THEN 1 ELSE 0 END) AS kept_on,
		max(CASE WHEN since <= $quarter THEN 1 ELSE 0 END) AS began
	FROM situation
	WHERE
		kind IN (1, 2)
		AND deleted_at IS NULL
		AND since <= $to
		AND (
			education IN (
				SELECT id
				FROM code
				WHERE list = 'uddannelse' AND code NOT IN ('INGEN', 'OPT', 'AFB', 'GEN')
			)
			OR job IN (SELECT id FROM code WHERE list = 'job' AND code <> 'INGEN')
		)
		AND youth NOT IN (SELECT id FROM youth WHERE deleted_at IS NOT NULL)
	GROUP BY youth
) AS one
