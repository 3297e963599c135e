/* The visit round: which one is shown, its pages, and what is read for them. */
#include "visits.h"
#include "store/current.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "base/memory.h"
#include "form/form.h"
#include "app/screens.h"
#include "visits_parts.h"

static const char *const page_names[] = {"Tavle", "Kalender", "Gruppe", NULL};

static struct visits *
of(struct screen *screen)
{
	return (struct visits *)screen;
}

/* The one shown or just begun, else the one that matters now. */
static int
find_round(const struct visits *visits, const struct small_list *rounds)
{
	const struct round *now = round_current(visits->screen.app->store);
	int current = -1;

	for (int i = rounds->count - 1; i >= 0; i--) {
		const struct round *round = rounds->items[i];

		if (uuid_equal(round->record.id, visits->round) ||
		    (visits->newest > 0 && round->record.number > visits->newest))
			return i;
		if (round == now)
			current = i;
	}
	return current;
}

static void
choose_round(struct visits *visits)
{
	struct small_list rounds = store_small(visits->screen.app->store, &round_entity);
	const struct round *round;

	visits->rounds = rounds.count;
	visits->round_at = find_round(visits, &rounds);
	round = visits->round_at < 0 ? NULL : rounds.items[visits->round_at];
	if (round && round->record.number > visits->newest)
		visits->newest = 0;
	visits->round = round ? round->record.id : UUID_NONE;
	visits->form = round ? round->form : ROUND_OPEN;
	snprintf(visits->title, sizeof visits->title, "%s", round && round->title ? round->title : "");
}

static bool
is_coordinator(struct store *store)
{
	struct small_list staff = store_small(store, &staff_entity);

	for (int i = 0; i < staff.count; i++) {
		const struct staff *member = staff.items[i];

		if (uuid_equal(member->record.id, store_actor(store)))
			return member->role == ROLE_COORDINATOR;
	}
	return false;
}

static int
place_of(const struct visits *visits, struct uuid workplace)
{
	for (int i = 0; i < visits->plan.place_count; i++)
		if (uuid_equal(visits->plan.places[i].workplace, workplace))
			return i;
	return -1;
}

/* The seats of a visit that count, then the others. */
static void
order_seats(struct visits *visits, struct visits_cell *cell, int *next)
{
	struct uuid activity = visits->plan.visits[cell->visit].activity;

	cell->first = *next;
	for (int held = 1; held >= 0; held--) {
		for (size_t i = 0; i < visits->people.seat_count; i++)
			if (visits->people.seats[i].held == held &&
			    uuid_equal(visits->people.seats[i].activity, activity))
				visits->order[(*next)++] = (int)i;
		if (held)
			cell->held = *next - cell->first;
	}
	cell->count = *next - cell->first;
}

static void
lay_out(struct visits *visits)
{
	struct store *store = visits->screen.app->store;
	int next = 0;

	for (int i = 0; i < PLAN_PLACES * ROUND_OCCASIONS; i++)
		visits->cells[i / ROUND_OCCASIONS][i % ROUND_OCCASIONS] = (struct visits_cell){.visit = -1};
	free(visits->order);
	visits->order = memory_new((visits->people.seat_count + 1) * sizeof(*visits->order));
	for (int i = 0; i < visits->plan.visit_count; i++) {
		const struct plan_visit *visit = &visits->plan.visits[i];
		int place = place_of(visits, visit->workplace);
		struct visits_cell *cell;

		if (place < 0 || visit->occasion < 1 || visit->occasion > ROUND_OCCASIONS)
			continue;
		cell = &visits->cells[place][visit->occasion - 1];
		if (cell->visit >= 0)
			continue;
		cell->visit = i;
		order_seats(visits, cell, &next);
		snprintf(cell->consultant, sizeof cell->consultant, "%s",
			 store_title(store, &staff_entity, visit->consultant, false));
	}
}

