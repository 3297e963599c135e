/* The plan: keys, actions and its pages. */
#include "plan.h"

#include <stdlib.h>
#include <string.h>

#include "app/actions.h"
#include "base/clock.h"
#include "form/form.h"
#include "model/activity.h"
#include "model/sign.h"
#include "app/screens.h"
#include "store/indicator.h"

enum { BRIEF_COLUMNS = 80 };

static struct plan_screen *
of(struct screen *screen)
{
	return (struct plan_screen *)screen;
}

const struct plan *
plan_shown(const struct plan_screen *plan)
{
	struct store *store = plan->screen.app->store;
	const struct plan *shown = small_list_find(store_small(store, &plan_entity), plan->plan);

	return shown ? shown : plan_current(store, clock_today());
}

const struct plan_trial *
plan_trial_in_focus(const struct plan_screen *plan)
{
	return plan->trial < plan->view.trial_count ? &plan->view.trials[plan->trial] : NULL;
}

static enum status
load(struct screen *screen, struct error *error)
{
	struct plan_screen *plan = of(screen);
	enum status status = plan_view_read(&plan->view, screen->app->store, plan_shown(plan), clock_today(), error);

	if (plan->trial >= plan->view.trial_count)
		plan->trial = 0;
	for (int i = 0; i < plan->view.trial_count; i++) {
		plan->choosers[i][PANEL_SIGNS].count = plan->view.trials[i].sign_count;
		plan->choosers[i][PANEL_STEPS].count = plan->view.trials[i].step_count;
	}
	if (status == STATUS_OK && plan->page != PLAN_STEPS_PAGE && plan->view.trial_count > 0)
		status = plan_pages_read(plan, error);
	return status;
}

static struct subject
subject(struct screen *screen)
{
	const struct plan_screen *plan = of(screen);
	const struct plan_trial *trial = plan_trial_in_focus(plan);
	const struct plan_entry *entry;
	int selected;

	if (trial == NULL)
		return (struct subject){0};
	if (plan->page != PLAN_STEPS_PAGE) {
		entry = plan_page_selected(&plan->pages[plan->page]);
		if (entry == NULL || uuid_is_none(entry->id))
			return (struct subject){0};
		return (struct subject){.entity = entry->entity, .id = entry->id};
	}
	selected = plan->choosers[plan->trial][plan->panel].selected;
	if (plan->panel == PANEL_SIGNS && selected < trial->sign_count)
		return (struct subject){.entity = &sign_entity, .id = trial->signs[selected].id};
	if (plan->panel == PANEL_STEPS && selected < trial->step_count)
		return (struct subject){.entity = trial->steps[selected].entity, .id = trial->steps[selected].id};
	return (struct subject){0};
}

static void
begin_meeting(struct app *app)
{
	struct activity activity;

	record_init(&activity_entity, &activity);
	activity.kind = ACTIVITY_GROUP_MEETING;
	activity.state = ACTIVITY_AGREEING;
	form_open_with(app, form_page_of(&activity_entity), &activity);
	record_clear(&activity);
}

static void
open_marked(struct plan_screen *plan)
{
	struct app *app = plan->screen.app;
	const struct plan_entry *entry =
	    plan->page == PLAN_STEPS_PAGE ? NULL : plan_page_selected(&plan->pages[plan->page]);
	struct subject marked = subject(&plan->screen);

	if (entry != NULL && uuid_is_none(entry->id)) {
		if (entry->entity == &activity_entity)
			begin_meeting(app);
		else if (entry->entity == &plan_entity)
			plan_copy_to_next_year(plan);
	} else if (marked.entity == &sign_entity) {
		plan_sign_open(app, plan->view.plan, marked.id);
	} else if (marked.entity == &plan_entity && !uuid_equal(marked.id, plan->view.plan)) {
		plan->plan = marked.id;
		plan->screen.stale = true;
	} else if (marked.entity != NULL) {
		actions_open_record(app, marked.entity, marked.id);
	}
}

static void
switch_trial(struct plan_screen *plan, int step)
{
	const int next = plan->trial + step;

	if (next < 0 || next >= plan->view.trial_count) {
		app_say(plan->screen.app, MESSAGE_INFORMATION,
			next < 0 ? "Det er den første prøvehandling." : "Det er den sidste prøvehandling.");
		return;
	}
	plan->trial = next;
	plan->screen.stale = plan->screen.stale || plan->page != PLAN_STEPS_PAGE;
}

/* What the marked thing becomes; only decisions do. */
static bool
act_on_decision(struct plan_screen *plan, enum action action)
{
	if (action == ACTION_TASK && subject(&plan->screen).entity == &decision_entity)
		plan_make_task(plan);
	else if (action == ACTION_TO_MILESTONE)
		plan_make_milestone(plan);
	else
		return false;
	return true;
}

