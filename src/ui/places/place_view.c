/* Everything known about one place, and how it is said. */
#include "place_view.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/clock.h"
#include "base/memory.h"
#include "base/utf8.h"
#include "model/round.h"
#include "model/value.h"
#include "store/query.h"

/* Columns of data/query/place.sql. */
enum {
	COLUMN_PART,
	COLUMN_ID,
	COLUMN_TEXT,
	COLUMN_DETAIL,
	COLUMN_DAY,
	COLUMN_ONE,
	COLUMN_TWO,
	COLUMN_THREE,
	COLUMN_FOUR,
	COLUMN_FLAG
};
enum { PART_COMMUNITY = 1, PART_VISIT, PART_CONTACT, PART_OUTCOME };

void
place_view_init(struct place_view *view)
{
	*view = (struct place_view){0};
	record_init(&workplace_entity, &view->place);
}

void
place_view_clear(struct place_view *view)
{
	for (int i = 0; i < view->contact_count; i++)
		free(view->contacts[i].text);
	free(view->communities);
	free(view->visits);
	free(view->contacts);
	text_clear(&view->outcome.why);
	text_clear(&view->outcome.staff_view);
	record_clear(&view->place);
	place_view_init(view);
}

static int
minutes_of(struct query *query, int column)
{
	return query_is_null(query, column) ? INTEGER_NONE : query_integer(query, column);
}

static void
add_community(struct place_view *view, struct query *query)
{
	view->communities =
	    memory_resize(view->communities, (size_t)view->community_count + 1, sizeof *view->communities);
	struct place_community *community = &view->communities[view->community_count++];
	*community =
	    (struct place_community){.id = query_uuid(query, COLUMN_ID), .closed = query_integer(query, COLUMN_FLAG)};
	snprintf(community->name, sizeof community->name, "%s", query_text(query, COLUMN_TEXT));
	snprintf(community->meets, sizeof community->meets, "%s", query_text(query, COLUMN_DETAIL));
	for (int step = 0; step <= MEMBERSHIP_STOPPED; step++)
		community->steps[step] = query_integer(query, COLUMN_ONE + step);
}

static void
add_visit(struct place_view *view, struct query *query)
{
	view->visits = memory_resize(view->visits, (size_t)view->visit_count + 1, sizeof *view->visits);
	struct place_visit *visit = &view->visits[view->visit_count++];
	*visit = (struct place_visit){
	    .id = query_uuid(query, COLUMN_ID),
	    .day = query_date(query, COLUMN_DAY),
	    .starts = minutes_of(query, COLUMN_ONE),
	    .ends = minutes_of(query, COLUMN_TWO),
	    .taken = query_integer(query, COLUMN_THREE),
	    .came = query_integer(query, COLUMN_FOUR),
	    .held = query_integer(query, COLUMN_FLAG) == 1,
	};
	snprintf(visit->round, sizeof visit->round, "%s", query_text(query, COLUMN_TEXT));
}

static void
add_contact(struct place_view *view, struct query *query)
{
	view->contacts = memory_resize(view->contacts, (size_t)view->contact_count + 1, sizeof *view->contacts);
	struct place_contact *contact = &view->contacts[view->contact_count++];
	*contact = (struct place_contact){
	    .id = query_uuid(query, COLUMN_ID),
	    .happened = query_date(query, COLUMN_DAY),
	    .text = memory_copy_text(query_text(query, COLUMN_TEXT)),
	};
	snprintf(contact->author, sizeof contact->author, "%s", query_text(query, COLUMN_DETAIL));
}

static void
set_outcome(struct place_outcome *outcome, struct query *query)
{
	outcome->id = query_uuid(query, COLUMN_ID);
	outcome->decision = query_integer(query, COLUMN_ONE);
	outcome->decided = query_date(query, COLUMN_DAY);
	outcome->came_again = query_integer(query, COLUMN_TWO);
	text_set(&outcome->why, query_text(query, COLUMN_TEXT));
	text_set(&outcome->staff_view, query_text(query, COLUMN_DETAIL));
}

static void
add_row(struct place_view *view, struct query *query)
{
	int part = query_integer(query, COLUMN_PART);
	if (part == PART_COMMUNITY)
		add_community(view, query);
	else if (part == PART_VISIT)
		add_visit(view, query);
	else if (part == PART_CONTACT)
		add_contact(view, query);
	else if (part == PART_OUTCOME)
		set_outcome(&view->outcome, query);
}

/* They come in order of time. */
static void
turn_contacts(struct place_view *view)
{
	for (int i = 0, j = view->contact_count - 1; i < j; i++, j--) {
		struct place_contact contact = view->contacts[i];
		view->contacts[i] = view->contacts[j];
		view->contacts[j] = contact;
	}
}

static enum status
read_parts(struct store *store, struct uuid place, struct place_view *view, struct error *error)
{
	struct query *query;
	bool row = true;
	enum status status = query_open(store, "place", &query, error);
	if (status != STATUS_OK)
		return status;
	query_bind_uuid(query, "$workplace", place);
	while (row && (status = query_next(query, &row, error)) == STATUS_OK)
		if (row)
			add_row(view, query);
	query_close(query);
	turn_contacts(view);
	return status;
}

enum status
place_view_read(struct store *store, struct uuid place, struct place_view *view, struct error *error)
{
	place_view_clear(view);
	enum status status = store_read(store, &workplace_entity, place, &view->place, error);
	if (status == STATUS_OK)
		status = read_parts(store, place, view, error);
	view->found = status == STATUS_OK;
	return status;
}

void
place_add_name(struct text *out, const struct workplace *place)
{
	workplace_entity.title(place, out);
	if (!text_is_empty(place->address) && text_is_empty(place->suggested_for))
		text_add_format(out, ", %s", place->address);
}

void
place_add_contact(struct text *out, const struct workplace *place)
{
	static const int fields[] = {WORKPLACE_CONTACT, WORKPLACE_PHONE, WORKPLACE_EMAIL};
	for (size_t i = 0; i < sizeof fields / sizeof fields[0]; i++) {
		const struct field *field = &workplace_entity.fields[fields[i]];
		if (value_is_empty(field, place))
			continue;
		text_add(out, out->length ? " · " : "");
		value_add_field(out, field, place);
	}
	if (!out->length)
		text_add(out, "Mangler");
}

static void
add_hour(struct text *out, int minutes)
{
	text_add_format(out, "%d", minutes / 60);
	if (minutes % 60)
		text_add_format(out, ".%02d", minutes % 60);
}

void
place_add_visit(struct text *out, const struct place_visit *visit)
{
	if (date_is_none(visit->day))
		text_add(out, "dato mangler");
	date_add_short(out, visit->day);
	if (visit->starts != INTEGER_NONE) {
		text_add(out, " kl. ");
		add_hour(out, visit->starts);
	}
	if (visit->starts != INTEGER_NONE && visit->ends != INTEGER_NONE) {
		text_add(out, "-");
		add_hour(out, visit->ends);
	}
}

void
place_add_contact_day(struct text *out, const struct place_contact *contact)
{
	date_add_relative(out, contact->happened, clock_today());
}

const char *
place_decision_word(const struct place_view *view)
{
	if (uuid_is_none(view->outcome.id) || view->outcome.decision == DECISION_NONE)
		return "Ikke vurderet endnu";
	return choice_label(round_place_entity.fields[ROUND_PLACE_DECISION].choices, view->outcome.decision);
}
