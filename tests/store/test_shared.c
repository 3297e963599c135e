/* Several at the same file, and the small entities in memory. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "crowd.h"
#include "journal.h"
#include "store/change.h"

static void
test_others_are_noticed(void **state)
{
	struct crowd *crowd = *state;
	struct store *other = crowd_connect(crowd);
	unsigned long generation;
	struct error error;
	bool changed;

	crowd_good(store_poll_change(crowd->store, &changed, &error), &error);
	generation = store_generation(crowd->store);
	crowd_youth(crowd, "Amira", "Haddad");
	assert_true(store_generation(crowd->store) > generation);
	crowd_good(store_poll_change(crowd->store, &changed, &error), &error);
	assert_false(changed);
	assert_int_equal(store_setting(crowd->store, SETTING_CONTACT_RED), 21);
	crowd_good(store_set_setting(other, SETTING_CONTACT_RED, 25, &error), &error);
	generation = store_generation(crowd->store);
	crowd_good(store_poll_change(crowd->store, &changed, &error), &error);
	assert_true(changed);
	assert_true(store_generation(crowd->store) > generation);
	assert_int_equal(store_setting(crowd->store, SETTING_CONTACT_RED), 25);
	crowd_good(store_set_setting(other, SETTING_CONTACT_RED, 28, &error), &error);
	assert_int_equal(store_setting(other, SETTING_CONTACT_RED), 28);
	assert_int_equal(store_set_setting(other, SETTING_CONTACT_RED, 4000, &error), STATUS_INVALID);
	store_close(other);
}

static void
test_busy_is_told(void **state)
{
	struct crowd *crowd = *state;
	struct store *other = NULL;
	struct change *mine, *theirs;
	struct error error;

	crowd_good(store_open(&(struct store_options){.path = crowd->path, .lock_wait = 60}, &other, &error), &error);
	crowd_good(change_begin(crowd->store, "min", NULL, &mine, &error), &error);
	assert_int_equal(change_begin(other, "deres", NULL, &theirs, &error), STATUS_BUSY);
	change_abort(mine);
	crowd_good(change_begin(other, "deres", NULL, &theirs, &error), &error);
	change_abort(theirs);
	store_close(other);
}

static void
test_small_entities_in_memory(void **state)
{
	struct crowd *crowd = *state;
	struct uuid talk = journal_kind(crowd, true), found;
	struct staff_list staff = store_staff(crowd->store);
	struct error error;

	assert_int_equal(staff.count, 1);
	assert_string_equal(store_title(crowd->store, &staff_entity, crowd->staff, true), "MB");
	assert_string_equal(store_title(crowd->store, &staff_entity, crowd->staff, false), "Mette Bro");
	assert_string_equal(store_title(crowd->store, &staff_entity, UUID_NONE, false), "");
	assert_true(uuid_equal(store_find_staff(crowd->store, "mette bro"), crowd->staff));
	assert_true(uuid_equal(store_find_staff(crowd->store, "mb"), crowd->staff));
	assert_true(uuid_is_none(store_find_staff(crowd->store, "Bro")));
	assert_true(uuid_equal(
	    store_find_code(crowd->store, "notat", store_title(crowd->store, &code_entity, talk, false)), talk));
	assert_true(uuid_is_none(store_find_code(crowd->store, "notat", "")));
	found = crowd_youth(crowd, "Amira", "Haddad");
	assert_non_null(strstr(store_title(crowd->store, &youth_entity, found, false), "Amira"));
	assert_int_equal(store_find_actor(crowd->store, "ingen", &found, &error), STATUS_NOT_FOUND);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test_setup_teardown(test_others_are_noticed, crowd_setup, crowd_teardown),
	    cmocka_unit_test_setup_teardown(test_busy_is_told, crowd_setup, crowd_teardown),
	    cmocka_unit_test_setup_teardown(test_small_entities_in_memory, crowd_setup, crowd_teardown),
	};
	return cmocka_run_group_tests_name("shared", tests, NULL, NULL);
}
