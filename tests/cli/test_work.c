/* The commands at work on a file: practice data, lists, import, copy, return, check and overview. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "cli/cli.h"
#include "shell.h"

static long
lines_of(const struct text *text)
{
	long lines = 0;
	for (const char *byte = text_get(text); *byte; byte++)
		lines += *byte == '\n';
	return lines;
}

static void
practice_data_is_made_once(void **state)
{
	struct shell *shell = *state;
	assert_int_equal(shell_run(shell, "oevedata"), EXIT_OK);
	assert_string_equal(text_get(&shell->out), "");
	assert_non_null(strstr(text_get(&shell->error), "57 opdigtede unge"));
	assert_int_equal(shell_run(shell, "vis unge"), EXIT_OK);
	assert_int_equal(lines_of(&shell->out), 58);
	assert_int_equal(shell_run(shell, "øvedata --antal=3 --frø=1"), EXIT_FAILED);
	assert_non_null(strstr(text_get(&shell->error), "findes i forvejen"));
	assert_int_equal(shell_run(shell, "oevedata --fil=to.db --antal=3 --froe=9"), EXIT_OK);
	assert_int_equal(shell_run(shell, "vis unge --fil=to.db --format=csv"), EXIT_OK);
	assert_int_equal(lines_of(&shell->out), 4);
	assert_int_equal(shell_run_bare(shell, "oevedata"), EXIT_USAGE);
	assert_non_null(strstr(text_get(&shell->error), "--fil="));
}

static void
overview_and_lists_can_be_read(void **state)
{
	struct shell *shell = *state;
	assert_int_equal(shell_run(shell, "oevedata"), EXIT_OK);
	assert_int_equal(shell_run(shell, "overblik"), EXIT_OK);
	static const char *const words[] = {"tirsdag 17. marts 2026 · uge 12 · ØVEDATA",
					    "Det skal du gøre",
					    "HASTER",
					    "I DAG",
					    "Næste aftaler",
					    "Workshop for de unge",
					    "I forløb",
					    "Med ydelse"};
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		assert_non_null(strstr(text_get(&shell->out), words[i]));
	assert_non_null(strstr(text_get(&shell->out), "Svar mangler fra 20 inviterede til workshoppen"));
	assert_non_null(strstr(text_get(&shell->out), "Besøg: 3 af 6 datoer er aftalt. Mangler: Villa Social, Dyreg"));
	assert_int_equal(shell_run(shell, "overblik --format=csv"), EXIT_USAGE);
	assert_int_equal(shell_run(shell, "overblik --format=json"), EXIT_OK);
	assert_non_null(strstr(text_get(&shell->out), "\"tekst\": \"Svar mangler fra 20 inviterede til workshoppen\""));
	assert_non_null(strstr(text_get(&shell->out), "\"inviteret\": 42"));
	assert_int_equal(shell_run(shell, "vis unge --søg='åse øster'"), EXIT_OK);
	assert_int_equal(lines_of(&shell->out), 2);
	assert_non_null(strstr(text_get(&shell->out), "Østergaard"));
	assert_int_equal(shell_run(shell, "vis unge --soeg=findesikke"), EXIT_OK);
	assert_int_equal(lines_of(&shell->out), 1);
	assert_int_equal(shell_run(shell, "vis medarbejdere --format=json"), EXIT_OK);
	assert_non_null(strstr(text_get(&shell->out), "\"initials\": \"MB\""));
	assert_int_equal(shell_run(shell, "vis ønsker"), EXIT_OK);
	assert_true(lines_of(&shell->out) > 10);
	assert_int_equal(shell_run(shell, "vis unge --format=csv >/dev/full"), EXIT_FAILED);
}

static void
young_people_are_taken_in(void **state)
{
	struct shell *shell = *state;
	shell_write(shell, "a.csv",
		    "Fornavn;Efternavn;F\xF8"
		    "dselsdato;Mobil;Sm\xE5ting\r\nS\xF8ren;B\xE6k;01-02-2006;00000001;x\r\nBo;Fejl;99-99-2006;;\r\n");
	assert_int_equal(shell_run(shell, "hent unge a.csv --prøv"), EXIT_PROBLEMS);
	assert_non_null(strstr(text_get(&shell->error), "Prøve, intet er ændret. 2 læst: 1 ny"));
	assert_string_equal(text_get(&shell->out), "");
	assert_false(shell_has(shell, "unge.db"));
	assert_int_equal(shell_run(shell, "hent unge ingen.csv"), EXIT_FAILED);
	assert_non_null(strstr(text_get(&shell->error), "findes ikke"));
	assert_false(shell_has(shell, "unge.db"));
	assert_int_equal(shell_run(shell, "hent unge a.csv --afvist=b.csv"), EXIT_PROBLEMS);
	assert_non_null(strstr(text_get(&shell->error), "unge.db er en ny database."));
	assert_non_null(strstr(text_get(&shell->error), "2 læst: 1 ny"));
	assert_non_null(strstr(text_get(&shell->error), "Disse kolonner bruges ikke: Småting."));
	assert_non_null(strstr(text_get(&shell->error), "b.csv"));
	assert_null(strstr(text_get(&shell->error), "Fejl"));
	struct text rejects = {0};
	shell_read(shell, "b.csv", &rejects);
	assert_non_null(strstr(rejects.bytes, "Bo;Fejl;99-99-2006;;;"));
	text_clear(&rejects);
	assert_int_equal(shell_run(shell, "vis unge"), EXIT_OK);
	assert_int_equal(lines_of(&shell->out), 2);
	assert_non_null(strstr(text_get(&shell->out), "Søren"));
	shell_write(shell, "a.csv", "Fornavn;Efternavn;Mobil\nSøren;Bæk;00 00 00 01\n");
	assert_int_equal(shell_run(shell, "hent unge a.csv"), EXIT_OK);
	assert_non_null(strstr(text_get(&shell->error), "0 nye, 1 fandtes"));
	assert_null(strstr(text_get(&shell->error), "ny database"));
	assert_int_equal(shell_run(shell, "hent unge ingen.csv"), EXIT_FAILED);
	assert_non_null(strstr(text_get(&shell->error), "findes ikke"));
}

static void
a_copy_comes_back(void **state)
{
	struct shell *shell = *state;
	assert_int_equal(shell_run(shell, "oevedata --antal=5"), EXIT_OK);
	assert_int_equal(shell_run(shell, "kopi kopi.db"), EXIT_OK);
	assert_int_equal(shell_run(shell, "kopi kopi.db"), EXIT_FAILED);
	shell_write(shell, "a.csv", "Fornavn;Mobil\nSøren;11223344\n");
	assert_int_equal(shell_run(shell, "hent unge a.csv"), EXIT_OK);
	assert_int_equal(shell_run(shell, "vis unge"), EXIT_OK);
	assert_int_equal(lines_of(&shell->out), 7);
	assert_int_equal(shell_run(shell, "gendan kopi.db"), EXIT_OK);
	assert_non_null(strstr(text_get(&shell->error), "foer-gendan"));
	assert_int_equal(shell_run(shell, "vis unge"), EXIT_OK);
	assert_int_equal(lines_of(&shell->out), 6);
	assert_int_equal(shell_run(shell, "tjek"), EXIT_OK);
	assert_non_null(strstr(text_get(&shell->out), "Alt er i orden"));
}

static void
files_that_are_not_there_are_told_of(void **state)
{
	struct shell *shell = *state;
	assert_int_equal(shell_run_bare(shell, "overblik"), EXIT_FAILED);
	assert_non_null(strstr(text_get(&shell->error), "oevedata"));
	assert_int_equal(shell_run(shell, "vis unge --fil=ikke.db"), EXIT_FAILED);
	assert_false(shell_has(shell, "ikke.db"));
	shell_write(shell, "unge.db", "dette er ikke en database, men en helt almindelig tekst");
	assert_int_equal(shell_run(shell, "tjek"), EXIT_FAILED);
	assert_int_equal(shell_run(shell, "overblik"), EXIT_FAILED);
	assert_int_equal(shell_run(shell, "gendan ikke.db"), EXIT_FAILED);
}

int
main(void)
{
#define WITH_SHELL(test) cmocka_unit_test_setup_teardown(test, shell_open, shell_close)
	const struct CMUnitTest tests[] = {
	    WITH_SHELL(practice_data_is_made_once),
	    WITH_SHELL(overview_and_lists_can_be_read),
	    WITH_SHELL(young_people_are_taken_in),
	    WITH_SHELL(a_copy_comes_back),
	    WITH_SHELL(files_that_are_not_there_are_told_of),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
