-- The use log: lists with names that were shown or saved; and indexes for what the reports count in a period.

CREATE TABLE use_log (
	id TEXT NOT NULL PRIMARY KEY,
	number INTEGER NOT NULL,
	version INTEGER NOT NULL,
	created_at TEXT NOT NULL,
	created_by TEXT,
	created_group TEXT,
	deleted_at TEXT,
	what TEXT,
	way INTEGER NOT NULL DEFAULT 0,
	count INTEGER,
	purpose TEXT,
	sort_key TEXT NOT NULL,
	search_key TEXT NOT NULL
);

CREATE UNIQUE INDEX use_log_by_number ON use_log (number);
CREATE INDEX use_log_by_deleted ON use_log (deleted_at) WHERE deleted_at IS NOT NULL;

-- Written otherwise than in youth_by_first_contact, so that the planner does not take it for the lines of the overview.
CREATE INDEX youth_by_begin ON youth (substr(coalesce(source_date, created_at), 1, 10)) WHERE deleted_at IS NULL;
CREATE INDEX contact_by_happened ON contact (happened) WHERE deleted_at IS NULL;
