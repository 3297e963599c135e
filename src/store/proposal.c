/* What a proposal for the free seats of a visit round is made of. */
#include "store/proposal.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/memory.h"
#include "model/activity.h"
#include "model/youth.h"
#include "store/query.h"

/* Columns of data/query/proposal_people.sql. */
enum { PERSON_ID, PERSON_NUMBER, PERSON_FIRST, PERSON_LAST, PERSON_BORN, PERSON_CAN, PERSON_STATE };

/* The input while it is read. */
struct reading {
	struct proposal_input *input;
	const struct round_plan *plan;
	size_t persons, names; /* there is room for */
};

typedef void take_function(struct reading *reading, struct query *query);

static int
place_of(const struct round_plan *plan, struct uuid workplace)
{
	for (int i = 0; i < plan->place_count; i++)
		if (uuid_equal(plan->places[i].workplace, workplace))
			return i;
	return -1;
}

static struct proposal_person *
find_person(const struct proposal_input *input, struct uuid id)
{
	for (int i = 0; i < input->request.person_count; i++)
		if (uuid_equal(input->persons[i].id, id))
			return &input->persons[i];
	return NULL;
}

static void
take_person(struct reading *reading, struct query *query)
{
	struct proposal_input *input = reading->input;
	size_t at = (size_t)input->request.person_count++;
	struct proposal_person *person;
	struct text name = {0};

	memory_reserve((void **)&input->persons, &reading->persons, at + 1, sizeof(*input->persons));
	memory_reserve((void **)&input->names, &reading->names, at + 1, sizeof(*input->names));
	person = &input->persons[at];
	*person = (struct proposal_person){
	    .id = query_uuid(query, PERSON_ID),
	    .number = query_integer(query, PERSON_NUMBER),
	    .born = PERIOD_NONE,
	    .no_visit = query_integer(query, PERSON_STATE) == MEMBER_DOES_NOT_WANT,
	};
	if (!period_parse(query_text(query, PERSON_BORN), &person->born))
		person->born = PERIOD_NONE;
	availability_read(query_text(query, PERSON_CAN), &person->can);
	youth_add_name(&name, query_text(query, PERSON_FIRST), query_text(query, PERSON_LAST));
	input->names[at].waiting =
	    !query_is_null(query, PERSON_STATE) && query_integer(query, PERSON_STATE) == MEMBER_WAITING;
	snprintf(input->names[at].name, sizeof input->names[at].name, "%s", text_get(&name));
	text_clear(&name);
}

static void
take_wish(struct reading *reading, struct query *query)
{
	struct proposal_person *person = find_person(reading->input, query_uuid(query, 0));
	int place = place_of(reading->plan, query_uuid(query, 1));

	if (person != NULL && place >= 0)
		person->wishes |= 1u << place;
}

static void
take_attended(struct reading *reading, struct query *query)
{
	struct proposal_person *person = find_person(reading->input, query_uuid(query, 0));
	int place = place_of(reading->plan, query_uuid(query, 1)), count = query_integer(query, 2);

	if (person == NULL)
		return;
	person->attended += count;
	if (place >= 0)
		person->seen[place] = (unsigned char)(count > UINT8_MAX ? UINT8_MAX : count);
}

static enum status
read_rows(struct store *store, const char *name, struct uuid round, struct reading *reading, take_function *take,
	  struct error *error)
{
	struct query *query;
	bool row;
	enum status status = query_open(store, name, &query, error);

	if (status != STATUS_OK)
		return status;
	query_bind_uuid(query, "$round", round);
	while ((status = query_next(query, &row, error)) == STATUS_OK && row)
		take(reading, query);
	query_close(query);
	return status;
}

static bool
is_coming(const struct round_plan *plan, const struct plan_visit *visit)
{
	return visit->state < ACTIVITY_HELD && (date_is_none(visit->day) || date_compare(visit->day, plan->today) >= 0);
}

