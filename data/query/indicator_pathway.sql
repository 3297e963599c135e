-- Courses that have begun in the plan's year, the input cards that became one, and the young people who help.
SELECT
	(SELECT count(*) FROM pathway WHERE deleted_at IS NULL AND started >= $from AND started <= $to),
	CAST(NULL AS INTEGER),
	(
		SELECT count(*)
		FROM input_card
		JOIN pathway ON pathway.id = input_card.pathway
		WHERE input_card.deleted_at IS NULL AND pathway.deleted_at IS NULL
	),
	(SELECT count(*) FROM input_card WHERE deleted_at IS NULL),
	(
		SELECT count(DISTINCT ambassador.youth)
		FROM ambassador
		JOIN youth ON youth.id = ambassador.youth
		WHERE
			ambassador.deleted_at IS NULL
			AND ambassador.state = 1
			AND (ambassador.since IS NULL OR ambassador.since <= $to)
			AND youth.deleted_at IS NULL
	),
	CAST(NULL AS INTEGER)
