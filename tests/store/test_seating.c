/* Seats given and taken, the waiting list in its order, and the reading of what a proposal is made of. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "crowd.h"
#include "model/activity.h"
#include "model/invitation.h"
#include "model/place.h"
#include "scene.h"
#include "store/calendar.h"
#include "store/proposal.h"
#include "store/round_people.h"
#include "store/seating.h"

enum { YOUTHS = 12 };

struct house {
	struct crowd crowd; /* first: what crowd_teardown closes */
	struct uuid round, place;
	struct uuid visits[2]; /* 5 and 12 May */
	struct uuid youths[YOUTHS];
};

static int
setup(void **state)
{
	static struct house fresh;
	struct house *house = &fresh;
	struct workplace workplace;
	struct round_place place;

	crowd_open(&house->crowd);
	house->round = scene_round(&house->crowd);
	record_init(&workplace_entity, &workplace);
	crowd_set_text(&workplace, WORKPLACE_NAME, "Havnen");
	house->place = crowd_save(&house->crowd, &workplace);
	record_clear(&workplace);
	record_init(&round_place_entity, &place);
	place.round = house->round;
	place.workplace = house->place;
	place.position = 1;
	crowd_save(&house->crowd, &place);
	record_clear(&place);
	for (int i = 0; i < 2; i++)
		house->visits[i] = scene_visit(&house->crowd, house->round, house->place, i + 1,
					       date_add_days(date_make(2026, 5, 5), 7 * i));
	for (int i = 0; i < YOUTHS; i++) {
		struct youth youth;

		record_init(&youth_entity, &youth);
		crowd_set_text(&youth, YOUTH_FIRST_NAME, "Amira");
		crowd_set_text(&youth, YOUTH_LAST_NAME, "Haddad");
		youth.state = i < YOUTHS - 1 ? YOUTH_ACTIVE : YOUTH_PAUSED;
		youth.no_contact = i == YOUTHS - 2;
		house->youths[i] = crowd_save(&house->crowd, &youth);
		record_clear(&youth);
	}
	*state = house;
	return 0;
}

static struct change *
begin(struct house *house)
{
	struct change *change;
	struct error error;

	crowd_good(change_begin(house->crowd.store, "prøve", NULL, &change, &error), &error);
	return change;
}

static void
commit(struct change *change)
{
	struct error error;

	crowd_good(change_commit(change, &error), &error);
}

static void
wait_before(struct house *house, int youth, int before)
{
	struct change *change = begin(house);
	struct error error;

	crowd_good(waiting_set(change, house->round, house->youths[youth],
			       before < 0 ? UUID_NONE : house->youths[before], &error),
		   &error);
	commit(change);
}

/* Who waits, as the digits of their places among the youths. */
static void
expect_waiting(struct house *house, const char *digits)
{
	struct round_people people;
	struct text found = {0};
	struct error error;

	crowd_good(round_people_read(house->crowd.store, house->round, &people, &error), &error);
	for (size_t i = 0; i < people.people_count; i++)
		for (int youth = 0; youth < YOUTHS; youth++)
			if (people.people[i].state == MEMBER_WAITING &&
			    uuid_equal(people.people[i].youth, house->youths[youth]))
				text_add_format(&found, "%d", youth);
	assert_string_equal(text_get(&found), digits);
	text_clear(&found);
	round_people_clear(&people);
}

static void
test_the_waiting_list_keeps_the_order_it_is_given(void **state)
{
	struct house *house = *state;

	wait_before(house, 0, -1);
	wait_before(house, 1, -1);
	wait_before(house, 2, -1);
	expect_waiting(house, "012");
	wait_before(house, 2, 0);
	expect_waiting(house, "201");
	wait_before(house, 2, -1);
	expect_waiting(house, "012");
	wait_before(house, 3, 1);
	expect_waiting(house, "0312");
	wait_before(house, 1, 1);
	expect_waiting(house, "0312");
}

static void
test_a_seat_is_given_once_and_ends_the_waiting(void **state)
{
	struct house *house = *state;
	struct round_people people;
	struct change *change;
	struct error error;

	wait_before(house, 0, -1);
	for (int i = 0; i < 2; i++) {
		change = begin(house);
		crowd_good(seat_give(change, house->visits[0], house->youths[0], "har lyst", &error), &error);
		commit(change);
	}
	expect_waiting(house, "");
	crowd_good(round_people_read(house->crowd.store, house->round, &people, &error), &error);
	assert_int_equal(people.seat_count, 1);
	assert_true(people.seats[0].held);
	assert_string_equal(people.seats[0].name, "Amira Haddad");
	assert_string_equal(people.seats[0].short_name, "Amira H.");
	round_people_clear(&people);
}

