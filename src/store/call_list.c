/* Whom to ring about an activity. */
#include <stdlib.h>

#include "base/memory.h"
#include "store/funnel.h"
#include "store/query.h"

enum { WEEK = 7, TWO_DAYS = 2 };

enum call_stage
call_stage(struct date day, struct date today)
{
	const int days = date_is_none(day) ? -1 : day.day - today.day;

	if (days < 0 || days > WEEK)
		return CALL_NONE;
	if (days > TWO_DAYS)
		return CALL_WEEK_BEFORE;
	return days > 0 ? CALL_TWO_DAYS_BEFORE : CALL_ON_THE_DAY;
}

static struct date
beginning_of(enum call_stage stage, struct date day)
{
	if (stage == CALL_ON_THE_DAY)
		return day;
	return date_add_days(day, stage == CALL_WEEK_BEFORE ? -WEEK : -TWO_DAYS);
}

static struct call
read_call(struct query *query)
{
	return (struct call){
	    .youth = query_uuid(query, 0),
	    .invitation = query_uuid(query, 1),
	    .reply = query_integer(query, 2),
	    .sent = query_date(query, 3),
	    .reminded = query_date(query, 4),
	    .last_contact = query_date(query, 5),
	    .transport_missing = query_integer(query, 6) == TRANSPORT_MISSING,
	};
}

enum status
call_list_read(struct store *store, const struct activity *activity, struct date today, struct call_list *list,
	       struct error *error)
{
	struct query *query;
	size_t capacity = 0;
	enum status status;
	bool row;

	*list = (struct call_list){.stage = call_stage(activity->day, today)};
	if (activity->state >= ACTIVITY_HELD)
		list->stage = CALL_NONE;
	if (list->stage == CALL_NONE)
		return STATUS_OK;
	status = query_open(store, "call_list", &query, error);
	if (status != STATUS_OK)
		return status;
	query_bind_uuid(query, "$activity", activity->record.id);
	query_bind_text(query, "$yes", list->stage == CALL_WEEK_BEFORE ? "0" : "1");
	query_bind_text(query, "$open", list->stage == CALL_ON_THE_DAY ? "0" : "1");
	query_bind_date(query, "$since", beginning_of(list->stage, activity->day));
	while ((status = query_next(query, &row, error)) == STATUS_OK && row) {
		memory_reserve((void **)&list->calls, &capacity, list->count + 1, sizeof(*list->calls));
		list->calls[list->count++] = read_call(query);
	}
	query_close(query);
	if (status != STATUS_OK)
		call_list_clear(list);
	return status;
}

void
call_list_clear(struct call_list *list)
{
	free(list->calls);
	*list = (struct call_list){0};
}
