/* What activities, visit rounds and places ask for: the workshop's answers, attendance, dates and decisions. */
#include "agenda_work.h"

#include <stdio.h>
#include <string.h>

#include "model/place.h"
#include "model/round.h"
#include "store/query.h"

enum {
	URGENT_DAYS = 7,      /* before the workshop answers hurry */
	FOLLOW_UP_DAYS = 28,  /* after a workshop it still is the one that matters */
	REMEMBERED_DAYS = 60, /* attendance that was not noted is asked for */
	PRE_VISIT_DAYS = 14,  /* before a visit the place should have been seen */
	NEAR_DAYS = 14,       /* before a milestone is over it stands among the tasks */
	DECISION_DAYS = 14,   /* after the last visit */
};

/* Is it the one to show rather than the other? */
static bool
matters_more(const struct activity *a, const struct activity *b, struct date today)
{
	const bool a_over = date_compare(a->day, today) < 0, b_over = date_compare(b->day, today) < 0;

	if (date_is_none(a->day) || date_is_none(b->day))
		return date_is_none(a->day) == date_is_none(b->day) ? a->record.number > b->record.number
								    : date_is_none(b->day);
	if (a_over != b_over)
		return a_over;
	return a_over ? date_compare(a->day, b->day) > 0 : date_compare(a->day, b->day) < 0;
}

static bool
matters(const struct activity *activity, struct date today)
{
	if (activity->kind != ACTIVITY_WORKSHOP || activity->state == ACTIVITY_CANCELLED)
		return false;
	if (date_is_none(activity->day))
		return activity->state != ACTIVITY_HELD;
	if (date_compare(activity->day, today) >= 0)
		return true;
	return activity->result == NULL && activity->day.day >= today.day - FOLLOW_UP_DAYS;
}

static const struct activity *
find_workshop(struct store *store, struct date today)
{
	const struct small_list list = store_small(store, &activity_entity);
	const struct activity *found = NULL;

	for (int i = 0; i < list.count; i++) {
		const struct activity *activity = list.items[i];

		if (matters(activity, today) && (found == NULL || matters_more(activity, found, today)))
			found = activity;
	}
	return found;
}

static void
add_answers(const struct activity *workshop, struct date today, struct agenda *agenda)
{
	const bool late = !date_is_none(workshop->reply_by) && date_compare(workshop->reply_by, today) < 0;
	const int unanswered = agenda->workshop.funnel.all.unanswered;
	struct agenda_item *item;

	if (unanswered == 0 || date_compare(workshop->day, today) < 0 || workshop->state == ACTIVITY_HELD)
		return;
	item = agenda_add(agenda, AGENDA_ANSWERS);
	item->id = workshop->record.id;
	item->count = unanswered;
	item->due = date_is_none(workshop->reply_by) ? date_add_days(workshop->day, -URGENT_DAYS) : workshop->reply_by;
	item->urgency = agenda_urgency(item->due, late || workshop->day.day - today.day <= URGENT_DAYS, today);
}

static enum status
add_calls(struct store *store, const struct activity *workshop, struct date today, struct agenda *agenda,
	  struct error *error)
{
	long count;
	enum status status = call_list_count(store, workshop, today, &count, error);

	if (status == STATUS_OK && count > 0) {
		struct agenda_item *item = agenda_add(agenda, AGENDA_CALLS);

		item->id = workshop->record.id;
		item->count = (int)count;
		item->due = today;
		item->urgency = URGENCY_TODAY;
	}
	return status;
}

static enum status
read_workshop(struct store *store, const struct activity *workshop, struct date today, struct workshop_figures *figures,
	      struct error *error)
{
	struct show_history history;
	enum status status = funnel_read(store, workshop, today, &figures->funnel, error);

	if (status == STATUS_OK)
		status = show_history_read(store, today, &history, error);
	if (status != STATUS_OK)
		return status;
	turnout_forecast(&figures->funnel.turnout, &history, &figures->turnout);
	figures->id = workshop->record.id;
	figures->day = workshop->day;
	agenda_copy(figures->title, sizeof figures->title, workshop->title == NULL ? "Workshop" : workshop->title);
	agenda_copy(figures->place, sizeof figures->place,
		    store_title(store, &workplace_entity, workshop->workplace, true));
	return STATUS_OK;
}

