/* Reading the plan of a visit round. */
#include "store/round_plan.h"

#include <stdio.h>
#include <string.h>

#include "model/activity.h"
#include "model/invitation.h"
#include "store/query.h"

enum { MINUTES = 60 };

/* A row of one of the named queries into the plan. */
typedef void take_function(struct round_plan *plan, struct store *store, struct query *query);

static void
copy_name(char *to, size_t size, const char *name)
{
	snprintf(to, size, "%s", name);
}

static void
take_place(struct round_plan *plan, struct store *store, struct query *query)
{
	struct plan_place *place;
	struct instant agreed;

	(void)store;
	if (plan->place_count == PLAN_PLACES)
		return;
	place = &plan->places[plan->place_count++];
	*place = (struct plan_place){
	    .workplace = query_uuid(query, 0),
	    .interest = query_uuid(query, 2),
	    .operation = query_integer(query, 4),
	    .staffed = query_integer(query, 5),
	    .neutral = query_integer(query, 6),
	    .state = query_integer(query, 7),
	    .agreed = DATE_NONE,
	    .pre_visit = query_date(query, 9),
	    .pre_visited = query_integer(query, 10) > 0,
	};
	copy_name(place->name, sizeof(place->name), query_text(query, 1));
	copy_name(place->interest_name, sizeof(place->interest_name), query_text(query, 3));
	if (instant_parse(query_text(query, 8), &agreed) && !instant_is_none(agreed))
		place->agreed = instant_date(agreed);
}

static void
take_visit(struct round_plan *plan, struct store *store, struct query *query)
{
	(void)store;
	if (plan->visit_count == PLAN_VISITS)
		return;
	plan->visits[plan->visit_count++] = (struct plan_visit){
	    .activity = query_uuid(query, 0),
	    .workplace = query_uuid(query, 1),
	    .occasion = query_integer(query, 2),
	    .day = query_date(query, 3),
	    .starts = query_integer(query, 4),
	    .ends = query_integer(query, 5),
	    .consultant = query_uuid(query, 6),
	    .state = query_integer(query, 7),
	};
}

static int
visit_of(const struct round_plan *plan, struct uuid activity)
{
	for (int i = 0; i < plan->visit_count; i++)
		if (uuid_equal(plan->visits[i].activity, activity))
			return i;
	return -1;
}

static void
take_seat(struct round_plan *plan, struct store *store, struct query *query)
{
	const int visit = visit_of(plan, query_uuid(query, 0));
	const struct invitation invitation = {.reply = query_integer(query, 1), .attendance = query_integer(query, 2)};
	struct plan_seat *seat;

	(void)store;
	if (visit < 0 || !invitation_holds_seat(&invitation))
		return;
	plan->visits[visit].taken++;
	if (plan->seat_count == PLAN_SEATS)
		return;
	seat = &plan->taken[plan->seat_count++];
	*seat = (struct plan_seat){.visit = visit, .youth = query_uuid(query, 3), .number = query_integer(query, 4)};
	copy_name(seat->availability, sizeof(seat->availability), query_text(query, 5));
}

static void
take_busy(struct round_plan *plan, struct store *store, struct query *query)
{
	const int visit = visit_of(plan, query_uuid(query, 0));
	struct plan_busy *busy;

	if (visit < 0 || plan->busy_count == PLAN_BUSY)
		return;
	busy = &plan->busy[plan->busy_count++];
	*busy = (struct plan_busy){
	    .visit = visit,
	    .number = query_integer(query, 1),
	    .starts = query_integer(query, 3),
	    .ends = query_integer(query, 4),
	};
	copy_name(busy->title, sizeof(busy->title), store_title(store, &activity_entity, query_uuid(query, 2), false));
}

static void
take_exception(struct round_plan *plan, struct store *store, struct query *query)
{
	struct plan_exception *exception;

	(void)store;
	if (plan->exception_count == PLAN_EXCEPTIONS)
		return;
	exception = &plan->exceptions[plan->exception_count++];
	exception->activity = query_uuid(query, 1);
	copy_name(exception->rule, sizeof(exception->rule), query_text(query, 0));
	copy_name(exception->reason, sizeof(exception->reason), query_text(query, 2));
}

static void
take_workshop(struct round_plan *plan, struct store *store, struct query *query)
{
	(void)store;
	plan->workshop = query_date(query, 0);
}

static void
take_holidays(struct round_plan *plan, struct store *store)
{
	const struct small_list holidays = store_small(store, &holiday_entity);

	for (int i = 0; i < holidays.count && plan->holiday_count < PLAN_HOLIDAYS; i++) {
		const struct holiday *holiday = holidays.items[i];
		struct plan_holiday *own = &plan->holidays[plan->holiday_count++];

		*own = (struct plan_holiday){
		    .first = holiday->first, .last = holiday->last, .to_check = holiday->to_check};
		copy_name(own->name, sizeof(own->name), holiday->title);
	}
}

static enum status
read_rows(struct store *store, const char *name, struct uuid round, struct round_plan *plan, take_function *take,
	  struct error *error)
{
	struct query *query;
	enum status status = query_open(store, name, &query, error);
	bool row;

	if (status != STATUS_OK)
		return status;
	query_bind_uuid(query, "$round", round);
	query_bind_date(query, "$day", plan->workshop);
	while ((status = query_next(query, &row, error)) == STATUS_OK && row)
		take(plan, store, query);
	query_close(query);
	return status;
}

/* The workshop that can present the places is the last one before the first visit. */
static struct date
day_of_first_visit(const struct round_plan *plan)
{
	struct date first = plan->window.last;

	for (int i = 0; i < plan->visit_count; i++)
		if (!date_is_none(plan->visits[i].day) &&
		    (date_is_none(first) || date_compare(plan->visits[i].day, first) < 0))
			first = plan->visits[i].day;
	return date_is_none(first) ? date_make(2200, 1, 1) : first;
}

static enum status
read_round(struct store *store, struct uuid id, struct round_plan *plan, struct error *error)
{
	struct round round;
	enum status status;

	record_init(&round_entity, &round);
	status = store_read(store, &round_entity, id, &round, error);
	plan->seats = round.seats == INTEGER_NONE ? ROUND_SEATS : round.seats;
	plan->window = round.window;
	record_clear(&round);
	return status;
}

enum status
round_plan_read(struct store *store, struct uuid round, struct date today, struct round_plan *plan, struct error *error)
{
	static const struct {
		const char *name;
		take_function *take;
	} queries[] = {
	    {"plan_places", take_place}, {"plan_visits", take_visit},         {"plan_seats", take_seat},
	    {"plan_busy", take_busy},    {"plan_exceptions", take_exception},
	};
	enum status status;

	memset(plan, 0, sizeof(*plan));
	plan->today = today;
	plan->daytime_from = store_setting(store, SETTING_DAYTIME_FROM) * MINUTES;
	plan->daytime_to = store_setting(store, SETTING_DAYTIME_TO) * MINUTES;
	status = read_round(store, round, plan, error);
	for (size_t i = 0; status == STATUS_OK && i < sizeof(queries) / sizeof(queries[0]); i++)
		status = read_rows(store, queries[i].name, round, plan, queries[i].take, error);
	plan->workshop = day_of_first_visit(plan);
	if (status == STATUS_OK)
		status = read_rows(store, "plan_workshop", round, plan, take_workshop, error);
	take_holidays(plan, store);
	return status;
}
