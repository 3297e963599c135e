/* The panels of a page: beside each other where there is room, else one open and the others as a line each. */
#include "sections.h"

#include "base/utf8.h"

enum { WIDE = 120, HIGH = 24, EDGES = 2, ROWS_LEAST = 4, WHEEL_ROWS = 3, WHOLE = -1 };

static void
lay_out_closed(const struct sections *sections, struct rectangle place, struct rectangle places[])
{
	int row = place.row;

	for (int i = 0; i < sections->count; i++) {
		int rows = i == sections->focus ? place.rows - (sections->count - 1) : SECTION_CLOSED;

		places[i] = (struct rectangle){row, place.column, rows, place.columns};
		row += rows;
	}
}

/* Rows too few are taken from the one that has the most; rows left over go to the last. */
static void
fit(int rows[], int count, int room)
{
	int sum = 0;

	for (int i = 1; i < count; i++)
		sum += rows[i];
	for (; sum > room; sum--) {
		int most = 1;

		for (int i = 2; i < count; i++)
			if (rows[i] > rows[most])
				most = i;
		rows[most]--;
	}
	rows[count - 1] += room - sum;
}

static void
lay_out_beside(const struct sections *sections, struct rectangle place, const int wanted[], struct rectangle places[])
{
	const int left = place.columns * 3 / 5;
	int rows[SECTIONS_MOST] = {0};
	int row = place.row;

	for (int i = 1; i < sections->count; i++)
		rows[i] = EDGES + (wanted[i] < ROWS_LEAST - EDGES ? ROWS_LEAST - EDGES : wanted[i]);
	fit(rows, sections->count, place.rows);
	places[0] = (struct rectangle){place.row, place.column, place.rows, left};
	for (int i = 1; i < sections->count; i++) {
		places[i] = (struct rectangle){row, place.column + left, rows[i], place.columns - left};
		row += rows[i];
	}
}

void
sections_lay_out(const struct sections *sections, struct rectangle place, const int wanted[], struct rectangle places[])
{
	if (place.columns >= WIDE && place.rows >= HIGH)
		lay_out_beside(sections, place, wanted, places);
	else
		lay_out_closed(sections, place, places);
}

static void
draw_closed(struct canvas *canvas, struct rectangle place, int section, const struct panel *panel)
{
	const char *summary = panel->corner ? panel->corner : "";
	const int width = utf8_text_width(summary);
	const int end = place.column + place.columns - 1;

	canvas_fill(canvas, place, STYLE_TEXT);
	canvas_put(canvas, place.row, place.column, 2, STYLE_DIM, "▼");
	canvas_put(canvas, place.row, place.column + 2, place.columns - width - 5, STYLE_HEADING, panel->title);
	canvas_put_right(canvas, place.row, end - width, width, STYLE_DIM, summary);
	canvas_hot(canvas, place, HOT_LOCAL + section, WHOLE);
}

bool
sections_begin(struct sections *sections, int section, struct canvas *canvas, struct rectangle place,
	       const struct panel *panel, struct rectangle *inside)
{
	struct panel framed = *panel;

	if (place.rows == SECTION_CLOSED) {
		draw_closed(canvas, place, section, panel);
		return false;
	}
	framed.focused = sections->focus == section;
	if (!framed.focused) {
		framed.actions = NULL;
		framed.edge = NULL;
	}
	*inside = panel_draw(canvas, place, &framed);
	if (framed.focused)
		canvas_cursor(canvas, inside->row, inside->column);
	else
		canvas_hot(canvas, place, HOT_LOCAL + section, WHOLE);
	return true;
}

bool
sections_key(struct sections *sections, const struct key *key)
{
	if (key->press == PRESS_TAB || key->press == PRESS_BACK_TAB) {
		int step = key->press == PRESS_TAB ? 1 : sections->count - 1;

		sections->focus = (sections->focus + step) % sections->count;
		return true;
	}
	return chooser_key(&sections->choosers[sections->focus], key, sections->visible[sections->focus]);
}

bool
sections_click(struct sections *sections, int kind, int value)
{
	struct chooser *chooser = &sections->choosers[sections->focus];
	const int section = kind - HOT_LOCAL;
	bool again;

	if (kind < 0) {
		chooser->selected += value * WHEEL_ROWS;
		chooser_clamp(chooser, sections->visible[sections->focus]);
		return false;
	}
	if (section >= sections->count)
		return false;
	again = sections->focus == section && value != WHOLE && sections->choosers[section].selected == value;
	sections->focus = section;
	if (value != WHOLE)
		sections->choosers[section].selected = value;
	return again;
}

struct line
sections_line(const struct sections *sections, int section, struct canvas *canvas, struct rectangle place, int index)
{
	const bool chosen = sections->choosers[section].selected == index;
	const bool marked = chosen && sections->focus == section;

	return (struct line){place, panel_line(canvas, place, HOT_LOCAL + section, index, marked), marked};
}

int
sections_selected(const struct sections *sections, int section)
{
	const struct chooser *chooser = &sections->choosers[section];

	return chooser->selected < chooser->count ? chooser->selected : -1;
}
