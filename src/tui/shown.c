/* The copy of the last frame. */
#include "shown.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

void
shown_resize(struct shown *shown, int rows, int columns)
{
	shown->rows = rows;
	shown->columns = columns;
	shown->cells = memory_resize(shown->cells, (size_t)rows * (size_t)columns, sizeof *shown->cells);
	shown->styles = memory_resize(shown->styles, (size_t)columns, sizeof *shown->styles);
	shown->whole = true;
}

void
shown_clear(struct shown *shown)
{
	free(shown->cells);
	free(shown->styles);
	*shown = (struct shown){0};
}

/* The first style whose blanks look the same; underlined and reversed ones stand alone. */
static int
ground_of(enum style style, enum theme theme, int colours)
{
	struct look look = style_look(style, theme, colours);
	for (enum style other = 0; other < style; other++) {
		struct look same = style_look(other, theme, colours);
		bool lined = (look.attributes | same.attributes) & ~(unsigned)ATTRIBUTE_BOLD;
		if (same.background == look.background && !lined)
			return (int)other;
	}
	return (int)style;
}

void
shown_set_theme(struct shown *shown, enum theme theme, int colours)
{
	for (enum style style = 0; style < STYLE_COUNT; style++)
		shown->grounds[style] = ground_of(style, theme, colours);
	shown->whole = true;
}

static bool
same_cell(const struct cell *a, const struct cell *b)
{
	return a->text[0] == b->text[0] && a->text[1] == b->text[1] && a->text[2] == b->text[2] &&
	       a->style == b->style && a->width == b->width;
}

bool
shown_take_row(struct shown *shown, const struct canvas *canvas, int row)
{
	int columns = canvas->columns < shown->columns ? canvas->columns : shown->columns;
	const struct cell *cells = &canvas->cells[(size_t)row * (size_t)canvas->columns];
	struct cell *old = &shown->cells[(size_t)row * (size_t)shown->columns];
	int same = 0;
	while (!shown->whole && same < columns && same_cell(&cells[same], &old[same]))
		same++;
	if (same == columns)
		return false;
	memcpy(old, cells, (size_t)columns * sizeof *cells);
	return true;
}

static bool
is_blank(const struct cell *cell)
{
	return cell->text[0] == ' ' && cell->text[1] == 0;
}

const uint8_t *
shown_styles(struct shown *shown, const struct cell *cells, int columns)
{
	const int *grounds = shown->grounds;
	uint8_t *styles = shown->styles;
	for (int i = columns - 1; i >= 0; i--)
		styles[i] = is_blank(&cells[i]) && i + 1 < columns ? styles[i + 1] : cells[i].style;
	for (int i = 0; i < columns; i++) {
		bool leads_on = styles[i] == cells[i].style;
		bool follows = i > 0 && is_blank(&cells[i]) && grounds[styles[i - 1]] == grounds[cells[i].style];
		styles[i] = follows && !leads_on ? styles[i - 1] : cells[i].style;
	}
	return styles;
}
