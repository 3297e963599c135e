/* The young people of a visit round: who has a seat where, and who waits. */
#include "store/round_people.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/memory.h"
#include "model/invitation.h"
#include "model/youth.h"
#include "store/query.h"

/* Columns of data/query/round_seats.sql and visit_people.sql. */
enum {
	SEAT_ID,
	SEAT_ACTIVITY,
	SEAT_YOUTH,
	SEAT_REPLY,
	SEAT_ATTENDANCE,
	SEAT_NUMBER,
	SEAT_FIRST,
	SEAT_LAST,
	SEAT_TRANSPORT,
	SEAT_NEEDS,
	SEAT_COMPANY
};

/* Columns of data/query/round_people.sql. */
enum {
	PERSON_ID,
	PERSON_NUMBER,
	PERSON_FIRST,
	PERSON_LAST,
	PERSON_NEEDS,
	PERSON_AVAILABILITY,
	PERSON_MEMBER,
	PERSON_STATE,
	PERSON_POSITION
};

static void
set_names(struct query *query, int first, char name[ROUND_NAME], char short_name[ROUND_SHORT_NAME])
{
	struct text text = {0};

	youth_add_name(&text, query_text(query, first), query_text(query, first + 1));
	snprintf(name, ROUND_NAME, "%s", text_get(&text));
	text_reset(&text);
	youth_add_short_name(&text, query_text(query, first), query_text(query, first + 1));
	snprintf(short_name, ROUND_SHORT_NAME, "%s", text_get(&text));
	text_clear(&text);
}

static void
add_seat(struct round_people *people, struct query *query, size_t *capacity)
{
	struct round_seat *seat;
	struct invitation invitation = {.reply = query_integer(query, SEAT_REPLY),
					.attendance = query_integer(query, SEAT_ATTENDANCE)};

	memory_reserve((void **)&people->seats, capacity, people->seat_count + 1, sizeof(*people->seats));
	seat = &people->seats[people->seat_count++];
	*seat = (struct round_seat){
	    .invitation = query_uuid(query, SEAT_ID),
	    .activity = query_uuid(query, SEAT_ACTIVITY),
	    .youth = query_uuid(query, SEAT_YOUTH),
	    .number = query_integer(query, SEAT_NUMBER),
	    .attendance = invitation.attendance,
	    .held = invitation_holds_seat(&invitation),
	    .transport = query_integer(query, SEAT_TRANSPORT),
	};
	set_names(query, SEAT_FIRST, seat->name, seat->short_name);
	snprintf(seat->needs, sizeof seat->needs, "%s", query_text(query, SEAT_NEEDS));
	snprintf(seat->company, sizeof seat->company, "%s", query_text(query, SEAT_COMPANY));
}

static void
add_person(struct round_people *people, struct query *query, size_t *capacity)
{
	struct round_person *person;

	memory_reserve((void **)&people->people, capacity, people->people_count + 1, sizeof(*people->people));
	person = &people->people[people->people_count++];
	*person = (struct round_person){
	    .youth = query_uuid(query, PERSON_ID),
	    .member = query_uuid(query, PERSON_MEMBER),
	    .number = query_integer(query, PERSON_NUMBER),
	    .state = query_is_null(query, PERSON_MEMBER) ? NO_MEMBER : query_integer(query, PERSON_STATE),
	    .position = query_integer(query, PERSON_POSITION),
	};
	set_names(query, PERSON_FIRST, person->name, person->short_name);
	snprintf(person->needs, sizeof person->needs, "%s", query_text(query, PERSON_NEEDS));
	snprintf(person->availability, sizeof person->availability, "%s", query_text(query, PERSON_AVAILABILITY));
}

static enum status
read_rows(struct store *store, const char *name, struct uuid about, struct round_people *people,
	  void (*add)(struct round_people *people, struct query *query, size_t *capacity), struct error *error)
{
	struct query *query;
	size_t capacity = 0;
	bool row;
	enum status status = query_open(store, name, &query, error);

	if (status != STATUS_OK)
		return status;
	query_bind_uuid(query, "$round", about);
	query_bind_uuid(query, "$activity", about);
	while ((status = query_next(query, &row, error)) == STATUS_OK && row)
		add(people, query, &capacity);
	query_close(query);
	return status;
}

enum status
round_people_read(struct store *store, struct uuid round, struct round_people *people, struct error *error)
{
	enum status status;

	*people = (struct round_people){0};
	status = read_rows(store, "round_seats", round, people, add_seat, error);
	if (status == STATUS_OK)
		status = read_rows(store, "round_people", round, people, add_person, error);
	if (status != STATUS_OK)
		round_people_clear(people);
	return status;
}

enum status
visit_people_read(struct store *store, struct uuid activity, struct round_people *people, struct error *error)
{
	enum status status;

	*people = (struct round_people){0};
	status = read_rows(store, "visit_people", activity, people, add_seat, error);
	if (status != STATUS_OK)
		round_people_clear(people);
	return status;
}

void
round_people_clear(struct round_people *people)
{
	free(people->seats);
	free(people->people);
	*people = (struct round_people){0};
}
