/* The one place where text becomes cells: clipped, harmless, and never half a wide character. */
#include "tui/canvas.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "glyph.h"

enum { ELLIPSIS = 0x2026, FULL_BLOCK = 0x2588, LIGHT_SHADE = 0x2591 };

/* The strokes of a frame, in the order of the members below. */
struct strokes {
	uint32_t horizontal, vertical, top_left, top_right, bottom_left, bottom_right;
};

static const struct strokes single_strokes = {0x2500, 0x2502, 0x250C, 0x2510, 0x2514, 0x2518};
static const struct strokes double_strokes = {0x2550, 0x2551, 0x2554, 0x2557, 0x255A, 0x255D};

static const struct cell blank = {{' '}, STYLE_TEXT, 1};

/* The drawing characters in ASCII; anything else stays as it is. */
static uint32_t
simple_character(uint32_t character)
{
	if (character < 0x2500 || character > 0x25CF)
		return character;
	switch (character) {
	case 0x2500:
		return '-';
	case 0x2502:
	case 0x2551:
		return '|';
	case 0x2550:
		return '=';
	case FULL_BLOCK:
		return '#';
	case LIGHT_SHADE:
		return '.';
	case 0x25B2:
		return '^';
	case 0x25BC:
		return 'v';
	case 0x25CF:
		return '*';
	default:
		return character < 0x2580 ? '+' : character;
	}
}

static struct cell *
cell_at(const struct canvas *canvas, int row, int column)
{
	return &canvas->cells[(size_t)row * (size_t)canvas->columns + (size_t)column];
}

static bool
is_inside(const struct canvas *canvas, int row, int column)
{
	return row >= 0 && row < canvas->rows && column >= 0 && column < canvas->columns;
}

/* Blanks what is left of a wide character when one of its halves is drawn over. */
static void
unlink_halves(struct canvas *canvas, int row, int column)
{
	struct cell *cell = cell_at(canvas, row, column);
	struct cell *other = cell->width == 0 ? cell - 1 : cell->width == 2 ? cell + 1 : NULL;
	if (other) {
		*other = (struct cell){{' '}, other->style, 1};
		*cell = *other;
	}
}

/* Draws one character of one cell, if the place is inside. */
static void
set_narrow(struct canvas *canvas, int row, int column, enum style style, uint32_t character)
{
	if (!is_inside(canvas, row, column))
		return;
	struct cell *cell = cell_at(canvas, row, column);
	if (cell->width != 1)
		unlink_halves(canvas, row, column);
	*cell = (struct cell){{canvas->simple ? simple_character(character) : character}, (uint8_t)style, 1};
}

static void
set_glyph(struct canvas *canvas, int row, int column, enum style style, const struct glyph *glyph)
{
	bool fits = is_inside(canvas, row, column) && is_inside(canvas, row, column + glyph->width - 1);
	for (int i = 0; i < glyph->width; i++)
		set_narrow(canvas, row, column + i, style, fits && i == 0 ? glyph->text[0] : ' ');
	if (!fits)
		return;
	struct cell *cell = cell_at(canvas, row, column);
	cell->text[1] = glyph->text[1];
	cell->text[2] = glyph->text[2];
	if (glyph->width == 2) {
		cell[0].width = 2;
		cell[1] = (struct cell){{0}, (uint8_t)style, 0};
	}
}

void
canvas_resize(struct canvas *canvas, int rows, int columns)
{
	canvas->rows = rows > 0 ? rows : 0;
	canvas->columns = columns > 0 ? columns : 0;
	size_t count = (size_t)canvas->rows * (size_t)canvas->columns;
	canvas->cells = memory_resize(canvas->cells, count ? count : 1, sizeof *canvas->cells);
	canvas_erase(canvas);
}

void
canvas_clear(struct canvas *canvas)
{
	free(canvas->cells);
	free(canvas->hots);
	*canvas = (struct canvas){0};
}

void
canvas_erase(struct canvas *canvas)
{
	size_t count = (size_t)canvas->rows * (size_t)canvas->columns;
	for (size_t i = 0; i < count; i++)
		canvas->cells[i] = blank;
	canvas->hot_count = 0;
	canvas->cursor_row = canvas->cursor_column = 0;
}

static bool
is_plain(char byte)
{
	return byte >= ' ' && byte < 0x7F;
}

