/* «Til besøg»: where in the round somebody is to be put. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "count.h"
#include "model/youth.h"
#include "panel.h"
#include "screens.h"
#include "visits_parts.h"

struct choose {
	struct screen screen;
	struct visits *visits; /* of the tab Besøg: as long as the program */
	struct uuid *youths;
	size_t count;
	struct chooser chooser; /* the waiting list, then the visits */
	int visible;
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
draw_line(const struct choose *choose, struct canvas *canvas, struct rectangle place, int index)
{
	const struct plan_visit *visit = visit_at(choose, index);
	bool marked = choose->chooser.selected == index;
	enum style style = marked ? STYLE_MARKED : STYLE_TEXT;
	struct text text = {0};

	canvas_fill(canvas, place, style);
	canvas_hot(canvas, place, HOT_LOCAL, index);
	if (visit && choose->visits->form == ROUND_FIXED) {
		text_add(&text, "Gruppen: alle besøg, der kommer");
	} else if (visit) {
		visits_add_where(&text, choose->visits, visit->activity);
		text_add(&text, date_is_none(visit->day) ? " · dato mangler" : " · ");
		date_add_short(&text, visit->day);
		canvas_put_format(canvas, place.row, place.column + place.columns - 6, 5, style, "%d/%d", visit->taken,
				  choose->visits->plan.seats);
	} else {
		text_add(&text, "Ventelisten");
	}
	canvas_put(canvas, place.row, place.column + 2, place.columns - 9, style, text_get(&text));
	text_clear(&text);
	if (!marked)
		return;
	canvas_put(canvas, place.row, place.column, 1, style, ">");
	canvas_cursor(canvas, place.row, place.column);
}

static void
draw(struct screen *screen, struct canvas *canvas, struct rectangle place)
{
	struct choose *choose = (struct choose *)screen;
	struct rectangle window = panel_middle(canvas, choose->chooser.count + 2, 60), rows;
	struct text title = {0};

	(void)place;
	text_add(&title, choose->visits->title);
	text_add(&title, ": ");
	count_add_of(&title, (long)choose->count, youth_entity.label, youth_entity.plural);
	rows =
	    panel_draw(canvas, window,
		       &(struct panel){.title = text_get(&title), .corner = "Enter Vælg · Esc Luk", .focused = true});
	text_clear(&title);
	choose->visible = rows.rows;
	chooser_clamp(&choose->chooser, rows.rows);
	for (int i = 0; i < rows.rows && choose->chooser.first + i < choose->chooser.count; i++)
		draw_line(choose, canvas, (struct rectangle){rows.row + i, rows.column, 1, rows.columns},
			  choose->chooser.first + i);
}

static void
take(struct choose *choose)
{
	struct app *app = choose->screen.app;
	struct visits *visits = choose->visits;
	const struct plan_visit *visit = visit_at(choose, choose->chooser.selected);
	struct uuid *youths = choose->youths;
	size_t count = choose->count;
	struct screen *below;

	choose->youths = NULL;
	app_pop(app, &choose->screen);
	below = app_target(app);
	if (below && below->class->unmark)
		below->class->unmark(below);
	if (visit)
		seats_add(visits, visit->activity, youths, count);
	else
		seats_wait(visits, youths, count, UUID_NONE);
	free(youths);
}

static bool
act(struct screen *screen, enum action action)
{
	if (action == ACTION_OPEN)
		take((struct choose *)screen);
	else if (action == ACTION_BACK)
		app_pop(screen->app, screen);
	else
		return false;
	return true;
}

static bool
type(struct screen *screen, const struct key *key)
{
	struct choose *choose = (struct choose *)screen;

	return chooser_key(&choose->chooser, key, choose->visible);
}

static void
click(struct screen *screen, int kind, int value)
{
	struct choose *choose = (struct choose *)screen;

	choose->chooser.selected = kind < 0 ? choose->chooser.selected + value : value;
	chooser_clamp(&choose->chooser, choose->visible);
	if (kind == HOT_LOCAL)
		take(choose);
}

static void
close_choose(struct screen *screen)
{
	free(((struct choose *)screen)->youths);
	free(screen);
}

static const enum action actions[] = {ACTION_OPEN, ACTION_NONE};

static const struct screen_class class = {
    .name = "til-besoeg",
    .help = "valget af besøg",
    .actions = actions,
    .overlay = true,
    .draw = draw,
    .act = act,
    .type = type,
    .click = click,
    .close = close_choose,
};

void
visits_choose_open(struct app *app, struct visits *visits, const struct uuid *youths, size_t count)
{
	struct choose *choose;

	if (visits->plan.place_count == 0) {
		app_say(app, MESSAGE_CANNOT, "Der er ingen besøgsrunde med steder endnu. Tryk 4 for at lave den.");
		return;
	}
	choose = screen_new(app, &class, sizeof *choose);
	choose->visits = visits;
	choose->youths = memory_resize(NULL, count, sizeof *youths);
	memcpy(choose->youths, youths, count * sizeof *youths);
	choose->count = count;
	choose->chooser.count = count_choices(choose);
	app_push(app, &choose->screen);
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
