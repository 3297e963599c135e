-- Who wishes what the places of a visit round are about.
SELECT DISTINCT wish.youth, round_place.workplace
FROM round_place
JOIN workplace ON workplace.id = round_place.workplace
JOIN wish ON wish.interest = workplace.interest
WHERE
	round_place.round = $round
	AND round_place.deleted_at IS NULL
	AND wish.kind = 0
	AND wish.deleted_at IS NULL
