SELECT id FROM youth WHERE number = $number
