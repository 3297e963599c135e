/* The calendar, ISO weeks, Danish holidays and the written forms. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include "base/date.h"

static struct date
day(const char *iso)
{
	struct date date;
	assert_true(date_parse_iso(iso, &date));
	return date;
}

static void
check_iso(struct date date, const char *expected)
{
	char out[DATE_ISO_SIZE];
	date_format_iso(date, out);
	assert_string_equal(out, expected);
}

static void
counts_every_day(void **state)
{
	(void)state;
	int32_t expected = date_make(1800, 1, 1).day;
	for (int year = 1800; year <= 2200; year++) {
		for (int month = 1; month <= 12; month++) {
			for (int d = 1; d <= date_days_in_month(year, month); d++, expected++) {
				int y, m, dd;
				struct date date = date_make(year, month, d);
				assert_int_equal(date.day, expected);
				date_split(date, &y, &m, &dd);
				assert_true(y == year && m == month && dd == d);
			}
		}
	}
	assert_int_equal(date_make(1970, 1, 1).day, 0);
	assert_int_equal(date_make(2000, 3, 1).day, 11017);
	assert_int_equal(date_make(1969, 12, 31).day, -1);
}

static void
validates(void **state)
{
	(void)state;
	assert_true(date_is_valid(2024, 2, 29));
	assert_true(date_is_valid(2000, 2, 29));
	assert_false(date_is_valid(1900, 2, 29));
	assert_false(date_is_valid(2026, 2, 29));
	assert_false(date_is_valid(2026, 2, 0));
	assert_false(date_is_valid(2026, 0, 1));
	assert_false(date_is_valid(2026, 13, 1));
	assert_false(date_is_valid(1799, 12, 31));
	assert_false(date_is_valid(2201, 1, 1));
	assert_false(date_is_valid(2026, 4, 31));
}

static void
none_is_handled(void **state)
{
	(void)state;
	struct text out = {0};
	struct date date = day("2026-03-17");
	assert_true(date_is_none(DATE_NONE));
	assert_false(date_is_none(date));
	assert_true(date_compare(DATE_NONE, date) < 0);
	assert_true(date_compare(date, DATE_NONE) > 0);
	assert_int_equal(date_compare(date, date), 0);
	assert_true(date_is_none(date_add_days(DATE_NONE, 3)));
	assert_true(date_is_none(date_add_months(DATE_NONE, 3)));
	assert_null(date_holiday(DATE_NONE));
	assert_false(date_is_public_holiday(DATE_NONE));
	check_iso(DATE_NONE, "");
	date_add_field(&out, DATE_NONE);
	date_add_short(&out, DATE_NONE);
	date_add_medium(&out, DATE_NONE);
	date_add_long(&out, DATE_NONE);
	date_add_relative(&out, DATE_NONE, date);
	assert_string_equal(text_get(&out), "");
	text_clear(&out);
}

static void
adds_days_and_months(void **state)
{
	(void)state;
	check_iso(date_add_days(day("2026-12-31"), 1), "2027-01-01");
	check_iso(date_add_days(day("2024-03-01"), -1), "2024-02-29");
	check_iso(date_add_months(day("2026-01-31"), 1), "2026-02-28");
	check_iso(date_add_months(day("2024-01-31"), 1), "2024-02-29");
	check_iso(date_add_months(day("2026-03-17"), 6), "2026-09-17");
	check_iso(date_add_months(day("2026-03-31"), -13), "2025-02-28");
	check_iso(date_add_months(day("2026-01-15"), -1), "2025-12-15");
	check_iso(date_add_months(day("2026-12-15"), 1), "2027-01-15");
	check_iso(date_add_days(day("2200-12-31"), 1), "2200-12-31");
	check_iso(date_add_days(day("1800-01-01"), INT32_MIN), "1800-01-01");
	check_iso(date_add_months(day("2026-01-01"), INT32_MAX), "2200-12-31");
	check_iso(date_add_months(day("2026-01-01"), INT32_MIN), "1800-01-01");
}

static void
knows_weekdays_and_weeks(void **state)
{
	(void)state;
	const struct {
		const char *iso;
		int weekday, year, week;
	} cases[] = {
	    {"2026-03-12", 3, 2026, 11}, {"2027-01-01", 4, 2026, 53}, {"2026-12-28", 0, 2026, 53},
	    {"2027-01-04", 0, 2027, 1},  {"2026-01-01", 3, 2026, 1},  {"2025-12-29", 0, 2026, 1},
	    {"2025-12-28", 6, 2025, 52}, {"2021-01-03", 6, 2020, 53}, {"2024-12-30", 0, 2025, 1},
	    {"1969-12-31", 2, 1970, 1},  {"1800-01-01", 2, 1800, 1},  {"2026-05-01", 4, 2026, 18},
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		int year;
		struct date date = day(cases[i].iso);
		assert_int_equal(date_weekday(date), cases[i].weekday);
		assert_int_equal(date_iso_week(date, &year), cases[i].week);
		assert_int_equal(year, cases[i].year);
		assert_int_equal(date_iso_week(date, NULL), cases[i].week);
		check_iso(date_from_iso_week(cases[i].year, cases[i].week, cases[i].weekday), cases[i].iso);
	}
	const int long_years[] = {2004, 2009, 2015, 2020, 2026, 2032, 2037};
	for (int year = 2001; year <= 2038; year++) {
		bool is_long = false;
		for (size_t i = 0; i < sizeof long_years / sizeof *long_years; i++)
			is_long = is_long || long_years[i] == year;
		assert_int_equal(date_weeks_in_year(year), is_long ? 53 : 52);
	}
}

static void
counts_years_of_age(void **state)
{
	(void)state;
	assert_int_equal(date_years_between(day("2006-03-14"), day("2026-03-13")), 19);
	assert_int_equal(date_years_between(day("2006-03-14"), day("2026-03-14")), 20);
	assert_int_equal(date_years_between(day("2008-02-29"), day("2026-02-28")), 17);
	assert_int_equal(date_years_between(day("2008-02-29"), day("2026-03-01")), 18);
	assert_int_equal(date_years_between(day("2008-02-29"), day("2028-02-29")), 20);
	assert_int_equal(date_years_between(day("2026-03-14"), day("2026-03-14")), 0);
	assert_int_equal(date_years_between(day("1999-12-31"), day("2000-01-01")), 0);
}

static void
has_the_churchs_holidays(void **state)
{
	(void)state;
	const struct {
		int year;
		const char *days[7];
	} table[] = {
	    {2025, {"04-17", "04-18", "04-20", "04-21", "05-29", "06-08", "06-09"}},
	    {2026, {"04-02", "04-03", "04-05", "04-06", "05-14", "05-24", "05-25"}},
	    {2027, {"03-25", "03-26", "03-28", "03-29", "05-06", "05-16", "05-17"}},
	    {2028, {"04-13", "04-14", "04-16", "04-17", "05-25", "06-04", "06-05"}},
	    {2029, {"03-29", "03-30", "04-01", "04-02", "05-10", "05-20", "05-21"}},
	    {2030, {"04-18", "04-19", "04-21", "04-22", "05-30", "06-09", "06-10"}},
	};
	const char *const names[] = {"skærtorsdag",           "langfredag", "påskedag",   "2. påskedag",
				     "Kristi himmelfartsdag", "pinsedag",   "2. pinsedag"};
	for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
		struct text iso = {0};
		for (size_t j = 0; j < 7; j++) {
			text_reset(&iso);
			text_add_format(&iso, "%d-%s", table[i].year, table[i].days[j]);
			struct date date = day(text_get(&iso));
			assert_string_equal(date_holiday(date), names[j]);
			assert_true(date_is_public_holiday(date));
			assert_false(date_is_working_day(date));
		}
		assert_int_equal(date_compare(date_easter(table[i].year), date_add_days(day(text_get(&iso)), -50)), 0);
		int count = 0;
		for (struct date d = date_make(table[i].year, 1, 1); d.day <= date_make(table[i].year, 12, 31).day;
		     d.day++)
			count += date_is_public_holiday(d);
		assert_int_equal(count, 10);
		text_clear(&iso);
	}
	check_iso(date_easter(1818), "1818-03-22");
	check_iso(date_easter(2038), "2038-04-25");
}

static void
has_fixed_and_soft_days(void **state)
{
	(void)state;
	assert_string_equal(date_holiday(day("2026-01-01")), "nytårsdag");
	assert_string_equal(date_holiday(day("2026-12-25")), "juledag");
	assert_string_equal(date_holiday(day("2026-12-26")), "2. juledag");
	assert_string_equal(date_holiday(day("2026-05-01")), "1. maj");
	assert_string_equal(date_holiday(day("2026-06-05")), "grundlovsdag");
	assert_string_equal(date_holiday(day("2026-12-24")), "juleaftensdag");
	assert_string_equal(date_holiday(day("2026-12-31")), "nytårsaftensdag");
	assert_false(date_is_public_holiday(day("2026-05-01")));
	assert_false(date_is_public_holiday(day("2026-06-05")));
	assert_false(date_is_public_holiday(day("2026-12-24")));
	assert_false(date_is_public_holiday(day("2026-12-31")));
	assert_true(date_is_public_holiday(day("2028-06-05")));
	assert_null(date_holiday(day("2026-03-17")));
	assert_string_equal(date_holiday(day("2023-05-05")), "store bededag");
	assert_null(date_holiday(day("2024-04-26")));
	assert_string_equal(date_holiday(date_add_days(date_easter(2026), 26)), "1. maj");
}

static void
counts_working_days(void **state)
{
	(void)state;
	check_iso(date_add_working_days(day("2026-03-17"), 5), "2026-03-24");
	check_iso(date_add_working_days(day("2026-04-01"), 1), "2026-04-07");
	check_iso(date_add_working_days(day("2026-04-07"), -1), "2026-04-01");
	check_iso(date_add_working_days(day("2026-03-14"), 1), "2026-03-16");
	check_iso(date_add_working_days(day("2026-03-14"), 0), "2026-03-14");
	check_iso(date_add_working_days(DATE_NONE, 3), "");
	assert_false(date_is_working_day(day("2026-03-14")));
	assert_true(date_is_working_day(day("2026-06-05")));
}

static void
parses_only_iso(void **state)
{
	(void)state;
	const char *const bad[] = {"2026-3-17",  "2026-03-1",  "26-03-17",    "2026/03/17",  "2026-02-30",
				   "2026-13-01", "2026-00-10", "2026-03-17 ", " 2026-03-17", "12-03-2026",
				   "x",          "+026-03-17", "2026-03-1a"};
	struct date date = {5};
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
		assert_false(date_parse_iso(bad[i], &date));
	assert_int_equal(date.day, 5);
	assert_true(date_parse_iso("", &date));
	assert_true(date_is_none(date));
	check_iso(day("2038-01-19"), "2038-01-19");
}

static void
writes_danish(void **state)
{
	(void)state;
	struct text out = {0};
	struct date date = day("2026-03-26");
	date_add_field(&out, date);
	text_add(&out, "|");
	date_add_short(&out, date);
	text_add(&out, "|");
	date_add_medium(&out, day("2026-03-17"));
	text_add(&out, "|");
	date_add_long(&out, date);
	assert_string_equal(text_get(&out), "26-03-2026|tor 26.3.|tir 17. mar 2026|torsdag 26. marts 2026");
	text_clear(&out);
	assert_string_equal(date_weekday_name(0), "mandag");
	assert_string_equal(date_weekday_name(6), "søndag");
	assert_string_equal(date_month_name(1), "januar");
	assert_string_equal(date_month_name(12), "december");
}

static void
writes_relative(void **state)
{
	(void)state;
	const struct {
		const char *iso, *expected;
	} cases[] = {
	    {"2026-03-17", "i dag"},     {"2026-03-16", "i går"},     {"2026-03-18", "i morgen"},
	    {"2026-03-12", "tor 12.3."}, {"2025-09-17", "ons 17.9."}, {"2025-09-16", "16.9.2025"},
	    {"2026-09-17", "tor 17.9."}, {"2026-09-18", "18.9.2026"}, {"2024-03-12", "12.3.2024"},
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct text out = {0};
		date_add_relative(&out, day(cases[i].iso), day("2026-03-17"));
		assert_string_equal(text_get(&out), cases[i].expected);
		text_clear(&out);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(counts_every_day),
	    cmocka_unit_test(validates),
	    cmocka_unit_test(none_is_handled),
	    cmocka_unit_test(adds_days_and_months),
	    cmocka_unit_test(knows_weekdays_and_weeks),
	    cmocka_unit_test(counts_years_of_age),
	    cmocka_unit_test(has_the_churchs_holidays),
	    cmocka_unit_test(has_fixed_and_soft_days),
	    cmocka_unit_test(counts_working_days),
	    cmocka_unit_test(parses_only_iso),
	    cmocka_unit_test(writes_danish),
	    cmocka_unit_test(writes_relative),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
