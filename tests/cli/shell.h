/* Running the program as a person does in a shell, in a folder and a home of the test's own. */
#ifndef TESTS_CLI_SHELL_H
#define TESTS_CLI_SHELL_H

#include "base/text.h"

/* What came of the last run. */
struct shell {
	char folder[64];
	struct text out, error;
};

/* For cmocka's setup and teardown; *state is the shell. */
int shell_open(void **state);
int shell_close(void **state);

/* Runs «ungeloeft arguments», written as in a shell, in the folder; gives the exit code. $UNGELOEFT_FIL is unge.db
 * there unless `bare`, the clock 17 March 2026 at 13.42. */
int shell_run(struct shell *shell, const char *arguments);
int shell_run_bare(struct shell *shell, const char *arguments);

void shell_write(struct shell *shell, const char *name, const char *bytes);
void shell_read(struct shell *shell, const char *name, struct text *out);
bool shell_has(struct shell *shell, const char *name);

#endif
