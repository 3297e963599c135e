/* What is on the days of a calendar: activities, how full the visits are, and days to keep free. */
#include "store/calendar.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/memory.h"
#include "store/query.h"

/* Columns of data/query/calendar.sql. */
enum {
	COLUMN_ID,
	COLUMN_ROUND,
	COLUMN_KIND,
	COLUMN_STATE,
	COLUMN_DAY,
	COLUMN_STARTS,
	COLUMN_ENDS,
	COLUMN_OCCASION,
	COLUMN_MEETING_TIME,
	COLUMN_TITLE,
	COLUMN_MEETING_POINT,
	COLUMN_PLACE,
	COLUMN_CONSULTANT,
	COLUMN_SEATS,
	COLUMN_TAKEN
};

static void
add_entry(struct calendar_days *days, struct query *query, size_t *capacity)
{
	struct calendar_entry *entry;

	memory_reserve((void **)&days->entries, capacity, days->count + 1, sizeof(*days->entries));
	entry = &days->entries[days->count++];
	*entry = (struct calendar_entry){
	    .activity = query_uuid(query, COLUMN_ID),
	    .round = query_uuid(query, COLUMN_ROUND),
	    .kind = query_integer(query, COLUMN_KIND),
	    .state = query_integer(query, COLUMN_STATE),
	    .day = query_date(query, COLUMN_DAY),
	    .starts = query_integer(query, COLUMN_STARTS),
	    .ends = query_integer(query, COLUMN_ENDS),
	    .occasion = query_integer(query, COLUMN_OCCASION),
	    .meeting_time = query_integer(query, COLUMN_MEETING_TIME),
	    .taken = query_integer(query, COLUMN_TAKEN),
	    .seats = query_integer(query, COLUMN_SEATS),
	};
	snprintf(entry->title, sizeof entry->title, "%s", query_text(query, COLUMN_TITLE));
	snprintf(entry->place, sizeof entry->place, "%s", query_text(query, COLUMN_PLACE));
	snprintf(entry->consultant, sizeof entry->consultant, "%s", query_text(query, COLUMN_CONSULTANT));
	snprintf(entry->meeting_point, sizeof entry->meeting_point, "%s", query_text(query, COLUMN_MEETING_POINT));
}

enum status
calendar_read(struct store *store, struct date first, struct date last, struct calendar_days *days, struct error *error)
{
	struct query *query;
	size_t capacity = 0;
	bool row;
	enum status status = query_open(store, "calendar", &query, error);

	*days = (struct calendar_days){NULL, 0};
	if (status != STATUS_OK)
		return status;
	query_bind_date(query, "$first", first);
	query_bind_date(query, "$last", last);
	while ((status = query_next(query, &row, error)) == STATUS_OK && row)
		add_entry(days, query, &capacity);
	query_close(query);
	if (status != STATUS_OK)
		calendar_clear(days);
	return status;
}

void
calendar_clear(struct calendar_days *days)
{
	free(days->entries);
	*days = (struct calendar_days){NULL, 0};
}

static const char *
local_holiday(const struct small_list *holidays, struct date day)
{
	for (int i = 0; i < holidays->count; i++) {
		const struct holiday *holiday = holidays->items[i];

		if (date_compare(holiday->first, day) <= 0 && date_compare(holiday->last, day) >= 0)
			return holiday->title;
	}
	return "";
}

void
calendar_read_free(struct store *store, struct date first, int count, struct calendar_free *days)
{
	struct small_list holidays = store_small(store, &holiday_entity);

	for (int i = 0; i < count; i++) {
		struct date day = date_add_days(first, i);
		const char *name = date_holiday(day);

		days[i].closed = date_is_public_holiday(day);
		snprintf(days[i].name, sizeof days[i].name, "%s", name != NULL ? name : local_holiday(&holidays, day));
	}
}
