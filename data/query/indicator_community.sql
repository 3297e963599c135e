-- Young people in a community on the day; those who began since $month; and of those who began before $quarter, who still is.
SELECT
	sum(live), CAST(NULL AS INTEGER), sum(lately), CAST(NULL AS INTEGER), sum(stayed), sum(began)
FROM (
	SELECT
		max(
			CASE
				WHEN
					(step IN (1, 2) OR (step = 3 AND coalesce(trying, joined) IS NOT NULL AND stopped > $to))
					AND (coalesce(trying, joined) IS NULL OR coalesce(trying, joined) <= $to)
				THEN 1
				ELSE 0
			END
		) AS live,
		max(
			CASE WHEN coalesce(trying, joined) > $month AND coalesce(trying, joined) <= $to THEN 1 ELSE 0 END
		) AS lately,
		max(
			CASE
				WHEN coalesce(trying, joined) <= $quarter AND (step IN (1, 2) OR stopped > $to) THEN 1
				ELSE 0
			END
		) AS stayed,
		max(CASE WHEN coalesce(trying, joined) <= $quarter THEN 1 ELSE 0 END) AS began
	FROM membership
	WHERE deleted_at IS NULL AND youth NOT IN (SELECT id FROM youth WHERE deleted_at IS NOT NULL)
	GROUP BY youth
) AS one
