/* «Forslag»: as good as the best of all proposals there are, within the rules, and with true words. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/random.h"
#include "model/field.h"
#include "model/proposal.h"

enum { PERSONS_MAX = 60, VISITS_MAX = 12, TAKEN_MAX = 40, PLACES = 3, SMALL = 4 };

static const struct date monday = {20577}; /* 04-05-2026 */

struct stand {
	struct proposal_person persons[PERSONS_MAX];
	struct proposal_visit visits[VISITS_MAX];
	struct proposal_seat taken[TAKEN_MAX];
	struct proposal_request request;
};

static void
add_person(struct stand *stand, int number)
{
	struct proposal_person *person = &stand->persons[stand->request.person_count++];

	*person = (struct proposal_person){.number = number, .born = PERIOD_NONE};
	person->id.bytes[15] = (unsigned char)number;
	availability_read("", &person->can);
}

static void
add_visit(struct stand *stand, int days, int place, int occasion, int seats)
{
	struct proposal_visit *visit = &stand->visits[stand->request.visit_count++];

	*visit = (struct proposal_visit){.day = date_add_days(monday, days),
					 .starts = 10 * 60,
					 .ends = 12 * 60,
					 .place = place,
					 .occasion = occasion,
					 .free = seats};
	visit->id.bytes[15] = (unsigned char)stand->request.visit_count;
}

static void
take_seat(struct stand *stand, int person, int visit)
{
	stand->taken[stand->request.taken_count++] = (struct proposal_seat){person, visit};
}

static void
make(struct stand *stand, struct proposal *proposal)
{
	stand->request.persons = stand->persons;
	stand->request.visits = stand->visits;
	stand->request.taken = stand->taken;
	proposal_make(&stand->request, proposal);
}

static void
randomise_person(struct proposal_person *person, struct random *random)
{
	static const char *const can[] = {"", "", "", "man-tor", "ikke tirsdage", "efter kl. 11", "før kl. 12", "ons"};
	int age = random_below(random, 10);

	availability_read(can[random_below(random, 8)], &person->can);
	person->no_visit = random_below(random, 10) == 0;
	person->wishes = (unsigned)random_below(random, 1 << PLACES);
	person->attended = random_below(random, 4);
	for (int place = 0; place < PLACES; place++)
		person->seen[place] = (unsigned char)random_below(random, 3);
	if (age < 2) /* turns 15, or 30, in the first days */
		person->born.first = person->born.last =
		    date_add_days(date_make(age == 0 ? 2011 : 1996, 5, 4), random_below(random, 4));
}

/* The visits come by day and hour. */
static void
randomise(struct stand *stand, struct random *random, int persons, int visits)
{
	*stand = (struct stand){.request.limit = random_below(random, 4)};
	for (int i = 0, day = 0; i < visits; i++, day += random_below(random, 2)) {
		add_visit(stand, day, random_below(random, PLACES + 1) - 1, 1 + random_below(random, 2),
			  random_below(random, 4));
		stand->visits[i].starts = (8 + i % 6) * 60 + i;
		stand->visits[i].ends = stand->visits[i].starts + 60;
		if (i >= visits - 1 && random_below(random, 2) == 0)
			stand->visits[i].day = DATE_NONE;
	}
	for (int i = 0; i < persons; i++) {
		add_person(stand, i + 1);
		randomise_person(&stand->persons[i], random);
		if (random_below(random, 3) == 0 && stand->request.taken_count < TAKEN_MAX)
			take_seat(stand, i, random_below(random, visits));
	}
}

static bool
meets(const struct proposal_visit *a, const struct proposal_visit *b)
{
	return a == b || (!date_is_none(a->day) && a->day.day == b->day.day);
}

/* The hard rules that look at one young person and one visit, said again in the test's own words. */
static bool
may(const struct stand *stand, int p, int v)
{
	const struct proposal_person *person = &stand->persons[p];
	const struct proposal_visit *visit = &stand->visits[v];

	for (int i = 0; i < stand->request.taken_count; i++)
		if (stand->taken[i].person == p && meets(&stand->visits[stand->taken[i].visit], visit))
			return false;
	if (person->no_visit || (person->can.earliest != INTEGER_NONE && visit->starts < person->can.earliest) ||
	    (person->can.latest != INTEGER_NONE && visit->ends > person->can.latest))
		return false;
	if (date_is_none(visit->day))
		return true;
	if (!period_is_none(&person->born)) {
		int age = date_years_between(person->born.last, visit->day);

		if (age < 15 || age > 29)
			return false;
	}
	return person->can.weekdays == 0 || (person->can.weekdays & 1U << date_weekday(visit->day)) != 0;
}

/* A set of seats: on[person][visit]. */
struct seating {
	bool on[PERSONS_MAX][VISITS_MAX];
};

