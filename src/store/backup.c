/* Copies of the file and their return, by SQLite's own way of copying. */
#include "store/backup.h"

#include <errno.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/asset.h"
#include "base/file.h"
#include "connection.h"
#include "lock.h"
#include "migrate.h"
#include "place.h"

enum { COPY_PAGES = 4096, COPY_RESTARTS = 3 };

static enum status
system_failed(const char *what, struct error *error)
{
	bool full = errno == ENOSPC || errno == EDQUOT || errno == EFBIG;

	error_set(error, STATUS_SYSTEM,
		  full ? "Kopien kunne ikke laves: der er ikke plads på disken. Databasen er, som den var."
		       : "Kopien kunne ikke laves. Databasen er, som den var. Se efter, om du må skrive i mappen.");
	error_detail(error, "%s: errno %d", what, errno);
	return error->status;
}

/* Lets others write between the steps; after a few beginnings anew it takes the rest in one go. */
static int
copy_pages(sqlite3 *to, sqlite3 *from)
{
	sqlite3_backup *backup = sqlite3_backup_init(to, "main", from, "main");
	int restarts = 0, left = -1, result;

	if (backup == NULL)
		return sqlite3_extended_errcode(to);
	do {
		result = sqlite3_backup_step(backup, restarts < COPY_RESTARTS ? COPY_PAGES : -1);
		if (left >= 0 && sqlite3_backup_remaining(backup) >= left)
			restarts++;
		left = sqlite3_backup_remaining(backup);
	} while (result == SQLITE_OK);
	sqlite3_backup_finish(backup);
	return result == SQLITE_DONE ? SQLITE_OK : result;
}

static enum status
check_whole(struct store *copy, struct error *error)
{
	sqlite3_stmt *statement = statement_get(copy, "PRAGMA integrity_check(1)", error);
	enum status status;
	bool row, whole = false;

	if (statement == NULL)
		return error->status;
	status = statement_step(copy, statement, &row, error);
	if (status == STATUS_OK)
		whole = row && text_equal(column_text(statement, 0), "ok");
	sqlite3_reset(statement);
	if (status == STATUS_OK && !whole)
		return error_set(error, STATUS_SYSTEM,
				 "Kopien er beskadiget og derfor kasseret. Kør tjek på databasen.");
	return status;
}

/* Makes the file `path`, which must not be there, a checked copy; nothing is left of it on failure. */
static enum status
copy_to(struct store *from, char *path, mode_t mode, struct error *error)
{
	struct store copy = {.path = path, .lock = -1, .lock_wait = from->lock_wait};
	struct text journal = {0};
	enum status status = file_create(path, mode, error);
	int result;

	if (status != STATUS_OK)
		return status;
	status = connection_open(&copy, error);
	if (status == STATUS_OK) {
		result = copy_pages(copy.database, from->database);
		if (result != SQLITE_OK)
			status = store_failed(result == SQLITE_BUSY ? from : &copy, result, error);
	}
	if (status == STATUS_OK)
		status = check_whole(&copy, error);
	connection_close(&copy);
	if (status == STATUS_OK) {
		text_add_format(&journal, "%s-journal", path);
		unlink(text_get(&journal));
		text_clear(&journal);
	} else {
		schema_discard(path);
	}
	return status;
}

/* The copy gets its name when it is whole, and never takes another file's. */
static enum status
give_name(const char *from, const char *to, struct error *error)
{
	if (link(from, to) == 0) {
		unlink(from);
	} else if (errno == EEXIST) {
		return error_set(error, STATUS_DENIED, "Der er allerede en fil med navnet %s. Vælg et andet navn.", to);
	} else if (file_exists(to) || rename(from, to) != 0) {
		return system_failed("rename", error);
	}
	place_sync_folder(to);
	return STATUS_OK;
}

enum status
backup_write(struct store *store, const char *target, struct error *error)
{
	struct text path = {0};
	enum status status;

	if (file_exists(target))
		return error_set(error, STATUS_DENIED, "Der er allerede en fil med navnet %s. Vælg et andet navn.",
				 target);
	if (store->database == NULL && connection_open(store, error) != STATUS_OK)
		return error->status;
	text_add_format(&path, "%s.del-%ld", target, (long)getpid());
	schema_discard(text_get(&path));
	status = copy_to(store, path.bytes, 0600, error);
	if (status == STATUS_OK)
		status = give_name(text_get(&path), target, error);
	if (status != STATUS_OK)
		schema_discard(text_get(&path));
	text_clear(&path);
	return status;
}