static void
test_one_who_cancelled_can_get_the_seat_again(void **state)
{
	struct house *house = *state;
	struct round_people people;
	struct change *change;
	struct error error;

	scene_invited(&house->crowd, house->youths[0], house->visits[0], REPLY_NO, ATTENDANCE_CANCELLED);
	crowd_good(visit_people_read(house->crowd.store, house->visits[0], &people, &error), &error);
	assert_false(people.seats[0].held);
	round_people_clear(&people);
	change = begin(house);
	crowd_good(seat_give(change, house->visits[0], house->youths[0], "", &error), &error);
	commit(change);
	crowd_good(visit_people_read(house->crowd.store, house->visits[0], &people, &error), &error);
	assert_int_equal(people.seat_count, 1);
	assert_true(people.seats[0].held);
	round_people_clear(&people);
}

static void
test_joining_a_full_round_changes_nothing(void **state)
{
	struct house *house = *state;
	struct change *change;
	struct error error;

	for (int i = 0; i < ROUND_SEATS; i++)
		scene_invited(&house->crowd, house->youths[i], house->visits[1], REPLY_NONE, ATTENDANCE_NONE);
	change = begin(house);
	assert_int_equal(round_join(change, house->round, house->youths[8], "", &error), STATUS_INVALID);
	assert_non_null(strstr(error.message, "Gruppen er fuld: 8 af 8 pladser."));
	change_abort(change);
}

static void
test_a_group_has_a_seat_at_every_coming_visit(void **state)
{
	struct house *house = *state;
	struct round_people people;
	struct change *change = begin(house);
	struct error error;

	crowd_good(round_join(change, house->round, house->youths[0], "", &error), &error);
	commit(change);
	crowd_good(round_people_read(house->crowd.store, house->round, &people, &error), &error);
	assert_int_equal(people.seat_count, 2);
	assert_int_equal(people.people[0].state, MEMBER_IN_GROUP);
	round_people_clear(&people);
	change = begin(house);
	crowd_good(round_leave(change, house->round, house->youths[0], &error), &error);
	commit(change);
	crowd_good(round_people_read(house->crowd.store, house->round, &people, &error), &error);
	assert_int_equal(people.seat_count, 0);
	assert_int_equal(people.people_count, 0);
	round_people_clear(&people);
}

static void
test_a_proposal_is_for_those_who_may_be_asked(void **state)
{
	struct house *house = *state;
	static struct round_plan plan;
	struct proposal_input input;
	struct proposal proposal;
	struct error error;

	wait_before(house, 7, -1);
	scene_invited(&house->crowd, house->youths[0], house->visits[0], REPLY_YES, ATTENDANCE_NONE);
	crowd_good(round_plan_read(house->crowd.store, house->round, date_make(2026, 3, 17), &plan, &error), &error);
	crowd_good(proposal_read(house->crowd.store, house->round, &plan, false, &input, &error), &error);
	assert_int_equal(input.request.person_count, YOUTHS - 2);
	assert_int_equal(input.request.taken_count, 1);
	assert_int_equal(input.visits[0].free, ROUND_SEATS - 1);
	proposal_fill(&input, &proposal);
	assert_int_equal(proposal.count, 2 * ROUND_SEATS - 1);
	assert_true(uuid_equal(input.persons[proposal.choices[0].person].id, house->youths[7]));
	proposal_clear(&proposal);
	proposal_input_clear(&input);

	crowd_good(proposal_read(house->crowd.store, house->round, &plan, true, &input, &error), &error);
	assert_int_equal(input.visits[0].free, ROUND_SEATS - 1);
	assert_int_equal(input.visits[1].free, 0);
	proposal_input_clear(&input);
}

static void
test_the_calendar_counts_seats_and_knows_free_days(void **state)
{
	struct house *house = *state;
	struct calendar_free free_days[2];
	struct calendar_days days;
	struct error error;

	scene_invited(&house->crowd, house->youths[0], house->visits[0], REPLY_YES, ATTENDANCE_NONE);
	scene_invited(&house->crowd, house->youths[1], house->visits[0], REPLY_NO, ATTENDANCE_NONE);
	crowd_good(calendar_read(house->crowd.store, date_make(2026, 5, 1), date_make(2026, 5, 11), &days, &error),
		   &error);
	assert_int_equal(days.count, 1);
	assert_int_equal(days.entries[0].taken, 1);
	assert_int_equal(days.entries[0].seats, ROUND_SEATS);
	assert_string_equal(days.entries[0].place, "Havnen");
	calendar_clear(&days);
	calendar_read_free(house->crowd.store, date_make(2026, 5, 13), 2, free_days);
	assert_string_equal(free_days[0].name, "");
	assert_string_equal(free_days[1].name, "Kristi himmelfartsdag");
	assert_true(free_days[1].closed);
}

#define ON_ROUND(test) cmocka_unit_test_setup_teardown(test, setup, crowd_teardown)

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    ON_ROUND(test_the_waiting_list_keeps_the_order_it_is_given),
	    ON_ROUND(test_a_seat_is_given_once_and_ends_the_waiting),
	    ON_ROUND(test_one_who_cancelled_can_get_the_seat_again),
	    ON_ROUND(test_joining_a_full_round_changes_nothing),
	    ON_ROUND(test_a_group_has_a_seat_at_every_coming_visit),
	    ON_ROUND(test_a_proposal_is_for_those_who_may_be_asked),
	    ON_ROUND(test_the_calendar_counts_seats_and_knows_free_days),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