static enum status
add_workshop(struct store *store, struct date today, struct agenda *agenda, struct error *error)
{
	const struct activity *workshop = find_workshop(store, today);
	enum status status;

	if (workshop == NULL)
		return STATUS_OK;
	status = read_workshop(store, workshop, today, &agenda->workshop, error);
	if (status != STATUS_OK || date_is_none(workshop->day))
		return status;
	add_answers(workshop, today, agenda);
	return add_calls(store, workshop, today, agenda, error);
}

/* One more of what a line counts; the first gives the line its record and its name. */
static struct agenda_item *
count_into(struct agenda *agenda, enum agenda_kind kind, struct uuid id, const char *title)
{
	struct agenda_item *item = NULL;

	for (size_t i = 0; i < agenda->count && item == NULL; i++)
		if (agenda->items[i].kind == kind)
			item = &agenda->items[i];
	if (item == NULL) {
		item = agenda_add(agenda, kind);
		item->id = id;
		agenda_copy(item->title, sizeof item->title, title);
	}
	item->count++;
	return item;
}

/* The earliest day of those counted says how it hurries. */
static void
hurry(struct agenda_item *item, struct date due, struct date today)
{
	if (!date_is_none(due) && (date_is_none(item->due) || date_compare(due, item->due) < 0))
		item->due = due;
	item->urgency = agenda_urgency(item->due, false, today);
}

/* Columns of data/query/agenda_attendance.sql. */
enum {
	AFTER_ID,
	AFTER_KIND,
	AFTER_DAY,
	AFTER_TITLE,
	AFTER_PLACE,
	AFTER_EXPECTED,
	AFTER_INVITED,
	AFTER_NOTED,
	AFTER_ANONYMOUS,
	AFTER_CARDS
};

static void
add_after(struct query *query, struct date today, struct agenda *agenda)
{
	const bool noted = query_integer(query, AFTER_NOTED) > 0;
	const bool missing =
	    query_integer(query, AFTER_EXPECTED) > 0 || (query_integer(query, AFTER_INVITED) > 0 && !noted);
	const int kind = query_integer(query, AFTER_KIND);
	struct agenda_item *item;
	struct text name = {0};

	if (kind == ACTIVITY_WORKSHOP)
		text_add(&name, "workshoppen");
	else
		text_add_format(&name, "besøg, %s", query_text(query, AFTER_PLACE));
	if (missing) {
		item = count_into(agenda, AGENDA_ATTENDANCE, query_uuid(query, AFTER_ID), text_get(&name));
		item->activity = item->count == 1 ? kind : item->activity;
		hurry(item, today, today);
	}
	if (kind == ACTIVITY_WORKSHOP && noted && query_integer(query, AFTER_CARDS) == 0)
		hurry(count_into(agenda, AGENDA_EXIT_CARDS, query_uuid(query, AFTER_ID), text_get(&name)), today,
		      today);
	text_clear(&name);
}

static enum status
add_attendance(struct store *store, struct date today, struct agenda *agenda, struct error *error)
{
	struct query *query;
	enum status status = query_open(store, "agenda_attendance", &query, error);
	bool row;

	if (status != STATUS_OK)
		return status;
	query_bind_date(query, "$since", date_add_days(today, -REMEMBERED_DAYS));
	query_bind_date(query, "$today", today);
	while ((status = query_next(query, &row, error)) == STATUS_OK && row)
		add_after(query, today, agenda);
	query_close(query);
	return status;
}

/* Columns of data/query/agenda_rounds.sql. */
enum {
	PLACE_ROUND,
	PLACE_STATE,
	PLACE_WINDOW,
	PLACE_ID,
	PLACE_NAME,
	PLACE_CONTACT,
	PLACE_DECISION,
	PLACE_DATED,
	PLACE_NEXT,
	PLACE_LAST,
	PLACE_SEEN
};

static int
dated_visits(struct query *query)
{
	const int dated = query_integer(query, PLACE_DATED);

	return dated < ROUND_OCCASIONS ? dated : ROUND_OCCASIONS;
}

