/* SQL generated from the field tables, rows read into records, and the keys stored beside them. */
#include "connection.h"

#include <string.h>

#include "base/collate.h"
#include "base/fold.h"
#include "meeting.h"
#include "model/value.h"
#include "model/youth.h"

static void
add_match_key(struct text *out, const void *record)
{
	youth_add_match_key(out, record);
}

const struct key_column key_columns[] = {
    {"sort_key", NULL, record_add_sort_key},
    {"search_key", NULL, record_add_search_key},
    {"match_key", &youth_entity, add_match_key},
    {0},
};

bool
key_column_is_of(const struct key_column *column, const struct entity *entity)
{
	return column->entity == NULL || column->entity == entity;
}

void
sql_add_name(struct text *out, const char *name)
{
	text_add(out, "\"");
	text_add(out, name);
	text_add(out, "\"");
}

/* A column that the meeting view does not select is still there, empty. */
static bool
is_withheld(const struct store *store, const struct entity *entity, const char *name)
{
	return store != NULL && store->meeting && meeting_withholds(entity, name);
}

void
sql_add_columns(struct text *out, const struct store *store, const struct entity *entity, const char *alias)
{
	static const char *const header[HEADER_COLUMNS] = {"id",         "number",     "version",
							   "created_at", "created_by", "deleted_at"};

	for (int i = 0; i < HEADER_COLUMNS + entity->field_count; i++) {
		const char *name = i < HEADER_COLUMNS ? header[i] : entity->fields[i - HEADER_COLUMNS].name;

		if (i > 0)
			text_add(out, ", ");
		if (is_withheld(store, entity, name)) {
			text_add(out, "NULL");
			continue;
		}
		if (alias != NULL) {
			text_add(out, alias);
			text_add(out, ".");
		}
		sql_add_name(out, name);
	}
}

void
sql_add_insert(struct text *out, const struct entity *entity)
{
	text_add(out, "INSERT INTO ");
	sql_add_name(out, entity->name);
	text_add(out, " (id, number, version, created_at, created_by, created_group");
	for (int i = 0; i < entity->field_count; i++) {
		text_add(out, ", ");
		sql_add_name(out, entity->fields[i].name);
	}
	for (const struct key_column *column = key_columns; column->name != NULL; column++)
		if (key_column_is_of(column, entity))
			text_add_format(out, ", %s", column->name);
	text_add(out, ") VALUES ($id, $number, $version, $created_at, $created_by, $created_group");
	for (int i = 0; i < entity->field_count; i++)
		text_add_format(out, ", $%s", entity->fields[i].name);
	for (const struct key_column *column = key_columns; column->name != NULL; column++)
		if (key_column_is_of(column, entity))
			text_add_format(out, ", $%s", column->name);
	text_add(out, ")");
}

static void
field_read(sqlite3_stmt *statement, int column, const struct field *field, void *record)
{
	bool empty = sqlite3_column_type(statement, column) == SQLITE_NULL;

	if (empty) {
		value_clear(field, record);
		return;
	}
	switch (field->kind) {
	case FIELD_INTEGER:
	case FIELD_BOOLEAN:
	case FIELD_CHOICE:
	case FIELD_FLAGS:
		value_set_integer(field, record, sqlite3_column_int(statement, column));
		break;
	case FIELD_TEXT:
		value_set_text(field, record, column_text(statement, column));
		break;
	case FIELD_REFERENCE:
		value_set_reference(field, record, column_uuid(statement, column));
		break;
	case FIELD_DATE:
	case FIELD_PERIOD:
	case FIELD_INSTANT:
		if (!value_parse_stored(field, column_text(statement, column), record))
			value_clear(field, record);
		break;
	}
}

void
row_read(sqlite3_stmt *statement, const struct entity *entity, void *record)
{
	*record_of(record) = (struct record){
	    .entity = entity,
	    .id = column_uuid(statement, 0),
	    .number = sqlite3_column_int(statement, 1),
	    .version = sqlite3_column_int(statement, 2),
	    .created_at = column_instant(statement, 3),
	    .created_by = column_uuid(statement, 4),
	    .deleted_at = column_instant(statement, 5),
	};
	for (int i = 0; i < entity->field_count; i++)
		field_read(statement, HEADER_COLUMNS + i, &entity->fields[i], record);
}

/* The texts of all fields with the flag, a space between. A number is padded so that it sorts by size. */
static void
add_flagged(struct text *out, const void *record, unsigned flag)
{
	const struct entity *entity = record_header(record)->entity;

	for (int i = 0; i < entity->field_count; i++) {
		const struct field *field = &entity->fields[i];

		if ((field->flags & flag) == 0 || value_is_empty(field, record))
			continue;
		if (out->length > 0)
			text_add(out, " ");
		if (field->kind == FIELD_INTEGER && flag == FIELD_SORT_NAME)
			text_add_format(out, "%010d", value_integer(field, record));
		else
			value_add_stored(out, field, record);
	}
}

void
record_add_sort_key(struct text *out, const void *record)
{
	struct text words = {0};

	add_flagged(&words, record, FIELD_SORT_NAME);
	collate_add_key(out, text_get(&words));
	text_clear(&words);
}

void
record_add_search_key(struct text *out, const void *record)
{
	struct text words = {0};

	add_flagged(&words, record, FIELD_SEARCHABLE);
	fold_add_stored(out, text_get(&words));
	text_clear(&words);
}
