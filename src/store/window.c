/* A stretch of a long list in memory that follows what is looked at, by keys and not by counting. */
#include "window.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

enum { LEAD = 8 }; /* rows read before a position far from all that is known */

/* What to read: rows from a place (NULL: the end of the list) in one direction. */
struct fetch {
	const struct anchor *from;
	bool inclusive;
	bool backward;
	long skip;
	int wanted;
	int got;
	struct window_row *rows[WINDOW_ROWS + 1]; /* in the direction of reading */
};

static struct window_row *
row_take(struct window *window)
{
	struct window_row *row;

	if (window->spare_count > 0)
		return window->spare[--window->spare_count];
	row = memory_new(sizeof *row);
	row->record = record_new(window->entity);
	return row;
}

static void
row_free(struct window_row *row)
{
	record_free(row->record);
	anchor_clear(&row->anchor);
	free(row);
}

static void
row_give(struct window *window, struct window_row *row)
{
	if (window->spare_count < WINDOW_ROWS)
		window->spare[window->spare_count++] = row;
	else
		row_free(row);
}

void
window_empty(struct window *window)
{
	for (int i = 0; i < window->length; i++)
		row_give(window, window->rows[i]);
	window->length = 0;
	window->first = 0;
}

void
window_clear(struct window *window)
{
	window_empty(window);
	while (window->spare_count > 0)
		row_free(window->spare[--window->spare_count]);
	text_clear(&window->sql);
}

static void
fetch_drop(struct window *window, struct fetch *fetch)
{
	while (fetch->got > 0)
		row_give(window, fetch->rows[--fetch->got]);
}

static void
fetch_row(struct window *window, struct fetch *fetch, sqlite3_stmt *statement)
{
	struct window_row *row = row_take(window);

	row_read(statement, window->entity, row->record);
	anchor_read(&row->anchor, &window->order, statement, HEADER_COLUMNS + window->entity->field_count,
		    record_of(row->record)->number);
	fetch->rows[fetch->got++] = row;
}

static void
fetch_select(struct window *window)
{
	text_reset(&window->sql);
	text_add(&window->sql, "SELECT ");
	sql_add_columns(&window->sql, window->store, window->entity, NULL);
	order_add_columns(&window->sql, &window->order);
	text_add_format(&window->sql, " FROM \"%s\" WHERE ", window->entity->name);
}

static enum status
fetch_rows(struct window *window, struct fetch *fetch, sqlite3_stmt *statement, struct error *error)
{
	enum status status;
	bool row;

	while ((status = statement_step(window->store, statement, &row, error)) == STATUS_OK && row)
		fetch_row(window, fetch, statement);
	sqlite3_reset(statement);
	return status;
}

static enum order_range
fetch_range(const struct fetch *fetch, bool from_here)
{
	if (!from_here)
		return RANGE_ALL;
	if (fetch->backward)
		return RANGE_BEFORE;
	return fetch->inclusive ? RANGE_FROM : RANGE_AFTER;
}

/* from_here: the part is that of fetch->from. */
static enum status
fetch_part(struct window *window, struct fetch *fetch, enum order_part part, bool from_here, struct error *error)
{
	sqlite3_stmt *statement;

	fetch_select(window);
	text_add(&window->sql, "deleted_at IS NULL");
	order_add_range(&window->sql, &window->order, part, fetch_range(fetch, from_here));
	order_add_sorting(&window->sql, &window->order, part, fetch->backward);
	text_add(&window->sql, fetch->skip > 0 ? " LIMIT $limit OFFSET $skip" : " LIMIT $limit");
	statement = statement_get(window->store, text_get(&window->sql), error);
	if (statement == NULL)
		return error->status;
	if (from_here)
		anchor_bind(statement, &window->order, fetch->from);
	statement_bind_integer(statement, "$limit", fetch->wanted - fetch->got);
	statement_bind_integer(statement, "$skip", (int)fetch->skip);
	return fetch_rows(window, fetch, statement, error);
}

/* How many are in the first part of the order. */
static enum status
count_filled(struct window *window, struct error *error)
{
	if (window->filled >= 0)
		return STATUS_OK;
	text_reset(&window->sql);
	text_add_format(&window->sql, "SELECT count(*) FROM \"%s\" WHERE deleted_at IS NULL", window->entity->name);
	order_add_range(&window->sql, &window->order, PART_FILLED, RANGE_ALL);
	return store_count(window->store, text_get(&window->sql), &window->filled, error);
}

