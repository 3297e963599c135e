/* Målplan med status: the plan's own columns, filled in. */
#include <stdio.h>

#include "model/trial.h"
#include "model/value.h"
#include "report_work.h"
#include "store/plan_figures.h"

/* Kept through the callbacks; the first failure stays. */
struct filling {
	const struct plan *plan;
	enum status status;
	struct error *error;
};

static void
add_words(struct report_work *work, const char *label, const char *words)
{
	if (!text_is_empty(words))
		report_paragraph(work, "%s: %s", label, words);
}

static enum status
add_frame(struct report_work *work, const struct plan *plan, struct error *error)
{
	struct text people = {0};
	report_add_fact(&people, "Ejer (afdelingschef)", plan->owner);
	report_add_fact(&people, "Tovholdere", plan->coordinators);
	report_paragraph(work, "%s", text_get(&people));
	text_clear(&people);
	enum status status = report_add_places(work, plan, error);
	report_heading(work, 3, "Mål og målgruppe");
	add_words(work, "Målgruppe", plan->target_group);
	add_words(work, "Mål", plan->goal);
	add_words(work, "Fællesskab", plan->second_goal);
	report_heading(work, 3, "Målsætning og politik");
	add_words(work, "Målsætning", plan->policy_goal);
	add_words(work, "Politik", plan->policy);
	report_heading(work, 3, "Udfordring");
	report_paragraph(work, "%s", text_is_empty(plan->challenge) ? "–" : plan->challenge);
	return status;
}

static void
add_sign(struct report_work *work, const void *record, void *context)
{
	const struct sign *sign = record;
	struct filling *filling = context;
	struct report_sign found;
	struct text now = {0};
	char target[16] = "–";
	if (filling->status == STATUS_OK)
		filling->status = report_sign_read(work, filling->plan, sign, &found, filling->error);
	if (filling->status != STATUS_OK)
		return;
	if (found.indicator)
		report_add_indicator(work, &now, found.indicator, &found.value);
	if (sign->target != INTEGER_NONE)
		snprintf(target, sizeof target, "%d", sign->target);
	document_add_row(work->document,
			 (const char *const[]){text_is_empty(sign->text) ? sign->title : sign->text, target,
					       now.length > 0 ? text_get(&now) : "–", standing_word(found.standing)});
	text_clear(&now);
}

static void
add_milestone(struct report_work *work, const void *record, void *context)
{
	const struct milestone *milestone = record;
	const struct choice *states = milestone_entity.fields[MILESTONE_STATE].choices;
	struct text when = {0}, state = {0};
	(void)context;
	report_add_period(&when, &milestone->period);
	text_add(&state, milestone_is_late(milestone, work->options->today) ? "Forsinket"
									    : choice_label(states, milestone->state));
	if (!date_is_none(milestone->done)) {
		text_add(&state, " ");
		date_add_field(&state, milestone->done);
	}
	document_add_row(work->document,
			 (const char *const[]){text_is_empty(milestone->text) ? milestone->title : milestone->text,
					       text_get(&when), text_get(&state)});
	text_clear(&when);
	text_clear(&state);
}

static void
add_evaluation(struct report_work *work, const void *record, void *context)
{
	const struct evaluation *evaluation = record;
	const char *kind = choice_label(evaluation_entity.fields[EVALUATION_KIND].choices, evaluation->kind);
	struct text when = {0}, facts = {0};
	(void)context;
	if (date_is_none(evaluation->held)) {
		text_add(&when, "ikke lavet endnu, ");
		report_add_period(&when, &evaluation->due);
	} else {
		text_add(&when, "lavet ");
		date_add_field(&when, evaluation->held);
	}
	if (evaluation_is_late(evaluation, work->options->today))
		text_add(&when, " (forsinket)");
	report_add_fact(&facts, kind, text_get(&when));
	report_add_fact(&facts, "Resultat", evaluation->conclusion);
	report_add_fact(&facts, "Effekt for de unge", evaluation->effect);
	report_add_fact(&facts, "Værdi for de unge", evaluation->worth);
	report_paragraph(work, "%s", text_get(&facts));
	text_clear(&when);
	text_clear(&facts);
}

static void
add_learning(struct report_work *work, const void *record, void *context)
{
	const struct learning *learning = record;
	const struct field *fields = learning_entity.fields;
	struct text decision = {0};
	(void)context;
	text_add(&decision, choice_label(fields[LEARNING_DECISION].choices, learning->decision));
	if (!date_is_none(learning->decided)) {
		text_add(&decision, " ");
		date_add_field(&decision, learning->decided);
	}
	document_add_row(work->document,
			 (const char *const[]){choice_label(fields[LEARNING_PHASE].choices, learning->phase),
					       learning->insight, text_is_empty(learning->use) ? "–" : learning->use,
					       text_get(&decision)});
	text_clear(&decision);
}

