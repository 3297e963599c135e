/* Writing records: what is new, the fields that changed, and what follows from them. */
#include "changing.h"

#include <string.h>

#include "anonymous.h"
#include "model/activity.h"
#include "model/value.h"

/* What else is computed from the records of an entity: a named query with $id, besides entity->refresh. */
static const struct consequence {
	const struct entity *entity;
	const char *query;
} consequences[] = {
    {&code_entity, "code_refresh"},
    {&activity_entity, "activity_refresh"},
    {0},
};

static enum status
run_with_id(struct store *store, const char *query, struct uuid id, struct error *error)
{
	sqlite3_stmt *statement = query_get(store, query, error);

	if (statement == NULL)
		return error->status;
	statement_bind_uuid(statement, "$id", id);
	return statement_run(store, statement, error);
}

enum status
change_refresh(struct change *change, const struct entity *entity, struct uuid owner, struct error *error)
{
	if (entity->refresh == NULL || uuid_is_none(owner))
		return STATUS_OK;
	change_touch(change, entity->fields[entity->owner].target);
	return run_with_id(change->store, entity->refresh, owner, error);
}

static struct uuid
owner_of(const void *record)
{
	const struct entity *entity = record_header(record)->entity;

	return entity->owner == ERROR_NO_FIELD ? UUID_NONE : value_reference(&entity->fields[entity->owner], record);
}

static enum status
refresh_after(struct change *change, const void *before, const void *after, struct error *error)
{
	const struct entity *entity = record_header(after)->entity;
	struct uuid owner = owner_of(after);
	enum status status = change_refresh(change, entity, owner, error);

	if (status == STATUS_OK && before != NULL && !uuid_equal(owner_of(before), owner))
		status = change_refresh(change, entity, owner_of(before), error);
	for (const struct consequence *next = consequences; next->query != NULL; next++)
		if (status == STATUS_OK && next->entity == entity && before != NULL)
			status = run_with_id(change->store, next->query, record_header(after)->id, error);
	return status;
}

static enum status
gone(const struct entity *entity, struct error *error)
{
	return error_set(error, STATUS_NOT_FOUND,
			 "En anden har slettet det her (%s). Det, du har skrevet, er ikke gemt, men står her endnu.",
			 entity->label);
}

/* No row was hit: because it is gone or because its version is another. */
static enum status
missed(struct change *change, const struct record *header, struct error *error)
{
	const struct entity *entity = header->entity;
	void *stored = record_new(entity);
	enum status status = store_read(change->store, entity, header->id, stored, error);
	bool deleted = status == STATUS_OK && !instant_is_none(record_header(stored)->deleted_at);

	record_free(stored);
	if (status == STATUS_NOT_FOUND || (deleted && instant_is_none(header->deleted_at)))
		status = gone(entity, error);
	else if (status == STATUS_OK)
		status =
		    error_set(error, STATUS_CONFLICT,
			      "En anden har ændret det her (%s) imens. Det, du har skrevet, er ikke gemt, men står "
			      "her endnu.",
			      entity->label);
	error_detail(error, "%s version %d", entity->name, header->version);
	return status;
}

static void
add_assignment(struct text *sql, const char *column)
{
	sql_add_name(sql, column);
	text_add_format(sql, " = $%s, ", column);
}

static bool
is_kept(const struct field *field)
{
	return (field->flags & FIELD_DERIVED) == 0;
}

static void
add_keys(const struct key_column *column, const void *before, const void *after, struct text *old, struct text *new)
{
	text_reset(old);
	text_reset(new);
	column->add(old, before);
	column->add(new, after);
}

/* A key column is only named when it becomes another, so that its index is not touched for nothing. */
static void
add_update(struct change *change, struct text *sql, const void *before, const void *after)
{
	const struct entity *entity = record_header(after)->entity;
	struct text old = {0}, new = {0};

	text_add(sql, "UPDATE ");
	sql_add_name(sql, entity->name);
	text_add(sql, " SET ");
	for (int i = 0; i < entity->field_count; i++)
		if (is_kept(&entity->fields[i]) && !value_equal(&entity->fields[i], before, after))
			add_assignment(sql, entity->fields[i].name);
	for (const struct key_column *column = key_columns; column->name != NULL; column++) {
		if (!key_column_is_of(column, entity))
			continue;
		add_keys(column, before, after, &old, &new);
		if (strcmp(text_get(&old), text_get(&new)) == 0)
			continue;
		add_assignment(sql, column->name);
		change_rekey(change, entity);
	}
	text_add(sql, "version = version + 1 WHERE id = $id AND version = $version AND deleted_at IS NULL "
		      "RETURNING version");
	text_clear(&old);
	text_clear(&new);
}

