/* Prepared statements kept by their SQL, values bound by name, and columns read. */
#include "connection.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/utf8.h"
#include "model/value.h"

enum { CACHE_BUCKETS = 128, CACHE_MAXIMUM = 192 };

struct cached {
	sqlite3_stmt *statement;
	unsigned long used; /* when, counted in calls of statement_get */
	struct cached *next;
};

struct statement_cache {
	struct cached *buckets[CACHE_BUCKETS];
	int count;
	unsigned long calls;
};

static unsigned
bucket_of(const char *sql)
{
	unsigned hash = 2166136261U;

	for (; *sql != '\0'; sql++)
		hash = (hash ^ (unsigned char)*sql) * 16777619U;
	return hash % CACHE_BUCKETS;
}

static void
cache_drop(struct statement_cache *cache, struct cached **link)
{
	struct cached *gone = *link;

	*link = gone->next;
	sqlite3_finalize(gone->statement);
	free(gone);
	cache->count--;
}

static void
cache_drop_oldest(struct statement_cache *cache)
{
	struct cached **oldest = NULL;

	for (int i = 0; i < CACHE_BUCKETS; i++)
		for (struct cached **link = &cache->buckets[i]; *link != NULL; link = &(*link)->next)
			if (!sqlite3_stmt_busy((*link)->statement) &&
			    (oldest == NULL || (*link)->used < (*oldest)->used))
				oldest = link;
	if (oldest != NULL)
		cache_drop(cache, oldest);
}

void
statements_free(struct store *store)
{
	struct statement_cache *cache = store->statements;

	if (cache == NULL)
		return;
	for (int i = 0; i < CACHE_BUCKETS; i++)
		while (cache->buckets[i] != NULL)
			cache_drop(cache, &cache->buckets[i]);
	free(cache);
	store->statements = NULL;
}

sqlite3_stmt *
statement_get(struct store *store, const char *sql, struct error *error)
{
	struct statement_cache *cache;
	struct cached *entry;
	unsigned bucket = bucket_of(sql);
	int result;

	if (store->database == NULL && connection_open(store, error) != STATUS_OK)
		return NULL;
	cache = store->statements;
	if (cache == NULL)
		cache = store->statements = memory_new(sizeof(*cache));
	for (entry = cache->buckets[bucket]; entry != NULL; entry = entry->next)
		if (strcmp(sqlite3_sql(entry->statement), sql) == 0)
			break;
	if (entry == NULL) {
		sqlite3_stmt *statement = NULL;

		result = sqlite3_prepare_v3(store->database, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL);
		if (result != SQLITE_OK) {
			store_failed(store, result, error);
			return NULL;
		}
		if (cache->count >= CACHE_MAXIMUM)
			cache_drop_oldest(cache);
		entry = memory_new(sizeof(*entry));
		entry->statement = statement;
		entry->next = cache->buckets[bucket];
		cache->buckets[bucket] = entry;
		cache->count++;
	}
	entry->used = ++cache->calls;
	sqlite3_reset(entry->statement);
	sqlite3_clear_bindings(entry->statement);
	return entry->statement;
}

static bool
is_ascii(const char *text)
{
	for (; *text != '\0'; text++)
		if ((unsigned char)*text >= 0x80)
			return false;
	return true;
}

/* What reaches the file is valid UTF-8 in normal form, whatever the caller held. */
static void
bind_text_at(sqlite3_stmt *statement, int index, const char *value)
{
	struct text normal = {0};

	if (index == 0)
		return;
	if (value == NULL) {
		sqlite3_bind_null(statement, index);
	} else if (is_ascii(value)) {
		sqlite3_bind_text(statement, index, value, -1, SQLITE_TRANSIENT);
	} else {
		utf8_normalize(value, strlen(value), &normal);
		sqlite3_bind_text(statement, index, text_get(&normal), (int)normal.length, SQLITE_TRANSIENT);
		text_clear(&normal);
	}
}

static void
bind_integer_at(sqlite3_stmt *statement, int index, int value)
{
	if (index == 0)
		return;
	if (value == INTEGER_NONE)
		sqlite3_bind_null(statement, index);
	else
		sqlite3_bind_int(statement, index, value);
}

static void
bind_form_at(sqlite3_stmt *statement, int index, const char *form)
{
	bind_text_at(statement, index, form[0] != '\0' ? form : NULL);
}

static void
bind_uuid_at(sqlite3_stmt *statement, int index, struct uuid id)
{
	char form[UUID_SIZE];

	uuid_format(id, form);
	bind_form_at(statement, index, form);
}

static void
bind_instant_at(sqlite3_stmt *statement, int index, struct instant instant)
{
	char form[INSTANT_SIZE];

	instant_format(instant, form);
	bind_form_at(statement, index, form);
}

