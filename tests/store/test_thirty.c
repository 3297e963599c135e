/* Who turns 30 soon: the line of the overview and the list behind it tell the same days as the card. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/clock.h"
#include "crowd.h"
#include "store/agenda.h"
#include "store/list.h"

static struct period
on_day(int year, int month, int day)
{
	struct date date = date_make(year, month, day);

	return (struct period){date, date, ""};
}

static void
add_born(const char *name, struct period born, int state)
{
	struct youth youth;

	record_init(&youth_entity, &youth);
	crowd_set_text(&youth, YOUTH_FIRST_NAME, name);
	youth.born = born;
	youth.state = state;
	if (state == YOUTH_ENDED)
		youth.end_reason = store_codes(town.store, "afslutning", clock_today()).items[0]->record.id;
	crowd_save(&town, &youth);
	record_clear(&youth);
}

static long
count_within(int days)
{
	const struct filter filter = {
	    .field = ERROR_NO_FIELD, .test = FILTER_QUERY, .text = "youth_turning_thirty", .value = days};
	const struct list_query asked = {.filters = &filter, .filter_count = 1, .sort = YOUTH_BORN};
	struct list *list = list_new(town.store, &youth_entity);
	struct error error;

	crowd_good(list_set(list, &asked, &error), &error);
	long count = list_count(list);
	for (long i = 0; i < count; i++) {
		const struct youth *youth = list_at(list, i);
		assert_in_range(youth_days_to_thirty(youth, clock_today()), 0, days);
	}
	list_free(list);
	return count;
}

static int
count_told(void)
{
	struct agenda agenda;
	struct error error;
	int count = 0;

	crowd_good(agenda_read(town.store, town.staff, clock_today(), 5, &agenda, &error), &error);
	for (size_t i = 0; i < agenda.count; i++)
		if (agenda.items[i].kind == AGENDA_THIRTY)
			count = agenda.items[i].count;
	agenda_clear(&agenda);
	return count;
}

static void
tells_who_turns_thirty(void **state)
{
	const struct period april = {date_make(1996, 4, 1), date_make(1996, 4, 30), "april 1996"};
	const struct period may = {date_make(1996, 5, 1), date_make(1996, 5, 31), "maj 1996"};
	const struct period march = {date_make(1996, 3, 1), date_make(1996, 3, 31), "marts 1996"};

	(void)state;
	assert_int_equal(count_told(), 0);
	add_born("Igår", on_day(1996, 3, 16), YOUTH_ACTIVE);
	add_born("Forsent", on_day(1996, 5, 17), YOUTH_ACTIVE);
	add_born("Slut", on_day(1996, 4, 1), YOUTH_ENDED);
	add_born("Ukendt", PERIOD_NONE, YOUTH_ACTIVE);
	add_born("Maj", may, YOUTH_PAUSED);
	assert_int_equal(count_told(), 0);
	add_born("Idag", on_day(1996, 3, 17), YOUTH_ACTIVE);
	add_born("Sidst", on_day(1996, 5, 16), YOUTH_ACTIVE);
	add_born("April", april, YOUTH_PAUSED);
	add_born("Marts", march, YOUTH_NEW);
	assert_int_equal(count_told(), 4);
	assert_int_equal(count_within(AGENDA_THIRTY_DAYS), 4);
	assert_int_equal(count_within(183), 6);
	assert_int_equal(count_within(0), 1);
}

static void
knows_leap_days(void **state)
{
	(void)state;
	add_born("Skud", on_day(1996, 2, 29), YOUTH_ACTIVE);
	for (int day = -4; day <= 4; day++) {
		clock_fix(date_add_days(date_make(2026, 3, 1), day), 8, 0);
		assert_int_equal(count_within(0), day == 0);
		assert_int_equal(count_within(2), day >= -2 && day <= 0);
	}
	clock_fix(date_make(2026, 3, 17), 13, 42);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test_setup_teardown(tells_who_turns_thirty, crowd_setup, crowd_teardown),
	    cmocka_unit_test_setup_teardown(knows_leap_days, crowd_setup, crowd_teardown),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