static void
bind_update(sqlite3_stmt *statement, const void *before, const void *after)
{
	const struct record *header = record_header(before);
	struct text key = {0}, parameter = {0};

	for (int i = 0; i < header->entity->field_count; i++)
		statement_bind_field(statement, &header->entity->fields[i], after);
	for (const struct key_column *column = key_columns; column->name != NULL; column++) {
		if (!key_column_is_of(column, header->entity))
			continue;
		text_reset(&key);
		text_reset(&parameter);
		column->add(&key, after);
		text_add_format(&parameter, "$%s", column->name);
		statement_bind_text(statement, text_get(&parameter), text_get(&key));
	}
	statement_bind_uuid(statement, "$id", header->id);
	statement_bind_integer(statement, "$version", header->version);
	text_clear(&key);
	text_clear(&parameter);
}

/* Runs an UPDATE … RETURNING version; header is what was read before it. */
static enum status
update_run(struct change *change, sqlite3_stmt *statement, const struct record *header, int *version,
	   struct error *error)
{
	enum status status;
	bool row;

	status = statement_step(change->store, statement, &row, error);
	if (status == STATUS_OK && row)
		*version = sqlite3_column_int(statement, 0);
	sqlite3_reset(statement);
	if (status == STATUS_OK && !row)
		return missed(change, header, error);
	return status;
}

static enum status
log_fields(struct change *change, const void *before, const void *after, int version, struct error *error)
{
	const struct record *header = record_header(before);
	struct text old = {0}, new = {0};
	enum status status = STATUS_OK;

	for (int i = 0; status == STATUS_OK && i < header->entity->field_count; i++) {
		const struct field *field = &header->entity->fields[i];

		if (!is_kept(field) || value_equal(field, before, after))
			continue;
		text_reset(&old);
		text_reset(&new);
		value_add_stored(&old, field, before);
		value_add_stored(&new, field, after);
		status = change_log(change,
				    &(struct history_entry){header->entity, header->id, HISTORY_CHANGED, field,
							    text_get(&old), text_get(&new), version},
				    error);
	}
	text_clear(&old);
	text_clear(&new);
	return status;
}

enum status
change_write(struct change *change, const void *before, void *after, struct error *error)
{
	const struct record header = *record_header(before);
	struct text sql = {0};
	sqlite3_stmt *statement;
	enum status status;
	int version = 0;

	*record_of(after) = header;
	if (record_equal(before, after))
		return STATUS_OK;
	if (header.entity->anonymous)
		return anonymous_refuse(error);
	add_update(change, &sql, before, after);
	statement = statement_get(change->store, text_get(&sql), error);
	text_clear(&sql);
	if (statement == NULL)
		return error->status;
	bind_update(statement, before, after);
	status = update_run(change, statement, &header, &version, error);
	if (status == STATUS_OK)
		status = log_fields(change, before, after, version, error);
	if (status == STATUS_OK)
		status = refresh_after(change, before, after, error);
	if (status == STATUS_OK)
		record_of(after)->version = version;
	return status;
}

/* What a new record says about its owner is written to the owner. */
static enum status
follow(struct change *change, const void *record, struct error *error)
{
	const struct entity *entity = record_header(record)->entity;
	const struct entity *target;
	void *before, *after;
	enum status status;

	if (entity->follow == NULL || uuid_is_none(owner_of(record)))
		return STATUS_OK;
	target = entity->fields[entity->owner].target;
	before = record_new(target);
	after = record_new(target);
	status = store_read(change->store, target, owner_of(record), before, error);
	if (status == STATUS_NOT_FOUND)
		status = gone(target, error);
	if (status == STATUS_OK) {
		record_copy(after, before);
		entity->follow(record, after);
		status = change_write(change, before, after, error);
	}
	record_free(before);
	record_free(after);
	return status;
}

