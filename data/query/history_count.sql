-- How many rows the history has of one record.
SELECT count(*) FROM history WHERE record_id = $id