/* How many bytes of the text fill at most `cells`; *used gets the cells. */
static size_t
fit(const char *text, size_t length, int cells, int *used)
{
	size_t at = 0;
	*used = 0;
	while (at < length) {
		struct glyph glyph = {{0}, 1, 1};
		bool alone = is_plain(text[at]) && (at + 1 == length || is_plain(text[at + 1]));
		if (!alone)
			glyph = glyph_read(text + at, length - at);
		if (*used + glyph.width > cells)
			break;
		*used += glyph.width;
		at += glyph.length;
	}
	return at;
}

static void
put_bytes(struct canvas *canvas, int row, int column, enum style style, const char *text, size_t length)
{
	for (size_t at = 0; at < length;) {
		if (is_plain(text[at]) && (at + 1 == length || is_plain(text[at + 1]))) {
			set_narrow(canvas, row, column++, style, (uint32_t)text[at++]);
			continue;
		}
		struct glyph glyph = glyph_read(text + at, length - at);
		set_glyph(canvas, row, column, style, &glyph);
		column += glyph.width;
		at += glyph.length;
	}
}

int
canvas_put(struct canvas *canvas, int row, int column, int columns, enum style style, const char *text)
{
	if (columns > canvas->columns - column)
		columns = canvas->columns - column;
	if (columns <= 0 || !text || row < 0 || row >= canvas->rows)
		return 0;
	size_t length = strlen(text);
	int used;
	size_t shown = fit(text, length, columns, &used);
	bool cut = shown < length;
	if (cut)
		shown = fit(text, length, columns - 1, &used);
	put_bytes(canvas, row, column, style, text, shown);
	if (cut)
		set_narrow(canvas, row, column + used++, style, canvas->simple ? '.' : ELLIPSIS);
	return used;
}

int
canvas_put_right(struct canvas *canvas, int row, int column, int columns, enum style style, const char *text)
{
	if (columns > canvas->columns - column)
		columns = canvas->columns - column;
	if (columns <= 0 || !text)
		return 0;
	int width;
	fit(text, strlen(text), columns, &width);
	return canvas_put(canvas, row, column + columns - width, width, style, text);
}

int
canvas_put_format(struct canvas *canvas, int row, int column, int columns, enum style style, const char *format, ...)
{
	char small[512];
	va_list arguments;
	va_start(arguments, format);
	int length = vsnprintf(small, sizeof small, format, arguments);
	va_end(arguments);
	if (length < (int)sizeof small)
		return length < 0 ? 0 : canvas_put(canvas, row, column, columns, style, small);
	char *large = memory_new((size_t)length + 1);
	va_start(arguments, format);
	vsnprintf(large, (size_t)length + 1, format, arguments);
	va_end(arguments);
	int used = canvas_put(canvas, row, column, columns, style, large);
	free(large);
	return used;
}

/* The part of the place that lies on the canvas. */
static struct rectangle
clip(const struct canvas *canvas, struct rectangle place)
{
	int top = place.row > 0 ? place.row : 0;
	int left = place.column > 0 ? place.column : 0;
	int bottom = place.rows < canvas->rows - place.row ? place.row + place.rows : canvas->rows;
	int right = place.columns < canvas->columns - place.column ? place.column + place.columns : canvas->columns;
	return (struct rectangle){top, left, bottom - top, right - left};
}

void
canvas_fill(struct canvas *canvas, struct rectangle place, enum style style)
{
	place = clip(canvas, place);
	for (int row = place.row; row < place.row + place.rows; row++)
		for (int column = place.column; column < place.column + place.columns; column++)
			set_narrow(canvas, row, column, style, ' ');
}

void
canvas_restyle(struct canvas *canvas, struct rectangle place, enum style style)
{
	place = clip(canvas, place);
	for (int row = place.row; row < place.row + place.rows; row++)
		for (int column = place.column; column < place.column + place.columns; column++)
			cell_at(canvas, row, column)->style = (uint8_t)style;
}

/* «─ text ─» within `columns` cells that begin after the corner; right_end: flush with the right corner. */
static void
put_edge_text(struct canvas *canvas, struct rectangle edge, enum style style, const char *text, bool right_end)
{
	if (!text || !*text || edge.columns < 6)
		return;
	int width;
	fit(text, strlen(text), edge.columns - 4, &width);
	int column = right_end ? edge.column + edge.columns - width - 2 : edge.column + 2;
	set_narrow(canvas, edge.row, column - 1, style, ' ');
	set_narrow(canvas, edge.row, column + width, style, ' ');
	canvas_put(canvas, edge.row, column, width, style, text);
}

