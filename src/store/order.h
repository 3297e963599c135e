/* The order of a list as SQL: by which columns, from where, which way. */
#ifndef STORE_ORDER_H
#define STORE_ORDER_H

#include "connection.h"

enum { ORDER_COLUMNS = 1, ORDER_COLUMN_SIZE = 160 };

/* Ascending or descending by the columns and at last the number. Records whose first column is empty come last both
 * ways, so they are a part of their own: an index gives each part in order. */
struct order {
	char columns[ORDER_COLUMNS][ORDER_COLUMN_SIZE]; /* as SQL, before the number */
	int count;
	bool integer;  /* the first column is an INTEGER */
	bool optional; /* the first column may be empty */
	bool descending;
};

/* sort: a field, LIST_SORT_NAME or LIST_SORT_NUMBER */
void order_make(struct order *order, const struct entity *entity, int sort, bool descending);

enum order_part { PART_ALL, PART_FILLED, PART_EMPTY };

/* The parts in order; their number. */
int order_parts(const struct order *order, enum order_part parts[2]);

/* ", sort_key": what a place is made of besides the number. */
void order_add_columns(struct text *sql, const struct order *order);

/* A place in the order: a record's columns and number. */
struct anchor {
	char *keys[ORDER_COLUMNS];
	int number;
	bool empty; /* its first column is */
};
void anchor_read(struct anchor *anchor, const struct order *order, sqlite3_stmt *statement, int column, int number);
void anchor_clear(struct anchor *anchor);
enum order_part anchor_part(const struct anchor *anchor, const struct order *order);

/* Which records of a part: all, or those before or after the place bound by anchor_bind. */
enum order_range { RANGE_ALL, RANGE_AFTER, RANGE_FROM, RANGE_BEFORE };

/* " AND born IS NOT NULL AND (born, number) > ($key0, $number)" */
void order_add_range(struct text *sql, const struct order *order, enum order_part part, enum order_range range);

/* " ORDER BY born, number" */
void order_add_sorting(struct text *sql, const struct order *order, enum order_part part, bool backward);
void anchor_bind(sqlite3_stmt *statement, const struct order *order, const struct anchor *anchor);

#endif
