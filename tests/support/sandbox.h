/* A folder of its own for one journey: the program runs there with a home, a clock and a database nobody else has. */
#ifndef SUPPORT_SANDBOX_H
#define SUPPORT_SANDBOX_H

#include "base/text.h"
#include "support/pty.h"

enum { SANDBOX_PATH = 256, SANDBOX_OVERRIDES = 6 };

struct sandbox {
	char folder[SANDBOX_PATH];
	char database[SANDBOX_PATH]; /* $UNGELOEFT_FIL; not made */
	const char *clock;           /* Danish time as "2026-03-17T13:42"; NULL = the real clock */
	/* "NAME=value" replaces a variable, "NAME" takes it away; NULL ends them. */
	const char *overrides[SANDBOX_OVERRIDES + 1];
};

void sandbox_open(struct sandbox *sandbox);
void sandbox_close(struct sandbox *sandbox); /* removes the folder */

/* Opens the screens of the program in a window of that size; the arguments end with NULL. */
struct pty *sandbox_start(const struct sandbox *sandbox, int rows, int columns, ...);

/* Runs the program without a terminal; what it writes to standard output is appended to out, which may be NULL.
 * Gives the exit code, or -1 when it was killed. The arguments end with NULL. */
int sandbox_run(const struct sandbox *sandbox, struct text *out, ...);

/* Writes a file in the folder; its path lives in `path`. */
void sandbox_write(const struct sandbox *sandbox, const char *name, const char *bytes, char path[SANDBOX_PATH * 2]);

#endif
