/* A workshop from an idea to its result, by keyboard alone, and all of it undone and done again. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "journey.h"

/* On the page Invitationer: a day, then what the frame of the page Program lacks. */
static void
plan(struct pty *pty)
{
	journey_expect(pty, "Der er ingen workshop endnu.");
	pty_press(pty, "n");
	journey_expect(pty, "Ny workshop");
	pty_press(pty, "C-s");
	journey_expect(pty, "Idé · uden dag");
	pty_press(pty, "d");
	pty_type(pty, "26/3");
	pty_press(pty, "Enter");
	journey_expect(pty, "Planlagt · om 9 dage");
	pty_press(pty, "3 Enter");
	journey_expect(pty, "Her er et program at rette i.");
	pty_press(pty, "Tab Enter");
	journey_expect(pty, "Ret workshoppen");
	pty_press(pty, "Tab 1 3 Tab 1 6 Tab");
	pty_type(pty, "villa");
	pty_press(pty, "Enter");
	journey_expect(pty, "Villa Social");
	pty_press(pty, "C-s");
	journey_expect(pty, "26. marts 2026 kl. 13.00-16.00");
	pty_press(pty, "3 3 3");
	journey_expect(pty, "Ingen er inviteret endnu.");
}

/* Everybody of that name, marked one by one. `right`: how often the key to the channel is pressed. */
static void
invite(struct pty *pty, const char *family, int count, int right, const char *sum)
{
	struct text text = {0};
	pty_press(pty, "i");
	journey_expect(pty, "Vælg unge til workshoppen");
	pty_press(pty, "s");
	pty_type(pty, family);
	pty_press(pty, "Enter");
	journey_repeat(pty, count, "Space");
	text_add_format(&text, "%d markeret", count);
	journey_expect(pty, text_get(&text));
	pty_press(pty, "Enter");
	text_reset(&text);
	text_add_format(&text, "Invitér %d unge", count);
	journey_expect(pty, text_get(&text));
	journey_repeat(pty, right, "Right");
	pty_press(pty, "C-s");
	journey_expect(pty, sum);
	text_clear(&text);
}

static void
check_counter(struct pty *pty, int count)
{
	struct text text = {0};
	text_add_format(&text, "%d af 15 ", count);
	journey_expect(pty, text_get(&text));
	text_clear(&text);
}

/* Fifteen of the eighteen, one by one: the goal is reached with the fifteenth and not before. */
static void
tick_at_the_door(struct pty *pty)
{
	pty_press(pty, "a");
	check_counter(pty, 0);
	for (int i = 1; i <= 15; i++) {
		pty_press(pty, i == 1 ? "Space" : "Down Space");
		check_counter(pty, i);
		if (i == 14) {
			journey_expect(pty, "1 mere, så er målet på 15 nået.");
			assert_false(pty_has_text(pty, "Målet er nået"));
		}
	}
	journey_expect(pty, "Målet er nået: mindst 15 er mødt op.");
	pty_press(pty, "Space");
	check_counter(pty, 14);
	journey_expect_gone(pty, "Målet er nået");
	pty_press(pty, "Space");
	journey_expect(pty, "Målet er nået");
}

static void
let_others_in(struct pty *pty)
{
	pty_press(pty, "i s");
	pty_type(pty, "amira");
	pty_press(pty, "Enter Enter");
	journey_expect(pty, "1 uden tilmelding");
	check_counter(pty, 16);
	pty_press(pty, "+ +");
	check_counter(pty, 18);
	journey_expect(pty, "16 med navn · 2 uden navn");
	pty_press(pty, "k");
	journey_expect(pty, "Workshoppen er afholdt: 18 mødte op, 3 tilmeldte udeblev.");
	journey_expect(pty, "3 udeblevet");
}

/* Eight sheets: six give 5 or 4 to every question, two give 2. */
static void
type_exit_cards(struct pty *pty)
{
	pty_press(pty, "3 Tab Tab n");
	journey_expect(pty, "kort 1 · 0 tastet");
	for (int i = 1; i <= 8; i++) {
		struct text text = {0};
		pty_press(pty, i > 6 ? "2 2 2 2 Enter" : i > 3 ? "4 4 4 4 Enter" : "5 5 5 5 Enter");
		text_add_format(&text, "kort %d · %d tastet", i + 1, i);
		journey_expect(pty, text_get(&text));
		text_clear(&text);
	}
	pty_press(pty, "Esc");
	journey_expect(pty, "8 af 18 mødte har svaret");
	journey_expect_match(pty, "Jeg følte mig mødt og hørt.*75 %");
}

static void
from_an_idea_to_what_came_of_it(void **state)
{
	(void)state;
	struct sandbox sandbox;
	struct text before = {0}, done = {0};
	sandbox_open(&sandbox);
	journey_import_family(&sandbox, "", 0);
	journey_dump(&sandbox, &before);
	journey_import(&sandbox);
	journey_import_family(&sandbox, "Skov", 19);
	journey_import_family(&sandbox, "Holm", 11);
	journey_import_family(&sandbox, "Vinge", 12);

	struct pty *pty = journey_start(&sandbox, "workshop");
	plan(pty);
	invite(pty, "skov", 19, 1, " 19  sagsbeh. 19");
	invite(pty, "holm", 11, 2, " 30  sagsbeh. 19 · telefon 11");
	invite(pty, "vinge", 12, 3, " 42  sagsbeh. 19 · telefon 11 · SoMe 12");
	journey_repeat(pty, 18, "Home r j");
	journey_repeat(pty, 4, "Home r n");
	journey_expect_match(pty, "Tilmeldt .* 18  43 %");
	journey_expect(pty, "Afslag 4 · intet svar 20");
	journey_leave(pty, 0);

	sandbox.clock = "2026-03-26T12:50";
	pty = journey_start(&sandbox, "workshop");
	journey_expect(pty, "Planlagt · i dag");
	tick_at_the_door(pty);
	let_others_in(pty);
	type_exit_cards(pty);
	journey_dump(&sandbox, &done);

	journey_undo_all(pty);
	journey_expect(pty, "Der er ingen workshop endnu.");
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
	    cmocka_unit_test(from_an_idea_to_what_came_of_it),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
