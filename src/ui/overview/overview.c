/* Overblik: what waits today, the next appointments and how many young people there are. */
#include "overview.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/actions.h"
#include "base/clock.h"
#include "base/count.h"
#include "form/form.h"
#include "model/activity.h"
#include "model/journal.h"
#include "model/place.h"
#include "model/trial.h"
#include "model/youth.h"
#include "app/screens.h"
#include "store/draft.h"

static struct overview *
of(struct screen *screen)
{
	return (struct overview *)screen;
}

long
overview_figure(const struct overview *overview, enum overview_figure figure)
{
	const struct youth_figures *figures = &overview->figures;
	switch (figure) {
	case TALLY_ALL:
		return figures->all;
	case TALLY_ACTIVE:
		return figures->by_state[YOUTH_ACTIVE];
	case TALLY_IN_COMMUNITY:
		return figures->in_community;
	case TALLY_OCCUPIED:
		return figures->in_education_or_job;
	case TALLY_PAUSED:
		return figures->by_state[YOUTH_PAUSED];
	case TALLY_WITH_BENEFIT:
		return figures->with_benefit;
	case TALLY_WITHOUT_BENEFIT:
		return figures->without_benefit;
	case TALLY_COUNT:
		break;
	}
	return 0;
}

static void
add_line(struct overview *overview, enum overview_line_kind kind, const struct agenda_item *item, enum action step)
{
	struct chooser *chooser = &overview->choosers[PANEL_TASKS];
	if (chooser->count < OVERVIEW_LINES)
		overview->lines[chooser->count++] = (struct overview_line){kind, item, step};
}

static bool
is_pressing(const struct agenda_item *item)
{
	return agenda_is_dated(item->kind) && item->urgency != URGENCY_LATER;
}

/* What there is to choose lines from. */
struct supply {
	int tasks;
	int pressing; /* of the tasks, what cannot wait until tomorrow */
	int work;     /* what activities and places ask for */
	int others;
};

static struct supply
count_supply(const struct overview *overview)
{
	struct supply supply = {0};
	for (size_t i = 0; i < overview->agenda.count; i++) {
		const struct agenda_item *item = &overview->agenda.items[i];
		if (item->kind == AGENDA_TASK) {
			supply.tasks++;
			supply.pressing += is_pressing(item);
		} else if (agenda_is_dated(item->kind)) {
			supply.work++;
		} else {
			supply.others++;
		}
	}
	return supply;
}

/* Tasks that are left out are in the list behind «opgaver senere»; the other lines stand nowhere else. */
static void
add_dated(struct overview *overview, int tasks)
{
	for (size_t i = 0; i < overview->agenda.count; i++) {
		const struct agenda_item *item = &overview->agenda.items[i];
		if (!agenda_is_dated(item->kind) || (item->kind == AGENDA_TASK && tasks-- <= 0))
			continue;
		add_line(overview, LINE_ITEM, item, ACTION_NONE);
	}
}

static void
add_others(struct overview *overview)
{
	for (size_t i = 0; i < overview->agenda.count; i++)
		if (!agenda_is_dated(overview->agenda.items[i].kind))
			add_line(overview, LINE_ITEM, &overview->agenda.items[i], ACTION_NONE);
}

static bool
is_draft(const struct overview_line *line)
{
	return line->item && line->item->kind == AGENDA_DRAFT;
}

/* The drafts are in sight, also where more hurries than there is room for: up to half of the rows are theirs. */
static void
lift_drafts(struct overview *overview, int room)
{
	struct overview_line *lines = overview->lines;
	int count = overview->choosers[PANEL_TASKS].count, first = 0, drafts = 0;
	while (first < count && !is_draft(&lines[first]))
		first++;
	while (first + drafts < count && is_draft(&lines[first + drafts]))
		drafts++;
	int place = room - (drafts < room / 2 ? drafts : room / 2);
	for (int i = 0; i < drafts && first > place; i++) {
		struct overview_line draft = lines[first + i];
		memmove(&lines[place + i + 1], &lines[place + i], (size_t)(first - place) * sizeof *lines);
		lines[place + i] = draft;
	}
}

