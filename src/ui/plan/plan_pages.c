/* The pages of the plan that are read: evaluation, learning, goals, and meetings with their decisions. */
#include "model/activity.h"
#include "model/sign.h"
#include "model/value.h"
#include "app/owned.h"
#include "plan.h"
#include "store/list.h"

static void
add_trial(struct plan_page *page, const struct trial *trial)
{
	plan_entry_mark(plan_page_record(page, &trial_entity, trial->record.id, "Beslutning om prøvehandlingen"),
			STYLE_NEUTRAL, trial_state_word(trial->state));
	if (!text_is_empty(trial->why))
		plan_page_text(page, "Fordi", trial->why);
}

static const struct trial *
trial_of(struct plan_screen *plan)
{
	return small_list_find(store_small(plan->screen.app->store, &trial_entity), plan_trial_in_focus(plan)->id);
}

static const char *
or_empty(const char *text)
{
	return text_is_empty(text) ? "ikke skrevet endnu" : text;
}

static void
add_evaluation(struct plan_page *page, const struct evaluation *evaluation, const struct plan_step *step)
{
	struct text title = {0};
	struct plan_entry *entry;

	text_add_format(&title, "%s · ", step->title);
	if (date_is_none(evaluation->held)) {
		text_add(&title, step->when);
	} else {
		text_add(&title, "holdt ");
		date_add_short(&title, evaluation->held);
	}
	entry = plan_page_record(page, &evaluation_entity, evaluation->record.id, text_get(&title));
	plan_entry_mark(entry, step->style, step->badge);
	plan_page_text(page, "Konklusion", or_empty(evaluation->conclusion));
	plan_page_text(page, "Effekt for de unge", or_empty(evaluation->effect));
	plan_page_text(page, "Værdi for de unge", or_empty(evaluation->worth));
	text_clear(&title);
}

static const struct plan_step *
step_of(const struct plan_trial *trial, struct uuid id)
{
	for (int i = 0; i < trial->step_count; i++)
		if (uuid_equal(trial->steps[i].id, id))
			return &trial->steps[i];
	return NULL;
}

static void
read_evaluation(struct plan_screen *plan, struct plan_page *page)
{
	struct small_list list = store_small(plan->screen.app->store, &evaluation_entity);
	const struct plan_trial *trial = plan_trial_in_focus(plan);

	plan_page_heading(page, "Hvad er resultatet, og hvilken effekt og værdi har målgruppen fået?");
	plan_page_makes(page, &evaluation_entity, trial->id);
	for (int i = 0; i < list.count; i++) {
		const struct evaluation *evaluation = list.items[i];
		const struct plan_step *step = step_of(trial, evaluation->record.id);

		if (uuid_equal(evaluation->trial, trial->id) && step != NULL)
			add_evaluation(page, evaluation, step);
	}
	plan_page_heading(page, "Tegn lige nu");
	plan_page_makes(page, &sign_entity, trial->id);
	for (int i = 0; i < trial->sign_count; i++) {
		const struct plan_sign *sign = &trial->signs[i];
		struct text line = {0};

		text_add_format(&line, "%s: %s", sign->title, sign->now);
		plan_entry_mark(plan_page_record(page, &sign_entity, sign->id, text_get(&line)),
				standing_style(sign->standing), standing_word(sign->standing));
		text_clear(&line);
	}
	plan_page_heading(page, "Skal prøvehandlingen fortsætte eller slutte?");
	if (trial_of(plan) != NULL)
		add_trial(page, trial_of(plan));
}

static void
add_learning(struct plan_page *page, struct store *store, const struct learning *learning)
{
	const struct field *fields = learning_entity.fields;
	struct text text = {0};
	struct plan_entry *entry;

	text_add_format(&text, "%s: %s", choice_label(fields[LEARNING_PHASE].choices, learning->phase),
			learning->insight);
	entry = plan_page_record(page, &learning_entity, learning->record.id, text_get(&text));
	plan_entry_mark(entry, learning->state == LEARNING_CLOSED ? STYLE_OK : STYLE_ATTENTION,
			learning->state == LEARNING_CLOSED ? "LUKKET" : "ÅBEN");
	plan_page_text(page, "Sådan bruger vi det", or_empty(learning->use));
	text_reset(&text);
	text_add(&text, choice_label(fields[LEARNING_DECISION].choices, learning->decision));
	if (!date_is_none(learning->decided)) {
		text_add(&text, ", ");
		date_add_field(&text, learning->decided);
	}
	if (!uuid_is_none(learning->decided_by))
		text_add_format(&text, " af %s",
				store_title(store, fields[LEARNING_DECIDED_BY].target, learning->decided_by, true));
	plan_page_text(page, "Beslutning", text_get(&text));
	text_clear(&text);
}

static void
read_learning(struct plan_screen *plan, struct plan_page *page)
{
	struct store *store = plan->screen.app->store;
	struct small_list list = store_small(store, &learning_entity);
	const struct plan_trial *trial = plan_trial_in_focus(plan);
	int count = 0;

	plan_page_heading(page, "Hvilken læring har I fået undervejs og til sidst?");
	plan_page_makes(page, &learning_entity, trial->id);
	for (int i = 0; i < list.count; i++) {
		const struct learning *learning = list.items[i];

		if (!uuid_equal(learning->trial, trial->id))
			continue;
		add_learning(page, store, learning);
		count++;
	}
	if (count == 0)
		plan_page_text(page, NULL, "Her er ingen læring endnu. n skriver den første.");
	plan_page_heading(page, "Skal prøvehandlingen fortsætte eller slutte?");
	plan_page_makes(page, &learning_entity, trial->id);
	if (trial_of(plan) != NULL)
		add_trial(page, trial_of(plan));
}

