-- Drafts of one record and about it.
DELETE FROM draft WHERE record_id = $id OR owner = $id
