/* The indexes of a table that can be away while very much is written. */
#include "bulk_index.h"

#include <string.h>

static bool
is_for_reading(const char *sql, bool keep_doubles)
{
	if (strstr(sql, "UNIQUE") != NULL || strstr(sql, "deleted_at IS NOT NULL") != NULL)
		return false;
	return !keep_doubles || (strstr(sql, "(match_key)") == NULL && strstr(sql, "(phone)") == NULL);
}

enum status
indexes_drop(struct store *store, const struct entity *entity, bool keep_doubles, struct text *remake,
	     struct error *error)
{
	struct text drops = {0};
	sqlite3_stmt *statement = query_get(store, "bulk_indexes", error);
	enum status status;
	bool row;

	if (statement == NULL)
		return error->status;
	statement_bind_text(statement, "$table", entity->name);
	while ((status = statement_step(store, statement, &row, error)) == STATUS_OK && row) {
		if (!is_for_reading(column_text(statement, 1), keep_doubles))
			continue;
		text_add_format(&drops, "DROP INDEX \"%s\";", column_text(statement, 0));
		text_add_format(remake, "%s;", column_text(statement, 1));
	}
	sqlite3_reset(statement);
	if (status == STATUS_OK)
		status = store_execute(store, text_get(&drops), error);
	text_clear(&drops);
	return status;
}
