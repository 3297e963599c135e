/* What is particular about each list: its columns, filters, empty state and the panel beside it. */
#ifndef UI_LIST_PAGE_H
#define UI_LIST_PAGE_H

#include "app/app.h"
#include "store/list.h"

/* One column. The lowest priority disappears first on a narrow screen. */
struct list_column {
	const char *heading;
	int width; /* cells; the first of priority 0 takes what is left */
	int priority;
	bool right;
	int sort; /* list_query.sort when this column orders the list, or LIST_NO_SORT */
	void (*show)(struct app *app, const void *record, struct text *out);
};
enum { LIST_NO_SORT = -100 };

/* A filter with a name: at the top of the filter menu, and opened from the overview. */
struct quick_filter {
	const char *name;  /* "ingen_kontakt" */
	const char *label; /* «Ingen kontakt i 30 dage» */
	struct filter (*make)(struct app *app);
	/* Shown while it is on, in the place of the page's column of the same order; the list begins in that order. */
	const struct list_column *column;
};

struct list_page {
	struct screen_class class; /* made with LIST_CLASS */
	const struct entity *entity;
	const char *title; /* «Unge» */
	const struct list_column *columns;
	int column_count;
	int sort; /* to begin with */
	bool descending;
	const struct quick_filter *quick_filters; /* ends with a NULL name; NULL = none */
	const int *filter_fields; /* CHOICE, BOOLEAN and REFERENCE fields in the filter menu; ends with -1 */
	const char *empty[4];     /* lines of the empty list; the actions below are offered as steps */
	const enum action *empty_steps;
	const char *const *step_texts; /* one for each step */
	void (*open)(struct app *app, const void *record, struct list *list, long position);
	/* The panel beside the list on a wide screen; NULL = none. */
	void (*load_preview)(struct app *app, const void *record, void **preview);
	void (*draw_preview)(struct app *app, const void *preview, struct canvas *canvas, struct rectangle place);
	void (*free_preview)(void *preview);
	/* The heading a record stands under where there is room, while the list is in the order of group_sort. May be
	 * NULL: none. Only for short lists. */
	void (*group)(struct app *app, const void *record, struct text *out);
	int group_sort;
	bool quiet;       /* the line of search and chips is there only while it is used */
	int below;        /* rows of the panel, under the list, on a screen that is narrow but not low; 0 = none */
	int percent;      /* of the width that a wide screen gives the list; 0 = 57 */
	bool trash;       /* shows what is deleted */
	const char *edge; /* what can be done, where the actions have other names here; NULL = the class's actions */
};

/* What columns of any entity show, and opening by the record's own screen or form. */
void list_show_number(struct app *app, const void *record, struct text *out);
void list_show_title(struct app *app, const void *record, struct text *out);
void list_open_form(struct app *app, const void *record, struct list *list, long position);

extern const struct list_page youth_page;
extern const struct list_page task_page;
extern const struct list_page staff_page;
extern const struct list_page code_page;
extern const struct list_page holiday_page;
extern const struct list_page use_log_page;

#endif
