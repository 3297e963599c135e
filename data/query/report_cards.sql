-- The input cards of one workshop by theme: how many, and of how many somebody has written what came of it.
SELECT theme, count(*), sum(CASE WHEN outcome IS NULL THEN 0 ELSE 1 END)
FROM input_card
WHERE activity = $activity AND deleted_at IS NULL
GROUP BY theme
ORDER BY 2 DESC, theme NULLS LAST
