-- Everything about one young person: notes (1), contacts (2), tasks done (3), wishes (4), consents (5), situations (6),
-- changes of state (7), the creation (8), the steps in communities (9), invitations (10), the only reply (11) or each of
-- several (12), reminders (13), attendance (14), places in a visit round (15), roles (16)
-- and measurements (17).
SELECT
	1 AS part,
	note.id AS id,
	note.happened AS day,
	note.minutes AS minutes,
	coalesce(code.short_label, code.label) AS label,
	note.text AS text,
	note.sensitive AS mark,
	staff.initials AS author,
	note.created_at AS made
FROM note
LEFT JOIN code ON code.id = note.kind
LEFT JOIN staff ON staff.id = note.author
WHERE note.youth = $youth AND note.deleted_at IS NULL
UNION ALL
SELECT
	2, contact.id, contact.happened, CAST(contact.outcome AS INTEGER), CAST(NULL AS TEXT), contact.text,
	contact.channel, staff.initials, contact.created_at
FROM contact
LEFT JOIN staff ON staff.id = contact.author
WHERE contact.youth = $youth AND contact.deleted_at IS NULL
UNION ALL
SELECT
	3, task.id, task.done, task.minutes, CAST(NULL AS TEXT), task.title, task.kind, staff.initials, task.created_at
FROM task
LEFT JOIN staff ON staff.id = task.assignee
WHERE task.youth = $youth AND task.deleted_at IS NULL AND task.done IS NOT NULL
UNION ALL
SELECT
	4, wish.id, CAST(NULL AS TEXT), CAST(NULL AS INTEGER), code.label, wish.text, wish.kind, staff.initials,
	wish.created_at
FROM wish
LEFT JOIN code ON code.id = wish.interest
LEFT JOIN staff ON staff.id = wish.created_by
WHERE wish.youth = $youth AND wish.deleted_at IS NULL
UNION ALL
SELECT
	5, consent.id, consent."from", CAST(NULL AS INTEGER), code.label, consent.until, consent.given, staff.initials,
	consent.created_at
FROM consent
LEFT JOIN code ON code.id = consent.kind
LEFT JOIN staff ON staff.id = consent.created_by
WHERE consent.youth = $youth AND consent.deleted_at IS NULL
UNION ALL
SELECT
	6, situation.id, situation.since, CAST(NULL AS INTEGER), code.label, situation.until, situation.kind,
	staff.initials, situation.created_at
FROM situation
LEFT JOIN code ON code.id = coalesce(situation.benefit, situation.education, situation.job)
LEFT JOIN staff ON staff.id = situation.created_by
WHERE situation.youth = $youth AND situation.deleted_at IS NULL
UNION ALL
SELECT
	7, history.record_id, CAST(NULL AS TEXT), CAST(NULL AS INTEGER), history.before, history.after, 0,
	staff.initials, change.at
FROM history
JOIN change ON change.id = history.change_id
LEFT JOIN staff ON staff.id = change.actor
WHERE history.record_id = $youth AND history.entity = 'youth' AND history.field = 'state'
UNION ALL
SELECT
	8, youth.id, CAST(NULL AS TEXT), CAST(NULL AS INTEGER), code.label, CAST(NULL AS TEXT), 0, staff.initials,
	youth.created_at
FROM youth
LEFT JOIN code ON code.id = youth.source
LEFT JOIN staff ON staff.id = youth.created_by
WHERE youth.id = $youth
UNION ALL
SELECT
	9, membership.id, membership.stopped, CAST(NULL AS INTEGER), community.name,
	CASE WHEN membership.step = 3 THEN membership.text END, 3, staff.initials, membership.created_at
FROM membership
JOIN community ON community.id = membership.community
LEFT JOIN staff ON staff.id = membership.created_by
WHERE membership.youth = $youth AND membership.deleted_at IS NULL AND membership.stopped IS NOT NULL
UNION ALL
SELECT
	9, membership.id, membership.joined, CAST(NULL AS INTEGER), community.name,
	CASE WHEN membership.step = 2 THEN membership.text END, 2, staff.initials, membership.created_at
FROM membership
JOIN community ON community.id = membership.community
LEFT JOIN staff ON staff.id = membership.created_by
WHERE membership.youth = $youth AND membership.deleted_at IS NULL AND membership.joined IS NOT NULL
UNION ALL
SELECT
	9, membership.id, membership.trying, CAST(NULL AS INTEGER), community.name,
	CASE WHEN membership.step = 1 THEN membership.text END, 1, staff.initials, membership.created_at
