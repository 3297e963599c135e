/* Opening and closing the database file: nothing is written before it is known to be one of ours. */
#include <fcntl.h>
#include <stdlib.h>

#include "base/asset.h"
#include "base/config.h"
#include "base/file.h"
#include "base/memory.h"
#include "connection.h"
#include "lock.h"
#include "migrate.h"
#include "names.h"
#include "place.h"

enum { LOCK_WAIT = 5000 };

static const char data_version[] = "PRAGMA data_version";

/* The place the user chose when the file was made. */
static bool
add_chosen_path(struct text *out)
{
	struct config config = {0};
	struct error error;
	bool chosen = config_read(&config, &error) == STATUS_OK && config_get(&config, "fil", out);

	config_clear(&config);
	return chosen;
}

void
store_add_default_path(struct text *out)
{
	const char *path = getenv("UNGELOEFT_FIL");

	if (path != NULL && path[0] != '\0') {
		text_add(out, path);
		return;
	}
	if (add_chosen_path(out))
		return;
	file_add_home(out, XDG_DATA);
	text_add(out, "/ungeloeft.db");
}

static enum status
newer(const char *path, int version, struct error *error)
{
	return error_set(
	    error, STATUS_DENIED,
	    "%s er fra en nyere udgave af programmet (version %d; denne kender til og med %d). Den er ikke "
	    "rørt. Hent den nye udgave.",
	    path, version, schema_version(assets));
}

static enum status
damaged(const char *path, struct error *error)
{
	struct error cause = *error;

	error_set(error, STATUS_DENIED, "%s er beskadiget. Den er ikke rørt. Gendan fra en sikkerhedskopi.", path);
	error_detail(error, "%s", cause.detail);
	return error->status;
}

static enum status
read_practice(struct store *store, struct error *error)
{
	sqlite3_stmt *statement = query_get(store, "property_read", error);
	enum status status;
	bool row;

	if (statement == NULL)
		return error->status;
	statement_bind_text(statement, "$name", "practice");
	status = statement_step(store, statement, &row, error);
	if (status == STATUS_OK && row)
		store->practice = text_equal(column_text(statement, 0), "1");
	sqlite3_reset(statement);
	return status;
}

/* The version counts only after the connection has recovered what a crash may have left. */
static enum status
connect(struct store *store, struct error *error)
{
	int version = 0, last = schema_version(assets);
	enum status status = connection_open(store, error);

	if (status == STATUS_OK)
		status = schema_read_version(store, &version, error);
	if (status == STATUS_OK && version > last)
		return newer(store->path, version, error);
	if (status == STATUS_OK && version < 1)
		return damaged(store->path, error);
	if (status == STATUS_OK && version < last) {
		if (store->read_only)
			return error_set(error, STATUS_DENIED,
					 "%s er fra en ældre udgave af programmet og skal først åbnes af en, der må "
					 "skrive i den.",
					 store->path);
		status = schema_migrate(store, assets, error);
	}
	if (status == STATUS_OK)
		status = read_practice(store, error);
	if (status == STATUS_OK)
		status = store_count(store, data_version, &store->data_version, error);
	if (status == STATUS_SYSTEM && store->damaged)
		return damaged(store->path, error);
	return status;
}

/* Only one of those who want to make the file does. */
static enum status
create(struct store *store, const struct place *place, bool practice, struct error *error)
{
	enum status status = lock_take(store->lock, store->lock_wait, error);

	if (status != STATUS_OK)
		return status;
	if (!file_exists(store->path))
		status = schema_create(store->path, place->mode, practice, error);
	lock_release(store->lock);
	return status;
}

static enum status
open_place(struct store *store, const struct store_options *options, struct place *place, struct error *error)
{
	struct head head;
	enum status status = STATUS_OK;

	if (!place->exists && (!options->create || options->read_only))
		return error_set(error, STATUS_NOT_FOUND, "Der er ingen database i %s.", store->path);
	if (place->exists)
		status = place_read_head(store->path, &head, error);
	if (status == STATUS_OK && place->exists && head.version > schema_version(assets))
		return newer(store->path, head.version, error);
	store->read_only = options->read_only || (place->exists && !place->writable);
	if (status == STATUS_OK && place->exists && !store->read_only)
		status = place_tighten(place, error);
	if (status == STATUS_OK && !store->read_only)
		status = lock_open(store->path, place->mode, &store->lock, error);
	if (status == STATUS_OK && !place->exists)
		status = create(store, place, options->practice, error);
	return status == STATUS_OK ? connect(store, error) : status;
}

enum status
store_open(const struct store_options *options, struct store **store, struct error *error)
{
	struct store *opened;
	struct place place;
	enum status status;

	*store = NULL;
	status =
	    place_look(options->path, options->create && !options->read_only, options->force_network, &place, error);
	if (status != STATUS_OK) {
		place_clear(&place);
		return status;
	}
	opened = memory_new(sizeof(*opened));
	opened->lock = -1;
	opened->lock_wait = options->lock_wait > 0 ? options->lock_wait : LOCK_WAIT;
	opened->path = memory_copy_text(text_get(&place.path));
	opened->group = place.group;
	status = open_place(opened, options, &place, error);
	place_clear(&place);
	if (status == STATUS_OK)
		*store = opened;
	else
		store_close(opened);
	return status;
}

void
store_close(struct store *store)
{
	if (store == NULL)
		return;
	if (store->in_change)
		transaction_rollback(store);
	small_free(store);
	names_free(store->names);
	connection_close(store);
	lock_close(store->lock);
	free(store->path);
	free(store);
}

bool
store_is_practice(const struct store *store)
{
	return store->practice;
}

bool
store_is_read_only(const struct store *store)
{
	return store->read_only;
}

const char *
store_path(const struct store *store)
{
	return store->path;
}

void
store_set_actor(struct store *store, struct uuid staff)
{
	store->actor = staff;
}

struct uuid
store_actor(const struct store *store)
{
	return store->actor;
}

unsigned long
store_generation(const struct store *store)
{
	return store->generation;
}

enum status
store_poll_change(struct store *store, bool *changed, struct error *error)
{
	long version = store->data_version;
	enum status status;

	*changed = false;
	if (store->in_change)
		return STATUS_OK;
	if (store->suspect) {
		*changed = true;
		status = connection_open(store, error);
		if (status != STATUS_OK)
			return status;
	}
	status = store_count(store, data_version, &version, error);
	if (status != STATUS_OK)
		return status;
	*changed = *changed || version != store->data_version;
	store->data_version = version;
	if (*changed)
		store_forget(store);
	return STATUS_OK;
}
