/* Help: made from the keys of the screen below, scrolled and searched. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "people.h"

static void
begins_with_the_screen_below(void **state)
{
	struct stage *stage = *state;
	stage_keys(stage, "2 F1");
	stage_expect(stage, "Hjælp: listen over unge");
	stage_expect(stage, "n eller Insert      Oprette en ny i listen");
	stage_expect(stage, "Mellemrum           Markere flere");
	stage_keys(stage, "Esc 1 ?");
	stage_expect(stage, "Hjælp: Overblik");
	stage_reject(stage, "n eller Insert");
}

static void
tells_what_works_everywhere(void **state)
{
	(void)state;
	struct stage stage;
	stage_open(&stage, 40, 140);
	stage_keys(&stage, "F1");
	stage_expect(&stage, "Overalt");
	stage_expect(&stage, ":, F10 eller Ctrl+P");
	stage_expect(&stage, "z, F7 eller Ctrl+Z");
	stage_expect(&stage, "1-7 ");
	stage_expect(&stage, "Går F-tasterne til din terminal i stedet?");
	stage_close(&stage);
}

static void
tells_what_works_with_the_marked(void **state)
{
	(void)state;
	struct stage stage;
	stage_open(&stage, 40, 140);
	people_add(&stage, "Amira", "Haddad");
	stage_keys(&stage, "2 F1");
	stage_expect(&stage, "Med det, du står på");
	stage_expect(&stage, "t eller F6          Skrive et nyt notat om den unge");
	stage_close(&stage);
}

static void
tells_what_keys_do_on_the_page(void **state)
{
	(void)state;
	struct stage stage;
	stage_open(&stage, 40, 140);
	stage_keys(&stage, "3 F1");
	stage_expect(&stage, "n eller Insert      Lave den første workshop");
	stage_reject(&stage, "Markere flere");
	stage_keys(&stage, "Esc 4 F1");
	stage_expect(&stage, "n eller Insert      Lave den første besøgsrunde");
	stage_reject(&stage, "Gå til den forrige i listen");
	stage_keys(&stage, "Esc 6 F1");
	stage_expect(&stage, ",                   Gå til den forrige prøvehandling");
	stage_keys(&stage, "Esc 4 4 F1");
	stage_expect(&stage, ",                   Gå til måneden før");
	stage_expect(&stage, "Home                Gå til i dag");
	stage_reject(&stage, "Markere flere");
	stage_close(&stage);
}

static void
says_a_key_once(void **state)
{
	(void)state;
	struct stage stage;
	stage_open(&stage, 40, 140);
	stage_keys(&stage, "2 n F1 s 'Esc sletter aldrig'");
	stage_expect(&stage, "Her kan du");
	stage_expect(&stage, "Esc                 Gå et skridt tilbage");
	stage_reject(&stage, "Overalt");
	stage_close(&stage);
}

static void
leaves_letters_out_in_a_text_field(void **state)
{
	(void)state;
	struct stage stage;
	stage_open(&stage, 40, 140);
	stage_keys(&stage, "2 s F1");
	stage_expect(&stage, "F7 eller Ctrl+Z");
	stage_reject(&stage, "z, F7");
	stage_reject(&stage, "Skifte skærm");
	stage_close(&stage);
}

static void
scrolls_to_the_end_and_back(void **state)
{
	(void)state;
	struct stage stage;
	stage_open(&stage, 18, 60);
	stage_keys(&stage, "F1 End");
	stage_expect(&stage, "Klik ");
	stage_reject(&stage, "Her kan du");
	stage_keys(&stage, "PgUp PgUp PgUp PgUp PgUp");
	stage_expect(&stage, "Her kan du");
	stage_keys(&stage, "Down");
	stage_reject(&stage, "Her kan du");
	stage_close(&stage);
}

static void
searches_in_itself(void **state)
{
	struct stage *stage = *state;
	stage_keys(stage, "F1 s 'fortryd'");
	stage_expect(stage, "Søg: fortryd");
	stage_expect(stage, "Fortryde det sidste, du gjorde");
	stage_reject(stage, "Tegne skærmen igen");
	stage_keys(stage, "'xyz'");
	stage_expect(stage, "Det står ikke i hjælpen.");
	stage_keys(stage, "Esc");
	stage_expect(stage, "Her kan du");
	stage_keys(stage, "Esc");
	stage_reject(stage, "Hjælp:");
}

static void
closes_with_its_own_key(void **state)
{
	struct stage *stage = *state;
	stage_keys(stage, "F1 F1");
	stage_reject(stage, "Hjælp:");
}

static void
looks_as_drawn(void **state)
{
	(void)state;
	for (const struct stage_size *size = stage_sizes; size->rows; size++) {
		struct stage stage;
		stage_open(&stage, size->rows, size->columns);
		stage_keys(&stage, "2 F1");
		stage_golden(&stage, "hjaelp-#");
		stage_close(&stage);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    ON_STAGE(begins_with_the_screen_below),
	    cmocka_unit_test(tells_what_works_everywhere),
	    cmocka_unit_test(tells_what_works_with_the_marked),
	    cmocka_unit_test(leaves_letters_out_in_a_text_field),
	    cmocka_unit_test(scrolls_to_the_end_and_back),
	    cmocka_unit_test(tells_what_keys_do_on_the_page),
	    cmocka_unit_test(says_a_key_once),
	    ON_STAGE(searches_in_itself),
	    ON_STAGE(closes_with_its_own_key),
	    cmocka_unit_test(looks_as_drawn),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
