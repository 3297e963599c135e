-- What has become of a change: counts, taken back, closed.
UPDATE change SET state = $state WHERE id = $id
