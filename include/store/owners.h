/* Whose the records of an entity in Papirkurv are, all at once: lists name them without reading each. */
#ifndef STORE_OWNERS_H
#define STORE_OWNERS_H

#include "store/store.h"

struct owner {
	struct uuid id; /* of the young person */
	int number;
};

struct owners {
	struct owner *items; /* by id */
	size_t count;
};

/* None for an entity that does not belong to a young person. owners: all zero, or read before. */
enum status owners_read_deleted(struct store *store, const struct entity *entity, struct owners *owners,
				struct error *error) MUST_CHECK;
void owners_clear(struct owners *owners);

const struct owner *owners_find(const struct owners *owners, struct uuid id); /* NULL if it is not there */

#endif
