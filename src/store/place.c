/* Where a database may lie: the folder, the kind of file, and who may read it. */
#include "place.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"

enum { HEAD_SIZE = 100, HEAD_VERSION = 60, HEAD_APPLICATION = 68 };

static const char *
base_name(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash != NULL ? slash + 1 : path;
}

static enum status
missing(const char *path, struct error *error)
{
	return error_set(error, STATUS_NOT_FOUND, "Der er ingen database i %s.", path);
}

static enum status
find_folder(const char *path, bool make_folder, struct place *place, struct error *error)
{
	struct text folder = {0};
	enum status status = STATUS_OK;
	char real[PATH_MAX];

	file_add_folder_of(&folder, path);
	if (make_folder && !file_exists(text_get(&folder)))
		status = file_make_folder(text_get(&folder), error);
	if (status == STATUS_OK && realpath(text_get(&folder), real) == NULL) {
		if (errno == ENOENT)
			status = missing(path, error);
		else
			status =
			    error_set(error, STATUS_DENIED, "Der er ikke adgang til mappen %s.", text_get(&folder));
		error_detail(error, "realpath: %s", strerror(errno));
	}
	if (status == STATUS_OK)
		status = file_check_folder(real, &place->group, error);
	if (status == STATUS_OK) {
		place->writable = faccessat(AT_FDCWD, real, W_OK, AT_EACCESS) == 0;
		text_add_format(&place->path, "%s/%s", strcmp(real, "/") == 0 ? "" : real, base_name(path));
	}
	text_clear(&folder);
	return status;
}

static enum status
look_at_file(struct place *place, struct error *error)
{
	const char *path = text_get(&place->path);
	struct stat about;

	if (lstat(path, &about) != 0) {
		if (errno == ENOENT)
			return STATUS_OK;
		error_set(error, STATUS_DENIED, "Der er ikke adgang til %s.", path);
		error_detail(error, "lstat: %s", strerror(errno));
		return error->status;
	}
	place->exists = true;
	if (S_ISLNK(about.st_mode))
		return error_set(error, STATUS_DENIED,
				 "%s er en genvej (symbolsk link). Skriv den rigtige sti til databasen.", path);
	if (!S_ISREG(about.st_mode))
		return error_set(error, STATUS_DENIED, "%s er ikke en fil. Skriv stien til databasen.", path);
	if (faccessat(AT_FDCWD, path, W_OK, AT_EACCESS) != 0)
		place->writable = false;
	return STATUS_OK;
}

enum status
place_look(const char *path, bool make_folder, bool force_network, struct place *place, struct error *error)
{
	const char *name = base_name(path);
	const char *network;
	enum status status;

	*place = (struct place){0};
	if (name[0] == '\0' || strcmp(name, ".") == 0 || strcmp(name, "..") == 0)
		return error_set(error, STATUS_DENIED, "%s er en mappe. Skriv stien til databasen.", path);
	status = find_folder(path, make_folder, place, error);
	if (status == STATUS_OK)
		status = look_at_file(place, error);
	place->mode = place->group ? 0660 : 0600;
	if (status != STATUS_OK || force_network)
		return status;
	network = file_network_system(text_get(&place->path));
	if (network == NULL)
		return STATUS_OK;
	return error_set(
	    error, STATUS_DENIED,
	    "Databasen ligger på et netværksdrev (%s). Der kan to, der gemmer samtidig, ødelægge filen. Læg "
	    "den på maskinens egen disk, og arbejd over SSH.",
	    network);
}

void
place_clear(struct place *place)
{
	text_clear(&place->path);
}

enum status
place_tighten(const struct place *place, struct error *error)
{
	const char *path = text_get(&place->path);
	struct stat about;

	if (lstat(path, &about) != 0 || !S_ISREG(about.st_mode))
		return missing(path, error);
	if ((about.st_mode & 07777 & ~place->mode) == 0)
		return STATUS_OK;
	if (chmod(path, about.st_mode & place->mode) == 0 || (about.st_mode & S_IWOTH) == 0)
		return STATUS_OK;
	return error_set(error, STATUS_DENIED,
			 "Alle på maskinen kan skrive i %s. Bed filens ejer om at lukke for andre (chmod o-rwx).",
			 path);
}

static int
number_at(const unsigned char *bytes)
{
	return (int)((unsigned)bytes[0] << 24 | (unsigned)bytes[1] << 16 | (unsigned)bytes[2] << 8 | bytes[3]);
}

static enum status
judge_head(const char *path, const unsigned char *bytes, ssize_t length, struct error *error)
{
	if (length < 0)
		return error_set(error, STATUS_DENIED, "%s kan ikke læses. Se efter, om du har lov.", path);
	if (length == 0)
		return error_set(error, STATUS_DENIED,
				 "%s er tom og derfor beskadiget. Den er ikke rørt. Gendan fra en sikkerhedskopi.",
				 path);
	if (length == HEAD_SIZE && number_at(bytes + HEAD_APPLICATION) == PLACE_APPLICATION) {
		if (memcmp(bytes, "SQLite format 3", 16) == 0)
			return STATUS_OK;
		return error_set(error, STATUS_DENIED,
				 "%s er beskadiget. Den er ikke rørt. Gendan fra en sikkerhedskopi.", path);
	}
	if (length == HEAD_SIZE && memcmp(bytes, "SQLite format 3", 16) == 0)
		return error_set(error, STATUS_DENIED,
				 "%s er en database fra et andet program. Den er ikke rørt. Vælg en anden fil.", path);
	return error_set(error, STATUS_DENIED,
			 "%s er ikke en database fra Ungeløft, eller den er beskadiget. Den er ikke rørt.", path);
}

enum status
place_read_head(const char *path, struct head *head, struct error *error)
{
	unsigned char bytes[HEAD_SIZE] = {0};
	int descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK);
	ssize_t length = -1;
	enum status status;

	if (descriptor < 0 && errno == ENOENT)
		return missing(path, error);
	if (descriptor >= 0) {
		length = pread(descriptor, bytes, HEAD_SIZE, 0);
		close(descriptor);
	}
	status = judge_head(path, bytes, length, error);
	head->version = number_at(bytes + HEAD_VERSION);
	return status;
}

void
place_sync_folder(const char *path)
{
	struct text folder = {0};
	int descriptor;

	file_add_folder_of(&folder, path);
	descriptor = open(text_get(&folder), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	text_clear(&folder);
	if (descriptor < 0)
		return;
	fsync(descriptor);
	close(descriptor);
}
