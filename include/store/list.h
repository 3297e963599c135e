/* A window on the records of an entity: any length, any order, filtered, a page in memory at a time. */
#ifndef STORE_LIST_H
#define STORE_LIST_H

#include "store/store.h"

/* How one field is filtered. */
enum filter_test {
	FILTER_EQUALS, /* INTEGER, CHOICE, BOOLEAN: value; REFERENCE: id */
	FILTER_EMPTY,  /* «mangler …» */
	FILTER_FILLED,
	FILTER_BEFORE, /* DATE, PERIOD: earlier than date, empty included */
	FILTER_FROM,   /* DATE, PERIOD: date or later */
	FILTER_GROUP,  /* REFERENCE to code: the code's grouping is `text` */
	FILTER_HAS,    /* FLAGS: all bits of value */
	FILTER_QUERY,  /* the named query `text` gives the numbers, for a value of days: see condition.h */
};

/* Filters on the same field with FILTER_EQUALS are alternatives; all others must hold. */
struct filter {
	int field; /* ERROR_NO_FIELD for FILTER_QUERY */
	enum filter_test test;
	int value;
	struct uuid id;
	struct date date;
	const char *text; /* borrowed: a literal or the caller's, for the life of the list's query */
};

enum { FILTERS_MAXIMUM = 24, LIST_SORT_NAME = -1, LIST_SORT_NUMBER = -2 };

struct list_query {
	const struct filter *filters; /* borrowed during list_set only */
	int filter_count;
	const char *search; /* as typed: words, a number (14, U-014) or digits of a phone; NULL or "" = all */
	int sort;           /* a field with an index (equal ones by number, empty ones last), a REFERENCE of a short
			     * list (in the order of what is referred to), LIST_SORT_NAME or LIST_SORT_NUMBER */
	bool descending;
	bool deleted;      /* Papirkurv instead */
	struct uuid owner; /* only what belongs to this record; none = all */
};

struct list;

struct list *list_new(struct store *store, const struct entity *entity);
void list_free(struct list *list);

/* Runs the query. Cheap when only the search text grew by a letter. */
enum status list_set(struct list *list, const struct list_query *query, struct error *error) MUST_CHECK;

/* Reads again what another or this process changed. Keeps positions as well as can be. */
enum status list_refresh(struct list *list, struct error *error) MUST_CHECK;

long list_count(const struct list *list); /* records the query gives */
long list_total(const struct list *list); /* records there are, without filters and search */

/* The record at a position, borrowed until the next call on the list; NULL on a read error or outside. Cheap near the
 * last one asked for, at the beginning and at the end. */
const void *list_at(struct list *list, long position);

/* Where a record stands, or -1. */
long list_find(struct list *list, struct uuid id);

/* How many records each value of a CHOICE, BOOLEAN or REFERENCE field has among all that are not deleted, for filter
 * menus; the most frequent first. *count says how many there is room for, then how many there are. */
struct tally {
	int value;
	struct uuid id;
	long count;
};
enum status store_tally(struct store *store, const struct entity *entity, int field, struct tally *tallies, int *count,
			struct error *error) MUST_CHECK;

/* The ids a query gives, for bulk work; *ids is the caller's to free. */
enum status store_list_ids(struct store *store, const struct entity *entity, const struct list_query *query,
			   struct uuid **ids, size_t *count, struct error *error) MUST_CHECK;

#endif
