/* Text in several lines inside a place on the canvas. */
#ifndef UI_PARAGRAPH_H
#define UI_PARAGRAPH_H

#include "tui/canvas.h"

enum { PARAGRAPH_LINES = 200 };

/* Draws the text broken at words; returns the lines used, at most place.rows. */
int paragraph_draw(struct canvas *canvas, struct rectangle place, enum style style, const char *text);

/* Draws only the line that begins at byte `from` and ends before `to` (SIZE_MAX: the end). */
void paragraph_draw_line(struct canvas *canvas, struct rectangle place, enum style style, const char *text, size_t from,
			 size_t to);

#endif
