/* A line that is cut, a machine that dies, a terminal that vanishes: what was typed is there the next time. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <signal.h>
#include <sys/wait.h>

#include "journey.h"

enum how { HOW_HANGUP, HOW_TERMINATE, HOW_KILL, HOW_VANISH };

static struct pty *
start_a_note(const struct sandbox *sandbox)
{
	struct pty *pty = sandbox_start(sandbox, 24, 80, "--skaerm=unge", NULL);
	journey_expect(pty, "Hvem er du?");
	pty_press(pty, "Esc F6");
	journey_expect(pty, "Nyt notat om U-001");
	pty_type(pty, "Hun vil helst ringes op om eftermiddagen");
	journey_expect(pty, "eftermiddagen");
	return pty;
}

static void
interrupt(struct pty *pty, enum how how)
{
	int status;
	switch (how) {
	case HOW_HANGUP:
		pty_signal(pty, SIGHUP);
		journey_expect_end(pty, 0);
		return;
	case HOW_TERMINATE:
		pty_signal(pty, SIGTERM);
		journey_expect_end(pty, 0);
		return;
	case HOW_KILL:
		journey_expect(pty, "Kladde gemt");
		pty_signal(pty, SIGKILL);
		assert_true(pty_wait_end(pty, &status));
		assert_true(WIFSIGNALED(status));
		break;
	case HOW_VANISH:
		pty_vanish(pty);
		assert_true(pty_wait_end(pty, &status));
		assert_true(WIFEXITED(status));
		break;
	}
	pty_free(pty);
}

static void
check_draft_comes_back(enum how how)
{
	struct sandbox sandbox;
	sandbox_open(&sandbox);
	journey_import(&sandbox);
	interrupt(start_a_note(&sandbox), how);

	assert_int_equal(sandbox_run(&sandbox, NULL, "tjek", NULL), 0);
	struct pty *pty = sandbox_start(&sandbox, 24, 80, NULL);
	journey_expect(pty, "Kladde: notat om U-001 kl. 13.42");
	pty_press(pty, "Esc Home Down Enter");
	journey_expect(pty, "Hun vil helst ringes op om eftermiddagen");
	pty_press(pty, "C-s");
	journey_expect(pty, "Notat gemt");
	journey_expect_gone(pty, "Kladde: ");
	journey_leave(pty, 0);
	sandbox_close(&sandbox);
}

static void
hangup_keeps_the_draft(void **state)
{
	(void)state;
	check_draft_comes_back(HOW_HANGUP);
}

static void
termination_keeps_the_draft(void **state)
{
	(void)state;
	check_draft_comes_back(HOW_TERMINATE);
}

static void
kill_keeps_what_was_said_to_be_kept(void **state)
{
	(void)state;
	check_draft_comes_back(HOW_KILL);
}

static void
vanished_terminal_keeps_the_draft(void **state)
{
	(void)state;
	check_draft_comes_back(HOW_VANISH);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(hangup_keeps_the_draft),
	    cmocka_unit_test(termination_keeps_the_draft),
	    cmocka_unit_test(kill_keeps_what_was_said_to_be_kept),
	    cmocka_unit_test(vanished_terminal_keeps_the_draft),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