/* Skipping may begin in the second part. */
static enum status
skip_parts(struct window *window, struct fetch *fetch, int *part, struct error *error)
{
	enum status status;
	long size;

	if (fetch->skip == 0 || !window->order.optional)
		return STATUS_OK;
	status = count_filled(window, error);
	if (status != STATUS_OK)
		return status;
	size = fetch->backward ? window->count - window->filled : window->filled;
	if (fetch->skip >= size) {
		fetch->skip -= size;
		*part += fetch->backward ? -1 : 1;
	}
	return STATUS_OK;
}

static enum status
fetch_by_order(struct window *window, struct fetch *fetch, struct error *error)
{
	enum order_part parts[2];
	const int count = order_parts(&window->order, parts), step = fetch->backward ? -1 : 1;
	int part = fetch->backward ? count - 1 : 0;
	enum status status = STATUS_OK;

	if (fetch->from != NULL)
		part = count == 2 && fetch->from->empty ? 1 : 0;
	else
		status = skip_parts(window, fetch, &part, error);
	for (bool begin = fetch->from != NULL; status == STATUS_OK && part >= 0 && part < count; part += step) {
		status = fetch_part(window, fetch, parts[part], begin, error);
		begin = false;
		fetch->skip = 0;
		if (fetch->got >= fetch->wanted)
			break;
	}
	return status;
}

static uint32_t
number_at(const struct window *window, long position)
{
	return window->numbers[window->reversed ? window->count - 1 - position : position];
}

static enum status
fetch_by_number(struct window *window, struct fetch *fetch, long position, struct error *error)
{
	sqlite3_stmt *statement;
	enum status status = STATUS_OK;

	fetch_select(window);
	text_add(&window->sql, "number = $number");
	statement = statement_get(window->store, text_get(&window->sql), error);
	if (statement == NULL)
		return error->status;
	for (int i = 0; status == STATUS_OK && i < fetch->wanted; i++) {
		statement_bind_integer(statement, "$number", (int)number_at(window, position));
		status = fetch_rows(window, fetch, statement, error);
		position += fetch->backward ? -1 : 1;
		if (fetch->got <= i)
			break;
	}
	return status;
}

static void
window_drop_front(struct window *window, int count)
{
	for (int i = 0; i < count; i++)
		row_give(window, window->rows[i]);
	memmove(window->rows, window->rows + count, (size_t)(window->length - count) * sizeof *window->rows);
	window->length -= count;
	window->first += count;
}

static void
window_append(struct window *window, struct fetch *fetch)
{
	const int excess = window->length + fetch->got - WINDOW_ROWS;

	if (excess > 0)
		window_drop_front(window, excess);
	memcpy(window->rows + window->length, fetch->rows, (size_t)fetch->got * sizeof *fetch->rows);
	window->length += fetch->got;
	fetch->got = 0;
}

static void
window_prepend(struct window *window, struct fetch *fetch)
{
	const int keep = window->length < WINDOW_ROWS - fetch->got ? window->length : WINDOW_ROWS - fetch->got;

	while (window->length > keep)
		row_give(window, window->rows[--window->length]);
	memmove(window->rows + fetch->got, window->rows, (size_t)keep * sizeof *window->rows);
	for (int i = 0; i < fetch->got; i++)
		window->rows[i] = fetch->rows[fetch->got - 1 - i];
	window->length += fetch->got;
	window->first -= fetch->got;
	fetch->got = 0;
}

static int
round_up(long wanted, long most)
{
	long rounded = (wanted + WINDOW_CHUNK - 1) / WINDOW_CHUNK * WINDOW_CHUNK;

	return (int)(rounded < most ? rounded : most);
}

static enum status
fetch_run(struct window *window, struct fetch *fetch, long position, struct error *error)
{
	if (window->numbers != NULL)
		return fetch_by_number(window, fetch, position, error);
	return fetch_by_order(window, fetch, error);
}

/* Adds the rows up to a position just after or before the window. A row too few or too many means that positions have
 * moved since: then the window is emptied. */
