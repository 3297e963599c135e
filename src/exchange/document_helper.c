/* Lets the program beside this one draw a document: the drawing libraries are slow to start and are not ours to trust.
 */
#include <errno.h>
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/file.h"
#include "document_block.h"

static const char helper_name[] = "ungeloeft-papir";

#ifndef HELPER_FOLDER
#define HELPER_FOLDER "../libexec/ungeloeft"
#endif

/* Appends its path: beside this program, or where it is installed. False if it is not there. */
static bool
find_helper(struct text *path)
{
	char self[4096];
	ssize_t length = readlink("/proc/self/exe", self, sizeof self - 1);
	if (length <= 0)
		return false;
	self[length] = '\0';
	static const char *const folders[] = {".", HELPER_FOLDER};
	for (size_t i = 0; i < sizeof folders / sizeof *folders; i++) {
		text_reset(path);
		file_add_folder_of(path, self);
		text_add_format(path, "/%s/%s", folders[i], helper_name);
		if (access(text_get(path), X_OK) == 0)
			return true;
	}
	return false;
}

bool
document_has_helper(void)
{
	struct text path = {0};
	bool found = find_helper(&path);
	text_clear(&path);
	return found;
}

/* A file in memory alone, at its beginning. -1 on failure. */
static int
file_of(const char *bytes, size_t length)
{
	int file = memfd_create("papir", MFD_CLOEXEC);
	for (size_t done = 0; file >= 0 && done < length;) {
		ssize_t count = write(file, bytes + done, length - done);
		if (count < 0 && errno == EINTR)
			continue;
		if (count <= 0) {
			close(file);
			return -1;
		}
		done += (size_t)count;
	}
	if (file >= 0)
		lseek(file, 0, SEEK_SET);
	return file;
}

/* The exit code of the helper, or -1. Its terminal is closed to it. */
static int
run(const char *path, const char *format, int input, int output)
{
	char name[] = "ungeloeft-papir", word[16];
	snprintf(word, sizeof word, "%s", format);
	char *const words[] = {name, word, NULL};
	posix_spawn_file_actions_t files;
	pid_t child;
	if (posix_spawn_file_actions_init(&files) != 0)
		return -1;
	int failed = posix_spawn_file_actions_adddup2(&files, input, STDIN_FILENO) ||
		     posix_spawn_file_actions_adddup2(&files, output, STDOUT_FILENO) ||
		     posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0) ||
		     posix_spawn(&child, path, &files, NULL, words, environ);
	posix_spawn_file_actions_destroy(&files);
	int status = 0;
	while (!failed && waitpid(child, &status, 0) < 0)
		failed = errno != EINTR;
	return !failed && WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static bool
read_file(int file, struct text *out)
{
	char block[16384];
	ssize_t count;
	lseek(file, 0, SEEK_SET);
	while ((count = read(file, block, sizeof block)) > 0)
		text_add_bytes(out, block, (size_t)count);
	return count == 0;
}

enum status
document_render_apart(const struct document *document, enum document_format format, struct text *out,
		      struct error *error)
{
	struct text plain = {0}, path = {0};
	document_add_plain(&plain, document);
	int input = file_of(text_get(&plain), plain.length), output = file_of("", 0), code = -1;
	if (input >= 0 && output >= 0 && find_helper(&path))
		code = run(text_get(&path), document_format_suffix(format), input, output);
	bool drawn = code == 0 && read_file(output, out);
	if (input >= 0)
		close(input);
	if (output >= 0)
		close(output);
	text_clear(&plain);
	text_clear(&path);
	if (drawn)
		return STATUS_OK;
	(void)error_set(error, STATUS_SYSTEM, "%s kunne ikke laves. Prøv igen, eller vælg tekst eller CSV i stedet.",
			document_format_label(format));
	error_detail(error, "paper helper: exit code %d", code);
	return STATUS_SYSTEM;
}
