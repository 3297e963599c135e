/* Copies, their return, the check of the file and the migrations. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "../../src/store/connection.h"
#include "../../src/store/migrate.h"
#include "base/file.h"
#include "crowd.h"
#include "store/backup.h"
#include "store/change.h"

struct desk {
	struct crowd crowd;
	char copy[128];
};

static int
setup(void **state)
{
	struct desk *desk = calloc(1, sizeof *desk);

	crowd_open(&desk->crowd);
	snprintf(desk->copy, sizeof desk->copy, "%s/kopi.db", desk->crowd.folder);
	*state = desk;
	return 0;
}

static int
teardown(void **state)
{
	struct desk *desk = *state;
	char command[128];

	crowd_close(&desk->crowd);
	snprintf(command, sizeof command, "rm -rf '%s'", desk->crowd.folder);
	assert_int_equal(system(command), 0);
	free(desk);
	return 0;
}

static bool
has_youth(struct store *store, int number)
{
	struct youth youth;
	struct error error;
	enum status status;

	record_init(&youth_entity, &youth);
	status = store_read_number(store, &youth_entity, number, &youth, &error);
	record_clear(&youth);
	assert_true(status == STATUS_OK || status == STATUS_NOT_FOUND);
	return status == STATUS_OK;
}

static struct store *
open_file(const char *path, bool read_only)
{
	struct store *store = NULL;
	struct error error;

	crowd_good(store_open(&(struct store_options){.path = path, .read_only = read_only}, &store, &error), &error);
	return store;
}

static void
test_copy_and_return(void **state)
{
	struct desk *desk = *state;
	struct crowd *crowd = &desk->crowd;
	struct text kept = {0};
	struct store *copy;
	struct error error;
	struct stat about;

	crowd_youth(crowd, "Amira", "Haddad");
	crowd_good(backup_write(crowd->store, desk->copy, &error), &error);
	assert_int_equal(stat(desk->copy, &about), 0);
	assert_int_equal(about.st_mode & 0777, 0600);
	assert_int_equal(backup_write(crowd->store, desk->copy, &error), STATUS_DENIED);
	copy = open_file(desk->copy, true);
	assert_true(has_youth(copy, 1));
	store_close(copy);

	crowd_youth(crowd, "Bo", "Bæk");
	assert_int_equal(backup_restore(desk->copy, crowd->path, &kept, &error), STATUS_BUSY);
	assert_true(has_youth(crowd->store, 2));
	store_close(crowd->store);
	crowd_good(backup_restore(desk->copy, crowd->path, &kept, &error), &error);
	crowd->store = open_file(crowd->path, false);
	assert_true(has_youth(crowd->store, 1));
	assert_false(has_youth(crowd->store, 2));
	copy = open_file(text_get(&kept), true);
	assert_true(has_youth(copy, 2));
	store_close(copy);
	text_clear(&kept);
}

/* A bad copy never takes the place of anything. */
static void
test_bad_copy_is_refused(void **state)
{
	struct desk *desk = *state;
	struct crowd *crowd = &desk->crowd;
	struct text kept = {0};
	struct error error;
	FILE *file;

	crowd_fill(crowd, 300);
	crowd_good(backup_write(crowd->store, desk->copy, &error), &error);
	store_close(crowd->store);
	crowd->store = NULL;
	file = fopen(desk->copy, "r+b");
	fseek(file, 0, SEEK_END);
	fseek(file, ftell(file) / 8192 * 4096, SEEK_SET);
	for (int i = 0; i < 8192; i++)
		fputc(0x5a, file);
	fclose(file);
	assert_int_not_equal(backup_restore(desk->copy, crowd->path, &kept, &error), STATUS_OK);
	assert_int_equal(truncate(desk->copy, 10000), 0);
	assert_int_not_equal(backup_restore(desk->copy, crowd->path, &kept, &error), STATUS_OK);
	assert_int_equal(truncate(desk->copy, 50), 0);
	assert_int_equal(backup_restore(desk->copy, crowd->path, &kept, &error), STATUS_DENIED);
	unlink(desk->copy);
	assert_int_equal(backup_restore(desk->copy, crowd->path, &kept, &error), STATUS_NOT_FOUND);
	assert_int_equal(backup_restore(crowd->path, crowd->path, &kept, &error), STATUS_DENIED);
	assert_int_equal(kept.length, 0);
	crowd->store = open_file(crowd->path, false);
	assert_true(has_youth(crowd->store, 300));
}