static void
take_visits(struct proposal_input *input, const struct round_plan *plan)
{
	input->request.visit_count = plan->visit_count;
	for (int i = 0; i < plan->visit_count; i++) {
		const struct plan_visit *visit = &plan->visits[i];
		int free = is_coming(plan, visit) ? plan->seats - visit->taken : 0;

		input->visits[i] = (struct proposal_visit){
		    .id = visit->activity,
		    .day = visit->day,
		    .starts = visit->starts,
		    .ends = visit->ends,
		    .place = place_of(plan, visit->workplace),
		    .occasion = visit->occasion,
		    .free = free > 0 ? free : 0,
		};
	}
}

/* Is a the one to come first? Those with a day do. */
static bool
is_before(const struct proposal_visit *a, const struct proposal_visit *b)
{
	if (date_is_none(a->day) || date_is_none(b->day))
		return !date_is_none(a->day) && date_is_none(b->day);
	return date_compare(a->day, b->day) < 0;
}

/* Only the next visit is filled, with as many as fit at all that are to come. */
static void
fill_together(struct proposal_input *input, const struct round_plan *plan)
{
	struct proposal_visit *next = NULL;
	int least = plan->seats;

	for (int i = 0; i < plan->visit_count; i++) {
		struct proposal_visit *visit = &input->visits[i];

		if (!is_coming(plan, &plan->visits[i]))
			continue;
		least = visit->free < least ? visit->free : least;
		visit->free = 0;
		if (next == NULL || is_before(visit, next))
			next = visit;
	}
	if (next != NULL)
		next->free = least;
}

static void
take_seats(struct proposal_input *input, const struct round_plan *plan)
{
	for (int i = 0; i < plan->seat_count; i++) {
		const struct proposal_person *person = find_person(input, plan->taken[i].youth);

		if (person != NULL)
			input->taken[input->request.taken_count++] =
			    (struct proposal_seat){(int)(person - input->persons), plan->taken[i].visit};
	}
}

enum status
proposal_read(struct store *store, struct uuid round, const struct round_plan *plan, bool together,
	      struct proposal_input *input, struct error *error)
{
	struct reading reading = {.input = input, .plan = plan};
	enum status status;

	*input = (struct proposal_input){0};
	status = read_rows(store, "proposal_people", round, &reading, take_person, error);
	if (status == STATUS_OK)
		status = read_rows(store, "proposal_wishes", round, &reading, take_wish, error);
	if (status == STATUS_OK)
		status = read_rows(store, "proposal_attended", round, &reading, take_attended, error);
	take_visits(input, plan);
	if (together)
		fill_together(input, plan);
	take_seats(input, plan);
	input->request.persons = input->persons;
	input->request.visits = input->visits;
	input->request.taken = input->taken;
	return status;
}

/* A proposal only among those who wait, one seat each. */
static void
fill_waiting(struct proposal_input *input, struct proposal *proposal)
{
	int count = input->request.person_count;
	struct proposal_person *persons = memory_resize(NULL, (size_t)count + 1, sizeof(*persons));
	struct proposal_request request = input->request;

	for (int i = 0; i < count; i++) {
		persons[i] = input->persons[i];
		persons[i].no_visit = persons[i].no_visit || !input->names[i].waiting;
	}
	request.persons = persons;
	request.limit = 1;
	proposal_make(&request, proposal);
	free(persons);
}

void
proposal_fill(struct proposal_input *input, struct proposal *proposal)
{
	struct proposal waiting;

	fill_waiting(input, &waiting);
	for (int i = 0; i < waiting.count && input->request.taken_count < PLAN_SEATS; i++) {
		const struct proposal_choice *choice = &waiting.choices[i];

		input->taken[input->request.taken_count++] = (struct proposal_seat){choice->person, choice->visit};
		input->visits[choice->visit].free--;
	}
	proposal_make(&input->request, proposal);
	waiting.choices =
	    memory_resize(waiting.choices, (size_t)(proposal->count + waiting.count) + 1, sizeof(*waiting.choices));
	for (int i = 0; i < proposal->count; i++)
		waiting.choices[waiting.count++] = proposal->choices[i];
	free(proposal->choices);
	proposal->choices = waiting.choices;
	proposal->count = waiting.count;
	waiting.choices = NULL;
	proposal_clear(&waiting);
}

void
proposal_input_clear(struct proposal_input *input)
{
	free(input->persons);
	free(input->names);
	*input = (struct proposal_input){0};
}