static int
edge_text_width(const char *text)
{
	return text && *text ? glyph_width(text, strlen(text)) + 3 : 0;
}

void
canvas_frame(struct canvas *canvas, struct rectangle place, const struct frame *frame)
{
	const struct strokes *strokes = frame->focused ? &double_strokes : &single_strokes;
	enum style style = frame->focused ? STYLE_FRAME_FOCUSED : STYLE_FRAME;
	int bottom = place.row + place.rows - 1, right = place.column + place.columns - 1;
	if (place.rows < 2 || place.columns < 2)
		return;
	canvas_fill(canvas, place, STYLE_TEXT);
	for (int column = place.column + 1; column < right; column++) {
		set_narrow(canvas, place.row, column, style, strokes->horizontal);
		set_narrow(canvas, bottom, column, style, strokes->horizontal);
	}
	for (int row = place.row + 1; row < bottom; row++) {
		set_narrow(canvas, row, place.column, style, strokes->vertical);
		set_narrow(canvas, row, right, style, strokes->vertical);
	}
	set_narrow(canvas, place.row, place.column, style, strokes->top_left);
	set_narrow(canvas, place.row, right, style, strokes->top_right);
	set_narrow(canvas, bottom, place.column, style, strokes->bottom_left);
	set_narrow(canvas, bottom, right, style, strokes->bottom_right);
	struct rectangle edge = {place.row, place.column + 1, 1, place.columns - 2};
	struct rectangle title = edge;
	title.columns -= edge_text_width(frame->corner);
	put_edge_text(canvas, edge, STYLE_DIM, frame->corner, true);
	put_edge_text(canvas, title, STYLE_HEADING, frame->title, false);
	edge.row = bottom;
	put_edge_text(canvas, edge, STYLE_DIM, frame->actions, false);
}

void
canvas_bar(struct canvas *canvas, struct rectangle place, enum style style, long filled, long of)
{
	double share = of > 0 ? (double)filled / (double)of : 0;
	share = share < 0 ? 0 : share > 1 ? 1 : share;
	int full = (int)(share * place.columns + 0.5);
	if (full == 0 && share > 0)
		full = 1;
	if (full == place.columns && share < 1)
		full = place.columns - 1;
	for (int i = 0; i < place.columns; i++)
		set_narrow(canvas, place.row, place.column + i, style, i < full ? FULL_BLOCK : LIGHT_SHADE);
}

void
canvas_cursor(struct canvas *canvas, int row, int column)
{
	canvas->cursor_row = row < 0 || canvas->rows == 0 ? 0 : row < canvas->rows ? row : canvas->rows - 1;
	canvas->cursor_column = column < 0 || canvas->columns == 0 ? 0
				: column < canvas->columns         ? column
								   : canvas->columns - 1;
}

void
canvas_hot(struct canvas *canvas, struct rectangle place, int kind, int value)
{
	void *hots = canvas->hots;
	memory_reserve(&hots, &canvas->hot_capacity, canvas->hot_count + 1, sizeof *canvas->hots);
	canvas->hots = hots;
	canvas->hots[canvas->hot_count++] = (struct hot){place, kind, value};
}

const struct hot *
canvas_hot_at(const struct canvas *canvas, int row, int column)
{
	for (size_t i = canvas->hot_count; i > 0; i--) {
		const struct rectangle *place = &canvas->hots[i - 1].place;
		if (row >= place->row && row < place->row + place->rows && column >= place->column &&
		    column < place->column + place->columns)
			return &canvas->hots[i - 1];
	}
	return NULL;
}

void
canvas_add_row(struct text *out, const struct canvas *canvas, int row)
{
	if (row < 0 || row >= canvas->rows)
		return;
	int columns = canvas->columns;
	while (columns > 0 && cell_at(canvas, row, columns - 1)->text[0] == ' ' &&
	       cell_at(canvas, row, columns - 1)->text[1] == 0)
		columns--;
	for (int column = 0; column < columns; column++) {
		const struct cell *cell = cell_at(canvas, row, column);
		for (int i = 0; i < CELL_CODEPOINTS && cell->width > 0 && cell->text[i]; i++)
			text_add_character(out, cell->text[i]);
	}
}