static void
add_when(struct text *out, struct date day, int starts)
{
	if (date_is_none(day)) {
		text_add(out, "uden dato");
		return;
	}
	date_add_medium(out, day);
	if (starts != INTEGER_NONE)
		text_add_format(out, " kl. %d.%02d", starts / 60, starts % 60);
}

static void
add_decision(struct plan_page *page, const struct decision *decision)
{
	struct plan_entry *entry = plan_page_record(page, &decision_entity, decision->record.id, decision->text);

	if (!uuid_is_none(decision->task))
		plan_entry_mark(entry, STYLE_INFORMATION, "OPGAVE");
	else if (!uuid_is_none(decision->milestone))
		plan_entry_mark(entry, STYLE_INFORMATION, "MILEPÆL");
}

static int
add_decisions_of(struct plan_page *page, const struct owned *decisions, struct uuid meeting)
{
	int count = 0;

	for (int i = 0; i < decisions->count; i++) {
		const struct decision *decision = owned_at(decisions, i);

		if (!uuid_equal(decision->activity, meeting) &&
		    !(uuid_is_none(decision->activity) && uuid_is_none(meeting)))
			continue;
		add_decision(page, decision);
		count++;
	}
	return count;
}

static void
add_meeting(struct plan_page *page, const struct activity *activity, const struct owned *decisions)
{
	struct text title = {0};
	struct plan_entry *entry;

	activity_entity.title(activity, &title);
	plan_page_heading(page, text_get(&title));
	plan_page_makes(page, &decision_entity, activity->record.id);
	text_reset(&title);
	add_when(&title, activity->day, activity->starts);
	entry = plan_page_record(page, &activity_entity, activity->record.id, text_get(&title));
	plan_entry_mark(entry, activity->state == ACTIVITY_HELD ? STYLE_OK : STYLE_NEUTRAL,
			choice_label(activity_entity.fields[ACTIVITY_STATE].choices, activity->state));
	if (!text_is_empty(activity->result))
		plan_page_text(page, "Referat", activity->result);
	add_decisions_of(page, decisions, activity->record.id);
	text_clear(&title);
}

/* The newest meeting first, and what was decided without one last. */
static enum status
add_meetings(struct plan_page *page, struct store *store, const struct owned *decisions, struct error *error)
{
	const struct filter kinds[] = {
	    {.field = ACTIVITY_KIND, .test = FILTER_EQUALS, .value = ACTIVITY_GROUP_MEETING},
	    {.field = ACTIVITY_KIND, .test = FILTER_EQUALS, .value = ACTIVITY_PLANNING_MEETING},
	};
	const struct list_query query = {
	    .filters = kinds, .filter_count = 2, .sort = LIST_SORT_NAME, .descending = true};
	struct list *list = list_new(store, &activity_entity);
	enum status status = list_set(list, &query, error);

	for (long i = 0; status == STATUS_OK && i < list_count(list); i++)
		if (list_at(list, i) != NULL)
			add_meeting(page, list_at(list, i), decisions);
	list_free(list);
	return status;
}

static enum status
read_meetings(struct plan_screen *plan, struct plan_page *page, struct error *error)
{
	struct store *store = plan->screen.app->store;
	struct owned decisions = {0};
	enum status status = owned_read(&decisions, store, &decision_entity, plan->view.plan, LIST_SORT_NUMBER, error);

	plan_page_heading(page, "Møder i arbejdsgruppen og med stederne");
	plan_page_makes(page, &decision_entity, UUID_NONE);
	plan_page_record(page, &activity_entity, UUID_NONE, "+ Nyt møde");
	if (status == STATUS_OK)
		status = add_meetings(page, store, &decisions, error);
	if (status == STATUS_OK) {
		plan_page_heading(page, "Beslutninger uden møde");
		plan_page_makes(page, &decision_entity, UUID_NONE);
		if (add_decisions_of(page, &decisions, UUID_NONE) == 0)
			plan_page_text(page, NULL, "Ingen endnu. n skriver en.");
	}
	owned_clear(&decisions);
	return status;
}

enum status
plan_pages_read(struct plan_screen *plan, struct error *error)
{
	struct plan_page *page = &plan->pages[plan->page];

	plan_page_begin(page);
	switch ((enum plan_screen_page)plan->page) {
	case PLAN_EVALUATION_PAGE:
		read_evaluation(plan, page);
		break;
	case PLAN_LEARNING_PAGE:
		read_learning(plan, page);
		break;
	case PLAN_GOAL_PAGE:
		plan_goal_read(plan, page);
		break;
	case PLAN_MEETINGS_PAGE:
		return read_meetings(plan, page, error);
	case PLAN_STEPS_PAGE:
	case PLAN_PAGES:
		break;
	}
	return STATUS_OK;
}
