/* All records of an entity that belong to one other record, read into memory. */
#ifndef UI_OWNED_H
#define UI_OWNED_H

#include "store/store.h"

struct owned {
	void *records; /* of entity->size each */
	const struct entity *entity;
	int count;
};

/* In the order of a list (a field, LIST_SORT_NAME, LIST_SORT_NUMBER). owned: all zero, or read before. */
enum status owned_read(struct owned *owned, struct store *store, const struct entity *entity, struct uuid owner,
		       int sort, struct error *error) MUST_CHECK;
void owned_clear(struct owned *owned);
void owned_add(struct owned *owned, const void *record); /* a copy; all of one entity */

void *owned_at(const struct owned *owned, int index);
int owned_find(const struct owned *owned, struct uuid id); /* -1 if it is not there */
void owned_swap(struct owned *owned, int a, int b);

#endif
