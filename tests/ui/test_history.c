/* The history of a record: its rows, and putting back what stood there. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "amira.h"
#include "model/youth.h"
#include "people.h"
#include "app/screens.h"

static struct stage stage;
static struct uuid amira;

static int
open_stage(void **state)
{
	*state = &stage;
	stage_open(&stage, 24, 80);
	amira = amira_add(&stage);
	clock_fix(date_make(2026, 3, 18), 10, 15);
	amira_change(&stage, &youth_entity, amira, YOUTH_PHONE, "87654321");
	clock_fix(date_make(2026, 3, 19), 9, 5);
	amira_change(&stage, &youth_entity, amira, YOUTH_BENEFIT, "");
	card_open(&stage.app, amira, NULL, 0);
	stage_keys(&stage, "Tab h");
	return 0;
}

static void
tells_who_what_and_when(void **state)
{
	(void)state;
	stage_expect(&stage, "Historik for U-001");
	stage_expect(&stage, "i dag 09.05");
	stage_expect(&stage, "Uden ydelse → –");
	stage_expect(&stage, "12 34 56 78 → 87 65 43 21");
	stage_expect(&stage, "Oprettet");
	stage_goldens(&stage, "historik-#");
}

static void
puts_a_field_back(void **state)
{
	(void)state;
	stage_keys(&stage, "Down Enter");
	stage_expect(&stage, "Telefon er sat tilbage til det, der stod før. Ctrl+Z fortryder.");
	assert_string_equal(people_field(&stage, &youth_entity, amira, YOUTH_PHONE), "12 34 56 78");
	stage_expect(&stage, "87 65 43 21 → 12 34 56 78");
	stage_keys(&stage, "C-z");
	assert_string_equal(people_field(&stage, &youth_entity, amira, YOUTH_PHONE), "87 65 43 21");
	stage_expect(&stage, "(fortrudt)");
}

static void
puts_a_choice_from_a_list_back(void **state)
{
	(void)state;
	stage_keys(&stage, "Enter");
	assert_string_equal(people_field(&stage, &youth_entity, amira, YOUTH_BENEFIT), "Uden ydelse");
}

static void
says_when_there_is_nothing_to_put_back(void **state)
{
	(void)state;
	stage_keys(&stage, "End Enter");
	stage_expect(&stage, "Her er intet at gendanne.");
	stage_keys(&stage, "Home Enter Home Down Enter");
	stage_expect(&stage, "allerede, som det var");
}

int
main(void)
{
#define JOURNEY(name) cmocka_unit_test_setup_teardown(name, open_stage, stage_teardown)
	const struct CMUnitTest tests[] = {
	    JOURNEY(tells_who_what_and_when),
	    JOURNEY(puts_a_field_back),
	    JOURNEY(puts_a_choice_from_a_list_back),
	    JOURNEY(says_when_there_is_nothing_to_put_back),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
