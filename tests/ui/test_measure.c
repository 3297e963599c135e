/* Measuring with digits on a young person's card. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "model/measure.h"
#include "people.h"
#include "store/list.h"

static void
open_card(struct stage *stage)
{
	people_add(stage, "Amira", "Haddad");
	stage_keys(stage, "2 Enter m");
}

/* The newest measurement there is. */
static struct measurement
newest(struct stage *stage)
{
	struct list *list = list_new(stage->app.store, &measurement_entity);
	struct list_query query = {.sort = LIST_SORT_NUMBER, .descending = true};
	struct measurement copy;
	struct error error;

	record_init(&measurement_entity, &copy);
	assert_int_equal(list_set(list, &query, &error), STATUS_OK);
	assert_non_null(list_at(list, 0));
	record_copy(&copy, list_at(list, 0));
	list_free(list);
	return copy;
}

static void
looks_as_drawn(void **state)
{
	struct stage *stage = *state;
	open_card(stage);
	stage_golden(stage, "maaling-80-valg");
	stage_keys(stage, "Down Enter 3 4");
	stage_golden(stage, "maaling-80");
}

/* In a list others stand above and below: the window says who it is about, also where there is little room. */
static void
says_who_it_is_about(void **state)
{
	struct stage *stage = *state;
	people_add(stage, "Amira", "Haddad");
	people_add(stage, "Bo", "Hald");
	app_resize(&stage->app, 18, 60);
	stage_keys(stage, "2 Down m");
	stage_expect(stage, "Hvilke spørgsmål til U-002 Bo Hald?");
	stage_keys(stage, "Enter");
	stage_expect(stage, "Livstilfredshed · U-002 Bo Hald");
}

/* 1 waits for a 0 where the scale goes to 10. */
static void
ten_is_typed_as_two_digits(void **state)
{
	struct stage *stage = *state;
	struct measurement made;

	open_card(stage);
	stage_keys(stage, "Enter 1 0 Enter");
	stage_expect(stage, "Målingen er gemt: 10 (0-10). Ctrl+Z fortryder.");
	made = newest(stage);
	assert_int_equal(made.answer_1, 10);
	assert_int_equal(made.answer_2, INTEGER_NONE);
	record_clear(&made);
	stage_keys(stage, "m Down Enter 1 2 1 0 3 4 5 6 7 C-s");
	made = newest(stage);
	assert_int_equal(made.answer_1, 1);
	assert_int_equal(made.answer_2, 2);
	assert_int_equal(made.answer_3, 10);
	assert_int_equal(made.answer_8, 7);
	assert_int_equal(made.score, 38);
	record_clear(&made);
}

static void
a_low_result_says_what_to_do(void **state)
{
	struct stage *stage = *state;
	open_card(stage);
	stage_keys(stage, "Down Down Down Enter 2 1 2 1 9");
	stage_expect(stage, "Svaret er et tal fra 0 til 5.");
	stage_keys(stage, "1 Enter");
	stage_expect(stage, "Overvej egen læge, og tal med din leder.");
	stage_keys(stage, "Enter");
	stage_expect(stage, "Målingen er gemt: 28 (0-100).");
}

static void
nothing_is_no_measurement(void **state)
{
	struct stage *stage = *state;
	open_card(stage);
	stage_keys(stage, "Enter C-s");
	stage_expect(stage, "Der er ingen svar endnu.");
	stage_keys(stage, "Esc");
	stage_expect(stage, "Amira Haddad");
	stage_reject(stage, "ingen svar endnu");
}

/* T-ILS can be switched off. */
static void
what_is_off_cannot_be_chosen(void **state)
{
	struct stage *stage = *state;
	struct error error;

	people_add(stage, "Amira", "Haddad");
	assert_int_equal(store_set_setting(stage->app.store, SETTING_LONELINESS, 0, &error), STATUS_OK);
	stage_keys(stage, "2 Enter m");
	stage_expect(stage, "WHO-5");
	stage_reject(stage, "T-ILS");
}

/* It is on the timeline; opened again it can be corrected. */
static void
a_measurement_is_on_the_timeline(void **state)
{
	struct stage *stage = *state;
	open_card(stage);
	stage_keys(stage, "Enter 4 Enter");
	stage_expect(stage, "Livstilfredshed: 4 (0-10)");
	stage_keys(stage, "End Enter");
	stage_expect(stage, "Alt i alt, hvor tilfreds er du med dit liv for tiden?");
	stage_keys(stage, "6 Enter");
	stage_expect(stage, "Livstilfredshed: 6 (0-10)");
	stage_keys(stage, "m Down Down Down Enter 5 5 5 5 5 Enter");
	stage_expect(stage, "WHO-5. Enter viser svarene.");
	stage_keys(stage, "C-z");
	stage_reject(stage, "WHO-5.");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    ON_STAGE(looks_as_drawn),
	    ON_STAGE(says_who_it_is_about),
	    ON_STAGE(ten_is_typed_as_two_digits),
	    ON_STAGE(a_low_result_says_what_to_do),
	    ON_STAGE(nothing_is_no_measurement),
	    ON_STAGE(what_is_off_cannot_be_chosen),
	    ON_STAGE(a_measurement_is_on_the_timeline),
	};
	return cmocka_run_group_tests_name("measure", tests, NULL, NULL);
}
