-- The places that contribute to the plan, what is agreed with them, their communities and who takes part in those.

CREATE TABLE workplace (
	id TEXT NOT NULL PRIMARY KEY,
	number INTEGER NOT NULL,
	version INTEGER NOT NULL,
	created_at TEXT NOT NULL,
	created_by TEXT,
	created_group TEXT,
	deleted_at TEXT,
	name TEXT,
	aliases TEXT,
	department TEXT REFERENCES code (id) DEFERRABLE INITIALLY DEFERRED,
	kind INTEGER NOT NULL DEFAULT 0,
	contact TEXT,
	phone TEXT,
	email TEXT,
	address TEXT,
	opening TEXT,
	operation INTEGER NOT NULL DEFAULT 0,
	staffed INTEGER NOT NULL DEFAULT 0,
	neutral INTEGER NOT NULL DEFAULT 0,
	interest TEXT REFERENCES code (id) DEFERRABLE INITIALLY DEFERRED,
	offers TEXT,
	seats INTEGER,
	access TEXT,
	young_host TEXT,
	read_more TEXT,
	video TEXT,
	state INTEGER NOT NULL DEFAULT 0,
	suggestion INTEGER,
	suggested_for TEXT,
	sort_key TEXT NOT NULL,
	search_key TEXT NOT NULL
);

