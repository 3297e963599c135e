-- What a young person is in a visit round.
SELECT round_member.id
FROM round_member
WHERE round_member.youth = $youth AND round_member.round = $round AND round_member.deleted_at IS NULL
