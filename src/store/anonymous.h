/* Headers that tell nothing: of records whose entity is anonymous. */
#ifndef STORE_ANONYMOUS_H
#define STORE_ANONYMOUS_H

#include "connection.h"

/* 1 January 2000: when all of them say they were made. */
#define ANONYMOUS_INSTANT ((struct instant){INT64_C(946684800000)})

/* A random number that no record of the entity has. */
enum status anonymous_number(struct store *store, const struct entity *entity, int *number,
			     struct error *error) MUST_CHECK;

/* A later version would tell when which card was at hand. */
enum status anonymous_refuse(struct error *error);

#endif
