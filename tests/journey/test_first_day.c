/* The first day: a list is taken in, somebody is found, a note is written while on the phone, and tomorrow it is on
 * top. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include "journey.h"

static void
from_a_list_to_a_note_and_back(void **state)
{
	(void)state;
	struct sandbox sandbox;
	struct text before = {0}, between = {0};
	char path[SANDBOX_PATH * 2];
	sandbox_open(&sandbox);
	sandbox_write(&sandbox, "bo.csv", "Fornavn;Efternavn;Født\nBo;Hald;01-02-2003\n", path);
	assert_int_equal(sandbox_run(&sandbox, NULL, "hent", "unge", path, NULL), 0);
	journey_dump(&sandbox, &before);
	journey_import(&sandbox);

	struct pty *pty = sandbox_start(&sandbox, 24, 80, NULL);
	journey_expect(pty, "F1 Hjælp");
	pty_press(pty, "F3");
	journey_expect(pty, "Søg overalt");
	pty_press(pty, "a m i r");
	journey_expect(pty, "1 fundet");
	pty_press(pty, "Enter");
	journey_expect(pty, "Tidslinje");
	pty_press(pty, "F6");
	journey_expect(pty, "Nyt notat om U-002");
	pty_type(pty, "Vil gerne med, men mangler kørsel.");
	pty_press(pty, "Tab + 1 C-s");
	journey_expect(pty, "gemt kl. 13.42. Ctrl+Z fortryder.");
	journey_expect(pty, "Vil gerne med");
	assert_in_range(pty_presses(pty), 8, 12);

	pty_press(pty, "1");
	journey_expect(pty, "I morgen");
	journey_expect_match(pty, "I morgen .*Amira H");
	journey_dump(&sandbox, &between);
	assert_non_null(strstr(text_get(&between), "mangler kørsel"));

	pty_press(pty, "C-z");
	journey_expect(pty, "Fortrudt: notat om U-002");
	journey_expect_gone(pty, "I morgen");
	pty_press(pty, "C-z");
	journey_expect(pty, "Fortrudt: unge hentet fra en fil");
	journey_leave(pty, 0);

	journey_expect_dump(&sandbox, &before);
	text_clear(&before);
	text_clear(&between);
	sandbox_close(&sandbox);
}

static void
undone_and_done_again(void **state)
{
	(void)state;
	struct sandbox sandbox;
	struct text before = {0};
	sandbox_open(&sandbox);
	journey_import(&sandbox);
	struct pty *pty = sandbox_start(&sandbox, 24, 80, "--skaerm=unge", NULL);
	journey_expect(pty, "Hvem er du?");
	pty_press(pty, "Esc F6");
	journey_expect(pty, "Nyt notat om U-001");
	pty_type(pty, "Ringet.");
	pty_press(pty, "C-s");
	journey_expect(pty, "Notat gemt");
	journey_dump(&sandbox, &before);
	pty_press(pty, "x");
	journey_expect(pty, "papirkurv");
	journey_expect_gone(pty, "Amira Haddad");
	pty_press(pty, "C-z C-z");
	journey_expect(pty, "Fortrudt: notat om U-001");
	pty_press(pty, "C-y");
	journey_expect(pty, "Amira Haddad");
	journey_expect_gone(pty, "Fortrudt:");
	journey_expect_dump(&sandbox, &before);
	journey_leave(pty, 0);
	text_clear(&before);
	sandbox_close(&sandbox);
}

static void
practice_data_without_a_file(void **state)
{
	(void)state;
	struct sandbox sandbox;
	struct text out = {0};
	sandbox_open(&sandbox);
	assert_int_equal(sandbox_run(&sandbox, &out, "oevedata", NULL), 0);
	text_reset(&out);
	assert_int_equal(sandbox_run(&sandbox, &out, "overblik", NULL), 0);
	assert_true(out.length > 100);
	struct pty *pty = sandbox_start(&sandbox, 40, 140, NULL);
	journey_expect(pty, "ØVEDATA");
	pty_press(pty, "2");
	journey_expect(pty, "57 unge");
	journey_leave(pty, 0);
	assert_int_equal(sandbox_run(&sandbox, NULL, "tjek", NULL), 0);
	text_clear(&out);
	sandbox_close(&sandbox);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(from_a_list_to_a_note_and_back),
	    cmocka_unit_test(undone_and_done_again),
	    cmocka_unit_test(practice_data_without_a_file),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
