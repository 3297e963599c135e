/* The inside of a form: what its files share. */
#ifndef UI_FORM_PARTS_H
#define UI_FORM_PARTS_H

#include "store/draft.h"
#include "store/search.h"
#include "form.h"
#include "form_cell.h"

/* What a form asks for beside the fields of its entity. */
struct form_extra {
	struct record record;
	struct date due;
	char *why;
};
enum form_extra_field { EXTRA_DUE, EXTRA_WHY, EXTRA_FIELD_COUNT };
extern const struct entity form_extra_entity;

enum form_popup { POPUP_NONE, POPUP_LIST, POPUP_CALENDAR };

struct form {
	struct screen screen;
	const struct form_page *page;
	void *base;   /* as read; NULL for a new one */
	void *record; /* what is typed, as far as it can be read */
	void *series; /* a new form begun like this follows when it is saved; NULL = none does */
	struct form_extra extra;
	struct uuid *owners; /* of new ones */
	size_t owner_count;
	char about[96];     /* «U-014», «3 unge», «Musikskolen», "" */
	struct text person; /* the owner's title, for the breadcrumb; empty if there is none or several */
	struct form_row more[2];
	struct form_cell *cells;
	int cell_count;
	int focus; /* a cell, or cell_count + enum form_stop */
	int scroll;
	int label_columns, field_columns; /* of the last drawing */
	int visible_rows;
	enum form_popup popup;
	struct chooser chooser;
	int *matches; /* the options the open list shows */
	struct calendar calendar;
	struct date today;
	bool filled; /* cells are made */
	struct likeness alike;
	struct draft opening;      /* put in when the cells are made */
	const struct field *first; /* where the focus is to begin, or NULL */
	struct uuid draft;
	bool draft_due, alike_due;
	int64_t changed_at;
	char trouble[320]; /* why the last save failed; "" if it did not */
};

/* After the last cell. */
enum form_stop { STOP_ALIKE, STOP_SAVE, STOP_CLOSE, STOP_COUNT };

enum { HOT_FORM_STOP = HOT_LOCAL, HOT_FORM_OPTION, HOT_FORM_LINE, HOT_FORM_DAY };
enum { HOT_OPTIONS = 64 }; /* HOT_FORM_STOP: focus; HOT_FORM_OPTION: cell * HOT_OPTIONS + option */
enum { FORM_POPUP_LINES = 8 };

/* form.c */
extern const struct screen_class form_class;
struct form_cell *form_cell_at(struct form *form, int focus); /* NULL for a stop */
void form_focus(struct form *form, int focus);
void form_step(struct form *form, int direction);
void form_changed(struct form *form); /* something was typed in the cell of the focus */
void form_choose(struct form *form, int stop);
void form_show_alike(struct form *form); /* the card of the first young person who may be the same */

/* form_fill.c */
enum status form_fill(struct form *form, struct error *error) MUST_CHECK;
void form_refill(struct form *form); /* the cells again, from base and record */
void form_free(struct form *form);
bool form_is_changed(const struct form *form);
void form_show_rows(struct form *form); /* hides what is of no use now */
void form_add_title(struct text *out, const struct form *form);
bool form_is_personal_page(const struct form *form); /* the form of a young person */

/* form_popup.c */
void form_open_popup(struct form *form, bool all); /* the list or calendar of the field */
bool form_popup_key(struct form *form, const struct key *key);
void form_popup_follow(struct form *form); /* after typing */
void form_take_line(struct form *form, int line);
void form_take_day(struct form *form, int day);
void form_draw_popup(struct form *form, struct canvas *canvas, struct rectangle inside, int row);

/* form_save.c, form_check.c, form_leave.c */
int form_check(struct form *form); /* how many fields must be corrected */
void form_check_cell(struct form *form, struct form_cell *cell);
void form_doubt_names(struct form *form); /* warns of the name of somebody young in a text that anybody may read */
bool form_first_fault(const struct form *form, int *focus);
const char *form_definite(const struct form *form); /* «notatet» */
void form_save(struct form *form);
bool form_leave(struct form *form);

/* form_draft.c */
void form_add_body(struct text *out, const struct form *form);
void form_take_owners(struct form *form, const char *body); /* before the cells are made */
void form_take_body(struct form *form, const char *body);
bool form_keep_draft(struct form *form);
void form_drop_draft(struct form *form);

/* form_draw.c, form_side.c */
void form_draw(struct screen *screen, struct canvas *canvas, struct rectangle place);
void form_draw_side(struct form *form, struct canvas *canvas, struct rectangle place);
void form_add_alike(struct text *out, const struct person_hit *hit);

#endif
