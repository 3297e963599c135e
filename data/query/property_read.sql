SELECT value FROM property WHERE name = $name
