-- Young people in education or with a job.
SELECT id FROM youth WHERE education IS NOT NULL OR job IS NOT NULL;
