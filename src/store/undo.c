/* Undo and redo: a new change that puts old values back, or the undone ones again. */
#include <stdio.h>
#include <stdlib.h>

#include "base/memory.h"
#include "changing.h"
#include "model/value.h"

/* One row of the change to be taken back. */
struct step {
	const struct entity *entity;
	struct uuid id; /* none: the records of an import */
	enum history_act act;
	const struct field *field;
	char *before;
	char *after;
};

struct undoing {
	struct change *change;
	bool redo;
	struct uuid target;
	int number; /* of the target */
	char label[160];
	struct step *steps;
	size_t count;
	int imported;      /* records of imports that were moved */
	struct uuid first; /* of the import */
};

static const struct field *
field_named(const struct entity *entity, const char *name)
{
	for (int i = 0; i < entity->field_count; i++)
		if (text_equal(entity->fields[i].name, name))
			return &entity->fields[i];
	return NULL;
}

static enum status
find_target(struct store *store, struct undoing *undoing, struct error *error)
{
	sqlite3_stmt *statement = query_get(store, undoing->redo ? "redo_find" : "undo_find", error);
	if (!statement)
		return error->status;
	statement_bind_uuid(statement, "$actor", store->actor);
	bool row;
	enum status status = statement_step(store, statement, &row, error);
	if (status == STATUS_OK && row) {
		undoing->target = column_uuid(statement, 0);
		snprintf(undoing->label, sizeof undoing->label, "%s", column_text(statement, 1));
		undoing->number = sqlite3_column_int(statement, 3);
	}
	sqlite3_reset(statement);
	if (status == STATUS_OK && !row)
		return error_set(error, STATUS_NOT_FOUND,
				 undoing->redo ? "Der er ikke noget at gentage." : "Der er ikke noget at fortryde.");
	return status;
}

static enum status
read_steps(struct store *store, struct undoing *undoing, struct error *error)
{
	sqlite3_stmt *statement = query_get(store, "history_of_change", error);
	if (!statement)
		return error->status;
	statement_bind_uuid(statement, "$change", undoing->target);
	size_t capacity = 0;
	bool row = true;
	enum status status = STATUS_OK;
	while (status == STATUS_OK && row) {
		status = statement_step(store, statement, &row, error);
		if (status != STATUS_OK || !row)
			break;
		const struct entity *entity = entity_find(column_text(statement, 0));
		if (!entity)
			continue;
		memory_reserve((void **)&undoing->steps, &capacity, undoing->count + 1, sizeof *undoing->steps);
		undoing->steps[undoing->count++] = (struct step){
		    .entity = entity,
		    .id = column_uuid(statement, 1),
		    .act = (enum history_act)sqlite3_column_int(statement, 2),
		    .field = field_named(entity, column_text(statement, 3)),
		    .before = memory_copy_text(column_text(statement, 4)),
		    .after = memory_copy_text(column_text(statement, 5)),
		};
	}
	sqlite3_reset(statement);
	return status;
}

static void
free_steps(struct undoing *undoing)
{
	for (size_t i = 0; i < undoing->count; i++) {
		free(undoing->steps[i].before);
		free(undoing->steps[i].after);
	}
	free(undoing->steps);
}

static enum status
refuse_conflict(struct error *error)
{
	return error_set(error, STATUS_CONFLICT,
			 "En kollega har rettet i det samme siden. Der er ikke fortrudt noget. Se historikken (h).");
}

/* Has somebody else changed the same since? One's own later changes are already taken back, for the last goes first. */
static enum status
check_step(struct undoing *undoing, const struct step *step, struct error *error)
{
	struct store *store = undoing->change->store;
	sqlite3_stmt *statement = query_get(store, "undo_conflict", error);
	if (!statement)
		return error->status;
	statement_bind_uuid(statement, "$record", step->id);
	statement_bind_integer(statement, "$number", undoing->number);
	statement_bind_text(statement, "$field",
			    step->act == HISTORY_CHANGED && step->field ? step->field->name : NULL);
	bool row;
	enum status status = statement_step(store, statement, &row, error);
	sqlite3_reset(statement);
	return status == STATUS_OK && row ? refuse_conflict(error) : status;
}

