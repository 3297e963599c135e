/* A list over any entity: columns, search as you type, filters as chips, order, marks. */
#ifndef UI_LIST_SCREEN_H
#define UI_LIST_SCREEN_H

#include "list_page.h"
#include "tui/edit.h"

struct chip {
	struct filter filter;
	char label[80];
	const char *quick;                /* the quick filter's name, or NULL */
	const struct list_column *column; /* as the quick filter's */
};

struct list_screen {
	struct screen screen;
	const struct list_page *page;
	struct list *list;
	long selected;
	long first;     /* the first row shown */
	int visible;    /* rows shown at the last drawing */
	struct uuid id; /* of the selected record, to find it again after a change */
	struct edit search;
	struct chip chips[FILTERS_MAXIMUM];
	int chip_count;
	int sort;
	bool descending;
	struct uuid *marks;
	size_t mark_count, mark_capacity;
	void *preview;
	struct uuid preview_id;
	int64_t preview_due; /* clock_monotonic when the preview may be read */
	int empty_selected;
};

struct screen *list_screen_new(struct app *app, const struct list_page *page);
void list_screen_begin(struct list_screen *screen, const struct list_page *page); /* one inside a larger struct */

/* Is there room for the panel beside or below the list? */
bool list_screen_has_preview(const struct list_screen *screen);

/* Runs the query anew; the selection goes to the top. */
void list_screen_query(struct list_screen *screen);

bool list_screen_is_marked(const struct list_screen *screen, struct uuid id);
const void *list_screen_record(struct list_screen *screen); /* the selected one, or NULL */

void list_screen_add_chip(struct list_screen *screen, const struct filter *filter, const char *label,
			  const char *quick);
void list_screen_drop_chip(struct list_screen *screen, int index);
int list_screen_find_chip(const struct list_screen *screen, const struct filter *filter, const char *quick); /* -1 */

void list_screen_add_quick(struct list_screen *screen, const struct quick_filter *quick);

/* The page's column with that index, or the one a filter shows in its place. */
const struct list_column *list_screen_column(const struct list_screen *screen, int index);

/* Puts a quick filter of Unge on a list of young people, by its name. */
void youth_list_filter(struct list_screen *screen, const char *quick_filter);

/* The screen class of a list; name, help and actions are each list's own: LIST_CLASS(.name = "unge", …). */
enum status list_load(struct screen *screen, struct error *error);
void list_draw(struct screen *screen, struct canvas *canvas, struct rectangle place);
bool list_act(struct screen *screen, enum action action);
bool list_type(struct screen *screen, const struct key *key);
void list_click(struct screen *screen, int kind, int value);
bool list_show(struct screen *screen, const struct entity *entity, struct uuid id);
struct subject list_subject(struct screen *screen);
size_t list_marked(struct screen *screen, struct uuid **ids);
void list_unmark(struct screen *screen);
int list_tick(struct screen *screen, int64_t now, bool *repaint);
void list_crumb(struct screen *screen, struct text *out);
void list_status(struct screen *screen, struct text *out);
void list_close(struct screen *screen);
#define LIST_CLASS(...)                                                                                                \
	{                                                                                                              \
		.load = list_load, .draw = list_draw, .act = list_act, .type = list_type, .click = list_click,         \
		.show = list_show, .subject = list_subject, .marked = list_marked, .unmark = list_unmark,              \
		.tick = list_tick, .crumb = list_crumb, .status = list_status, .close = list_close, __VA_ARGS__        \
	}

enum { LIST_HOT_ROW = HOT_LOCAL, LIST_HOT_CHIP, LIST_HOT_HEADING, LIST_HOT_SEARCH, LIST_HOT_STEP };

#endif
