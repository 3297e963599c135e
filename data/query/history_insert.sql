-- One row of the history.
INSERT INTO history (change_id, position, entity, record_id, act, field, before, after, version)
VALUES ($change_id, $position, $entity, $record_id, $act, $field, $before, $after, $version)
