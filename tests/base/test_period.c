/* Periods keep their words, their stored form and their interval on screen. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include "base/period.h"

static struct period
period(const char *stored)
{
	struct period result;
	assert_true(period_parse(stored, &result));
	return result;
}

static void
stored_form_round_trip(void **state)
{
	(void)state;
	const char *const stored[] = {"",
				      "2026-03-14",
				      "2026-03-01/2026-03-31 marts 2026",
				      "2026-02-11/2026-02-20 medio februar",
				      "2026-03-21/2026-04-10",
				      "2026-03-01/2026-03-01 første dag",
				      "2006-01-01/2006-12-31 2006"};
	for (size_t i = 0; i < sizeof stored / sizeof *stored; i++) {
		char out[PERIOD_STORED_SIZE] = "x";
		struct period value = period(stored[i]);
		period_format(&value, out);
		assert_string_equal(out, stored[i]);
	}
}

static void
longest_label_fits(void **state)
{
	(void)state;
	char stored[PERIOD_STORED_SIZE], out[PERIOD_STORED_SIZE];
	strcpy(stored, "2026-03-01/2026-03-31 ");
	memset(stored + strlen(stored), 0, sizeof stored - strlen("2026-03-01/2026-03-31 "));
	memset(stored + strlen("2026-03-01/2026-03-31 "), 'm', PERIOD_LABEL_SIZE - 1);
	struct period value = period(stored);
	assert_int_equal(strlen(value.label), PERIOD_LABEL_SIZE - 1);
	period_format(&value, out);
	assert_string_equal(out, stored);
	strcat(stored, "m");
	assert_false(period_parse(stored, &value));
}

static void
refuses_other_forms(void **state)
{
	(void)state;
	const char *const bad[] = {"2026",
				   "2026-02-30",
				   "2026-03-01/",
				   "2026-03-01/2026-03-3",
				   "2026-03-31/2026-03-01 marts",
				   "2026-03-01/2026-03-32 marts",
				   "2026-03-01-2026-03-31 marts",
				   "2026-03-01/2026-03-31marts",
				   "2026-03-01 marts 2026 eller saa",
				   "/",
				   "2026-03-01/2026-03-31 m\xFF"};
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
		struct period value = {{1}, {2}, "x"};
		assert_false(period_parse(bad[i], &value));
		assert_string_equal(value.label, "x");
	}
}

static void
knows_none_and_day(void **state)
{
	(void)state;
	struct period none = PERIOD_NONE, day = period("2026-03-14"), month = period("2026-03-01/2026-03-31 marts");
	struct period other = month;
	assert_true(period_is_none(&none));
	assert_false(period_is_day(&none));
	assert_false(period_is_none(&day));
	assert_true(period_is_day(&day));
	assert_false(period_is_day(&month));
	assert_true(period_equal(&none, &none));
	assert_true(period_equal(&month, &other));
	assert_false(period_equal(&none, &day));
	strcpy(other.label, "i marts");
	assert_false(period_equal(&month, &other));
	other = month;
	other.last.day--;
	assert_false(period_equal(&month, &other));
	other = month;
	other.first.day--;
	assert_false(period_equal(&month, &other));
}

static void
stored_form_sorts_by_first_day(void **state)
{
	(void)state;
	assert_true(strcmp("2026-02-11/2026-02-20 medio februar", "2026-02-12") < 0);
	char early[PERIOD_STORED_SIZE], late[PERIOD_STORED_SIZE];
	struct period a = period("2026-02-11/2026-12-31 hele resten"), b = period("2026-02-12");
	period_format(&a, early);
	period_format(&b, late);
	assert_true(strcmp(early, late) < 0);
}

static void
shows_the_interval(void **state)
{
	(void)state;
	const struct {
		const char *stored, *shown;
	} cases[] = {
	    {"", ""},
	    {"2006-03-14", "14-03-2006"},
	    {"2026-02-11/2026-02-20 medio februar", "medio februar (11.–20. feb.)"},
	    {"2026-03-01/2026-03-31 i løbet af marts", "i løbet af marts (1.–31. mar.)"},
	    {"2026-05-01/2026-06-30 maj/juni", "maj/juni (maj–jun.)"},
	    {"2026-05-21/2026-05-31 ultimo maj", "ultimo maj (21.–31. maj)"},
	    {"2026-09-01/2026-12-31 ultimo 2026", "ultimo 2026 (sep.–dec.)"},
	    {"2026-03-21/2026-04-10 ultimo marts/primo april", "ultimo marts/primo april (21. mar.–10. apr.)"},
	    {"2026-12-01/2027-01-31 december/januar 2027", "december/januar 2027 (dec. 2026–jan. 2027)"},
	    {"2026-12-21/2027-01-10 ultimo december/primo januar 2027",
	     "ultimo december/primo januar 2027 (21. dec. 2026–10. jan. 2027)"},
	    {"2026-03-16/2026-03-22 uge 12", "uge 12 (16.–22. mar.)"},
	    {"2026-03-30/2026-04-05 uge 14", "uge 14 (30. mar.–5. apr.)"},
	    {"2026-03-21/2026-04-10", "21-03-2026–10-04-2026"},
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct text out = {0};
		struct period value = period(cases[i].stored);
		period_add_field(&out, &value);
		assert_string_equal(text_get(&out), cases[i].shown);
		text_clear(&out);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(stored_form_round_trip),
	    cmocka_unit_test(longest_label_fits),
	    cmocka_unit_test(refuses_other_forms),
	    cmocka_unit_test(knows_none_and_day),
	    cmocka_unit_test(stored_form_sorts_by_first_day),
	    cmocka_unit_test(shows_the_interval),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
