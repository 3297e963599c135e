/* A line of facts: a label and what is said, over several lines where it must. */
#ifndef UI_FACT_H
#define UI_FACT_H

#include "tui/canvas.h"

enum { FACT_LABEL_COLUMNS = 13 };

/* Draws on the row, within the place; returns the row after. An empty value is «–». */
int fact_draw(struct canvas *canvas, struct rectangle place, int row, const char *label, const char *value);

#endif
