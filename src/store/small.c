/* The small entities in memory, their titles and lists. */
#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/fold.h"
#include "base/log.h"
#include "base/memory.h"
#include "connection.h"
#include "model/value.h"
#include "store/change.h"

enum { SMALL_MAXIMUM = 24 };

struct small_table {
	const struct entity *entity;
	bool loaded;
	void **records; /* in order of their sort key, those in Papirkurv included */
	char **titles;
	size_t count;
	size_t capacity;
	const void **live; /* without those in Papirkurv; NULL until asked for */
	int live_count;
};

/* The answer of store_codes for one list and day. */
struct code_answer {
	char list[32];
	struct date on;
	const struct code **items;
	int count;
	struct code_answer *next;
};

struct small_cache {
	struct small_table tables[SMALL_MAXIMUM]; /* in the order they were asked for */
	int count;
	struct code_answer *codes;
	const struct staff **staff; /* the active ones; NULL until asked for */
	int staff_count;
	struct text other; /* the title of a record of a large entity */
};

static void
table_clear(struct small_table *table)
{
	for (size_t i = 0; i < table->count; i++) {
		record_free(table->records[i]);
		free(table->titles[i]);
	}
	free(table->records);
	free(table->titles);
	free(table->live);
	*table = (struct small_table){.entity = table->entity};
}

void
small_forget(struct store *store)
{
	struct small_cache *cache = store->small;

	if (cache == NULL)
		return;
	for (int i = 0; i < cache->count; i++)
		table_clear(&cache->tables[i]);
	while (cache->codes != NULL) {
		struct code_answer *next = cache->codes->next;

		free(cache->codes->items);
		free(cache->codes);
		cache->codes = next;
	}
	free(cache->staff);
	cache->staff = NULL;
}

void
small_free(struct store *store)
{
	small_forget(store);
	if (store->small != NULL)
		text_clear(&store->small->other);
	free(store->small);
	store->small = NULL;
}

static void
table_add(struct small_table *table, const struct entity *entity, sqlite3_stmt *statement)
{
	struct text title = {0};
	void *record = record_new(entity);
	size_t titles = table->capacity;

	row_read(statement, entity, record);
	entity->title(record, &title);
	memory_reserve((void **)&table->titles, &titles, table->count + 1, sizeof(char *));
	memory_reserve((void **)&table->records, &table->capacity, table->count + 1, sizeof(void *));
	table->records[table->count] = record;
	table->titles[table->count] = text_take(&title);
	table->count++;
}

static enum status
table_load(struct store *store, struct small_table *table, struct error *error)
{
	const struct entity *entity = table->entity;
	struct text sql = {0};
	sqlite3_stmt *statement;
	enum status status;
	bool row;

	text_add(&sql, "SELECT ");
	sql_add_columns(&sql, store, entity, NULL);
	text_add(&sql, " FROM ");
	sql_add_name(&sql, entity->name);
	text_add(&sql, " ORDER BY sort_key, number");
	statement = statement_get(store, text_get(&sql), error);
	text_clear(&sql);
	if (statement == NULL)
		return error->status;
	while ((status = statement_step(store, statement, &row, error)) == STATUS_OK && row)
		table_add(table, entity, statement);
	sqlite3_reset(statement);
	table->loaded = status == STATUS_OK;
	return status;
}

/* An empty table after a failure, which is logged; the next call tries again. */
static struct small_table *
table_get(struct store *store, const struct entity *entity)
{
	struct small_cache *cache;
	struct small_table *table;
	struct error error;
	int i = 0;

	if (store->small == NULL)
		store->small = memory_new(sizeof(*store->small));
	cache = store->small;
	while (i < cache->count && cache->tables[i].entity != entity)
		i++;
	table = &cache->tables[i];
	if (i == cache->count) {
		assert(entity->small && i < SMALL_MAXIMUM);
		table->entity = entity;
		cache->count++;
	}
	if (!table->loaded && table_load(store, table, &error) != STATUS_OK) {
		log_error(&error);
		table_clear(table);
	}
	return table;
}

