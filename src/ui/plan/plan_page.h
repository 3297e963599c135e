/* A page of the plan that is read from top to bottom: headings, texts and records that can be opened. */
#ifndef UI_PLAN_PAGE_H
#define UI_PLAN_PAGE_H

#include "model/record.h"
#include "parts/panel.h"

enum plan_entry_kind { ENTRY_HEADING, ENTRY_TEXT, ENTRY_RECORD };

struct plan_entry {
	enum plan_entry_kind kind;
	const struct entity *entity; /* ENTRY_RECORD, or what n makes below this heading; NULL = nothing */
	struct uuid id;              /* of the record, or of what a new one belongs to */
	char *text;
	const void *what; /* the owner's of the page: what a record without entity stands for */
	char mark[24];    /* to the right of a record: «ÅBEN» */
	enum style style;
};

/* A line as it is drawn. */
struct plan_line {
	int entry; /* -1 = blank */
	size_t from, to;
	bool first;
};

struct plan_page {
	struct plan_entry *entries;
	size_t count, capacity;
	struct plan_line *lines;
	size_t line_count, line_capacity;
	int columns;  /* lines are made for this width; 0 = not made */
	int selected; /* entry, -1 = none */
	int first;    /* the first line shown */
	int visible;  /* lines shown at the last drawing */
};

void plan_page_begin(struct plan_page *page); /* empties; selection and scroll stay */
void plan_page_clear(struct plan_page *page);

void plan_page_heading(struct plan_page *page, const char *text);
void plan_page_text(struct plan_page *page, const char *label, const char *text); /* label: NULL = none */
struct plan_entry *plan_page_record(struct plan_page *page, const struct entity *entity, struct uuid id,
				    const char *text);
void plan_entry_mark(struct plan_entry *entry, enum style style, const char *mark);

/* Says what n makes from the last heading on: a record of the entity, owned by the record with the id. */
void plan_page_makes(struct plan_page *page, const struct entity *entity, struct uuid owner);

const struct plan_entry *plan_page_selected(const struct plan_page *page);      /* NULL if there is none */
const struct plan_entry *plan_page_heading_above(const struct plan_page *page); /* of the selected; NULL if none */

void plan_page_draw(struct plan_page *page, struct canvas *canvas, struct rectangle place, int hot_kind);
bool plan_page_key(struct plan_page *page, const struct key *key);
bool plan_page_click(struct plan_page *page, int entry); /* true: it was marked already */

#endif
