/* The seats as a flow: source → young person → their day → visit → sink, each seat one unit. */
#include "model/proposal.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "model/field.h"
#include "model/flow.h"
#include "model/youth.h"

enum { NO_ARC = -1 };

/* How a visit goes with those one has had at its place; målplanen: «Hvert sted besøges to gange». */
enum dosage {
	DOSAGE_SECOND, /* seen once, and now the second occasion */
	DOSAGE_FIRST,
	DOSAGE_LATE, /* never seen, but the others are there for the second time */
	DOSAGE_AGAIN,
};

/* What a seat costs, as bits of one sum: what stands lower never outweighs what stands above it. That more seats beat
 * everything needs no weight: the flow is the largest there is. */
enum {
	FAIRNESS_SHIFT = 44, /* visits one has had already, at most FAIRNESS_MOST: rising with each further seat */
	WISH_SHIFT = 34,     /* 1 when the place is not among the wishes */
	DOSAGE_SHIFT = 22,   /* enum dosage */
	NUMBER_SHIFT = 0,    /* rank in the order of numbers, at most NUMBER_MOST */
	FAIRNESS_MOST = 31,
	NUMBER_MOST = 4095,
	SEATS_MOST = 1023, /* proposed at once; with more a sum could reach into the bits above */
};

_Static_assert(1 << (DOSAGE_SHIFT - NUMBER_SHIFT) > SEATS_MOST * NUMBER_MOST, "numbers stay below dosage");
_Static_assert(1 << (WISH_SHIFT - DOSAGE_SHIFT) > SEATS_MOST * DOSAGE_AGAIN, "dosage stays below wishes");
_Static_assert(1 << (FAIRNESS_SHIFT - WISH_SHIFT) > SEATS_MOST, "wishes stay below fairness");
_Static_assert(1 << (63 - FAIRNESS_SHIFT) > SEATS_MOST * FAIRNESS_MOST, "all of it fits");

struct work {
	const struct proposal_request *request;
	struct proposal *out;
	const struct proposal_person **persons; /* by number */
	const struct proposal_visit **visits;   /* by day; those without one last */
	struct flow *flow;
	int *visit_nodes; /* by place in `visits` */
	int *arcs;        /* as the obstacles; the arc into the visit, or NO_ARC */
};

static int
compare_integers(int a, int b)
{
	return (a > b) - (a < b);
}

static int
compare_persons(const void *a, const void *b)
{
	const struct proposal_person *one = *(const struct proposal_person *const *)a;
	const struct proposal_person *other = *(const struct proposal_person *const *)b;
	int order = compare_integers(one->number, other->number);

	return order != 0 ? order : memcmp(&one->id, &other->id, sizeof(one->id));
}

static int
compare_visits(const void *a, const void *b)
{
	const struct proposal_visit *one = *(const struct proposal_visit *const *)a;
	const struct proposal_visit *other = *(const struct proposal_visit *const *)b;
	int order = date_is_none(one->day) - date_is_none(other->day);

	if (order == 0)
		order = date_compare(one->day, other->day);
	if (order == 0)
		order = compare_integers(one->starts, other->starts);
	if (order == 0)
		order = compare_integers(one->place, other->place);
	if (order == 0)
		order = compare_integers(one->occasion, other->occasion);
	return order != 0 ? order : memcmp(&one->id, &other->id, sizeof(one->id));
}

static int
person_index(const struct work *work, const struct proposal_person *person)
{
	return (int)(person - work->request->persons);
}

static size_t
cell(const struct work *work, const struct proposal_person *person, const struct proposal_visit *visit)
{
	return (size_t)person_index(work, person) * (size_t)work->request->visit_count +
	       (size_t)(visit - work->request->visits);
}

static bool
has_place(const struct proposal_visit *visit)
{
	return visit->place >= 0 && visit->place < PROPOSAL_PLACES;
}

static bool
same_day(const struct proposal_visit *a, const struct proposal_visit *b)
{
	return a == b || (!date_is_none(a->day) && date_compare(a->day, b->day) == 0);
}

