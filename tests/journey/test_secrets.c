/* What a terminal is left with: its title, and its last words when the program falls. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

#include "journey.h"

static const char *const secrets[] = {"Amira", "Haddad", "ren", "Østerg", "12-05-2008", "12 34 56 78", "U-00"};

static void
expect_nobody(const char *where, const char *text)
{
	for (size_t i = 0; i < sizeof secrets / sizeof *secrets; i++)
		if (strstr(text, secrets[i]))
			fail_msg("«%s» is in %s: %s", secrets[i], where, text);
}

/* Whatever is open, the title is the program's name; it is what a task list and a shared window show. */
static void
the_title_names_nobody(void **state)
{
	static const char title[] = "\033]2;";
	struct sandbox sandbox;
	(void)state;
	sandbox_open(&sandbox);
	journey_import(&sandbox);
	struct pty *pty = journey_start(&sandbox, "unge");
	journey_expect(pty, "Amira Haddad");
	pty_press(pty, "Enter");
	journey_expect(pty, "Tidslinje");
	pty_press(pty, "F6");
	pty_type(pty, "Amira ringede");
	pty_press(pty, "F8");
	journey_expect(pty, "MØDEVISNING");
	pty_press(pty, "F8 v");
	journey_expect_gone(pty, "MØDEVISNING");
	size_t length;
	int titles = 0;
	for (const char *at = pty_output(pty, &length); (at = strstr(at, title)) != NULL; at += strlen(title)) {
		assert_int_equal(strncmp(at + strlen(title), "Ungeløftet\007", strlen("Ungeløftet\007")), 0);
		titles++;
	}
	assert_true(titles > 0);
	pty_press(pty, "C-q");
	journey_expect(pty, "Du har en kladde");
	pty_press(pty, "a");
	journey_expect_end(pty, 0);
	sandbox_close(&sandbox);
}

/* The screen is emptied with the scroll-back, and nothing is said of what was on it. */
static void
a_crash_says_nothing_of_anybody(void **state)
{
	static const int signals[] = {SIGSEGV, SIGABRT, SIGBUS};
	(void)state;
	/* A sanitizer would take the signals for itself, and print. */
	setenv("ASAN_OPTIONS", "handle_segv=0:handle_abort=0:handle_sigbus=0", 1);
	for (size_t i = 0; i < sizeof signals / sizeof *signals; i++) {
		struct sandbox sandbox;
		size_t before, length;
		int status;
		sandbox_open(&sandbox);
		journey_import(&sandbox);
		struct pty *pty = journey_start(&sandbox, "unge");
		journey_expect(pty, "Amira Haddad");
		pty_press(pty, "Enter");
		journey_expect(pty, "Tidslinje");
		pty_wait_quiet(pty, 200);
		(void)pty_output(pty, &before);
		pty_signal(pty, signals[i]);
		assert_true(pty_wait_end(pty, &status));
		assert_true(WIFSIGNALED(status));
		const char *last = pty_output(pty, &length) + before;
		assert_true(length > before);
		expect_nobody("the last words", last);
		expect_nobody("the screen", pty_screen(pty));
		assert_non_null(strstr(last, "\033[3J"));
		assert_true(pty_is_restored(pty));
		pty_free(pty);
		sandbox_close(&sandbox);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(the_title_names_nobody),
	    cmocka_unit_test(a_crash_says_nothing_of_anybody),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
