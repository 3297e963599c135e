/* The menu: finding, doing, and what cannot be done. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "people.h"

static void
opens_and_closes(void **state)
{
	struct stage *stage = *state;
	stage_keys(stage, "F10");
	stage_expect(stage, "Menu: hvad vil du gøre?");
	stage_keys(stage, "Esc");
	stage_reject(stage, "Menu: hvad vil du gøre?");
	stage_keys(stage, "C-p F10");
	stage_reject(stage, "Menu: hvad vil du gøre?");
}

static void
finds_by_other_words(void **state)
{
	struct stage *stage = *state;
	stage_keys(stage, "F10 'backup'");
	stage_expect(stage, "> Sikkerhedskopi");
	stage_reject(stage, "Papirkurv");
	stage_keys(stage, "C-u 'papir'");
	stage_expect(stage, "> Papirkurv");
}

static void
folds_danish_letters(void **state)
{
	struct stage *stage = *state;
	stage_keys(stage, "F10 'moerk'");
	stage_expect(stage, "> Farver: skift");
}

/* Whoever knows only the name of the questions finds them too. */
static void
finds_a_measurement_by_what_is_measured(void **state)
{
	static const char *const typed[] = {"'instrument'",      "'WHO-5'",   "'T-ILS'",
					    "'livstilfredshed'", "'trivsel'", "'ensom'"};
	struct stage *stage = *state;
	stage_keys(stage, "F10");
	for (size_t i = 0; i < sizeof typed / sizeof *typed; i++) {
		stage_keys(stage, "C-u");
		stage_keys(stage, typed[i]);
		stage_expect(stage, "> Måling");
	}
}

static void
finds_by_letters_in_order(void **state)
{
	struct stage *stage = *state;
	stage_keys(stage, "F10 'skrhdk'");
	stage_expect(stage, "> Sikkerhedskopi");
	stage_keys(stage, "C-u 'xqxq'");
	stage_expect(stage, "Det findes ikke i menuen.");
}

static void
does_what_is_marked_on_the_screen_below(void **state)
{
	struct stage *stage = *state;
	stage_keys(stage, "F10 'indstil' Enter");
	stage_expect(stage, "Overblik > Indstillinger");
	stage_reject(stage, "Menu: hvad vil du gøre?");
}

static void
goes_to_a_page_of_a_screen(void **state)
{
	struct stage *stage = *state;
	stage_keys(stage, "F10 'venteliste'");
	stage_expect(stage, "> Tavle");
	stage_keys(stage, "C-u 'kalender' Enter");
	stage_expect(stage, "Besøg > Kalender");
	stage_keys(stage, "1 F10 'afslutningskort'");
	stage_expect(stage, "> Opsamling");
}

/* The words are those of the page one stands on. */
static void
says_what_an_action_does_here(void **state)
{
	struct stage *stage = *state;
	stage_keys(stage, "4 4 F10 'dato'");
	stage_expect(stage, "Flytte besøget til en anden dag");
}

static void
says_why_something_cannot_be_done(void **state)
{
	struct stage *stage = *state;
	stage_keys(stage, "2 F10 'tildel'");
	stage_expect(stage, "Stil dig først på en ung.");
	stage_keys(stage, "Enter");
	stage_expect(stage, "! Stil dig først på en ung.");
	stage_expect(stage, "Menu: hvad vil du gøre?");
}

static void
remembers_what_was_used(void **state)
{
	struct stage *stage = *state;
	stage_keys(stage, "F10 'mus' Enter F10");
	stage_expect(stage, "Senest brugt");
	stage_expect(stage, "> Mus til/fra");
	stage_keys(stage, "Enter");
	stage_expect(stage, "Musen er slået fra.");
}

static void
moves_past_the_headings(void **state)
{
	struct stage *stage = *state;
	stage_keys(stage, "F10 'mus' Enter F10 Down");
	stage_reject(stage, "> Mus til/fra");
	stage_reject(stage, "> Alt");
	stage_keys(stage, "Up");
	stage_expect(stage, "> Mus til/fra");
}

static void
keeps_the_filter_of_the_list_below(void **state)
{
	struct stage *stage = *state;
	people_add(stage, "Amira", "Haddad");
	people_add(stage, "Bo", "Hald");
	stage_keys(stage, "2 s 'ami' Enter F10 Esc");
	stage_expect(stage, "1 af 2 unge vises.");
}

static void
a_key_works_through_the_menu(void **state)
{
	struct stage *stage = *state;
	stage_keys(stage, "F10 F1");
	stage_expect(stage, "Hjælp: Overblik");
	stage_reject(stage, "Menu: hvad vil du gøre?");
}

static void
looks_as_drawn(void **state)
{
	(void)state;
	for (const struct stage_size *size = stage_sizes; size->rows; size++) {
		struct stage stage;
		stage_open(&stage, size->rows, size->columns);
		stage_keys(&stage, "2 F10 'opg'");
		stage_golden(&stage, "menu-#");
		stage_close(&stage);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    ON_STAGE(opens_and_closes),
	    ON_STAGE(finds_by_other_words),
	    ON_STAGE(folds_danish_letters),
	    ON_STAGE(finds_a_measurement_by_what_is_measured),
	    ON_STAGE(finds_by_letters_in_order),
	    ON_STAGE(does_what_is_marked_on_the_screen_below),
	    ON_STAGE(goes_to_a_page_of_a_screen),
	    ON_STAGE(says_what_an_action_does_here),
	    ON_STAGE(says_why_something_cannot_be_done),
	    ON_STAGE(remembers_what_was_used),
	    ON_STAGE(moves_past_the_headings),
	    ON_STAGE(keeps_the_filter_of_the_list_below),
	    ON_STAGE(a_key_works_through_the_menu),
	    cmocka_unit_test(looks_as_drawn),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
