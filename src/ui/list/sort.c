/* The menu of columns to sort by; choosing the same again turns the order around. */
#include "list_screen.h"
#include "parts/menu.h"
#include "app/screens.h"

struct sort_menu {
	struct menu menu;
	struct list_screen *list;
	int columns[16]; /* indexes of the columns that can order the list */
};

static void
draw_line(const struct menu *menu, struct canvas *canvas, struct rectangle place, int index, enum style style)
{
	const struct sort_menu *sort = (const struct sort_menu *)menu;
	const struct list_column *column = &sort->list->page->columns[sort->columns[index]];
	const char *way = sort->list->descending ? "▼" : "▲";
	canvas_put_format(canvas, place.row, place.column, place.columns, style, "%s %s", column->heading,
			  column->sort == sort->list->sort ? way : "");
}

static void
choose(struct menu *menu)
{
	struct sort_menu *chosen = (struct sort_menu *)menu;
	struct list_screen *list = chosen->list;
	int sort = list->page->columns[chosen->columns[menu->chooser.selected]].sort;
	list->descending = list->sort == sort && !list->descending;
	list->sort = sort;
	list_screen_query(list);
	app_pop(menu->screen.app, &menu->screen);
}

static const enum action actions[] = {ACTION_OPEN, ACTION_SORT, ACTION_NONE};

static const struct menu_page sort_page = {
    .class = {.name = "rækkefølge",
	      .help = "rækkefølgen",
	      .actions = actions,
	      .overlay = true,
	      .draw = menu_draw,
	      .act = menu_act,
	      .type = menu_type,
	      .click = menu_click,
	      .close = menu_close},
    .title = "Sortér efter",
    .columns = 44,
    .opener = ACTION_SORT,
    .draw_line = draw_line,
    .choose = choose,
};

void
sort_open(struct app *app, struct screen *base)
{
	struct list_screen *list = (struct list_screen *)base;
	struct sort_menu *sort = screen_new(app, &sort_page.class, sizeof *sort);
	struct chooser *chooser = &sort->menu.chooser;
	sort->list = list;
	for (int i = 0; i < list->page->column_count; i++) {
		if (list->page->columns[i].sort == LIST_NO_SORT)
			continue;
		if (list->page->columns[i].sort == list->sort)
			chooser->selected = chooser->count;
		sort->columns[chooser->count++] = i;
	}
	app_push(app, &sort->menu.screen);
}
