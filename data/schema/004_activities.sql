-- Activities with their invitations, visit rounds, what the young people said, and the days to keep free.

CREATE TABLE holiday (
	id TEXT NOT NULL PRIMARY KEY,
	number INTEGER NOT NULL,
	version INTEGER NOT NULL,
	created_at TEXT NOT NULL,
	created_by TEXT,
	created_group TEXT,
	deleted_at TEXT,
	title TEXT,
	first TEXT,
	last TEXT,
	to_check INTEGER NOT NULL DEFAULT 0 CHECK (to_check IN (0, 1)),
	sort_key TEXT NOT NULL,
	search_key TEXT NOT NULL
);

CREATE UNIQUE INDEX holiday_by_number ON holiday (number);
CREATE INDEX holiday_by_deleted ON holiday (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE TABLE round (
	id TEXT NOT NULL PRIMARY KEY,
	number INTEGER NOT NULL,
	version INTEGER NOT NULL,
	created_at TEXT NOT NULL,
	created_by TEXT,
	created_group TEXT,
	deleted_at TEXT,
	title TEXT,
	form INTEGER NOT NULL DEFAULT 0,
	state INTEGER NOT NULL DEFAULT 0,
	seats INTEGER,
	"window" TEXT,
	text TEXT,
	sort_key TEXT NOT NULL,
	search_key TEXT NOT NULL
);

CREATE UNIQUE INDEX round_by_number ON round (number);
CREATE INDEX round_by_deleted ON round (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE TABLE activity (
	id TEXT NOT NULL PRIMARY KEY,
	number INTEGER NOT NULL,
	version INTEGER NOT NULL,
	created_at TEXT NOT NULL,
	created_by TEXT,
	created_group TEXT,
	deleted_at TEXT,
	kind INTEGER NOT NULL DEFAULT 0,
	title TEXT,
	state INTEGER NOT NULL DEFAULT 0,
	day TEXT,
	starts INTEGER,
	ends INTEGER,
	workplace TEXT REFERENCES workplace (id) DEFERRABLE INITIALLY DEFERRED,
	round TEXT REFERENCES round (id) DEFERRABLE INITIALLY DEFERRED,
	occasion INTEGER,
	consultant TEXT REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
	reply_by TEXT,
	meeting_point TEXT,
	meeting_time INTEGER,
	transport TEXT,
	food TEXT,
	frame TEXT,
	video TEXT,
	anonymous_sign_ups INTEGER,
	anonymous_attended INTEGER,
	result TEXT,
	sort_key TEXT NOT NULL,
	search_key TEXT NOT NULL
);

CREATE UNIQUE INDEX activity_by_number ON activity (number);
CREATE INDEX activity_by_day ON activity (day, number) WHERE deleted_at IS NULL;
CREATE INDEX activity_by_round ON activity (round) WHERE round IS NOT NULL;
CREATE INDEX activity_by_deleted ON activity (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE TABLE programme_item (
	id TEXT NOT NULL PRIMARY KEY,
	number INTEGER NOT NULL,
	version INTEGER NOT NULL,
	created_at TEXT NOT NULL,
	created_by TEXT,
	created_group TEXT,
	deleted_at TEXT,
	activity TEXT REFERENCES activity (id) DEFERRABLE INITIALLY DEFERRED,
	position INTEGER,
	title TEXT,
	minutes INTEGER,
	state INTEGER NOT NULL DEFAULT 0,
	community TEXT REFERENCES community (id) DEFERRABLE INITIALLY DEFERRED,
	presenter TEXT,
	read_more TEXT,
	sort_key TEXT NOT NULL,
	search_key TEXT NOT NULL
);

CREATE UNIQUE INDEX programme_item_by_number ON programme_item (number);
CREATE INDEX programme_item_by_activity ON programme_item (activity, position);
CREATE INDEX programme_item_by_deleted ON programme_item (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE TABLE open_invitation (
	id TEXT NOT NULL PRIMARY KEY,
	number INTEGER NOT NULL,
	version INTEGER NOT NULL,
	created_at TEXT NOT NULL,
	created_by TEXT,
	created_group TEXT,
	deleted_at TEXT,
	activity TEXT REFERENCES activity (id) DEFERRABLE INITIALLY DEFERRED,
	medium TEXT,
	published TEXT,
	link TEXT,
	text TEXT,
	sort_key TEXT NOT NULL,
	search_key TEXT NOT NULL
);

CREATE UNIQUE INDEX open_invitation_by_number ON open_invitation (number);
CREATE INDEX open_invitation_by_activity ON open_invitation (activity);
CREATE INDEX open_invitation_by_deleted ON open_invitation (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE TABLE pathway (
	id TEXT NOT NULL PRIMARY KEY,
	number INTEGER NOT NULL,
	version INTEGER NOT NULL,
	created_at TEXT NOT NULL,
	created_by TEXT,
	created_group TEXT,
	deleted_at TEXT,
	title TEXT,
	activity TEXT REFERENCES activity (id) DEFERRABLE INITIALLY DEFERRED,
	started TEXT,
	ended TEXT,
	community TEXT REFERENCES community (id) DEFERRABLE INITIALLY DEFERRED,
	participants INTEGER,
	text TEXT,
	sort_key TEXT NOT NULL,
	search_key TEXT NOT NULL
);

CREATE UNIQUE INDEX pathway_by_number ON pathway (number);
CREATE INDEX pathway_by_deleted ON pathway (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE TABLE input_card (
	id TEXT NOT NULL PRIMARY KEY,
	number INTEGER NOT NULL,
	version INTEGER NOT NULL,
	created_at TEXT NOT NULL,
	created_by TEXT,
	created_group TEXT,
	deleted_at TEXT,
	activity TEXT REFERENCES activity (id) DEFERRABLE INITIALLY DEFERRED,
	kind INTEGER NOT NULL DEFAULT 0,
	theme TEXT REFERENCES code (id) DEFERRABLE INITIALLY DEFERRED,
	text TEXT,
	may_quote INTEGER NOT NULL DEFAULT 0 CHECK (may_quote IN (0, 1)),
	state INTEGER NOT NULL DEFAULT 0,
	outcome TEXT,
	pathway TEXT REFERENCES pathway (id) DEFERRABLE INITIALLY DEFERRED,
	sort_key TEXT NOT NULL,
	search_key TEXT NOT NULL
);

CREATE UNIQUE INDEX input_card_by_number ON input_card (number);
CREATE INDEX input_card_by_activity ON input_card (activity, number);
CREATE INDEX input_card_by_deleted ON input_card (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE TABLE exit_card (
	id TEXT NOT NULL PRIMARY KEY,
	number INTEGER NOT NULL,
	version INTEGER NOT NULL,
	created_at TEXT NOT NULL,
	created_by TEXT,
	created_group TEXT,
	deleted_at TEXT,
	activity TEXT REFERENCES activity (id) DEFERRABLE INITIALLY DEFERRED,
	heard INTEGER,
	contribute INTEGER,
	belong INTEGER,
	better INTEGER,
	text TEXT,
	sort_key TEXT NOT NULL,
	search_key TEXT NOT NULL
);

CREATE UNIQUE INDEX exit_card_by_number ON exit_card (number);
CREATE INDEX exit_card_by_activity ON exit_card (activity, id);
CREATE INDEX exit_card_by_deleted ON exit_card (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE TABLE consultant_card (
	id TEXT NOT NULL PRIMARY KEY,
	number INTEGER NOT NULL,
	version INTEGER NOT NULL,
	created_at TEXT NOT NULL,
	created_by TEXT,
	created_group TEXT,
	deleted_at TEXT,
	activity TEXT REFERENCES activity (id) DEFERRABLE INITIALLY DEFERRED,
	staff TEXT REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
	closer INTEGER,
	talk INTEGER,
	noticed INTEGER,
	text TEXT,
	sort_key TEXT NOT NULL,
	search_key TEXT NOT NULL
);

CREATE UNIQUE INDEX consultant_card_by_number ON consultant_card (number);
CREATE INDEX consultant_card_by_activity ON consultant_card (activity);
CREATE INDEX consultant_card_by_deleted ON consultant_card (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE TABLE invitation (
	id TEXT NOT NULL PRIMARY KEY,
	number INTEGER NOT NULL,
	version INTEGER NOT NULL,
	created_at TEXT NOT NULL,
	created_by TEXT,
	created_group TEXT,
	deleted_at TEXT,
	youth TEXT REFERENCES youth (id) DEFERRABLE INITIALLY DEFERRED,
	activity TEXT REFERENCES activity (id) DEFERRABLE INITIALLY DEFERRED,
	channel INTEGER NOT NULL DEFAULT 0,
	reason TEXT,
	sent TEXT,
	reply INTEGER NOT NULL DEFAULT 0,
	replied TEXT,
	reminded TEXT,
	transport INTEGER NOT NULL DEFAULT 0,
	needs TEXT,
	company TEXT,
	attendance INTEGER NOT NULL DEFAULT 0,
	takes_part INTEGER NOT NULL DEFAULT 0,
	sort_key TEXT NOT NULL,
	search_key TEXT NOT NULL
);

CREATE UNIQUE INDEX invitation_by_number ON invitation (number);
CREATE INDEX invitation_by_youth ON invitation (youth, number);
CREATE INDEX invitation_by_activity ON invitation (activity, number);
CREATE INDEX invitation_by_deleted ON invitation (deleted_at) WHERE deleted_at IS NOT NULL;

-- A new try is a contact attempt, not a second invitation.
CREATE UNIQUE INDEX invitation_by_youth_activity ON invitation (youth, activity) WHERE deleted_at IS NULL;

CREATE TABLE ambassador (
	id TEXT NOT NULL PRIMARY KEY,
	number INTEGER NOT NULL,
	version INTEGER NOT NULL,
	created_at TEXT NOT NULL,
	created_by TEXT,
	created_group TEXT,
	deleted_at TEXT,
	youth TEXT REFERENCES youth (id) DEFERRABLE INITIALLY DEFERRED,
	role INTEGER NOT NULL DEFAULT 0,
	state INTEGER NOT NULL DEFAULT 0,
	since TEXT,
	text TEXT,
	sort_key TEXT NOT NULL,
	search_key TEXT NOT NULL
);

CREATE UNIQUE INDEX ambassador_by_number ON ambassador (number);
CREATE INDEX ambassador_by_youth ON ambassador (youth, number);
CREATE INDEX ambassador_by_deleted ON ambassador (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE TABLE round_place (
	id TEXT NOT NULL PRIMARY KEY,
	number INTEGER NOT NULL,
	version INTEGER NOT NULL,
	created_at TEXT NOT NULL,
	created_by TEXT,
	created_group TEXT,
	deleted_at TEXT,
	round TEXT REFERENCES round (id) DEFERRABLE INITIALLY DEFERRED,
	workplace TEXT REFERENCES workplace (id) DEFERRABLE INITIALLY DEFERRED,
	position INTEGER,
	decision INTEGER NOT NULL DEFAULT 0,
	why TEXT,
	staff_view TEXT,
	decided TEXT,
	sort_key TEXT NOT NULL,
	search_key TEXT NOT NULL
);

CREATE UNIQUE INDEX round_place_by_number ON round_place (number);
CREATE INDEX round_place_by_round ON round_place (round, position);
CREATE INDEX round_place_by_deleted ON round_place (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE TABLE round_member (
	id TEXT NOT NULL PRIMARY KEY,
	number INTEGER NOT NULL,
	version INTEGER NOT NULL,
	created_at TEXT NOT NULL,
	created_by TEXT,
	created_group TEXT,
	deleted_at TEXT,
	youth TEXT REFERENCES youth (id) DEFERRABLE INITIALLY DEFERRED,
	round TEXT REFERENCES round (id) DEFERRABLE INITIALLY DEFERRED,
	state INTEGER NOT NULL DEFAULT 0,
	position INTEGER,
	text TEXT,
	sort_key TEXT NOT NULL,
	search_key TEXT NOT NULL
);

CREATE UNIQUE INDEX round_member_by_number ON round_member (number);
CREATE INDEX round_member_by_youth ON round_member (youth, number);
CREATE INDEX round_member_by_round ON round_member (round, state, position);
CREATE UNIQUE INDEX round_member_by_youth_round ON round_member (youth, round) WHERE deleted_at IS NULL;
CREATE INDEX round_member_by_deleted ON round_member (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE TABLE round_exception (
	id TEXT NOT NULL PRIMARY KEY,
	number INTEGER NOT NULL,
	version INTEGER NOT NULL,
	created_at TEXT NOT NULL,
	created_by TEXT,
	created_group TEXT,
	deleted_at TEXT,
	round TEXT REFERENCES round (id) DEFERRABLE INITIALLY DEFERRED,
	rule TEXT,
	activity TEXT REFERENCES activity (id) DEFERRABLE INITIALLY DEFERRED,
	reason TEXT,
	decided_by TEXT REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
	sort_key TEXT NOT NULL,
	search_key TEXT NOT NULL
);

CREATE UNIQUE INDEX round_exception_by_number ON round_exception (number);
CREATE INDEX round_exception_by_round ON round_exception (round);
CREATE INDEX round_exception_by_deleted ON round_exception (deleted_at) WHERE deleted_at IS NOT NULL;

-- A file in use may have entries of its own: these get the numbers after them.
INSERT INTO code (id, number, version, created_at, created_by, created_group, deleted_at,
	list, code, label, short_label, grouping, position, valid_from, valid_to, sort_key, search_key) VALUES
('eb89f590-dd8a-4182-b5f7-0551b2787d39', (SELECT last FROM sequence WHERE entity = 'code') + 1, 1, '2026-01-01T00:00:00.000Z', NULL, NULL, NULL, 'tema', 'TRYG', 'Tryghed', 'Tryghed', NULL, 1, NULL, NULL, 'tema!0000000001  ~', 'tryghed'),
('e1005bcc-22db-418d-aa23-2e9429b009cc', (SELECT last FROM sequence WHERE entity = 'code') + 2, 1, '2026-01-01T00:00:00.000Z', NULL, NULL, NULL, 'tema', 'TRANS', 'Transport', 'Transport', NULL, 2, NULL, NULL, 'tema!0000000002  ~', 'transport'),
('0bccd080-d026-4762-bcfa-469f2dd7786d', (SELECT last FROM sequence WHERE entity = 'code') + 3, 1, '2026-01-01T00:00:00.000Z', NULL, NULL, NULL, 'tema', 'OEKO', 'Økonomi', 'Økonomi', NULL, 3, NULL, NULL, 'tema!0000000003  ~', 'oekonomi|okonomi'),
('b203e115-0cb2-45ea-8221-5ec27c680995', (SELECT last FROM sequence WHERE entity = 'code') + 4, 1, '2026-01-01T00:00:00.000Z', NULL, NULL, NULL, 'tema', 'TID', 'Tid på dagen', 'Tid', NULL, 4, NULL, NULL, 'tema!0000000004  ~', 'tid paa dagen|tid pa dagen'),
('cead3510-91c2-4eda-aa0c-f5739af95adf', (SELECT last FROM sequence WHERE entity = 'code') + 5, 1, '2026-01-01T00:00:00.000Z', NULL, NULL, NULL, 'tema', 'VIDEN', 'Viden om tilbud', 'Viden', NULL, 5, NULL, NULL, 'tema!0000000005  ~', 'viden om tilbud'),
('9cd06caf-8b18-44c3-b82e-03eda21ae2f9', (SELECT last FROM sequence WHERE entity = 'code') + 6, 1, '2026-01-01T00:00:00.000Z', NULL, NULL, NULL, 'tema', 'FOELGE', 'Nogen at følges med', 'Følges med', NULL, 6, NULL, NULL, 'tema!0000000006  ~', 'nogen at foelges med|nogen at folges med'),
('50f8b3bd-f62b-4c60-8f91-691620d2a400', (SELECT last FROM sequence WHERE entity = 'code') + 7, 1, '2026-01-01T00:00:00.000Z', NULL, NULL, NULL, 'tema', 'INDH', 'Indhold', 'Indhold', NULL, 7, NULL, NULL, 'tema!0000000007  ~', 'indhold'),
('2d1dbfbc-c0b8-481d-9e7d-344a9115cb4b', (SELECT last FROM sequence WHERE entity = 'code') + 8, 1, '2026-01-01T00:00:00.000Z', NULL, NULL, NULL, 'tema', 'STED', 'Stedet', 'Stedet', NULL, 8, NULL, NULL, 'tema!0000000008  ~', 'stedet'),
('9e48ffef-3018-428d-bc2f-014aedca5cc3', (SELECT last FROM sequence WHERE entity = 'code') + 9, 1, '2026-01-01T00:00:00.000Z', NULL, NULL, NULL, 'tema', 'VOKSNE', 'Voksne', 'Voksne', NULL, 9, NULL, NULL, 'tema!0000000009  ~', 'voksne'),
('ca65e6ae-0e18-4b21-be9c-49db50514861', (SELECT last FROM sequence WHERE entity = 'code') + 10, 1, '2026-01-01T00:00:00.000Z', NULL, NULL, NULL, 'tema', 'ANDRE', 'De andre unge', 'De andre', NULL, 10, NULL, NULL, 'tema!0000000010  ~', 'de andre unge'),
('9dee9ee3-268a-493c-b51d-59dbd4c16845', (SELECT last FROM sequence WHERE entity = 'code') + 11, 1, '2026-01-01T00:00:00.000Z', NULL, NULL, NULL, 'tema', 'FORM', 'Måden at invitere på', 'Invitation', NULL, 11, NULL, NULL, 'tema!0000000011  ~', 'maaden at invitere paa|maden at invitere pa'),
('9db451ab-f8f4-4058-b660-dc1b19155724', (SELECT last FROM sequence WHERE entity = 'code') + 12, 1, '2026-01-01T00:00:00.000Z', NULL, NULL, NULL, 'tema', 'AND', 'Andet', 'Andet', NULL, 12, NULL, NULL, 'tema!0000000012  ~', 'andet');

UPDATE sequence SET last = last + 12 WHERE entity = 'code';

-- The days other municipalities' plans agree on: somebody has to check them.
INSERT INTO holiday (id, number, version, created_at, created_by, created_group, deleted_at,
	title, first, last, to_check, sort_key, search_key) VALUES
('ae480827-e1ce-4b75-bcad-faef1cf6ae48', 1, 1, '2026-01-01T00:00:00.000Z', NULL, NULL, NULL, 'Påskeferie', '2026-03-28', '2026-04-06', 1, '2026"103"128  ~', 'paaskeferie|paskeferie'),
('e0b6fe0b-88a5-47ad-a4e4-a4380f32a071', 2, 1, '2026-01-01T00:00:00.000Z', NULL, NULL, NULL, 'Kristi himmelfartsferie', '2026-05-14', '2026-05-17', 1, '2026"105"114  ~', 'kristi himmelfartsferie'),
('db38de06-d4a4-490e-9e00-3122bdaf4f81', 3, 1, '2026-01-01T00:00:00.000Z', NULL, NULL, NULL, 'Pinseferie', '2026-05-23', '2026-05-25', 1, '2026"105"123  ~', 'pinseferie'),
('f8415364-457f-43f8-80dc-fd713fee7612', 4, 1, '2026-01-01T00:00:00.000Z', NULL, NULL, NULL, 'Grundlovsdag', '2026-06-05', '2026-06-05', 1, '2026"106"105  ~', 'grundlovsdag'),
('630095de-20df-4691-b20c-6ed8d232ade4', 5, 1, '2026-01-01T00:00:00.000Z', NULL, NULL, NULL, 'Sommerferie', '2026-06-27', '2026-08-09', 1, '2026"106"127  ~', 'sommerferie'),
('41434cc8-2e30-4629-9e16-0f80da1f1533', 6, 1, '2026-01-01T00:00:00.000Z', NULL, NULL, NULL, 'Efterårsferie', '2026-10-10', '2026-10-18', 1, '2026"110"110  ~', 'efteraarsferie|efterarsferie'),
('a5bedaa1-793c-401d-a002-4743b4ddec1b', 7, 1, '2026-01-01T00:00:00.000Z', NULL, NULL, NULL, 'Juleferie', '2026-12-19', '2027-01-04', 1, '2026"112"119  ~', 'juleferie'),
('92c4bfa3-3f9f-47c9-82e6-360016de87cc', 8, 1, '2026-01-01T00:00:00.000Z', NULL, NULL, NULL, 'Vinterferie', '2027-02-13', '2027-02-21', 1, '2027"102"113  ~', 'vinterferie');

INSERT INTO sequence (entity, last) VALUES ('holiday', 8);