static const char *
title_of_large(struct store *store, const struct entity *entity, struct uuid id)
{
	struct text *title;
	struct error error;
	void *record;

	if (store->small == NULL)
		store->small = memory_new(sizeof(*store->small));
	title = &store->small->other;
	text_reset(title);
	record = record_new(entity);
	if (!uuid_is_none(id) && store_read(store, entity, id, record, &error) == STATUS_OK)
		entity->title(record, title);
	record_free(record);
	return text_get(title);
}

const char *
store_title(struct store *store, const struct entity *entity, struct uuid id, bool brief)
{
	const struct small_table *table;

	if (!entity->small)
		return title_of_large(store, entity, id);
	table = table_get(store, entity);
	for (size_t i = 0; i < table->count; i++) {
		const char *words;

		if (!uuid_equal(record_header(table->records[i])->id, id))
			continue;
		if (!brief || entity->brief == ERROR_NO_FIELD)
			return table->titles[i];
		words = value_text(&entity->fields[entity->brief], table->records[i]);
		return words[0] != '\0' ? words : table->titles[i];
	}
	return "";
}

static bool
is_deleted(const void *record)
{
	return !instant_is_none(record_header(record)->deleted_at);
}

static struct code_answer *
answer_make(const struct small_table *table, const char *list, struct date on)
{
	struct code_answer *answer = memory_new(sizeof(*answer));

	snprintf(answer->list, sizeof(answer->list), "%s", list);
	answer->on = on;
	answer->items = memory_new((table->count + 1) * sizeof(*answer->items));
	for (size_t i = 0; i < table->count; i++) {
		const struct code *code = table->records[i];

		if (!is_deleted(code) && text_equal(code->list, list) && code_is_valid(code, on))
			answer->items[answer->count++] = code;
	}
	return answer;
}

struct code_list
store_codes(struct store *store, const char *list, struct date on)
{
	const struct small_table *table = table_get(store, &code_entity);
	struct code_answer *answer = store->small->codes;

	if (!table->loaded)
		return (struct code_list){0};
	while (answer != NULL && (!text_equal(answer->list, list) || date_compare(answer->on, on) != 0))
		answer = answer->next;
	if (answer == NULL) {
		answer = answer_make(table, list, on);
		answer->next = store->small->codes;
		store->small->codes = answer;
	}
	return (struct code_list){answer->count, answer->items};
}

struct staff_list
store_staff(struct store *store)
{
	const struct small_table *table = table_get(store, &staff_entity);
	struct small_cache *cache = store->small;

	if (!table->loaded)
		return (struct staff_list){0};
	if (cache->staff == NULL) {
		cache->staff = memory_new((table->count + 1) * sizeof(*cache->staff));
		cache->staff_count = 0;
		for (size_t i = 0; i < table->count; i++) {
			const struct staff *staff = table->records[i];

			if (!is_deleted(staff) && !staff->inactive)
				cache->staff[cache->staff_count++] = staff;
		}
	}
	return (struct staff_list){cache->staff_count, cache->staff};
}

struct small_list
store_small(struct store *store, const struct entity *entity)
{
	struct small_table *table = table_get(store, entity);

	if (!table->loaded)
		return (struct small_list){0};
	if (table->live == NULL) {
		table->live = memory_new((table->count + 1) * sizeof(*table->live));
		for (size_t i = 0; i < table->count; i++)
			if (!is_deleted(table->records[i]))
				table->live[table->live_count++] = table->records[i];
	}
	return (struct small_list){table->live_count, table->live};
}

const void *
small_list_find(struct small_list list, struct uuid id)
{
	for (int i = 0; i < list.count; i++)
		if (uuid_equal(record_header(list.items[i])->id, id))
			return list.items[i];
	return NULL;
}

