/* Figures five rows high, for what is read across a room. */
#ifndef UI_DIGITS_H
#define UI_DIGITS_H

#include "tui/canvas.h"

enum { DIGITS_ROWS = 5, DIGITS_BLOCK = 2, DIGITS_LARGE_BLOCK = 3 };

/* text: digits and '/'. block: cells a dot of the figure is wide. Draws from row and column on; returns the cells used,
 * which is also what digits_width gives. */
int digits_draw(struct canvas *canvas, int row, int column, enum style style, const char *text, int block);
int digits_width(const char *text, int block);

#endif
