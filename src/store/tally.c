/* How many records each value of a field has, for filter menus. */
#include "connection.h"
#include "store/list.h"

static sqlite3_stmt *
prepare_tally(struct store *store, const struct entity *entity, const struct field *field, struct error *error)
{
	struct text sql = {0};
	sqlite3_stmt *statement;

	text_add_format(
	    &sql,
	    "SELECT \"%s\", count(*) FROM \"%s\" WHERE deleted_at IS NULL GROUP BY \"%s\" ORDER BY count(*) "
	    "DESC, \"%s\" LIMIT $limit",
	    field->name, entity->name, field->name, field->name);
	statement = statement_get(store, text_get(&sql), error);
	text_clear(&sql);
	return statement;
}

enum status
store_tally(struct store *store, const struct entity *entity, int field, struct tally *tallies, int *count,
	    struct error *error)
{
	const bool reference = entity->fields[field].kind == FIELD_REFERENCE;
	sqlite3_stmt *statement = prepare_tally(store, entity, &entity->fields[field], error);
	const int room = *count;
	enum status status;
	bool row;

	*count = 0;
	if (statement == NULL)
		return error->status;
	statement_bind_integer(statement, "$limit", room);
	while ((status = statement_step(store, statement, &row, error)) == STATUS_OK && row) {
		struct tally *tally = &tallies[(*count)++];

		tally->id = reference ? column_uuid(statement, 0) : UUID_NONE;
		tally->value = reference ? 0 : sqlite3_column_int(statement, 0);
		tally->count = sqlite3_column_int(statement, 1);
	}
	sqlite3_reset(statement);
	return status;
}
