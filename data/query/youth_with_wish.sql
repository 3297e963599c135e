-- Young people with a wish or a skill in their own words.
SELECT number
FROM youth
WHERE deleted_at IS NULL AND id IN (SELECT youth FROM wish WHERE deleted_at IS NULL)
