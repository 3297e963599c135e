/* Making and removing a test's own folder. */
#include "scratch.h"

#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char folder[64];

static int
remove_one(const char *path, const struct stat *facts, int kind, struct FTW *place)
{
	(void)facts;
	(void)kind;
	(void)place;
	return remove(path);
}

int
scratch_make(void **state)
{
	(void)state;
	strcpy(folder, "/tmp/ungeloeft-base-XXXXXX");
	umask(022);
	if (!mkdtemp(folder) || chdir(folder) != 0)
		return -1;
	setenv("HOME", folder, 1);
	unsetenv("XDG_DATA_HOME");
	unsetenv("XDG_CONFIG_HOME");
	unsetenv("XDG_STATE_HOME");
	return 0;
}

int
scratch_remove(void **state)
{
	(void)state;
	if (chdir("/") != 0)
		return -1;
	return nftw(folder, remove_one, 16, FTW_DEPTH | FTW_PHYS);
}

const char *
scratch_folder(void)
{
	return folder;
}

void
scratch_write(const char *path, const char *content)
{
	FILE *file = fopen(path, "w");
	if (!file || fputs(content, file) < 0 || fclose(file) != 0)
		abort();
}

void
scratch_read(const char *path, struct text *out)
{
	FILE *file = fopen(path, "r");
	if (!file)
		abort();
	text_reset(out);
	for (int byte; (byte = fgetc(file)) != EOF;)
		text_add_bytes(out, &(char){(char)byte}, 1);
	fclose(file);
}

unsigned
scratch_mode(const char *path)
{
	struct stat facts;
	return stat(path, &facts) == 0 ? facts.st_mode & 07777 : 0;
}
