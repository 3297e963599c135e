/* What is learned of a prøvehandling, and what is decided at meetings: their tables of fields. */
#include "base/utf8.h"
#include "model/activity.h"
#include "model/journal.h"
#include "model/office.h"
#include "model/plan.h"
#include "model/sign.h"
#include "model/trial.h"

enum { TITLE_CELLS = 60 };

static const struct choice phases[] = {{LEARNING_UNDER_WAY, "Undervejs"}, {LEARNING_AT_END, "Til sidst"}, {0, NULL}};
static const struct choice states[] = {{LEARNING_OPEN, "Åben"}, {LEARNING_CLOSED, "Lukket"}, {0, NULL}};
static const struct choice decisions[] = {
    {LEARNING_UNDECIDED, "Ikke besluttet"},
    {LEARNING_CONTINUE, "Fortsæt"},
    {LEARNING_ADJUST, "Justér"},
    {LEARNING_STOP, "Stop"},
    {0, NULL},
};

static const struct field fields[LEARNING_FIELD_COUNT] = {
    [LEARNING_TRIAL] = FIELD(learning, trial, REFERENCE, .label = "Prøvehandling", .width = 16, .target = &trial_entity,
			     .flags = FIELD_REQUIRED, .help = "Den prøvehandling, I har lært det af."),
    [LEARNING_PHASE] = FIELD(learning, phase, CHOICE, .label = "Hvornår", .width = 10, .choices = phases,
			     .flags = FIELD_SORT_NAME, .help = "Om I lærte det undervejs eller til sidst."),
    [LEARNING_INSIGHT] = FIELD(learning, insight, TEXT, .label = "Det har vi lært", .width = 40, .format = FORMAT_LONG,
			       .maximum = 4000, .flags = FIELD_REQUIRED | FIELD_SEARCHABLE, .hint = "ingen navne",
			       .help = "Den nye indsigt. Hvad ved I nu, som I ikke vidste før?"),
    [LEARNING_USE] = FIELD(learning, use, TEXT, .label = "Sådan bruges det", .heading = "Brug", .width = 40,
			   .format = FORMAT_LONG, .maximum = 4000, .hint = "hvad gør I anderledes?",
			   .help = "Hvordan I gør brug af det fremover. Uden det kan læringen ikke lukkes."),
    [LEARNING_DECISION] = FIELD(learning, decision, CHOICE, .label = "Beslutning", .width = 14, .choices = decisions,
				.help = "Om prøvehandlingen skal fortsætte, justeres eller stoppe på den baggrund."),
    [LEARNING_STATE] =
	FIELD(learning, state, CHOICE, .label = "Status", .width = 7, .choices = states,
	      .help = "En læring er lukket, når I har skrevet, hvordan I bruger den, og besluttet noget."),
    [LEARNING_DECIDED] = FIELD(learning, decided, DATE, .label = "Besluttet den", .width = 13, .context = DATE_HAPPENED,
			       .hint = "dag-måned-år", .help = "Den dag, I besluttede det."),
    [LEARNING_DECIDED_BY] = FIELD(learning, decided_by, REFERENCE, .label = "Besluttet af", .width = 12,
				  .target = &staff_entity, .help = "Den, der traf beslutningen."),
};

static void
check(const void *record, struct date today, struct findings *findings)
{
	const struct learning *learning = record;

	(void)today;
	if (learning->state != LEARNING_CLOSED)
		return;
	if (text_is_empty(learning->use))
		findings_add(findings, SEVERITY_ERROR, LEARNING_USE,
			     "Skriv, hvordan I bruger det, før I lukker læringen.");
	if (learning->decision == LEARNING_UNDECIDED)
		findings_add(findings, SEVERITY_ERROR, LEARNING_DECISION, "Vælg en beslutning, før I lukker læringen.");
}

static void
title(const void *record, struct text *out)
{
	const struct learning *learning = record;

	utf8_add_first_line(out, text_is_empty(learning->insight) ? "læring" : learning->insight, TITLE_CELLS);
}

const struct entity learning_entity = {
    .name = "learning",
    .word = "laering",
    .label = "læring",
    .plural = "læringer",
    .size = sizeof(struct learning),
    .fields = fields,
    .field_count = LEARNING_FIELD_COUNT,
    .owner = LEARNING_TRIAL,
    .small = true,
    .brief = ERROR_NO_FIELD,
    .check = check,
    .title = title,
};

static const struct field decision_fields[DECISION_FIELD_COUNT] = {
    [DECISION_PLAN] = FIELD(decision, plan, REFERENCE, .label = "Målplan", .width = 14, .target = &plan_entity,
			    .flags = FIELD_REQUIRED, .help = "Den plan, beslutningen hører til."),
    [DECISION_ACTIVITY] = FIELD(decision, activity, REFERENCE, .label = "Møde", .width = 20, .target = &activity_entity,
				.help = "Det møde, hvor I besluttede det."),
    [DECISION_DAY] =
	FIELD(decision, day, DATE, .label = "Dag", .width = 11, .context = DATE_HAPPENED,
	      .flags = FIELD_REQUIRED | FIELD_SORT_NAME, .hint = "dag-måned-år", .help = "Den dag, I besluttede det."),
    [DECISION_TEXT] = FIELD(decision, text, TEXT, .label = "Beslutning", .width = 40, .format = FORMAT_LONG,
			    .maximum = 2000, .flags = FIELD_REQUIRED | FIELD_SEARCHABLE, .hint = "ingen navne på unge",
			    .help = "Det, I blev enige om. Skriv «en ung» i stedet for et navn."),
    [DECISION_TASK] = FIELD(decision, task, REFERENCE, .label = "Blev til opgave", .width = 20, .target = &task_entity,
			    .help = "Den opgave, der kom ud af beslutningen."),
    [DECISION_MILESTONE] = FIELD(decision, milestone, REFERENCE, .label = "Blev til milepæl", .width = 20,
				 .target = &milestone_entity, .help = "Den milepæl, der kom ud af beslutningen."),
};

static void
decision_title(const void *record, struct text *out)
{
	const struct decision *decision = record;

	utf8_add_first_line(out, text_is_empty(decision->text) ? "beslutning" : decision->text, TITLE_CELLS);
}

const struct entity decision_entity = {
    .name = "decision",
    .word = "beslutninger",
    .label = "beslutning",
    .plural = "beslutninger",
    .size = sizeof(struct decision),
    .fields = decision_fields,
    .field_count = DECISION_FIELD_COUNT,
    .owner = DECISION_PLAN,
    .brief = ERROR_NO_FIELD,
    .title = decision_title,
};
