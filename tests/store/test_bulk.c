/* Very many records at once: all or nothing, doubles found, undone whole, indexes back. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "../../src/store/connection.h"
#include "crowd.h"
#include "model/journal.h"
#include "store/bulk.h"
#include "store/change.h"
#include "store/history.h"
#include "store/list.h"

static long
count_people(void)
{
	struct list *list = list_new(town.store, &youth_entity);
	const struct list_query query = {.sort = LIST_SORT_NAME};
	struct error error;
	long count;

	crowd_good(list_set(list, &query, &error), &error);
	count = list_count(list);
	list_free(list);
	return count;
}

/* Every index and its SQL. */
static void
add_indexes(struct text *out)
{
	sqlite3_stmt *statement;

	assert_int_equal(sqlite3_prepare_v2(town.store->database,
					    "SELECT name, sql FROM sqlite_master WHERE type = 'index' ORDER BY name",
					    -1, &statement, NULL),
			 SQLITE_OK);
	while (sqlite3_step(statement) == SQLITE_ROW)
		text_add_format(out, "%s: %s\n", column_text(statement, 0), column_text(statement, 1));
	sqlite3_finalize(statement);
}

static struct bulk *
begin(long expected)
{
	struct bulk *bulk;
	struct error error;

	crowd_good(bulk_begin(town.store, &youth_entity, expected, "prøve", &bulk, &error), &error);
	return bulk;
}

static void
test_all_are_there_with_their_indexes(void **state)
{
	struct text before = {0}, after = {0};
	struct youth youth;
	struct error error;

	(void)state;
	add_indexes(&before);
	crowd_fill(&town, 700);
	add_indexes(&after);
	assert_string_equal(text_get(&before), text_get(&after));
	assert_int_equal(count_people(), 700);
	record_init(&youth_entity, &youth);
	crowd_good(store_read_number(town.store, &youth_entity, 700, &youth, &error), &error);
	assert_int_equal(youth.record.version, 1);
	assert_true(uuid_equal(youth.record.created_by, town.staff));
	record_clear(&youth);
	text_clear(&before);
	text_clear(&after);
}

static void
test_numbers_go_on_without_holes(void **state)
{
	struct youth youth;
	struct error error;
	struct uuid id = crowd_youth(&town, "Efter", "Alle");

	(void)state;
	record_init(&youth_entity, &youth);
	crowd_good(store_read(town.store, &youth_entity, id, &youth, &error), &error);
	assert_int_equal(youth.record.number, 701);
	record_clear(&youth);
}

static void
test_an_abort_leaves_nothing(void **state)
{
	const long before = count_people();
	struct bulk *bulk = begin(100000);
	struct text first = {0}, second = {0};
	struct youth youth;
	struct error error;

	(void)state;
	record_init(&youth_entity, &youth);
	crowd_invent(&town, &youth);
	crowd_good(bulk_add(bulk, &youth, &error), &error);
	record_clear(&youth);
	add_indexes(&first);
	assert_null(strstr(text_get(&first), "youth_by_name"));
	bulk_abort(bulk);
	add_indexes(&second);
	assert_non_null(strstr(text_get(&second), "youth_by_name"));
	assert_int_equal(count_people(), before);
	text_clear(&first);
	text_clear(&second);
}

static void
find_one(struct bulk *bulk, const struct youth *youth, enum bulk_match expected, const struct uuid *id)
{
	enum bulk_match match;
	struct uuid found;
	struct error error;

	crowd_good(bulk_find(bulk, youth, &match, &found, &error), &error);
	assert_int_equal(match, expected);
	if (id != NULL)
		assert_true(uuid_equal(found, *id));
}

