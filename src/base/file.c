/* Paths and folders, and files read and written whole. */
#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <pwd.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Sets the error of a failed system call; the path is the user's own and stays out of the detail. */
static enum status
fail(struct error *error, const char *what, const char *path)
{
	int number = errno;
	enum status status = STATUS_SYSTEM;
	const char *reason = "Prøv igen, eller vælg et andet sted.";
	switch (number) {
	case ENOENT:
	case ENOTDIR:
		status = STATUS_NOT_FOUND;
		reason = "Filen eller mappen findes ikke. Tjek stien.";
		break;
	case EACCES:
	case EPERM:
	case EROFS:
		status = STATUS_DENIED;
		reason = "Du har ikke adgang til det. Vælg et andet sted.";
		break;
	case EEXIST:
		status = STATUS_DENIED;
		reason = "Der ligger allerede noget med det navn. Vælg et andet navn.";
		break;
	case ELOOP:
		status = STATUS_DENIED;
		reason = "Den er en genvej til et andet sted. Brug stedet selv.";
		break;
	case EISDIR:
		status = STATUS_INVALID;
		reason = "Det er en mappe og ikke en fil.";
		break;
	case ENOSPC:
	case EDQUOT:
	case EFBIG:
		reason = "Der er ikke plads på disken. Intet er gået tabt. Ryd plads, og prøv igen.";
		break;
	default:
		break;
	}
	error_set(error, status, "Kunne ikke %s «%s». %s", what, path, reason);
	error_detail(error, "%s: errno %d (%s)", what, number, strerrorname_np(number));
	return status;
}

void
file_add_home(struct text *out, enum xdg which)
{
	static const struct {
		const char *variable;
		const char *fallback;
	} places[] = {
	    [XDG_DATA] = {"XDG_DATA_HOME", ".local/share"},
	    [XDG_CONFIG] = {"XDG_CONFIG_HOME", ".config"},
	    [XDG_STATE] = {"XDG_STATE_HOME", ".local/state"},
	};
	const char *value = getenv(places[which].variable);
	if (value && value[0] == '/') {
		text_add_format(out, "%s/ungeloeft", value);
		return;
	}
	const char *home = getenv("HOME");
	if (!home || home[0] != '/') {
		const struct passwd *user = getpwuid(getuid());
		home = user && user->pw_dir ? user->pw_dir : ".";
	}
	text_add_format(out, "%s/%s/ungeloeft", strcmp(home, "/") == 0 ? "" : home, places[which].fallback);
}

static bool
is_folder(const char *path)
{
	struct stat facts;
	return stat(path, &facts) == 0 && S_ISDIR(facts.st_mode);
}

enum status
file_make_folder(const char *path, struct error *error)
{
	struct text made = {0};
	enum status status = STATUS_OK;
	for (const char *end = path; *end && status == STATUS_OK;) {
		end = strchrnul(end + 1, '/');
		text_reset(&made);
		text_add_bytes(&made, path, (size_t)(end - path));
		int number = mkdir(text_get(&made), 0700) == 0 ? 0 : errno;
		if (number != 0 && !is_folder(text_get(&made))) {
			errno = number;
			status = fail(error, "oprette mappen", path);
		}
	}
	text_clear(&made);
	return status;
}

enum status
file_check_folder(const char *path, bool *group, struct error *error)
{
	struct stat facts;
	*group = false;
	if (stat(path, &facts) != 0)
		return fail(error, "finde mappen", path);
	if (!S_ISDIR(facts.st_mode)) {
		errno = ENOTDIR;
		return fail(error, "bruge mappen", path);
	}
	bool shared = (facts.st_mode & S_IWGRP) && (facts.st_mode & S_ISGID);
	if ((facts.st_mode & S_IWOTH) || ((facts.st_mode & S_IWGRP) && !shared)) {
		error_set(error, STATUS_DENIED,
			  "Andre kan skrive i mappen «%s», så filen ville ikke være sikker der. "
			  "Vælg en anden mappe, eller luk den med: chmod go-w",
			  path);
		error_detail(error, "folder mode %04o", (unsigned)facts.st_mode & 07777);
		return STATUS_DENIED;
	}
	*group = shared;
	return STATUS_OK;
}

/* Makes a new or a removed name in the folder of the path last through a power cut; failing is no harm. */
static void
sync_folder_of(const char *path)
{
	struct text folder = {0};
	file_add_folder_of(&folder, path);
	int descriptor = open(text_get(&folder), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (descriptor >= 0) {
		fsync(descriptor);
		close(descriptor);
	}
	text_clear(&folder);
}

enum status
file_create(const char *path, mode_t mode, struct error *error)
{
	int descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
	if (descriptor < 0)
		return fail(error, "oprette filen", path);
	bool ok = fchmod(descriptor, mode) == 0;
	if (!ok) {
		fail(error, "oprette filen", path);
		unlink(path);
	}
	close(descriptor);
	if (ok)
		sync_folder_of(path);
	return ok ? STATUS_OK : error->status;
}

enum status
file_read(const char *path, struct text *out, struct error *error)
{
	char block[16384];
	ssize_t count;
	int descriptor = open(path, O_RDONLY | O_CLOEXEC);
	if (descriptor < 0)
		return fail(error, "læse filen", path);
	for (;;) {
		count = read(descriptor, block, sizeof block);
		if (count > 0)
			text_add_bytes(out, block, (size_t)count);
		else if (count == 0 || errno != EINTR)
			break;
	}
	enum status status = count < 0 ? fail(error, "læse filen", path) : STATUS_OK;
	close(descriptor);
	return status;
}

static bool
write_all(int descriptor, const char *bytes, size_t length)
{
	while (length > 0) {
		ssize_t count = write(descriptor, bytes, length);
		if (count < 0 && errno == EINTR)
			continue;
		if (count <= 0)
			return false;
		bytes += count;
		length -= (size_t)count;
	}
	return true;
}

enum status
file_write(const char *path, const char *bytes, size_t length, struct error *error)
{
	struct text name = {0};
	text_add_format(&name, "%s.XXXXXX", path);
	int descriptor = mkostemp(name.bytes, O_CLOEXEC);
	enum status status = STATUS_OK;
	if (descriptor < 0) {
		status = fail(error, "gemme filen", path);
		text_clear(&name);
		return status;
	}
	if (!write_all(descriptor, bytes, length) || fsync(descriptor) != 0)
		status = fail(error, "gemme filen", path);
	if (close(descriptor) != 0 && status == STATUS_OK)
		status = fail(error, "gemme filen", path);
	if (status == STATUS_OK && rename(name.bytes, path) != 0)
		status = fail(error, "gemme filen", path);
	if (status == STATUS_OK)
		sync_folder_of(path);
	else
		unlink(name.bytes);
	text_clear(&name);
	return status;
}

bool
file_exists(const char *path)
{
	struct stat facts;
	return stat(path, &facts) == 0;
}

void
file_add_folder_of(struct text *out, const char *path)
{
	const char *slash = strrchr(path, '/');
	if (!slash)
		text_add(out, ".");
	else
		text_add_bytes(out, path, slash == path ? 1 : (size_t)(slash - path));
}
