/* Two programs on one file: the second to save is told, chooses, and nothing is lost without a word. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include "journey.h"

static void
both_change_the_same_name(void **state)
{
	(void)state;
	struct sandbox sandbox;
	struct text out = {0};
	struct pty *both[2];
	sandbox_open(&sandbox);
	journey_import(&sandbox);
	for (int i = 0; i < 2; i++) {
		both[i] = sandbox_start(&sandbox, 24, 80, "--skaerm=unge", NULL);
		journey_expect(both[i], "Hvem er du?");
		pty_press(both[i], "Esc F2");
		journey_expect(both[i], "Ret ung U-001");
		pty_press(both[i], "Tab");
		pty_type(both[i], i == 0 ? "sen" : " Holm");
		journey_expect(both[i], i == 0 ? "Haddadsen" : "Haddad Holm");
	}
	pty_press(both[0], "C-s");
	journey_expect(both[0], "U-001 gemt");
	pty_press(both[1], "C-s");
	journey_expect(both[1], "En anden har rettet U-001 imens");
	journey_expect_match(both[1], "Mit +Haddad Holm");
	journey_expect_match(both[1], "Deres +Haddadsen");
	journey_expect_match(both[1], "Oprindeligt +Haddad ");
	sandbox_run(&sandbox, &out, "vis", "unge", "--format=json", NULL);
	assert_non_null(strstr(text_get(&out), "Haddadsen"));
	pty_press(both[1], "Right C-s");
	journey_expect_gone(both[1], "Ret ung");
	text_reset(&out);
	sandbox_run(&sandbox, &out, "vis", "unge", "--format=json", NULL);
	assert_non_null(strstr(text_get(&out), "Haddadsen"));
	assert_null(strstr(text_get(&out), "Haddad Holm"));
	journey_leave(both[0], 0);
	journey_leave(both[1], 0);
	text_clear(&out);
	sandbox_close(&sandbox);
}

/* The other's change comes to the screen by itself, without a key. */
static void
one_sees_what_the_other_wrote(void **state)
{
	(void)state;
	struct sandbox sandbox;
	sandbox_open(&sandbox);
	journey_import(&sandbox);
	struct pty *looking = sandbox_start(&sandbox, 24, 80, "--skaerm=unge", NULL);
	journey_expect(looking, "Hvem er du?");
	pty_press(looking, "Esc");
	struct pty *writing = sandbox_start(&sandbox, 24, 80, "--skaerm=unge", NULL);
	journey_expect(writing, "Hvem er du?");
	pty_press(writing, "Esc F2");
	journey_expect(writing, "Ret ung U-001");
	pty_type(writing, " Sofie");
	pty_press(writing, "C-s");
	journey_expect(writing, "U-001 gemt");
	journey_expect(looking, "Amira Sofie Haddad");
	journey_leave(looking, 0);
	journey_leave(writing, 0);
	sandbox_close(&sandbox);
}

/* Ten are invited to a workshop of today. Gives the program, which is at the door. */
static struct pty *
open_the_door(const struct sandbox *sandbox)
{
	struct pty *pty = journey_start(sandbox, "workshop");
	pty_press(pty, "n C-s");
	journey_expect(pty, "Idé · uden dag");
	pty_press(pty, "d");
	pty_type(pty, "17/3");
	pty_press(pty, "Enter");
	journey_expect(pty, "Planlagt · i dag");
	pty_press(pty, "i");
	journey_expect(pty, "Vælg unge til workshoppen");
	journey_repeat(pty, 10, "Space");
	pty_press(pty, "Enter");
	journey_expect(pty, "Invitér 10 unge");
	pty_press(pty, "Right C-s");
	journey_expect(pty, "10 unge er inviteret.");
	pty_press(pty, "a");
	journey_expect(pty, "0 af 15");
	return pty;
}

/* Two stand at the door, one begins at the top of the list and one at the bottom, and both tick as fast as they can. */
static void
both_tick_at_the_door(void **state)
{
	(void)state;
	struct sandbox sandbox;
	struct text out = {0};
	struct pty *both[2];
	sandbox_open(&sandbox);
	journey_import_family(&sandbox, "Skov", 10);
	both[0] = open_the_door(&sandbox);
	both[1] = journey_start(&sandbox, "workshop");
	pty_press(both[1], "a End");
	journey_expect(both[1], "0 af 15");
	journey_expect(both[1], ">[ ] Jens Skov");
	for (int i = 0; i < 5; i++) {
		pty_press(both[0], "Space + Down");
		pty_press(both[1], "Space + Up");
	}
	for (int i = 0; i < 2; i++) {
		journey_expect(both[i], "20 af 15");
		journey_expect(both[i], "10 med navn · 10 uden navn");
		assert_false(pty_has_text(both[i], "[ ] "));
	}
	/* The same one, ticked by both: the second of them takes nothing away. */
	pty_press(both[0], "Home Space");
	journey_expect(both[0], "19 af 15");
	journey_expect(both[1], "19 af 15");
	pty_press(both[1], "Home Space");
	journey_expect(both[1], "20 af 15");
	journey_expect(both[0], "20 af 15");
	journey_leave(both[0], 0);
	journey_leave(both[1], 0);
	journey_dump(&sandbox, &out);
	int ticked = 0;
	for (const char *at = text_get(&out); (at = strstr(at, " attendance=«1»")); at++)
		ticked++;
	assert_int_equal(ticked, 10);
	text_clear(&out);
	sandbox_close(&sandbox);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(both_change_the_same_name),
	    cmocka_unit_test(one_sees_what_the_other_wrote),
	    cmocka_unit_test(both_tick_at_the_door),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
