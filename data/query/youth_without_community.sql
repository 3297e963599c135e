-- Those who have not ended and neither try nor are part of a community.
SELECT number
FROM youth
WHERE deleted_at IS NULL AND state <> 4
EXCEPT
SELECT youth.number
FROM membership
JOIN youth ON youth.id = membership.youth
WHERE membership.deleted_at IS NULL AND membership.step IN (1, 2)
