SELECT count(*) FROM history WHERE record_id = $id
