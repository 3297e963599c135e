/* Files that are not ours, not whole, too new or in an unsafe place: named in Danish and left untouched. */
#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/file.h"
#include "base/random.h"
#include "harm.h"
#include "store/backup.h"
#include "store/change.h"

enum { AT_MAGIC = 0, AT_VERSION = 60, AT_APPLICATION = 68, FLIPS = 200, NOBODY = 65534 };

/* Refused with the words in the message, and not a byte, mode or time of it is another afterwards. */
static void
expect_refused(const char *path, const char *words)
{
	struct text before = {0}, after = {0};
	struct stat old, new;
	struct error error;

	harm_read_file(path, &before);
	assert_int_equal(stat(path, &old), 0);
	assert_int_equal(harm_try(path, false, &error), STATUS_DENIED);
	if (strstr(error.message, words) == NULL)
		fail_msg("«%s» is not in: %s", words, error.message);
	assert_int_equal(harm_try(path, true, &error), STATUS_DENIED);
	assert_int_equal(stat(path, &new), 0);
	harm_read_file(path, &after);
	assert_int_equal(before.length, after.length);
	assert_memory_equal(text_get(&before), text_get(&after), before.length);
	assert_int_equal(old.st_mode, new.st_mode);
	assert_int_equal(old.st_mtim.tv_sec, new.st_mtim.tv_sec);
	assert_int_equal(old.st_mtim.tv_nsec, new.st_mtim.tv_nsec);
	text_clear(&before);
	text_clear(&after);
}

static void
change_byte(const char *path, long at, int value)
{
	FILE *file = fopen(path, "r+b");

	assert_non_null(file);
	fseek(file, at, SEEK_SET);
	fputc(value, file);
	fclose(file);
}

static void
test_foreign_and_damaged(void **state)
{
	struct harm *harm = *state;
	struct text whole = {0};
	struct text words = {0};

	harm_read_file(harm->path, &whole);
	change_byte(harm->path, AT_APPLICATION, 0x11);
	expect_refused(harm->path, "fra et andet program");
	harm_write_file(harm->path, &whole);
	change_byte(harm->path, AT_MAGIC, 'X');
	expect_refused(harm->path, "beskadiget");
	harm_write_file(harm->path, &whole);
	change_byte(harm->path, AT_VERSION, 1);
	expect_refused(harm->path, "nyere udgave");
	change_byte(harm->path, AT_VERSION, 0);
	change_byte(harm->path, AT_VERSION + 3, 0);
	expect_refused(harm->path, "beskadiget");

	text_set(&words, "Navn;Fødselsdato\r\nAmira;12-03-2008\r\n");
	harm_write_file(harm->path, &words);
	expect_refused(harm->path, "ikke en database fra Ungeløft");
	text_reset(&words);
	harm_write_file(harm->path, &words);
	expect_refused(harm->path, "tom");
	text_clear(&words);
	text_clear(&whole);
}

static void
test_cut_tail(void **state)
{
	struct harm *harm = *state;
	struct text whole = {0};

	harm_read_file(harm->path, &whole);
	for (size_t length = 1; length < whole.length; length += length < 200 ? 33 : 4096 * 3 + 7) {
		struct text part = {whole.bytes, length, length};

		harm_write_file(harm->path, &part);
		expect_refused(harm->path, "beskadiget");
	}
	text_clear(&whole);
}

/* Whatever bit is wrong, the program says so or reads on; it never falls. */
static void
test_flipped_bits(void **state)
{
	struct harm *harm = *state;
	struct text whole = {0};
	struct random random;

	harm_read_file(harm->path, &whole);
	random_seed(&random, 3);
	for (int i = 0; i < FLIPS; i++) {
		struct store *store = NULL;
		struct health health;
		struct error error;
		size_t at = (size_t)random_below(&random, (int)whole.length);
		char kept = whole.bytes[at];

		whole.bytes[at] = (char)(kept ^ (1 << random_below(&random, 8)));
		harm_write_file(harm->path, &whole);
		whole.bytes[at] = kept;
		if (store_open(&(struct store_options){.path = harm->path}, &store, &error) != STATUS_OK) {
			assert_true(error.message[0] != '\0');
			continue;
		}
		if (store_check(store, &health, &error) == STATUS_OK)
			health_clear(&health);
		store_close(store);
	}
	text_clear(&whole);
}

static void
test_not_a_plain_file(void **state)
{
	struct harm *harm = *state;
	char path[128];
	struct error error;

	snprintf(path, sizeof path, "%s/link.db", harm->folder);
	assert_int_equal(symlink(harm->path, path), 0);
	assert_int_equal(harm_try(path, false, &error), STATUS_DENIED);
	assert_non_null(strstr(error.message, "symbolsk link"));
	assert_int_equal(harm_try(harm->folder, false, &error), STATUS_DENIED);
	snprintf(path, sizeof path, "%s/pipe.db", harm->folder);
	assert_int_equal(mkfifo(path, 0600), 0);
	assert_int_equal(harm_try(path, false, &error), STATUS_DENIED);
	snprintf(path, sizeof path, "%s/ingen.db", harm->folder);
	assert_int_equal(harm_try(path, false, &error), STATUS_NOT_FOUND);
	assert_false(file_exists(path));
	snprintf(path, sizeof path, "%s/ingen/ingen.db", harm->folder);
	assert_int_equal(harm_try(path, false, &error), STATUS_NOT_FOUND);
}