static bool
has_seat(const struct work *work, const struct proposal_person *person, const struct proposal_visit *visit)
{
	int obstacle = work->out->obstacles[cell(work, person, visit)];

	return obstacle == OBSTACLE_TAKEN || obstacle == OBSTACLE_NONE;
}

/* Seats at the first `end` visits in order. */
static int
count_seats(const struct work *work, const struct proposal_person *person, int end)
{
	int count = 0;

	for (int i = 0; i < end; i++)
		count += has_seat(work, person, work->visits[i]) ? 1 : 0;
	return count;
}

/* Visits at the place of the one at `position` before it. */
static int
count_seen(const struct work *work, const struct proposal_person *person, int position)
{
	const struct proposal_visit *visit = work->visits[position];
	int count = 0;

	if (!has_place(visit))
		return 0;
	for (int i = 0; i < position; i++)
		if (work->visits[i]->place == visit->place && has_seat(work, person, work->visits[i]))
			count++;
	return person->seen[visit->place] + count;
}

static bool
wishes_place(const struct proposal_person *person, const struct proposal_visit *visit)
{
	return has_place(visit) && (person->wishes >> visit->place & 1) != 0;
}

static bool
is_of_age(const struct proposal_person *person, struct date day)
{
	struct youth youth = {.born = person->born};
	int age;

	if (date_is_none(day) || period_is_none(&person->born))
		return true;
	age = youth_age(&youth, day);
	return age >= YOUTH_AGE_FIRST && age <= YOUTH_AGE_LAST;
}

static enum proposal_obstacle
find_obstacle(const struct proposal_person *person, const struct proposal_visit *visit)
{
	if (person->no_visit)
		return OBSTACLE_NO_VISIT;
	if (!is_of_age(person, visit->day))
		return OBSTACLE_AGE;
	if (!availability_has_day(&person->can, visit->day))
		return OBSTACLE_DAY;
	if (!availability_has_time(&person->can, visit->starts, visit->ends))
		return OBSTACLE_TIME;
	return OBSTACLE_FULL;
}

/* What a seat takes from the same young person: the day, and with the last one all others. Only FULL gives way. */
static void
close_days(const struct work *work, const struct proposal_person *person)
{
	const struct proposal_request *request = work->request;
	unsigned char *obstacles = work->out->obstacles;
	int seats = count_seats(work, person, request->visit_count);
	bool is_done = request->limit > 0 && seats >= request->limit;

	for (int i = 0; i < request->visit_count; i++) {
		unsigned char *obstacle = &obstacles[cell(work, person, work->visits[i])];

		if (*obstacle != OBSTACLE_FULL)
			continue;
		if (is_done)
			*obstacle = OBSTACLE_LIMIT;
		for (int k = 0; k < request->visit_count; k++)
			if (same_day(work->visits[i], work->visits[k]) && has_seat(work, person, work->visits[k]))
				*obstacle = OBSTACLE_SAME_DAY;
	}
}

/* Until the flow says otherwise, whoever could come finds every visit full. */
static void
find_obstacles(struct work *work)
{
	const struct proposal_request *request = work->request;

	for (int p = 0; p < request->person_count; p++)
		for (int v = 0; v < request->visit_count; v++)
			work->out->obstacles[p * request->visit_count + v] =
			    (unsigned char)find_obstacle(&request->persons[p], &request->visits[v]);
	for (int i = 0; i < request->taken_count; i++) {
		struct proposal_seat seat = request->taken[i];

		assert(seat.person >= 0 && seat.person < request->person_count);
		assert(seat.visit >= 0 && seat.visit < request->visit_count);
		work->out->obstacles[seat.person * request->visit_count + seat.visit] = OBSTACLE_TAKEN;
	}
	for (int p = 0; p < request->person_count; p++)
		close_days(work, &request->persons[p]);
}

static bool
is_open(const struct work *work, const struct proposal_person *person, int position)
{
	const struct proposal_visit *visit = work->visits[position];

	return visit->free > 0 && work->out->obstacles[cell(work, person, visit)] == OBSTACLE_FULL;
}

