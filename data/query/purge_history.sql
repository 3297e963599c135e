DELETE FROM history WHERE record_id = $id
