/* The forms of the plan: its trials, tegn, milestones, evaluations, what is learned and decided, and measurements. */
#include "form_pages.h"
#include "model/measure.h"
#include "model/plan.h"
#include "model/sign.h"
#include "model/trial.h"

enum { TEXT_ROWS = 3 };

static const struct form_row plan_rows[] = {
    {PLAN_TITLE, NULL, 0},
    {PLAN_YEAR, NULL, 0},
    {PLAN_OWNER, NULL, 0},
    {PLAN_COORDINATORS, NULL, 0},
    {PLAN_PROJECT, NULL, 0},
    {PLAN_DURATION, NULL, 0},
    {PLAN_PUBLISHED, NULL, 0},
    {PLAN_SOURCE, NULL, 0},
    {PLAN_LINK, NULL, 0},
    {FORM_HEADING, "Mål og målgruppe", 0},
    {PLAN_TARGET_GROUP, NULL, TEXT_ROWS},
    {PLAN_GOAL, NULL, TEXT_ROWS},
    {PLAN_SECOND_GOAL, NULL, TEXT_ROWS},
    {FORM_HEADING, "Målsætning, politik og udfordring", 0},
    {PLAN_POLICY_GOAL, NULL, 0},
    {PLAN_POLICY, NULL, 0},
    {PLAN_CHALLENGE, NULL, TEXT_ROWS},
};

static const struct form_row figure_rows[] = {
    {BACKGROUND_TEXT, NULL, 0}, {BACKGROUND_VALUE, NULL, 0},  {BACKGROUND_APPROXIMATE, NULL, 0},
    {BACKGROUND_KIND, NULL, 0}, {BACKGROUND_SOURCE, NULL, 0}, {BACKGROUND_MEASURED, NULL, 0},
};

static const struct form_row requirement_rows[] = {
    {REQUIREMENT_TEXT, NULL, 0},
    {REQUIREMENT_TARGET, NULL, 0},
    {REQUIREMENT_DUE, NULL, 0},
    {REQUIREMENT_RESULT, NULL, 0},
};

static const struct form_row question_rows[] = {
    {QUESTION_TEXT, NULL, 0},
    {QUESTION_READING, NULL, 0},
    {QUESTION_ANSWER, NULL, 0},
};

static const struct form_row trial_rows[] = {
    {TRIAL_TITLE, NULL, 0}, {TRIAL_BRIEF, NULL, 0},        {TRIAL_POSITION, NULL, 0},   {TRIAL_STARTS, NULL, 0},
    {TRIAL_ENDS, NULL, 0},  {TRIAL_TEXT, NULL, TEXT_ROWS}, {TRIAL_STATE, NULL, 0},      {FORM_HEADING, "Beslutning", 0},
    {TRIAL_WHY, NULL, 0},   {TRIAL_DECIDED, NULL, 0},      {TRIAL_DECIDED_BY, NULL, 0},
};

static const struct form_row sign_rows[] = {
    {SIGN_TITLE, NULL, 0},     {SIGN_KIND, NULL, 0},           {SIGN_TARGET, NULL, 0},       {SIGN_DIRECTION, NULL, 0},
    {SIGN_INDICATOR, NULL, 0}, {SIGN_METHOD, NULL, TEXT_ROWS}, {SIGN_TEXT, NULL, TEXT_ROWS},
};

static const struct form_row observation_rows[] = {
    {OBSERVATION_SIGN, NULL, 0}, {OBSERVATION_LEVEL, NULL, 0},  {OBSERVATION_TEXT, NULL, TEXT_ROWS},
    {OBSERVATION_DAY, NULL, 0},  {OBSERVATION_AUTHOR, NULL, 0},
};

static const struct form_row milestone_rows[] = {
    {MILESTONE_TITLE, NULL, 0},      {MILESTONE_PERIOD, NULL, 0},      {MILESTONE_STATE, NULL, 0},
    {MILESTONE_DONE, NULL, 0},       {MILESTONE_RESPONSIBLE, NULL, 0}, {MILESTONE_OPTIONAL, NULL, 0},
    {MILESTONE_DEPENDS_ON, NULL, 0}, {MILESTONE_TRIAL, NULL, 0},       {MILESTONE_TEXT, NULL, TEXT_ROWS},
};

static const struct form_row evaluation_rows[] = {
    {EVALUATION_TRIAL, NULL, 0},
    {EVALUATION_KIND, NULL, 0},
    {EVALUATION_DUE, NULL, 0},
    {EVALUATION_HELD, NULL, 0},
    {FORM_HEADING, "Hvad er resultatet af jeres evalueringer?", 0},
    {EVALUATION_CONCLUSION, NULL, TEXT_ROWS},
    {FORM_HEADING, "Hvilken effekt og værdi har de unge fået?", 0},
    {EVALUATION_EFFECT, NULL, TEXT_ROWS},
    {EVALUATION_WORTH, NULL, TEXT_ROWS},
};

static const struct form_row learning_rows[] = {
    {LEARNING_TRIAL, NULL, 0},
    {LEARNING_PHASE, NULL, 0},
    {FORM_HEADING, "Hvilken læring har I fået?", 0},
    {LEARNING_INSIGHT, NULL, TEXT_ROWS},
    {FORM_HEADING, "Hvordan vil I gøre brug af den?", 0},
    {LEARNING_USE, NULL, TEXT_ROWS},
    {LEARNING_DECISION, NULL, 0},
    {LEARNING_DECIDED, NULL, 0},
    {LEARNING_DECIDED_BY, NULL, 0},
    {LEARNING_STATE, NULL, 0},
};

static const struct form_row decision_rows[] = {
    {DECISION_TEXT, NULL, TEXT_ROWS},
    {DECISION_DAY, NULL, 0},
};

