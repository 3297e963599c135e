/* The menu of columns to sort by; choosing the same again turns the order around. */
#include <stdlib.h>

#include "list_screen.h"
#include "panel.h"
#include "screens.h"

struct sort_menu {
	struct screen screen;
	struct list_screen *list;
	struct chooser chooser;
	int columns[16]; /* indexes of the columns that can order the list */
};

static void
draw(struct screen *screen, struct canvas *canvas, struct rectangle place)
{
	(void)place;
	struct sort_menu *menu = (struct sort_menu *)screen;
	struct rectangle window = panel_middle(canvas, menu->chooser.count + 2, 40);
	struct rectangle inside =
	    panel_draw(canvas, window,
		       &(struct panel){.title = "Sortér efter", .corner = "Enter Vælg · Esc Luk", .focused = true});
	chooser_clamp(&menu->chooser, inside.rows);
	for (int i = 0; i < inside.rows && menu->chooser.first + i < menu->chooser.count; i++) {
		int index = menu->chooser.first + i;
		const struct list_column *column = &menu->list->page->columns[menu->columns[index]];
		bool selected = index == menu->chooser.selected;
		bool now = column->sort == menu->list->sort;
		struct rectangle row = {inside.row + i, inside.column, 1, inside.columns};
		canvas_fill(canvas, row, selected ? STYLE_MARKED : STYLE_TEXT);
		canvas_put_format(canvas, row.row, row.column, row.columns, selected ? STYLE_MARKED : STYLE_TEXT,
				  "%s %s %s", selected ? ">" : " ", column->heading,
				  !now                     ? ""
				  : menu->list->descending ? "▼"
							   : "▲");
		canvas_hot(canvas, row, HOT_LOCAL, index);
		if (selected)
			canvas_cursor(canvas, row.row, row.column);
	}
}

static void
choose(struct sort_menu *menu)
{
	struct list_screen *list = menu->list;
	int sort = list->page->columns[menu->columns[menu->chooser.selected]].sort;
	list->descending = list->sort == sort && !list->descending;
	list->sort = sort;
	list_screen_query(list);
	app_pop(menu->screen.app, &menu->screen);
}

static bool
act(struct screen *screen, enum action action)
{
	if (action == ACTION_OPEN)
		choose((struct sort_menu *)screen);
	else if (action == ACTION_BACK || action == ACTION_SORT)
		app_pop(screen->app, screen);
	else
		return false;
	return true;
}

static bool
type(struct screen *screen, const struct key *key)
{
	return chooser_key(&((struct sort_menu *)screen)->chooser, key, 10);
}

static void
click(struct screen *screen, int kind, int value)
{
	struct sort_menu *menu = (struct sort_menu *)screen;
	if (kind != HOT_LOCAL)
		return;
	menu->chooser.selected = value;
	choose(menu);
}

static void
close_menu(struct screen *screen)
{
	free(screen);
}

static const enum action actions[] = {ACTION_OPEN, ACTION_SORT, ACTION_NONE};

static const struct screen_class sort_class = {
    .name = "rækkefølge",
    .help = "rækkefølgen",
    .actions = actions,
    .overlay = true,
    .draw = draw,
    .act = act,
    .type = type,
    .click = click,
    .close = close_menu,
};

void
sort_open(struct app *app, struct screen *base)
{
	struct list_screen *list = (struct list_screen *)base;
	struct sort_menu *menu = screen_new(app, &sort_class, sizeof *menu);
	menu->list = list;
	for (int i = 0; i < list->page->column_count; i++) {
		if (list->page->columns[i].sort == LIST_NO_SORT)
			continue;
		if (list->page->columns[i].sort == list->sort)
			menu->chooser.selected = menu->chooser.count;
		menu->columns[menu->chooser.count++] = i;
	}
	app_push(app, &menu->screen);
}
