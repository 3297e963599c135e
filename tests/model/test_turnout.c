/* «Kommer de 15?» against cases reckoned by hand. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "model/turnout.h"

static const struct show_history nothing;

static struct turnout
forecast(int yes, int maybe, int unanswered, int came)
{
	const struct turnout_counts counts = {.expected = {yes, maybe, unanswered}, .came = came};
	struct turnout turnout;

	turnout_forecast(&counts, &nothing, &turnout);
	return turnout;
}

static void
expect_sentence(const struct turnout *turnout, const char *expected)
{
	struct text text = {0};

	turnout_add_sentence(&text, turnout);
	assert_string_equal(text_get(&text), expected);
	text_clear(&text);
}

/* 18 · 0,7 = 12,6; variance 3,78, so 12,6 ± 2,5; 21 · 0,7 = 14,7 is not enough, 22 · 0,7 = 15,4 is. */
static void
test_eighteen_sign_ups_are_not_fifteen_people(void **state)
{
	struct turnout turnout = forecast(18, 0, 20, 0);
	struct text text = {0};

	(void)state;
	assert_int_equal(turnout.expected, 13);
	assert_int_equal(turnout.low, 10);
	assert_int_equal(turnout.high, 15);
	assert_int_equal(turnout.needed, 4);
	assert_int_equal(turnout.state, TURNOUT_CAREFUL);
	expect_sentence(&turnout, "18 tilmeldt. Med 4 flere tilmeldte kan 15 forventes at møde op.");
	turnout_add_expected(&text, &turnout);
	text_add(&text, ", ");
	turnout_add_basis(&text, &turnout);
	assert_string_equal(text_get(&text), "ca. 13 (10-15), 7 af 10 tilmeldte møder normalt op");
	text_clear(&text);
}

static void
test_the_last_one_that_is_missing(void **state)
{
	struct turnout turnout = forecast(21, 0, 0, 0);

	(void)state;
	assert_int_equal(turnout.needed, 1);
	expect_sentence(&turnout, "21 tilmeldt. Med 1 mere tilmeldt kan 15 forventes at møde op.");
	turnout = forecast(22, 0, 0, 0);
	assert_int_equal(turnout.needed, 0);
	assert_int_equal(turnout.state, TURNOUT_ON_WAY);
	expect_sentence(&turnout, "22 tilmeldt. 15 kan forventes at møde op.");
	/* 20 · 0,7 + 4 · 0,3 = 15,2 */
	assert_int_equal(forecast(20, 4, 0, 0).needed, 0);
	assert_int_equal(forecast(20, 3, 50, 0).needed, 1);
}

/* However many have said yes: only who came counts. */
static void
test_done_is_fifteen_who_came(void **state)
{
	struct turnout turnout = forecast(60, 0, 0, 14);

	(void)state;
	assert_int_equal(turnout.state, TURNOUT_ON_WAY);
	assert_true(turnout.low >= 14);
	turnout = forecast(60, 0, 0, 15);
	assert_int_equal(turnout.state, TURNOUT_DONE);
	assert_string_equal(turnout_state_word(turnout.state), "KLARET");
	expect_sentence(&turnout, "15 er mødt op. Målet er mindst 15.");
}

static void
test_over_is_what_it_was(void **state)
{
	const struct turnout_counts counts = {.expected = {9, 2, 3}, .open = 4, .came = 14, .over = true};
	struct turnout turnout;
	struct text text = {0};

	(void)state;
	turnout_forecast(&counts, &nothing, &turnout);
	assert_int_equal(turnout.state, TURNOUT_MISSED);
	assert_int_equal(turnout.expected, 14);
	assert_int_equal(turnout.low, 14);
	assert_int_equal(turnout.high, 14);
	expect_sentence(&turnout, "14 mødte op. Målet var mindst 15.");
	turnout_add_expected(&text, &turnout);
	assert_string_equal(text_get(&text), "14");
	text_clear(&text);
}

/* Own experience from ten on, for each answer by itself. */
static void
test_own_experience(void **state)
{
	const struct turnout_counts counts = {.expected = {10, 10, 10}, .open = 2};
	struct show_history history = {.invited = {9, 10, 40}, .came = {9, 4, 2}};
	struct turnout turnout;
	struct text text = {0};

	(void)state;
	turnout_forecast(&counts, &history, &turnout);
	assert_int_equal(turnout.rates[CLASS_YES].permille, 700);
	assert_false(turnout.rates[CLASS_YES].own);
	assert_int_equal(turnout.rates[CLASS_MAYBE].permille, 400);
	assert_true(turnout.rates[CLASS_MAYBE].own);
	assert_int_equal(turnout.rates[CLASS_UNANSWERED].permille, 50);
	assert_int_equal(turnout.expected, 13); /* 8,4 + 4 + 0,5 */
	history.invited[CLASS_YES] = 10;
	turnout_forecast(&counts, &history, &turnout);
	assert_int_equal(turnout.expected, 15); /* 10,8 + 4 + 0,5 = 15,3 */
	assert_int_equal(turnout.needed, 0);
	turnout_add_basis(&text, &turnout);
	assert_string_equal(text_get(&text), "9 af 10 tilmeldte har mødt op hos jer");
	text_clear(&text);
}

/* Nobody at all, and nobody ever came: still an answer. */
static void
test_the_ends(void **state)
{
	const struct turnout_counts counts = {.expected = {5, 0, 0}};
	const struct show_history history = {.invited = {20, 0, 0}};
	struct turnout turnout = forecast(0, 0, 0, 0);

	(void)state;
	assert_int_equal(turnout.expected, 0);
	assert_int_equal(turnout.low, 0);
	assert_int_equal(turnout.high, 0);
	assert_int_equal(turnout.needed, 22);
	turnout_forecast(&counts, &history, &turnout);
	assert_int_equal(turnout.needed, 16);
	for (int yes = 0; yes < 80; yes++) {
		turnout = forecast(yes, 0, 0, 0);
		assert_true(turnout.low <= turnout.expected && turnout.expected <= turnout.high);
		assert_true(turnout.high <= yes);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_eighteen_sign_ups_are_not_fifteen_people),
	    cmocka_unit_test(test_the_last_one_that_is_missing),
	    cmocka_unit_test(test_done_is_fifteen_who_came),
	    cmocka_unit_test(test_over_is_what_it_was),
	    cmocka_unit_test(test_own_experience),
	    cmocka_unit_test(test_the_ends),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
