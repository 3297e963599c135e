/* Saving what a list shows as a spreadsheet file. */
#ifndef UI_LIST_EXPORT_H
#define UI_LIST_EXPORT_H

#include "list_screen.h"

/* The query the list shows now; filters has room for FILTERS_MAXIMUM. */
void list_screen_fill_query(const struct list_screen *screen, struct filter *filters, struct list_query *query);

/* Asks where, says that there are names in the file, and writes it (mode 0600, never over another). */
void list_export_open(struct list_screen *screen);

/* The same for what a query gives: `count` records. The query is copied. */
void list_export_query(struct app *app, const struct entity *entity, const struct list_query *query, long count);

#endif