static enum status
read_round(struct visits *visits, struct error *error)
{
	struct store *store = visits->screen.app->store;
	enum status status;

	round_people_clear(&visits->people);
	round_figures_clear(&visits->figures);
	visits->plan.place_count = visits->plan.visit_count = 0;
	visits->findings.count = 0;
	if (uuid_is_none(visits->round))
		return STATUS_OK;
	status = round_plan_read(store, visits->round, clock_today(), &visits->plan, error);
	if (status == STATUS_OK)
		status = round_people_read(store, visits->round, &visits->people, error);
	if (status == STATUS_OK)
		status = round_figures_read(store, visits->round, &visits->figures, error);
	if (status == STATUS_OK)
		round_check(&visits->plan, &visits->findings);
	return status;
}

static enum status
load(struct screen *screen, struct error *error)
{
	struct visits *visits = of(screen);
	struct uuid before = visits->round;
	enum status status;

	choose_round(visits);
	if (!uuid_equal(before, visits->round))
		visits->column = visits->occasion = visits->row = 0;
	visits->deciding = is_coordinator(screen->app->store);
	status = read_round(visits, error);
	if (status == STATUS_OK)
		status = calendar_load(visits, error);
	lay_out(visits);
	board_settle(visits);
	side_load(visits);
	setup_load(visits);
	if (status == STATUS_OK)
		status = group_load(visits, error);
	visits->loaded = true;
	return status;
}

struct visits *
visits_of(struct app *app, struct uuid round)
{
	struct visits *visits = of(app->tabs[TAB_VISITS].screens[0]);
	struct error error;

	if (!uuid_is_none(round))
		visits->round = round;
	if (load(&visits->screen, &error) == STATUS_OK)
		return visits;
	app_fail(app, &error);
	return NULL;
}

static const char *
number_word(int number)
{
	static const char *const words[] = {"nul", "et", "to", "tre", "fire", "fem", "seks", "syv", "otte"};

	return words[number];
}

/* «3 steder · 2 gange · højst 8 unge» */
static void
add_summary(struct text *out, const struct visits *visits, int columns)
{
	const char *group = visits->form == ROUND_FIXED ? " · fast gruppe" : "";

	if (visits->page == VISITS_CALENDAR)
		text_add(out, ", Forrige måned · . Næste måned");
	else if (visits->rounds == 0)
		return;
	else if (columns >= SIDE_COLUMNS)
		text_add_format(out, "%s · %s steder · hvert sted to gange · højst %d unge · hverdage i dagtimer%s",
				visits->title, number_word(visits->plan.place_count), visits->plan.seats, group);
	else if (columns >= 80)
		text_add_format(out, "%d steder · %d gange · højst %d unge%s", visits->plan.place_count,
				ROUND_OCCASIONS, visits->plan.seats, group);
	else if (visits->page == VISITS_BOARD && visits->plan.place_count > 0)
		text_add_format(out, "%d. gang af %d", visits->occasion + 1, ROUND_OCCASIONS);
}

static void
draw_no_round(struct canvas *canvas, struct rectangle place)
{
	canvas_put(canvas, place.row + 1, place.column + 2, place.columns - 2, STYLE_TEXT,
		   "Der er ingen besøgsrunde endnu.");
	canvas_put(canvas, place.row + 3, place.column + 2, place.columns - 2, STYLE_TEXT,
		   "n Ny besøgsrunde: tre steder to gange, op til 8 unge.");
	canvas_cursor(canvas, place.row + 3, place.column + 2);
}

static void
draw(struct screen *screen, struct canvas *canvas, struct rectangle place)
{
	struct visits *visits = of(screen);
	struct text summary = {0};

	if (!visits->loaded)
		return;
	add_summary(&summary, visits, place.columns);
	screen_draw_pages(screen, canvas, place, text_get(&summary));
	text_clear(&summary);
	place.row++;
	place.rows--;
	if (visits->page == VISITS_CALENDAR)
		calendar_page_draw(visits, canvas, place);
	else if (visits->rounds == 0)
		draw_no_round(canvas, place);
	else if (visits->page == VISITS_GROUP)
		group_draw(visits, canvas, place);
	else if (visits->plan.place_count == 0)
		setup_draw(visits, canvas, place);
	else
		board_draw(visits, canvas, place);
}

