DELETE FROM draft WHERE record_id = $id OR owner = $id