/* The visits of one day stand side by side: `end` gets the first of the next; returns how many the person could have.
 */
static int
count_open(const struct work *work, const struct proposal_person *person, int begin, int *end)
{
	int count = 0;

	for (*end = begin; *end < work->request->visit_count && same_day(work->visits[begin], work->visits[*end]);
	     ++*end)
		count += is_open(work, person, *end) ? 1 : 0;
	return count;
}

static int
dosage_of(int seen, int occasion)
{
	if (seen == 0)
		return occasion == 2 ? DOSAGE_LATE : DOSAGE_FIRST;
	return seen == 1 && occasion == 2 ? DOSAGE_SECOND : DOSAGE_AGAIN;
}

static int64_t
weigh(int amount, int most, int shift)
{
	return (amount < most ? amount : most) * ((int64_t)1 << shift);
}

static int64_t
seat_cost(const struct work *work, int rank, int position)
{
	const struct proposal_person *person = work->persons[rank];
	const struct proposal_visit *visit = work->visits[position];

	return weigh(wishes_place(person, visit) ? 0 : 1, 1, WISH_SHIFT) +
	       weigh(dosage_of(count_seen(work, person, position), visit->occasion), DOSAGE_AGAIN, DOSAGE_SHIFT) +
	       weigh(rank, NUMBER_MOST, NUMBER_SHIFT);
}

/* A day with a single visit needs no node of its own. */
static void
add_days(struct work *work, int rank, int node)
{
	const struct proposal_person *person = work->persons[rank];

	for (int begin = 0, end; begin < work->request->visit_count; begin = end) {
		int count = count_open(work, person, begin, &end), from = node;

		if (count > 1) {
			from = flow_add_node(work->flow);
			flow_add_arc(work->flow, node, from, 1, 0);
		}
		for (int i = begin; i < end; i++)
			if (is_open(work, person, i))
				work->arcs[cell(work, person, work->visits[i])] =
				    flow_add_arc(work->flow, from, work->visit_nodes[i], 1, seat_cost(work, rank, i));
	}
}

static void
add_person(struct work *work, int source, int rank)
{
	const struct proposal_person *person = work->persons[rank];
	int seats = count_seats(work, person, work->request->visit_count);
	int days = 0, node;

	for (int begin = 0, end; begin < work->request->visit_count; begin = end)
		days += count_open(work, person, begin, &end) > 0 ? 1 : 0;
	if (work->request->limit > 0 && work->request->limit - seats < days)
		days = work->request->limit - seats;
	if (days <= 0)
		return;
	node = flow_add_node(work->flow);
	for (int i = 0; i < days; i++)
		flow_add_arc(work->flow, source, node, 1,
			     weigh(person->attended + seats + i, FAIRNESS_MOST, FAIRNESS_SHIFT));
	add_days(work, rank, node);
}

static void
solve(struct work *work)
{
	const struct proposal_request *request = work->request;
	int source = flow_add_node(work->flow), sink = flow_add_node(work->flow);

	for (int i = 0; i < request->visit_count; i++) {
		work->visit_nodes[i] = flow_add_node(work->flow);
		if (work->visits[i]->free > 0)
			flow_add_arc(work->flow, work->visit_nodes[i], sink, work->visits[i]->free, 0);
	}
	for (int rank = 0; rank < request->person_count; rank++)
		add_person(work, source, rank);
	work->out->choices = memory_new((size_t)flow_solve(work->flow, source, sink) * sizeof(*work->out->choices));
}

