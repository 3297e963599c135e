-- Who has an invitation to an activity already.
SELECT youth FROM invitation WHERE activity = $activity AND deleted_at IS NULL ORDER BY youth
