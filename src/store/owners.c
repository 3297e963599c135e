/* Whose the records of an entity in Papirkurv are. */
#include "store/owners.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "connection.h"
#include "model/youth.h"

static sqlite3_stmt *
prepare(struct store *store, const struct entity *entity, struct error *error)
{
	struct text sql = {0};
	sqlite3_stmt *statement;

	text_add(&sql, "SELECT DISTINCT youth.id, youth.number FROM ");
	sql_add_name(&sql, entity->name);
	text_add(&sql, " AS owned JOIN youth ON youth.id = owned.");
	sql_add_name(&sql, entity->fields[entity->owner].name);
	text_add(&sql, " WHERE owned.deleted_at IS NOT NULL");
	statement = statement_get(store, text_get(&sql), error);
	text_clear(&sql);
	return statement;
}

static int
compare(const void *a, const void *b)
{
	return memcmp(&((const struct owner *)a)->id, &((const struct owner *)b)->id, sizeof(struct uuid));
}

enum status
owners_read_deleted(struct store *store, const struct entity *entity, struct owners *owners, struct error *error)
{
	sqlite3_stmt *statement;
	size_t capacity = 0;
	enum status status;
	bool row;

	owners_clear(owners);
	if (entity->owner == ERROR_NO_FIELD || entity->fields[entity->owner].target != &youth_entity)
		return STATUS_OK;
	statement = prepare(store, entity, error);
	if (statement == NULL)
		return error->status;
	while ((status = statement_step(store, statement, &row, error)) == STATUS_OK && row) {
		memory_reserve((void **)&owners->items, &capacity, owners->count + 1, sizeof(*owners->items));
		owners->items[owners->count++] =
		    (struct owner){column_uuid(statement, 0), sqlite3_column_int(statement, 1)};
	}
	sqlite3_reset(statement);
	if (status != STATUS_OK)
		owners_clear(owners);
	if (owners->count > 0)
		qsort(owners->items, owners->count, sizeof(*owners->items), compare);
	return status;
}

void
owners_clear(struct owners *owners)
{
	free(owners->items);
	*owners = (struct owners){0};
}

const struct owner *
owners_find(const struct owners *owners, struct uuid id)
{
	const struct owner wanted = {.id = id};

	if (owners->count == 0)
		return NULL;
	return bsearch(&wanted, owners->items, owners->count, sizeof(*owners->items), compare);
}