static const struct form_row measurement_rows[] = {
    {MEASUREMENT_INSTRUMENT, NULL, 0},
    {MEASUREMENT_DAY, NULL, 0},
    {MEASUREMENT_AUTHOR, NULL, 0},
};

static void
prepare_plan(struct app *app, void *record)
{
	struct plan *plan = record;

	(void)app;
	date_split(clock_today(), &plan->year, &(int){0}, &(int){0});
}

static void
prepare_observation(struct app *app, void *record)
{
	struct observation *observation = record;

	observation->day = clock_today();
	observation->author = store_actor(app->store);
}

static void
prepare_decision(struct app *app, void *record)
{
	struct decision *decision = record;

	(void)app;
	decision->day = clock_today();
}

static void
prepare_measurement(struct app *app, void *record)
{
	struct measurement *measurement = record;

	measurement->day = clock_today();
	measurement->author = store_actor(app->store);
}

static bool
trial_shows(const void *record, int field)
{
	const struct trial *trial = record;

	if (field == TRIAL_WHY || field == TRIAL_DECIDED || field == TRIAL_DECIDED_BY)
		return trial->state >= TRIAL_CONTINUES;
	return true;
}

static bool
milestone_shows(const void *record, int field)
{
	const struct milestone *milestone = record;

	return field != MILESTONE_DONE || milestone->state == MILESTONE_REACHED;
}

/* A milestone is reached today unless another day is written. */
static int
milestone_adjust(void *record, int field)
{
	struct milestone *milestone = record;

	if (field != MILESTONE_STATE || milestone->state != MILESTONE_REACHED || !date_is_none(milestone->done))
		return ERROR_NO_FIELD;
	milestone->done = clock_today();
	return MILESTONE_DONE;
}

static bool
learning_shows(const void *record, int field)
{
	const struct learning *learning = record;

	if (field == LEARNING_DECIDED || field == LEARNING_DECIDED_BY)
		return learning->decision != LEARNING_UNDECIDED;
	return true;
}

static int
learning_adjust(void *record, int field)
{
	struct learning *learning = record;

	if (field != LEARNING_DECISION || learning->decision == LEARNING_UNDECIDED || !date_is_none(learning->decided))
		return ERROR_NO_FIELD;
	learning->decided = clock_today();
	return LEARNING_DECIDED;
}

static const struct form_page pages[] = {
    {.entity = &plan_entity,
     .title_new = "Ny målplan",
     .title_edit = "Ret målplan",
     .definite = "målplanen",
     FORM_ROWS(plan_rows),
     .prepare = prepare_plan},
    {.entity = &background_figure_entity,
     .title_new = "Nyt baggrundstal",
     .title_edit = "Ret baggrundstal",
     .definite = "tallet",
     .preposition = "i",
     FORM_ROWS(figure_rows)},
    {.entity = &requirement_entity,
     .title_new = "Nyt resultatkrav",
     .title_edit = "Ret resultatkrav",
     .definite = "kravet",
     .preposition = "i",
     FORM_ROWS(requirement_rows)},
    {.entity = &question_entity,
     .title_new = "Nyt spørgsmål",
     .title_edit = "Ret spørgsmål",
     .definite = "spørgsmålet",
     .preposition = "til",
     FORM_ROWS(question_rows)},
    {.entity = &trial_entity,
     .title_new = "Ny prøvehandling",
     .title_edit = "Ret prøvehandling",
     .definite = "prøvehandlingen",
     .preposition = "i",
     FORM_ROWS(trial_rows),
     .shows = trial_shows},
    {.entity = &sign_entity,
     .title_new = "Nyt tegn",
     .title_edit = "Ret tegn",
     .definite = "tegnet",
     .preposition = "i",
     FORM_ROWS(sign_rows)},
    {.entity = &observation_entity,
     .title_new = "Ny iagttagelse",
     .title_edit = "Ret iagttagelse",
     .definite = "iagttagelsen",
     FORM_ROWS(observation_rows),
     .reminder = "Skriv konkret, og ingen navne på unge.",
     .prepare = prepare_observation},
    {.entity = &milestone_entity,
     .title_new = "Ny milepæl",
     .title_edit = "Ret milepæl",
     .definite = "milepælen",
     .preposition = "i",
     FORM_ROWS(milestone_rows),
     .shows = milestone_shows,
     .adjust = milestone_adjust},
    {.entity = &evaluation_entity,
     .title_new = "Ny evaluering",
     .title_edit = "Ret evaluering",
     .definite = "evalueringen",
     .preposition = "af",
     FORM_ROWS(evaluation_rows),
     .reminder = "Skriv om de unge som gruppe, ikke om den enkelte."},
    {.entity = &learning_entity,
     .title_new = "Ny læring",
     .title_edit = "Ret læring",
     .definite = "læringen",
     .preposition = "af",
     FORM_ROWS(learning_rows),
     .reminder = "Skriv om de unge som gruppe, ikke om den enkelte.",
     .shows = learning_shows,
     .adjust = learning_adjust},
    {.entity = &decision_entity,
     .title_new = "Ny beslutning",
     .title_edit = "Ret beslutning",
     .definite = "beslutningen",
     .preposition = "i",
     FORM_ROWS(decision_rows),
     .reminder = "Skriv «en ung» i stedet for et navn.",
     .prepare = prepare_decision},
    {.entity = &measurement_entity,
     .title_new = "Ny måling",
     .title_edit = "Ret måling",
     .definite = "målingen",
     FORM_ROWS(measurement_rows),
     .prepare = prepare_measurement},
};

const struct form_page_table plan_form_pages = FORM_PAGE_TABLE(pages);
