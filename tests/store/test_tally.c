/* Tallies against counting everybody one by one. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "crowd.h"
#include "model/value.h"
#include "store/change.h"
#include "store/list.h"

enum { ROOM = 64 };

static bool
has_value(const struct field *field, const void *record, const struct tally *tally)
{
	if (field->kind == FIELD_REFERENCE)
		return uuid_equal(value_reference(field, record), tally->id);
	return value_integer(field, record) == tally->value;
}

/* How many have the value, one by one; everybody when tally is NULL. */
static long
count_people(const struct field *field, const struct tally *tally)
{
	const struct list_query query = {.sort = LIST_SORT_NUMBER};
	struct list *list = list_new(town.store, &youth_entity);
	struct error error;
	long count = 0;

	crowd_good(list_set(list, &query, &error), &error);
	for (long i = 0; i < list_count(list); i++)
		if (tally == NULL || has_value(field, list_at(list, i), tally))
			count++;
	list_free(list);
	return count;
}

static void
check_tally(int number)
{
	const struct field *field = &youth_entity.fields[number];
	struct tally tallies[ROOM], cut[2];
	struct error error;
	int count = ROOM, cut_count = 2;
	long sum = 0;

	crowd_good(store_tally(town.store, &youth_entity, number, tallies, &count, &error), &error);
	crowd_good(store_tally(town.store, &youth_entity, number, cut, &cut_count, &error), &error);
	assert_int_equal(cut_count, count < 2 ? count : 2);
	for (int i = 0; i < count; i++) {
		assert_int_equal(tallies[i].count, count_people(field, &tallies[i]));
		assert_true(i == 0 || tallies[i].count <= tallies[i - 1].count);
		assert_true(i >= cut_count || cut[i].count == tallies[i].count);
		sum += tallies[i].count;
	}
	assert_int_equal(sum, count_people(field, NULL));
}

static void
check_all(void)
{
	check_tally(YOUTH_STATE);
	check_tally(YOUTH_CONSULTANT);
	check_tally(YOUTH_BENEFIT);
	check_tally(YOUTH_IN_COMMUNITY);
	check_tally(YOUTH_NO_CONTACT);
}

static void
test_an_empty_file_has_no_values(void **state)
{
	struct tally tallies[ROOM];
	struct error error;
	int count = ROOM;

	(void)state;
	crowd_good(store_tally(town.store, &youth_entity, YOUTH_STATE, tallies, &count, &error), &error);
	assert_int_equal(count, 0);
}

static void
test_those_without_a_value_are_counted(void **state)
{
	struct tally tallies[ROOM];
	struct error error;
	int count = ROOM;

	(void)state;
	crowd_youth(&town, "Amira", "Haddad");
	crowd_youth(&town, "Jonas", "Lund");
	crowd_good(store_tally(town.store, &youth_entity, YOUTH_CONSULTANT, tallies, &count, &error), &error);
	assert_int_equal(count, 1);
	assert_true(uuid_is_none(tallies[0].id));
	assert_int_equal(tallies[0].count, 2);
	count = ROOM;
	crowd_good(store_tally(town.store, &youth_entity, YOUTH_NO_CONTACT, tallies, &count, &error), &error);
	assert_int_equal(count, 1);
	assert_int_equal(tallies[0].value, 0);
	assert_int_equal(tallies[0].count, 2);
}

static void
test_everybody_is_counted_once(void **state)
{
	(void)state;
	crowd_fill(&town, 400);
	check_all();
}

static void
test_the_deleted_are_not_counted(void **state)
{
	struct change *change;
	struct youth youth;
	struct error error;

	(void)state;
	record_init(&youth_entity, &youth);
	crowd_good(change_begin(town.store, "slettet", NULL, &change, &error), &error);
	for (int number = 1; number <= 90; number += 3) {
		crowd_good(store_read_number(town.store, &youth_entity, number, &youth, &error), &error);
		crowd_good(change_delete(change, &youth, &error), &error);
	}
	crowd_good(change_commit(change, &error), &error);
	record_clear(&youth);
	assert_int_equal(count_people(NULL, NULL), 372);
	check_all();
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_an_empty_file_has_no_values),
	    cmocka_unit_test(test_those_without_a_value_are_counted),
	    cmocka_unit_test(test_everybody_is_counted_once),
	    cmocka_unit_test(test_the_deleted_are_not_counted),
	};

	return cmocka_run_group_tests_name("tally", tests, crowd_setup, crowd_teardown);
}
