/* Lists of records: the plain ones read by keys as they are looked at, the filtered ones as an array of numbers. */
#include "store/list.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/log.h"
#include "base/memory.h"
#include "model/youth.h"
#include "listing.h"

enum { EXACT_LIMIT = 20000 }; /* up to here a place in the list is always counted */

struct list *
list_new(struct store *store, const struct entity *entity)
{
	struct list *list = memory_new(sizeof *list);

	list->store = store;
	list->condition.entity = entity;
	list->window = (struct window){.store = store, .entity = entity, .filled = -1};
	order_make(&list->window.order, entity, LIST_SORT_NAME, false);
	list->sort = LIST_SORT_NAME;
	return list;
}

void
list_free(struct list *list)
{
	if (list == NULL)
		return;
	window_clear(&list->window);
	name_hits_clear(&list->hits);
	bits_clear(&list->filtered);
	free(list->found.items);
	free(list->order.items);
	free(list);
}

static enum status
count_where(struct list *list, const struct condition *condition, long *count, struct error *error)
{
	struct text sql = {0};
	sqlite3_stmt *statement;

	text_add_format(&sql, "SELECT count(*) FROM \"%s\"",
			condition == NULL ? list->window.entity->name : condition->entity->name);
	if (condition != NULL) {
		text_add(&sql, " WHERE ");
		condition_add_sql(&sql, condition);
	}
	statement = statement_get(list->store, text_get(&sql), error);
	text_clear(&sql);
	if (statement == NULL)
		return error->status;
	if (condition != NULL)
		condition_bind(statement, condition);
	return statement_count(list->store, statement, count, error);
}

/* Counting all is quick and those in Papirkurv have their index; counting the rest would walk through it. All are
 * counted again only when one came or went. */
static enum status
list_count_total(struct list *list, struct error *error)
{
	struct condition condition = {.entity = list->condition.entity, .owner = list->condition.owner};
	const unsigned long keys = store_keys(list->store, condition.entity) + 1;
	long deleted = 0;
	enum status status;

	condition.deleted = list->condition.deleted;
	if (condition.deleted || !uuid_is_none(condition.owner)) {
		list->counted = 0;
		return count_where(list, &condition, &list->total, error);
	}
	if (list->counted == keys)
		return STATUS_OK;
	condition.deleted = true;
	list->counted = 0;
	status = count_where(list, NULL, &list->total, error);
	if (status == STATUS_OK)
		status = count_where(list, &condition, &deleted, error);
	if (status != STATUS_OK)
		return status;
	list->total -= deleted;
	list->counted = keys;
	return STATUS_OK;
}

static void
numbers_add(struct numbers *numbers, uint32_t number)
{
	if (numbers->count == numbers->capacity) {
		numbers->capacity = numbers->capacity * 2 + 256;
		numbers->items = memory_resize(numbers->items, numbers->capacity, sizeof *numbers->items);
	}
	numbers->items[numbers->count++] = number;
}

static sqlite3_stmt *
prepare_numbers(struct list *list, const struct condition *condition, enum order_part part, bool sorted,
		struct error *error)
{
	const bool words = condition->search.kind == SEARCH_WORDS;
	sqlite3_stmt *statement;
	struct text sql = {0};

	text_add_format(&sql, "SELECT number%s FROM \"%s\" WHERE ", words ? ", search_key" : "",
			condition->entity->name);
	condition_add_sql(&sql, condition);
	if (sorted) {
		order_add_range(&sql, &list->window.order, part, RANGE_ALL);
		order_add_sorting(&sql, &list->window.order, part, false);
	}
	statement = statement_get(list->store, text_get(&sql), error);
	text_clear(&sql);
	if (statement != NULL)
		condition_bind(statement, condition);
	return statement;
}

/* Adds to out in order those that are in the set (NULL = all), or to the set when out is NULL. */
static enum status
read_part(struct list *list, const struct condition *condition, enum order_part part, struct numbers *out,
	  struct bits *set, struct error *error)
{
	const bool words = condition->search.kind == SEARCH_WORDS;
	sqlite3_stmt *statement = prepare_numbers(list, condition, part, out != NULL, error);
	enum status status;
	bool row;

	if (statement == NULL)
		return error->status;
	while ((status = statement_step(list->store, statement, &row, error)) == STATUS_OK && row) {
		uint32_t number = (uint32_t)sqlite3_column_int(statement, 0);

		if (words && !fold_matches(&condition->search.words, column_text(statement, 1)))
			continue;
		if (out == NULL)
			bits_add(set, number);
		else if (set == NULL || bits_has(set, number))
			numbers_add(out, number);
	}
	sqlite3_reset(statement);
	return status;
}

