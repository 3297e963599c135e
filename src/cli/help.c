/* Usage, help, the manual page and bash completion, all from the tables. */
#include <stdio.h>
#include <string.h>

#include "base/utf8.h"
#include "command.h"
#include "exchange/report.h"

enum { WIDTH = 80, INDENT = 24 };

static const char about[] = "Ungeløft: unge, steder og besøg i Projekt Ungeløftet.";

static const char *const exit_codes[] = {
    "det gik godt",
    "det kunne ikke lade sig gøre; en sætning siger hvorfor",
    "et ord eller et tilvalg er ukendt, eller der er ingen terminal",
    "tjek fandt noget galt, eller hent kunne ikke læse alle rækker",
};

/* Words in lines of at most WIDTH, each beginning at `indent`; the first line goes on from `used` cells. */
static void
print_wrapped(const char *text, int indent, int used)
{
	int column = used;
	if (column < indent)
		printf("%*s", indent - column, "");
	column = column < indent ? indent : column;
	for (bool first = true; *text; first = false) {
		size_t length = strcspn(text, " ");
		struct text word = {0};
		text_add_bytes(&word, text, length);
		int cells = utf8_text_width(text_get(&word));
		if (!first && column + 1 + cells > WIDTH) {
			printf("\n%*s", indent, "");
			column = indent;
		} else if (!first) {
			putchar(' ');
			column++;
		}
		fputs(text_get(&word), stdout);
		column += cells;
		text_clear(&word);
		text += length + (text[length] == ' ');
	}
	putchar('\n');
}

static void
print_row(const char *name, const char *help)
{
	int used = 2 + utf8_text_width(name);
	printf("  %s", name);
	if (used >= INDENT - 1) {
		putchar('\n');
		used = 0;
	}
	print_wrapped(help, INDENT, used);
}

static void
add_option(struct text *out, const struct option_row *row)
{
	if (row->letter)
		text_add_format(out, "-%c, ", row->letter);
	text_add_format(out, "--%s", row->name);
	if (row->argument)
		text_add_format(out, "=%s", row->argument);
}

static void
add_option_help(struct text *out, const struct option_row *row)
{
	text_add(out, row->help);
	for (int i = 0; row->values[i]; i++)
		text_add_format(out, "%s%s", i == 0 ? " (" : row->values[i + 1] ? ", " : " eller ", row->values[i]);
	if (row->values[0])
		text_add(out, ")");
}

static void
print_options(unsigned taken)
{
	printf("\nTilvalg:\n");
	for (int i = 0; i < OPTION_COUNT; i++) {
		if (!(taken & TAKES(i)))
			continue;
		struct text name = {0}, help = {0};
		add_option(&name, &option_rows[i]);
		add_option_help(&help, &option_rows[i]);
		print_row(text_get(&name), text_get(&help));
		text_clear(&name);
		text_clear(&help);
	}
}

static void
print_lists(void)
{
	struct text words = {0};
	for (int i = 0; entities[i]; i++)
		text_add_format(&words, "%s%s", i > 0 ? ", " : "", entities[i]->word);
	printf("\nLister:\n");
	print_wrapped(text_get(&words), 2, 0);
	text_clear(&words);
}

static void
print_program(void)
{
	printf("%s\n\nBrug:\n", about);
	printf("  ungeloeft [TILVALG]             åbn programmet\n");
	printf("  ungeloeft KOMMANDO [TILVALG]    gør én ting uden skærmbilleder\n\nKommandoer:\n");
	for (const struct command_row *row = command_rows; row->word; row++) {
		struct text name = {0};
		if (row->hidden)
			continue;
		text_add_format(&name, "%s%s%s", row->word, row->arguments[0] ? " " : "", row->arguments);
		print_row(text_get(&name), row->summary);
		text_clear(&name);
	}
	print_options(screen_options);
	printf("\nTilvalg kan også skrives med danske bogstaver, fx --skærm og --prøv.\n"
	       "Flere tilvalg til en kommando: ungeloeft hjaelp KOMMANDO\n\nAfslutningskoder:\n");
	for (int i = 0; i < (int)(sizeof exit_codes / sizeof *exit_codes); i++)
		printf("  %d  %s\n", i, exit_codes[i]);
}

void
help_print(const struct command_row *command)
{
	if (!command) {
		print_program();
		return;
	}
	printf("Brug: ungeloeft %s%s%s [TILVALG]\n\n", command->word, command->arguments[0] ? " " : "",
	       command->arguments);
	print_wrapped(command->help, 0, 0);
	if (command->run == run_list)
		print_lists();
	print_options(command->options | TAKES(OPTION_HELP));
}

int
run_help(const struct invocation *invocation)
{
	const struct command_row *command = NULL;
	if (invocation->count > 0) {
		command = command_find(invocation->arguments[0]);
		if (!command)
			return say_usage("kender ikke «%s». Skriv «ungeloeft --hjaelp» for at se alle.",
					 invocation->arguments[0]);
	}
	help_print(command);
	return end_output(EXIT_OK);
}

/* Text for roff: no escapes, and no line that begins as a request. */
static void
print_roff(const char *text)
{
	if (*text == '.' || *text == '\'')
		fputs("\\&", stdout);
	for (; *text; text++) {
		if (*text == '\\')
			fputs("\\e", stdout);
		else if (*text == '-')
			fputs("\\-", stdout);
		else
			putchar(*text);
	}
	putchar('\n');
}

static void
print_roff_options(unsigned taken)
{
	for (int i = 0; i < OPTION_COUNT; i++) {
		if (!(taken & TAKES(i)))
			continue;
		struct text name = {0}, help = {0};
		add_option(&name, &option_rows[i]);
		add_option_help(&help, &option_rows[i]);
		printf(".TP\n.B ");
		print_roff(text_get(&name));
		print_roff(text_get(&help));
		text_clear(&name);
		text_clear(&help);
	}
}

