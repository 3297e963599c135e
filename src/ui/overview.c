/* Overblik: what waits today, the next appointments and how many young people there are. */
#include "overview.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "actions.h"
#include "base/clock.h"
#include "count.h"
#include "form.h"
#include "model/journal.h"
#include "model/youth.h"
#include "screens.h"
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
	case FIGURE_ALL:
		return figures->all;
	case FIGURE_ACTIVE:
		return figures->by_state[YOUTH_ACTIVE];
	case FIGURE_IN_COMMUNITY:
		return figures->in_community;
	case FIGURE_OCCUPIED:
		return figures->in_education_or_job;
	case FIGURE_PAUSED:
		return figures->by_state[YOUTH_PAUSED];
	case FIGURE_WITH_BENEFIT:
		return figures->with_benefit;
	case FIGURE_WITHOUT_BENEFIT:
		return figures->without_benefit;
	case FIGURE_COUNT:
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

static int
count_tasks(const struct overview *overview)
{
	int count = 0;
	for (size_t i = 0; i < overview->agenda.count; i++)
		count += overview->agenda.items[i].kind == AGENDA_TASK;
	return count;
}

/* Tasks that cannot wait until tomorrow. */
static int
count_pressing(const struct overview *overview)
{
	int count = 0;
	for (size_t i = 0; i < overview->agenda.count; i++)
		count +=
		    overview->agenda.items[i].kind == AGENDA_TASK && overview->agenda.items[i].urgency != URGENCY_LATER;
	return count;
}

/* Adds at most `most` items that are tasks, or that are not. */
static void
add_items(struct overview *overview, bool tasks, int most)
{
	for (size_t i = 0; i < overview->agenda.count && most > 0; i++)
		if ((overview->agenda.items[i].kind == AGENDA_TASK) == tasks) {
			add_line(overview, LINE_ITEM, &overview->agenda.items[i], ACTION_NONE);
			most--;
		}
}

void
overview_choose_lines(struct overview *overview, int room)
{
	enum { TASKS_LEAST = 3, AIRY_ROOM = 14 };
	struct chooser *chooser = &overview->choosers[PANEL_TASKS];
	int tasks = count_tasks(overview);
	int others = (int)overview->agenda.count - tasks;
	int shown = tasks;
	bool later = overview->agenda.later > 0;
	bool spaced = tasks > 0 && others > 0;
	if (tasks + later + spaced + others > room) {
		int pressing = count_pressing(overview);
		int least = pressing < room / 2 ? pressing : room / 2;
		spaced = spaced && room >= AIRY_ROOM;
		shown = room - others - 1 - spaced;
		shown = shown < least ? least : shown;
		shown = shown < TASKS_LEAST ? TASKS_LEAST : shown;
		shown = shown > tasks ? tasks : shown;
	}
	overview->room = room;
	overview->hidden = overview->agenda.later + tasks - shown;
	chooser->count = 0;
	if (!overview->agenda.count && !overview->figures.all) {
		add_line(overview, LINE_STEP, NULL, ACTION_NEW);
		add_line(overview, LINE_STEP, NULL, ACTION_IMPORT);
	}
	add_items(overview, true, shown);
	if (spaced)
		add_line(overview, LINE_BLANK, NULL, ACTION_NONE);
	if (overview->hidden)
		add_line(overview, LINE_LATER, NULL, ACTION_NONE);
	add_items(overview, false, others);
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
select_again(struct overview *overview, struct uuid id)
{
	struct chooser *chooser = &overview->choosers[PANEL_TASKS];
	for (int i = 0; i < chooser->count && !uuid_is_none(id); i++) {
		const struct agenda_item *item = overview->lines[i].item;
		if (item && uuid_equal(item->id, id))
			chooser->selected = i;
	}
	chooser_clamp(chooser, overview->room);
}

static enum status
load(struct screen *screen, struct error *error)
{
	struct overview *overview = of(screen);
	const struct agenda_item *marked = overview->panel == PANEL_TASKS ? overview_item(overview) : NULL;
	struct uuid id = marked ? marked->id : UUID_NONE;
	enum status status = read(overview, error);
	overview->choosers[PANEL_APPOINTMENTS].count = (int)overview->appointments.count;
	overview->choosers[PANEL_FIGURES].count = FIGURE_COUNT;
	overview_choose_lines(overview, overview->room ? overview->room : OVERVIEW_LINES);
	select_again(overview, id);
	overview->loaded = true;
	return status;
}

static void
open_figure(struct app *app, int figure)
{
	static const char *const names[FIGURE_COUNT] = {
	    [FIGURE_IN_COMMUNITY] = "i_faellesskab",
	    [FIGURE_ALL] = "alle",
	    [FIGURE_ACTIVE] = "i_forloeb",
	    [FIGURE_OCCUPIED] = "i_gang",
	    [FIGURE_PAUSED] = "pause",
	    [FIGURE_WITH_BENEFIT] = "med_ydelse",
	    [FIGURE_WITHOUT_BENEFIT] = "uden_ydelse",
	};
	youth_list_show(app, names[figure]);
}

static const char *
filter_of(enum agenda_kind kind)
{
	switch (kind) {
	case AGENDA_FIRST_CONTACT:
		return "foerste_kontakt";
	case AGENDA_NEVER_REACHED:
		return "aldrig_naaet";
	case AGENDA_SILENCE:
		return "ingen_kontakt";
	case AGENDA_CONSENT:
		return "samtykke";
	case AGENDA_RIGHTS:
		return "rettigheder";
	case AGENDA_MISSING:
		return "mangler";
	case AGENDA_TASK:
	case AGENDA_DRAFT:
	case AGENDA_KIND_COUNT:
		break;
	}
	return NULL;
}

/* The thing itself: the young person a task is about rather than the task. */
static void
open_item(struct app *app, const struct agenda_item *item)
{
	const char *filter = filter_of(item->kind);
	if (item->kind == AGENDA_DRAFT)
		form_open_draft(app, item->id);
	else if (!uuid_is_none(item->youth))
		actions_open_record(app, &youth_entity, item->youth);
	else if (item->kind == AGENDA_TASK)
		actions_open_record(app, &task_entity, item->id);
	else if (filter)
		youth_list_show(app, filter);
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
		open_figure(app, chooser->selected);
	else if (item)
		open_item(app, item);
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
		while (!overview->choosers[overview->panel].count && overview->panel != PANEL_TASKS);
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
	bool changes = action == ACTION_EDIT || action == ACTION_HISTORY;
	if (!changes || !is_on_draft(overview))
		return true;
	*reason = "Det er en kladde. Enter åbner den, x kasserer den.";
	return false;
}

static struct subject
subject(struct screen *screen)
{
	const struct agenda_item *item = overview_item(of(screen));
	if (!item || (item->kind != AGENDA_TASK && item->kind != AGENDA_DRAFT))
		return (struct subject){0};
	return (struct subject){
	    .entity = item->kind == AGENDA_TASK ? &task_entity : &note_entity,
	    .id = item->kind == AGENDA_TASK ? item->id : UUID_NONE,
	    .youth = item->youth,
	};
}

static void
add_status(struct screen *screen, struct text *out)
{
	const struct overview *overview = of(screen);
	int now = count_pressing(overview);
	if (!overview->figures.all && !overview->agenda.count) {
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
    .subject = subject,
    .status = add_status,
    .close = close_overview,
};

struct screen *
overview_new(struct app *app)
{
	return screen_new(app, &overview_class, sizeof(struct overview));
}