static enum status
window_extend(struct window *window, long position, struct error *error)
{
	const long end = window->first + window->length;
	const bool backward = position < window->first;
	const long rest = backward ? window->first : window->count - end;
	const int wanted = round_up(backward ? window->first - position : position - end + 1, rest);
	const bool ends = wanted == rest && window->numbers == NULL;
	struct fetch fetch = {.backward = backward, .wanted = wanted + (ends ? 1 : 0)};
	enum status status;

	assert(wanted > 0 && wanted < WINDOW_ROWS);
	fetch.from = &window->rows[backward ? 0 : window->length - 1]->anchor;
	status = fetch_run(window, &fetch, backward ? window->first - 1 : end, error);
	if (status != STATUS_OK || fetch.got != wanted) {
		fetch_drop(window, &fetch);
		window_empty(window);
	} else if (backward) {
		window_prepend(window, &fetch);
	} else {
		window_append(window, &fetch);
	}
	return status;
}

/* Reads a new window around a position, from the nearer end of the list. */
static enum status
window_start(struct window *window, long position, struct error *error)
{
	const long after = window->count - 1 - position;
	struct fetch fetch = {.backward = after < position && window->numbers == NULL};
	const long distance = fetch.backward ? after : position;
	const long skip = distance < WINDOW_REACH ? 0 : distance - LEAD;
	enum status status;

	window_empty(window);
	fetch.skip = skip;
	fetch.wanted = round_up(distance - skip + 1, window->count - skip);
	status = fetch_run(window, &fetch, skip, error);
	if (status == STATUS_OK && fetch.backward) {
		window->first = window->count - skip;
		window_prepend(window, &fetch);
	} else if (status == STATUS_OK) {
		window->first = skip;
		window_append(window, &fetch);
	}
	fetch_drop(window, &fetch);
	return status;
}

static bool
window_has(const struct window *window, long position)
{
	return position >= window->first && position < window->first + window->length;
}

enum status
window_at(struct window *window, long position, const struct window_row **row, struct error *error)
{
	const long end = window->first + window->length;
	enum status status = STATUS_OK;

	*row = NULL;
	if (!window_has(window, position) && window->length > 0 && position >= window->first - WINDOW_REACH &&
	    position < end + WINDOW_REACH)
		status = window_extend(window, position, error);
	if (status == STATUS_OK && !window_has(window, position))
		status = window_start(window, position, error);
	if (status == STATUS_OK && window_has(window, position))
		*row = window->rows[position - window->first];
	return status;
}

long
window_find(const struct window *window, struct uuid id)
{
	for (int i = 0; i < window->length; i++)
		if (uuid_equal(record_of(window->rows[i]->record)->id, id))
			return window->first + i;
	return -1;
}

enum status
window_count_before(struct window *window, const struct anchor *anchor, long *count, struct error *error)
{
	const enum order_part part = anchor_part(anchor, &window->order);
	sqlite3_stmt *statement;
	enum status status = part == PART_EMPTY ? count_filled(window, error) : STATUS_OK;

	if (status != STATUS_OK)
		return status;
	text_reset(&window->sql);
	text_add_format(&window->sql, "SELECT count(*) FROM \"%s\" WHERE deleted_at IS NULL", window->entity->name);
	order_add_range(&window->sql, &window->order, part, RANGE_BEFORE);
	statement = statement_get(window->store, text_get(&window->sql), error);
	if (statement == NULL)
		return error->status;
	anchor_bind(statement, &window->order, anchor);
	status = statement_count(window->store, statement, count, error);
	if (status == STATUS_OK && part == PART_EMPTY)
		*count += window->filled;
	return status;
}

enum status
window_reload(struct window *window, bool exact, struct error *error)
{
	struct anchor anchor = {{NULL}, 0, false};
	long first = window->first;
	struct fetch fetch = {.from = &anchor, .inclusive = true, .wanted = window->length};
	enum status status = STATUS_OK;

	if (window->length == 0)
		return STATUS_OK;
	anchor = window->rows[0]->anchor;
	window->rows[0]->anchor = (struct anchor){{NULL}, 0, false};
	window_empty(window);
	if (exact)
		status = window_count_before(window, &anchor, &first, error);
	if (first == 0)
		fetch.from = NULL;
	if (status == STATUS_OK)
		status = fetch_by_order(window, &fetch, error);
	if (status == STATUS_OK && first + fetch.got <= window->count &&
	    (fetch.got == fetch.wanted || first + fetch.got == window->count)) {
		window->first = first;
		window_append(window, &fetch);
	}
	fetch_drop(window, &fetch);
	anchor_clear(&anchor);
	return status;
}
