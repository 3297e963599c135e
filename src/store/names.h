/* The folded names of all young people that are not deleted, in list order, in one block of memory. */
#ifndef STORE_NAMES_H
#define STORE_NAMES_H

#include "base/fold.h"
#include "bits.h"
#include "connection.h"

struct name_index;

/* The names as they are now, loaded if needed; borrowed until the next call after a change. NULL on failure. */
const struct name_index *names_get(struct store *store, struct error *error);
void names_free(struct name_index *index); /* NULL is fine */

size_t names_count(const struct name_index *index);

/* Numbers (youth.number) in the order of the list by name, ascending. */
const uint32_t *names_numbers(const struct name_index *index);

/* The numbers of those found, in list order. All zero is a valid empty result. */
struct name_hits {
	uint32_t *numbers;
	size_t count;
	size_t capacity;
	struct fold_query query; /* what the rest was found with */
	const struct bits *filter;
	unsigned long serial; /* one more than the generation of the index; 0 = no result yet */
	struct bits blocks;   /* which blocks of lines have a hit */
};

/* Finds the people with all words of the query whose numbers are in filter (NULL = all). When the query only grew
 * since the last result in hits, only those are looked through. */
void names_find(const struct name_index *index, const struct fold_query *query, const struct bits *filter,
		struct name_hits *hits);
void name_hits_clear(struct name_hits *hits);

#endif
