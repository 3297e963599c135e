/* Reports on the command line: text to a pipe, files that are never written over, and the use log. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "cli/cli.h"
#include "shell.h"

static void
says(const struct text *text, const char *words)
{
	if (!strstr(text_get(text), words))
		fail_msg("«%s» is not in:\n%s", words, text_get(text));
}

static int
lines_of(const struct text *text)
{
	int lines = 0;
	for (const char *byte = text_get(text); *byte; byte++)
		lines += *byte == '\n';
	return lines;
}

static void
the_reports_are_listed(void **state)
{
	struct shell *shell = *state;
	assert_int_equal(shell_run(shell, "rapport"), EXIT_OK);
	says(&shell->out, "maanedsstatus  Månedsstatus          uden navne\n");
	says(&shell->out, "doerliste      Dørliste, workshop    NAVNE\n");
	assert_int_equal(shell_run(shell, "rapport findesikke"), EXIT_USAGE);
	says(&shell->error, "kender ikke rapporten «findesikke»");
}

static void
a_report_is_written_where_it_is_wanted(void **state)
{
	struct shell *shell = *state;
	struct text bytes = {0};
	assert_int_equal(shell_run(shell, "oevedata"), EXIT_OK);
	assert_int_equal(shell_run(shell, "rapport månedsstatus"), EXIT_OK);
	says(&shell->out, "17. marts 2026 · uden navne");
	says(&shell->out, "01-01-2026–17-03-2026");
	assert_string_equal(text_get(&shell->error), "");
	assert_int_equal(shell_run(shell, "rapport maanedsstatus --fra='februar 2026' --til=28/2-26"), EXIT_OK);
	says(&shell->out, "01-02-2026–28-02-2026");
	assert_int_equal(shell_run(shell, "rapport star-tal --format=csv --ud=tal.csv"), EXIT_OK);
	says(&shell->error, "Rapporten er gemt i tal.csv.");
	shell_read(shell, "tal.csv", &bytes);
	assert_true(text_starts_with(text_get(&bytes), "\xEF\xBB\xBFSTAR-tal\r\n"));
	assert_int_equal(shell_run(shell, "rapport star-tal --format=csv --ud=tal.csv"), EXIT_FAILED);
	says(&shell->error, "tal.csv findes i forvejen. Vælg et andet navn, eller skriv over den med --erstat.");
	assert_int_equal(shell_run(shell, "rapport star-tal --ud=tal.csv --erstat"), EXIT_OK);
	shell_read(shell, "tal.csv", &bytes);
	assert_true(text_starts_with(text_get(&bytes), "STAR-tal\n===="));
	text_clear(&bytes);
}

static void
what_it_is_about_can_be_chosen(void **state)
{
	struct shell *shell = *state;
	assert_int_equal(shell_run(shell, "oevedata"), EXIT_OK);
	assert_int_equal(shell_run(shell, "rapport workshop"), EXIT_OK);
	says(&shell->out, "Workshop for de unge, tor 26.3.");
	assert_int_equal(shell_run(shell, "rapport workshop --om=november"), EXIT_OK);
	says(&shell->out, "Workshop i november");
	assert_int_equal(shell_run(shell, "rapport workshop --om=26-03-2026"), EXIT_OK);
	says(&shell->out, "Workshop for de unge");
	assert_int_equal(shell_run(shell, "rapport workshop --om=august"), EXIT_USAGE);
	says(&shell->error, "fandt ikke «august». Der er:\n  Workshop i november");
	assert_int_equal(shell_run(shell, "rapport maanedsstatus --fra=1/3-26 --til=1/2-26"), EXIT_USAGE);
	says(&shell->error, "perioden slutter, før den begynder");
	assert_int_equal(shell_run(shell, "rapport maanedsstatus --fra=31/2"), EXIT_USAGE);
	says(&shell->error, "--fra: ");
	assert_int_equal(shell_run(shell, "rapport workshop --format=json"), EXIT_USAGE);
	says(&shell->error, "Vælg tekst, pdf, csv eller xlsx.");
}

static void
lists_with_names_warn_and_are_logged(void **state)
{
	struct shell *shell = *state;
	assert_int_equal(shell_run(shell, "oevedata"), EXIT_OK);
	assert_int_equal(shell_run(shell, "rapport dørliste --laes"), EXIT_USAGE);
	says(&shell->error, "brugsloggen");
	assert_int_equal(shell_run(shell, "vis unge --laes"), EXIT_USAGE);
	assert_int_equal(shell_run(shell, "vis brugslog --format=csv"), EXIT_OK);
	assert_null(strstr(text_get(&shell->out), "Dørliste"));
	assert_int_equal(shell_run(shell, "rapport dørliste --ud=liste.txt"), EXIT_OK);
	says(&shell->error, "Listen viser navne. Det er skrevet i brugsloggen.");
	assert_int_equal(shell_run(shell, "rapport dørliste --ud=liste.txt"), EXIT_FAILED);
	assert_int_equal(shell_run(shell, "vis unge --soeg=Amira"), EXIT_OK);
	assert_int_equal(shell_run(shell, "rapport workshop"), EXIT_OK);
	assert_int_equal(shell_run(shell, "vis brugslog --format=csv --laes"), EXIT_OK);
	says(&shell->out, "\"Dørliste, workshop: Workshop for de unge, tor 26.3.\";Gemt;18;");
	says(&shell->out, "Liste: unge;Vist;1;");
	assert_null(strstr(text_get(&shell->out), "Amira"));
	assert_int_equal(lines_of(&shell->out), 3);
	assert_null(strstr(text_get(&shell->out), "uden navne"));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test_setup_teardown(the_reports_are_listed, shell_open, shell_close),
	    cmocka_unit_test_setup_teardown(a_report_is_written_where_it_is_wanted, shell_open, shell_close),
	    cmocka_unit_test_setup_teardown(what_it_is_about_can_be_chosen, shell_open, shell_close),
	    cmocka_unit_test_setup_teardown(lists_with_names_warn_and_are_logged, shell_open, shell_close),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