/* The change check for all that came with an import. */
static enum status
check_import(struct undoing *undoing, const struct entity *entity, struct error *error)
{
	struct store *store = undoing->change->store;
	struct text sql = {0};
	text_add(&sql, "SELECT 1 FROM history h JOIN change c ON c.id = h.change_id JOIN ");
	sql_add_name(&sql, entity->name);
	text_add(&sql, " r ON r.id = h.record_id WHERE r.created_group = $group AND c.number > $number "
		       "AND c.kind IN (0, 3) AND c.state = 0 LIMIT 1");
	sqlite3_stmt *statement = statement_get(store, text_get(&sql), error);
	text_clear(&sql);
	if (!statement)
		return error->status;
	statement_bind_uuid(statement, "$group", undoing->target);
	statement_bind_integer(statement, "$number", undoing->number);
	bool row;
	enum status status = statement_step(store, statement, &row, error);
	sqlite3_reset(statement);
	return status == STATUS_OK && row ? refuse_conflict(error) : status;
}

static enum status
read_owners(struct undoing *undoing, const struct entity *entity, struct uuid **owners, size_t *count,
	    struct error *error)
{
	struct store *store = undoing->change->store;
	struct text sql = {0};
	text_add(&sql, "SELECT DISTINCT ");
	sql_add_name(&sql, entity->fields[entity->owner].name);
	text_add(&sql, " FROM ");
	sql_add_name(&sql, entity->name);
	text_add(&sql, " WHERE created_group = $group");
	sqlite3_stmt *statement = statement_get(store, text_get(&sql), error);
	text_clear(&sql);
	if (!statement)
		return error->status;
	statement_bind_uuid(statement, "$group", undoing->target);
	size_t capacity = 0;
	enum status status;
	bool row;
	while ((status = statement_step(store, statement, &row, error)) == STATUS_OK && row) {
		memory_reserve((void **)owners, &capacity, *count + 1, sizeof **owners);
		(*owners)[(*count)++] = column_uuid(statement, 0);
	}
	sqlite3_reset(statement);
	return status;
}

/* Those the records of the import belong to no longer count them, or count them again. */
static enum status
refresh_owners(struct undoing *undoing, const struct entity *entity, struct error *error)
{
	struct uuid *owners = NULL;
	size_t count = 0;
	enum status status = STATUS_OK;
	if (entity->refresh)
		status = read_owners(undoing, entity, &owners, &count, error);
	for (size_t i = 0; i < count && status == STATUS_OK; i++)
		status = change_refresh(undoing->change, entity, owners[i], error);
	free(owners);
	return status;
}

/* All records of the import go to Papirkurv, or come back. */
static enum status
mark_import(struct undoing *undoing, const struct entity *entity, bool deleted, struct error *error)
{
	struct store *store = undoing->change->store;
	struct text sql = {0};
	text_add(&sql, "UPDATE ");
	sql_add_name(&sql, entity->name);
	text_add_format(
	    &sql, " SET deleted_at = $at, version = version + 1 WHERE created_group = $group AND deleted_at IS %s",
	    deleted ? "NULL" : "NOT NULL");
	sqlite3_stmt *statement = statement_get(store, text_get(&sql), error);
	text_clear(&sql);
	if (!statement)
		return error->status;
	statement_bind_instant(statement, "$at", deleted ? clock_now() : INSTANT_NONE);
	statement_bind_uuid(statement, "$group", undoing->target);
	enum status status = statement_run(store, statement, error);
	if (status != STATUS_OK)
		return status;
	undoing->imported += sqlite3_changes(store->database);
	status = change_log(undoing->change,
			    &(struct history_entry){.entity = entity,
						    .act = deleted ? HISTORY_DELETED : HISTORY_RESTORED,
						    .version = INTEGER_NONE},
			    error);
	return status == STATUS_OK ? refresh_owners(undoing, entity, error) : status;
}

/* Does the record hold what the change, or the undo of it, left there? */
static bool
holds(const struct field *field, const void *record, const char *expected)
{
	struct text stored = {0};
	value_add_stored(&stored, field, record);
	bool same = text_equal(text_get(&stored), expected) || (expected[0] == '\0' && value_is_empty(field, record));
	text_clear(&stored);
	return same;
}

static enum status
set_value(struct undoing *undoing, const struct step *step, void *record, struct error *error)
{
	if (!holds(step->field, record, undoing->redo ? step->before : step->after))
		return refuse_conflict(error);
	void *after = record_new(step->entity);
	record_copy(after, record);
	value_parse_stored(step->field, undoing->redo ? step->after : step->before, after);
	enum status status = change_write(undoing->change, record, after, error);
	record_free(after);
	return status;
}

