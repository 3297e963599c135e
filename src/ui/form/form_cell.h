/* One field of a form: what stands in it as text, a choice or marks, and how keys change it. */
#ifndef UI_FORM_CELL_H
#define UI_FORM_CELL_H

#include "model/record.h"
#include "tui/edit.h"

struct form_row;
struct store;

/* How a field is edited. */
enum widget {
	WIDGET_HEADING,
	WIDGET_LINE,
	WIDGET_LONG,
	WIDGET_SWITCH, /* [ ] */
	WIDGET_RADIO,  /* one of a few, all of them shown */
	WIDGET_CHECKS, /* any of a few, all of them shown */
	WIDGET_LIST,   /* one of many: type to filter, or open the list */
};

struct form_option {
	int value;      /* CHOICE, FLAGS */
	struct uuid id; /* REFERENCE */
	char *label;
	char *folded; /* what is searched while typing */
};

struct form_cell {
	const struct form_row *row;
	const struct field *field; /* NULL: a heading */
	void *record;              /* holds the value: the form's record or its extra */
	enum widget widget;
	bool hidden;
	struct edit edit; /* LINE, LONG, LIST */
	struct form_option *options;
	int option_count;
	int chosen;    /* RADIO, LIST: option, -1 = none; SWITCH: 0 or 1; CHECKS: the sum */
	int cursor;    /* CHECKS: the option that Mellemrum turns */
	bool fresh;    /* LIST: the first letter replaces what stands there */
	char *initial; /* as typed when the form was opened */
	char *entered; /* as typed when the cursor came */
	char *kept;    /* LIST: as it was last chosen; Esc goes back to it */
	enum severity severity;
	char message[320]; /* under the field; "" if all is well */
	char reading[120]; /* what a date means; "" if nothing */
	char brief[60];    /* the same where there is little room */
	int top, height;   /* lines within the form, with the message */
};

/* record: where the value lives, for the cell's whole life. */
void cell_init(struct form_cell *cell, const struct form_row *row, const struct field *field, void *record);
void cell_clear(struct form_cell *cell);

void cell_clear_options(struct form_cell *cell);
/* Reads what can be chosen on the day and decides the widget. */
void cell_make_options(struct form_cell *cell, struct store *store, struct date today);
int cell_find_option(const struct form_cell *cell, struct uuid id); /* -1 if it is not there */
/* Options that fit what is typed in a LIST (all: every one); returns how many. matches has room for option_count. */
int cell_match(const struct form_cell *cell, bool all, int *matches);

/* Puts in the value of a record as it is edited. */
void cell_show(struct form_cell *cell, const void *record);

/* What the user has made of it, in a form that cell_set_typed takes back, valid or not. */
void cell_add_typed(struct text *out, const struct form_cell *cell);
void cell_set_typed(struct form_cell *cell, const char *typed);
bool cell_is_changed(const struct form_cell *cell); /* since the form was opened */
bool cell_is_text(const struct form_cell *cell);

/* From what is typed to the record. */
enum status cell_read(struct form_cell *cell, struct date today, struct error *error) MUST_CHECK;

/* Remembers what stands there as `kept`. */
void cell_keep(struct form_cell *cell);

/* Takes an option: chooses or turns it. */
void cell_turn(struct form_cell *cell, int option);
/* LIST: takes the only option that fits what is typed. */
void cell_resolve(struct form_cell *cell);

/* True if the key was used; *changed if it changed something. */
bool cell_key(struct form_cell *cell, const struct key *key, bool *changed);

/* Fills in `reading` and `brief`. */
void cell_interpret(struct form_cell *cell, struct date today);

#endif