void
overview_choose_lines(struct overview *overview, int room)
{
	enum { TASKS_LEAST = 3, AIRY_ROOM = 14 };
	struct chooser *chooser = &overview->choosers[PANEL_TASKS];
	const struct supply supply = count_supply(overview);
	int shown = supply.tasks;
	bool later = overview->agenda.later > 0;
	bool spaced = supply.tasks + supply.work > 0 && supply.others > 0;
	if (supply.tasks + supply.work + later + spaced + supply.others > room) {
		int least = supply.pressing; /* what is not for later is not called so: the list scrolls */
		spaced = spaced && room >= AIRY_ROOM;
		shown = room - supply.work - supply.others - 1 - spaced;
		shown = shown < least ? least : shown;
		shown = shown < TASKS_LEAST ? TASKS_LEAST : shown;
		shown = shown > supply.tasks ? supply.tasks : shown;
	}
	overview->room = room;
	overview->hidden = overview->agenda.later + supply.tasks - shown;
	chooser->count = 0;
	if (!overview->figures.all) {
		add_line(overview, LINE_STEP, NULL, ACTION_NEW);
		add_line(overview, LINE_STEP, NULL, ACTION_IMPORT);
		if (supply.work + supply.tasks > 0)
			add_line(overview, LINE_BLANK, NULL, ACTION_NONE);
	}
	add_dated(overview, shown);
	if (spaced)
		add_line(overview, LINE_BLANK, NULL, ACTION_NONE);
	if (overview->hidden)
		add_line(overview, LINE_LATER, NULL, ACTION_NONE);
	add_others(overview);
	lift_drafts(overview, room);
	chooser_clamp(chooser, room);
}

const struct agenda_item *
overview_item(const struct overview *overview)
{
	const struct chooser *chooser = &overview->choosers[overview->panel];
	if (chooser->selected >= chooser->count)
		return NULL;
	if (overview->panel == PANEL_TASKS)
		return overview->lines[chooser->selected].item;
	if (overview->panel == PANEL_APPOINTMENTS)
		return &overview->appointments.items[chooser->selected];
	return NULL;
}

static enum status
read(struct overview *overview, struct error *error)
{
	struct store *store = overview->screen.app->store;
	struct date today = clock_today();
	agenda_clear(&overview->agenda);
	agenda_clear(&overview->appointments);
	enum status status = agenda_read(store, store_actor(store), today, OVERVIEW_TASKS, &overview->agenda, error);
	if (status == STATUS_OK)
		status = appointments_read(store, today, OVERVIEW_APPOINTMENTS, &overview->appointments, error);
	if (status == STATUS_OK)
		status = youth_figures_read(store, &overview->figures, error);
	for (int i = 0; i < SETTING_COUNT; i++)
		overview->settings[i] = store_setting(store, (enum setting_name)i);
	return status;
}

/* The marked line stays marked when others come and go above it. */
static void
select_again(struct overview *overview, const struct agenda_item *marked)
{
	struct chooser *chooser = &overview->choosers[PANEL_TASKS];
	for (int i = 0; i < chooser->count; i++) {
		const struct agenda_item *item = overview->lines[i].item;
		if (item && item->kind == marked->kind && uuid_equal(item->id, marked->id))
			chooser->selected = i;
	}
	chooser_clamp(chooser, overview->room);
}

static enum status
load(struct screen *screen, struct error *error)
{
	struct overview *overview = of(screen);
	const struct agenda_item *marked = overview->panel == PANEL_TASKS ? overview_item(overview) : NULL;
	const struct agenda_item before = marked ? *marked : (struct agenda_item){.kind = AGENDA_KIND_COUNT};
	enum status status = read(overview, error);
	overview->choosers[PANEL_APPOINTMENTS].count = (int)overview->appointments.count;
	overview->choosers[PANEL_FIGURES].count = TALLY_COUNT;
	overview->choosers[PANEL_WORKSHOP].count = 1;
	overview->choosers[PANEL_PLAN].count = 1;
	overview_choose_lines(overview, overview->room ? overview->room : OVERVIEW_LINES);
	select_again(overview, &before);
	overview->loaded = true;
	return status;
}