static unsigned
find_reasons(const struct work *work, const struct proposal_person *person, int position)
{
	const struct proposal_visit *visit = work->visits[position];
	int before = person->attended + count_seats(work, person, position);
	int seen = count_seen(work, person, position);
	unsigned reasons = 0;

	if (wishes_place(person, visit))
		reasons |= REASON_WISH;
	if (before <= 1)
		reasons |= before == 0 ? REASON_NEVER_BEFORE : REASON_FEW_VISITS;
	if (has_place(visit) && seen <= 1)
		reasons |= seen == 0 ? REASON_NEW_PLACE : REASON_SECOND_TIME;
	if (person->can.weekdays != 0 && !date_is_none(visit->day))
		reasons |= REASON_CAN_DAY;
	if ((person->can.earliest != INTEGER_NONE || person->can.latest != INTEGER_NONE) &&
	    visit->starts != INTEGER_NONE)
		reasons |= REASON_CAN_TIME;
	return reasons;
}

/* In order of the visits, so that an earlier seat counts for a later one. */
static void
read_choices(struct work *work)
{
	const struct proposal_request *request = work->request;
	struct proposal *out = work->out;

	for (int i = 0; i < request->visit_count; i++) {
		for (int rank = 0; rank < request->person_count; rank++) {
			const struct proposal_person *person = work->persons[rank];
			size_t at = cell(work, person, work->visits[i]);

			if (work->arcs[at] == NO_ARC || flow_on(work->flow, work->arcs[at]) == 0)
				continue;
			out->choices[out->count++] = (struct proposal_choice){
			    .person = person_index(work, person),
			    .visit = (int)(work->visits[i] - request->visits),
			    .reasons = find_reasons(work, person, i),
			};
			out->obstacles[at] = OBSTACLE_NONE;
		}
	}
	for (int p = 0; p < request->person_count; p++)
		close_days(work, &request->persons[p]);
}

static void
put_in_order(struct work *work)
{
	const struct proposal_request *request = work->request;

	for (int i = 0; i < request->person_count; i++)
		work->persons[i] = &request->persons[i];
	for (int i = 0; i < request->visit_count; i++)
		work->visits[i] = &request->visits[i];
	qsort(work->persons, (size_t)request->person_count, sizeof(*work->persons), compare_persons);
	qsort(work->visits, (size_t)request->visit_count, sizeof(*work->visits), compare_visits);
}

void
proposal_make(const struct proposal_request *request, struct proposal *out)
{
	size_t persons = (size_t)request->person_count, visits = (size_t)request->visit_count;
	struct work work = {.request = request, .out = out};

	*out = (struct proposal){.person_count = request->person_count, .visit_count = request->visit_count};
	out->obstacles = memory_new(persons * visits);
	work.persons = memory_new(persons * sizeof(*work.persons));
	work.visits = memory_new(visits * sizeof(*work.visits));
	work.visit_nodes = memory_new(visits * sizeof(*work.visit_nodes));
	work.arcs = memory_new((persons * visits) * sizeof(*work.arcs));
	for (size_t i = 0; i < persons * visits; i++)
		work.arcs[i] = NO_ARC;
	work.flow = flow_new();
	put_in_order(&work);
	find_obstacles(&work);
	solve(&work);
	read_choices(&work);
	flow_free(work.flow);
	free(work.arcs);
	free(work.visit_nodes);
	free(work.visits);
	free(work.persons);
}

void
proposal_clear(struct proposal *proposal)
{
	free(proposal->choices);
	free(proposal->obstacles);
	*proposal = (struct proposal){0};
}

enum proposal_obstacle
proposal_obstacle_at(const struct proposal *proposal, int person, int visit)
{
	assert(person >= 0 && person < proposal->person_count && visit >= 0 && visit < proposal->visit_count);
	return (enum proposal_obstacle)proposal->obstacles[person * proposal->visit_count + visit];
}

enum proposal_obstacle
proposal_person_obstacle(const struct proposal *proposal, int person)
{
	enum proposal_obstacle nearest = proposal->visit_count == 0 ? OBSTACLE_FULL : OBSTACLE_NO_VISIT;

	for (int visit = 0; visit < proposal->visit_count; visit++) {
		enum proposal_obstacle obstacle = proposal_obstacle_at(proposal, person, visit);

		if (obstacle == OBSTACLE_NONE)
			return OBSTACLE_NONE;
		if (obstacle > nearest)
			nearest = obstacle;
	}
	return nearest;
}
