/* The log file: one line an event, with the time and the process. */
#include "base/log.h"

#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/file.h"
#include "base/text.h"

enum { LINE_SIZE = 800, LARGEST_FILE = 1024 * 1024 };

static struct {
	int descriptor_plus_one; /* 0 when closed */
} log_file;

/* A log that has grown large becomes log.1; the one before that goes. */
static void
set_aside(const char *path)
{
	struct stat facts;
	if (lstat(path, &facts) != 0 || facts.st_size < LARGEST_FILE)
		return;
	struct text older = {0};
	text_add_format(&older, "%s.1", path);
	if (rename(path, text_get(&older)) != 0)
		unlink(path);
	text_clear(&older);
}

void
log_open(void)
{
	struct text path = {0};
	struct error error;
	if (log_file.descriptor_plus_one != 0)
		return;
	file_add_home(&path, XDG_STATE);
	if (path.length > 0 && file_make_folder(text_get(&path), &error) == STATUS_OK) {
		text_add(&path, "/log");
		set_aside(text_get(&path));
		int flags = O_WRONLY | O_APPEND | O_CREAT | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK;
		log_file.descriptor_plus_one = open(text_get(&path), flags, 0600) + 1;
	}
	text_clear(&path);
}

void
log_close(void)
{
	if (log_file.descriptor_plus_one != 0)
		close(log_descriptor());
	log_file.descriptor_plus_one = 0;
}

int
log_descriptor(void)
{
	return log_file.descriptor_plus_one - 1;
}

void
log_line(const char *format, ...)
{
	char line[LINE_SIZE];
	char now[INSTANT_SIZE];
	if (log_file.descriptor_plus_one == 0)
		return;
	instant_format(clock_now(), now);
	int start = snprintf(line, sizeof line, "%s %ld ", now, (long)getpid());
	va_list arguments;
	va_start(arguments, format);
	int wanted = vsnprintf(line + start, sizeof line - (size_t)start - 1, format, arguments);
	va_end(arguments);
	size_t room = sizeof line - (size_t)start - 2;
	size_t end = (size_t)start + (wanted < 0 ? 0 : (size_t)wanted < room ? (size_t)wanted : room);
	for (size_t i = (size_t)start; i < end; i++)
		if ((unsigned char)line[i] < ' ' || line[i] == 0x7F)
			line[i] = '?';
	line[end] = '\n';
	ssize_t written = write(log_descriptor(), line, end + 1);
	(void)written;
}

void
log_error(const struct error *error)
{
	static const char *const names[] = {"ok",   "not found", "conflict", "invalid",
					    "busy", "cancelled", "denied",   "system"};
	if (error->field == ERROR_NO_FIELD)
		log_line("%s: %s", names[error->status], error->detail);
	else
		log_line("%s: field %d: %s", names[error->status], error->field, error->detail);
}
