/* The words of the command line: help, guesses, refusals, and what is handed to the screens. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "cli/cli.h"
#include "shell.h"

static void
assert_refused(struct shell *shell, const char *arguments, const char *expected)
{
	assert_int_equal(shell_run(shell, arguments), EXIT_USAGE);
	assert_string_equal(text_get(&shell->out), "");
	assert_non_null(strstr(text_get(&shell->error), expected));
	assert_true(text_starts_with(text_get(&shell->error), "ungeloeft: "));
}

static void
guesses_what_was_meant(void **state)
{
	struct shell *shell = *state;
	assert_refused(shell, "overbik", "kender ikke «overbik». Mente du overblik?\n");
	assert_refused(shell, "OVERBLIKK", "Mente du overblik?");
	assert_refused(shell, "tjæk", "Mente du tjek?");
	assert_refused(shell, "unge", "Mente du «ungeloeft vis unge»?");
	assert_refused(shell, "--skrm=unge", "kender ikke «--skrm». Mente du --skaerm?");
	assert_refused(shell, "--lses", "Mente du --laes?");
	assert_refused(shell, "hent --prøve unge a", "Mente du --proev?");
	assert_refused(shell, "zzzzzzz", "Skriv «ungeloeft --hjaelp»");
	assert_refused(shell, "--zzzzzzz", "Skriv «ungeloeft --hjaelp»");
	assert_refused(shell, "vis ungee", "kender ikke listen «ungee»");
	assert_refused(shell, "hjaelp zzzz", "kender ikke «zzzz»");
}

static void
refuses_what_does_not_fit(void **state)
{
	struct shell *shell = *state;
	assert_refused(shell, "kopi", "Brug: ungeloeft kopi FIL");
	assert_refused(shell, "kopi a b", "«b» er for meget");
	assert_refused(shell, "kopi --antal=2 a", "--antal hører ikke til «kopi»");
	assert_refused(shell, "--format=csv", "--format hører til en kommando");
	assert_refused(shell, "vis unge --format=xml", "Vælg tekst, csv eller json.");
	assert_refused(shell, "--tema=pink", "Vælg moerk, lys eller mono.");
	assert_refused(shell, "--fil", "--fil=STI");
	assert_refused(shell, "--laes=ja", "tager ingen værdi");
	assert_refused(shell, "-x", "kender ikke «-x»");
	assert_refused(shell, "oevedata --antal=mange", "helt tal");
	assert_refused(shell, "oevedata --antal=-1", "helt tal");
	assert_refused(shell, "hent noter a.csv", "kun unge kan hentes");
	assert_refused(shell, "''", "kender ikke «»");
}

static void
typed_words_steer_no_terminal(void **state)
{
	struct shell *shell = *state;
	assert_int_equal(shell_run(shell, "\"$(printf 'x\\033[31m\\377')\""), EXIT_USAGE);
	assert_null(strchr(text_get(&shell->error), '\x1B'));
	assert_null(strchr(text_get(&shell->error), '\xFF'));
}

static void
help_is_there_in_every_way(void **state)
{
	struct shell *shell = *state;
	static const char *const ways[] = {"--hjaelp", "--hjælp", "--help", "-h", "hjaelp", "hjælp"};
	struct text first = {0};
	for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
		assert_int_equal(shell_run(shell, ways[i]), EXIT_OK);
		assert_string_equal(text_get(&shell->error), "");
		if (i == 0)
			text_add(&first, text_get(&shell->out));
		assert_string_equal(text_get(&shell->out), first.bytes);
	}
	static const char *const words[] = {
	    "overblik",    "vis LISTE",   "hent unge FIL.csv", "oevedata",      "kopi FIL",
	    "gendan FIL",  "tjek",        "--fil=STI",         "--skaerm=NAVN", "--laes",
	    "--tema=TEMA", "--tegn=TEGN", "--ingen-mus",       "--version",     "  3  "};
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		assert_non_null(strstr(first.bytes, words[i]));
	assert_null(strstr(first.bytes, "fuldfoer"));
	text_clear(&first);
	assert_int_equal(shell_run(shell, "øvedata --hjælp"), EXIT_OK);
	assert_non_null(strstr(text_get(&shell->out), "--froe=N"));
	assert_int_equal(shell_run(shell, "hjaelp vis"), EXIT_OK);
	assert_non_null(strstr(text_get(&shell->out), "notater"));
	assert_int_equal(shell_run(shell, "--version"), EXIT_OK);
	assert_string_equal(text_get(&shell->out), "ungeloeft " UNGELOEFT_VERSION "\n");
}

static void
no_line_of_help_is_wide(void **state)
{
	struct shell *shell = *state;
	static const char *const ways[] = {"--hjaelp", "vis -h", "hent -h", "oevedata -h", "kopi -h", "gendan -h"};
	for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
		assert_int_equal(shell_run(shell, ways[i]), EXIT_OK);
		int width = 0;
		for (const char *byte = text_get(&shell->out); *byte; byte++) {
			width = *byte == '\n' ? 0 : width + (((unsigned char)*byte & 0xC0) != 0x80);
			assert_true(width <= 80);
		}
	}
}

static void
manual_and_completion_come_from_the_table(void **state)
{
	struct shell *shell = *state;
	assert_int_equal(shell_run(shell, "manual"), EXIT_OK);
	assert_true(text_starts_with(text_get(&shell->out), ".TH UNGELOEFT 1"));
	assert_non_null(strstr(text_get(&shell->out), ".SS hent unge FIL.csv"));
	assert_non_null(strstr(text_get(&shell->out), "\\-\\-afvist=FIL"));
	assert_int_equal(shell_run(shell, "fuldfoer"), EXIT_OK);
	shell_write(shell, "regler", text_get(&shell->out));
	shell_write(shell, "brug",
		    "set -eu\nsource ./regler\nCOMP_WORDS=(ungeloeft vis op)\nCOMP_CWORD=2\n_ungeloeft\n"
		    "[[ ${COMPREPLY[*]} == opgaver ]]\nCOMP_WORDS=(ungeloeft --tema = m)\nCOMP_CWORD=3\n_ungeloeft\n"
		    "[[ ${COMPREPLY[*]} == 'moerk mono' ]]\nCOMP_WORDS=(ungeloeft ove)\nCOMP_CWORD=1\n_ungeloeft\n"
		    "[[ ${COMPREPLY[*]} == overblik ]]\n");
	struct text command = {0};
	text_add_format(&command, "cd '%s' && bash ./brug", shell->folder);
	assert_int_equal(system(text_get(&command)), 0);
	text_clear(&command);
}

static void
the_screens_get_their_options(void **state)
{
	(void)state;
	char *arguments[] = {"ungeloeft",   "--fil=a.db",    "--skærm",     "Unge",     "--læs",
			     "--tema=mørk", "--tegn=simpel", "--ingen-mus", "--netdrev"};
	struct cli_screens screens;
	assert_int_equal(cli_run(9, arguments, &screens), -1);
	assert_string_equal(screens.path, "a.db");
	assert_string_equal(screens.screen, "unge");
	assert_string_equal(screens.theme, "moerk");
	assert_string_equal(screens.glyphs, "simpel");
	assert_true(screens.read_only && screens.no_mouse && screens.force_network);
	assert_int_equal(cli_run(1, arguments, &screens), -1);
	assert_null(screens.path);
	assert_null(screens.screen);
	assert_false(screens.read_only || screens.no_mouse || screens.force_network);
}

static void
a_full_disk_is_told(void **state)
{
	struct shell *shell = *state;
	assert_int_equal(shell_run(shell, "--hjaelp >/dev/full"), EXIT_FAILED);
	assert_non_null(strstr(text_get(&shell->error), "plads"));
	assert_int_equal(shell_run(shell, "--version | true"), EXIT_OK);
	assert_string_equal(text_get(&shell->error), "");
}

int
main(void)
{
#define WITH_SHELL(test) cmocka_unit_test_setup_teardown(test, shell_open, shell_close)
	const struct CMUnitTest tests[] = {
	    WITH_SHELL(guesses_what_was_meant),
	    WITH_SHELL(refuses_what_does_not_fit),
	    WITH_SHELL(typed_words_steer_no_terminal),
	    WITH_SHELL(help_is_there_in_every_way),
	    WITH_SHELL(no_line_of_help_is_wide),
	    WITH_SHELL(manual_and_completion_come_from_the_table),
	    cmocka_unit_test(the_screens_get_their_options),
	    WITH_SHELL(a_full_disk_is_told),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
