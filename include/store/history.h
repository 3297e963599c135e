/* Reading the history: who changed what, from what, to what. */
#ifndef STORE_HISTORY_H
#define STORE_HISTORY_H

#include "store/store.h"

enum history_act { HISTORY_CREATED, HISTORY_CHANGED, HISTORY_DELETED, HISTORY_RESTORED, HISTORY_IMPORTED };

struct history_row {
	struct instant at;
	struct uuid actor;
	enum history_act act;
	bool by_undo; /* came from an undo or redo */
	const struct entity *entity;
	struct uuid id;
	int field;    /* HISTORY_CHANGED only, else ERROR_NO_FIELD */
	char *before; /* stored form; NULL = empty */
	char *after;
	char *why;   /* NULL if none was given */
	int version; /* the record's version after it */
};

struct history {
	struct history_row *rows; /* newest first */
	size_t count;
};

/* Of one record; the creation is always the last row. Nothing of an anonymous one. */
enum status history_read(struct store *store, const struct entity *entity, struct uuid id, struct history *history,
			 struct error *error) MUST_CHECK;
void history_clear(struct history *history);

#endif
