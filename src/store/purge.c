/* Deleting for good: a record from Papirkurv, all that belongs to it, and every trace in history and drafts. */
#include <stdlib.h>

#include "base/memory.h"
#include "changing.h"
#include "model/journal.h"

/* What goes: the record first, then what belongs to it. */
struct doomed {
	const struct entity *entity;
	struct uuid id;
};

struct purge {
	struct store *store;
	struct doomed *items;
	size_t count;
	size_t capacity;
};

static void
purge_add(struct purge *purge, const struct entity *entity, struct uuid id)
{
	memory_reserve((void **)&purge->items, &purge->capacity, purge->count + 1, sizeof(struct doomed));
	purge->items[purge->count++] = (struct doomed){entity, id};
}

static enum status
collect_owned(struct purge *purge, const struct entity *entity, struct uuid owner, struct error *error)
{
	struct text sql = {0};
	sqlite3_stmt *statement;
	enum status status;
	bool row;

	text_add(&sql, "SELECT id FROM ");
	sql_add_name(&sql, entity->name);
	text_add(&sql, " WHERE ");
	sql_add_name(&sql, entity->fields[entity->owner].name);
	text_add(&sql, " = $owner");
	statement = statement_get(purge->store, text_get(&sql), error);
	text_clear(&sql);
	if (statement == NULL)
		return error->status;
	statement_bind_uuid(statement, "$owner", owner);
	while ((status = statement_step(purge->store, statement, &row, error)) == STATUS_OK && row)
		purge_add(purge, entity, column_uuid(statement, 0));
	sqlite3_reset(statement);
	return status;
}

/* The list grows while it is walked, so what belongs to what belongs is found too. */
static enum status
collect(struct purge *purge, const void *record, struct error *error)
{
	enum status status = STATUS_OK;

	purge_add(purge, record_header(record)->entity, record_header(record)->id);
	for (size_t i = 0; status == STATUS_OK && i < purge->count; i++) {
		struct doomed owner = purge->items[i];

		for (int e = 0; status == STATUS_OK && entities[e] != NULL; e++)
			if (entities[e]->owner != ERROR_NO_FIELD &&
			    entities[e]->fields[entities[e]->owner].target == owner.entity)
				status = collect_owned(purge, entities[e], owner.id, error);
	}
	return status;
}

static enum status
count_history(struct store *store, struct uuid id, int *history, struct error *error)
{
	sqlite3_stmt *statement = query_get(store, "history_count", error);
	enum status status;
	bool row;

	if (statement == NULL)
		return error->status;
	statement_bind_uuid(statement, "$id", id);
	status = statement_step(store, statement, &row, error);
	if (status == STATUS_OK)
		*history += sqlite3_column_int(statement, 0);
	sqlite3_reset(statement);
	return status;
}

static enum status
count(struct purge *purge, const void *record, struct purge_counts *counts, struct error *error)
{
	enum status status = collect(purge, record, error);

	*counts = (struct purge_counts){.records = (int)purge->count};
	for (size_t i = 0; status == STATUS_OK && i < purge->count; i++) {
		if (purge->items[i].entity == &note_entity)
			counts->notes++;
		status = count_history(purge->store, purge->items[i].id, &counts->history, error);
	}
	return status;
}

enum status
store_count_purge(struct store *store, const void *record, struct purge_counts *counts, struct error *error)
{
	struct purge purge = {.store = store};
	enum status status = count(&purge, record, counts, error);

	free(purge.items);
	return status;
}

static enum status
run_named(struct store *store, const char *query, struct uuid id, struct error *error)
{
	sqlite3_stmt *statement = query_get(store, query, error);

	if (statement == NULL)
		return error->status;
	statement_bind_uuid(statement, "$id", id);
	return statement_run(store, statement, error);
}

