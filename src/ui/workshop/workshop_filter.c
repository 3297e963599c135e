/* The menu of filters over the invited, with how many each gives; the list behind follows at once. */
#include <stdio.h>

#include "parts/menu.h"
#include "workshop_invitations.h"

struct filter_menu {
	struct menu menu;
	struct roster *roster;
	enum roster_filter lines[ROSTER_FILTERS]; /* those that give somebody, or are on */
};

static enum status
load(struct screen *screen, struct error *error)
{
	struct filter_menu *filters = (struct filter_menu *)screen;
	int *count = &filters->menu.chooser.count;
	(void)error;
	*count = 0;
	for (int i = 0; i < ROSTER_FILTERS; i++)
		if (filters->roster->filters >> i & 1 || roster_filter_count(filters->roster, (enum roster_filter)i))
			filters->lines[(*count)++] = (enum roster_filter)i;
	return STATUS_OK;
}

static void
draw_line(const struct menu *menu, struct canvas *canvas, struct rectangle place, int index, enum style style)
{
	const struct roster *roster = ((const struct filter_menu *)menu)->roster;
	enum roster_filter filter = ((const struct filter_menu *)menu)->lines[index];
	struct text label = {0};
	text_add(&label, filter >= ROSTER_CHANNEL_FIRST ? "Via: " : "");
	text_add(&label, roster_filter_label(filter));
	menu_draw_check(canvas, place, style, roster->filters >> filter & 1, text_get(&label),
			roster_filter_count(roster, filter));
	text_clear(&label);
}

static void
toggle(struct menu *menu)
{
	struct filter_menu *filters = (struct filter_menu *)menu;
	roster_toggle_filter(filters->roster, filters->lines[menu->chooser.selected]);
}

static const struct menu_page filter_page = {
    .class = {.name = "filtre-inviterede",
	      .help = "filtrene",
	      .actions = menu_check_actions,
	      .overlay = true,
	      .load = load,
	      .draw = menu_draw,
	      .act = menu_act,
	      .type = menu_type,
	      .click = menu_click,
	      .close = menu_close},
    .title = "Filtre",
    .columns = 56,
    .check = true,
    .opener = ACTION_CHOOSE,
    .draw_line = draw_line,
    .choose = toggle,
};

void
invitations_filter_open(struct app *app, struct roster *roster)
{
	struct filter_menu *filters = screen_new(app, &filter_page.class, sizeof *filters);
	filters->roster = roster;
	app_push(app, &filters->menu.screen);
}