static bool
folds_alike(const char *typed, const char *own)
{
	struct text a = {0}, b = {0};
	bool alike;

	if (text_is_empty(own))
		return false;
	fold_add_a(&a, typed);
	fold_add_a(&b, own);
	alike = strcmp(text_get(&a), text_get(&b)) == 0;
	text_reset(&a);
	text_reset(&b);
	fold_add_b(&a, typed);
	fold_add_b(&b, own);
	alike = alike || strcmp(text_get(&a), text_get(&b)) == 0;
	text_clear(&a);
	text_clear(&b);
	return alike;
}

struct uuid
store_find_code(struct store *store, const char *list, const char *text)
{
	const struct small_table *table = table_get(store, &code_entity);

	for (size_t i = 0; i < table->count && !text_is_empty(text); i++) {
		const struct code *code = table->records[i];

		if (!is_deleted(code) && text_equal(code->list, list) &&
		    (folds_alike(text, code->code) || folds_alike(text, code->label) ||
		     folds_alike(text, code->short_label)))
			return code->record.id;
	}
	return UUID_NONE;
}

struct uuid
store_find_staff(struct store *store, const char *text)
{
	const struct small_table *table = table_get(store, &staff_entity);

	for (size_t i = 0; i < table->count && !text_is_empty(text); i++) {
		const struct staff *staff = table->records[i];

		if (!is_deleted(staff) && (folds_alike(text, staff->initials) || folds_alike(text, staff->name)))
			return staff->record.id;
	}
	return UUID_NONE;
}

/* The one with the lowest number. */
static struct uuid
first_of(struct staff_list list)
{
	const struct staff *first = NULL;

	for (int i = 0; i < list.count; i++)
		if (first == NULL || list.items[i]->record.number < first->record.number)
			first = list.items[i];
	return first != NULL ? first->record.id : UUID_NONE;
}

enum status
store_find_actor(struct store *store, const char *login, struct uuid *staff, struct error *error)
{
	struct staff_list list = store_staff(store);

	*staff = UUID_NONE;
	for (int i = 0; i < list.count; i++)
		if (!text_is_empty(login) && text_equal(list.items[i]->login, login))
			*staff = list.items[i]->record.id;
	if (uuid_is_none(*staff) && store->practice)
		*staff = first_of(list);
	if (!uuid_is_none(*staff))
		return STATUS_OK;
	return error_set(error, STATUS_NOT_FOUND, "Programmet kender ikke dit brugernavn endnu. Vælg, hvem du er.");
}

static const struct setting *
setting_find(struct store *store, enum setting_name name)
{
	const struct small_table *table = table_get(store, &setting_entity);

	for (size_t i = 0; i < table->count; i++) {
		const struct setting *setting = table->records[i];

		if (!is_deleted(setting) && text_equal(setting->name, setting_rows[name].name))
			return setting;
	}
	return NULL;
}

int
store_setting(struct store *store, enum setting_name name)
{
	const struct setting_row *row = &setting_rows[name];
	const struct setting *setting = setting_find(store, name);
	int value = row->standard;

	if (setting != NULL && setting->value != NULL)
		value = atoi(setting->value);
	return value < row->least || value > row->most ? row->standard : value;
}

enum status
store_set_setting(struct store *store, enum setting_name name, int value, struct error *error)
{
	const struct setting *stored;
	struct setting before, after;
	struct text label = {0}, number = {0};
	enum status status;

	small_forget(store);
	stored = setting_find(store, name);
	record_init(&setting_entity, &before);
	record_init(&setting_entity, &after);
	if (stored != NULL) {
		record_copy(&before, stored);
		record_copy(&after, stored);
	}
	text_add_format(&number, "%d", value);
	text_add_format(&label, "indstillingen «%s»", setting_rows[name].label);
	value_set_text(&setting_entity.fields[SETTING_NAME], &after, setting_rows[name].name);
	value_set_text(&setting_entity.fields[SETTING_VALUE], &after, text_get(&number));
	status = store_save(store, stored != NULL ? &before : NULL, &after, text_get(&label), UUID_NONE, error);
	record_clear(&before);
	record_clear(&after);
	text_clear(&label);
	text_clear(&number);
	return status;
}
