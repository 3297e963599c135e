/* What one key does to the plan: reached, dated, new, observed, and decisions that become something. */
#include <stdio.h>
#include <string.h>

#include "app/adjust.h"
#include "base/clock.h"
#include "base/utf8.h"
#include "form/form.h"
#include "model/activity.h"
#include "model/journal.h"
#include "model/sign.h"
#include "model/value.h"
#include "plan.h"
#include "plan_step.h"
#include "parts/prompt.h"
#include "store/plan.h"

enum { TASK_TITLE_CELLS = 110, MILESTONE_TITLE_CELLS = 90 };

static struct subject
marked(struct plan_screen *plan)
{
	return plan->screen.class->subject(&plan->screen);
}

/* k again takes it back: it is under way after all. */
static void
turn_milestone(void *record, void *context)
{
	struct milestone *milestone = record;
	bool *reached = context;

	*reached = milestone->state != MILESTONE_REACHED;
	milestone->state = *reached ? MILESTONE_REACHED : MILESTONE_UNDER_WAY;
	milestone->done = *reached ? clock_today() : DATE_NONE;
}

static void
turn_evaluation(void *record, void *context)
{
	struct evaluation *evaluation = record;
	bool *held = context;

	*held = date_is_none(evaluation->held);
	evaluation->held = *held ? clock_today() : DATE_NONE;
}

static void
close_learning(void *record, void *context)
{
	struct learning *learning = record;
	bool *closed = context;

	*closed = learning->state == LEARNING_OPEN;
	learning->state = *closed ? LEARNING_CLOSED : LEARNING_OPEN;
}

/* It is reached before what has to come first. */
static const struct milestone *
skipped(struct app *app, const struct subject *subject)
{
	const struct milestone *milestone;

	if (subject->entity != &milestone_entity)
		return NULL;
	milestone = small_list_find(store_small(app->store, &milestone_entity), subject->id);
	return milestone == NULL ? NULL : plan_waits_for(app->store, milestone);
}

void
plan_mark_done(struct plan_screen *plan)
{
	static const struct {
		const struct entity *entity;
		adjust_function *adjust;
		const char *label;
		const char *yes, *no;
	} ways[] = {
	    {&milestone_entity, turn_milestone, "milepæl", "Milepælen er nået.", "Milepælen er i gang igen."},
	    {&evaluation_entity, turn_evaluation, "evaluering", "Evalueringen er holdt i dag.",
	     "Evalueringen er ikke holdt endnu."},
	    {&learning_entity, close_learning, "læring", "Læringen er lukket.", "Læringen er åben igen."},
	};
	const struct subject subject = marked(plan);
	struct app *app = plan->screen.app;
	const struct milestone *first;
	bool done = false;

	for (size_t i = 0; i < sizeof(ways) / sizeof(ways[0]); i++) {
		struct adjustment adjustment = {ways[i].entity, &subject.id, 1, ways[i].label, ways[i].adjust, &done};

		if (ways[i].entity != subject.entity)
			continue;
		if (!adjust_all(app, &adjustment))
			return;
		first = done ? skipped(app, &subject) : NULL;
		if (first != NULL)
			app_say(app, MESSAGE_DONE, "%s Ctrl+Z fortryder. OBS: «%s» er ikke nået.", ways[i].yes,
				first->title);
		else
			app_say(app, MESSAGE_DONE, "%s Ctrl+Z fortryder.", done ? ways[i].yes : ways[i].no);
		return;
	}
	app_say(app, MESSAGE_CANNOT, "Stil dig på en milepæl, en evaluering eller en læring.");
}

static int
period_field(const struct entity *entity)
{
	return entity == &milestone_entity ? MILESTONE_PERIOD : EVALUATION_DUE;
}

static void
set_period(void *record, void *context)
{
	const struct entity *entity = record_of(record)->entity;

	*(struct period *)(void *)((char *)record + entity->fields[period_field(entity)].offset) =
	    *(struct period *)context;
}

