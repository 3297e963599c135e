/* A visit round and its visits: the forms, the pre-visits, and what is decided against a rule. */
#include "app/actions.h"
#include "base/clock.h"
#include "form/form.h"
#include "form/form_pages.h"
#include "model/value.h"
#include "parts/prompt.h"
#include "store/seating.h"
#include "visits_parts.h"

void
round_new(struct visits *visits)
{
	struct small_list rounds = store_small(visits->screen.app->store, &round_entity);

	visits->newest = 0; /* the new one is shown when it is there */
	for (int i = 0; i < rounds.count; i++)
		if (record_header(rounds.items[i])->number > visits->newest)
			visits->newest = record_header(rounds.items[i])->number;
	form_open(visits->screen.app, form_page_of(&round_entity), NULL, UUID_NONE);
}

static const struct form_row date_rows[] = {
    {ACTIVITY_DAY, NULL, 0},          {ACTIVITY_STARTS, NULL, 0},     {ACTIVITY_ENDS, NULL, 0},
    {ACTIVITY_STATE, NULL, 0},        {ACTIVITY_CONSULTANT, NULL, 0}, {ACTIVITY_MEETING_POINT, NULL, 0},
    {ACTIVITY_MEETING_TIME, NULL, 0}, {ACTIVITY_TRANSPORT, NULL, 0},
};

/* A day with a time is agreed, unless one says otherwise. */
static int
date_adjust(void *record, int field)
{
	struct activity *activity = record;

	if (field != ACTIVITY_DAY && field != ACTIVITY_STARTS)
		return ERROR_NO_FIELD;
	if (activity->state >= ACTIVITY_PLANNED || date_is_none(activity->day) || activity->starts == INTEGER_NONE)
		return ERROR_NO_FIELD;
	activity->state = ACTIVITY_PLANNED;
	return ACTIVITY_STATE;
}

static const struct form_page date_page = {
    .entity = &activity_entity,
    .title_new = "Nyt besøg",
    .title_edit = "Dato for besøget",
    .definite_of = activity_definite,
    FORM_ROWS(date_rows),
    .adjust = date_adjust,
};

void
visit_date_open(struct app *app, struct uuid activity)
{
	void *record = record_new(&activity_entity);
	struct error error;

	if (store_read(app->store, &activity_entity, activity, record, &error) == STATUS_OK)
		form_open(app, &date_page, record, UUID_NONE);
	else
		app_fail(app, &error);
	record_free(record);
}

/* A visit to the place under the cursor, as it is made with the round. */
static void
begin_visit(const struct visits *visits, struct activity *visit, int column, int occasion)
{
	const struct plan_place *place = &visits->plan.places[column];
	struct text title = {0};

	visit->kind = ACTIVITY_VISIT;
	visit->state = ACTIVITY_AGREEING;
	visit->round = visits->round;
	visit->workplace = place->workplace;
	visit->occasion = occasion;
	text_add_format(&title, "%s, %d. gang", place->name, occasion);
	value_set_text(&activity_entity.fields[ACTIVITY_TITLE], visit, text_get(&title));
	text_clear(&title);
}

void
visit_new_open(struct visits *visits)
{
	struct activity visit;

	record_init(&activity_entity, &visit);
	begin_visit(visits, &visit, visits->column, visits->occasion + 1);
	form_open_with(visits->screen.app, form_page_of(&activity_entity), &visit);
	record_clear(&visit);
}

/* The one there is at the place, or a new one. */
void
pre_visit_open(struct visits *visits, int column)
{
	struct app *app = visits->screen.app;
	const struct plan_place *place = &visits->plan.places[column];
	struct small_list activities = store_small(app->store, &activity_entity);
	struct text title = {0};
	struct activity visit;

	for (int i = 0; i < activities.count; i++) {
		const struct activity *activity = activities.items[i];

		if (activity->kind == ACTIVITY_PRE_VISIT && activity->state != ACTIVITY_CANCELLED &&
		    uuid_equal(activity->round, visits->round) && uuid_equal(activity->workplace, place->workplace)) {
			actions_open_record(app, &activity_entity, activity->record.id);
			return;
		}
	}
	record_init(&activity_entity, &visit);
	visit.kind = ACTIVITY_PRE_VISIT;
	visit.state = ACTIVITY_AGREEING;
	visit.round = visits->round;
	visit.workplace = place->workplace;
	text_add_format(&title, "Forbesøg: %s", place->name);
	value_set_text(&activity_entity.fields[ACTIVITY_TITLE], &visit, text_get(&title));
	form_open_with(app, form_page_of(&activity_entity), &visit);
	record_clear(&visit);
	text_clear(&title);
}

