/* The menu: finding, doing, and what cannot be done. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "people.h"

static void
opens_and_closes(void **state)
{
	(void)state;
	struct stage stage;
	stage_open(&stage, 24, 80);
	stage_keys(&stage, "F10");
	stage_expect(&stage, "Menu: hvad vil du gøre?");
	stage_keys(&stage, "Esc");
	stage_reject(&stage, "Menu: hvad vil du gøre?");
	stage_keys(&stage, "C-p F10");
	stage_reject(&stage, "Menu: hvad vil du gøre?");
	stage_close(&stage);
}

static void
finds_by_other_words(void **state)
{
	(void)state;
	struct stage stage;
	stage_open(&stage, 24, 80);
	stage_keys(&stage, "F10 'backup'");
	stage_expect(&stage, "> Sikkerhedskopi");
	stage_reject(&stage, "Papirkurv");
	stage_keys(&stage, "C-u 'papir'");
	stage_expect(&stage, "> Papirkurv");
	stage_close(&stage);
}

static void
folds_danish_letters(void **state)
{
	(void)state;
	struct stage stage;
	stage_open(&stage, 24, 80);
	stage_keys(&stage, "F10 'moerk'");
	stage_expect(&stage, "> Farver: skift");
	stage_close(&stage);
}

static void
finds_by_letters_in_order(void **state)
{
	(void)state;
	struct stage stage;
	stage_open(&stage, 24, 80);
	stage_keys(&stage, "F10 'skrhdk'");
	stage_expect(&stage, "> Sikkerhedskopi");
	stage_keys(&stage, "C-u 'xqxq'");
	stage_expect(&stage, "Det findes ikke i menuen.");
	stage_close(&stage);
}

static void
does_what_is_marked_on_the_screen_below(void **state)
{
	(void)state;
	struct stage stage;
	stage_open(&stage, 24, 80);
	stage_keys(&stage, "F10 'indstil' Enter");
	stage_expect(&stage, "Overblik > Indstillinger");
	stage_reject(&stage, "Menu: hvad vil du gøre?");
	stage_close(&stage);
}

static void
says_why_something_cannot_be_done(void **state)
{
	(void)state;
	struct stage stage;
	stage_open(&stage, 24, 80);
	stage_keys(&stage, "2 F10 'tildel'");
	stage_expect(&stage, "Stil dig først på en ung.");
	stage_keys(&stage, "Enter");
	stage_expect(&stage, "! Stil dig først på en ung.");
	stage_expect(&stage, "Menu: hvad vil du gøre?");
	stage_close(&stage);
}

static void
remembers_what_was_used(void **state)
{
	(void)state;
	struct stage stage;
	stage_open(&stage, 24, 80);
	stage_keys(&stage, "F10 'mus' Enter F10");
	stage_expect(&stage, "Senest brugt");
	stage_expect(&stage, "> Mus til/fra");
	stage_keys(&stage, "Enter");
	stage_expect(&stage, "Musen er slået fra.");
	stage_close(&stage);
}

static void
moves_past_the_headings(void **state)
{
	(void)state;
	struct stage stage;
	stage_open(&stage, 24, 80);
	stage_keys(&stage, "F10 'mus' Enter F10 Down");
	stage_reject(&stage, "> Mus til/fra");
	stage_reject(&stage, "> Alt");
	stage_keys(&stage, "Up");
	stage_expect(&stage, "> Mus til/fra");
	stage_close(&stage);
}

static void
keeps_the_filter_of_the_list_below(void **state)
{
	(void)state;
	struct stage stage;
	stage_open(&stage, 24, 80);
	people_add(&stage, "Amira", "Haddad");
	people_add(&stage, "Bo", "Hald");
	stage_keys(&stage, "2 s 'ami' Enter F10 Esc");
	stage_expect(&stage, "1 af 2 unge vises.");
	stage_close(&stage);
}

static void
a_key_works_through_the_menu(void **state)
{
	(void)state;
	struct stage stage;
	stage_open(&stage, 24, 80);
	stage_keys(&stage, "F10 F1");
	stage_expect(&stage, "Hjælp: Overblik");
	stage_reject(&stage, "Menu: hvad vil du gøre?");
	stage_close(&stage);
}

static void
looks_as_drawn(void **state)
{
	(void)state;
	static const struct {
		int rows, columns;
		const char *name;
	} sizes[] = {{24, 80, "menu-80"}, {40, 140, "menu-140"}, {18, 60, "menu-60"}};
	for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
		struct stage stage;
		stage_open(&stage, sizes[i].rows, sizes[i].columns);
		stage_keys(&stage, "2 F10 'opg'");
		stage_golden(&stage, sizes[i].name);
		stage_close(&stage);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(opens_and_closes),
	    cmocka_unit_test(finds_by_other_words),
	    cmocka_unit_test(folds_danish_letters),
	    cmocka_unit_test(finds_by_letters_in_order),
	    cmocka_unit_test(does_what_is_marked_on_the_screen_below),
	    cmocka_unit_test(says_why_something_cannot_be_done),
	    cmocka_unit_test(remembers_what_was_used),
	    cmocka_unit_test(moves_past_the_headings),
	    cmocka_unit_test(keeps_the_filter_of_the_list_below),
	    cmocka_unit_test(a_key_works_through_the_menu),
	    cmocka_unit_test(looks_as_drawn),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
