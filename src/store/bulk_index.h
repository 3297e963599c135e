/* The indexes of a table that can be away while very much is written. */
#ifndef STORE_BULK_INDEX_H
#define STORE_BULK_INDEX_H

#include "connection.h"

/* Drops those that only serve reading and appends the SQL that makes them again. keep_doubles: those by which doubles
 * are looked for stay. */
enum status indexes_drop(struct store *store, const struct entity *entity, bool keep_doubles, struct text *remake,
			 struct error *error) MUST_CHECK;

#endif
