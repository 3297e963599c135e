/* What the command line tells on standard error, and the opening of the file. */
#include <poll.h>
#include <pwd.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/log.h"
#include "command.h"
#include "exchange/export.h"

PRINTF_LIKE(2, 0)
static void
print_line(const char *prefix, const char *format, va_list arguments)
{
	char *line = NULL;
	if (vasprintf(&line, format, arguments) < 0)
		return;
	struct text harmless = {0};
	export_add_harmless(&harmless, line, true);
	fprintf(stderr, "%s%s\n", prefix, text_get(&harmless));
	text_clear(&harmless);
	free(line);
}

void
say(const char *format, ...)
{
	va_list arguments;
	va_start(arguments, format);
	print_line("", format, arguments);
	va_end(arguments);
}

int
say_usage(const char *format, ...)
{
	va_list arguments;
	va_start(arguments, format);
	print_line("ungeloeft: ", format, arguments);
	va_end(arguments);
	return EXIT_USAGE;
}

int
say_error(const struct error *error)
{
	log_error(error);
	(void)say_usage("%s", error->message);
	return EXIT_FAILED;
}

/* A reader that had enough, as `head` has, is no news. */
static bool
is_reader_gone(void)
{
	struct pollfd out = {.fd = STDOUT_FILENO, .events = POLLOUT};
	return poll(&out, 1, 0) > 0 && (out.revents & POLLERR) != 0;
}

int
end_output(int code)
{
	if (fflush(stdout) == 0 && !ferror(stdout))
		return code;
	if (!is_reader_gone())
		(void)say_usage("Kunne ikke skrive det hele. Er der plads på disken?");
	return EXIT_FAILED;
}

void
add_path(struct text *out, const struct invocation *invocation)
{
	if (invocation->values[OPTION_FILE])
		text_add(out, invocation->values[OPTION_FILE]);
	else
		store_add_default_path(out);
}

static void
find_actor(struct store *store)
{
	struct uuid staff;
	struct error error;
	struct passwd *user = getpwuid(geteuid());
	if (store_find_actor(store, user ? user->pw_name : "", &staff, &error) == STATUS_OK)
		store_set_actor(store, staff);
}

struct store *
open_store(const struct invocation *invocation, enum opening opening)
{
	struct text path = {0};
	struct store *store;
	struct error error;
	add_path(&path, invocation);
	enum status status =
	    store_open(&(struct store_options){.path = text_get(&path),
					       .create = opening == OPEN_OR_MAKE,
					       .read_only = opening == OPEN_TO_READ,
					       .force_network = invocation->values[OPTION_FORCE] != NULL},
		       &store, &error);
	text_clear(&path);
	if (status == STATUS_OK) {
		find_actor(store);
		return store;
	}
	(void)say_error(&error);
	if (status == STATUS_NOT_FOUND && !invocation->values[OPTION_FILE])
		say("Start programmet med «ungeloeft» for at oprette den, eller øv dig: «ungeloeft oevedata "
		    "--fil=oeve.db».");
	return NULL;
}

bool
show_progress(void *context, long done, long of)
{
	if (isatty(STDERR_FILENO))
		fprintf(stderr, "\r%s %ld af %ld ", (const char *)context, done, of);
	return true;
}

void
end_progress(void)
{
	if (isatty(STDERR_FILENO))
		fputs("\r\033[K", stderr);
}