static void
add_kept_name(struct text *out, const char *path)
{
	struct instant now = clock_now();
	char day[DATE_ISO_SIZE];
	size_t length;

	date_format_iso(instant_date(now), day);
	text_add_format(out, "%s.foer-gendan-%s-%02d%02d", path, day, instant_minutes(now) / 60,
			instant_minutes(now) % 60);
	length = out->length;
	for (int i = 2; file_exists(text_get(out)); i++) {
		out->length = length;
		out->bytes[length] = '\0';
		text_add_format(out, "-%d", i);
	}
}

static bool
is_filled(const char *path)
{
	struct stat about;

	return lstat(path, &about) == 0 && about.st_size > 0;
}

/* A journal left beside the old file must follow it, and never be taken for the new file's. */
static void
recover(const char *path)
{
	struct store old = {.lock = -1, .lock_wait = 1000};
	struct text name = {0};
	struct head head;
	struct error error;

	text_add(&name, path);
	old.path = name.bytes;
	if (place_read_head(path, &head, &error) == STATUS_OK && connection_open(&old, &error) == STATUS_OK)
		connection_close(&old);
	text_clear(&name);
}

static enum status
move_aside(const char *path, const char *kept, struct error *error)
{
	struct text journal = {0}, kept_journal = {0};
	enum status status = STATUS_OK;

	text_add_format(&journal, "%s-journal", path);
	text_add_format(&kept_journal, "%s-journal", kept);
	if (is_filled(text_get(&journal)))
		recover(path);
	if (link(path, kept) != 0 && rename(path, kept) != 0)
		status = system_failed("keep", error);
	if (status == STATUS_OK && is_filled(text_get(&journal)))
		rename(text_get(&journal), text_get(&kept_journal));
	text_clear(&journal);
	text_clear(&kept_journal);
	return status;
}

static enum status
swap(const char *fresh, const struct place *place, struct text *kept, struct error *error)
{
	const char *path = text_get(&place->path);
	struct text name = {0};
	enum status status = STATUS_OK;

	if (place->exists) {
		add_kept_name(&name, path);
		status = move_aside(path, text_get(&name), error);
	}
	if (status == STATUS_OK && rename(fresh, path) != 0)
		status = system_failed("rename", error);
	if (status == STATUS_OK)
		text_add(kept, text_get(&name));
	place_sync_folder(path);
	text_clear(&name);
	return status;
}

static enum status
restore_at(struct store *source, const struct place *place, struct text *kept, struct error *error)
{
	struct text fresh = {0};
	enum status status;
	int lock;

	status = lock_open(text_get(&place->path), place->mode, &lock, error);
	if (status == STATUS_OK)
		status = lock_alone(lock, error);
	if (status == STATUS_OK) {
		text_add_format(&fresh, "%s.gendan", text_get(&place->path));
		schema_discard(text_get(&fresh));
		status = copy_to(source, fresh.bytes, place->mode, error);
		if (status == STATUS_OK)
			status = swap(text_get(&fresh), place, kept, error);
		schema_discard(text_get(&fresh));
	}
	lock_close(lock);
	text_clear(&fresh);
	return status;
}

enum status
backup_restore(const char *copy, const char *path, struct text *kept, struct error *error)
{
	struct place from = {0}, to = {0};
	struct store source = {.read_only = true, .lock = -1, .lock_wait = 1000};
	struct head head = {0};
	enum status status = place_look(copy, false, true, &from, error);

	if (status == STATUS_OK)
		status = place_read_head(text_get(&from.path), &head, error);
	if (status == STATUS_OK && head.version > schema_version(assets))
		status = error_set(error, STATUS_DENIED,
				   "Kopien er fra en nyere udgave af programmet (version %d). Hent den nye udgave.",
				   head.version);
	if (status == STATUS_OK)
		status = place_look(path, true, false, &to, error);
	if (status == STATUS_OK && text_equal(text_get(&from.path), text_get(&to.path)))
		status = error_set(error, STATUS_DENIED, "Kopien og databasen er den samme fil. Intet er ændret.");
	if (status == STATUS_OK) {
		source.path = from.path.bytes;
		status = connection_open(&source, error);
	}
	if (status == STATUS_OK)
		status = restore_at(&source, &to, kept, error);
	connection_close(&source);
	place_clear(&from);
	place_clear(&to);
	return status;
}
