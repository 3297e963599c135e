/* One record by its id or number. */
#include "connection.h"

static enum status
read_one(struct store *store, sqlite3_stmt *statement, const struct entity *entity, void *record, struct error *error)
{
	enum status status;
	bool row;

	status = statement_step(store, statement, &row, error);
	if (status == STATUS_OK && row)
		row_read(statement, entity, record);
	sqlite3_reset(statement);
	if (status == STATUS_OK && !row)
		return error_set(error, STATUS_NOT_FOUND, "Det er her ikke mere. En anden kan have slettet det.");
	return status;
}

static sqlite3_stmt *
select_by(struct store *store, const struct entity *entity, const char *column, struct error *error)
{
	struct text sql = {0};
	sqlite3_stmt *statement;

	text_add(&sql, "SELECT ");
	sql_add_columns(&sql, store, entity, NULL);
	text_add(&sql, " FROM ");
	sql_add_name(&sql, entity->name);
	text_add_format(&sql, " WHERE %s = $%s", column, column);
	statement = statement_get(store, text_get(&sql), error);
	text_clear(&sql);
	return statement;
}

enum status
store_read(struct store *store, const struct entity *entity, struct uuid id, void *record, struct error *error)
{
	sqlite3_stmt *statement = select_by(store, entity, "id", error);

	if (statement == NULL)
		return error->status;
	statement_bind_uuid(statement, "$id", id);
	return read_one(store, statement, entity, record, error);
}

enum status
store_read_number(struct store *store, const struct entity *entity, int number, void *record, struct error *error)
{
	sqlite3_stmt *statement = select_by(store, entity, "number", error);

	if (statement == NULL)
		return error->status;
	statement_bind_integer(statement, "$number", number);
	return read_one(store, statement, entity, record, error);
}
