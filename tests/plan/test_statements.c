/* Every statement of the målplan is carried by something, and a new file holds the plan's numbers. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "base/error.h"
#include "carrier.h"
#include "exchange/practice.h"
#include "model/community.h"
#include "model/indicator.h"
#include "model/place.h"
#include "model/plan.h"
#include "model/round.h"
#include "model/trial.h"
#include "model/turnout.h"
#include "statement.h"

/* Rows and columns enough that no screen has anything below its edge. */
enum { ROWS = 120, COLUMNS = 200, NUMBERED = 125, QUESTIONS = 11 };

static struct statements statements;
static struct stage stage;

static int
read_all(void **state)
{
	(void)state;
	statements_read(&statements);
	return 0;
}

static int
clear_all(void **state)
{
	(void)state;
	statements_clear(&statements);
	return 0;
}

static int
open_new(void **state)
{
	(void)state;
	stage_open(&stage, ROWS, COLUMNS);
	return 0;
}

static int
open_practice(void **state)
{
	struct error error;
	open_new(state);
	return practice_fill(stage.app.store, PRACTICE_COUNT, PRACTICE_SEED, NULL, NULL, &error) == STATUS_OK ? 0 : -1;
}

static int
close_stage(void **state)
{
	(void)state;
	stage_close(&stage);
	return 0;
}

static void
each_is_listed_once_in_order(void **state)
{
	(void)state;
	assert_int_equal(statements.count, NUMBERED + QUESTIONS);
	for (int i = 0; i < statements.count; i++) {
		const struct statement *statement = &statements.items[i];
		char name[8];
		snprintf(name, sizeof name, i < NUMBERED ? "%d" : "%c", i < NUMBERED ? i + 1 : 'a' + i - NUMBERED);
		assert_string_equal(statement->name, name);
		if (statement->carrier_count == 0)
			fail_msg("nothing carries %s: %s", name, statement->words);
		for (int c = 0; c < statement->carrier_count; c++)
			if (carrier_in(statement->carriers[c]) == CARRIER_UNKNOWN)
				fail_msg("%s is no way to carry %s", statement->carriers[c], name);
	}
}

/* All that are missing, not only the first. */
static void
look_in(enum carrier_in in)
{
	int missing = 0;
	for (int i = 0; i < statements.count; i++) {
		const struct statement *statement = &statements.items[i];
		for (int c = 0; c < statement->carrier_count; c++) {
			const char *carrier = statement->carriers[c];
			if (carrier_in(carrier) != in || carrier_is_there(&stage, carrier, statement->words))
				continue;
			missing++;
			print_error("%s «%s» is not carried by: %s\n", statement->name, statement->words, carrier);
		}
	}
	assert_int_equal(missing, 0);
}

static void
a_new_file_carries_them(void **state)
{
	(void)state;
	look_in(CARRIER_IN_NEW_FILE);
}

static void
screens_and_reports_carry_them(void **state)
{
	(void)state;
	look_in(CARRIER_IN_PRACTICE);
}

static void
what_is_not_there_is_missed(void **state)
{
	static const char *const absent[] = {
	    "record plan year=2025",
	    "record plan colour=red",
	    "record youth first_name=Ida",
	    "words plan goal",
	    "count trial 3",
	    "count workplace 7 department=Ukendt",
	    "field plan colour",
	    "field plan goal ~elefant",
	    "choice trial state Måske",
	    "code tema Elefant",
	    "warning youth first_name=Ida; born=17-03-2006 : Projektet er for unge",
	    "rule elefant",
	    "indicator elefant",
	    "action Elefant",
	    "query elefant",
	    "setting dagtimer_fra=9",
	    "data workshop/frame.txt Elefant",
	    "report elefant Ejer",
	    "report maalplan Elefant",
	    "screen Plan Elefant",
	    "screen Elefant Ejer",
	    "none ukendt",
	    "elefant plan",
	};
	(void)state;
	for (size_t i = 0; i < sizeof absent / sizeof *absent; i++)
		if (carrier_is_there(&stage, absent[i], "Elefanten er ikke i planen."))
			fail_msg("%s is there", absent[i]);
}