static enum status
delete_stored(struct app *app, struct change *change, const struct entity *entity, struct uuid id, struct error *error)
{
	void *record = record_new(entity);
	enum status status = store_read(app->store, entity, id, record, error);

	if (status == STATUS_OK)
		status = change_delete(change, record, error);
	record_free(record);
	return status;
}

/* A visit goes with its seats. */
static enum status
delete_visit(const struct visits *visits, struct change *change, struct uuid activity, struct error *error)
{
	enum status status = STATUS_OK;

	for (size_t i = 0; i < visits->people.seat_count && status == STATUS_OK; i++)
		if (uuid_equal(visits->people.seats[i].activity, activity))
			status = seat_take(change, visits->people.seats[i].invitation, error);
	return status == STATUS_OK ? delete_stored(visits->screen.app, change, &activity_entity, activity, error)
				   : status;
}

void
place_remove(struct visits *visits, int index)
{
	const struct plan_place *place = &visits->plan.places[index];
	struct app *app = visits->screen.app;
	struct text said = {0};
	struct change *change;
	struct error error;
	enum status status;

	if (visits->decided[index].held > 0) {
		app_say(app, MESSAGE_CANNOT, "Her er holdt besøg. Enter skriver, hvordan det går videre med stedet.");
		return;
	}
	text_add_format(&said, "%s er taget ud af runden", place->name);
	status = change_begin(app->store, text_get(&said), NULL, &change, &error);
	if (status == STATUS_OK)
		status = delete_stored(app, change, &round_place_entity, visits->decided[index].round_place, &error);
	for (int i = 0; i < visits->plan.visit_count && status == STATUS_OK; i++)
		if (uuid_equal(visits->plan.visits[i].workplace, place->workplace))
			status = delete_visit(visits, change, visits->plan.visits[i].activity, &error);
	visits_finish(app, change, status, text_get(&said), &error);
	text_clear(&said);
}

enum status
exception_save(struct visits *visits, struct change *change, const struct round_finding *finding, const char *reason,
	       struct error *error)
{
	struct round_exception exception;
	enum status status;

	record_init(&round_exception_entity, &exception);
	exception.round = visits->round;
	exception.activity = finding->activity;
	exception.decided_by = store_actor(visits->screen.app->store);
	value_set_text(&round_exception_entity.fields[EXCEPTION_RULE], &exception, finding->rule->name);
	value_set_text(&round_exception_entity.fields[EXCEPTION_REASON], &exception, reason);
	status = change_save(change, NULL, &exception, error);
	record_clear(&exception);
	return status;
}

static bool
keep_answered(struct app *app, void *context, const char *typed)
{
	struct visits *visits = context;
	struct change *change;
	struct error error;
	enum status status;

	if (typed == NULL)
		return true;
	if (text_is_empty(typed)) {
		app_say(app, MESSAGE_CANNOT, "Skriv kort, hvorfor det er i orden denne gang.");
		return false;
	}
	status = change_begin(app->store, "undtagelse fra en regel", typed, &change, &error);
	if (status == STATUS_OK)
		status = exception_save(visits, change, &visits->keeping, typed, &error);
	visits_finish(visits->screen.app, change, status, "Det er beholdt, og begrundelsen står i Kontrol", &error);
	return true;
}

void
round_keep(struct visits *visits, const struct round_finding *finding)
{
	struct app *app = visits->screen.app;
	struct text explanation = {0};

	if (!finding->rule->can_override) {
		app_say(app, MESSAGE_CANNOT, "Det kan ikke beholdes sådan. Enter går derhen, hvor det rettes.");
		return;
	}
	if (!visits->deciding) {
		app_say(app, MESSAGE_CANNOT,
			"Kun en tovholder kan beholde det. Skriv det som en opgave til tovholderen.");
		return;
	}
	visits->keeping = *finding;
	text_add_format(&explanation, "%s\n%s\nHvorfor er det i orden denne gang? Skriv ingen navne.", finding->message,
			finding->rule->why);
	prompt_open(app,
		    &(struct prompt_text){.title = "Behold", .explanation = text_get(&explanation), .label = "Fordi"},
		    keep_answered, visits);
	text_clear(&explanation);
}
