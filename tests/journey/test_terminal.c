/* The harness of the journeys itself: it must see what a person would see, and notice when nothing comes. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>

#include "support/pty.h"

static struct pty *
start(const char *script)
{
	char *const arguments[] = {(char *)(uintptr_t) "/bin/sh", (char *)(uintptr_t) "-c", (char *)(uintptr_t)script,
				   NULL};
	char *const environment[] = {(char *)(uintptr_t) "PATH=/usr/bin:/bin", NULL};
	struct pty *pty = pty_start(arguments, environment, 5, 100);
	assert_non_null(pty);
	return pty;
}

static int
end(struct pty *pty)
{
	int status = -1;
	assert_true(pty_wait_end(pty, &status));
	return status;
}

static void
reads_rows_and_places(void **state)
{
	(void)state;
	struct pty *pty = start("printf 'f\\303\\270rste\\r\\n\\033[3;5Hde\\314\\201 日x'; read line");
	assert_true(pty_wait_text(pty, "日x"));
	assert_string_equal(pty_row(pty, 0), "første");
	assert_string_equal(pty_row(pty, 1), "");
	assert_string_equal(pty_row(pty, 2), "    de\xcc\x81 日x");
	assert_true(pty_wait_match(pty, "^ +d.*x$"));
	int row, column;
	pty_cursor(pty, &row, &column);
	assert_int_equal(row, 2);
	assert_int_equal(column, 10);
	pty_free(pty);
}

static void
passes_keys_on(void **state)
{
	(void)state;
	struct pty *pty = start("stty raw -echo; echo klar; head -c 22 | od -An -c -w32; stty sane");
	assert_true(pty_wait_text(pty, "klar"));
	pty_press(pty, "a C-s F3 F12 Up Enter Backspace S-Tab Esc");
	pty_type(pty, "ø1");
	assert_int_equal(end(pty), 0);
	assert_int_equal(pty_presses(pty), 9);
	assert_true(pty_wait_text(
	    pty, "a 023 033   O   R 033   [   2   4   ~ 033   [   A  \\r 177 033   [   Z 033 303 270   1"));
	pty_free(pty);
}

static void
sees_the_end_and_how(void **state)
{
	(void)state;
	struct pty *pty = start("exit 3");
	int status = end(pty);
	assert_true(WIFEXITED(status) && WEXITSTATUS(status) == 3);
	assert_false(pty_wait_text(pty, "never"));
	assert_false(pty_wait_match(pty, "never"));
	pty_free(pty);

	pty = start("echo klar; read line");
	assert_true(pty_wait_text(pty, "klar"));
	pty_signal(pty, SIGKILL);
	status = end(pty);
	assert_true(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL);
	pty_free(pty);
}

static void
reports_what_is_left_on(void **state)
{
	(void)state;
	struct pty *pty = start("printf '\\033[?1049h\\033[?1006;1000h\\033[?25l\\033[?1006;1000l\\033[?25h'; "
				"printf '\\033[?1049l'");
	assert_int_equal(end(pty), 0);
	assert_true(pty_is_restored(pty));
	pty_free(pty);

	const char *const forgetful[] = {"printf '\\033[?1049h'",
					 "printf '\\033[?1006;1000h\\033[?1006l'",
					 "printf '\\033[?25l'",
					 "printf '\\033[?2004h\\033[?25h'",
					 "stty -echo",
					 "stty raw; exit 0"};
	for (size_t i = 0; i < sizeof(forgetful) / sizeof(*forgetful); i++) {
		pty = start(forgetful[i]);
		assert_int_equal(end(pty), 0);
		assert_false(pty_is_restored(pty));
		pty_free(pty);
	}
}

static void
changes_size_and_vanishes(void **state)
{
	(void)state;
	struct pty *pty = start("trap 'stty size' WINCH; echo klar; while :; do read line; done");
	assert_true(pty_wait_text(pty, "klar"));
	pty_resize(pty, 9, 60);
	assert_true(pty_wait_text(pty, "9 60"));
	pty_vanish(pty);
	int status = end(pty);
	assert_true(WIFSIGNALED(status) && WTERMSIG(status) == SIGHUP);
	pty_free(pty);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(reads_rows_and_places),     cmocka_unit_test(passes_keys_on),
	    cmocka_unit_test(sees_the_end_and_how),      cmocka_unit_test(reports_what_is_left_on),
	    cmocka_unit_test(changes_size_and_vanishes),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
