/* A window in the middle of the screen with lines to choose from. */
#include "menu.h"

#include <stdio.h>
#include <stdlib.h>

#include "paragraph.h"
#include "tui/edit.h"

enum { MARK = 2 /* cells before the text of a line */, AROUND = 4 /* the edges, and a cell inside each */ };

const enum action menu_actions[] = {ACTION_OPEN, ACTION_NONE};
const enum action menu_check_actions[] = {ACTION_MARK, ACTION_OPEN, ACTION_CHOOSE, ACTION_NONE};

static const struct menu_page *
page_of(const struct menu *menu)
{
	return (const struct menu_page *)menu->screen.class;
}

/* The window for so many lines and the rows over them; draws its frame. Returns the place inside. */
static struct rectangle
draw_window(const struct menu *menu, struct canvas *canvas, int rows)
{
	const struct menu_page *page = page_of(menu);
	const char *keys = page->check ? "Mellemrum Til/fra · Enter Vis · Esc Luk" : "Enter Vælg · Esc Luk";
	return panel_draw(canvas, panel_middle(canvas, page->tall ? canvas->rows : rows + 2, page->columns),
			  &(struct panel){.title = page->title ? page->title : text_get(&menu->title),
					  .corner = page->corner ? page->corner : keys,
					  .edge = page->edge,
					  .focused = true});
}

static int
count_above(const struct menu *menu, const struct canvas *canvas)
{
	int columns = panel_middle(canvas, 1, page_of(menu)->columns).columns - AROUND;
	return menu->above.length ? edit_wrap(text_get(&menu->above), columns, NULL, 0) + 1 : 0;
}

void
menu_draw(struct screen *screen, struct canvas *canvas, struct rectangle place)
{
	struct menu *menu = (struct menu *)screen;
	const struct menu_page *page = page_of(menu);
	struct chooser *chooser = &menu->chooser;
	int above = count_above(menu, canvas);
	struct rectangle inside = draw_window(menu, canvas, above + chooser->count);
	(void)place;
	paragraph_draw(canvas, (struct rectangle){inside.row, inside.column + 1, above, inside.columns - 2}, STYLE_TEXT,
		       text_get(&menu->above));
	menu->visible = inside.rows - above;
	chooser_clamp(chooser, menu->visible);
	if (!chooser->count && page->empty) {
		canvas_put(canvas, inside.row, inside.column + 1, inside.columns - 2, STYLE_DIM, page->empty);
		canvas_cursor(canvas, inside.row, inside.column);
	}
	for (int i = 0; i < menu->visible && chooser->first + i < chooser->count; i++) {
		int index = chooser->first + i;
		struct rectangle line = {inside.row + above + i, inside.column, 1, inside.columns};
		enum style style = panel_line(canvas, line, HOT_LOCAL, index, index == chooser->selected);
		line.column += MARK;
		line.columns -= MARK + 1;
		page->draw_line(menu, canvas, line, index, style);
	}
}

void
menu_draw_check(struct canvas *canvas, struct rectangle place, enum style style, bool on, const char *label, long count)
{
	enum { COUNT = 11 };
	canvas_put_format(canvas, place.row, place.column, place.columns, style, "[%s] %s", on ? "x" : " ", label);
	if (count >= 0) {
		char counted[32];
		snprintf(counted, sizeof counted, "(%ld)", count);
		canvas_put_right(canvas, place.row, place.column + place.columns - COUNT, COUNT, style, counted);
	}
}

bool
menu_act(struct screen *screen, enum action action)
{
	struct menu *menu = (struct menu *)screen;
	const struct menu_page *page = page_of(menu);
	bool chosen = page->choose && action == (page->check ? ACTION_MARK : ACTION_OPEN);
	if (chosen && menu->chooser.selected < menu->chooser.count)
		page->choose(menu);
	else if (action == ACTION_OPEN || action == ACTION_BACK || action == page->opener)
		app_pop(screen->app, screen);
	else
		return chosen;
	return true;
}

static void
pass_headings(struct menu *menu, bool up)
{
	struct chooser *chooser = &menu->chooser;
	bool (*is_heading)(const struct menu *, int) = page_of(menu)->is_heading;
	while (is_heading && is_heading(menu, chooser->selected) && chooser->selected > 0 &&
	       chooser->selected + 1 < chooser->count)
		chooser->selected += up ? -1 : 1;
}

bool
menu_type(struct screen *screen, const struct key *key)
{
	struct menu *menu = (struct menu *)screen;
	bool used = chooser_key(&menu->chooser, key, menu->visible);
	if (used)
		pass_headings(menu, key->press == PRESS_UP);
	return used;
}

void
menu_click(struct screen *screen, int kind, int value)
{
	struct menu *menu = (struct menu *)screen;
	const struct menu_page *page = page_of(menu);
	chooser_click(&menu->chooser, kind, value, menu->visible);
	if (kind < 0)
		pass_headings(menu, value < 0);
	else if (page->choose)
		page->choose(menu);
}

void
menu_close(struct screen *screen)
{
	struct menu *menu = (struct menu *)screen;
	text_clear(&menu->title);
	text_clear(&menu->above);
	free(menu);
}