enum status
list_read_numbers(struct list *list, const struct condition *condition, struct numbers *out, struct error *error)
{
	enum order_part parts[2];
	const int count = order_parts(&list->window.order, parts);
	enum status status = STATUS_OK;

	out->count = 0;
	for (int i = 0; status == STATUS_OK && i < count; i++)
		status = read_part(list, condition, parts[i], out, NULL, error);
	return status;
}

static enum status
read_filtered(struct list *list, struct error *error)
{
	if (list->condition.filter_count == 0 || list->filtered.count > 0)
		return STATUS_OK;
	bits_reset(&list->filtered, 0);
	list->hits.serial = 0;
	return read_part(list, &list->condition, PART_ALL, NULL, &list->filtered, error);
}

/* Puts the hits, which are in the order of names, into the list's order. */
static enum status
order_hits(struct list *list, size_t limit, struct error *error)
{
	const struct condition all = {.entity = list->condition.entity};
	struct bits found = {NULL, 0};
	enum status status = list->order.count > 0 ? STATUS_OK : list_read_numbers(list, &all, &list->order, error);

	bits_reset(&found, limit);
	for (size_t i = 0; i < list->hits.count; i++)
		bits_add(&found, list->hits.numbers[i]);
	list->found.count = 0;
	for (size_t i = 0; status == STATUS_OK && i < list->order.count; i++)
		if (bits_has(&found, list->order.items[i]))
			numbers_add(&list->found, list->order.items[i]);
	bits_clear(&found);
	return status;
}

static enum status
search_names(struct list *list, struct error *error)
{
	const struct name_index *index = names_get(list->store, error);
	const struct bits *filter = list->condition.filter_count > 0 ? &list->filtered : NULL;
	enum status status = index == NULL ? error->status : read_filtered(list, error);

	if (status != STATUS_OK)
		return status;
	names_find(index, &list->search.words, filter, &list->hits);
	list->window.reversed = list->sort == LIST_SORT_NAME && list->window.order.descending;
	if (list->sort == LIST_SORT_NAME) {
		list->window.numbers = list->hits.numbers;
		list->window.count = (long)list->hits.count;
		return STATUS_OK;
	}
	status = order_hits(list, names_count(index), error);
	list->window.numbers = list->found.items;
	list->window.count = (long)list->found.count;
	return status;
}

static bool
is_by_name(const struct list *list)
{
	return list->condition.entity == &youth_entity && !list->condition.deleted && list->search.kind == SEARCH_WORDS;
}

static bool
is_filtered_only(const struct list *list)
{
	return list->condition.entity == &youth_entity && !list->condition.deleted && list->search.kind == SEARCH_NONE;
}

/* Filters alone: who passes is looked up in any order, then put into the list's. */
static enum status
filter_people(struct list *list, struct error *error)
{
	const struct condition all = {.entity = list->condition.entity};
	enum order_part parts[2];
	const int count = order_parts(&list->window.order, parts);
	enum status status = read_filtered(list, error);

	list->found.count = 0;
	for (int i = 0; status == STATUS_OK && i < count; i++)
		status = read_part(list, &all, parts[i], &list->found, &list->filtered, error);
	return status;
}

/* Forgets what was read of the file. */
static void
list_forget(struct list *list)
{
	bits_clear(&list->filtered);
	list->order.count = 0;
	list->hits.serial = 0;
	list->window.filled = -1;
	list->current = false;
}

static enum status
list_read(struct list *list, struct error *error)
{
	enum status status = STATUS_OK;

	if (!list->current)
		status = list_count_total(list, error);
	list->window.numbers = NULL;
	list->window.reversed = false;
	if (status != STATUS_OK)
		return status;
	if (list->plain) {
		list->window.count = list->total;
	} else if (is_by_name(list)) {
		status = search_names(list, error);
	} else {
		status = is_filtered_only(list) ? filter_people(list, error)
						: list_read_numbers(list, &list->condition, &list->found, error);
		list->window.numbers = list->found.items;
		list->window.count = (long)list->found.count;
	}
	list->current = status == STATUS_OK;
	list->generation = list->store->generation;
	return status;
}

static void
list_take_filters(struct list *list, const struct list_query *query)
{
	struct condition *condition = &list->condition;

	assert(query->filter_count <= FILTERS_MAXIMUM);
	if (filters_equal(condition->filters, condition->filter_count, query->filters, query->filter_count))
		return;
	bits_clear(&list->filtered);
	condition->filter_count = query->filter_count;
	memcpy(condition->filters, query->filters, (size_t)query->filter_count * sizeof *query->filters);
}

