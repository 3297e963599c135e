/* A visit round from its name to what is decided about a place, by keyboard alone, and all of it undone and done
 * again. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "journey.h"

static void
choose_places(struct pty *pty)
{
	journey_expect(pty, "Der er ingen besøgsrunde endnu.");
	pty_press(pty, "n");
	journey_expect(pty, "Ny besøgsrunde");
	pty_type(pty, "Runde 1");
	pty_press(pty, "C-s");
	journey_expect(pty, "Hvilke tre steder skal runden besøge?");
	pty_press(pty, "Space Down Space Down Down Space");
	journey_expect(pty, "3 af 3 valgt");
	pty_press(pty, "Enter");
	journey_expect(pty, "Runden har nu tre steder og seks besøg uden dato.");
}

/* Both visits of the first place; the first day that comes to mind is a holiday. */
static void
set_dates(struct pty *pty)
{
	pty_press(pty, "d");
	journey_expect(pty, "Dato for besøget");
	pty_type(pty, "14/5");
	pty_press(pty, "Tab");
	journey_expect(pty, "Det er Kristi himmelfartsdag. Vælg en anden dag");
	pty_press(pty, "S-Tab C-u");
	pty_type(pty, "20/5");
	pty_press(pty, "Tab 1 0 Tab 1 2 C-s");
	journey_expect(pty, ">ons 20.5. 10-12");
	pty_press(pty, "PageDown d");
	journey_expect(pty, "Dato for besøget");
	pty_type(pty, "27/5");
	pty_press(pty, "Tab 1 0 Tab 1 2 C-s");
	journey_expect(pty, ">ons 27.5. 10-12");
	pty_press(pty, "PageUp");
	journey_expect(pty, ">ons 20.5. 10-12");
}

static void
fill_the_group(struct pty *pty)
{
	pty_press(pty, "n");
	journey_expect(pty, "Vælg unge til besøget");
	journey_repeat(pty, 9, "Space");
	journey_expect(pty, "9 markeret");
	pty_press(pty, "Enter");
	journey_expect(pty, "Gruppen er fuld: 8 af 8 pladser. Sæt på venteliste?");
	pty_press(pty, "v");
	journey_expect(pty, "U-009 er på ventelisten.");
	journey_expect(pty, "FULDT");
}

/* Two days before: the second in the group cannot come after all. */
static void
note_a_cancellation(struct pty *pty)
{
	pty_press(pty, "a");
	journey_expect(pty, "0 af 8 mødt");
	assert_false(pty_has_text(pty, "U-009"));
	pty_press(pty, "Down a");
	journey_expect(pty, "Fremmøde: U-002");
	pty_press(pty, "a");
	journey_expect(pty, "U-002: Afbud. U-009 fik pladsen.");
	journey_expect(pty, "U-009 Ida Skov");
	journey_expect(pty, "0 af 8 mødt");
}

/* Seven came, one stayed away; the consultant writes the card. */
static void
hold(struct pty *pty)
{
	struct text text = {0};
	pty_press(pty, "a");
	journey_expect(pty, "0 af 8 mødt");
	for (int i = 1; i <= 7; i++) {
		pty_press(pty, i == 1 ? "Space" : i == 2 ? "Down Down Space" : "Down Space");
		text_reset(&text);
		text_add_format(&text, "%d af 8 mødt", i);
		journey_expect(pty, text_get(&text));
	}
	pty_press(pty, "End a u");
	journey_expect(pty, "U-009: Udeblevet.");
	pty_press(pty, "k");
	journey_expect(pty, "Dit kort fra Musikskolen, 1. gang");
	pty_press(pty, "4 Tab 5 Tab 4 C-s");
	journey_expect(pty, "Afholdt");
	journey_expect_gone(pty, "Dit kort");
	text_clear(&text);
}

static void
decide(struct pty *pty)
{
	pty_press(pty, "PageDown a k");
	journey_expect(pty, "Dit kort fra Musikskolen, 2. gang");
	pty_press(pty, "Esc Esc 4 4");
	journey_expect(pty, "2 af 2 afholdt · Fortsæt, justér eller stop?");
	pty_press(pty, "Tab Enter");
	journey_expect(pty, "Ret sted i runden");
	pty_press(pty, "Tab Tab Right Tab");
	pty_type(pty, "de unge vil gerne");
	pty_press(pty, "C-s");
	journey_expect(pty, "2 af 2 afholdt · Fortsæt: de unge vil gerne");
}

static struct pty *
start_on(struct sandbox *sandbox, const char *clock)
{
	sandbox->clock = clock;
	struct pty *pty = sandbox_start(sandbox, 24, 80, "--skaerm=besoeg", NULL);
	journey_expect(pty, "ons 20.5. 10-12");
	return pty;
}

static void
from_a_name_to_a_decision(void **state)
{
	(void)state;
	struct sandbox sandbox;
	struct text before = {0}, done = {0};
	sandbox_open(&sandbox);
	journey_import_family(&sandbox, "Skov", 9);
	struct pty *pty = journey_start_as(&sandbox, "besoeg", "Mette Bang", "MB");
	journey_dump(&sandbox, &before);

	choose_places(pty);
	set_dates(pty);
	fill_the_group(pty);
	journey_leave(pty, 0);
	pty = start_on(&sandbox, "2026-05-18T09:10");
	note_a_cancellation(pty);
	journey_leave(pty, 0);
	pty = start_on(&sandbox, "2026-05-20T12:20");
	hold(pty);
	journey_leave(pty, 0);
	pty = start_on(&sandbox, "2026-05-28T10:00");
	decide(pty);
	journey_dump(&sandbox, &done);

	journey_undo_all(pty);
	journey_expect(pty, "Der er ingen besøgsrunde endnu.");
	journey_expect_dump(&sandbox, &before);
	journey_redo_all(pty);
	journey_expect_dump(&sandbox, &done);
	journey_leave(pty, 0);
	assert_int_equal(sandbox_run(&sandbox, NULL, "tjek", NULL), 0);
	text_clear(&before);
	text_clear(&done);
	sandbox_close(&sandbox);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(from_a_name_to_a_decision),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
