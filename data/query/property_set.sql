-- A property of the file, old or new.
INSERT INTO property (name, value)
VALUES ($name, $value)
ON CONFLICT (name) DO UPDATE SET value = excluded.value