static void
take_step(struct app *app, enum action step)
{
	if (step == ACTION_NEW)
		app_go(app, TAB_YOUTH);
	app_act(app, step);
}

static void
open_selected(struct overview *overview)
{
	struct app *app = overview->screen.app;
	const struct chooser *chooser = &overview->choosers[overview->panel];
	const struct agenda_item *item = overview_item(overview);
	if (chooser->selected >= chooser->count)
		return;
	if (overview->panel == PANEL_FIGURES)
		overview_open_figure(app, (enum overview_figure)chooser->selected);
	else if (item)
		overview_open_item(app, item);
	else if (overview->panel == PANEL_WORKSHOP)
		overview_open_workshop(app, overview->agenda.workshop.id);
	else if (overview->panel == PANEL_PLAN)
		app_go(app, TAB_PLAN);
	else if (overview->lines[chooser->selected].kind == LINE_STEP)
		take_step(app, overview->lines[chooser->selected].step);
	else if (overview->lines[chooser->selected].kind == LINE_LATER)
		records_open(app, &task_entity);
}

static void
drop_answered(struct app *app, void *context, int answer)
{
	struct overview *overview = context;
	const struct agenda_item *item = overview_item(overview);
	if (answer != 1 || !item || item->kind != AGENDA_DRAFT)
		return;
	struct error error;
	if (draft_drop(app->store, item->id, &error) != STATUS_OK)
		app_fail(app, &error);
	else
		app_say(app, MESSAGE_DONE, "Kladden er kasseret.");
	app_reload(app);
}

static bool
is_on_draft(const struct overview *overview)
{
	const struct agenda_item *item = overview_item(overview);
	return item && item->kind == AGENDA_DRAFT;
}

static bool
act(struct screen *screen, enum action action)
{
	static const char *const buttons[] = {"b:Behold", "k:Kassér", NULL};
	struct overview *overview = of(screen);
	if (!overview->loaded)
		return false;
	if (action == ACTION_OPEN)
		open_selected(overview);
	else if (action == ACTION_DELETE && is_on_draft(overview))
		app_ask(screen->app, "Kassér kladden?", "Teksten er ikke gemt andre steder og kan ikke hentes igen.",
			buttons, drop_answered, overview);
	else
		return false;
	return true;
}

/* Steps over the blank line. */
static void
skip_blank(struct overview *overview, bool up)
{
	struct chooser *chooser = &overview->choosers[PANEL_TASKS];
	bool blank = overview->panel == PANEL_TASKS && chooser->selected < chooser->count &&
		     overview->lines[chooser->selected].kind == LINE_BLANK;
	if (blank)
		chooser->selected += up ? -1 : 1;
}

static bool
type(struct screen *screen, const struct key *key)
{
	struct overview *overview = of(screen);
	struct chooser *chooser = &overview->choosers[overview->panel];
	if (key->press == PRESS_TAB || key->press == PRESS_BACK_TAB) {
		int step = key->press == PRESS_TAB ? 1 : PANEL_COUNT - 1;
		do
			overview->panel = (enum overview_panel)(((int)overview->panel + step) % PANEL_COUNT);
		while ((!overview->choosers[overview->panel].count || !overview->places[overview->panel].rows) &&
		       overview->panel != PANEL_TASKS);
		return true;
	}
	bool used = chooser_key(chooser, key, overview->visible[overview->panel]);
	skip_blank(overview, key->press == PRESS_UP || key->press == PRESS_PAGE_UP);
	return used;
}