static void
observe_marked(struct plan_screen *plan)
{
	struct subject marked = subject(&plan->screen);

	if (marked.entity == &sign_entity)
		plan_observe(plan->screen.app, marked.id);
	else
		app_say(plan->screen.app, MESSAGE_CANNOT, "Stil dig på et tegn for at skrive, hvad I har set.");
}

static bool
act(struct screen *screen, enum action action)
{
	struct plan_screen *plan = of(screen);

	if (plan->view.trial_count == 0)
		return false;
	switch ((int)action) {
	case ACTION_OPEN:
		open_marked(plan);
		return true;
	case ACTION_NEW:
		plan_make_new(plan);
		return true;
	case ACTION_DONE:
		plan_mark_done(plan);
		return true;
	case ACTION_DATE:
		plan_ask_date(plan);
		return true;
	case ACTION_MEASURE:
		observe_marked(plan);
		return true;
	case ACTION_PREVIOUS:
	case ACTION_NEXT:
		switch_trial(plan, action == ACTION_NEXT ? 1 : -1);
		return true;
	case ACTION_COPY_PLAN:
		plan_copy_to_next_year(plan);
		return true;
	default:
		return act_on_decision(plan, action);
	}
}

static bool
enabled(struct screen *screen, enum action action, const char **reason)
{
	const struct plan_screen *plan = of(screen);
	const struct entity *marked = subject(screen).entity;

	if (action == ACTION_DELETE && (marked == &plan_entity || marked == &trial_entity))
		*reason = "Planen og dens prøvehandlinger kan ikke slettes her.";
	else if ((action == ACTION_EDIT || action == ACTION_DELETE || action == ACTION_HISTORY) && marked == NULL &&
		 plan->view.trial_count > 0)
		*reason = "Stil dig først på det, du vil ændre.";
	return *reason == NULL;
}

/* Down through the panels of a trial, then on to the next one when both are in sight. */
static void
step_panel(struct plan_screen *plan, int direction)
{
	const bool both = plan->screen.app->canvas.columns >= PLAN_BOTH;
	const int trials = both ? plan->view.trial_count : 1;
	int index = (both ? plan->trial * PLAN_PANELS : 0) + plan->panel + direction;

	index = (index + trials * PLAN_PANELS) % (trials * PLAN_PANELS);
	plan->panel = index % PLAN_PANELS;
	if (both)
		plan->trial = index / PLAN_PANELS;
}

static bool
type_on_steps(struct plan_screen *plan, const struct key *key)
{
	struct chooser *chooser = &plan->choosers[plan->trial][plan->panel];

	if (key->press == PRESS_DOWN && plan->panel == PANEL_SIGNS && chooser->selected == chooser->count - 1) {
		plan->panel = PANEL_STEPS;
		return true;
	}
	if (key->press == PRESS_UP && plan->panel == PANEL_STEPS && chooser->selected == 0) {
		plan->panel = PANEL_SIGNS;
		return true;
	}
	return chooser_key(chooser, key, plan->visible[plan->trial][plan->panel]);
}

static bool
type(struct screen *screen, const struct key *key)
{
	struct plan_screen *plan = of(screen);

	if (plan->view.trial_count == 0)
		return false;
	if (plan->page != PLAN_STEPS_PAGE)
		return plan_page_key(&plan->pages[plan->page], key);
	if (key->press == PRESS_TAB || key->press == PRESS_BACK_TAB) {
		step_panel(plan, key->press == PRESS_TAB ? 1 : -1);
		return true;
	}
	return type_on_steps(plan, key);
}

static void
click(struct screen *screen, int kind, int value)
{
	struct plan_screen *plan = of(screen);
	struct key key = {.press = value < 0 ? PRESS_UP : PRESS_DOWN};
	struct chooser *chooser;
	const int index = kind - HOT_PLAN_ROW;
	bool again;

	if (kind == HOT_PLAN_ENTRY) {
		again = plan_page_click(&plan->pages[plan->page], value);
	} else if (index >= 0) {
		chooser = &plan->choosers[index / PLAN_PANELS][index % PLAN_PANELS];
		again = plan->trial * PLAN_PANELS + plan->panel == index && chooser->selected == value;
		plan->trial = index / PLAN_PANELS;
		plan->panel = index % PLAN_PANELS;
		chooser->selected = value;
	} else {
		type(screen, &key);
		return;
	}
	if (again)
		open_marked(plan);
}

static void
crumb(struct screen *screen, struct text *out)
{
	const struct plan_screen *plan = of(screen);
	const struct plan_trial *trial = plan_trial_in_focus(plan);
	const bool both = screen->app->canvas.columns >= PLAN_BOTH && plan->view.trial_count == 2;

	if (trial == NULL || plan->page == PLAN_GOAL_PAGE || plan->page == PLAN_MEETINGS_PAGE)
		return;
	if (both && plan->page == PLAN_STEPS_PAGE)
		text_add(out, "Begge prøvehandlinger");
	else if (screen->app->canvas.columns < BRIEF_COLUMNS)
		text_add_format(out, "%d %s", trial->position, trial->brief);
	else
		text_add_format(out, "%d %.*s", trial->position, (int)strcspn(trial->title, "(/"), trial->title);
}