static bool
date_typed(struct app *app, void *context, const char *typed)
{
	struct plan_screen *plan = context;
	struct date_reading reading = {.period = PERIOD_NONE};
	struct error error;
	struct adjustment adjustment = {plan->dated.entity, &plan->dated.id, 1,
					"dato i planen",    set_period,      &reading.period};

	if (typed == NULL)
		return true;
	if (!text_is_empty(typed) && date_read(typed, DATE_PLAN, clock_today(), &reading, &error) != STATUS_OK) {
		app_fail(app, &error);
		return false;
	}
	if (adjust_all(app, &adjustment)) {
		struct text holidays = {0};

		plan_add_holidays(&holidays, &reading.period, clock_today());
		app_say(app, MESSAGE_DONE, "Datoen er gemt. %sCtrl+Z fortryder.", text_get(&holidays));
		text_clear(&holidays);
	}
	return true;
}

void
plan_ask_date(struct plan_screen *plan)
{
	const struct subject subject = marked(plan);
	struct app *app = plan->screen.app;
	struct text now = {0};
	struct error error;
	void *record;

	if (subject.entity != &milestone_entity && subject.entity != &evaluation_entity) {
		app_say(app, MESSAGE_CANNOT, "Stil dig på en milepæl eller en evaluering for at vælge dato.");
		return;
	}
	record = record_new(subject.entity);
	if (store_read(app->store, subject.entity, subject.id, record, &error) == STATUS_OK) {
		const struct field *field = &subject.entity->fields[period_field(subject.entity)];
		const struct period *period =
		    (const struct period *)(const void *)((const char *)record + field->offset);

		if (period->label[0] != '\0')
			text_add(&now, period->label);
		else
			value_add_field(&now, field, record);
		plan->dated = subject;
		prompt_open(app,
			    &(struct prompt_text){
				.title = "Hvornår?",
				.explanation = "En dag eller en periode: 26/3, uge 13, medio marts, "
					       "ultimo marts/primo april. Ctrl+U tømmer feltet, og tom fjerner datoen.",
				.label = "Hvornår",
				.initial = text_get(&now)},
			    date_typed, plan);
	} else {
		app_fail(app, &error);
	}
	record_free(record);
	text_clear(&now);
}

static void
open_new(struct app *app, void *record)
{
	form_open_with(app, form_page_of(record_of(record)->entity), record);
	record_clear(record);
}

static void
new_sign(struct app *app, const struct plan_trial *trial)
{
	struct sign sign;

	record_init(&sign_entity, &sign);
	sign.trial = trial->id;
	sign.position = trial->sign_count + 1;
	sign.kind = SIGN_QUALITATIVE;
	open_new(app, &sign);
}

static int
next_position(struct store *store, struct uuid trial)
{
	struct small_list list = store_small(store, &milestone_entity);
	int last = 0;

	for (int i = 0; i < list.count; i++) {
		const struct milestone *milestone = list.items[i];

		if (uuid_equal(milestone->trial, trial) && milestone->position > last)
			last = milestone->position;
	}
	return last + 1;
}

static void
new_milestone(struct app *app, const struct plan_trial *trial)
{
	struct milestone milestone;

	record_init(&milestone_entity, &milestone);
	milestone.trial = trial->id;
	milestone.position = next_position(app->store, trial->id);
	open_new(app, &milestone);
}

static void
new_decision(struct plan_screen *plan, struct uuid meeting)
{
	struct decision decision;

	record_init(&decision_entity, &decision);
	decision.plan = plan->view.plan;
	decision.activity = meeting;
	decision.day = clock_today();
	open_new(plan->screen.app, &decision);
}

void
plan_make_new(struct plan_screen *plan)
{
	struct app *app = plan->screen.app;
	const struct plan_trial *trial = plan_trial_in_focus(plan);
	const struct plan_entry *heading;

	if (plan->page == PLAN_STEPS_PAGE) {
		if (plan->panel == PANEL_SIGNS)
			new_sign(app, trial);
		else
			new_milestone(app, trial);
		return;
	}
	heading = plan_page_heading_above(&plan->pages[plan->page]);
	if (heading == NULL || heading->entity == NULL)
		app_say(app, MESSAGE_CANNOT,
			"Her kan der ikke laves noget nyt. Gå til en af overskrifterne længere nede.");
	else if (heading->entity == &decision_entity)
		new_decision(plan, heading->id);
	else if (heading->entity == &sign_entity)
		new_sign(app, trial);
	else
		form_open(app, form_page_of(heading->entity), NULL, heading->id);
}