static void
click(struct screen *screen, int kind, int value)
{
	enum { WHEEL_ROWS = 3 };
	struct overview *overview = of(screen);
	if (kind < 0) {
		overview->choosers[overview->panel].selected += value * WHEEL_ROWS;
		chooser_clamp(&overview->choosers[overview->panel], overview->visible[overview->panel]);
		skip_blank(overview, value < 0);
		return;
	}
	enum overview_panel panel = (enum overview_panel)(kind - HOT_LOCAL);
	bool again = overview->panel == panel && overview->choosers[panel].selected == value;
	overview->panel = panel;
	overview->choosers[panel].selected = value;
	if (again)
		open_selected(overview);
}

static bool
enabled(struct screen *screen, enum action action, const char **reason)
{
	struct overview *overview = of(screen);
	const struct agenda_item *item = overview_item(overview);
	bool ends = action == ACTION_DONE || action == ACTION_POSTPONE;
	bool changes = ends || action == ACTION_EDIT || action == ACTION_HISTORY;
	if (changes && is_on_draft(overview)) {
		*reason = "Det er en kladde. Enter åbner den, x kasserer den.";
		return false;
	}
	if (ends && item && item->kind != AGENDA_TASK && agenda_is_dated(item->kind)) {
		*reason = "Linjen går væk, når det er gjort. Enter åbner det.";
		return false;
	}
	return true;
}

/* Only tasks have a line of their own. */
static bool
show(struct screen *screen, const struct entity *entity, struct uuid id)
{
	struct overview *overview = of(screen);
	for (int i = 0; i < overview->choosers[PANEL_TASKS].count; i++) {
		const struct agenda_item *item = overview->lines[i].item;
		if (!item || item->kind != AGENDA_TASK || entity != &task_entity || !uuid_equal(item->id, id))
			continue;
		overview->panel = PANEL_TASKS;
		overview->choosers[PANEL_TASKS].selected = i;
		return true;
	}
	return false;
}

static struct subject
subject(struct screen *screen)
{
	static const struct entity *const tables[AGENDA_KIND_COUNT] = {
	    [AGENDA_TASK] = &task_entity,           [AGENDA_DRAFT] = &note_entity,
	    [AGENDA_ACTIVITY] = &activity_entity,   [AGENDA_CONTACT_PERSON] = &workplace_entity,
	    [AGENDA_MILESTONE] = &milestone_entity,
	};
	const struct agenda_item *item = overview_item(of(screen));
	if (!item || !tables[item->kind] || item->count > 1)
		return (struct subject){0};
	return (struct subject){
	    .entity = tables[item->kind],
	    .id = item->kind == AGENDA_DRAFT ? UUID_NONE : item->id,
	    .youth = item->youth,
	};
}

static void
add_status(struct screen *screen, struct text *out)
{
	const struct overview *overview = of(screen);
	int now = 0;
	for (size_t i = 0; i < overview->agenda.count; i++)
		now += is_pressing(&overview->agenda.items[i]);
	if (!overview->figures.all) {
		text_add(out, "Velkommen. Vælg med pil op og ned, og tryk Enter.");
	} else if (!now) {
		text_add(out, "Intet haster i dag.");
	} else {
		count_add(out, now);
		text_add(out, " ting kræver handling i dag. Enter åbner den markerede.");
	}
}

static void
close_overview(struct screen *screen)
{
	struct overview *overview = of(screen);
	agenda_clear(&overview->agenda);
	agenda_clear(&overview->appointments);
	free(overview);
}

static const enum action actions[] = {ACTION_OPEN, ACTION_DONE,   ACTION_POSTPONE, ACTION_DATE,
				      ACTION_TASK, ACTION_DELETE, ACTION_NONE};

static const struct screen_class overview_class = {
    .name = "overblik",
    .actions = actions,
    .help = "Overblik",
    .load = load,
    .draw = overview_draw,
    .act = act,
    .type = type,
    .click = click,
    .enabled = enabled,
    .show = show,
    .subject = subject,
    .status = add_status,
    .close = close_overview,
};

struct screen *
overview_new(struct app *app)
{
	return screen_new(app, &overview_class, sizeof(struct overview));
}