enum { GOALS = 5 };

/* What is wanted, the most important first, less is better: empty seats, unfairness, missed wishes, dosage, numbers. */
static void
judge(const struct stand *stand, const struct seating *seating, long goals[GOALS])
{
	memset(goals, 0, GOALS * sizeof(*goals));
	for (int p = 0; p < stand->request.person_count; p++) {
		const struct proposal_person *person = &stand->persons[p];
		bool has[VISITS_MAX] = {false};
		int had = person->attended;

		for (int i = 0; i < stand->request.taken_count; i++)
			has[stand->taken[i].visit] |= stand->taken[i].person == p;
		for (int v = 0; v < stand->request.visit_count; v++)
			had += has[v];
		for (int v = 0; v < stand->request.visit_count; v++) {
			const struct proposal_visit *visit = &stand->visits[v];
			int seen = visit->place < 0 ? 0 : person->seen[visit->place];

			if (!seating->on[p][v])
				continue;
			for (int i = 0; i < v && visit->place >= 0; i++)
				seen += has[i] && stand->visits[i].place == visit->place;
			goals[0]--;
			goals[1] += had++;
			goals[2] += visit->place < 0 || (person->wishes & 1U << visit->place) == 0;
			if (seen == 0)
				goals[3] += visit->occasion == 1 ? 1 : 2;
			else
				goals[3] += seen == 1 && visit->occasion == 2 ? 0 : 3;
			goals[4] += p;
		}
	}
}

static int
compare_goals(const long a[GOALS], const long b[GOALS])
{
	for (int i = 0; i < GOALS; i++)
		if (a[i] != b[i])
			return a[i] < b[i] ? -1 : 1;
	return 0;
}

/* Whether one more seat keeps the rules that look at several. */
static bool
fits(const struct stand *stand, const struct seating *seating, int p, int v)
{
	int at_visit = 0, of_person = 0;

	for (int i = 0; i < stand->request.taken_count; i++)
		of_person += stand->taken[i].person == p;
	for (int i = 0; i < stand->request.person_count; i++)
		at_visit += seating->on[i][v];
	for (int i = 0; i < stand->request.visit_count; i++) {
		of_person += seating->on[p][i];
		if (seating->on[p][i] && meets(&stand->visits[i], &stand->visits[v]))
			return false;
	}
	return at_visit < stand->visits[v].free && (stand->request.limit == 0 || of_person < stand->request.limit);
}

/* Tries every seating from the pair `index` on. */
static void
try_all(const struct stand *stand, struct seating *seating, int index, long best[GOALS])
{
	int p = index / stand->request.visit_count, v = index % stand->request.visit_count;
	long goals[GOALS];

	if (p == stand->request.person_count) {
		judge(stand, seating, goals);
		if (compare_goals(goals, best) < 0)
			memcpy(best, goals, sizeof(goals));
		return;
	}
	try_all(stand, seating, index + 1, best);
	if (may(stand, p, v) && fits(stand, seating, p, v)) {
		seating->on[p][v] = true;
		try_all(stand, seating, index + 1, best);
		seating->on[p][v] = false;
	}
}

/* The proposal as a seating; fails where it breaks a rule. */
static void
assert_keeps_rules(const struct stand *stand, const struct proposal *proposal, struct seating *seating)
{
	*seating = (struct seating){0};
	for (int i = 0; i < proposal->count; i++) {
		const struct proposal_choice *choice = &proposal->choices[i];

		assert_true(may(stand, choice->person, choice->visit));
		assert_true(fits(stand, seating, choice->person, choice->visit));
		seating->on[choice->person][choice->visit] = true;
	}
}

static void
test_best_of_all(void **state)
{
	struct random random;
	long seats = 0;

	(void)state;
	random_seed(&random, 2026);
	for (int i = 0; i < 2000; i++) {
		struct stand stand;
		struct proposal proposal;
		struct seating seating = {0};
		long best[GOALS] = {1}, goals[GOALS];

		randomise(&stand, &random, 2 + random_below(&random, SMALL), 2 + random_below(&random, SMALL - 1));
		try_all(&stand, &seating, 0, best);
		make(&stand, &proposal);
		assert_keeps_rules(&stand, &proposal, &seating);
		judge(&stand, &seating, goals);
		for (int goal = 0; goal < GOALS; goal++)
			if (goals[goal] != best[goal])
				fail_msg("case %d, goal %d: %ld, not %ld", i, goal, goals[goal], best[goal]);
		seats += proposal.count;
		proposal_clear(&proposal);
	}
	assert_true(seats > 4000);
}

