/* Lists count anew only when a record of their own entity came or went. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "../../src/store/connection.h"
#include "journal.h"
#include "store/change.h"
#include "store/list.h"

static int
note_count(unsigned kind, void *counts, void *statement, void *sql)
{
	(void)kind;
	(void)sql;
	if (strncmp(sqlite3_sql(statement), "SELECT count(*)", 15) == 0)
		++*(int *)counts;
	return 0;
}

/* How many times reading the list anew counts its records. */
static int
counts_of(struct list *list)
{
	struct error error;
	int counts = 0;

	sqlite3_trace_v2(town.store->database, SQLITE_TRACE_STMT, note_count, &counts);
	crowd_good(list_refresh(list, &error), &error);
	sqlite3_trace_v2(town.store->database, 0, NULL, NULL);
	return counts;
}

static struct list *
list_of(const struct entity *entity)
{
	struct list *list = list_new(town.store, entity);
	struct error error;

	crowd_good(list_set(list, &(struct list_query){.sort = LIST_SORT_NAME}, &error), &error);
	assert_int_equal(counts_of(list), 0);
	return list;
}

static void
test_others_coming_and_going_counts_nothing(void **state)
{
	struct list *notes = list_of(&note_entity), *people = list_of(&youth_entity);
	struct uuid youth = crowd_youth(&town, "Bo", "Hald");
	struct note note;

	(void)state;
	assert_int_equal(counts_of(notes), 0);
	assert_true(counts_of(people) > 0);
	assert_int_equal(list_total(people), 1);
	journal_add_note(&town, youth, journal_kind(&town, true), date_make(2026, 3, 2), &note);
	assert_int_equal(counts_of(people), 0);
	assert_true(counts_of(notes) > 0);
	assert_int_equal(list_total(notes), 1);
	record_clear(&note);
	list_free(notes);
	list_free(people);
}

static void
test_papirkurv_undo_and_others_are_counted(void **state)
{
	struct list *people = list_of(&youth_entity);
	struct youth *youth = journal_read_youth(town.store, crowd_youth(&town, "Bo", "Hald"));
	struct crowd elsewhere = town;
	struct change *change;
	struct undone undone;
	struct error error;
	bool changed;

	(void)state;
	crowd_good(change_begin(town.store, "slet", NULL, &change, &error), &error);
	crowd_good(change_delete(change, youth, &error), &error);
	crowd_good(change_commit(change, &error), &error);
	record_free(youth);
	assert_true(counts_of(people) > 0);
	assert_int_equal(list_total(people), 0);

	crowd_good(store_undo(town.store, &undone, &error), &error);
	assert_true(counts_of(people) > 0);
	assert_int_equal(list_total(people), 1);

	elsewhere.store = crowd_connect(&town);
	crowd_youth(&elsewhere, "Ida", "Krog");
	store_close(elsewhere.store);
	crowd_good(store_poll_change(town.store, &changed, &error), &error);
	assert_true(counts_of(people) > 0);
	assert_int_equal(list_total(people), 2);
	list_free(people);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test_setup_teardown(test_others_coming_and_going_counts_nothing, crowd_setup, crowd_teardown),
	    cmocka_unit_test_setup_teardown(test_papirkurv_undo_and_others_are_counted, crowd_setup, crowd_teardown),
	};

	return cmocka_run_group_tests_name("recount", tests, NULL, NULL);
}
