/* The menu of filters over the invited, with how many each gives; the list behind follows at once. */
#include <stdio.h>
#include <stdlib.h>

#include "panel.h"
#include "workshop_invitations.h"

struct filter_menu {
	struct screen screen;
	struct roster *roster;
	struct chooser chooser;
	int visible;
	enum roster_filter lines[ROSTER_FILTERS]; /* those that give somebody, or are on */
};

static enum status
load(struct screen *screen, struct error *error)
{
	struct filter_menu *menu = (struct filter_menu *)screen;
	(void)error;
	menu->chooser.count = 0;
	for (int i = 0; i < ROSTER_FILTERS; i++)
		if (menu->roster->filters >> i & 1 || roster_filter_count(menu->roster, (enum roster_filter)i))
			menu->lines[menu->chooser.count++] = (enum roster_filter)i;
	return STATUS_OK;
}

static void
draw_line(const struct filter_menu *menu, struct canvas *canvas, struct rectangle row, int index)
{
	enum roster_filter filter = menu->lines[index];
	bool selected = index == menu->chooser.selected;
	enum style style = selected ? STYLE_MARKED : STYLE_TEXT;
	char count[16];
	snprintf(count, sizeof count, "(%d) ", roster_filter_count(menu->roster, filter));
	canvas_fill(canvas, row, style);
	canvas_put_format(canvas, row.row, row.column, row.columns, style, "%s [%s] %s%s", selected ? ">" : " ",
			  menu->roster->filters >> filter & 1 ? "x" : " ",
			  filter >= ROSTER_CHANNEL_FIRST ? "Via: " : "", roster_filter_label(filter));
	canvas_put_right(canvas, row.row, row.column + row.columns - 8, 8, style, count);
	canvas_hot(canvas, row, HOT_LOCAL, index);
	if (selected)
		canvas_cursor(canvas, row.row, row.column);
}

static void
draw(struct screen *screen, struct canvas *canvas, struct rectangle place)
{
	struct filter_menu *menu = (struct filter_menu *)screen;
	(void)place;
	struct rectangle inside = panel_draw(
	    canvas, panel_middle(canvas, menu->chooser.count + 2, 56),
	    &(struct panel){.title = "Filtre", .corner = "Mellemrum Til/fra · Enter Vis · Esc Luk", .focused = true});
	menu->visible = inside.rows;
	chooser_clamp(&menu->chooser, inside.rows);
	for (int i = 0; i < inside.rows && menu->chooser.first + i < menu->chooser.count; i++)
		draw_line(menu, canvas, (struct rectangle){inside.row + i, inside.column, 1, inside.columns},
			  menu->chooser.first + i);
}

static void
toggle(struct filter_menu *menu)
{
	if (menu->chooser.selected < menu->chooser.count)
		roster_toggle_filter(menu->roster, menu->lines[menu->chooser.selected]);
}

static bool
act(struct screen *screen, enum action action)
{
	if (action == ACTION_MARK)
		toggle((struct filter_menu *)screen);
	else if (action == ACTION_OPEN || action == ACTION_BACK || action == ACTION_CHOOSE)
		app_pop(screen->app, screen);
	else
		return false;
	return true;
}

static bool
type(struct screen *screen, const struct key *key)
{
	struct filter_menu *menu = (struct filter_menu *)screen;
	return chooser_key(&menu->chooser, key, menu->visible);
}

static void
click(struct screen *screen, int kind, int value)
{
	struct filter_menu *menu = (struct filter_menu *)screen;
	menu->chooser.selected = kind < 0 ? menu->chooser.selected + value : value;
	chooser_clamp(&menu->chooser, menu->visible);
	if (kind == HOT_LOCAL)
		toggle(menu);
}

static void
close_menu(struct screen *screen)
{
	free(screen);
}

static const enum action actions[] = {ACTION_MARK, ACTION_OPEN, ACTION_NONE};

static const struct screen_class filter_class = {
    .name = "filtre-inviterede",
    .help = "filtrene",
    .actions = actions,
    .overlay = true,
    .load = load,
    .draw = draw,
    .act = act,
    .type = type,
    .click = click,
    .close = close_menu,
};

void
invitations_filter_open(struct app *app, struct roster *roster)
{
	struct filter_menu *menu = screen_new(app, &filter_class, sizeof *menu);
	menu->roster = roster;
	app_push(app, &menu->screen);
}
