-- The remembered columns of a file with these headings.
SELECT id FROM setting WHERE name = $name AND deleted_at IS NULL
