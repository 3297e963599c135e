/* One change: its life, its row and its history. */
#include "changing.h"

#include <assert.h>
#include <stdlib.h>

#include "base/memory.h"

enum status
change_begin_kind(struct store *store, enum change_kind kind, const char *label, const char *why,
		  struct change **change, struct error *error)
{
	enum status status;

	assert(!store->in_change);
	*change = NULL;
	status = transaction_begin(store, error);
	if (status != STATUS_OK)
		return status;
	*change = memory_new(sizeof(**change));
	**change = (struct change){
	    .store = store,
	    .kind = kind,
	    .id = uuid_make(),
	    .label = memory_copy_text(label),
	    .why = text_is_empty(why) ? NULL : memory_copy_text(why),
	};
	return STATUS_OK;
}

enum status
change_begin(struct store *store, const char *label, const char *why, struct change **change, struct error *error)
{
	return change_begin_kind(store, CHANGE_ORDINARY, label, why, change, error);
}

static void
change_free(struct change *change)
{
	free(change->label);
	free(change->why);
	free(change);
}

enum status
change_commit(struct change *change, struct error *error)
{
	enum status status = transaction_commit(change->store, error);

	for (int i = 0; status == STATUS_OK && entities[i] != NULL; i++) {
		if (change->touched[i])
			store_touch(change->store, entities[i]);
		if (change->rekeyed[i])
			store_touch_keys(change->store, entities[i]);
	}
	change_free(change);
	return status;
}

void
change_abort(struct change *change)
{
	transaction_rollback(change->store);
	change_free(change);
}

void
change_touch(struct change *change, const struct entity *entity)
{
	change->touched[entity_index(entity)] = true;
}

void
change_rekey(struct change *change, const struct entity *entity)
{
	change->rekeyed[entity_index(entity)] = true;
}

static enum status
close_redo(struct change *change, struct error *error)
{
	sqlite3_stmt *statement = query_get(change->store, "change_close_redo", error);

	if (statement == NULL)
		return error->status;
	statement_bind_uuid(statement, "$actor", change->store->actor);
	return statement_run(change->store, statement, error);
}

/* The row of the change itself. What is done anew ends what could have been redone. */
static enum status
log_change(struct change *change, struct error *error)
{
	bool fresh = change->kind == CHANGE_ORDINARY || change->kind == CHANGE_IMPORT;
	sqlite3_stmt *statement;
	enum status status = STATUS_OK;
	int number = 0;

	if (fresh)
		status = close_redo(change, error);
	if (status == STATUS_OK)
		status = sequence_take(change->store, "change", 1, &number, error);
	if (status != STATUS_OK)
		return status;
	statement = query_get(change->store, "change_insert", error);
	if (statement == NULL)
		return error->status;
	statement_bind_uuid(statement, "$id", change->id);
	statement_bind_integer(statement, "$number", number);
	statement_bind_instant(statement, "$at", clock_now());
	statement_bind_uuid(statement, "$actor", change->store->actor);
	statement_bind_integer(statement, "$kind", (int)change->kind);
	statement_bind_integer(statement, "$state", fresh ? CHANGE_COUNTS : CHANGE_CLOSED);
	statement_bind_text(statement, "$label", change->label);
	statement_bind_text(statement, "$why", change->why);
	statement_bind_uuid(statement, "$undoes", change->undoes);
	return statement_run(change->store, statement, error);
}

static const char *
or_null(const char *stored)
{
	return stored != NULL && stored[0] != '\0' ? stored : NULL;
}

enum status
change_log(struct change *change, const struct history_entry *entry, struct error *error)
{
	sqlite3_stmt *statement;
	enum status status;

	if (!change->logged) {
		status = log_change(change, error);
		if (status != STATUS_OK)
			return status;
		change->logged = true;
	}
	change_touch(change, entry->entity);
	if (entry->act != HISTORY_CHANGED)
		change_rekey(change, entry->entity);
	statement = query_get(change->store, "history_insert", error);
	if (statement == NULL)
		return error->status;
	statement_bind_uuid(statement, "$change_id", change->id);
	statement_bind_integer(statement, "$position", ++change->position);
	statement_bind_text(statement, "$entity", entry->entity->name);
	statement_bind_uuid(statement, "$record_id", entry->id);
	statement_bind_integer(statement, "$act", (int)entry->act);
	statement_bind_text(statement, "$field", entry->field != NULL ? entry->field->name : NULL);
	statement_bind_text(statement, "$before", or_null(entry->before));
	statement_bind_text(statement, "$after", or_null(entry->after));
	statement_bind_integer(statement, "$version", entry->version);
	return statement_run(change->store, statement, error);
}

enum status
change_drop_draft(struct change *change, struct uuid draft, struct error *error)
{
	sqlite3_stmt *statement = query_get(change->store, "draft_delete", error);

	if (statement == NULL)
		return error->status;
	statement_bind_uuid(statement, "$id", draft);
	return statement_run(change->store, statement, error);
}

enum status
store_save(struct store *store, const void *before, void *after, const char *label, struct uuid draft,
	   struct error *error)
{
	struct record header = *record_header(after);
	struct change *change;
	enum status status = change_begin(store, label, NULL, &change, error);

	if (status != STATUS_OK)
		return status;
	status = change_save(change, before, after, error);
	if (status == STATUS_OK && !uuid_is_none(draft))
		status = change_drop_draft(change, draft, error);
	if (status == STATUS_OK)
		status = change_commit(change, error);
	else
		change_abort(change);
	if (status != STATUS_OK)
		*record_of(after) = header;
	return status;
}