static enum status
insert(struct change *change, void *record, struct error *error)
{
	const struct entity *entity = record_header(record)->entity;
	struct text sql = {0};
	sqlite3_stmt *statement;
	enum status status;

	sql_add_insert(&sql, entity);
	statement = statement_get(change->store, text_get(&sql), error);
	text_clear(&sql);
	if (statement == NULL)
		return error->status;
	statement_bind_record(statement, record, UUID_NONE);
	status = statement_run(change->store, statement, error);
	if (status != STATUS_OK)
		return status;
	return change_log(change,
			  &(struct history_entry){
			      .entity = entity, .id = record_of(record)->id, .act = HISTORY_CREATED, .version = 1},
			  error);
}

/* Everything of the header is new but an id that was given. */
static enum status
begin_header(struct store *store, struct record *header, struct error *error)
{
	const struct entity *entity = header->entity;
	const bool given = header->number == 0 && !uuid_is_none(header->id) && !entity->anonymous;
	const struct uuid id = given ? header->id : uuid_make();
	int number = 0;
	enum status status = entity->anonymous ? anonymous_number(store, entity, &number, error)
					       : sequence_take(store, entity->name, 1, &number, error);

	*header = (struct record){entity, id, number, 1, clock_now(), store->actor, INSTANT_NONE};
	if (entity->anonymous) {
		header->created_at = ANONYMOUS_INSTANT;
		header->created_by = UUID_NONE;
	}
	return status;
}

static enum status
create(struct change *change, void *record, struct error *error)
{
	const struct entity *entity = record_of(record)->entity;
	enum status status = begin_header(change->store, record_of(record), error);

	if (status != STATUS_OK)
		return status;
	for (int i = 0; i < entity->field_count; i++)
		if (!is_kept(&entity->fields[i]))
			value_clear(&entity->fields[i], record);
	status = insert(change, record, error);
	if (status == STATUS_OK)
		status = follow(change, record, error);
	if (status == STATUS_OK)
		status = refresh_after(change, NULL, record, error);
	return status;
}

static enum status
check(const void *record, struct error *error)
{
	struct findings findings = {0};

	record_check(record, clock_today(), &findings);
	for (int i = 0; i < findings.count; i++)
		if (findings.items[i].severity == SEVERITY_ERROR)
			return error_set_field(error, findings.items[i].field, "%s", findings.items[i].message);
	return STATUS_OK;
}

enum status
change_save(struct change *change, const void *before, void *after, struct error *error)
{
	enum status status = check(after, error);

	if (status != STATUS_OK)
		return status;
	return before == NULL ? create(change, after, error) : change_write(change, before, after, error);
}

enum status
change_mark(struct change *change, void *record, bool deleted, struct error *error)
{
	const struct record header = *record_header(record);
	struct instant at = deleted ? clock_now() : INSTANT_NONE;
	struct text sql = {0};
	sqlite3_stmt *statement;
	enum status status;
	int version = 0;

	text_add(&sql, "UPDATE ");
	sql_add_name(&sql, header.entity->name);
	text_add_format(&sql,
			" SET deleted_at = $at, version = version + 1 WHERE id = $id AND version = $version AND "
			"deleted_at IS %s RETURNING version",
			deleted ? "NULL" : "NOT NULL");
	statement = statement_get(change->store, text_get(&sql), error);
	text_clear(&sql);
	if (statement == NULL)
		return error->status;
	statement_bind_instant(statement, "$at", at);
	statement_bind_uuid(statement, "$id", header.id);
	statement_bind_integer(statement, "$version", header.version);
	status = update_run(change, statement, &header, &version, error);
	if (status != STATUS_OK)
		return status;
	record_of(record)->version = version;
	record_of(record)->deleted_at = at;
	status = change_log(change,
			    &(struct history_entry){.entity = header.entity,
						    .id = header.id,
						    .act = deleted ? HISTORY_DELETED : HISTORY_RESTORED,
						    .version = version},
			    error);
	return status == STATUS_OK ? refresh_after(change, record, record, error) : status;
}

enum status
change_delete(struct change *change, void *record, struct error *error)
{
	return change_mark(change, record, true, error);
}

enum status
change_restore(struct change *change, void *record, struct error *error)
{
	return change_mark(change, record, false, error);
}
