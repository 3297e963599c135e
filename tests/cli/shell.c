/* A folder, a home and the program in a shell. */
#include "shell.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <cmocka.h>

#include "base/file.h"
#include "base/memory.h"

int
shell_open(void **state)
{
	struct shell *shell = memory_new(sizeof *shell);
	(void)snprintf(shell->folder, sizeof shell->folder, "/tmp/ungeloeft-XXXXXX");
	*state = shell;
	return mkdtemp(shell->folder) ? 0 : -1;
}

int
shell_close(void **state)
{
	struct shell *shell = *state;
	char command[96];
	(void)snprintf(command, sizeof command, "rm -r '%s'", shell->folder);
	text_clear(&shell->out);
	text_clear(&shell->error);
	free(shell);
	return system(command);
}

void
shell_write(struct shell *shell, const char *name, const char *bytes)
{
	char path[128];
	struct error error;
	(void)snprintf(path, sizeof path, "%s/%s", shell->folder, name);
	assert_int_equal(file_write(path, bytes, strlen(bytes), &error), STATUS_OK);
}

void
shell_read(struct shell *shell, const char *name, struct text *out)
{
	char path[128];
	struct error error;
	(void)snprintf(path, sizeof path, "%s/%s", shell->folder, name);
	text_reset(out);
	assert_int_equal(file_read(path, out, &error), STATUS_OK);
}

bool
shell_has(struct shell *shell, const char *name)
{
	char path[128];
	(void)snprintf(path, sizeof path, "%s/%s", shell->folder, name);
	return file_exists(path);
}

static int
run(struct shell *shell, const char *variable, const char *arguments)
{
	struct text command = {0};
	text_add_format(&command,
			"cd '%s' && HOME='%s' UNGELOEFT_UR=2026-03-17T13:42 %s >.out 2>.error </dev/null '%s' %s",
			shell->folder, shell->folder, variable, PROGRAM, arguments);
	int status = system(text_get(&command));
	text_clear(&command);
	shell_read(shell, ".out", &shell->out);
	shell_read(shell, ".error", &shell->error);
	assert_true(WIFEXITED(status));
	return WEXITSTATUS(status);
}

int
shell_run(struct shell *shell, const char *arguments)
{
	return run(shell, "UNGELOEFT_FIL=unge.db", arguments);
}

int
shell_run_bare(struct shell *shell, const char *arguments)
{
	return run(shell, "UNGELOEFT_FIL=", arguments);
}
