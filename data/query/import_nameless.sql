-- Young people who can only be told apart by name: neither birth nor phone is known.
SELECT first_name, last_name, email, address FROM youth WHERE born IS NULL AND phone IS NULL AND deleted_at IS NULL
