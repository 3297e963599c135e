/* The numbered migrations of data/schema/ and the making of a new file. */
#include "migrate.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/text.h"
#include "connection.h"
#include "place.h"
#include "store/backup.h"

static const char folder[] = "schema/";

static int
number_of(const struct asset *file)
{
	return text_starts_with(file->name, folder) ? atoi(file->name + sizeof(folder) - 1) : 0;
}

int
schema_version(const struct asset *files)
{
	int last = 0;

	for (; files->name != NULL; files++)
		if (number_of(files) > last)
			last = number_of(files);
	return last;
}

enum status
schema_read_version(struct store *store, int *version, struct error *error)
{
	long number = 0;
	enum status status = store_count(store, "PRAGMA user_version", &number, error);

	*version = (int)number;
	return status;
}

static enum status
apply(struct store *store, const struct asset *files, int from, struct error *error)
{
	struct text mark = {0};
	enum status status = STATUS_OK;

	for (; files->name != NULL && status == STATUS_OK; files++)
		if (number_of(files) > from)
			status = store_execute(store, files->bytes, error);
	text_add_format(&mark, "PRAGMA application_id = %d", PLACE_APPLICATION);
	if (status == STATUS_OK)
		status = store_execute(store, text_get(&mark), error);
	text_clear(&mark);
	return status;
}

static enum status
set_version(struct store *store, int version, struct error *error)
{
	struct text mark = {0};
	enum status status;

	text_add_format(&mark, "PRAGMA user_version = %d", version);
	status = store_execute(store, text_get(&mark), error);
	text_clear(&mark);
	return status;
}

static enum status
copy_before(struct store *store, int version, struct error *error)
{
	struct text name = {0};
	enum status status;

	text_add_format(&name, "%s.foer-version-%d", store->path, version);
	for (int i = 2; file_exists(text_get(&name)); i++) {
		text_reset(&name);
		text_add_format(&name, "%s.foer-version-%d-%d", store->path, version, i);
	}
	status = backup_write(store, text_get(&name), error);
	text_clear(&name);
	return status;
}

enum status
schema_migrate(struct store *store, const struct asset *files, struct error *error)
{
	int last = schema_version(files), from = 0;
	enum status status = schema_read_version(store, &from, error);

	if (status == STATUS_OK && from > 0)
		status = copy_before(store, last, error);
	if (status == STATUS_OK)
		status = transaction_begin(store, error);
	if (status != STATUS_OK)
		return status;
	/* Another process may have been first. */
	status = schema_read_version(store, &from, error);
	if (status == STATUS_OK && from < last) {
		status = apply(store, files, from, error);
		if (status == STATUS_OK)
			status = set_version(store, last, error);
	}
	if (status == STATUS_OK)
		return transaction_commit(store, error);
	transaction_rollback(store);
	return status;
}

static enum status
mark_practice(struct store *store, bool practice, struct error *error)
{
	sqlite3_stmt *statement = query_get(store, "property_set", error);

	if (statement == NULL)
		return error->status;
	statement_bind_text(statement, "$name", "practice");
	statement_bind_text(statement, "$value", practice ? "1" : "0");
	return statement_run(store, statement, error);
}

void
schema_discard(const char *path)
{
	struct text journal = {0};

	text_add_format(&journal, "%s-journal", path);
	unlink(text_get(&journal));
	unlink(path);
	text_clear(&journal);
}

static enum status
fill_fresh(struct store *fresh, mode_t mode, bool practice, struct error *error)
{
	enum status status = file_create(fresh->path, mode, error);

	if (status == STATUS_OK)
		status = connection_open(fresh, error);
	if (status == STATUS_OK)
		status = store_execute(fresh, "BEGIN IMMEDIATE", error);
	if (status == STATUS_OK)
		status = apply(fresh, assets, 0, error);
	if (status == STATUS_OK)
		status = set_version(fresh, schema_version(assets), error);
	if (status == STATUS_OK)
		status = mark_practice(fresh, practice, error);
	if (status == STATUS_OK)
		status = store_execute(fresh, "COMMIT", error);
	connection_close(fresh);
	return status;
}

enum status
schema_create(const char *path, mode_t mode, bool practice, struct error *error)
{
	struct text name = {0};
	struct store fresh = {.lock = -1};
	enum status status;

	text_add_format(&name, "%s.ny", path);
	fresh.path = name.bytes;
	schema_discard(fresh.path);
	status = fill_fresh(&fresh, mode, practice, error);
	if (status == STATUS_OK && rename(fresh.path, path) != 0) {
		error_set(error, STATUS_SYSTEM, "Databasen kunne ikke laves. Se efter, om du må skrive i mappen.");
		error_detail(error, "rename: %s", strerror(errno));
		status = error->status;
	}
	schema_discard(fresh.path);
	place_sync_folder(path);
	text_clear(&name);
	return status;
}