FROM membership
JOIN community ON community.id = membership.community
LEFT JOIN staff ON staff.id = membership.created_by
WHERE membership.youth = $youth AND membership.deleted_at IS NULL AND membership.trying IS NOT NULL
UNION ALL
SELECT
	9, membership.id, membership.curious, CAST(NULL AS INTEGER), community.name,
	CASE WHEN membership.step = 0 THEN membership.text END, 0, staff.initials, membership.created_at
FROM membership
JOIN community ON community.id = membership.community
LEFT JOIN staff ON staff.id = membership.created_by
WHERE membership.youth = $youth AND membership.deleted_at IS NULL AND membership.curious IS NOT NULL
UNION ALL
SELECT
	16, ambassador.id, ambassador.since, ambassador.state, CAST(NULL AS TEXT), ambassador.text, ambassador.role,
	staff.initials, ambassador.created_at
FROM ambassador
LEFT JOIN staff ON staff.id = ambassador.created_by
WHERE ambassador.youth = $youth AND ambassador.deleted_at IS NULL
UNION ALL
SELECT
	15, round_member.id, CAST(NULL AS TEXT), round_member.position, "round".title, round_member.text,
	round_member.state, staff.initials, round_member.created_at
FROM round_member
JOIN "round" ON "round".id = round_member."round"
LEFT JOIN staff ON staff.id = round_member.created_by
WHERE round_member.youth = $youth AND round_member.deleted_at IS NULL
UNION ALL
SELECT
	14, invitation.id, activity.day, invitation.takes_part, invitation.activity, CAST(NULL AS TEXT),
	invitation.attendance, staff.initials, invitation.created_at
FROM invitation
JOIN activity ON activity.id = invitation.activity
LEFT JOIN staff ON staff.id = activity.consultant
WHERE invitation.youth = $youth AND invitation.deleted_at IS NULL AND invitation.attendance <> 0
UNION ALL
SELECT
	13, invitation.id, invitation.reminded, CAST(NULL AS INTEGER), invitation.activity, CAST(NULL AS TEXT), 0,
	staff.initials, invitation.created_at
FROM invitation
LEFT JOIN staff ON staff.id = invitation.created_by
WHERE invitation.youth = $youth AND invitation.deleted_at IS NULL AND invitation.reminded IS NOT NULL
UNION ALL
SELECT
	12, invitation.id, CASE WHEN CAST(history.after AS INTEGER) = invitation.reply THEN invitation.replied END,
	CAST(history.before AS INTEGER), invitation.activity, CAST(NULL AS TEXT), CAST(history.after AS INTEGER),
	staff.initials, change.at
FROM invitation
JOIN history ON history.record_id = invitation.id
JOIN change ON change.id = history.change_id
LEFT JOIN staff ON staff.id = change.actor
WHERE
	invitation.youth = $youth
	AND invitation.deleted_at IS NULL
	AND history.field = 'reply'
	AND change.state <> 1
	AND change.kind NOT IN (1, 2)
UNION ALL
SELECT
	11, invitation.id, invitation.replied, CAST(NULL AS INTEGER), invitation.activity, CAST(NULL AS TEXT),
	invitation.reply, staff.initials, invitation.created_at
FROM invitation
LEFT JOIN staff ON staff.id = invitation.created_by
WHERE
	invitation.youth = $youth
	AND invitation.deleted_at IS NULL
	AND invitation.reply <> 0
	AND NOT EXISTS (
		SELECT 1
		FROM history
		JOIN change ON change.id = history.change_id
		WHERE
			history.record_id = invitation.id
			AND history.field = 'reply'
			AND change.state <> 1
			AND change.kind NOT IN (1, 2)
	)
UNION ALL
SELECT
	10, invitation.id, invitation.sent, CAST(NULL AS INTEGER), invitation.activity, CAST(NULL AS TEXT),
	invitation.channel, staff.initials, invitation.created_at
FROM invitation
LEFT JOIN staff ON staff.id = invitation.created_by
WHERE
	invitation.youth = $youth
	AND invitation.deleted_at IS NULL
	AND invitation.sent IS NOT NULL
	AND invitation.channel <> 7
UNION ALL
SELECT
	17, measurement.id, measurement.day, measurement.score, CAST(NULL AS TEXT), CAST(NULL AS TEXT),
	measurement.instrument, staff.initials, measurement.created_at
FROM measurement
LEFT JOIN staff ON staff.id = measurement.author
WHERE measurement.youth = $youth AND measurement.deleted_at IS NULL