CREATE UNIQUE INDEX workplace_by_number ON workplace (number);
CREATE INDEX workplace_by_deleted ON workplace (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE TABLE place_note (
	id TEXT NOT NULL PRIMARY KEY,
	number INTEGER NOT NULL,
	version INTEGER NOT NULL,
	created_at TEXT NOT NULL,
	created_by TEXT,
	created_group TEXT,
	deleted_at TEXT,
	workplace TEXT REFERENCES workplace (id) DEFERRABLE INITIALLY DEFERRED,
	happened TEXT,
	text TEXT,
	author TEXT REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
	sort_key TEXT NOT NULL,
	search_key TEXT NOT NULL
);

CREATE UNIQUE INDEX place_note_by_number ON place_note (number);
CREATE INDEX place_note_by_workplace_happened ON place_note (workplace, happened);
CREATE INDEX place_note_by_deleted ON place_note (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE TABLE community (
	id TEXT NOT NULL PRIMARY KEY,
	number INTEGER NOT NULL,
	version INTEGER NOT NULL,
	created_at TEXT NOT NULL,
	created_by TEXT,
	created_group TEXT,
	deleted_at TEXT,
	workplace TEXT REFERENCES workplace (id) DEFERRABLE INITIALLY DEFERRED,
	name TEXT,
	interest TEXT REFERENCES code (id) DEFERRABLE INITIALLY DEFERRED,
	meets TEXT,
	age_from INTEGER,
	age_to INTEGER,
	price INTEGER,
	seats INTEGER,
	gives INTEGER NOT NULL DEFAULT 0,
	read_more TEXT,
	closed INTEGER NOT NULL DEFAULT 0 CHECK (closed IN (0, 1)),
	sort_key TEXT NOT NULL,
	search_key TEXT NOT NULL
);

CREATE UNIQUE INDEX community_by_number ON community (number);
CREATE INDEX community_by_workplace ON community (workplace, number);
CREATE INDEX community_by_deleted ON community (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE TABLE membership (
	id TEXT NOT NULL PRIMARY KEY,
	number INTEGER NOT NULL,
	version INTEGER NOT NULL,
	created_at TEXT NOT NULL,
	created_by TEXT,
	created_group TEXT,
	deleted_at TEXT,
	youth TEXT REFERENCES youth (id) DEFERRABLE INITIALLY DEFERRED,
	community TEXT REFERENCES community (id) DEFERRABLE INITIALLY DEFERRED,
	step INTEGER NOT NULL DEFAULT 0,
	origin INTEGER NOT NULL DEFAULT 0,
	curious TEXT,
	trying TEXT,
	joined TEXT,
	stopped TEXT,
	text TEXT,
	sort_key TEXT NOT NULL,
	search_key TEXT NOT NULL
);

CREATE UNIQUE INDEX membership_by_number ON membership (number);
CREATE INDEX membership_by_youth ON membership (youth, number);
CREATE INDEX membership_by_community ON membership (community, step) WHERE deleted_at IS NULL;
CREATE INDEX membership_by_deleted ON membership (deleted_at) WHERE deleted_at IS NOT NULL;

-- Who is part of a community now: trying one (1) or a member (2).
CREATE INDEX membership_by_live ON membership (youth) WHERE deleted_at IS NULL AND step IN (1, 2);

-- A file in use may have entries of its own: these get the numbers after them.
INSERT INTO code (id, number, version, created_at, created_by, created_group, deleted_at,
	list, code, label, short_label, grouping, position, valid_from, valid_to, sort_key, search_key) VALUES
('f61c3f40-8790-4284-9bcd-f90c9c7b95d3', (SELECT last FROM sequence WHERE entity = 'code') + 1, 1, '2026-01-01T00:00:00.000Z', NULL, NULL, NULL, 'omraade', 'KF', 'Kultur & Fritid', NULL, NULL, 1, NULL, NULL, 'omr}de!0000000001 0001 ~', 'kultur & fritid'),
('dc0bfc18-81cd-4323-b361-f44f5efc61d7', (SELECT last FROM sequence WHERE entity = 'code') + 2, 1, '2026-01-01T00:00:00.000Z', NULL, NULL, NULL, 'omraade', 'BSV', 'Børn, Sundhed & Velfærd', 'Børn, Sundhed', NULL, 2, NULL, NULL, 'omr}de!0000000002 0001 ~', 'boern, sundhed & velfaerd|born, sundhed & velfard');

UPDATE sequence SET last = last + 2 WHERE entity = 'code';

-- Målplan 2026, «Bidragende arbejdspladser», in its order and words. What it does not tell stays empty.
INSERT INTO workplace (id, number, version, created_at, created_by, created_group, deleted_at,
	name, aliases, department, kind, contact, phone, email, address, opening, operation, staffed, neutral,
	interest, offers, seats, access, young_host, read_more, video, state, suggestion, suggested_for, sort_key, search_key) VALUES
('dcc510cf-f452-4268-8f32-e02232f78c2d', 1, 1, '2026-01-01T00:00:00.000Z', NULL, NULL, NULL, 'Musikskolen', NULL, 'f61c3f40-8790-4284-9bcd-f90c9c7b95d3', 0, NULL, NULL, NULL, NULL, NULL, 0, 0, 0, (SELECT id FROM code WHERE id = 'da5f1c3e-91bd-48e6-b60d-708de4b15ecc'), NULL, NULL, NULL, NULL, NULL, NULL, 0, 1, 'Hiphopskolen', 'musikskolen  0~', 'musikskolen hiphopskolen'),
('38dba406-4047-4952-b665-75d02b2f36b8', 2, 1, '2026-01-01T00:00:00.000Z', NULL, NULL, NULL, 'Vikingelandsbyen', NULL, 'f61c3f40-8790-4284-9bcd-f90c9c7b95d3', 0, NULL, NULL, NULL, NULL, NULL, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, 'vikingelandsbyen  0~', 'vikingelandsbyen'),
('ace08f97-3545-441c-a024-46d113be7b07', 3, 1, '2026-01-01T00:00:00.000Z', NULL, NULL, NULL, 'Albertslund ridecenter', 'Ridecenter', 'f61c3f40-8790-4284-9bcd-f90c9c7b95d3', 0, NULL, NULL, NULL, NULL, NULL, 0, 0, 0, (SELECT id FROM code WHERE id = '243e64d8-7ea9-4bb9-89b2-0a746cc14f13'), NULL, NULL, NULL, NULL, NULL, NULL, 0, 3, NULL, 'albertslund!ridecenter  0~', 'albertslund ridecenter ridecenter'),
('09c4caea-b772-4de3-94c3-ea8516a9e538', 4, 1, '2026-01-01T00:00:00.000Z', NULL, NULL, NULL, 'Toftegården', NULL, 'f61c3f40-8790-4284-9bcd-f90c9c7b95d3', 0, NULL, NULL, NULL, NULL, NULL, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, 'tofteg}rden  0~', 'toftegaarden|toftegarden'),
('da467a77-7e7e-4b57-a0f9-71d5ade251eb', 5, 1, '2026-01-01T00:00:00.000Z', NULL, NULL, NULL, 'Dyregården', NULL, 'f61c3f40-8790-4284-9bcd-f90c9c7b95d3', 0, NULL, NULL, NULL, NULL, NULL, 0, 0, 0, (SELECT id FROM code WHERE id = 'fd606d71-b806-40b2-a2d6-bda4ed649990'), NULL, NULL, NULL, NULL, NULL, NULL, 0, 3, NULL, 'dyreg}rden  0~', 'dyregaarden|dyregarden'),
('da4cfb9e-f43f-426e-bed7-3b8acbd81db8', 6, 1, '2026-01-01T00:00:00.000Z', NULL, NULL, NULL, 'Svøm og Fitness', 'Svøm og Fit', 'f61c3f40-8790-4284-9bcd-f90c9c7b95d3', 0, NULL, NULL, NULL, 'Nyvej', NULL, 0, 0, 0, (SELECT id FROM code WHERE id = 'ce93265b-4598-4aaf-9776-feeac77e2fe8'), NULL, NULL, NULL, NULL, NULL, NULL, 0, 4, NULL, 'sv|m!og!fitness  07~', 'svoem og fitness svoem og fit|svom og fitness svom og fit'),
('24b3ff60-9cf1-4382-a750-680e1b95753a', 7, 1, '2026-01-01T00:00:00.000Z', NULL, NULL, NULL, 'Fritidsvejleder', NULL, 'f61c3f40-8790-4284-9bcd-f90c9c7b95d3', 1, NULL, NULL, NULL, NULL, NULL, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, 'fritidsvejleder  0~', 'fritidsvejleder'),
('0d7d5d7c-f200-4327-baa6-a75e49feeb17', 8, 1, '2026-01-01T00:00:00.000Z', NULL, NULL, NULL, 'Bostøtte og Klubområdet', NULL, 'dc0bfc18-81cd-4323-b361-f44f5efc61d7', 0, NULL, NULL, NULL, NULL, NULL, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, 'bost|tte!og!klubomr}det  0;~', 'bostoette og klubomraadet|bostotte og klubomradet'),
('26e9f5dd-8f57-4285-b283-a578ea6b3b95', 9, 1, '2026-01-01T00:00:00.000Z', NULL, NULL, NULL, 'Ungeboligerne', NULL, 'dc0bfc18-81cd-4323-b361-f44f5efc61d7', 0, NULL, NULL, NULL, NULL, NULL, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, 'ungeboligerne  0~', 'ungeboligerne'),
('3e45e27f-ad90-4a32-acc3-6ccddc45c067', 10, 1, '2026-01-01T00:00:00.000Z', NULL, NULL, NULL, 'Villa Social', NULL, 'dc0bfc18-81cd-4323-b361-f44f5efc61d7', 0, NULL, NULL, NULL, NULL, NULL, 0, 0, 0, (SELECT id FROM code WHERE id = '391a53a3-9cc6-48cf-b744-78d9ccdd2121'), NULL, NULL, NULL, NULL, NULL, NULL, 0, 2, 'tegnegruppe', 'villa!social  05~', 'villa social tegnegruppe'),
('8f7efc94-e18d-4bdd-940f-28229eecef54', 11, 1, '2026-01-01T00:00:00.000Z', NULL, NULL, NULL, 'Klubsocialrådgiver', NULL, 'dc0bfc18-81cd-4323-b361-f44f5efc61d7', 1, NULL, NULL, NULL, NULL, NULL, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, 'klubsocialr}dgiver  0~', 'klubsocialraadgiver|klubsocialradgiver'),
('c2c45d58-5a8e-45a7-b6bf-f8ea5cd90f95', 12, 1, '2026-01-01T00:00:00.000Z', NULL, NULL, NULL, 'Frivilligcenter Albertslund', NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL, 2, 0, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, 'frivilligcenter!albertslund  0?~', 'frivilligcenter albertslund'),
('ce0a4a8a-b7eb-428c-8591-7cad7c391c1b', 13, 1, '2026-01-01T00:00:00.000Z', NULL, NULL, NULL, 'ABC', NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, 'abc  000~', 'abc'),
('521bc013-89aa-4475-8604-9a176613d25b', 14, 1, '2026-01-01T00:00:00.000Z', NULL, NULL, NULL, 'Uddannelse & Job (BA&E)', NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, 'uddannelse!"D!job!":ba"De";  0<401~', 'uddannelse & job (ba&e)');

INSERT INTO sequence (entity, last) VALUES ('workplace', 14);

-- The communities the plan names.
INSERT INTO community (id, number, version, created_at, created_by, created_group, deleted_at,
	workplace, name, interest, meets, age_from, age_to, price, seats, gives, read_more, closed, sort_key, search_key) VALUES
('087b50d1-9268-4137-ac8e-17a012db1477', 1, 1, '2026-01-01T00:00:00.000Z', NULL, NULL, NULL, 'dcc510cf-f452-4268-8f32-e02232f78c2d', 'Hiphopskolen', (SELECT id FROM code WHERE id = 'da5f1c3e-91bd-48e6-b60d-708de4b15ecc'), NULL, NULL, NULL, NULL, NULL, 0, NULL, 0, 'hiphopskolen  0~', 'hiphopskolen'),
('c42390c6-9114-4d1a-a67d-345286021360', 2, 1, '2026-01-01T00:00:00.000Z', NULL, NULL, NULL, '3e45e27f-ad90-4a32-acc3-6ccddc45c067', 'Tegnegruppe', (SELECT id FROM code WHERE id = '391a53a3-9cc6-48cf-b744-78d9ccdd2121'), NULL, NULL, NULL, NULL, NULL, 0, NULL, 0, 'tegnegruppe  0~', 'tegnegruppe');

INSERT INTO sequence (entity, last) VALUES ('community', 2);
