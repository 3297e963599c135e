/* «Til besøg»: where in the round somebody is to be put. */
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/count.h"
#include "parts/menu.h"
#include "model/youth.h"
#include "app/screens.h"
#include "visits_parts.h"

struct choose {
	struct menu menu;      /* the waiting list, then the visits */
	struct visits *visits; /* of the tab Besøg: as long as the program */
	struct uuid *youths;
	size_t count;
};

/* In a fixed group the visits are one choice: the first to come stands for all of them. */
static const struct plan_visit *
visit_at(const struct choose *choose, int index)
{
	const struct visits *visits = choose->visits;

	if (index == 0)
		return NULL;
	for (int i = 0; i < visits->plan.visit_count; i++) {
		const struct plan_visit *visit = &visits->plan.visits[i];

		if (visits->form == ROUND_OPEN || seats_for_all(visits, visit))
			index--;
		if (index == 0)
			return visit;
	}
	return NULL;
}

static int
count_choices(const struct choose *choose)
{
	if (choose->visits->form == ROUND_OPEN)
		return choose->visits->plan.visit_count + 1;
	return visit_at(choose, 1) ? 2 : 1;
}

static void
draw_line(const struct menu *menu, struct canvas *canvas, struct rectangle place, int index, enum style style)
{
	enum { TAKEN = 6 };
	const struct choose *choose = (const struct choose *)menu;
	const struct plan_visit *visit = visit_at(choose, index);
	struct text text = {0};

	if (visit && choose->visits->form == ROUND_FIXED) {
		text_add(&text, "Gruppen: alle besøg, der kommer");
	} else if (visit) {
		visits_add_where(&text, choose->visits, visit->activity);
		text_add(&text, date_is_none(visit->day) ? " · dato mangler" : " · ");
		date_add_short(&text, visit->day);
		canvas_put_format(canvas, place.row, place.column + place.columns - TAKEN + 1, TAKEN - 1, style,
				  "%d/%d", visit->taken, choose->visits->plan.seats);
	} else {
		text_add(&text, "Ventelisten");
	}
	canvas_put(canvas, place.row, place.column, place.columns - TAKEN, style, text_get(&text));
	text_clear(&text);
}

static void
take(struct menu *menu)
{
	struct choose *choose = (struct choose *)menu;
	struct app *app = menu->screen.app;
	struct visits *visits = choose->visits;
	const struct plan_visit *visit = visit_at(choose, menu->chooser.selected);
	struct uuid *youths = choose->youths;
	size_t count = choose->count;
	struct screen *below;

	choose->youths = NULL;
	app_pop(app, &menu->screen);
	below = app_target(app);
	if (below && below->class->unmark)
		below->class->unmark(below);
	if (visit)
		seats_add(visits, visit->activity, youths, count);
	else
		seats_wait(visits, youths, count, UUID_NONE);
	free(youths);
}

static void
close_choose(struct screen *screen)
{
	free(((struct choose *)screen)->youths);
	menu_close(screen);
}

static const struct menu_page page = {
    .class = {.name = "til-besoeg",
	      .help = "valget af besøg",
	      .actions = menu_actions,
	      .overlay = true,
	      .draw = menu_draw,
	      .act = menu_act,
	      .type = menu_type,
	      .click = menu_click,
	      .close = close_choose},
    .columns = 60,
    .draw_line = draw_line,
    .choose = take,
};

void
visits_choose_open(struct app *app, struct visits *visits, const struct uuid *youths, size_t count)
{
	struct choose *choose;

	if (visits->plan.place_count == 0) {
		app_say(app, MESSAGE_CANNOT, "Ingen besøgsrunde har steder endnu. Lav den med 4.");
		return;
	}
	choose = screen_new(app, &page.class, sizeof *choose);
	choose->visits = visits;
	choose->youths = memory_resize(NULL, count, sizeof *youths);
	memcpy(choose->youths, youths, count * sizeof *youths);
	choose->count = count;
	choose->menu.chooser.count = count_choices(choose);
	text_add_format(&choose->menu.title, "%s: ", visits->title);
	count_add_of(&choose->menu.title, (long)count, youth_entity.label, youth_entity.plural);
	app_push(app, &choose->menu.screen);
}

void
to_visit_open(struct app *app, const struct uuid *youths, size_t count)
{
	struct visits *visits = visits_of(app, UUID_NONE);

	if (count == 0 || uuid_is_none(youths[0]))
		app_say(app, MESSAGE_CANNOT, "Stil dig først på en ung.");
	else if (visits)
		visits_choose_open(app, visits, youths, count);
}
