/* The log holds one line an event, never the message, and is its owner's alone. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/log.h"
#include "scratch.h"

static const char log_path[] = ".local/state/ungeloeft/log";

static int
make(void **state)
{
	clock_fix(date_make(2026, 3, 17), 13, 42);
	return scratch_make(state);
}

static int
finish(void **state)
{
	log_close();
	return scratch_remove(state);
}

static void
expect_log(const char *expected)
{
	struct text found = {0}, wanted = {0};
	scratch_read(log_path, &found);
	for (const char *at = expected; *at; at = strchr(at, '\n') + 1)
		text_add_format(&wanted, "2026-03-17T12:42:00.000Z %ld %.*s\n", (long)getpid(), (int)strcspn(at, "\n"),
				at);
	assert_string_equal(text_get(&found), text_get(&wanted));
	text_clear(&found);
	text_clear(&wanted);
}

static void
writes_lines(void **state)
{
	(void)state;
	umask(0);
	log_open();
	assert_true(log_descriptor() >= 0);
	log_line("started %d", 1);
	log_line("%s", "to\nlinjer\x1B[31m\t");
	expect_log("started 1\nto?linjer?[31m?\n");
	assert_int_equal(scratch_mode(log_path), 0600);
	assert_int_equal(scratch_mode(".local/state/ungeloeft"), 0700);
	log_open();
	log_close();
	assert_int_equal(log_descriptor(), -1);
	log_line("dropped");
	log_open();
	log_line("appended");
	expect_log("started 1\nto?linjer?[31m?\nappended\n");
}

static void
writes_errors_without_their_message(void **state)
{
	(void)state;
	struct error error;
	log_open();
	error_set(&error, STATUS_BUSY, "Åse Hammer bruger filen.");
	error_detail(&error, "lock %d", 5);
	log_error(&error);
	error_set_field(&error, 3, "Navnet Åse er for langt.");
	log_error(&error);
	error_set(&error, STATUS_SYSTEM, "x");
	log_error(&error);
	expect_log("busy: lock 5\ninvalid: field 3: \nsystem: \n");
}

static void
cuts_long_lines(void **state)
{
	(void)state;
	struct text found = {0};
	char text[3000];
	memset(text, 'x', sizeof text - 1);
	text[sizeof text - 1] = '\0';
	log_open();
	log_line("%s", text);
	log_line("next");
	scratch_read(log_path, &found);
	char *first_end = strchr(found.bytes, '\n');
	assert_non_null(first_end);
	assert_true(first_end - found.bytes < 1000);
	assert_non_null(strstr(first_end, " next\n"));
	text_clear(&found);
}

static void
never_follows_a_link(void **state)
{
	(void)state;
	log_open();
	log_close();
	assert_int_equal(unlink(log_path), 0);
	scratch_write("other", "");
	assert_int_equal(symlink("../../../other", log_path), 0);
	log_open();
	log_line("x");
	assert_int_equal(log_descriptor(), -1);
	struct text found = {0};
	scratch_read("other", &found);
	assert_string_equal(text_get(&found), "");
	text_clear(&found);
}

static void
lines_are_dropped_without_a_place(void **state)
{
	(void)state;
	scratch_write(".local", "not a folder");
	log_open();
	assert_int_equal(log_descriptor(), -1);
	log_line("x");
}

static void
sets_a_large_log_aside(void **state)
{
	(void)state;
	log_open();
	log_line("old");
	log_close();
	assert_int_equal(truncate(log_path, 2 * 1024 * 1024), 0);
	log_open();
	log_line("new");
	expect_log("new\n");
	struct stat facts;
	assert_int_equal(stat(".local/state/ungeloeft/log.1", &facts), 0);
	assert_int_equal(facts.st_size, 2 * 1024 * 1024);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test_setup_teardown(writes_lines, make, finish),
	    cmocka_unit_test_setup_teardown(writes_errors_without_their_message, make, finish),
	    cmocka_unit_test_setup_teardown(cuts_long_lines, make, finish),
	    cmocka_unit_test_setup_teardown(never_follows_a_link, make, finish),
	    cmocka_unit_test_setup_teardown(lines_are_dropped_without_a_place, make, finish),
	    cmocka_unit_test_setup_teardown(sets_a_large_log_aside, make, finish),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
