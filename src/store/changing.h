/* Inside a change: its row, its history rows and the writing of records without asking the rules. */
#ifndef STORE_CHANGING_H
#define STORE_CHANGING_H

#include "connection.h"
#include "store/change.h"
#include "store/history.h"

/* As stored in change.kind and change.state. CHANGE_NOTED: a line of the use log, which nobody takes back. */
enum change_kind { CHANGE_ORDINARY, CHANGE_UNDO, CHANGE_REDO, CHANGE_IMPORT, CHANGE_NOTED };
enum change_state { CHANGE_COUNTS, CHANGE_TAKEN_BACK, CHANGE_CLOSED };

struct change {
	struct store *store;
	enum change_kind kind;
	struct uuid id;
	struct uuid undoes; /* what an undo or redo is about */
	char *label;
	char *why;
	bool logged; /* its own row is written: by its first history row */
	int position;
	bool touched[ENTITIES_MOST]; /* by entity_index */
	bool rekeyed[ENTITIES_MOST]; /* records came, went or have other keys */
};

/* As change_begin. */
enum status change_begin_kind(struct store *store, enum change_kind kind, const char *label, const char *why,
			      struct change **change, struct error *error) MUST_CHECK;

/* One row of the history. */
struct history_entry {
	const struct entity *entity;
	struct uuid id; /* none: all records created by the import */
	enum history_act act;
	const struct field *field; /* NULL unless HISTORY_CHANGED */
	const char *before;        /* stored form; "" = empty */
	const char *after;
	int version; /* INTEGER_NONE when id is none */
};
enum status change_log(struct change *change, const struct history_entry *entry, struct error *error) MUST_CHECK;

/* Writes the fields that differ, with their history, and what is derived from them. */
enum status change_write(struct change *change, const void *before, void *after, struct error *error) MUST_CHECK;

/* Into Papirkurv or out of it. */
enum status change_mark(struct change *change, void *record, bool deleted, struct error *error) MUST_CHECK;

/* Computes anew what the owner shows of its records. */
enum status change_refresh(struct change *change, const struct entity *entity, struct uuid owner,
			   struct error *error) MUST_CHECK;

void change_touch(struct change *change, const struct entity *entity);
void change_rekey(struct change *change, const struct entity *entity);

#endif
