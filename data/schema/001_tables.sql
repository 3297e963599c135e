-- The first shape of the file: a table for each entity of the model, the history, drafts and the file itself.

-- What is true of the whole file: "practice" is '1' in a file of invented people.
CREATE TABLE property (
	name TEXT NOT NULL PRIMARY KEY,
	value TEXT NOT NULL
);

-- The last number given, for each entity and for the changes.
CREATE TABLE sequence (
	entity TEXT NOT NULL PRIMARY KEY,
	last INTEGER NOT NULL
);

CREATE TABLE staff (
	id TEXT NOT NULL PRIMARY KEY,
	number INTEGER NOT NULL,
	version INTEGER NOT NULL,
	created_at TEXT NOT NULL,
	created_by TEXT,
	created_group TEXT,
	deleted_at TEXT,
	name TEXT,
	initials TEXT,
	role INTEGER NOT NULL DEFAULT 0,
	phone TEXT,
	email TEXT,
	login TEXT,
	inactive INTEGER NOT NULL DEFAULT 0 CHECK (inactive IN (0, 1)),
	sort_key TEXT NOT NULL,
	search_key TEXT NOT NULL
);

CREATE UNIQUE INDEX staff_by_number ON staff (number);
CREATE INDEX staff_by_deleted ON staff (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE TABLE code (
	id TEXT NOT NULL PRIMARY KEY,
	number INTEGER NOT NULL,
	version INTEGER NOT NULL,
	created_at TEXT NOT NULL,
	created_by TEXT,
	created_group TEXT,
	deleted_at TEXT,
	list TEXT,
	code TEXT,
	label TEXT,
	short_label TEXT,
	grouping TEXT,
	position INTEGER,
	valid_from TEXT,
	valid_to TEXT,
	sort_key TEXT NOT NULL,
	search_key TEXT NOT NULL
);

CREATE UNIQUE INDEX code_by_number ON code (number);
CREATE INDEX code_by_list_position ON code (list, position);
CREATE INDEX code_by_deleted ON code (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE TABLE setting (
	id TEXT NOT NULL PRIMARY KEY,
	number INTEGER NOT NULL,
	version INTEGER NOT NULL,
	created_at TEXT NOT NULL,
	created_by TEXT,
	created_group TEXT,
	deleted_at TEXT,
	name TEXT,
	value TEXT,
	sort_key TEXT NOT NULL,
	search_key TEXT NOT NULL
);

CREATE UNIQUE INDEX setting_by_number ON setting (number);
CREATE INDEX setting_by_deleted ON setting (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE TABLE youth (
	id TEXT NOT NULL PRIMARY KEY,
	number INTEGER NOT NULL,
	version INTEGER NOT NULL,
	created_at TEXT NOT NULL,
	created_by TEXT,
	created_group TEXT,
	deleted_at TEXT,
	first_name TEXT,
	last_name TEXT,
	call_name TEXT,
	born TEXT,
	phone TEXT,
	email TEXT,
	address TEXT,
	postcode TEXT,
	address_protected INTEGER NOT NULL DEFAULT 0 CHECK (address_protected IN (0, 1)),
	preferred_contact INTEGER NOT NULL DEFAULT 0,
	benefit TEXT REFERENCES code (id) DEFERRABLE INITIALLY DEFERRED,
	education TEXT REFERENCES code (id) DEFERRABLE INITIALLY DEFERRED,
	job TEXT REFERENCES code (id) DEFERRABLE INITIALLY DEFERRED,
	hours INTEGER,
	consultant TEXT REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
	state INTEGER NOT NULL DEFAULT 0,
	end_reason TEXT REFERENCES code (id) DEFERRABLE INITIALLY DEFERRED,
	source TEXT REFERENCES code (id) DEFERRABLE INITIALLY DEFERRED,
	source_date TEXT,
	informed TEXT,
	no_contact INTEGER NOT NULL DEFAULT 0 CHECK (no_contact IN (0, 1)),
	in_community INTEGER NOT NULL DEFAULT 0,
	takes_part INTEGER NOT NULL DEFAULT 0,
	needs TEXT,
	availability TEXT,
	psychological INTEGER NOT NULL DEFAULT 0,
	social INTEGER NOT NULL DEFAULT 0,
	health INTEGER NOT NULL DEFAULT 0,
	last_contact TEXT,
	next_due TEXT,
	next_task TEXT,
	consent_until TEXT,
	sort_key TEXT NOT NULL,
	search_key TEXT NOT NULL,
	match_key TEXT
);

CREATE UNIQUE INDEX youth_by_number ON youth (number);
CREATE INDEX youth_by_match_key ON youth (match_key);
CREATE INDEX youth_by_phone ON youth (phone);
CREATE INDEX youth_by_deleted ON youth (deleted_at) WHERE deleted_at IS NOT NULL;

-- The orders of the list; those who lack the first column stand by number. That of names also gives what is searched.
CREATE INDEX youth_by_name ON youth (sort_key, number, search_key) WHERE deleted_at IS NULL;
CREATE INDEX youth_by_born ON youth (born, number) WHERE deleted_at IS NULL;
CREATE INDEX youth_by_last_contact ON youth (last_contact, number, state, no_contact)
WHERE deleted_at IS NULL AND last_contact IS NOT NULL;
CREATE INDEX youth_by_next_due ON youth (next_due, number) WHERE deleted_at IS NULL AND next_due IS NOT NULL;
CREATE INDEX youth_by_state ON youth (state, number) WHERE deleted_at IS NULL;
CREATE INDEX youth_by_consultant ON youth (consultant, sort_key, number)
WHERE deleted_at IS NULL AND consultant IS NOT NULL;

-- What waits for somebody, and the figures of the overview.
CREATE INDEX youth_by_first_contact ON youth (coalesce(source_date, substr(created_at, 1, 10)))
WHERE deleted_at IS NULL AND CAST(state AS INTEGER) = 0 AND no_contact = 0 AND last_contact IS NULL;
CREATE INDEX youth_by_rights ON youth (coalesce(source_date, substr(created_at, 1, 10)))
WHERE deleted_at IS NULL AND state <> 4 AND informed IS NULL;
CREATE INDEX youth_by_consent ON youth (consent_until)
WHERE deleted_at IS NULL AND state <> 4 AND consent_until IS NOT NULL;
CREATE INDEX youth_by_missing ON youth (CASE WHEN phone IS NULL OR consultant IS NULL THEN 1 ELSE 0 END)
WHERE deleted_at IS NULL AND state <> 4 AND CASE WHEN phone IS NULL OR consultant IS NULL THEN 1 ELSE 0 END = 1;
CREATE INDEX youth_by_benefit ON youth (benefit, deleted_at);
CREATE INDEX youth_by_education ON youth (education, number) WHERE deleted_at IS NULL AND education IS NOT NULL;
CREATE INDEX youth_by_job ON youth (job, education, number) WHERE deleted_at IS NULL AND job IS NOT NULL;
CREATE INDEX youth_by_community ON youth (in_community) WHERE deleted_at IS NULL AND in_community <> 0;

CREATE TABLE note (
	id TEXT NOT NULL PRIMARY KEY,
	number INTEGER NOT NULL,
	version INTEGER NOT NULL,
	created_at TEXT NOT NULL,
	created_by TEXT,
	created_group TEXT,
	deleted_at TEXT,
	youth TEXT REFERENCES youth (id) DEFERRABLE INITIALLY DEFERRED,
	kind TEXT REFERENCES code (id) DEFERRABLE INITIALLY DEFERRED,
	happened TEXT,
	minutes INTEGER,
	text TEXT,
	author TEXT REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
	sensitive INTEGER NOT NULL DEFAULT 0 CHECK (sensitive IN (0, 1)),
	filing INTEGER NOT NULL DEFAULT 0,
	sort_key TEXT NOT NULL,
	search_key TEXT NOT NULL
);

CREATE UNIQUE INDEX note_by_number ON note (number);
CREATE INDEX note_by_youth_happened ON note (youth, happened);
CREATE INDEX note_by_deleted ON note (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE TABLE contact (
	id TEXT NOT NULL PRIMARY KEY,
	number INTEGER NOT NULL,
	version INTEGER NOT NULL,
	created_at TEXT NOT NULL,
	created_by TEXT,
	created_group TEXT,
	deleted_at TEXT,
	youth TEXT REFERENCES youth (id) DEFERRABLE INITIALLY DEFERRED,
	channel INTEGER NOT NULL DEFAULT 0,
	happened TEXT,
	outcome INTEGER NOT NULL DEFAULT 0,
	text TEXT,
	author TEXT REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
	sort_key TEXT NOT NULL,
	search_key TEXT NOT NULL
);

CREATE UNIQUE INDEX contact_by_number ON contact (number);
CREATE INDEX contact_by_youth_happened ON contact (youth, happened);
CREATE INDEX contact_by_failure ON contact (youth) WHERE deleted_at IS NULL AND outcome <> 2;
CREATE INDEX contact_by_deleted ON contact (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE TABLE task (
	id TEXT NOT NULL PRIMARY KEY,
	number INTEGER NOT NULL,
	version INTEGER NOT NULL,
	created_at TEXT NOT NULL,
	created_by TEXT,
	created_group TEXT,
	deleted_at TEXT,
	youth TEXT REFERENCES youth (id) DEFERRABLE INITIALLY DEFERRED,
	kind INTEGER NOT NULL DEFAULT 0,
	title TEXT,
	due TEXT,
	minutes INTEGER,
	place TEXT,
	urgent INTEGER NOT NULL DEFAULT 0 CHECK (urgent IN (0, 1)),
	assignee TEXT REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
	done TEXT,
	sort_key TEXT NOT NULL,
	search_key TEXT NOT NULL
);

CREATE UNIQUE INDEX task_by_number ON task (number);
CREATE INDEX task_by_youth_due ON task (youth, due);
CREATE INDEX task_by_open ON task (due, minutes, number) WHERE deleted_at IS NULL AND done IS NULL;
CREATE INDEX task_by_deleted ON task (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE TABLE wish (
	id TEXT NOT NULL PRIMARY KEY,
	number INTEGER NOT NULL,
	version INTEGER NOT NULL,
	created_at TEXT NOT NULL,
	created_by TEXT,
	created_group TEXT,
	deleted_at TEXT,
	youth TEXT REFERENCES youth (id) DEFERRABLE INITIALLY DEFERRED,
	kind INTEGER NOT NULL DEFAULT 0,
	text TEXT,
	interest TEXT REFERENCES code (id) DEFERRABLE INITIALLY DEFERRED,
	sort_key TEXT NOT NULL,
	search_key TEXT NOT NULL
);

CREATE UNIQUE INDEX wish_by_number ON wish (number);
CREATE INDEX wish_by_youth ON wish (youth, number);
CREATE INDEX wish_by_deleted ON wish (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE TABLE consent (
	id TEXT NOT NULL PRIMARY KEY,
	number INTEGER NOT NULL,
	version INTEGER NOT NULL,
	created_at TEXT NOT NULL,
	created_by TEXT,
	created_group TEXT,
	deleted_at TEXT,
	youth TEXT REFERENCES youth (id) DEFERRABLE INITIALLY DEFERRED,
	kind TEXT REFERENCES code (id) DEFERRABLE INITIALLY DEFERRED,
	given INTEGER NOT NULL DEFAULT 0,
	"from" TEXT,
	until TEXT,
	how TEXT,
	sort_key TEXT NOT NULL,
	search_key TEXT NOT NULL
);

CREATE UNIQUE INDEX consent_by_number ON consent (number);
CREATE INDEX consent_by_youth_from ON consent (youth, "from");
CREATE INDEX consent_by_deleted ON consent (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE TABLE situation (
	id TEXT NOT NULL PRIMARY KEY,
	number INTEGER NOT NULL,
	version INTEGER NOT NULL,
	created_at TEXT NOT NULL,
	created_by TEXT,
	created_group TEXT,
	deleted_at TEXT,
	youth TEXT REFERENCES youth (id) DEFERRABLE INITIALLY DEFERRED,
	kind INTEGER NOT NULL DEFAULT 0,
	benefit TEXT REFERENCES code (id) DEFERRABLE INITIALLY DEFERRED,
	education TEXT REFERENCES code (id) DEFERRABLE INITIALLY DEFERRED,
	job TEXT REFERENCES code (id) DEFERRABLE INITIALLY DEFERRED,
	hours INTEGER,
	since TEXT,
	until TEXT,
	source TEXT,
	sort_key TEXT NOT NULL,
	search_key TEXT NOT NULL
);

CREATE UNIQUE INDEX situation_by_number ON situation (number);
CREATE INDEX situation_by_youth_since ON situation (youth, since);
CREATE INDEX situation_by_deleted ON situation (deleted_at) WHERE deleted_at IS NOT NULL;

-- One row a transaction. kind: 0 ordinary, 1 an undo, 2 a redo, 3 an import. state: 0 counts, 1 taken back, 2 neither
-- to be undone nor redone. undoes: the change an undo takes back or a redo does again.
CREATE TABLE change (
	id TEXT NOT NULL PRIMARY KEY,
	number INTEGER NOT NULL,
	at TEXT NOT NULL,
	actor TEXT,
	kind INTEGER NOT NULL,
	state INTEGER NOT NULL,
	label TEXT NOT NULL,
	why TEXT,
	undoes TEXT
);

CREATE UNIQUE INDEX change_by_number ON change (number);
CREATE INDEX change_by_actor ON change (actor, state, number);
CREATE INDEX change_by_undoes ON change (undoes) WHERE undoes IS NOT NULL;

-- What a change did, in order. act: 0 created, 1 changed, 2 deleted, 3 restored, 4 imported. Without record_id the row
-- stands for all records of the entity whose created_group is the imported change.
CREATE TABLE history (
	change_id TEXT NOT NULL REFERENCES change (id) DEFERRABLE INITIALLY DEFERRED,
	position INTEGER NOT NULL,
	entity TEXT NOT NULL,
	record_id TEXT,
	act INTEGER NOT NULL,
	field TEXT,
	before TEXT,
	after TEXT,
	version INTEGER,
	PRIMARY KEY (change_id, position)
);

CREATE INDEX history_by_record ON history (record_id) WHERE record_id IS NOT NULL;

-- Typed text that is not saved yet.
CREATE TABLE draft (
	id TEXT NOT NULL PRIMARY KEY,
	actor TEXT,
	entity TEXT NOT NULL,
	record_id TEXT,
	version INTEGER NOT NULL,
	owner TEXT,
	saved_at TEXT NOT NULL,
	body TEXT NOT NULL
);

CREATE INDEX draft_by_actor ON draft (actor, saved_at);
