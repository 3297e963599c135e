/* The rows of a list that are in memory, and where they come from. */
#ifndef STORE_WINDOW_H
#define STORE_WINDOW_H

#include "condition.h"
#include "order.h"

enum {
	WINDOW_ROWS = 256,              /* at most in memory */
	WINDOW_REACH = WINDOW_ROWS / 2, /* a position this near is read on the way from what is known */
	WINDOW_CHUNK = 24,              /* rows read at a time */
};

struct window_row {
	void *record;
	struct anchor anchor;
};

/* All zero, with store, entity and order set, is an empty window. */
struct window {
	struct store *store;
	const struct entity *entity;
	struct order order;
	const uint32_t
	    *numbers;  /* the records in order by their numbers; NULL: all that are not deleted, by the order */
	bool reversed; /* numbers run the other way */
	long count;    /* positions there are */
	long filled;   /* how many are in PART_FILLED; -1 = not counted yet */
	long first;    /* position of rows[0] */
	int length;
	struct window_row *rows[WINDOW_ROWS];
	struct window_row *spare[WINDOW_ROWS];
	int spare_count;
	struct text sql; /* used again and again */
};

void window_clear(struct window *window);
void window_empty(struct window *window); /* forgets the rows, keeps their memory */

/* The row at a position of 0..count-1, read if it is not there. *row is NULL when the file has changed so that there is
 * none: then count again and empty the window. */
enum status window_at(struct window *window, long position, const struct window_row **row,
		      struct error *error) MUST_CHECK;

/* The position of a record in the window, or -1. */
long window_find(const struct window *window, struct uuid id);

/* Reads the rows from the place of the first one on again. exact: counts where that now is. */
enum status window_reload(struct window *window, bool exact, struct error *error) MUST_CHECK;

/* How many stand before a place in the order of all. */
enum status window_count_before(struct window *window, const struct anchor *anchor, long *count,
				struct error *error) MUST_CHECK;

#endif