/* Every obstacle is the true one, and who could sit in an empty seat does. */
static void
assert_obstacles(const struct stand *stand, const struct proposal *proposal, const struct seating *seating)
{
	for (int v = 0; v < stand->request.visit_count; v++) {
		int left = stand->visits[v].free;

		for (int p = 0; p < stand->request.person_count; p++)
			left -= seating->on[p][v];
		for (int p = 0; p < stand->request.person_count; p++) {
			enum proposal_obstacle obstacle = proposal_obstacle_at(proposal, p, v);

			assert_int_equal(obstacle == OBSTACLE_NONE, seating->on[p][v]);
			if (obstacle >= OBSTACLE_LIMIT)
				assert_true(may(stand, p, v));
			else if (obstacle != OBSTACLE_NONE && obstacle != OBSTACLE_SAME_DAY)
				assert_false(may(stand, p, v));
			if (obstacle == OBSTACLE_FULL)
				assert_int_equal(left, 0);
			if (obstacle > OBSTACLE_TAKEN && left > 0)
				assert_false(may(stand, p, v) && fits(stand, seating, p, v));
		}
	}
}

static void
test_rules_of_large_rounds(void **state)
{
	struct random random;

	(void)state;
	random_seed(&random, 350);
	for (int i = 0; i < 150; i++) {
		struct stand stand;
		struct proposal proposal;
		struct seating seating;

		randomise(&stand, &random, PERSONS_MAX / (1 + i % 3), VISITS_MAX);
		make(&stand, &proposal);
		assert_keeps_rules(&stand, &proposal, &seating);
		assert_obstacles(&stand, &proposal, &seating);
		proposal_clear(&proposal);
	}
}

/* The same people and visits in another order get the same seats. */
static void
test_order_does_not_matter(void **state)
{
	struct random random;

	(void)state;
	random_seed(&random, 8);
	for (int i = 0; i < 50; i++) {
		struct stand stand, turned;
		struct proposal proposal, other;

		randomise(&stand, &random, 30, VISITS_MAX);
		turned = stand;
		for (int p = 0; p < 30; p++)
			turned.persons[p] = stand.persons[29 - p];
		for (int v = 0; v < VISITS_MAX; v++)
			turned.visits[v] = stand.visits[VISITS_MAX - 1 - v];
		for (int t = 0; t < stand.request.taken_count; t++)
			turned.taken[t] =
			    (struct proposal_seat){29 - stand.taken[t].person, VISITS_MAX - 1 - stand.taken[t].visit};
		make(&stand, &proposal);
		make(&turned, &other);
		assert_int_equal(proposal.count, other.count);
		for (int c = 0; c < proposal.count; c++) {
			assert_int_equal(proposal.choices[c].person, 29 - other.choices[c].person);
			assert_int_equal(proposal.choices[c].visit, VISITS_MAX - 1 - other.choices[c].visit);
			assert_int_equal(proposal.choices[c].reasons, other.choices[c].reasons);
		}
		proposal_clear(&proposal);
		proposal_clear(&other);
	}
}

static void
assert_choice(const struct proposal *proposal, int index, int person, int visit, unsigned reasons)
{
	assert_true(index < proposal->count);
	assert_int_equal(proposal->choices[index].person, person);
	assert_int_equal(proposal->choices[index].visit, visit);
	assert_int_equal(proposal->choices[index].reasons, reasons);
}

/* Who has had fewer visits goes before who wishes it, who wishes it before a lower number. */
static void
test_who_goes_first(void **state)
{
	struct stand stand = {0};
	struct proposal proposal;

	(void)state;
	for (int number = 1; number <= 4; number++)
		add_person(&stand, number);
	stand.persons[0].attended = 1;
	stand.persons[0].wishes = 1;
	stand.persons[3].wishes = 1;
	add_visit(&stand, 1, 0, 1, 2);
	make(&stand, &proposal);
	assert_int_equal(proposal.count, 2);
	assert_choice(&proposal, 0, 1, 0, REASON_NEVER_BEFORE | REASON_NEW_PLACE);
	assert_choice(&proposal, 1, 3, 0, REASON_WISH | REASON_NEVER_BEFORE | REASON_NEW_PLACE);
	assert_int_equal(proposal_person_obstacle(&proposal, 0), OBSTACLE_FULL);
	assert_int_equal(proposal_person_obstacle(&proposal, 1), OBSTACLE_NONE);
	proposal_clear(&proposal);
}

