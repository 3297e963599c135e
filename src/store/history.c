/* Reading the history of one record. */
#include "store/history.h"

#include <stdlib.h>

#include "base/memory.h"
#include "changing.h"

static int
field_named(const struct entity *entity, const char *name)
{
	for (int i = 0; i < entity->field_count; i++)
		if (text_equal(entity->fields[i].name, name))
			return i;
	return ERROR_NO_FIELD;
}

static char *
copy_column(sqlite3_stmt *statement, int column)
{
	if (sqlite3_column_type(statement, column) == SQLITE_NULL)
		return NULL;
	return memory_copy_text(column_text(statement, column));
}

static struct history_row *
add_row(struct history *history, size_t *capacity)
{
	memory_reserve((void **)&history->rows, capacity, history->count + 1, sizeof *history->rows);
	return &history->rows[history->count++];
}

static void
read_row(sqlite3_stmt *statement, struct history_row *row)
{
	enum change_kind kind = (enum change_kind)sqlite3_column_int(statement, 2);
	row->at = column_instant(statement, 0);
	row->actor = column_uuid(statement, 1);
	row->by_undo = kind == CHANGE_UNDO || kind == CHANGE_REDO;
	row->why = copy_column(statement, 3);
	row->act = (enum history_act)sqlite3_column_int(statement, 4);
	row->field = field_named(row->entity, column_text(statement, 5));
	row->before = copy_column(statement, 6);
	row->after = copy_column(statement, 7);
	row->version = sqlite3_column_int(statement, 8);
}

/* What came with an import has its creation, and the undo of that, in the history once for all of it. */
static enum status
read_group(struct store *store, const struct entity *entity, struct uuid id, struct uuid *group, struct error *error)
{
	struct text sql = {0};
	text_add(&sql, "SELECT created_group FROM ");
	sql_add_name(&sql, entity->name);
	text_add(&sql, " WHERE id = $id");
	sqlite3_stmt *statement = statement_get(store, text_get(&sql), error);
	text_clear(&sql);
	*group = UUID_NONE;
	if (!statement)
		return error->status;
	statement_bind_uuid(statement, "$id", id);
	bool row;
	enum status status = statement_step(store, statement, &row, error);
	if (status == STATUS_OK && row)
		*group = column_uuid(statement, 0);
	sqlite3_reset(statement);
	return status;
}

/* What was done to a whole import has no version of its own: it is one more than the one before. */
static void
fill_versions(struct history *history)
{
	int version = 0;
	for (size_t i = history->count; i-- > 0;) {
		if (history->rows[i].version == 0)
			history->rows[i].version = version + 1;
		version = history->rows[i].version;
	}
}

/* A record that the file began with has no row of its own: its header tells. */
static enum status
add_creation(struct store *store, const struct entity *entity, struct uuid id, struct history *history,
	     size_t *capacity, struct error *error)
{
	enum history_act first = history->count ? history->rows[history->count - 1].act : HISTORY_CHANGED;
	bool created = first == HISTORY_CREATED || first == HISTORY_IMPORTED;
	void *record = record_new(entity);
	enum status status = store_read(store, entity, id, record, error);
	if (status == STATUS_OK && !created) {
		const struct record *header = record_header(record);
		*add_row(history, capacity) = (struct history_row){.at = header->created_at,
								   .actor = header->created_by,
								   .act = HISTORY_IMPORTED,
								   .entity = entity,
								   .id = id,
								   .field = ERROR_NO_FIELD,
								   .version = 1};
	}
	record_free(record);
	return status;
}

enum status
history_read(struct store *store, const struct entity *entity, struct uuid id, struct history *history,
	     struct error *error)
{
	struct uuid group;
	*history = (struct history){0};
	if (entity->anonymous)
		return STATUS_OK;
	enum status status = read_group(store, entity, id, &group, error);
	if (status != STATUS_OK)
		return status;
	sqlite3_stmt *statement = query_get(store, "history_of_record", error);
	if (!statement)
		return error->status;
	statement_bind_uuid(statement, "$record", id);
	statement_bind_uuid(statement, "$group", group);
	statement_bind_text(statement, "$entity", entity->name);
	size_t capacity = 0;
	bool row = true;
	while (status == STATUS_OK && row) {
		status = statement_step(store, statement, &row, error);
		if (status != STATUS_OK || !row)
			break;
		struct history_row *next = add_row(history, &capacity);
		*next = (struct history_row){.entity = entity, .id = id};
		read_row(statement, next);
	}
	sqlite3_reset(statement);
	if (status == STATUS_OK)
		status = add_creation(store, entity, id, history, &capacity, error);
	if (status != STATUS_OK)
		history_clear(history);
	fill_versions(history);
	return status;
}

void
history_clear(struct history *history)
{
	for (size_t i = 0; i < history->count; i++) {
		free(history->rows[i].before);
		free(history->rows[i].after);
		free(history->rows[i].why);
	}
	free(history->rows);
	*history = (struct history){0};
}