static void
bind_field_at(sqlite3_stmt *statement, int index, const struct field *field, const void *record)
{
	struct text stored = {0};

	switch (field->kind) {
	case FIELD_INTEGER:
	case FIELD_BOOLEAN:
	case FIELD_CHOICE:
	case FIELD_FLAGS:
		bind_integer_at(statement, index, value_integer(field, record));
		break;
	case FIELD_TEXT:
		bind_form_at(statement, index, value_text(field, record));
		break;
	case FIELD_REFERENCE:
		bind_uuid_at(statement, index, value_reference(field, record));
		break;
	case FIELD_DATE:
	case FIELD_PERIOD:
	case FIELD_INSTANT:
		value_add_stored(&stored, field, record);
		bind_form_at(statement, index, text_get(&stored));
		text_clear(&stored);
		break;
	}
}

void
statement_bind_text(sqlite3_stmt *statement, const char *parameter, const char *value)
{
	bind_text_at(statement, sqlite3_bind_parameter_index(statement, parameter), value);
}

void
statement_bind_integer(sqlite3_stmt *statement, const char *parameter, int value)
{
	bind_integer_at(statement, sqlite3_bind_parameter_index(statement, parameter), value);
}

void
statement_bind_uuid(sqlite3_stmt *statement, const char *parameter, struct uuid id)
{
	bind_uuid_at(statement, sqlite3_bind_parameter_index(statement, parameter), id);
}

void
statement_bind_date(sqlite3_stmt *statement, const char *parameter, struct date date)
{
	char form[DATE_ISO_SIZE];

	date_format_iso(date, form);
	bind_form_at(statement, sqlite3_bind_parameter_index(statement, parameter), form);
}

void
statement_bind_instant(sqlite3_stmt *statement, const char *parameter, struct instant instant)
{
	bind_instant_at(statement, sqlite3_bind_parameter_index(statement, parameter), instant);
}

void
statement_bind_field(sqlite3_stmt *statement, const struct field *field, const void *record)
{
	char parameter[64] = "$";

	strncat(parameter, field->name, sizeof(parameter) - 2);
	bind_field_at(statement, sqlite3_bind_parameter_index(statement, parameter), field, record);
}

void
statement_bind_record(sqlite3_stmt *statement, const void *record, struct uuid group)
{
	const struct record *header = record_header(record);
	const struct entity *entity = header->entity;
	struct text key = {0};
	int index = 0;

	bind_uuid_at(statement, ++index, header->id);
	bind_integer_at(statement, ++index, header->number);
	bind_integer_at(statement, ++index, header->version);
	bind_instant_at(statement, ++index, header->created_at);
	bind_uuid_at(statement, ++index, header->created_by);
	bind_uuid_at(statement, ++index, group);
	for (int i = 0; i < entity->field_count; i++)
		bind_field_at(statement, ++index, &entity->fields[i], record);
	for (const struct key_column *column = key_columns; column->name != NULL; column++) {
		if (!key_column_is_of(column, entity))
			continue;
		text_reset(&key);
		column->add(&key, record);
		bind_text_at(statement, ++index, text_get(&key));
	}
	text_clear(&key);
	assert(index == sqlite3_bind_parameter_count(statement));
}

enum status
statement_step(struct store *store, sqlite3_stmt *statement, bool *row, struct error *error)
{
	int result = sqlite3_step(statement);

	*row = result == SQLITE_ROW;
	if (result == SQLITE_ROW || result == SQLITE_DONE)
		return STATUS_OK;
	store_failed(store, result, error);
	sqlite3_reset(statement);
	return error->status;
}

enum status
statement_run(struct store *store, sqlite3_stmt *statement, struct error *error)
{
	enum status status;
	bool row;

	do
		status = statement_step(store, statement, &row, error);
	while (status == STATUS_OK && row);
	sqlite3_reset(statement);
	return status;
}

enum status
statement_count(struct store *store, sqlite3_stmt *statement, long *count, struct error *error)
{
	bool row;
	enum status status = statement_step(store, statement, &row, error);

	if (status == STATUS_OK && row)
		*count = sqlite3_column_int(statement, 0);
	sqlite3_reset(statement);
	return status;
}

enum status
store_count(struct store *store, const char *sql, long *count, struct error *error)
{
	sqlite3_stmt *statement = statement_get(store, sql, error);

	return statement == NULL ? error->status : statement_count(store, statement, count, error);
}

const char *
column_text(sqlite3_stmt *statement, int column)
{
	const unsigned char *text = sqlite3_column_text(statement, column);

	return text != NULL ? (const char *)text : "";
}

struct uuid
column_uuid(sqlite3_stmt *statement, int column)
{
	struct uuid id;

	return uuid_read(column_text(statement, column), &id) ? id : UUID_NONE;
}

struct date
column_date(sqlite3_stmt *statement, int column)
{
	struct date date;

	return date_parse_iso(column_text(statement, column), &date) ? date : DATE_NONE;
}

struct instant
column_instant(sqlite3_stmt *statement, int column)
{
	struct instant instant;

	return instant_parse(column_text(statement, column), &instant) ? instant : INSTANT_NONE;
}
