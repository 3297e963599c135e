/* The figures behind the tegn: each a named query, read on the last day of the plan's window and a month before. */
#include "store/indicator.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/memory.h"
#include "connection.h"
#include "model/measure.h"
#include "store/query.h"

enum { MONTHS_KEPT = 3, UNKNOWN_BASE = -1 };

struct indicator_window
indicator_window_of(const struct plan *plan, struct date today)
{
	struct indicator_window window = {
	    .from = date_make(plan->year, 1, 1),
	    .to = today,
	    .last = date_make(plan->year, 12, 31),
	};

	if (date_compare(window.to, window.last) > 0)
		window.to = window.last;
	return window;
}

bool
indicator_is_on(struct store *store, const struct indicator *indicator)
{
	if (indicator->instrument == INSTRUMENT_LONELINESS)
		return store_setting(store, SETTING_LONELINESS) == 1;
	if (indicator->instrument == INSTRUMENT_WELL_BEING)
		return store_setting(store, SETTING_WELL_BEING) == 1;
	return true;
}

static struct date
recently(struct store *store, struct date day)
{
	return date_add_days(day, -store_setting(store, SETTING_CONTACT_AMBER));
}

static void
bind_days(struct query *query, struct store *store, const struct indicator_window *window)
{
	query_bind_date(query, "$from", window->from);
	query_bind_date(query, "$to", window->to);
	query_bind_date(query, "$last", window->last);
	query_bind_date(query, "$month", date_add_months(window->to, -1));
	query_bind_date(query, "$quarter", date_add_months(window->to, -MONTHS_KEPT));
	query_bind_date(query, "$recent", recently(store, window->to));
}

/* The newest figure of the kind, so that a later count replaces an older one without hiding it. */
static int
background_base(struct store *store, const struct plan *plan, enum background_kind kind)
{
	struct small_list list = store_small(store, &background_figure_entity);
	int value = UNKNOWN_BASE;

	for (int i = 0; i < list.count; i++) {
		const struct background_figure *figure = list.items[i];

		if (figure->kind == (int)kind && uuid_equal(figure->plan, plan->record.id))
			value = figure->value;
	}
	return value;
}

/* A sum over nothing is NULL. */
static int
sum_of(struct query *query, int column)
{
	return query_is_null(query, column) ? 0 : query_integer(query, column);
}

static int
base_of(struct store *store, const struct plan *plan, const struct indicator *indicator,
	const struct indicator_row *row)
{
	if (indicator->base == BASE_BACKGROUND)
		return background_base(store, plan, indicator->background_kind);
	if (indicator->base == BASE_FIXED)
		return indicator->fixed_base;
	if (indicator->base == BASE_NONE)
		return UNKNOWN_BASE;
	return row->values[indicator->column + 1];
}

static bool
is_same_row(const struct indicator_row *row, const struct indicator_row *wanted)
{
	return row->query != NULL && text_equal(row->query, wanted->query) && row->instrument == wanted->instrument &&
	       row->generation == wanted->generation && row->meeting == wanted->meeting &&
	       row->window.from.day == wanted->window.from.day && row->window.to.day == wanted->window.to.day &&
	       row->window.last.day == wanted->window.last.day;
}

static enum status
read_row(struct store *store, struct indicator_row *out, struct error *error)
{
	struct query *query;
	enum status status = query_open(store, out->query, &query, error);
	bool row;

	if (status != STATUS_OK)
		return status;
	bind_days(query, store, &out->window);
	query_bind_integer(query, "$instrument", out->instrument);
	status = query_next(query, &row, error);
	for (int i = 0; status == STATUS_OK && row && i < query_columns(query) && i < INDICATOR_COLUMNS; i++)
		out->values[i] = sum_of(query, i);
	query_close(query);
	return status;
}

/* The row the figure is in; NULL on failure. Borrowed until the next one. */
static const struct indicator_row *
find_row(struct store *store, const struct indicator *indicator, const struct indicator_window *window,
	 struct error *error)
{
	struct indicator_row wanted = {.query = indicator->query,
				       .instrument = indicator->instrument,
				       .window = *window,
				       .generation = store_generation(store),
				       .meeting = store_in_meeting(store)};
	struct indicator_row *row;

	for (int i = 0; i < INDICATOR_ROWS; i++)
		if (is_same_row(&store->indicators[i], &wanted))
			return &store->indicators[i];
	if (read_row(store, &wanted, error) != STATUS_OK)
		return NULL;
	row = &store->indicators[store->next_indicator++ % INDICATOR_ROWS];
	*row = wanted;
	return row;
}

static enum status
read_once(struct store *store, const struct plan *plan, const struct indicator *indicator,
	  const struct indicator_window *window, struct indicator_value *value, struct error *error)
{
	const struct indicator_row *row = find_row(store, indicator, window, error);

	if (row == NULL)
		return error->status;
	indicator_settle(indicator, row->values[indicator->column], base_of(store, plan, indicator, row), value);
	return STATUS_OK;
}

enum status
indicator_read(struct store *store, const struct plan *plan, const struct indicator *indicator, struct date today,
	       struct indicator_value *value, struct error *error)
{
	struct indicator_window window = indicator_window_of(plan, today);
	struct indicator_value before = {0};
	enum status status;

	*value = (struct indicator_value){0};
	/* What was measured of each young person is not read in the meeting view, not even to count. */
	if (indicator->unit == UNIT_CHANGE && store_in_meeting(store))
		return STATUS_OK;
	status = read_once(store, plan, indicator, &window, value, error);
	window.to = date_add_months(window.to, -1);
	if (status != STATUS_OK || indicator->only_now || date_compare(window.to, window.from) < 0)
		return status;
	status = read_once(store, plan, indicator, &window, &before, error);
	value->has_previous = before.known && !before.hidden;
	value->previous = before.number;
	return status;
}

int
indicator_days(struct store *store, const struct plan *plan, const struct indicator *indicator, struct date today)
{
	struct indicator_window window = indicator_window_of(plan, today);
	struct date day = window.from;

	if (window.to.day != today.day)
		return -1;
	if (indicator->since == SINCE_MONTH)
		day = date_add_months(today, -1);
	if (indicator->since == SINCE_QUARTER)
		day = date_add_months(today, -MONTHS_KEPT);
	if (indicator->since == SINCE_RECENT)
		day = recently(store, today);
	return today.day - day.day;
}

enum status
indicator_records_read(struct store *store, const struct plan *plan, const struct indicator *indicator,
		       struct date today, struct indicator_records *records, struct error *error)
{
	struct indicator_window window = indicator_window_of(plan, today);
	struct query *query;
	size_t capacity = 0;
	enum status status;
	bool row;

	*records = (struct indicator_records){0};
	status = query_open(store, indicator->records, &query, error);
	if (status != STATUS_OK)
		return status;
	bind_days(query, store, &window);
	while ((status = query_next(query, &row, error)) == STATUS_OK && row) {
		struct indicator_record *record;

		memory_reserve((void **)&records->items, &capacity, records->count + 1, sizeof(*record));
		record = &records->items[records->count++];
		record->id = query_uuid(query, 0);
		record->day = query_date(query, 1);
		snprintf(record->title, sizeof(record->title), "%s", query_text(query, 2));
	}
	query_close(query);
	if (status != STATUS_OK)
		indicator_records_clear(records);
	return status;
}

void
indicator_records_clear(struct indicator_records *records)
{
	free(records->items);
	*records = (struct indicator_records){0};
}
