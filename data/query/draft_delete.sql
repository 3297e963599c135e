-- A draft that is saved or dropped.
DELETE FROM draft WHERE id = $id
