-- The young person with a number.
SELECT id FROM youth WHERE number = $number