/* To the round before or after. */
static void
step_round(struct visits *visits, int step)
{
	struct app *app = visits->screen.app;
	struct small_list rounds = store_small(app->store, &round_entity);
	int at = visits->round_at + step;

	if (at < 0 || at >= rounds.count) {
		app_say(app, MESSAGE_INFORMATION, step < 0 ? "Det er den første runde." : "Det er den sidste runde.");
		return;
	}
	visits->round = record_header(rounds.items[at])->id;
	visits->column = visits->occasion = visits->row = 0;
	visits->lift = (struct visits_lift){0};
	visits->screen.stale = true;
}

static bool
act_on_round(struct visits *visits, enum action action)
{
	struct app *app = visits->screen.app;
	void *round;
	struct error error;

	if (action == ACTION_PREVIOUS || action == ACTION_NEXT) {
		step_round(visits, action == ACTION_NEXT ? 1 : -1);
	} else if (action == ACTION_NEW_ROUND) {
		round_new(visits);
	} else if (action == ACTION_EDIT_ROUND) {
		round = record_new(&round_entity);
		if (store_read(app->store, &round_entity, visits->round, round, &error) == STATUS_OK)
			form_open(app, form_page_of(&round_entity), round, UUID_NONE);
		else
			app_fail(app, &error);
		record_free(round);
	} else if (action == ACTION_PROPOSE) {
		proposal_open(visits);
	} else if (action == ACTION_EXPORT) {
		reports_show(app, "besoegsrunde", visits->round);
	} else {
		return false;
	}
	return true;
}

static bool
act(struct screen *screen, enum action action)
{
	struct visits *visits = of(screen);

	if (!visits->loaded)
		return false;
	if (visits->page == VISITS_CALENDAR && calendar_page_act(visits, action))
		return true;
	if (visits->page == VISITS_GROUP && visits->rounds > 0 && group_act(visits, action))
		return true;
	if (visits->page == VISITS_BOARD && visits->rounds > 0) {
		bool used = visits->plan.place_count == 0 ? setup_act(visits, action) : board_act(visits, action);

		if (used)
			return true;
	}
	if (action == ACTION_NEW && visits->rounds == 0)
		action = ACTION_NEW_ROUND;
	return act_on_round(visits, action) || screen_refuses(screen, action);
}

static bool
type(struct screen *screen, const struct key *key)
{
	struct visits *visits = of(screen);

	if (!visits->loaded)
		return false;
	if (visits->page == VISITS_CALENDAR)
		return calendar_page_type(visits, key);
	if (visits->rounds == 0)
		return false;
	if (visits->page == VISITS_GROUP)
		return group_type(visits, key);
	return visits->plan.place_count == 0 ? setup_type(visits, key) : board_type(visits, key);
}

static void
click(struct screen *screen, int kind, int value)
{
	struct visits *visits = of(screen);

	if (!visits->loaded)
		return;
	if (visits->page == VISITS_CALENDAR)
		calendar_click(visits, kind, value);
	else if (visits->page == VISITS_GROUP)
		group_click(visits, kind, value);
	else if (visits->plan.place_count == 0)
		setup_click(visits, kind, value);
	else
		board_click(visits, kind, value);
}

static bool
enabled(struct screen *screen, enum action action, const char **reason)
{
	const struct visits *visits = of(screen);
	bool about_round = action == ACTION_EXPORT || action == ACTION_EDIT_ROUND || action == ACTION_PROPOSE ||
			   action == ACTION_PRE_VISIT || action == ACTION_DATE || action == ACTION_ATTEND ||
			   action == ACTION_TO_VISIT;

	if (about_round && visits->page != VISITS_CALENDAR && visits->rounds == 0)
		*reason = "Der er ingen besøgsrunde endnu. n laver den første.";
	else if (about_round && action != ACTION_EDIT_ROUND && visits->page == VISITS_BOARD &&
		 visits->plan.place_count == 0)
		*reason = "Runden har ingen steder endnu. Vælg dem først.";
	else if ((action == ACTION_DATE || action == ACTION_ATTEND || action == ACTION_PRE_VISIT) &&
		 visits->page == VISITS_GROUP)
		*reason = "Stil dig på et besøg på tavlen eller i kalenderen.";
	return *reason == NULL;
}

