/* A full disk, and a disk that fails at every possible moment: told, nothing half, and the same process goes on. */
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>
#include <sqlite3.h>

#include "../../src/store/connection.h"
#include "base/file.h"
#include "failing.h"
#include "harm.h"
#include "model/value.h"
#include "store/backup.h"
#include "store/change.h"
#include "store/draft.h"

static void
limit_files(rlim_t most)
{
	struct rlimit limit;

	assert_int_equal(getrlimit(RLIMIT_FSIZE, &limit), 0);
	limit.rlim_cur = most < limit.rlim_max ? most : limit.rlim_max;
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &limit), 0);
}

/* A long text, so that the file must grow. */
static enum status
save_long(struct store *store, struct error *error)
{
	struct youth youth;
	enum status status;
	char text[191];

	memset(text, 'a', sizeof text - 1);
	text[sizeof text - 1] = '\0';
	record_init(&youth_entity, &youth);
	value_set_text(&youth_entity.fields[YOUTH_FIRST_NAME], &youth, "Bo");
	value_set_text(&youth_entity.fields[YOUTH_NEEDS], &youth, text);
	status = store_save(store, NULL, &youth, "ung", UUID_NONE, error);
	assert_int_equal(status == STATUS_OK, !uuid_is_none(youth.record.id));
	record_clear(&youth);
	return status;
}

/* No file may grow beyond its size now: saves until it is full, then reads, makes room and goes on. */
static void
test_full_disk(void **state)
{
	struct harm *harm = *state;
	struct store *store = harm_open(harm->path);
	struct draft draft = {.entity = &youth_entity, .body = calloc(1, 60000)};
	struct error error = {0};
	struct stat about;
	int saved = 1;

	signal(SIGXFSZ, SIG_IGN);
	memset(draft.body, 'x', 59999);
	assert_int_equal(stat(harm->path, &about), 0);
	limit_files((rlim_t)about.st_size);
	while (save_long(store, &error) == STATUS_OK)
		saved++;
	assert_int_equal(error.status, STATUS_SYSTEM);
	assert_string_equal(error.message, "Kunne ikke gemme: der er ikke plads på disken. Intet er gået tabt. Ryd "
					   "plads, og tryk Prøv igen.");
	assert_null(strstr(error.detail, "aaa"));
	assert_int_equal(harm_count(store), saved);
	assert_int_equal(draft_write(store, &draft, &error), STATUS_SYSTEM);
	assert_true(uuid_is_none(draft.id));
	harm_expect_clean(store);

	limit_files(RLIM_INFINITY);
	harm_good(save_long(store, &error), &error);
	harm_good(draft_write(store, &draft, &error), &error);
	assert_int_equal(harm_count(store), saved + 1);
	harm_expect_clean(store);
	store_close(store);
	free(draft.body);
}

static void
test_copy_on_a_full_disk(void **state)
{
	struct harm *harm = *state;
	struct store *store = harm_open(harm->path);
	struct error error;
	char copy[128], part[160];

	signal(SIGXFSZ, SIG_IGN);
	snprintf(copy, sizeof copy, "%s/kopi.db", harm->folder);
	snprintf(part, sizeof part, "%s.del-%ld", copy, (long)getpid());
	limit_files(20000);
	assert_int_equal(backup_write(store, copy, &error), STATUS_SYSTEM);
	limit_files(RLIM_INFINITY);
	assert_false(file_exists(copy));
	assert_false(file_exists(part));
	harm_good(backup_write(store, copy, &error), &error);
	store_close(store);
}

static void
test_new_file_on_a_full_disk(void **state)
{
	struct harm *harm = *state;
	struct store *store = NULL;
	struct error error;
	char path[128];

	signal(SIGXFSZ, SIG_IGN);
	snprintf(path, sizeof path, "%s/ny.db", harm->folder);
	limit_files(20000);
	assert_int_equal(store_open(&(struct store_options){.path = path, .create = true}, &store, &error),
			 STATUS_SYSTEM);
	limit_files(RLIM_INFINITY);
	assert_false(file_exists(path));
	harm_good(store_open(&(struct store_options){.path = path, .create = true}, &store, &error), &error);
	store_close(store);
}

/* What is in the file when read by another, as after a restart. */
static int
value_on_disk(const char *path)
{
	struct store *fresh = harm_open(path);
	int value = harm_value(fresh);

	store_close(fresh);
	return value;
}

/* Fails at call n of one save. The data is as before or as saved, and never reported saved when it is not. After a
 * failure of the disk the connection is a fresh one. */
static bool
fail_at(const char *path, int n, int code, bool for_ever)
{
	struct store *store = harm_open(path);
	struct error error = {0};
	int before = harm_value(store), raised = 0, now;
	enum status status;
	bool reached;

	failing_set(n, code, for_ever);
	status = harm_raise(store, &raised, &error);
	reached = failing_calls() >= n;
	failing_set(0, 0, false);
	if (status != STATUS_OK && code != SQLITE_FULL)
		assert_true(store->database == NULL || sqlite3_total_changes(store->database) == 0);
	now = value_on_disk(path);
	assert_in_range(now, before, before + 1);
	if (status == STATUS_OK)
		assert_int_equal(now, before + 1);
	else
		assert_true(error.message[0] != '\0' && error.status != STATUS_CONFLICT);
	assert_int_equal(harm_value(store), now);
	harm_good(harm_raise(store, &raised, &error), &error);
	assert_int_equal(value_on_disk(path), now + 1);
	harm_expect_clean(store);
	store_close(store);
	return reached;
}

static void
test_every_failure_of_the_disk(void **state)
{
	static const int codes[] = {SQLITE_IOERR_WRITE, SQLITE_IOERR_FSYNC, SQLITE_FULL};
	struct harm *harm = *state;

	for (size_t c = 0; c < sizeof codes / sizeof codes[0]; c++)
		for (int for_ever = 0; for_ever < 2; for_ever++) {
			int n = 1;

			while (fail_at(harm->path, n, codes[c], for_ever == 1))
				n++;
			assert_true(n > 10);
		}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test_setup_teardown(test_full_disk, harm_setup, harm_teardown),
	    cmocka_unit_test_setup_teardown(test_copy_on_a_full_disk, harm_setup, harm_teardown),
	    cmocka_unit_test_setup_teardown(test_new_file_on_a_full_disk, harm_setup, harm_teardown),
	    cmocka_unit_test_setup_teardown(test_every_failure_of_the_disk, harm_setup, harm_teardown),
	};

	failing_register();
	return cmocka_run_group_tests_name("disk", tests, NULL, NULL);
}