/* A damaged database is what a copy is for; it is kept all the same. */
static void
test_return_over_a_damaged_file(void **state)
{
	struct desk *desk = *state;
	struct crowd *crowd = &desk->crowd;
	struct text kept = {0};
	struct error error;

	crowd_youth(crowd, "Amira", "Haddad");
	crowd_good(backup_write(crowd->store, desk->copy, &error), &error);
	store_close(crowd->store);
	crowd->store = NULL;
	assert_int_equal(truncate(crowd->path, 1000), 0);
	assert_int_equal(store_open(&(struct store_options){.path = crowd->path}, &crowd->store, &error),
			 STATUS_DENIED);
	crowd_good(backup_restore(desk->copy, crowd->path, &kept, &error), &error);
	assert_true(file_exists(text_get(&kept)));
	crowd->store = open_file(crowd->path, false);
	assert_true(has_youth(crowd->store, 1));
	text_clear(&kept);
}

static void
expect_finding(struct crowd *crowd, const char *harm, const char *expected)
{
	struct health health;
	struct error error;

	crowd_good(store_execute(crowd->store, "BEGIN; PRAGMA defer_foreign_keys = ON", &error), &error);
	crowd_good(store_execute(crowd->store, harm, &error), &error);
	crowd_good(store_check(crowd->store, &health, &error), &error);
	assert_int_equal(health.problems, 1);
	if (strstr(text_get(&health.report), expected) == NULL)
		fail_msg("«%s» is not in: %s", expected, text_get(&health.report));
	assert_null(strstr(text_get(&health.report), "Amira"));
	health_clear(&health);
	crowd_good(store_execute(crowd->store, "ROLLBACK", &error), &error);
}

static void
test_check_finds(void **state)
{
	struct crowd *crowd = &((struct desk *)*state)->crowd;
	struct health health;
	struct error error;

	crowd_youth(crowd, "Amira", "Haddad");
	crowd_good(store_check(crowd->store, &health, &error), &error);
	assert_int_equal(health.problems, 0);
	health_clear(&health);
	expect_finding(crowd, "UPDATE youth SET sort_key = 'x'", "ung nr. 1: nøglen sort_key");
	expect_finding(crowd, "UPDATE youth SET search_key = 'x'", "ung nr. 1: nøglen search_key");
	expect_finding(crowd, "UPDATE youth SET match_key = 'x'", "ung nr. 1: nøglen match_key");
	expect_finding(crowd, "UPDATE youth SET version = 7", "ung nr. 1: versionen er 7");
	expect_finding(crowd, "UPDATE youth SET last_contact = '2026-03-01'", "ung nr. 1: det, der er regnet ud");
	expect_finding(crowd, "UPDATE youth SET next_task = 'x'", "ung nr. 1: det, der er regnet ud");
	expect_finding(crowd, "UPDATE youth SET consultant = 'x'", "youth: en henvisning til staff");
}

static const struct asset *
migrations(const char *last)
{
	static struct asset list[3];

	list[0] = (struct asset){"schema/001_tables.sql", "no SQL at all", 13};
	list[1] = (struct asset){"schema/900_more.sql", last, strlen(last)};
	list[2] = (struct asset){0};
	return list;
}

static void
test_migration(void **state)
{
	struct desk *desk = *state;
	struct crowd *crowd = &desk->crowd;
	struct text copy = {0};
	struct error error;
	int version = 0, before = 0;

	text_add_format(&copy, "%s.foer-version-900", crowd->path);
	crowd_good(schema_read_version(crowd->store, &before, &error), &error);
	assert_int_not_equal(schema_migrate(crowd->store,
					    migrations("CREATE TABLE more (id TEXT); CREATE TABLE youth (id TEXT);"),
					    &error),
			     STATUS_OK);
	crowd_good(schema_read_version(crowd->store, &version, &error), &error);
	assert_int_equal(version, before);
	assert_null(statement_get(crowd->store, "SELECT * FROM more", &error));
	assert_true(file_exists(text_get(&copy)));

	crowd_good(schema_migrate(crowd->store, migrations("CREATE TABLE more (id TEXT);"), &error), &error);
	crowd_good(schema_read_version(crowd->store, &version, &error), &error);
	assert_int_equal(version, 900);
	assert_non_null(statement_get(crowd->store, "SELECT * FROM more", &error));
	text_add(&copy, "-2");
	assert_true(file_exists(text_get(&copy)));

	store_close(crowd->store);
	crowd->store = NULL;
	assert_int_equal(store_open(&(struct store_options){.path = crowd->path}, &crowd->store, &error),
			 STATUS_DENIED);
	assert_non_null(strstr(error.message, "version 900"));
	text_clear(&copy);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test_setup_teardown(test_copy_and_return, setup, teardown),
	    cmocka_unit_test_setup_teardown(test_bad_copy_is_refused, setup, teardown),
	    cmocka_unit_test_setup_teardown(test_return_over_a_damaged_file, setup, teardown),
	    cmocka_unit_test_setup_teardown(test_check_finds, setup, teardown),
	    cmocka_unit_test_setup_teardown(test_migration, setup, teardown),
	};
	return cmocka_run_group_tests_name("backup", tests, NULL, NULL);
}