/* A seat of the proposal makes the next visit at the place the second one. */
static void
test_both_times(void **state)
{
	struct stand stand = {0};
	struct proposal proposal;

	(void)state;
	add_person(&stand, 1);
	availability_read("tirsdage kl. 9-14", &stand.persons[0].can);
	add_visit(&stand, 8, 2, 2, 8);
	add_visit(&stand, 1, 2, 1, 8);
	add_visit(&stand, 15, 1, 1, 8);
	make(&stand, &proposal);
	assert_int_equal(proposal.count, 3);
	assert_choice(&proposal, 0, 0, 1, REASON_NEVER_BEFORE | REASON_NEW_PLACE | REASON_CAN_DAY | REASON_CAN_TIME);
	assert_choice(&proposal, 1, 0, 0, REASON_FEW_VISITS | REASON_SECOND_TIME | REASON_CAN_DAY | REASON_CAN_TIME);
	assert_choice(&proposal, 2, 0, 2, REASON_NEW_PLACE | REASON_CAN_DAY | REASON_CAN_TIME);
	proposal_clear(&proposal);
}

static void
test_obstacles(void **state)
{
	static const enum proposal_obstacle expected[] = {
	    OBSTACLE_NO_VISIT, OBSTACLE_AGE, OBSTACLE_DAY, OBSTACLE_TIME, OBSTACLE_TAKEN, OBSTACLE_LIMIT, OBSTACLE_NONE,
	};
	struct stand stand = {.request.limit = 1};
	struct proposal proposal;
	struct text out = {0};

	(void)state;
	for (int number = 1; number <= 7; number++)
		add_person(&stand, number);
	add_visit(&stand, 1, 0, 1, 6);
	add_visit(&stand, 3, 1, 1, 0);
	stand.persons[0].no_visit = true;
	stand.persons[1].born.first = stand.persons[1].born.last = date_make(1996, 5, 5);
	availability_read("mandage", &stand.persons[2].can);
	availability_read("efter kl. 11", &stand.persons[3].can);
	take_seat(&stand, 4, 0);
	take_seat(&stand, 5, 1);
	make(&stand, &proposal);
	for (int i = 0; i < 7; i++)
		assert_int_equal(proposal_obstacle_at(&proposal, i, 0), expected[i]);
	assert_int_equal(proposal_person_obstacle(&proposal, 0), OBSTACLE_NO_VISIT);
	assert_int_equal(proposal_person_obstacle(&proposal, 1), OBSTACLE_AGE);
	proposal_add_obstacles(&out, &proposal, 0);
	assert_string_equal(text_get(&out), "1 ønsker ikke besøg · 1 er uden for alderen · 1 kan ikke den dag · "
					    "1 kan ikke på det tidspunkt · 1 er allerede med · 1 har fået sine besøg");
	text_clear(&out);
	proposal_clear(&proposal);
}

/* The 30th birthday is the first day too late; of a birth month the last day counts. */
static void
test_age_by_day(void **state)
{
	struct stand stand = {0};
	struct proposal proposal;

	(void)state;
	add_person(&stand, 1);
	add_person(&stand, 2);
	stand.persons[0].born.first = stand.persons[0].born.last = date_make(1996, 5, 6);
	stand.persons[1].born.first = date_make(2011, 5, 1);
	stand.persons[1].born.last = date_make(2011, 5, 31);
	add_visit(&stand, 1, 0, 1, 8);
	add_visit(&stand, 2, 0, 2, 8);
	add_visit(&stand, 27, 1, 1, 8);
	make(&stand, &proposal);
	assert_int_equal(proposal_obstacle_at(&proposal, 0, 0), OBSTACLE_NONE);
	assert_int_equal(proposal_obstacle_at(&proposal, 0, 1), OBSTACLE_AGE);
	assert_int_equal(proposal_obstacle_at(&proposal, 1, 1), OBSTACLE_AGE);
	assert_int_equal(proposal_obstacle_at(&proposal, 1, 2), OBSTACLE_NONE);
	proposal_clear(&proposal);
}

static void
test_nobody_and_nowhere(void **state)
{
	struct stand stand = {0};
	struct proposal proposal;
	struct text out = {0};

	(void)state;
	make(&stand, &proposal);
	assert_int_equal(proposal.count, 0);
	proposal_clear(&proposal);
	add_visit(&stand, 1, 0, 1, 8);
	make(&stand, &proposal);
	proposal_add_obstacles(&out, &proposal, 0);
	assert_string_equal(text_get(&out), "");
	proposal_clear(&proposal);
	stand.request.visit_count = 0;
	add_person(&stand, 1);
	make(&stand, &proposal);
	assert_int_equal(proposal_person_obstacle(&proposal, 0), OBSTACLE_FULL);
	proposal_clear(&proposal);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_best_of_all),
	    cmocka_unit_test(test_rules_of_large_rounds),
	    cmocka_unit_test(test_order_does_not_matter),
	    cmocka_unit_test(test_who_goes_first),
	    cmocka_unit_test(test_both_times),
	    cmocka_unit_test(test_obstacles),
	    cmocka_unit_test(test_age_by_day),
	    cmocka_unit_test(test_nobody_and_nowhere),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