static void
print_roff_command(const struct command_row *row)
{
	struct text title = {0};
	text_add_format(&title, "%s%s%s", row->word, row->arguments[0] ? " " : "", row->arguments);
	printf(".SS ");
	print_roff(text_get(&title));
	text_clear(&title);
	print_roff(row->help);
	print_roff_options(row->options & ~screen_options);
}

int
run_manual(const struct invocation *invocation)
{
	(void)invocation;
	printf(".TH UNGELOEFT 1 \"\" \"ungeloeft " UNGELOEFT_VERSION "\" \"Ungeløft\"\n.SH NAVN\nungeloeft \\- ");
	print_roff("unge, steder og besøg i Projekt Ungeløftet");
	printf(".SH BRUG\n.B ungeloeft\n[\\fITILVALG\\fR]\n.br\n.B ungeloeft\n\\fIKOMMANDO\\fR [\\fITILVALG\\fR]\n"
	       ".SH BESKRIVELSE\n");
	print_roff("Uden kommando åbnes programmet i terminalen. Med en kommando gøres én ting, og programmet slutter. "
		   "Det, der spørges om, skrives på standard output; beskeder skrives på standard error.");
	printf(".SH TILVALG\n");
	print_roff_options(screen_options);
	printf(".SH KOMMANDOER\n");
	for (const struct command_row *row = command_rows; row->word; row++)
		print_roff_command(row);
	printf(".SH FILER\n.TP\n.I $XDG_DATA_HOME/ungeloeft/ungeloeft.db\nDatabasen, hvis intet andet er valgt.\n"
	       ".TP\n.I $XDG_STATE_HOME/ungeloeft/log\nDet, der gik galt; uden navne.\n"
	       ".SH MILJØ\n.TP\n.B UNGELOEFT_FIL\nDatabasen, når \\-\\-fil ikke er givet.\n.SH AFSLUTNINGSKODER\n");
	for (int i = 0; i < (int)(sizeof exit_codes / sizeof *exit_codes); i++)
		printf(".TP\n.B %d\n%s\n", i, exit_codes[i]);
	return end_output(EXIT_OK);
}

static void
print_option_words(unsigned taken)
{
	for (int i = 0; i < OPTION_COUNT; i++)
		if (taken & TAKES(i))
			printf("--%s%s ", option_rows[i].name, option_rows[i].argument ? "=" : "");
}

static bool
has_namesake_before(int option)
{
	for (int i = 0; i < option; i++)
		if (text_equal(option_rows[i].name, option_rows[option].name))
			return true;
	return false;
}

/* Options of one name have one case with the words of them all. */
static void
print_value_cases(void)
{
	for (int i = 0; i < OPTION_COUNT; i++) {
		const struct option_row *row = &option_rows[i];
		if (!row->values[0] || has_namesake_before(i))
			continue;
		printf("\t--%s)\n\t\tCOMPREPLY=($(compgen -W '", row->name);
		for (int k = i; k < OPTION_COUNT; k++)
			for (int j = 0; text_equal(option_rows[k].name, row->name) && option_rows[k].values[j]; j++)
				printf("%s ", option_rows[k].values[j]);
		printf("' -- \"$word\"))\n\t\treturn\n\t\t;;\n");
	}
}

static void
print_command_cases(void)
{
	for (const struct command_row *row = command_rows; row->word; row++) {
		printf("\t%s)\n\t\toptions='", row->word);
		print_option_words(row->options | TAKES(OPTION_HELP));
		printf("'\n");
		if (row->run == run_list) {
			printf("\t\twords='");
			for (int i = 0; entities[i]; i++)
				printf("%s ", entities[i]->word);
			printf("'\n");
		}
		if (row->run == run_report) {
			printf("\t\twords='");
			for (const struct report_row *report = report_rows; report->name; report++)
				printf("%s ", report->name);
			printf("'\n");
		}
		printf("\t\t;;\n");
	}
}

int
run_completion(const struct invocation *invocation)
{
	(void)invocation;
	printf("# bash completion for ungeloeft\n_ungeloeft()\n{\n\tlocal word option command options words\n"
	       "\tword=${COMP_WORDS[COMP_CWORD]}\n\toption=${COMP_WORDS[COMP_CWORD-1]}\n"
	       "\tif [[ $word == = ]]; then\n\t\tword=\n\telif [[ $option == = ]]; then\n"
	       "\t\toption=${COMP_WORDS[COMP_CWORD-2]}\n\tfi\n\tcase $option in\n");
	print_value_cases();
	printf(
	    "\tesac\n\tcommand=\n\tfor option in \"${COMP_WORDS[@]:1:COMP_CWORD-1}\"; do\n"
	    "\t\t[[ $option == -* ]] || { command=$option; break; }\n\tdone\n\tcase $command in\n\t'')\n\t\toptions='");
	print_option_words(screen_options);
	printf("'\n\t\twords='");
	for (const struct command_row *row = command_rows; row->word; row++)
		if (!row->hidden)
			printf("%s ", row->word);
	printf("'\n\t\t;;\n");
	print_command_cases();
	printf("\tesac\n\tif [[ $word == -* ]]; then\n\t\tcompopt -o nospace\n"
	       "\t\tCOMPREPLY=($(compgen -W \"$options\" -- \"$word\"))\n"
	       "\telse\n\t\tCOMPREPLY=($(compgen -W \"$words\" -- \"$word\"))\n\tfi\n}\n"
	       "complete -o default -F _ungeloeft ungeloeft\n");
	return end_output(EXIT_OK);
}
