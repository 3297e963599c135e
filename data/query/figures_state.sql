-- How many young people there are in each state.
SELECT state, count(*) FROM youth WHERE deleted_at IS NULL GROUP BY state