/* Behind the first figure of the tegn there is a list of young people: not in the meeting view or of another year. */
static bool
has_list(const struct plan_screen *plan)
{
	const struct plan_trial *trial = plan_trial_in_focus(plan);
	const int selected = plan->choosers[plan->trial][PANEL_SIGNS].selected;
	const struct indicator *shown = selected < trial->sign_count ? trial->signs[selected].indicator : NULL;
	struct store *store = plan->screen.app->store;
	int year, month, day;

	date_split(clock_today(), &year, &month, &day);
	if (plan->panel != PANEL_SIGNS || shown == NULL || store_in_meeting(store) || plan->view.year != year)
		return false;
	for (const struct indicator *indicator = indicators; indicator->name != NULL; indicator++)
		if (text_equal(indicator->lead, shown->name) && indicator_is_on(store, indicator))
			return indicator->people != NULL;
	return false;
}

static void
add_step_status(const struct plan_screen *plan, struct text *out)
{
	const struct plan_trial *trial = plan_trial_in_focus(plan);
	const int selected = plan->choosers[plan->trial][plan->panel].selected,
		  columns = plan->screen.app->canvas.columns;

	if (plan->panel == PANEL_STEPS && selected < trial->step_count) {
		text_add(out, trial->steps[selected].note);
		return;
	}
	if (has_list(plan))
		text_add(out, columns < BRIEF_COLUMNS
				  ? "Enter viser tallene, og Enter igen, hvem der er talt med."
				  : "Enter viser tallene bag. Enter igen viser, hvem der er talt med. ");
	if (columns >= PLAN_BOTH)
		text_add(out, "Tab skifter panel. , og . skifter prøvehandling.");
	else if (!has_list(plan))
		text_add(out, "Tab skifter mellem tegn og milepæle.");
}

static void
status(struct screen *screen, struct text *out)
{
	static const char *const words[PLAN_PAGES] = {
	    [PLAN_EVALUATION_PAGE] = "Enter skriver evalueringen. k sætter den som holdt, d vælger dato.",
	    [PLAN_LEARNING_PAGE] = "n skriver en ny læring. k lukker den, når I ved, hvordan I bruger den.",
	    [PLAN_GOAL_PAGE] = "Enter retter. n laver en ny under overskriften.",
	    [PLAN_MEETINGS_PAGE] = "n skriver en beslutning. j gør den til en opgave, * til en milepæl.",
	};
	const struct plan_screen *plan = of(screen);

	if (plan_trial_in_focus(plan) == NULL)
		return;
	if (plan->page == PLAN_STEPS_PAGE)
		add_step_status(plan, out);
	else
		text_add(out, words[plan->page]);
}

static int
page(const struct screen *screen)
{
	return ((const struct plan_screen *)screen)->page;
}

static void
turn(struct screen *screen, int to)
{
	of(screen)->page = to;
	screen->stale = true;
}

static void
close_plan(struct screen *screen)
{
	struct plan_screen *plan = of(screen);

	for (int i = 0; i < PLAN_PAGES; i++)
		plan_page_clear(&plan->pages[i]);
	free(plan);
}

static const char *const page_names[] = {"Tegn & milepæle", "Evaluering", "Læring", "Mål", "Møder", NULL};

static const enum action actions[] = {
    ACTION_OPEN, ACTION_MEASURE, ACTION_NEW,          ACTION_DONE,    ACTION_DATE,   ACTION_EDIT,      ACTION_PREVIOUS,
    ACTION_NEXT, ACTION_TASK,    ACTION_TO_MILESTONE, ACTION_HISTORY, ACTION_DELETE, ACTION_COPY_PLAN, ACTION_NONE,
};

static const enum action own[] = {ACTION_MEASURE, ACTION_DONE, ACTION_DATE, ACTION_NONE};

static const struct told *
told(const struct screen *screen)
{
	(void)screen;
	return told_plan;
}

static const struct screen_class plan_class = {
    .name = "plan",
    .actions = actions,
    .own = own,
    .help = "målplanen",
    .told = told,
    .load = load,
    .draw = plan_draw,
    .act = act,
    .type = type,
    .click = click,
    .enabled = enabled,
    .subject = subject,
    .crumb = crumb,
    .status = status,
    .pages = page_names,
    .page = page,
    .turn = turn,
    .close = close_plan,
};

struct screen *
plan_new(struct app *app)
{
	return screen_new(app, &plan_class, sizeof(struct plan_screen));
}