static enum status
remove_one(struct store *store, const struct doomed *doomed, struct error *error)
{
	struct text sql = {0};
	sqlite3_stmt *statement;
	enum status status;

	status = run_named(store, "purge_history", doomed->id, error);
	if (status == STATUS_OK)
		status = run_named(store, "purge_drafts", doomed->id, error);
	if (status != STATUS_OK)
		return status;
	text_add(&sql, "DELETE FROM ");
	sql_add_name(&sql, doomed->entity->name);
	text_add(&sql, " WHERE id = $id");
	statement = statement_get(store, text_get(&sql), error);
	text_clear(&sql);
	if (statement == NULL)
		return error->status;
	statement_bind_uuid(statement, "$id", doomed->id);
	return statement_run(store, statement, error);
}

static enum status
empty_field(struct store *store, const struct entity *entity, const struct field *field, struct uuid id,
	    struct error *error)
{
	struct text sql = {0};
	sqlite3_stmt *statement;

	text_add(&sql, "UPDATE ");
	sql_add_name(&sql, entity->name);
	text_add(&sql, " SET ");
	sql_add_name(&sql, field->name);
	text_add(&sql, " = NULL WHERE ");
	sql_add_name(&sql, field->name);
	text_add(&sql, " = $id");
	statement = statement_get(store, text_get(&sql), error);
	text_clear(&sql);
	if (statement == NULL)
		return error->status;
	statement_bind_uuid(statement, "$id", id);
	return statement_run(store, statement, error);
}

/* What belongs to somebody goes with them, also when others point at it: a decision that became their task. */
static enum status
release(struct store *store, const struct doomed *doomed, struct error *error)
{
	enum status status = STATUS_OK;

	for (int e = 0; entities[e] != NULL; e++)
		for (int f = 0; f < entities[e]->field_count && status == STATUS_OK; f++) {
			const struct field *field = &entities[e]->fields[f];

			if (field->target == doomed->entity && f != entities[e]->owner &&
			    (field->flags & FIELD_REQUIRED) == 0)
				status = empty_field(store, entities[e], field, doomed->id, error);
		}
	return status;
}

/* It must still lie in Papirkurv. */
static enum status
check_deleted(struct store *store, const void *record, struct error *error)
{
	const struct record *header = record_header(record);
	void *stored = record_new(header->entity);
	enum status status = store_read(store, header->entity, header->id, stored, error);
	bool deleted = !instant_is_none(record_header(stored)->deleted_at);

	record_free(stored);
	if (status == STATUS_OK && !deleted)
		return error_set(error, STATUS_CONFLICT,
				 "Det ligger ikke i papirkurven mere, så det er ikke slettet endeligt.");
	return status;
}

static enum status
purge_all(struct purge *purge, const void *record, struct purge_counts *counts, struct error *error)
{
	struct store *store = purge->store;
	enum status status = check_deleted(store, record, error);

	if (status == STATUS_OK)
		status = count(purge, record, counts, error);
	for (size_t i = 0; status == STATUS_OK && i < purge->count; i++) {
		if (i > 0)
			status = release(store, &purge->items[i], error);
		if (status == STATUS_OK)
			status = remove_one(store, &purge->items[i], error);
	}
	return status == STATUS_OK ? run_named(store, "purge_changes", UUID_NONE, error) : status;
}

enum status
store_purge(struct store *store, const void *record, struct purge_counts *counts, struct error *error)
{
	struct purge purge = {.store = store};
	enum status status = transaction_begin(store, error);

	*counts = (struct purge_counts){0};
	if (status != STATUS_OK)
		return status;
	status = purge_all(&purge, record, counts, error);
	if (status == STATUS_OK) {
		status = transaction_commit(store, error);
		if (status == STATUS_CONFLICT)
			status =
			    error_set(error, STATUS_INVALID,
				      "Det kan ikke slettes endeligt, for andet henviser stadig til det. Det bliver "
				      "i papirkurven.");
	} else {
		transaction_rollback(store);
	}
	if (status == STATUS_OK)
		store_forget(store);
	free(purge.items);
	return status;
}
