-- A property of the file.
SELECT value FROM property WHERE name = $name
