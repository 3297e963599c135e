-- Young people who began education or a job since $day and are there, and were in a community before.
SELECT number
FROM youth
WHERE
	deleted_at IS NULL
	AND id IN (
		SELECT situation.youth
		FROM situation
		JOIN membership ON membership.youth = situation.youth AND membership.deleted_at IS NULL
		WHERE
			situation.kind IN (1, 2)
			AND situation.deleted_at IS NULL
			AND situation.since >= $day
			AND situation.since <= $today
			AND (situation.until IS NULL OR situation.until > $today)
			AND coalesce(membership.trying, membership.joined) < situation.since
			AND (
				situation.education IN (
					SELECT id
					FROM code
					WHERE list = 'uddannelse' AND code NOT IN ('INGEN', 'OPT', 'AFB', 'GEN')
				)
				OR situation.job IN (SELECT id FROM code WHERE list = 'job' AND code <> 'INGEN')
			)
	)
