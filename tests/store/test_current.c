/* Which workshop and which round matter now. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "crowd.h"
#include "store/current.h"

static struct uuid
add_workshop(enum activity_state state, struct date day)
{
	struct activity activity;
	struct uuid id;

	record_init(&activity_entity, &activity);
	activity.kind = ACTIVITY_WORKSHOP;
	activity.state = (int)state;
	activity.day = day;
	id = crowd_save(&town, &activity);
	record_clear(&activity);
	return id;
}

static struct uuid
add_round(const char *title, enum round_state state)
{
	struct round round;
	struct uuid id;

	record_init(&round_entity, &round);
	round.state = (int)state;
	round.seats = ROUND_SEATS;
	crowd_set_text(&round, ROUND_TITLE, title);
	id = crowd_save(&town, &round);
	record_clear(&round);
	return id;
}

static void
expect_workshop(const struct activity *workshop, struct uuid id)
{
	assert_non_null(workshop);
	assert_true(uuid_equal(workshop->record.id, id));
}

static void
test_the_next_workshop_is_prepared(void **state)
{
	const struct date today = clock_today();
	struct uuid held, undated, later, soon;

	(void)state;
	assert_null(workshop_next(town.store, today));
	assert_null(workshop_current(town.store, today));
	held = add_workshop(ACTIVITY_HELD, date_add_days(today, -7));
	add_workshop(ACTIVITY_CANCELLED, date_add_days(today, 2));
	assert_null(workshop_next(town.store, today));
	expect_workshop(workshop_current(town.store, today), held);
	undated = add_workshop(ACTIVITY_IDEA, DATE_NONE);
	expect_workshop(workshop_next(town.store, today), undated);
	later = add_workshop(ACTIVITY_PLANNED, date_add_days(today, 70));
	expect_workshop(workshop_next(town.store, today), later);
	soon = add_workshop(ACTIVITY_PLANNED, today);
	expect_workshop(workshop_next(town.store, today), soon);
	expect_workshop(workshop_current(town.store, today), soon);
}

/* Two rounds at once: every screen, the wall and the reports speak of the same one. */
static void
test_the_first_round_that_is_not_over(void **state)
{
	struct uuid over, first;

	(void)state;
	assert_null(round_current(town.store));
	over = add_round("Runde 1", ROUND_DONE);
	assert_true(uuid_equal(round_current(town.store)->record.id, over));
	first = add_round("Runde 2", ROUND_RUNNING);
	add_round("Runde 3", ROUND_PLANNING);
	assert_true(uuid_equal(round_current(town.store)->record.id, first));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test_setup_teardown(test_the_next_workshop_is_prepared, crowd_setup, crowd_teardown),
	    cmocka_unit_test_setup_teardown(test_the_first_round_that_is_not_over, crowd_setup, crowd_teardown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
