/* A screen as cells in memory: screens draw here, the terminal copies what changed. */
#ifndef TUI_CANVAS_H
#define TUI_CANVAS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/text.h"
#include "tui/style.h"

enum { CELL_CODEPOINTS = 3 };

struct cell {
	uint32_t
	    text[CELL_CODEPOINTS]; /* base character and at most two combining marks; 0 ends; never a hostile one */
	uint8_t style;
	uint8_t width; /* 1 or 2; 0 = right half of the wide cell before */
};

struct rectangle {
	int row, column, rows, columns;
};

/* A place that can be clicked. Kind and value mean something to whoever draws and handles it. */
struct hot {
	struct rectangle place;
	int kind;
	int value;
};

struct canvas {
	int rows, columns;
	struct cell *cells;            /* rows * columns */
	int cursor_row, cursor_column; /* where the terminal's cursor stands: on the focus, always visible */
	bool simple;                   /* draw frames, bars and marks in ASCII */
	struct hot *hots;              /* later ones lie on top */
	size_t hot_count, hot_capacity;
};

void canvas_resize(struct canvas *canvas, int rows, int columns); /* also the first time, from all zero; erases */
void canvas_clear(struct canvas *canvas);                         /* frees */
void canvas_erase(struct canvas *canvas);                         /* blanks in STYLE_TEXT, no hot places */

/* All drawing clips at the canvas. Text is made harmless: every hostile character or broken byte is one visible cell,
 * TAB and newline included. Cut text ends in «…». Each returns the cells used, at most `columns`. */
int canvas_put(struct canvas *canvas, int row, int column, int columns, enum style style, const char *text);
int canvas_put_right(struct canvas *canvas, int row, int column, int columns, enum style style, const char *text);
int canvas_put_format(struct canvas *canvas, int row, int column, int columns, enum style style, const char *format,
		      ...) PRINTF_LIKE(6, 7);

void canvas_fill(struct canvas *canvas, struct rectangle place, enum style style);    /* blanks */
void canvas_restyle(struct canvas *canvas, struct rectangle place, enum style style); /* keeps the text */

/* A frame with texts in its edges (any may be NULL); double lines when focused. Blanks the inside. */
struct frame {
	const char *title;   /* top left */
	const char *corner;  /* top right: count, order */
	const char *actions; /* bottom left: «Enter Åbn · n Ny» */
	bool focused;
};
void canvas_frame(struct canvas *canvas, struct rectangle place, const struct frame *frame);

/* █████░░░ in the first row of the place: `filled` of `of` (0 of 0 is empty). */
void canvas_bar(struct canvas *canvas, struct rectangle place, enum style style, long filled, long of);

void canvas_cursor(struct canvas *canvas, int row, int column);
void canvas_hot(struct canvas *canvas, struct rectangle place, int kind, int value);
const struct hot *canvas_hot_at(const struct canvas *canvas, int row, int column); /* NULL if none */

/* Appends one row as text without trailing blanks. */
void canvas_add_row(struct text *out, const struct canvas *canvas, int row);

#endif
