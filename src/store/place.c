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

enum { HEAD_SIZE = 100, HEAD_PAGE_SIZE = 16, HEAD_PAGES = 28, HEAD_VERSION = 60, HEAD_APPLICATION = 68 };

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

/* The beginning of a file, and how long all of it is. */
struct beginning {
	unsigned char bytes[HEAD_SIZE];
	ssize_t length; /* of what was read; -1 = could not be read */
	off_t size;
};

static enum status
read_beginning(const char *path, struct beginning *beginning, struct error *error)
{
	int descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK);
	struct stat about = {0};

	*beginning = (struct beginning){.length = -1};
	if (descriptor < 0)
		return errno == ENOENT ? missing(path, error) : STATUS_OK;
	beginning->length = pread(descriptor, beginning->bytes, HEAD_SIZE, 0);
	if (fstat(descriptor, &about) == 0)
		beginning->size = about.st_size;
	close(descriptor);
	return STATUS_OK;
}

static enum status
broken(const char *path, struct error *error)
{
	return error_set(error, STATUS_DENIED, "%s er beskadiget. Den er ikke rørt. Gendan fra en sikkerhedskopi.",
			 path);
}

static enum status
judge_head(const char *path, const struct beginning *beginning, struct error *error)
{
	bool whole = beginning->length == HEAD_SIZE;
	bool sqlite = whole && memcmp(beginning->bytes, "SQLite format 3", 16) == 0;
	bool ours = whole && number_at(beginning->bytes + HEAD_APPLICATION) == PLACE_APPLICATION;

	if (beginning->length < 0)
		return error_set(error, STATUS_DENIED, "%s kan ikke læses. Se efter, om du har lov.", path);
	if (beginning->length == 0)
		return error_set(error, STATUS_DENIED,
				 "%s er tom og derfor beskadiget. Den er ikke rørt. Gendan fra en sikkerhedskopi.",
				 path);
	if (ours)
		return sqlite ? STATUS_OK : broken(path, error);
	if (sqlite)
		return error_set(error, STATUS_DENIED,
				 "%s er en database fra et andet program. Den er ikke rørt. Vælg en anden fil.", path);
	return error_set(error, STATUS_DENIED,
			 "%s er ikke en database fra Ungeløft, eller den er beskadiget. Den er ikke rørt.", path);
}

static bool
is_cut(const struct beginning *beginning)
{
	const unsigned char *page = beginning->bytes + HEAD_PAGE_SIZE;
	off_t page_size = page[0] << 8 | page[1];

	return beginning->size < (page_size == 1 ? 65536 : page_size) * number_at(beginning->bytes + HEAD_PAGES);
}

static bool
has_journal(const char *path)
{
	struct text name = {0};
	struct stat about;
	bool filled;

	text_add_format(&name, "%s-journal", path);
	filled = lstat(text_get(&name), &about) == 0 && about.st_size > 0;
	text_clear(&name);
	return filled;
}

enum status
place_read_head(const char *path, struct head *head, struct error *error)
{
	struct beginning beginning;
	enum status status = read_beginning(path, &beginning, error);

	if (status == STATUS_OK)
		status = judge_head(path, &beginning, error);
	if (status != STATUS_OK)
		return status;
	head->version = number_at(beginning.bytes + HEAD_VERSION);
	/* While another saves, or when it died doing so, the journal knows the length; after it is gone, look again. */
	if (!is_cut(&beginning) || has_journal(path))
		return STATUS_OK;
	status = read_beginning(path, &beginning, error);
	return status == STATUS_OK && is_cut(&beginning) ? broken(path, error) : status;
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
