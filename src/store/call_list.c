/* Whom to ring about an activity. */
#include <stdlib.h>

#include "base/memory.h"
#include "condition.h"
#include "store/funnel.h"

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

static enum call_stage
stage_of(const struct activity *activity, struct date today)
{
	return activity->state >= ACTIVITY_HELD ? CALL_NONE : call_stage(activity->day, today);
}

/* The query of the list in its order, or how many there are. */
static sqlite3_stmt *
prepare(struct store *store, const struct activity *activity, enum call_stage stage, bool count, struct error *error)
{
	struct text sql = {0};
	sqlite3_stmt *statement;

	text_add(&sql, count ? "SELECT count(*) FROM (\n" : "");
	condition_add_query(&sql, "call_list", 0);
	text_add(&sql, count ? "\n) AS calls"
			     : "\nORDER BY CASE invitation.reply WHEN 0 THEN 0 WHEN 2 THEN 1 ELSE 2 END, "
			       "youth.sort_key, youth.number");
	statement = statement_get(store, text_get(&sql), error);
	text_clear(&sql);
	if (statement == NULL)
		return NULL;
	statement_bind_uuid(statement, "$activity0", activity->record.id);
	statement_bind_text(statement, "$yes0", stage == CALL_WEEK_BEFORE ? "0" : "1");
	statement_bind_text(statement, "$open0", stage == CALL_ON_THE_DAY ? "0" : "1");
	statement_bind_date(statement, "$since0", beginning_of(stage, activity->day));
	return statement;
}

static struct call
read_call(sqlite3_stmt *statement)
{
	return (struct call){
	    .youth = column_uuid(statement, 0),
	    .invitation = column_uuid(statement, 1),
	    .reply = sqlite3_column_int(statement, 2),
	    .sent = column_date(statement, 3),
	    .reminded = column_date(statement, 4),
	    .last_contact = column_date(statement, 5),
	    .transport_missing = sqlite3_column_int(statement, 6) == TRANSPORT_MISSING,
	};
}

enum status
call_list_read(struct store *store, const struct activity *activity, struct date today, struct call_list *list,
	       struct error *error)
{
	sqlite3_stmt *statement;
	size_t capacity = 0;
	enum status status;
	bool row;

	*list = (struct call_list){.stage = stage_of(activity, today)};
	if (list->stage == CALL_NONE)
		return STATUS_OK;
	statement = prepare(store, activity, list->stage, false, error);
	if (statement == NULL)
		return error->status;
	while ((status = statement_step(store, statement, &row, error)) == STATUS_OK && row) {
		memory_reserve((void **)&list->calls, &capacity, list->count + 1, sizeof(*list->calls));
		list->calls[list->count++] = read_call(statement);
	}
	sqlite3_reset(statement);
	if (status != STATUS_OK)
		call_list_clear(list);
	return status;
}

enum status
call_list_count(struct store *store, const struct activity *activity, struct date today, long *count,
		struct error *error)
{
	const enum call_stage stage = stage_of(activity, today);
	sqlite3_stmt *statement;

	*count = 0;
	if (stage == CALL_NONE)
		return STATUS_OK;
	statement = prepare(store, activity, stage, true, error);
	return statement == NULL ? error->status : statement_count(store, statement, count, error);
}

void
call_list_clear(struct call_list *list)
{
	free(list->calls);
	*list = (struct call_list){0};
}
