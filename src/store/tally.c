/* How many records each value of a field has, for filter menus. */
#include <string.h>

#include "connection.h"
#include "store/list.h"

/* An index holds those who have a value; the others are what is left of all and are never looked at. */
static sqlite3_stmt *
prepare_tally(struct store *store, const struct entity *entity, const struct field *field, struct error *error)
{
	const char *filled = field->kind == FIELD_REFERENCE ? "IS NOT NULL" : "<> 0";
	struct text sql = {0};
	sqlite3_stmt *statement;

	text_add_format(&sql,
			"SELECT \"%s\", count(*) FROM \"%s\" WHERE deleted_at IS NULL AND \"%s\" %s GROUP BY \"%s\" "
			"ORDER BY count(*) DESC, \"%s\"",
			field->name, entity->name, field->name, filled, field->name, field->name);
	statement = statement_get(store, text_get(&sql), error);
	text_clear(&sql);
	return statement;
}

static enum status
count_all(struct store *store, const struct entity *entity, long *count, struct error *error)
{
	struct text sql = {0};
	sqlite3_stmt *statement;
	enum status status;
	bool row;

	*count = 0;
	text_add_format(
	    &sql, "SELECT (SELECT count(*) FROM \"%s\") - (SELECT count(*) FROM \"%s\" WHERE deleted_at IS NOT NULL)",
	    entity->name, entity->name);
	statement = statement_get(store, text_get(&sql), error);
	text_clear(&sql);
	if (statement == NULL)
		return error->status;
	status = statement_step(store, statement, &row, error);
	if (status == STATUS_OK && row)
		*count = (long)sqlite3_column_int64(statement, 0);
	sqlite3_reset(statement);
	return status;
}

/* Where it belongs by its count, before those that are as frequent; the least frequent one gives way. */
static void
put_in_order(struct tally *tallies, int *count, int room, struct tally tally)
{
	int at = 0;

	while (at < *count && tallies[at].count > tally.count)
		at++;
	if (at == room)
		return;
	if (*count < room)
		++*count;
	memmove(&tallies[at + 1], &tallies[at], (size_t)(*count - at - 1) * sizeof *tallies);
	tallies[at] = tally;
}

enum status
store_tally(struct store *store, const struct entity *entity, int field, struct tally *tallies, int *count,
	    struct error *error)
{
	const bool reference = entity->fields[field].kind == FIELD_REFERENCE;
	const int room = *count;
	sqlite3_stmt *statement;
	long left;
	enum status status;
	bool row;

	*count = 0;
	status = count_all(store, entity, &left, error);
	statement = status == STATUS_OK ? prepare_tally(store, entity, &entity->fields[field], error) : NULL;
	if (statement == NULL)
		return error->status;
	while ((status = statement_step(store, statement, &row, error)) == STATUS_OK && row) {
		struct tally tally = {.count = (long)sqlite3_column_int64(statement, 1), .id = UUID_NONE};

		if (reference)
			tally.id = column_uuid(statement, 0);
		else
			tally.value = sqlite3_column_int(statement, 0);
		left -= tally.count;
		if (*count < room)
			tallies[(*count)++] = tally;
	}
	sqlite3_reset(statement);
	if (status == STATUS_OK && left > 0)
		put_in_order(tallies, count, room, (struct tally){.id = UUID_NONE, .count = left});
	return status;
}
