/* The use log: a line stands, whatever is undone afterwards. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "crowd.h"
#include "store/change.h"
#include "store/list.h"
#include "store/use_log.h"

static void
test_a_line_tells_who_when_and_what_for(void **state)
{
	struct crowd *crowd = *state;
	struct error error;
	struct list *list = list_new(crowd->store, &use_log_entity);

	crowd_good(use_log_write(crowd->store, "Dørliste", USE_SAVED, 18, "Til døren.", &error), &error);
	crowd_good(list_set(list, &(struct list_query){.sort = LIST_SORT_NUMBER}, &error), &error);
	assert_int_equal(list_count(list), 1);
	const struct use_log *entry = list_at(list, 0);
	assert_string_equal(entry->what, "Dørliste");
	assert_string_equal(entry->purpose, "Til døren.");
	assert_int_equal(entry->count, 18);
	assert_int_equal(entry->way, USE_SAVED);
	assert_true(uuid_equal(entry->record.created_by, crowd->staff));
	assert_int_equal(instant_date(entry->record.created_at).day, date_make(2026, 3, 17).day);
	list_free(list);
}

/* What was done before it can still be undone and redone; the line itself stays. */
static void
test_nobody_takes_a_line_back(void **state)
{
	struct crowd *crowd = *state;
	struct error error;
	struct undone undone;
	struct list *list = list_new(crowd->store, &use_log_entity);

	crowd_youth(crowd, "Amira", "Haddad");
	crowd_good(use_log_write(crowd->store, "Dørliste", USE_SHOWN, 18, NULL, &error), &error);
	crowd_good(store_undo(crowd->store, &undone, &error), &error);
	assert_ptr_equal(undone.entity, &youth_entity);
	crowd_good(use_log_write(crowd->store, "Dørliste", USE_SHOWN, 18, NULL, &error), &error);
	crowd_good(store_redo(crowd->store, &undone, &error), &error);
	assert_ptr_equal(undone.entity, &youth_entity);
	crowd_good(list_set(list, &(struct list_query){.sort = LIST_SORT_NUMBER}, &error), &error);
	assert_int_equal(list_count(list), 2);
	list_free(list);
}

static void
test_without_a_log_there_is_no_list(void **state)
{
	struct crowd *crowd = *state;
	struct store *reader = NULL;
	struct error error;

	crowd_good(store_open(&(struct store_options){.path = crowd->path, .read_only = true}, &reader, &error),
		   &error);
	assert_int_equal(use_log_write(reader, "Dørliste", USE_SHOWN, 18, NULL, &error), STATUS_DENIED);
	store_close(reader);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test_setup_teardown(test_a_line_tells_who_when_and_what_for, crowd_setup, crowd_teardown),
	    cmocka_unit_test_setup_teardown(test_nobody_takes_a_line_back, crowd_setup, crowd_teardown),
	    cmocka_unit_test_setup_teardown(test_without_a_log_there_is_no_list, crowd_setup, crowd_teardown),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
