-- How many young people there are, and how many open invitations to one activity.
SELECT
	(SELECT count(*) FROM youth) - (SELECT count(*) FROM youth WHERE deleted_at IS NOT NULL),
	(SELECT count(*) FROM open_invitation WHERE activity = $activity AND deleted_at IS NULL)
