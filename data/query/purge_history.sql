-- The history of one record.
DELETE FROM history WHERE record_id = $id
