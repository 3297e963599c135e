/* A folder of its own for one journey: the program runs there with a home, a clock and a database nobody else has. */
#include "support/sandbox.h"

#include <fcntl.h>
#include <ftw.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/memory.h"

enum { LIST_SIZE = 32 };

/* Owned texts that end with NULL, as execve takes them. */
struct list {
	char *items[LIST_SIZE + 1];
	size_t count;
};

static void
list_add(struct list *list, const char *text)
{
	if (list->count == LIST_SIZE)
		abort();
	list->items[list->count++] = memory_copy_text(text);
	list->items[list->count] = NULL;
}

static void
list_clear(struct list *list)
{
	for (size_t i = 0; i < list->count; i++)
		free(list->items[i]);
	list->count = 0;
}

static size_t
name_length(const char *assignment)
{
	return strcspn(assignment, "=");
}

static void
environment_remove(struct list *environment, const char *assignment)
{
	size_t length = name_length(assignment);
	for (size_t i = 0; i < environment->count; i++) {
		char *item = environment->items[i];
		if (name_length(item) != length || strncmp(item, assignment, length) != 0)
			continue;
		free(item);
		memmove(environment->items + i, environment->items + i + 1,
			(environment->count - i) * sizeof(*environment->items));
		environment->count--;
		return;
	}
}

static void
environment_set(struct list *environment, const char *name, const char *value)
{
	struct text assignment = {0};
	text_add_format(&assignment, "%s=%s", name, value);
	environment_remove(environment, text_get(&assignment));
	list_add(environment, text_get(&assignment));
	text_clear(&assignment);
}

static void
environment_set_folder(struct list *environment, const char *name, const struct sandbox *sandbox, const char *folder)
{
	struct text path = {0};
	text_add_format(&path, "%s/%s", sandbox->folder, folder);
	environment_set(environment, name, text_get(&path));
	text_clear(&path);
}

static void
environment_make(struct list *environment, const struct sandbox *sandbox)
{
	static const char *const kept[] = {"PATH", "ASAN_OPTIONS", "UBSAN_OPTIONS"};
	for (size_t i = 0; i < sizeof(kept) / sizeof(*kept); i++)
		if (getenv(kept[i]))
			environment_set(environment, kept[i], getenv(kept[i]));
	environment_set(environment, "LSAN_OPTIONS",
			"print_suppressions=0:suppressions=\"" SOURCE_FOLDER "/tests/support/leaks.supp\"");
	environment_set(environment, "TERM", "xterm-256color");
	environment_set(environment, "LC_ALL", "C.UTF-8");
	environment_set(environment, "HOME", sandbox->folder);
	environment_set_folder(environment, "XDG_DATA_HOME", sandbox, "data");
	environment_set_folder(environment, "XDG_CONFIG_HOME", sandbox, "config");
	environment_set_folder(environment, "XDG_STATE_HOME", sandbox, "state");
	environment_set(environment, "UNGELOEFT_FIL", sandbox->database);
	if (sandbox->clock)
		environment_set(environment, "UNGELOEFT_UR", sandbox->clock);
	for (size_t i = 0; sandbox->overrides[i]; i++) {
		environment_remove(environment, sandbox->overrides[i]);
		if (strchr(sandbox->overrides[i], '='))
			list_add(environment, sandbox->overrides[i]);
	}
}

void
sandbox_open(struct sandbox *sandbox)
{
	const char *parent = getenv("TMPDIR");
	*sandbox = (struct sandbox){.clock = "2026-03-17T13:42"};
	snprintf(sandbox->folder, sizeof(sandbox->folder), "%s/ungeloeft-test-XXXXXX", parent ? parent : "/tmp");
	if (!mkdtemp(sandbox->folder))
		abort();
	int length = snprintf(sandbox->database, sizeof(sandbox->database), "%s/unge.db", sandbox->folder);
	if (length >= (int)sizeof(sandbox->database))
		abort();
}

static int
remove_entry(const char *path, const struct stat *state, int type, struct FTW *place)
{
	(void)state;
	(void)type;
	(void)place;
	return remove(path);
}

void
sandbox_close(struct sandbox *sandbox)
{
	nftw(sandbox->folder, remove_entry, 16, FTW_DEPTH | FTW_PHYS);
}

static void
add_arguments(struct list *list, va_list arguments)
{
	list_add(list, PROGRAM);
	for (const char *argument = va_arg(arguments, const char *); argument;
	     argument = va_arg(arguments, const char *))
		list_add(list, argument);
}

struct pty *
sandbox_start(const struct sandbox *sandbox, int rows, int columns, ...)
{
	struct list arguments = {0}, environment = {0};
	va_list rest;
	va_start(rest, columns);
	add_arguments(&arguments, rest);
	va_end(rest);
	environment_make(&environment, sandbox);
	struct pty *pty = pty_start(arguments.items, environment.items, rows, columns);
	list_clear(&arguments);
	list_clear(&environment);
	if (!pty)
		abort();
	return pty;
}

int
sandbox_run(const struct sandbox *sandbox, struct text *out, ...)
{
	struct list arguments = {0}, environment = {0};
	va_list rest;
	va_start(rest, out);
	add_arguments(&arguments, rest);
	va_end(rest);
	environment_make(&environment, sandbox);

	int ends[2];
	if (pipe2(ends, O_CLOEXEC) != 0)
		abort();
	pid_t pid = fork();
	if (pid == 0) {
		int nothing = open("/dev/null", O_RDONLY);
		dup2(nothing, STDIN_FILENO);
		dup2(ends[1], STDOUT_FILENO);
		execve(PROGRAM, arguments.items, environment.items);
		_exit(127);
	}
	close(ends[1]);
	char bytes[4096];
	for (ssize_t got; (got = read(ends[0], bytes, sizeof(bytes))) > 0;)
		if (out)
			text_add_bytes(out, bytes, (size_t)got);
	close(ends[0]);
	int status = 0;
	waitpid(pid, &status, 0);
	list_clear(&arguments);
	list_clear(&environment);
	return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

void
sandbox_write(const struct sandbox *sandbox, const char *name, const char *bytes, char path[SANDBOX_PATH * 2])
{
	snprintf(path, SANDBOX_PATH * 2, "%s/%s", sandbox->folder, name);
	FILE *file = fopen(path, "wb");
	if (!file || fputs(bytes, file) < 0 || fclose(file) != 0)
		abort();
}
