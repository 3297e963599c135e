-- The row of a change.
INSERT INTO change (id, number, at, actor, kind, state, label, why, undoes)
VALUES ($id, $number, $at, $actor, $kind, $state, $label, $why, $undoes)
