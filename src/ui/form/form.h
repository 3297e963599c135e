/* A form over any entity: fields with live reading and errors under them, drafts, conflicts, and the question on
 * leaving. */
#ifndef UI_FORM_H
#define UI_FORM_H

#include "app/app.h"

/* One line of a form, or a heading. */
struct form_row {
	int field;           /* of the entity; FORM_HEADING; or FORM_FOLLOW_UP, the due day of a task saved with it */
	const char *heading; /* FORM_HEADING: its text */
	int rows;            /* lines of a long text at 24 rows; 0 = 1 */
};
enum { FORM_HEADING = -1, FORM_FOLLOW_UP = -2 };

/* What is particular about the form of an entity. */
struct form_page {
	const struct entity *entity;
	const char *title_new;                           /* «Ny ung» */
	const char *title_edit;                          /* «Ret ung» */
	const char *definite;                            /* «notatet» */
	const char *(*beginning_of)(const void *record); /* «Ny workshop»: the titles go by its kind; may be NULL */
	const char *(*definite_of)(const void *record);  /* the same by its kind, and then it is told so; may be NULL */
	const char *preposition;                         /* between the title and whom it is about; NULL = «om» */
	const struct form_row *rows;
	int row_count;
	const char *reminder; /* «Skriv kun det nødvendige, og ikke om andre personer.» or NULL */
	void (*prepare)(struct app *app, void *record); /* defaults of a new record; may be NULL */
	bool (*shows)(const void *record, int field);   /* is the row of any use now? may be NULL: all */
	/* Fills in another field when this one was changed; returns which, or ERROR_NO_FIELD. May be NULL. */
	int (*adjust)(void *record, int field);
	const char *why_after_hours; /* asks for a reason when a saved one is changed later than
					SETTING_NOTE_LOCK_HOURS; NULL = never */
};

/* The page of an entity (youth, note, task, …); NULL if it has none. */
const struct form_page *form_page_of(const struct entity *entity);

/* Opens a form. record: the one to edit, or NULL for a new one; owner: whom a new one belongs to, or UUID_NONE.
 * several: the same new record is made for each of these owners (bulk), taken over; NULL/0 = one. */
void form_open(struct app *app, const struct form_page *page, const void *record, struct uuid owner);
/* An old record, with the focus on a field of it. */
void form_open_at(struct app *app, const struct form_page *page, const void *record, int field);
/* A new record that is already begun: its fields are copied. */
void form_open_with(struct app *app, const struct form_page *page, const void *begun);
/* The same, and another begun like it after each that is saved: a pile of cards. */
void form_open_series(struct app *app, const struct form_page *page, const void *begun);
void form_open_for_many(struct app *app, const struct form_page *page, struct uuid *owners, size_t count);

/* Opens the draft again as it was typed. */
void form_open_draft(struct app *app, struct uuid draft);

#endif
