-- Reserves $count numbers and gives the last of them.
INSERT INTO sequence (entity, last)
VALUES ($entity, CAST($count AS INTEGER))
ON CONFLICT (entity) DO UPDATE SET last = sequence.last + CAST($count AS INTEGER)
RETURNING last
