/* Danish wall time over summer time and 2038, the standing clock and the stored form. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdlib.h>

#include "base/clock.h"

static struct instant
moment(const char *text)
{
	struct instant instant;
	assert_true(instant_parse(text, &instant));
	return instant;
}

static void
check_wall(const char *utc, const char *day, const char *clock)
{
	char iso[DATE_ISO_SIZE];
	struct text out = {0};
	date_format_iso(instant_date(moment(utc)), iso);
	assert_string_equal(iso, day);
	instant_add_clock(&out, moment(utc));
	assert_string_equal(text_get(&out), clock);
	text_clear(&out);
}

static void
runs_before_it_is_fixed(void **state)
{
	(void)state;
	setenv("UNGELOEFT_UR", "2026-03-17 13:42", 1);
	clock_fix_from_environment();
	setenv("UNGELOEFT_UR", "2026-02-30T13:42", 1);
	clock_fix_from_environment();
	setenv("UNGELOEFT_UR", "2026-03-17T24:00", 1);
	clock_fix_from_environment();
	unsetenv("UNGELOEFT_UR");
	clock_fix_from_environment();
	struct instant first = clock_now();
	assert_true(first.milliseconds > moment("2024-01-01T00:00:00.000Z").milliseconds);
	int64_t start = clock_monotonic();
	while (clock_now().milliseconds <= first.milliseconds)
		;
	assert_true(clock_monotonic() >= start);
	assert_int_equal(date_compare(clock_today(), instant_date(clock_now())), 0);
}

static void
stands_still_when_fixed(void **state)
{
	(void)state;
	char text[INSTANT_SIZE];
	clock_fix(date_make(2026, 3, 17), 13, 42);
	instant_format(clock_now(), text);
	assert_string_equal(text, "2026-03-17T12:42:00.000Z");
	assert_int_equal(date_compare(clock_today(), date_make(2026, 3, 17)), 0);
	clock_fix(date_make(2026, 7, 1), 0, 30);
	instant_format(clock_now(), text);
	assert_string_equal(text, "2026-06-30T22:30:00.000Z");
	assert_int_equal(date_compare(clock_today(), date_make(2026, 7, 1)), 0);
	int64_t start = clock_monotonic();
	while (clock_monotonic() == start)
		;
	setenv("UNGELOEFT_UR", "2027-12-31T23:59", 1);
	clock_fix_from_environment();
	instant_format(clock_now(), text);
	assert_string_equal(text, "2027-12-31T22:59:00.000Z");
	setenv("UNGELOEFT_UR", "i dag", 1);
	clock_fix_from_environment();
	instant_format(clock_now(), text);
	assert_string_equal(text, "2027-12-31T22:59:00.000Z");
}

static void
changes_to_summer_time_and_back(void **state)
{
	(void)state;
	check_wall("2026-03-17T12:42:00.000Z", "2026-03-17", "kl. 13.42");
	check_wall("2026-03-29T00:59:59.999Z", "2026-03-29", "kl. 01.59");
	check_wall("2026-03-29T01:00:00.000Z", "2026-03-29", "kl. 03.00");
	check_wall("2026-10-25T00:59:59.999Z", "2026-10-25", "kl. 02.59");
	check_wall("2026-10-25T01:00:00.000Z", "2026-10-25", "kl. 02.00");
	check_wall("2024-03-31T00:59:00.000Z", "2024-03-31", "kl. 01.59");
	check_wall("2024-03-31T01:00:00.000Z", "2024-03-31", "kl. 03.00");
	check_wall("2027-10-31T00:59:00.000Z", "2027-10-31", "kl. 02.59");
	check_wall("2026-12-31T23:30:00.000Z", "2027-01-01", "kl. 00.30");
	check_wall("2026-06-30T21:59:00.000Z", "2026-06-30", "kl. 23.59");
	check_wall("2026-06-30T22:00:00.000Z", "2026-07-01", "kl. 00.00");
}

static void
passes_2038(void **state)
{
	(void)state;
	check_wall("2038-01-19T03:14:08.000Z", "2038-01-19", "kl. 04.14");
	check_wall("2099-07-01T12:00:00.000Z", "2099-07-01", "kl. 14.00");
	check_wall("1969-12-31T23:30:00.000Z", "1970-01-01", "kl. 00.30");
	check_wall("1960-01-01T00:00:00.001Z", "1960-01-01", "kl. 01.00");
}

static void
ambiguous_and_missing_hours_are_some_hour(void **state)
{
	(void)state;
	char text[INSTANT_SIZE];
	clock_fix(date_make(2026, 10, 25), 2, 30);
	instant_format(clock_now(), text);
	assert_string_equal(text, "2026-10-25T00:30:00.000Z");
	clock_fix(date_make(2026, 3, 29), 2, 30);
	instant_format(clock_now(), text);
	assert_string_equal(text, "2026-03-29T01:30:00.000Z");
	clock_fix(date_make(2026, 10, 25), 3, 0);
	instant_format(clock_now(), text);
	assert_string_equal(text, "2026-10-25T02:00:00.000Z");
}

static void
text_round_trip(void **state)
{
	(void)state;
	const char *const texts[] = {"2026-03-17T12:42:00.000Z", "1970-01-01T00:00:00.000Z", "1969-12-31T23:59:59.999Z",
				     "2038-01-19T03:14:08.123Z", "2199-12-31T23:59:59.999Z", ""};
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		char out[INSTANT_SIZE] = "x";
		instant_format(moment(texts[i]), out);
		assert_string_equal(out, texts[i]);
	}
	assert_int_equal(moment("1970-01-02T00:00:01.005Z").milliseconds, 86401005);
	assert_true(instant_is_none(moment("")));
	assert_true(date_is_none(instant_date(INSTANT_NONE)));
	assert_int_equal(instant_minutes(INSTANT_NONE), 0);
	assert_int_equal(instant_minutes(moment("2026-03-17T12:42:00.000Z")), 13 * 60 + 42);
	struct text out = {0};
	instant_add_clock(&out, INSTANT_NONE);
	assert_string_equal(text_get(&out), "");
	text_clear(&out);
}

static void
refuses_other_forms(void **state)
{
	(void)state;
	const char *const bad[] = {"2026-03-17",
				   "2026-03-17T12:42:00Z",
				   "2026-03-17 12:42:00.000Z",
				   "2026-03-17T12:42:00.000",
				   "2026-03-17T12:42:00.000+",
				   "2026-03-17T12:42:00.000ZZ",
				   "2026-03-17T24:00:00.000Z",
				   "2026-03-17T12:60:00.000Z",
				   "2026-03-17T12:42:60.000Z",
				   "2026-02-30T12:42:00.000Z",
				   "2026-03-17T12:42:00.0x0Z",
				   "2026-03-17T12:42:00.00xZ",
				   "2026-03-17T1 :42:00.000Z",
				   "x"};
	struct instant instant = {9};
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
		assert_false(instant_parse(bad[i], &instant));
	assert_int_equal(instant.milliseconds, 9);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(runs_before_it_is_fixed),
	    cmocka_unit_test(stands_still_when_fixed),
	    cmocka_unit_test(changes_to_summer_time_and_back),
	    cmocka_unit_test(passes_2038),
	    cmocka_unit_test(ambiguous_and_missing_hours_are_some_hour),
	    cmocka_unit_test(text_round_trip),
	    cmocka_unit_test(refuses_other_forms),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
