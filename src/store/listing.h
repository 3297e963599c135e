/* What a list is made of, for the files that make it. */
#ifndef STORE_LISTING_H
#define STORE_LISTING_H

#include "names.h"
#include "window.h"

/* Numbers of records in an order. */
struct numbers {
	uint32_t *items;
	size_t count;
	size_t capacity;
};

struct list {
	struct store *store;
	struct window window;
	struct condition condition; /* without a search that names answer */
	struct search search;
	int sort;
	bool plain;           /* nothing but an order */
	struct numbers found; /* unless plain, or found by name in the order of names */
	struct numbers order; /* all in the list's order, to put hits by name into; count 0 = not read */
	struct bits filtered; /* what the filters let through, for hits by name; count 0 = not read */
	struct name_hits hits;
	long total;
	unsigned long counted;    /* 1 + store_keys when all were counted; 0 = not yet */
	bool current;             /* what was read is as of generation */
	unsigned long generation; /* of the store */
};

/* The numbers of all that the condition lets through, in the list's order. */
enum status list_read_numbers(struct list *list, const struct condition *condition, struct numbers *out,
			      struct error *error) MUST_CHECK;

#endif