/* expected decides how doubles are looked for, so both ways must tell the same. */
static void
check_doubles(long expected)
{
	struct bulk *bulk = begin(expected);
	struct youth youth, other;
	struct error error;

	record_init(&youth_entity, &youth);
	record_init(&youth_entity, &other);
	crowd_set_text(&youth, YOUTH_FIRST_NAME, "Åse");
	crowd_set_text(&youth, YOUTH_PHONE, "12341234");
	youth.born.first = youth.born.last = date_make(2009, 9, 9);
	find_one(bulk, &youth, BULK_NEW, NULL);
	crowd_good(bulk_add(bulk, &youth, &error), &error);
	crowd_set_text(&other, YOUTH_FIRST_NAME, "aase");
	find_one(bulk, &other, BULK_NEW, NULL);
	other.born = youth.born;
	find_one(bulk, &other, BULK_SAME_PERSON, &youth.record.id);
	other.born = PERIOD_NONE;
	crowd_set_text(&other, YOUTH_PHONE, "12341234");
	find_one(bulk, &other, BULK_SAME_PHONE, &youth.record.id);
	record_clear(&other);
	record_init(&youth_entity, &other);
	crowd_good(store_read_number(town.store, &youth_entity, 701, &other, &error), &error);
	crowd_set_text(&other, YOUTH_PHONE, "");
	find_one(bulk, &other, BULK_NEW, NULL);
	bulk_abort(bulk);
	record_clear(&youth);
	record_clear(&other);
}

static void
test_doubles_are_found(void **state)
{
	struct bulk *bulk;
	struct youth youth;
	struct error error;

	(void)state;
	check_doubles(1);
	check_doubles(100000);
	record_init(&youth_entity, &youth);
	for (int i = 0; i < 2; i++) {
		bulk = begin(i == 0 ? 1 : 100000);
		for (int number = 1; number <= 700; number += 13) {
			crowd_good(store_read_number(town.store, &youth_entity, number, &youth, &error), &error);
			if (!period_is_none(&youth.born))
				find_one(bulk, &youth, BULK_SAME_PERSON, NULL);
			else if (!text_is_empty(youth.phone))
				find_one(bulk, &youth, BULK_SAME_PHONE, NULL);
		}
		bulk_abort(bulk);
	}
	record_clear(&youth);
}

static void
test_one_undo_takes_the_whole_back(void **state)
{
	const long before = count_people();
	struct bulk *bulk = begin(3);
	struct undone undone;
	struct youth youth;
	struct error error;

	(void)state;
	record_init(&youth_entity, &youth);
	for (int i = 0; i < 3; i++) {
		record_clear(&youth);
		record_init(&youth_entity, &youth);
		crowd_invent(&town, &youth);
		crowd_good(bulk_add(bulk, &youth, &error), &error);
	}
	crowd_good(bulk_commit(bulk, &error), &error);
	assert_int_equal(count_people(), before + 3);
	crowd_good(store_undo(town.store, &undone, &error), &error);
	assert_int_equal(undone.count, 3);
	assert_string_equal(undone.label, "prøve");
	assert_int_equal(count_people(), before);
	crowd_good(store_redo(town.store, &undone, &error), &error);
	assert_int_equal(count_people(), before + 3);
	record_clear(&youth);
}

static void
test_owners_show_what_was_added(void **state)
{
	struct bulk *bulk = begin(1);
	struct youth youth;
	struct task task;
	struct error error;

	(void)state;
	crowd_good(bulk_also(bulk, &task_entity, &error), &error);
	record_init(&youth_entity, &youth);
	record_init(&task_entity, &task);
	crowd_set_text(&youth, YOUTH_FIRST_NAME, "Ejer");
	crowd_good(bulk_add(bulk, &youth, &error), &error);
	task.youth = youth.record.id;
	task.due = date_make(2026, 4, 1);
	crowd_set_text(&task, TASK_TITLE, "Ring om kørsel");
	crowd_good(bulk_add(bulk, &task, &error), &error);
	crowd_good(bulk_commit(bulk, &error), &error);
	crowd_good(store_read(town.store, &youth_entity, youth.record.id, &youth, &error), &error);
	assert_string_equal(youth.next_task, "Ring om kørsel");
	assert_int_equal(date_compare(youth.next_due, task.due), 0);
	record_clear(&youth);
	record_clear(&task);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_all_are_there_with_their_indexes), cmocka_unit_test(test_numbers_go_on_without_holes),
	    cmocka_unit_test(test_an_abort_leaves_nothing),          cmocka_unit_test(test_doubles_are_found),
	    cmocka_unit_test(test_one_undo_takes_the_whole_back),    cmocka_unit_test(test_owners_show_what_was_added),
	};

	return cmocka_run_group_tests_name("bulk", tests, crowd_setup, crowd_teardown);
}
