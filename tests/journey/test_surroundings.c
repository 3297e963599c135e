/* Odd surroundings: locales that are not there, terminals without a name, small windows, no terminal at all. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>

#include "journey.h"

static void
check_works_with(const char *override, const char *second)
{
	struct sandbox sandbox;
	sandbox_open(&sandbox);
	journey_import(&sandbox);
	sandbox.overrides[0] = override;
	sandbox.overrides[1] = second;
	struct pty *pty = sandbox_start(&sandbox, 24, 80, "--skaerm=unge", NULL);
	journey_expect(pty, "Søren Østergård");
	journey_expect(pty, "F1 Hjælp");
	pty_press(pty, "Esc Down");
	journey_expect(pty, ">[ ] U-002");
	journey_leave(pty, 0);
	sandbox_close(&sandbox);
}

static void
danish_in_every_locale(void **state)
{
	(void)state;
	check_works_with("LC_ALL=C", NULL);
	check_works_with("LC_ALL", "LANG=da_DK.UTF-8");
	check_works_with("LC_ALL=da_DK.ISO-8859-1", NULL);
	check_works_with("LC_ALL", NULL);
}

static void
terminals_with_odd_names(void **state)
{
	(void)state;
	check_works_with("TERM=foot", NULL);
	check_works_with("TERM=vt100", NULL);
	check_works_with("TERM=linux", NULL);
	check_works_with("TERM=screen-256color", NULL);
	check_works_with("TERM", NULL);
	check_works_with("LINES=5", "COLUMNS=7");
}

/* It cannot move its cursor, so no more is asked than that it starts, speaks Danish and leaves well. */
static void
terminal_that_cannot_do_anything(void **state)
{
	(void)state;
	struct sandbox sandbox;
	sandbox_open(&sandbox);
	journey_import(&sandbox);
	sandbox.overrides[0] = "TERM=dumb";
	struct pty *pty = sandbox_start(&sandbox, 24, 80, "--skaerm=unge", NULL);
	journey_expect(pty, "F1 Hjælp");
	pty_press(pty, "Esc");
	journey_leave(pty, 0);
	sandbox_close(&sandbox);
}

static void
without_colours(void **state)
{
	(void)state;
	struct sandbox sandbox;
	sandbox_open(&sandbox);
	journey_import(&sandbox);
	sandbox.overrides[0] = "NO_COLOR=1";
	struct pty *pty = sandbox_start(&sandbox, 24, 80, "--skaerm=unge", NULL);
	journey_expect(pty, "Amira Haddad");
	pty_press(pty, "Esc Down Up");
	pty_wait_quiet(pty, 100);
	size_t length;
	const char *output = pty_output(pty, &length);
	assert_null(strstr(output, "\033[38;"));
	assert_null(strstr(output, "\033[48;"));
	assert_null(strstr(output, "\033[31m"));
	journey_leave(pty, 0);
	sandbox_close(&sandbox);
}

static void
small_window_and_back(void **state)
{
	(void)state;
	struct sandbox sandbox;
	sandbox_open(&sandbox);
	journey_import(&sandbox);
	struct pty *pty = sandbox_start(&sandbox, 9, 38, "--skaerm=unge", NULL);
	journey_expect(pty, "Vinduet er for lille");
	pty_resize(pty, 24, 80);
	journey_expect(pty, "Amira Haddad");
	pty_press(pty, "Esc F6");
	journey_expect(pty, "Nyt notat");
	pty_type(pty, "Halvt skrevet");
	journey_expect(pty, "Halvt skrevet");
	static const int sizes[][2] = {{1, 1}, {5, 200}, {200, 500}, {9, 38}, {18, 60}, {2, 3}};
	for (size_t i = 0; i < sizeof(sizes) / sizeof(*sizes); i++)
		pty_resize(pty, sizes[i][0], sizes[i][1]);
	pty_resize(pty, 24, 80);
	journey_expect(pty, "Halvt skrevet");
	pty_signal(pty, SIGTERM);
	journey_expect_end(pty, 0);
	sandbox_close(&sandbox);
}

static void
no_terminal_is_said_so(void **state)
{
	(void)state;
	struct sandbox sandbox;
	struct text out = {0};
	sandbox_open(&sandbox);
	assert_int_equal(sandbox_run(&sandbox, &out, NULL), 2);
	assert_string_equal(text_get(&out), "");
	text_clear(&out);
	sandbox_close(&sandbox);
}

static void
leaves_nothing_on_the_screen(void **state)
{
	(void)state;
	struct sandbox sandbox;
	sandbox_open(&sandbox);
	journey_import(&sandbox);
	struct pty *pty = sandbox_start(&sandbox, 24, 80, "--skaerm=unge", NULL);
	journey_expect(pty, "Amira Haddad");
	pty_press(pty, "Esc C-q");
	int status;
	assert_true(pty_wait_end(pty, &status));
	assert_false(pty_has_text(pty, "Amira"));
	size_t length;
	assert_non_null(strstr(pty_output(pty, &length), "\033[3J"));
	assert_true(pty_is_restored(pty));
	pty_free(pty);
	sandbox_close(&sandbox);
}

/* A name from a spreadsheet may hold anything; the terminal must get none of it. */
static void
hostile_names_are_harmless(void **state)
{
	(void)state;
	struct sandbox sandbox;
	char path[SANDBOX_PATH * 2];
	sandbox_open(&sandbox);
	sandbox_write(&sandbox, "unge.csv",
		      "Fornavn;Efternavn;Født\n"
		      "\"Ulla\033]0;title\007\033[2J\";Hald\302\233;01-02-2006\n"
		      "Bo\342\200\256;Olsen\342\200\213;01-02-2007\n",
		      path);
	assert_int_equal(sandbox_run(&sandbox, NULL, "hent", "unge", path, NULL), 0);
	struct pty *pty = sandbox_start(&sandbox, 24, 80, "--skaerm=unge", NULL);
	journey_expect(pty, "Ulla");
	journey_expect(pty, "Olsen");
	pty_press(pty, "Esc Down Enter");
	journey_expect(pty, "Tidslinje");
	pty_wait_quiet(pty, 100);
	size_t length;
	const char *output = pty_output(pty, &length);
	assert_null(strstr(output, "title\007"));
	assert_null(strstr(output, "\302\233"));
	assert_null(strstr(output, "\342\200\256"));
	assert_null(strstr(output, "\342\200\213"));
	pty_press(pty, "Esc");
	journey_leave(pty, 0);
	sandbox_close(&sandbox);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(danish_in_every_locale),
	    cmocka_unit_test(terminals_with_odd_names),
	    cmocka_unit_test(terminal_that_cannot_do_anything),
	    cmocka_unit_test(without_colours),
	    cmocka_unit_test(small_window_and_back),
	    cmocka_unit_test(no_terminal_is_said_so),
	    cmocka_unit_test(leaves_nothing_on_the_screen),
	    cmocka_unit_test(hostile_names_are_harmless),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
