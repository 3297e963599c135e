/* Binding the same INSERT again and again without copying what it is given. */
#include "bulk_bind.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/utf8.h"
#include "model/value.h"

enum { HEADER_PARAMETERS = 6, KEY_COLUMNS = 8 };

static bool
is_ascii(const char *text)
{
	while ((unsigned char)*text < 0x80 && *text != '\0')
		text++;
	return *text == '\0';
}

static void
bind_own(struct binder *binder, sqlite3_stmt *statement, int index)
{
	const struct text *text = &binder->texts[index];

	if (text->length == 0)
		sqlite3_bind_null(statement, index);
	else
		sqlite3_bind_text(statement, index, text->bytes, (int)text->length, SQLITE_STATIC);
}

static void
bind_integer(sqlite3_stmt *statement, int index, int value)
{
	if (value == INTEGER_NONE)
		sqlite3_bind_null(statement, index);
	else
		sqlite3_bind_int(statement, index, value);
}

static void
bind_uuid(struct binder *binder, sqlite3_stmt *statement, int index, struct uuid id)
{
	char form[UUID_SIZE];

	uuid_format(id, form);
	text_set(&binder->texts[index], form);
	bind_own(binder, statement, index);
}

static void
bind_text(struct binder *binder, sqlite3_stmt *statement, int index, const char *value)
{
	if (value[0] == '\0') {
		sqlite3_bind_null(statement, index);
	} else if (is_ascii(value)) {
		sqlite3_bind_text(statement, index, value, -1, SQLITE_STATIC);
	} else {
		text_reset(&binder->texts[index]);
		utf8_normalize(value, strlen(value), &binder->texts[index]);
		bind_own(binder, statement, index);
	}
}

static void
bind_field(struct binder *binder, sqlite3_stmt *statement, int index, const struct field *field, const void *record)
{
	switch (field->kind) {
	case FIELD_INTEGER:
	case FIELD_BOOLEAN:
	case FIELD_CHOICE:
	case FIELD_FLAGS:
		bind_integer(statement, index, value_integer(field, record));
		break;
	case FIELD_TEXT:
		bind_text(binder, statement, index, value_text(field, record));
		break;
	case FIELD_REFERENCE:
		bind_uuid(binder, statement, index, value_reference(field, record));
		break;
	case FIELD_DATE:
	case FIELD_PERIOD:
	case FIELD_INSTANT:
		text_reset(&binder->texts[index]);
		if (!value_is_empty(field, record))
			value_add_stored(&binder->texts[index], field, record);
		bind_own(binder, statement, index);
		break;
	}
}

static void
bind_keys(struct binder *binder, sqlite3_stmt *statement, int index, const void *record)
{
	for (const struct key_column *column = key_columns; column->name != NULL; column++) {
		struct text *text;

		if (!key_column_is_of(column, record_header(record)->entity))
			continue;
		text = &binder->texts[++index];
		text_reset(text);
		column->add(text, record);
		sqlite3_bind_text(statement, index, text_get(text), (int)text->length, SQLITE_STATIC);
	}
	assert(index == sqlite3_bind_parameter_count(statement));
}

void
binder_bind(struct binder *binder, sqlite3_stmt *statement, const void *record, struct uuid group)
{
	const struct record *header = record_header(record);
	const struct entity *entity = header->entity;
	char created[INSTANT_SIZE];

	if (binder->texts == NULL) {
		binder->count = HEADER_PARAMETERS + entity->field_count + KEY_COLUMNS + 1;
		binder->texts = memory_new((size_t)binder->count * sizeof *binder->texts);
	}
	bind_uuid(binder, statement, 1, header->id);
	sqlite3_bind_int(statement, 2, header->number);
	sqlite3_bind_int(statement, 3, header->version);
	instant_format(header->created_at, created);
	text_set(&binder->texts[4], created);
	bind_own(binder, statement, 4);
	bind_uuid(binder, statement, 5, header->created_by);
	bind_uuid(binder, statement, HEADER_PARAMETERS, group);
	for (int i = 0; i < entity->field_count; i++)
		bind_field(binder, statement, HEADER_PARAMETERS + 1 + i, &entity->fields[i], record);
	bind_keys(binder, statement, HEADER_PARAMETERS + entity->field_count, record);
}

const char *
binder_key(const struct binder *binder, const struct entity *entity, const char *name)
{
	int index = HEADER_PARAMETERS + entity->field_count;

	for (const struct key_column *column = key_columns; column->name != NULL; column++) {
		if (!key_column_is_of(column, entity))
			continue;
		index++;
		if (strcmp(column->name, name) == 0)
			return text_get(&binder->texts[index]);
	}
	return "";
}

void
binder_clear(struct binder *binder)
{
	for (int i = 0; i < binder->count; i++)
		text_clear(&binder->texts[i]);
	free(binder->texts);
	*binder = (struct binder){NULL, 0};
}
