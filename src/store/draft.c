/* Drafts: typed text that is not saved yet. */
#include "store/draft.h"

#include <stdlib.h>

#include "base/memory.h"
#include "connection.h"

static enum status
write_row(struct store *store, const struct draft *draft, struct error *error)
{
	sqlite3_stmt *statement = query_get(store, "draft_write", error);
	if (!statement)
		return error->status;
	statement_bind_uuid(statement, "$id", draft->id);
	statement_bind_uuid(statement, "$actor", store->actor);
	statement_bind_text(statement, "$entity", draft->entity->name);
	statement_bind_uuid(statement, "$record", draft->record);
	statement_bind_integer(statement, "$version", draft->version);
	statement_bind_uuid(statement, "$owner", draft->owner);
	statement_bind_instant(statement, "$saved_at", draft->saved_at);
	statement_bind_text(statement, "$body", draft->body ? draft->body : "");
	return statement_run(store, statement, error);
}

static enum status
end(struct store *store, enum status status, struct error *error)
{
	if (status == STATUS_OK)
		return transaction_commit(store, error);
	transaction_rollback(store);
	return status;
}

enum status
draft_write(struct store *store, struct draft *draft, struct error *error)
{
	enum status status = transaction_begin(store, error);
	if (status != STATUS_OK)
		return status;
	bool fresh = uuid_is_none(draft->id);
	if (fresh)
		draft->id = uuid_make();
	draft->saved_at = clock_now();
	status = end(store, write_row(store, draft, error), error);
	if (status != STATUS_OK && fresh)
		draft->id = UUID_NONE;
	return status;
}

enum status
draft_drop(struct store *store, struct uuid id, struct error *error)
{
	enum status status = transaction_begin(store, error);
	if (status != STATUS_OK)
		return status;
	sqlite3_stmt *statement = query_get(store, "draft_delete", error);
	if (statement) {
		statement_bind_uuid(statement, "$id", id);
		status = statement_run(store, statement, error);
	} else {
		status = error->status;
	}
	return end(store, status, error);
}

static void
read_row(sqlite3_stmt *statement, struct draft *draft)
{
	*draft = (struct draft){
	    .id = column_uuid(statement, 0),
	    .entity = entity_find(column_text(statement, 1)),
	    .record = column_uuid(statement, 2),
	    .version = sqlite3_column_int(statement, 3),
	    .owner = column_uuid(statement, 4),
	    .saved_at = column_instant(statement, 5),
	    .body = memory_copy_text(column_text(statement, 6)),
	};
}

enum status
draft_read(struct store *store, struct uuid id, struct draft *draft, struct error *error)
{
	*draft = (struct draft){0};
	sqlite3_stmt *statement = query_get(store, "draft_read", error);
	if (!statement)
		return error->status;
	statement_bind_uuid(statement, "$id", id);
	bool row;
	enum status status = statement_step(store, statement, &row, error);
	if (status == STATUS_OK && row)
		read_row(statement, draft);
	sqlite3_reset(statement);
	if (status != STATUS_OK || draft->entity)
		return status;
	draft_clear(draft);
	return error_set(error, STATUS_NOT_FOUND, "Kladden er her ikke mere. Den er gemt eller kasseret.");
}

void
draft_clear(struct draft *draft)
{
	free(draft->body);
	*draft = (struct draft){0};
}

enum status
drafts_read(struct store *store, struct drafts *drafts, struct error *error)
{
	*drafts = (struct drafts){0};
	sqlite3_stmt *statement = query_get(store, "drafts_read", error);
	if (!statement)
		return error->status;
	statement_bind_uuid(statement, "$actor", store->actor);
	size_t capacity = 0;
	bool row = true;
	enum status status = STATUS_OK;
	while (status == STATUS_OK && row) {
		status = statement_step(store, statement, &row, error);
		if (status != STATUS_OK || !row)
			break;
		memory_reserve((void **)&drafts->items, &capacity, drafts->count + 1, sizeof *drafts->items);
		read_row(statement, &drafts->items[drafts->count]);
		if (drafts->items[drafts->count].entity)
			drafts->count++;
		else
			draft_clear(&drafts->items[drafts->count]);
	}
	sqlite3_reset(statement);
	return status;
}

void
drafts_clear(struct drafts *drafts)
{
	for (size_t i = 0; i < drafts->count; i++)
		draft_clear(&drafts->items[i]);
	free(drafts->items);
	*drafts = (struct drafts){0};
}
