/* Binding the same INSERT again and again without copying what it is given. */
#ifndef STORE_BULK_BIND_H
#define STORE_BULK_BIND_H

#include "connection.h"

/* What lasts from one record to the next; all zero is a valid one. */
struct binder {
	struct text *texts; /* of each parameter that is not in the record as it is stored */
	int count;
};

/* As statement_bind_record. What is bound lives in the record and the binder until the next call. */
void binder_bind(struct binder *binder, sqlite3_stmt *statement, const void *record, struct uuid group);

/* The key column as last bound; "" if the entity has none of that name. */
const char *binder_key(const struct binder *binder, const struct entity *entity, const char *name);
void binder_clear(struct binder *binder);

#endif