static void
expect_count(const struct entity *entity, const char *conditions, int count)
{
	int found = carrier_count(&stage, entity, conditions);
	if (found != count)
		fail_msg("%s %s: %d, not %d", entity->name, conditions, found, count);
}

static void
a_new_file_has_the_numbers_of_the_plan(void **state)
{
	(void)state;
	expect_count(&plan_entity, "", 1);
	expect_count(&plan_entity, "owner=Dorthe Espenhein Vedel", 1);
	expect_count(&plan_entity, "coordinators=Mette Nielsen Duekilde, Tina Blidegn", 1);
	expect_count(&workplace_entity, "", 14);
	expect_count(&workplace_entity, "department=Kultur & Fritid", 7);
	expect_count(&workplace_entity, "department=Børn, Sundhed & Velfærd", 4);
	expect_count(&workplace_entity, "department=", 3);
	expect_count(&workplace_entity, "kind=Funktion", 2);
	expect_count(&trial_entity, "", 2);
	expect_count(&sign_entity, "trial=Workshop", 4);
	expect_count(&sign_entity, "trial=Besøg", 6);
	expect_count(&sign_entity, "", 10);
	expect_count(&milestone_entity, "trial=Workshop", 8);
	expect_count(&milestone_entity, "trial=Besøg", 4);
	expect_count(&milestone_entity, "", 12);
	expect_count(&evaluation_entity, "", 4);
	expect_count(&question_entity, "", QUESTIONS);
	expect_count(&community_entity, "", 2);
}

/* Four suggestions for three slots; the third is one of two places. */
static void
a_new_file_has_the_suggested_visits(void **state)
{
	static const int places[] = {1, 1, 2, 1};
	(void)state;
	expect_count(&workplace_entity, "suggestion=", 14 - 5);
	for (int i = 0; i < 4; i++) {
		char conditions[32];
		snprintf(conditions, sizeof conditions, "suggestion=%d", i + 1);
		expect_count(&workplace_entity, conditions, places[i]);
	}
}

static void
the_numbers_to_reach_are_the_plans(void **state)
{
	(void)state;
	expect_count(&sign_entity, "indicator=moedt; target=15; direction=Højere", 1);
	expect_count(&sign_entity, "target=", 8);
	assert_int_equal(TURNOUT_GOAL, 15);
	assert_int_equal(ROUND_SEATS, 8);
	assert_int_equal(ROUND_PLACES, 3);
	assert_int_equal(ROUND_OCCASIONS, 2);
	assert_int_equal(ROUND_VISITS, 6);
}

static void
the_background_figures_stand_beside_each_other(void **state)
{
	(void)state;
	expect_count(&background_figure_entity, "", 5);
	expect_count(&background_figure_entity, "value=64000; approximate=Ja; kind=Hele landet", 1);
	expect_count(&background_figure_entity, "value=43000; kind=Hele landet", 1);
	expect_count(&background_figure_entity, "value=350; approximate=Ja; kind=Kommunen", 1);
	expect_count(&background_figure_entity, "value=250; kind=Uden ydelse", 1);
	expect_count(&background_figure_entity, "value=100; kind=Med ydelse", 1);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(each_is_listed_once_in_order),
	    cmocka_unit_test_setup_teardown(a_new_file_carries_them, open_new, close_stage),
	    cmocka_unit_test_setup_teardown(screens_and_reports_carry_them, open_practice, close_stage),
	    cmocka_unit_test_setup_teardown(what_is_not_there_is_missed, open_new, close_stage),
	    cmocka_unit_test_setup_teardown(a_new_file_has_the_numbers_of_the_plan, open_new, close_stage),
	    cmocka_unit_test_setup_teardown(a_new_file_has_the_suggested_visits, open_new, close_stage),
	    cmocka_unit_test_setup_teardown(the_numbers_to_reach_are_the_plans, open_new, close_stage),
	    cmocka_unit_test_setup_teardown(the_background_figures_stand_beside_each_other, open_new, close_stage),
	};
	return cmocka_run_group_tests(tests, read_all, clear_all);
}
