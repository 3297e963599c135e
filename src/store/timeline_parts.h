/* Inside the timeline: the parts of its query, and how an item gets its words. */
#ifndef STORE_TIMELINE_PARTS_H
#define STORE_TIMELINE_PARTS_H

#include "connection.h"
#include "store/timeline.h"

enum part {
	PART_NOTE = 1,
	PART_CONTACT,
	PART_TASK,
	PART_WISH,
	PART_CONSENT,
	PART_SITUATION,
	PART_STATE,
	PART_CREATION,
	PART_MEMBERSHIP,
	PART_INVITED,
	PART_REPLY,
	PART_REPLY_CHANGE,
	PART_REMINDED,
	PART_ATTENDANCE,
	PART_ROUND,
	PART_ROLE,
	PART_MEASUREMENT,
};

/* Columns of data/query/timeline.sql. */
enum {
	COLUMN_PART,
	COLUMN_ID,
	COLUMN_DAY,
	COLUMN_MINUTES,
	COLUMN_LABEL,
	COLUMN_TEXT,
	COLUMN_MARK,
	COLUMN_AUTHOR,
	COLUMN_MADE
};

void timeline_set_kind(struct timeline_item *item, const char *kind);
void timeline_add_pair(struct text *out, const char *first, const char *second); /* two sentences */

/* The words of what happens around activities and visit rounds: PART_INVITED to PART_ROLE. */
void timeline_add_activity(struct text *out, struct store *store, struct timeline_item *item, enum part part,
			   sqlite3_stmt *row);

#endif