static struct subject
subject(struct screen *screen)
{
	struct visits *visits = of(screen);

	if (!visits->loaded || visits->rounds == 0 || visits->page == VISITS_CALENDAR)
		return (struct subject){0};
	if (visits->page == VISITS_GROUP)
		return group_subject(visits);
	return visits->plan.place_count == 0 ? (struct subject){0} : board_subject(visits);
}

static void
crumb(struct screen *screen, struct text *out)
{
	const struct visits *visits = of(screen);

	if (visits->page == VISITS_CALENDAR)
		text_add(out, page_names[VISITS_CALENDAR]);
	else
		text_add(out, visits->title);
}

static void
add_status(struct screen *screen, struct text *out)
{
	struct visits *visits = of(screen);

	if (!visits->loaded)
		return;
	if (visits->page == VISITS_CALENDAR)
		calendar_add_status(visits, out);
	else if (visits->rounds == 0)
		text_add(out, "n laver en besøgsrunde. Stederne vælges bagefter.");
	else if (visits->page == VISITS_GROUP)
		group_add_status(visits, out);
	else if (visits->plan.place_count == 0)
		text_add(out, "Vælg tre steder med Mellemrum, og tryk Enter.");
	else
		board_add_status(visits, out);
}

static int
page(const struct screen *screen)
{
	return (int)((const struct visits *)screen)->page;
}

static void
turn(struct screen *screen, int page_number)
{
	struct visits *visits = of(screen);

	visits->page = (enum visits_page)page_number;
	visits->lift = (struct visits_lift){0};
}

static void
close_visits(struct screen *screen)
{
	struct visits *visits = of(screen);

	round_people_clear(&visits->people);
	round_figures_clear(&visits->figures);
	calendar_clear(&visits->days);
	pending_clear(&visits->pending);
	free(visits->order);
	free(visits);
}

static const enum action actions[] = {
    ACTION_OPEN,      ACTION_MARK,       ACTION_DATE,      ACTION_PROPOSE, ACTION_NEW,      ACTION_DELETE,
    ACTION_ATTEND,    ACTION_TO_VISIT,   ACTION_DONE,      ACTION_EDIT,    ACTION_PREVIOUS, ACTION_NEXT,
    ACTION_NEW_ROUND, ACTION_EDIT_ROUND, ACTION_PRE_VISIT, ACTION_EXPORT,  ACTION_NONE};

static const enum action own[] = {ACTION_DATE, ACTION_DELETE, ACTION_DONE, ACTION_EDIT, ACTION_NONE};

static const struct told *
told(const struct screen *screen)
{
	const struct visits *visits = (const struct visits *)screen;

	if (visits->page == VISITS_CALENDAR)
		return told_calendar;
	if (visits->rounds == 0)
		return told_no_round;
	if (visits->page == VISITS_GROUP)
		return told_group;
	return visits->plan.place_count == 0 ? told_setup : told_board;
}

static const struct screen_class class = {
    .name = "besoeg",
    .actions = actions,
    .own = own,
    .help = "besøgsrunden",
    .told = told,
    .load = load,
    .draw = draw,
    .act = act,
    .type = type,
    .click = click,
    .enabled = enabled,
    .subject = subject,
    .crumb = crumb,
    .status = add_status,
    .pages = page_names,
    .page = page,
    .turn = turn,
    .close = close_visits,
};

struct screen *
visits_new(struct app *app)
{
	struct visits *visits = screen_new(app, &class, sizeof(struct visits));

	visits->day = clock_today();
	visits->lift = (struct visits_lift){0};
	return &visits->screen;
}