static void
test_modes(void **state)
{
	struct harm *harm = *state;
	struct error error;
	struct stat about;

	assert_int_equal(stat(harm->path, &about), 0);
	assert_int_equal(about.st_mode & 0777, 0600);
	assert_int_equal(chmod(harm->path, 0666), 0);
	harm_good(harm_try(harm->path, false, &error), &error);
	assert_int_equal(stat(harm->path, &about), 0);
	assert_int_equal(about.st_mode & 0777, 0600);
	assert_int_equal(chmod(harm->folder, 0777), 0);
	expect_refused(harm->path, "mappe");
	assert_int_equal(chmod(harm->folder, 02770), 0);
	harm_good(harm_try(harm->path, false, &error), &error);
	assert_int_equal(chmod(harm->folder, 0700), 0);
}

/* A shared folder: colleagues of the group can write whatever the umask. */
static void
test_group_folder(void **state)
{
	struct harm *harm = *state;
	struct store *store = NULL;
	struct error error;
	struct stat about;
	char path[128];
	mode_t former = umask(077);

	assert_int_equal(chmod(harm->folder, 02770), 0);
	snprintf(path, sizeof path, "%s/b.db", harm->folder);
	harm_good(store_open(&(struct store_options){.path = path, .create = true}, &store, &error), &error);
	harm_good(harm_add_youth(store, "Bo", &error), &error);
	store_close(store);
	umask(former);
	for (int i = 0; i < 3; i++) {
		static const char *const endings[] = {"b.db", "b.db.lock", "b.db-journal"};

		snprintf(path, sizeof path, "%s/%s", harm->folder, endings[i]);
		assert_int_equal(stat(path, &about), 0);
		assert_int_equal(about.st_mode & 0777, 0660);
	}
}

static void
read_as_nobody(const char *path)
{
	struct store *store = NULL;
	struct error error;
	int value;

	if (geteuid() == 0 && (setgid(NOBODY) != 0 || setuid(NOBODY) != 0))
		_exit(2);
	if (store_open(&(struct store_options){.path = path}, &store, &error) != STATUS_OK)
		_exit(3);
	if (!store_is_read_only(store) || harm_count(store) != 1)
		_exit(4);
	if (harm_raise(store, &value, &error) != STATUS_DENIED || harm_value(store) != 0)
		_exit(5);
	_exit(0);
}

static void
test_read_only_file_and_folder(void **state)
{
	struct harm *harm = *state;
	int outcome;
	pid_t child;

	assert_int_equal(chmod(harm->path, 0444), 0);
	assert_int_equal(chmod(harm->folder, 0555), 0);
	child = fork();
	if (child == 0)
		read_as_nobody(harm->path);
	assert_int_equal(waitpid(child, &outcome, 0), child);
	assert_int_equal(outcome, 0);
	assert_int_equal(chmod(harm->folder, 0700), 0);
}

/* --laes: nothing beside the file either. */
static void
test_read_only_option(void **state)
{
	struct harm *harm = *state;
	struct store *store = NULL;
	struct change *change;
	struct error error;
	char path[128];

	snprintf(path, sizeof path, "%s.lock", harm->path);
	unlink(path);
	harm_good(store_open(&(struct store_options){.path = harm->path, .read_only = true}, &store, &error), &error);
	assert_int_equal(harm_count(store), 1);
	assert_int_equal(change_begin(store, "x", NULL, &change, &error), STATUS_DENIED);
	assert_false(file_exists(path));
	harm_expect_clean(store);
	store_close(store);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test_setup_teardown(test_foreign_and_damaged, harm_setup, harm_teardown),
	    cmocka_unit_test_setup_teardown(test_cut_tail, harm_setup, harm_teardown),
	    cmocka_unit_test_setup_teardown(test_flipped_bits, harm_setup, harm_teardown),
	    cmocka_unit_test_setup_teardown(test_not_a_plain_file, harm_setup, harm_teardown),
	    cmocka_unit_test_setup_teardown(test_modes, harm_setup, harm_teardown),
	    cmocka_unit_test_setup_teardown(test_group_folder, harm_setup, harm_teardown),
	    cmocka_unit_test_setup_teardown(test_read_only_file_and_folder, harm_setup, harm_teardown),
	    cmocka_unit_test_setup_teardown(test_read_only_option, harm_setup, harm_teardown),
	};
	return cmocka_run_group_tests_name("file", tests, NULL, NULL);
}
