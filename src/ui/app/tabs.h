/* The screens one digit away: their names, how they are opened, and which action goes there. */
#ifndef UI_TABS_H
#define UI_TABS_H

#include "app.h"

struct tab_row {
	const char *name; /* «Overblik» */
	enum action action;
	struct screen *(*open)(struct app *app);
};

extern const struct tab_row tab_rows[TAB_COUNT];

#endif
