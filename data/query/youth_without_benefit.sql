-- Young people who get no benefit.
SELECT number
FROM youth
WHERE deleted_at IS NULL AND benefit IN (SELECT id FROM code WHERE grouping = 'uden')
