/* The command line: one table of commands and options gives usage, help, completion and the manual page. */
#ifndef CLI_CLI_H
#define CLI_CLI_H

#include <stdbool.h>

#include "base/error.h"

/* What the program proper (the screens) is to be opened with. */
struct cli_screens {
	const char *path;   /* the database file, or NULL for the default */
	const char *screen; /* --skaerm, or NULL */
	const char *theme;  /* --tema, or NULL */
	const char *glyphs; /* --tegn, or NULL */
	bool read_only;
	bool meeting; /* --moede */
	bool no_mouse;
	bool force_network;
};

enum {
	EXIT_OK = 0,
	EXIT_FAILED = 1,   /* the work could not be done; a sentence on standard error says why */
	EXIT_USAGE = 2,    /* unknown word or option, or no terminal */
	EXIT_PROBLEMS = 3, /* `tjek` found something; `hent` had rows it could not read */
};

/* Carries out the command line. Returns an exit code, or -1 when it asks for the screens (then *screens is filled, its
 * texts borrowed from arguments). */
int cli_run(int count, char **arguments, struct cli_screens *screens);

#endif