static void
list_take_order(struct list *list, const struct list_query *query)
{
	if (list->sort == query->sort && list->window.order.descending == query->descending)
		return;
	list->sort = query->sort;
	order_make(&list->window.order, list->condition.entity, query->sort, query->descending);
	list->order.count = 0;
	list->window.filled = -1;
}

enum status
list_set(struct list *list, const struct list_query *query, struct error *error)
{
	struct condition *condition = &list->condition;
	enum status status;

	if (!list->current || list->generation != list->store->generation || condition->deleted != query->deleted ||
	    !uuid_equal(condition->owner, query->owner))
		list_forget(list);
	list_take_filters(list, query);
	list_take_order(list, query);
	condition->deleted = query->deleted;
	condition->owner = query->owner;
	search_parse(&list->search, condition->entity, query->search);
	condition->search = list->search;
	if (is_by_name(list))
		condition->search.kind = SEARCH_NONE;
	list->plain = list->search.kind == SEARCH_NONE && condition->filter_count == 0 && !condition->deleted &&
		      uuid_is_none(condition->owner);
	window_empty(&list->window);
	status = list_read(list, error);
	if (status != STATUS_OK)
		list->window.count = 0;
	return status;
}

enum status
list_refresh(struct list *list, struct error *error)
{
	const long before = list->window.count;
	enum status status;

	list_forget(list);
	if (!list->plain)
		window_empty(&list->window);
	status = list_read(list, error);
	if (status == STATUS_OK && list->plain)
		status = window_reload(&list->window, list->window.count != before || list->window.count <= EXACT_LIMIT,
				       error);
	if (status != STATUS_OK) {
		window_empty(&list->window);
		list->window.count = 0;
	}
	return status;
}

long
list_count(const struct list *list)
{
	return list->window.count;
}

long
list_total(const struct list *list)
{
	return list->total;
}

const void *
list_at(struct list *list, long position)
{
	const struct window_row *row = NULL;
	struct error error;
	enum status status;

	if (position < 0 || position >= list->window.count)
		return NULL;
	status = window_at(&list->window, position, &row, &error);
	if (status == STATUS_OK && row == NULL && list->plain) {
		list_forget(list);
		window_empty(&list->window);
		status = list_read(list, &error);
		if (status == STATUS_OK && position < list->window.count)
			status = window_at(&list->window, position, &row, &error);
	}
	if (status != STATUS_OK)
		log_error(&error);
	return row == NULL ? NULL : row->record;
}

/* Reads where a record that is not deleted stands in the order; number 0 if there is none. */
static enum status
read_anchor(struct list *list, struct uuid id, struct anchor *anchor, struct error *error)
{
	const struct order *order = &list->window.order;
	sqlite3_stmt *statement;
	struct text sql = {0};
	enum status status;
	bool row;

	text_add(&sql, "SELECT number");
	order_add_columns(&sql, order);
	text_add_format(&sql, " FROM \"%s\" WHERE id = $id AND deleted_at IS %s", list->condition.entity->name,
			list->condition.deleted ? "NOT NULL" : "NULL");
	statement = statement_get(list->store, text_get(&sql), error);
	text_clear(&sql);
	if (statement == NULL)
		return error->status;
	statement_bind_uuid(statement, "$id", id);
	status = statement_step(list->store, statement, &row, error);
	if (status == STATUS_OK && row)
		anchor_read(anchor, order, statement, 1, sqlite3_column_int(statement, 0));
	sqlite3_reset(statement);
	return status;
}

/* The position of a number in the window's array, or -1. */
static long
find_number(const struct window *window, uint32_t number)
{
	for (long i = 0; i < window->count; i++)
		if (window->numbers[i] == number)
			return window->reversed ? window->count - 1 - i : i;
	return -1;
}

long
list_find(struct list *list, struct uuid id)
{
	long position = window_find(&list->window, id);
	struct anchor anchor = {{NULL}, 0, false};
	struct error error;
	enum status status;

	if (position >= 0 || list->window.count == 0)
		return position;
	status = read_anchor(list, id, &anchor, &error);
	if (status == STATUS_OK && anchor.number > 0) {
		if (!list->plain)
			position = find_number(&list->window, (uint32_t)anchor.number);
		else
			status = window_count_before(&list->window, &anchor, &position, &error);
	}
	anchor_clear(&anchor);
	if (status != STATUS_OK) {
		log_error(&error);
		return -1;
	}
	return position;
}
