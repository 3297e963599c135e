/* The meeting view as a property of the open file: SQLite itself refuses to read a personal column. */
#include "meeting.h"

#include <assert.h>
#include <string.h>

#include "names.h"

/* Beside the entities: what has been typed or written about them. */
static const struct {
	const char *table, *column;
} others[] = {
    {"history", "before"},
    {"history", "after"},
    {"draft", "body"},
    {"change", "why"},
};

static bool
is_key(const char *column)
{
	for (const struct key_column *key = key_columns; key->name != NULL; key++)
		if (strcmp(key->name, column) == 0)
			return true;
	return false;
}

/* Keys are made of the fields that are searched and sorted by. */
static bool
has_personal_key(const struct entity *entity)
{
	for (int i = 0; i < entity->field_count; i++)
		if ((entity->fields[i].flags & FIELD_PERSONAL) != 0 &&
		    (entity->fields[i].flags & (FIELD_SEARCHABLE | FIELD_SORT_NAME)) != 0)
			return true;
	return false;
}

bool
meeting_withholds(const struct entity *entity, const char *column)
{
	for (int i = 0; i < entity->field_count; i++)
		if (strcmp(entity->fields[i].name, column) == 0)
			return (entity->fields[i].flags & FIELD_PERSONAL) != 0;
	/* The number is how people speak of a young person where the name must not be said. */
	if (strcmp(column, "number") == 0)
		return entity->prefix != NULL;
	return is_key(column) && has_personal_key(entity);
}

static int
authorize(void *context, int action, const char *table, const char *column, const char *schema, const char *trigger)
{
	const struct entity *entity;

	(void)context;
	(void)schema;
	(void)trigger;
	if (action != SQLITE_READ)
		return SQLITE_OK;
	for (size_t i = 0; i < sizeof others / sizeof *others; i++)
		if (strcmp(others[i].table, table) == 0 && strcmp(others[i].column, column) == 0)
			return SQLITE_DENY;
	entity = entity_find(table);
	return entity != NULL && meeting_withholds(entity, column) ? SQLITE_DENY : SQLITE_OK;
}

void
meeting_guard(struct store *store)
{
	sqlite3_set_authorizer(store->database, store->meeting ? authorize : NULL, NULL);
}

void
store_set_meeting(struct store *store, bool on)
{
	assert(!store->in_change);
	if (store->meeting == on)
		return;
	store->meeting = on;
	/* What is prepared or in memory was read under the other rule. */
	statements_free(store);
	names_free(store->names);
	store->names = NULL;
	store_forget(store);
	if (store->database != NULL)
		meeting_guard(store);
}

bool
store_in_meeting(const struct store *store)
{
	return store->meeting;
}
