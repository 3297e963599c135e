/* The table of actions as data: one key one verb, a way without F-keys, and words for everything. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "app/action.h"
#include "base/utf8.h"

static void
no_key_has_two_verbs(void **state)
{
	(void)state;
	for (int a = 1; a < ACTION_COUNT; a++)
		for (int b = a + 1; b < ACTION_COUNT; b++) {
			const struct action_row *one = &action_rows[a], *other = &action_rows[b];
			assert_false(one->letter && (one->letter == other->letter || one->letter == other->second));
			assert_false(one->second && (one->second == other->letter || one->second == other->second));
			assert_false(one->function && one->function == other->function);
			assert_false(one->control && one->control == other->control);
			assert_false(one->press && one->press == other->press);
		}
}

static void
everything_can_be_done_without_function_keys(void **state)
{
	(void)state;
	for (int i = 1; i < ACTION_COUNT; i++) {
		const struct action_row *row = &action_rows[i];
		assert_true(row->letter || row->second || row->control || row->press || row->in_menu);
	}
}

static void
everything_has_words_that_fit(void **state)
{
	(void)state;
	for (int i = 1; i < ACTION_COUNT; i++) {
		const struct action_row *row = &action_rows[i];
		assert_non_null(row->label);
		assert_non_null(row->help);
		assert_non_null(row->words);
		assert_true(utf8_text_width(row->label) <= 18);
		assert_true(utf8_text_width(row->help) <= 80);
	}
}

/* On a Danish keyboard these are dead keys or need AltGr; with Alt nothing is bound at all. */
static void
no_letter_is_hard_to_type(void **state)
{
	(void)state;
	for (int i = 1; i < ACTION_COUNT; i++)
		for (const char *hard = "^~`'\\@[]{}|$"; *hard; hard++) {
			assert_int_not_equal(action_rows[i].letter, *hard);
			assert_int_not_equal(action_rows[i].second, *hard);
		}
}

static void
letters_mean_the_same_with_caps_lock_and_nothing_in_a_field(void **state)
{
	(void)state;
	struct key small = {.press = PRESS_CHARACTER, .character = 'n'};
	struct key large = {.press = PRESS_CHARACTER, .character = 'N'};
	assert_int_equal(action_of(&small, false), ACTION_NEW);
	assert_int_equal(action_of(&large, false), ACTION_NEW);
	assert_int_equal(action_of(&small, true), ACTION_NONE);
	struct key save = {.press = PRESS_CONTROL, .character = 's'};
	assert_int_equal(action_of(&save, true), ACTION_SAVE);
	struct key enter = {.press = PRESS_ENTER};
	assert_int_equal(action_of(&enter, true), ACTION_NONE);
	assert_int_equal(action_of(&enter, false), ACTION_OPEN);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(no_key_has_two_verbs),
	    cmocka_unit_test(everything_can_be_done_without_function_keys),
	    cmocka_unit_test(everything_has_words_that_fit),
	    cmocka_unit_test(no_letter_is_hard_to_type),
	    cmocka_unit_test(letters_mean_the_same_with_caps_lock_and_nothing_in_a_field),
	};
	return cmocka_run_group_tests_name("actions", tests, NULL, NULL);
}