static void
add_dates(struct query *query, struct date today, struct agenda *agenda)
{
	const int missing = ROUND_OCCASIONS - dated_visits(query);
	struct agenda_item *item;
	struct period window;

	if (missing == 0)
		return;
	item = count_into(agenda, AGENDA_VISIT_DATES, query_uuid(query, PLACE_ROUND), "");
	item->count += missing - 1;
	if (!period_parse(query_text(query, PLACE_WINDOW), &window))
		window = PERIOD_NONE;
	hurry(item, window.first, today);
}

/* The newest round that is not over is the one the dates are told of. */
static void
tell_dates(struct query *query, struct visit_dates *visits)
{
	const size_t length = strlen(visits->missing);

	if (uuid_is_none(visits->round)) {
		visits->round = query_uuid(query, PLACE_ROUND);
		visits->wanted = ROUND_VISITS;
	}
	if (!uuid_equal(visits->round, query_uuid(query, PLACE_ROUND)))
		return;
	visits->agreed += dated_visits(query);
	if (dated_visits(query) < ROUND_OCCASIONS)
		snprintf(visits->missing + length, sizeof visits->missing - length, "%s%s", length > 0 ? ", " : "",
			 query_text(query, PLACE_NAME));
}

static void
add_round_place(struct query *query, struct date today, struct agenda *agenda)
{
	const struct uuid round = query_uuid(query, PLACE_ROUND);
	const char *name = query_text(query, PLACE_NAME);
	const struct date next = query_date(query, PLACE_NEXT), last = query_date(query, PLACE_LAST);
	const bool visited = dated_visits(query) == ROUND_OCCASIONS && date_compare(last, today) < 0;
	const bool over = query_integer(query, PLACE_STATE) == ROUND_DONE;

	if ((over || visited) && query_integer(query, PLACE_DECISION) == DECISION_NONE)
		hurry(count_into(agenda, AGENDA_DECISION, round, name),
		      date_is_none(last) ? last : date_add_days(last, DECISION_DAYS), today);
	if (over)
		return;
	tell_dates(query, &agenda->visits);
	add_dates(query, today, agenda);
	if (!visited && query_is_null(query, PLACE_CONTACT))
		count_into(agenda, AGENDA_CONTACT_PERSON, query_uuid(query, PLACE_ID), name);
	if (!date_is_none(next) && next.day - today.day <= PRE_VISIT_DAYS && query_integer(query, PLACE_SEEN) == 0)
		hurry(count_into(agenda, AGENDA_PRE_VISIT, round, name), date_add_days(next, -URGENT_DAYS), today);
}

static enum status
add_rounds(struct store *store, struct date today, struct agenda *agenda, struct error *error)
{
	struct query *query;
	enum status status = query_open(store, "agenda_rounds", &query, error);
	bool row;

	if (status != STATUS_OK)
		return status;
	query_bind_date(query, "$today", today);
	while ((status = query_next(query, &row, error)) == STATUS_OK && row)
		add_round_place(query, today, agenda);
	query_close(query);
	return status;
}

static bool
is_of_plan(const struct plan_figures *plan, const struct milestone *milestone)
{
	for (int i = 0; i < plan->trial_count; i++)
		if (uuid_equal(plan->trials[i].id, milestone->trial))
			return true;
	return false;
}

static void
add_milestone(const struct milestone *milestone, struct date today, struct agenda *agenda)
{
	const struct date last = milestone->period.last;
	const bool open = milestone->state != MILESTONE_REACHED && milestone->state != MILESTONE_DROPPED;
	struct agenda_item *item;

	if (milestone_is_late(milestone, today)) {
		hurry(count_into(agenda, AGENDA_MILESTONE, milestone->record.id, milestone->title), last, today);
	} else if (open && !date_is_none(last) && last.day - today.day <= NEAR_DAYS) {
		item = agenda_add(agenda, AGENDA_MILESTONE);
		item->id = milestone->record.id;
		item->count = 1;
		agenda_copy(item->title, sizeof item->title, milestone->title);
		hurry(item, last, today);
	}
}

