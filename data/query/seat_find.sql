-- The live invitation of a young person to an activity.
SELECT invitation.id
FROM invitation
WHERE invitation.youth = $youth AND invitation.activity = $activity AND invitation.deleted_at IS NULL
