-- What happened from $from to $to: young people who are new, who began in a community, who began education or a job, and
-- how often somebody was reached or written to.
SELECT
	(
		SELECT count(*)
		FROM youth
		WHERE
			deleted_at IS NULL AND substr(coalesce(source_date, created_at), 1, 10) BETWEEN $from AND $to
	),
	(
		SELECT count(*)
		FROM (
			SELECT DISTINCT youth
			FROM membership
			WHERE
				deleted_at IS NULL
				AND coalesce(trying, joined) BETWEEN $from AND $to
				AND youth NOT IN (SELECT id FROM youth WHERE deleted_at IS NOT NULL)
		) AS begun
	),
	(
		SELECT count(*)
		FROM (
			SELECT DISTINCT youth
			FROM situation
			WHERE
				kind IN (1, 2)
				AND deleted_at IS NULL
				AND since BETWEEN $from AND $to
				AND (
					education IN (
						SELECT id
						FROM code
						WHERE list = 'uddannelse' AND code NOT IN ('INGEN', 'OPT', 'AFB', 'GEN')
					)
					OR job IN (SELECT id FROM code WHERE list = 'job' AND code <> 'INGEN')
				)
				AND youth NOT IN (SELECT id FROM youth WHERE deleted_at IS NOT NULL)
		) AS got_on
	),
	(SELECT count(*) FROM contact WHERE deleted_at IS NULL AND happened BETWEEN $from AND $to)