static enum status
apply_step(struct undoing *undoing, const struct step *step, struct error *error)
{
	if (step->act == HISTORY_IMPORTED) {
		enum status status = check_import(undoing, step->entity, error);
		return status == STATUS_OK ? mark_import(undoing, step->entity, !undoing->redo, error) : status;
	}
	if (uuid_is_none(step->id))
		return STATUS_OK;
	enum status status = check_step(undoing, step, error);
	if (status != STATUS_OK)
		return status;
	void *record = record_new(step->entity);
	status = store_read(undoing->change->store, step->entity, step->id, record, error);
	bool appears = step->act != HISTORY_DELETED; /* the change itself made it appear */
	bool in_trash = status == STATUS_OK && !instant_is_none(record_header(record)->deleted_at);
	if (status == STATUS_NOT_FOUND)
		status = STATUS_OK; /* purged since: nothing to put back */
	else if (status == STATUS_OK && step->act == HISTORY_CHANGED && step->field)
		status = set_value(undoing, step, record, error);
	else if (status == STATUS_OK && step->act != HISTORY_CHANGED && in_trash == (appears == undoing->redo))
		status = change_mark(undoing->change, record, appears != undoing->redo, error);
	record_free(record);
	return status;
}

static enum status
apply_steps(struct undoing *undoing, struct error *error)
{
	enum status status = STATUS_OK;
	for (size_t i = 0; i < undoing->count && status == STATUS_OK; i++)
		status = apply_step(undoing, &undoing->steps[undoing->redo ? i : undoing->count - 1 - i], error);
	return status;
}

static enum status
set_state(struct undoing *undoing, struct error *error)
{
	struct store *store = undoing->change->store;
	sqlite3_stmt *statement = query_get(store, "change_set_state", error);
	if (!statement)
		return error->status;
	statement_bind_uuid(statement, "$id", undoing->target);
	statement_bind_integer(statement, "$state", undoing->redo ? CHANGE_COUNTS : CHANGE_TAKEN_BACK);
	return statement_run(store, statement, error);
}

static void
tell(const struct undoing *undoing, struct undone *undone)
{
	*undone = (struct undone){0};
	snprintf(undone->label, sizeof undone->label, "%s", undoing->label);
	for (size_t i = 0; i < undoing->count; i++) {
		bool seen = i > 0 && uuid_equal(undoing->steps[i].id, undoing->steps[i - 1].id);
		undone->count += !seen && !uuid_is_none(undoing->steps[i].id);
	}
	undone->count += undoing->imported;
	if (undoing->count) {
		undone->entity = undoing->steps[0].entity;
		undone->id = uuid_is_none(undoing->steps[0].id) ? undoing->first : undoing->steps[0].id;
	}
}

/* An import names none of its records in the history: the first by number stands for them. */
static enum status
find_first(struct undoing *undoing, struct uuid *id, struct error *error)
{
	struct store *store = undoing->change->store;
	struct text sql = {0};
	text_add(&sql, "SELECT id FROM ");
	sql_add_name(&sql, undoing->steps[0].entity->name);
	text_add(&sql, " WHERE created_group = $group ORDER BY number LIMIT 1");
	sqlite3_stmt *statement = statement_get(store, text_get(&sql), error);
	text_clear(&sql);
	if (!statement)
		return error->status;
	statement_bind_uuid(statement, "$group", undoing->target);
	bool row;
	enum status status = statement_step(store, statement, &row, error);
	if (status == STATUS_OK && row)
		*id = column_uuid(statement, 0);
	sqlite3_reset(statement);
	return status;
}

static enum status
run(struct store *store, struct undoing *undoing, struct error *error)
{
	enum status status = find_target(store, undoing, error);
	if (status == STATUS_OK)
		status = read_steps(store, undoing, error);
	undoing->change->undoes = undoing->target;
	undoing->change->label = memory_copy_text(undoing->label);
	if (status == STATUS_OK)
		status = apply_steps(undoing, error);
	if (status == STATUS_OK)
		status = set_state(undoing, error);
	if (status == STATUS_OK && undoing->count && uuid_is_none(undoing->steps[0].id))
		status = find_first(undoing, &undoing->first, error);
	return status;
}

static enum status
take(struct store *store, bool redo, struct undone *undone, struct error *error)
{
	struct undoing undoing = {.redo = redo};
	enum status status =
	    change_begin_kind(store, redo ? CHANGE_REDO : CHANGE_UNDO, NULL, NULL, &undoing.change, error);
	if (status != STATUS_OK)
		return status;
	status = run(store, &undoing, error);
	if (status == STATUS_OK)
		status = change_commit(undoing.change, error);
	else
		change_abort(undoing.change);
	if (status == STATUS_OK)
		tell(&undoing, undone);
	free_steps(&undoing);
	return status;
}

enum status
store_undo(struct store *store, struct undone *undone, struct error *error)
{
	return take(store, false, undone, error);
}

enum status
store_redo(struct store *store, struct undone *undone, struct error *error)
{
	return take(store, true, undone, error);
}
