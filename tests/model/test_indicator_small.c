/* The figures behind the tegn on the wall and in reports: what is said of few, of what, and how the tegn stands. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "model/indicator_small.h"
#include "model/small_number.h"

static struct indicator_value
value_of(const struct indicator *indicator, int numerator, int base)
{
	struct indicator_value value = {0};

	indicator_settle(indicator, numerator, base, &value);
	return value;
}

static void
says(const char *name, int numerator, int base, const char *figure, const char *of)
{
	const struct indicator *indicator = indicator_find(name);
	const struct indicator_value value = value_of(indicator, numerator, base);
	struct text out = {0};

	(void)indicator_add_small(&out, indicator, &value, SMALL_K);
	assert_string_equal(text_get(&out), figure);
	text_reset(&out);
	indicator_add_base_small(&out, indicator, &value, SMALL_K);
	assert_string_equal(text_get(&out), of);
	text_clear(&out);
}

static void
few_are_not_told(void **state)
{
	(void)state;
	says("ambassadoerer", 0, -1, "0", "");
	says("ambassadoerer", 4, -1, "under 5", "");
	says("ambassadoerer", 5, -1, "5", "");
	says("kontakt", 33, 43, "77 %", "33 af 43 unge");
	says("kontakt", 39, 43, "skjult", "43 unge"); /* the four others */
	says("kontakt", 6, 9, "skjult", "9 unge");
	says("blevet", 2, 3, "skjult", "under 5 unge");
	says("taettere", 6, 9, "få svar", "9 svar");
	says("taettere", 9, 10, "90 %", "9 af 10 svar");
	says("tilfredshed", 8, 4, "for få målt", "under 5 unge målt to gange");
	says("tilfredshed", 8, 5, "+1,6", "5 unge målt to gange");
}

/* How many came to the workshop, and how many places there are, tells nothing about anyone. */
static void
totals_are_told(void **state)
{
	(void)state;
	says("moedt", 3, 1, "3", "");
	says("forloeb", 1, -1, "1", "");
}

static enum standing
stands(const char *name, int numerator, int base, int target)
{
	const struct indicator *indicator = indicator_find(name);
	const struct indicator_value value = value_of(indicator, numerator, base);
	const struct sign sign = {.kind = SIGN_COUNTED, .target = target};

	return standing_small(sign_standing(&sign, &value, NULL, -1), &sign, indicator, &value, SMALL_K);
}

/* «under 5», reached, of at least 4 would be 4. */
static void
the_standing_tells_no_hidden_figure(void **state)
{
	(void)state;
	for (int count = 1; count < SMALL_K; count++)
		for (int target = 1; target < SMALL_K; target++)
			assert_int_equal(stands("ambassadoerer", count, -1, target), STANDING_FOLLOWED);
	assert_int_equal(stands("ambassadoerer", 4, -1, 10), STANDING_ON_WAY);
	assert_int_equal(stands("ambassadoerer", 5, -1, 4), STANDING_DONE);
	assert_int_equal(stands("kontakt", 6, 6, 100), STANDING_MEASURING);
	assert_int_equal(stands("kontakt", 33, 43, 70), STANDING_DONE);
	assert_int_equal(stands("moedt", 3, 1, 3), STANDING_DONE);
	assert_int_equal(stands("ambassadoerer", 3, -1, INTEGER_NONE), STANDING_FOLLOWED);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(few_are_not_told),
	    cmocka_unit_test(totals_are_told),
	    cmocka_unit_test(the_standing_tells_no_hidden_figure),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