void
plan_observe(struct app *app, struct uuid sign)
{
	struct observation observation;

	record_init(&observation_entity, &observation);
	observation.sign = sign;
	observation.day = clock_today();
	observation.author = store_actor(app->store);
	observation.level = LEVEL_BEGINNING;
	open_new(app, &observation);
}

/* Saves what a decision becomes, and notes on it which. */
static enum status
save_offspring(struct app *app, const struct decision *before, struct decision *after, void *offspring,
	       struct error *error)
{
	const bool task = record_of(offspring)->entity == &task_entity;
	struct change *change;
	enum status status =
	    change_begin(app->store, task ? "beslutning til opgave" : "beslutning til milepæl", NULL, &change, error);

	if (status != STATUS_OK)
		return status;
	status = change_save(change, NULL, offspring, error);
	*(task ? &after->task : &after->milestone) = record_of(offspring)->id;
	if (status == STATUS_OK)
		status = change_save(change, before, after, error);
	if (status == STATUS_OK)
		return change_commit(change, error);
	change_abort(change);
	return status;
}

static void
make_of_decision(struct plan_screen *plan, void *offspring, int title_field, int cells)
{
	const struct entity *entity = record_of(offspring)->entity;
	const struct subject subject = marked(plan);
	struct app *app = plan->screen.app;
	struct decision before, after;
	struct text title = {0};
	struct error error;

	record_init(&decision_entity, &before);
	record_init(&decision_entity, &after);
	if (store_read(app->store, &decision_entity, subject.id, &before, &error) != STATUS_OK) {
		app_fail(app, &error);
	} else if (!uuid_is_none(entity == &task_entity ? before.task : before.milestone)) {
		app_say(app, MESSAGE_INFORMATION, "Beslutningen er allerede blevet til en %s.", entity->label);
	} else {
		record_copy(&after, &before);
		utf8_add_first_line(&title, before.text, cells);
		value_set_text(&entity->fields[title_field], offspring, text_get(&title));
		if (save_offspring(app, &before, &after, offspring, &error) == STATUS_OK)
			app_say(app, MESSAGE_DONE, "Beslutningen er blevet til en %s. Ctrl+Z fortryder.",
				entity->label);
		else
			app_fail(app, &error);
	}
	text_clear(&title);
	record_clear(&before);
	record_clear(&after);
}

void
plan_make_task(struct plan_screen *plan)
{
	struct task task;

	record_init(&task_entity, &task);
	task.assignee = store_actor(plan->screen.app->store);
	make_of_decision(plan, &task, TASK_TITLE, TASK_TITLE_CELLS);
	record_clear(&task);
}

void
plan_make_milestone(struct plan_screen *plan)
{
	const struct plan_trial *trial = plan_trial_in_focus(plan);
	struct app *app = plan->screen.app;
	struct milestone milestone;

	if (marked(plan).entity != &decision_entity) {
		app_say(app, MESSAGE_CANNOT, "Stil dig på en beslutning på siden Møder.");
		return;
	}
	record_init(&milestone_entity, &milestone);
	milestone.trial = trial->id;
	milestone.position = next_position(app->store, trial->id);
	make_of_decision(plan, &milestone, MILESTONE_TITLE, MILESTONE_TITLE_CELLS);
	record_clear(&milestone);
}

void
plan_copy_to_next_year(struct plan_screen *plan)
{
	struct app *app = plan->screen.app;
	struct uuid copy;
	struct error error;

	if (plan_copy(app->store, plan->view.plan, &copy, &error) != STATUS_OK) {
		app_fail(app, &error);
		return;
	}
	plan->plan = copy;
	app_say(app, MESSAGE_DONE, "Planen for %d er lavet, uden datoer og resultater. Ctrl+Z fortryder.",
		plan->view.year + 1);
}