static void
add_decision(struct report_work *work, const struct trial *trial)
{
	struct text line = {0};
	text_add(&line, trial_state_word(trial->state));
	if (!date_is_none(trial->decided)) {
		text_add(&line, ", besluttet ");
		date_add_field(&line, trial->decided);
	}
	report_add_fact(&line, "Fordi", trial->why);
	report_heading(work, 3, "Skal prøvehandlingen fortsætte eller slutte?");
	report_paragraph(work, "%s", text_get(&line));
	text_clear(&line);
}

static bool
has_any(struct report_work *work, const struct entity *entity, struct uuid owner)
{
	struct small_list list = store_small(work->store, entity);
	for (int i = 0; i < list.count; i++)
		if (uuid_equal(value_reference(&entity->fields[entity->owner], list.items[i]), owner))
			return true;
	return false;
}

/* A column of the document: the question it asks, and a table of records that answer it. */
struct plan_column {
	const char *title, *question;
	const struct entity *entity;
	report_each *each;
	int count;
	struct document_column columns[4];
};

static const struct plan_column sign_column = {
    .title = "Tegn",
    .question = "Hvilke tegn vil I anvende for at se, om I nærmer jer målet?",
    .entity = &sign_entity,
    .each = add_sign,
    .count = 4,
    .columns = {{"Tegn", DOCUMENT_WORDS},
		{"Mål", DOCUMENT_NUMBER},
		{"Nu", DOCUMENT_NUMBER},
		{"Status", DOCUMENT_WORDS}},
};

static const struct plan_column milestone_column = {
    .title = "Milepælsplan",
    .question = "Hvordan ser jeres milepælsplan ud?",
    .entity = &milestone_entity,
    .each = add_milestone,
    .count = 3,
    .columns = {{"Milepæl", DOCUMENT_WORDS}, {"Hvornår", DOCUMENT_WORDS}, {"Status", DOCUMENT_WORDS}},
};

static const struct plan_column learning_column = {
    .title = "Læring",
    .question = "Hvilken læring har I fået undervejs og til sidst, og hvordan vil I gøre brug af den fremadrettet?",
    .entity = &learning_entity,
    .each = add_learning,
    .count = 4,
    .columns = {{"Hvornår", DOCUMENT_WORDS},
		{"Indsigt", DOCUMENT_WORDS},
		{"Sådan bruger vi det", DOCUMENT_WORDS},
		{"Beslutning", DOCUMENT_WORDS}},
};

static void
begin_column(struct report_work *work, const char *title, const char *question)
{
	report_heading(work, 3, title);
	report_note(work, "%s", question);
}

static void
add_column(struct report_work *work, const struct plan_column *column, struct uuid trial, void *context)
{
	begin_column(work, column->title, column->question);
	if (!has_any(work, column->entity, trial)) {
		report_paragraph(work, "Her er ikke skrevet noget endnu.");
		return;
	}
	document_add_table(work->document, column->columns, column->count);
	report_owned(work, column->entity, trial, column->each, context);
}

static void
add_trial(struct report_work *work, const void *record, void *context)
{
	const struct trial *trial = record;
	struct uuid id = trial->record.id;
	char title[200];
	snprintf(title, sizeof title, "%d) %s", trial->position, trial->title);
	report_heading(work, 2, title);
	add_column(work, &sign_column, id, context);
	begin_column(work, "Prøvehandling", "Hvilken prøvehandling vil I igangsætte for at indfri målet?");
	report_paragraph(work, "%s", text_is_empty(trial->text) ? "–" : trial->text);
	add_column(work, &milestone_column, id, context);
	begin_column(
	    work, "Evaluering",
	    "Hvad er resultatet af jeres evalueringer undervejs samt ved afslutning af jeres prøvehandlinger? Hvilken "
	    "effekt og værdi har målgruppen fået?");
	report_owned(work, &evaluation_entity, id, add_evaluation, context);
	add_column(work, &learning_column, id, context);
	add_decision(work, trial);
}

enum status
report_plan(struct report_work *work, struct error *error)
{
	struct filling filling = {.plan = plan_current(work->store, work->options->today), .error = error};
	if (!filling.plan) {
		report_paragraph(work, "Der er ingen målplan endnu.");
		return STATUS_OK;
	}
	filling.status = add_frame(work, filling.plan, error);
	report_owned(work, &trial_entity, filling.plan->record.id, add_trial, &filling);
	return filling.status;
}
