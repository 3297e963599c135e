/* The rows of figures behind the tegn that the open file keeps. */
#ifndef STORE_INDICATOR_ROW_H
#define STORE_INDICATOR_ROW_H

#include "store/indicator.h"

/* A row of the figures behind the tegn, kept because several of them come from one query. */
enum { INDICATOR_ROWS = 4, INDICATOR_COLUMNS = 8 };
struct indicator_row {
	const char *query; /* NULL: empty */
	int instrument;
	struct indicator_window window;
	unsigned long generation; /* of the store */
	bool meeting;
	int values[INDICATOR_COLUMNS]; /* a sum over nothing is 0 */
};

#endif
