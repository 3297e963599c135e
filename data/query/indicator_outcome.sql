-- Young people who began education or a job in the plan's year and are there; of those who began before $quarter, who still
-- is; and of the first, who was in a community before.
SELECT
	sum(got_on), CAST(NULL AS INTEGER), sum(kept_on), sum(began), sum(community_first), sum(got_on)
FROM (
	SELECT
		max(CASE WHEN since >= $from AND (until IS NULL OR until > $to) THEN 1 ELSE 0 END) AS got_on,
		max(CASE WHEN since <= $quarter AND (until IS NULL OR until > $to) THEN 1 ELSE 0 END) AS kept_on,
		max(CASE WHEN since <= $quarter THEN 1 ELSE 0 END) AS began,
		max(
			CASE
				WHEN
					since >= $from
					AND (until IS NULL OR until > $to)
					AND EXISTS (
						SELECT 1
						FROM membership
						WHERE
							membership.youth = situation.youth
							AND membership.deleted_at IS NULL
							AND coalesce(membership.trying, membership.joined) < situation.since
					)
					THEN 1
				ELSE 0
			END
		) AS community_first
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
