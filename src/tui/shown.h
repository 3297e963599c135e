/* What stands on the terminal, to tell which rows of the next canvas differ. */
#ifndef TUI_SHOWN_H
#define TUI_SHOWN_H

#include "tui/canvas.h"
#include "tui/style.h"

struct shown {
	int rows, columns;
	struct cell *cells;
	bool whole;               /* nothing is known: every row differs */
	uint8_t *styles;          /* of one row */
	int grounds[STYLE_COUNT]; /* styles with the same number have the same blank */
};

void shown_resize(struct shown *shown, int rows, int columns);
void shown_clear(struct shown *shown);
void shown_set_theme(struct shown *shown, enum theme theme, int colours);

/* Takes over a row of the canvas; false if it stands there already. */
bool shown_take_row(struct shown *shown, const struct canvas *canvas, int row);

/* The styles to draw the cells of a row in: a blank on the same ground takes that of its neighbours, which saves
 * changes of colour. Borrowed until the next call. */
const uint8_t *shown_styles(struct shown *shown, const struct cell *cells, int columns);

#endif
