/* Inside the command line: the tables of options and commands, and one parsed invocation. */
#ifndef CLI_COMMAND_H
#define CLI_COMMAND_H

#include <stdbool.h>

#include "base/error.h"
#include "base/text.h"
#include "cli/cli.h"
#include "store/store.h"

enum option {
	OPTION_FILE,
	OPTION_FORCE,
	OPTION_SCREEN,
	OPTION_READ_ONLY,
	OPTION_MEETING,
	OPTION_THEME,
	OPTION_GLYPHS,
	OPTION_NO_MOUSE,
	OPTION_SEARCH,
	OPTION_FORMAT,
	OPTION_TRIAL,
	OPTION_REJECTS,
	OPTION_AMOUNT,
	OPTION_SEED,
	OPTION_REPORT_FORMAT, /* of the same name as OPTION_FORMAT */
	OPTION_OUT,
	OPTION_REPLACE,
	OPTION_FROM,
	OPTION_TO,
	OPTION_ABOUT,
	OPTION_HELP,
	OPTION_VERSION,
	OPTION_COUNT
};

struct option_row {
	const char *name;      /* ASCII, without the dashes; Danish letters are accepted for it too */
	const char *other;     /* the conventional English name, or NULL */
	char letter;           /* -h, or 0 */
	const char *argument;  /* "STI"; NULL for a switch */
	const char *values[8]; /* what it can be, NULL at the end; none = anything */
	const char *help;
};
extern const struct option_row option_rows[OPTION_COUNT];

#define TAKES(option) (1u << (option))

enum { ARGUMENTS_MAXIMUM = 2 };

struct command_row;

/* What was asked for. */
struct invocation {
	const struct command_row *command; /* NULL = the screens */
	const char *values[OPTION_COUNT];  /* NULL = not given; "" for a switch; else as the table spells it */
	const char *arguments[ARGUMENTS_MAXIMUM];
	int count;
};

struct command_row {
	const char *word;                                /* ASCII */
	const char *arguments;                           /* "unge FIL.csv", or "" */
	int least, most;                                 /* how many arguments */
	unsigned options;                                /* TAKES(…); --hjaelp is always taken */
	bool hidden;                                     /* for those who install: not in the list of commands */
	const char *summary;                             /* one line */
	const char *help;                                /* a few sentences more */
	int (*run)(const struct invocation *invocation); /* gives the exit code */
};
extern const struct command_row command_rows[]; /* ends with a NULL word */
extern const unsigned screen_options;           /* what the program takes without a command */

const struct command_row *command_find(const char *word); /* æ for ae and so on; NULL if none */

/* EXIT_OK, or EXIT_USAGE after saying why on standard error. */
int command_parse(int count, char **arguments, struct invocation *invocation);

/* Work, one function for each row of the table. */
int run_overview(const struct invocation *invocation);
int run_list(const struct invocation *invocation);
int run_report(const struct invocation *invocation);
int run_import(const struct invocation *invocation);
int run_practice(const struct invocation *invocation);
int run_copy(const struct invocation *invocation);
int run_restore(const struct invocation *invocation);
int run_check(const struct invocation *invocation);
int run_help(const struct invocation *invocation);
int run_manual(const struct invocation *invocation);
int run_completion(const struct invocation *invocation);

void help_print(const struct command_row *command); /* NULL = the whole program */

/* Messages, on standard error; what a person typed or stored is made harmless first. */
void say(const char *format, ...) PRINTF_LIKE(1, 2);
int say_error(const struct error *error);                 /* gives EXIT_FAILED */
int say_usage(const char *format, ...) PRINTF_LIKE(1, 2); /* gives EXIT_USAGE */

/* Ends standard output: EXIT_FAILED if it could not take everything, else code. */
int end_output(int code);

enum opening { OPEN_TO_READ, OPEN_TO_WRITE, OPEN_OR_MAKE };

/* Opens the file of the invocation and finds who is working; NULL after saying why not. */
struct store *open_store(const struct invocation *invocation, enum opening opening);
void add_path(struct text *out, const struct invocation *invocation);

/* A bar of progress on standard error, when that is a terminal. context: the words, «Henter» … */
bool show_progress(void *context, long done, long of);
void end_progress(void);

#endif