/* The late ones first, so that they are one line. */
static void
add_plan(struct store *store, struct date today, struct agenda *agenda)
{
	const struct plan *plan = plan_current(store, today);
	const struct small_list list = store_small(store, &milestone_entity);

	plan_figures_read(store, plan, today, &agenda->plan);
	for (int late = 1; late >= 0; late--)
		for (int i = 0; i < list.count; i++) {
			const struct milestone *milestone = list.items[i];

			if (milestone_is_late(milestone, today) == (late == 1) && is_of_plan(&agenda->plan, milestone))
				add_milestone(milestone, today, agenda);
		}
}

enum status
agenda_add_work(struct store *store, struct date today, struct agenda *agenda, struct error *error)
{
	enum status status = add_workshop(store, today, agenda, error);

	if (status == STATUS_OK)
		status = add_attendance(store, today, agenda, error);
	if (status == STATUS_OK)
		status = add_rounds(store, today, agenda, error);
	if (status == STATUS_OK)
		add_plan(store, today, agenda);
	return status;
}

/* Columns of data/query/agenda_appointments.sql. */
enum {
	NEXT_ID,
	NEXT_YOUTH,
	NEXT_DAY,
	NEXT_MINUTES,
	NEXT_TITLE,
	NEXT_PLACE,
	NEXT_NUMBER,
	NEXT_FIRST_NAME,
	NEXT_LAST_NAME,
	NEXT_ACTIVITY,
	NEXT_ROUND
};

static bool
comes_before(const struct activity *a, const struct agenda_item *item)
{
	const int day = date_compare(a->day, item->due);

	return day < 0 || (day == 0 && a->starts < item->minutes) || uuid_equal(a->record.id, item->id);
}

/* «Besøg 1 af 6»: by the days that are agreed; a round has six visits, or as many as are planned. */
static void
count_turns(struct store *store, struct uuid round, struct agenda_item *item)
{
	const struct small_list list = store_small(store, &activity_entity);

	for (int i = 0; i < list.count; i++) {
		const struct activity *activity = list.items[i];

		if (activity->kind != ACTIVITY_VISIT || activity->state == ACTIVITY_CANCELLED ||
		    !uuid_equal(activity->round, round))
			continue;
		item->turns++;
		item->turn += !date_is_none(activity->day) && comes_before(activity, item) ? 1 : 0;
	}
	if (item->turns < ROUND_VISITS)
		item->turns = ROUND_VISITS;
}

static void
add_appointment(struct store *store, struct query *query, struct date today, struct agenda *agenda)
{
	const bool task = query_is_null(query, NEXT_ACTIVITY);
	const struct uuid round = query_uuid(query, NEXT_ROUND);
	struct agenda_item *item = agenda_add(agenda, task ? AGENDA_TASK : AGENDA_ACTIVITY);

	item->id = query_uuid(query, NEXT_ID);
	item->youth = query_uuid(query, NEXT_YOUTH);
	item->due = query_date(query, NEXT_DAY);
	if (!query_is_null(query, NEXT_MINUTES))
		item->minutes = query_integer(query, NEXT_MINUTES);
	item->urgency = agenda_urgency(item->due, false, today);
	agenda_copy(item->title, sizeof item->title, query_text(query, NEXT_TITLE));
	agenda_copy(item->place, sizeof item->place, query_text(query, NEXT_PLACE));
	item->youth_number = query_integer(query, NEXT_NUMBER);
	agenda_set_person(item, query_text(query, NEXT_FIRST_NAME), query_text(query, NEXT_LAST_NAME));
	item->activity = query_integer(query, NEXT_ACTIVITY);
	if (!task && item->activity == ACTIVITY_VISIT && !uuid_is_none(round))
		count_turns(store, round, item);
}

enum status
appointments_read(struct store *store, struct date today, int limit, struct agenda *agenda, struct error *error)
{
	struct query *query;
	enum status status = query_open(store, "agenda_appointments", &query, error);
	bool row;

	*agenda = (struct agenda){0};
	if (status != STATUS_OK)
		return status;
	query_bind_date(query, "$today", today);
	query_bind_integer(query, "$limit", limit);
	while ((status = query_next(query, &row, error)) == STATUS_OK && row)
		add_appointment(store, query, today, agenda);
	query_close(query);
	if (status != STATUS_OK)
		agenda_clear(agenda);
	return status;
}
