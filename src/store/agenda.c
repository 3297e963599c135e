/* What waits for a staff member, the next appointments and the figures of the overview. */
#include "agenda_work.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/utf8.h"
#include "condition.h"
#include "model/youth.h"
#include "store/draft.h"

/* A line about several young people: a named query, for so many days or tries. */
static const struct waiting {
	enum agenda_kind kind;
	const char *query;
	int setting; /* enum setting_name, or -1 */
	int value;   /* without a setting */
} waitings[] = {
    {AGENDA_NO_SHOW, "youth_no_show", -1, AGENDA_NO_SHOW_DAYS},
    {AGENDA_FIRST_CONTACT, "youth_first_contact", SETTING_FIRST_CONTACT_DAYS, 0},
    {AGENDA_NEVER_REACHED, "youth_never_reached", SETTING_TRIES, 0},
    {AGENDA_SILENCE, "youth_silent", SETTING_CONTACT_LONG, 0},
    {AGENDA_CONSENT, "youth_consent_ending", SETTING_CONSENT_WARNING, 0},
    {AGENDA_RIGHTS, "youth_rights", SETTING_RIGHTS_DAYS, 0},
    {AGENDA_THIRTY, "youth_turning_thirty", -1, AGENDA_THIRTY_DAYS},
    {AGENDA_MISSING, "youth_missing", -1, 0},
};

struct agenda_item *
agenda_add(struct agenda *agenda, enum agenda_kind kind)
{
	struct agenda_item *item;

	agenda->items = memory_resize(agenda->items, agenda->count + 1, sizeof *agenda->items);
	item = &agenda->items[agenda->count++];
	*item = (struct agenda_item){.kind = kind, .urgency = URGENCY_LATER, .due = DATE_NONE, .minutes = INTEGER_NONE};
	return item;
}

void
agenda_set_person(struct agenda_item *item, const char *first, const char *last)
{
	struct text person = {0};

	youth_add_short_name(&person, first, last);
	snprintf(item->person, sizeof item->person, "%s", text_get(&person));
	text_clear(&person);
}

void
agenda_copy(char *to, size_t size, const char *text)
{
	enum { BYTES_MOST = 4 };
	struct text cut = {0};

	utf8_add_cut(&cut, text, (int)(size / BYTES_MOST));
	snprintf(to, size, "%s", text_get(&cut));
	text_clear(&cut);
}

static enum status
read_tasks(struct store *store, sqlite3_stmt *statement, struct date today, struct agenda *agenda, struct error *error)
{
	enum status status;
	bool row;

	while ((status = statement_step(store, statement, &row, error)) == STATUS_OK && row) {
		struct agenda_item *item = agenda_add(agenda, AGENDA_TASK);

		item->id = column_uuid(statement, 0);
		item->youth = column_uuid(statement, 1);
		item->due = column_date(statement, 2);
		if (sqlite3_column_type(statement, 3) != SQLITE_NULL)
			item->minutes = sqlite3_column_int(statement, 3);
		item->urgency = agenda_urgency(item->due, sqlite3_column_int(statement, 4) == 1, today);
		agenda_copy(item->title, sizeof item->title, column_text(statement, 5));
		item->youth_number = sqlite3_column_int(statement, 6);
		agenda_set_person(item, column_text(statement, 7), column_text(statement, 8));
	}
	sqlite3_reset(statement);
	return status;
}

static enum status
add_tasks(struct store *store, struct uuid staff, struct date today, int limit, struct agenda *agenda,
	  struct error *error)
{
	sqlite3_stmt *statement = query_get(store, "agenda_tasks", error);
	enum status status;

	if (statement == NULL)
		return error->status;
	statement_bind_uuid(statement, "$staff", staff);
	statement_bind_date(statement, "$today", today);
	statement_bind_integer(statement, "$limit", limit);
	status = read_tasks(store, statement, today, agenda, error);
	agenda->later = 0;
	if (status != STATUS_OK || agenda->count < (size_t)limit)
		return status;
	statement = query_get(store, "agenda_task_count", error);
	if (statement == NULL)
		return error->status;
	statement_bind_uuid(statement, "$staff", staff);
	status = statement_count(store, statement, &agenda->later, error);
	agenda->later -= (long)agenda->count;
	return status;
}

static enum status
add_waiting(struct store *store, const struct waiting *waiting, struct date today, struct agenda *agenda,
	    struct error *error)
{
	struct text sql = {0};
	const int value =
	    waiting->setting < 0 ? waiting->value : store_setting(store, (enum setting_name)waiting->setting);
	sqlite3_stmt *statement;
	struct agenda_item *item;
	enum status status;
	long count = 0;

	text_add(&sql, "SELECT count(*) FROM (\n");
	condition_add_query(&sql, waiting->query, 0);
	text_add(&sql, "\n) AS waiting");
	statement = statement_get(store, text_get(&sql), error);
	text_clear(&sql);
	if (statement == NULL)
		return error->status;
	condition_bind_query(statement, 0, value, today);
	status = statement_count(store, statement, &count, error);
	if (status != STATUS_OK || count == 0)
		return status;
	item = agenda_add(agenda, waiting->kind);
	item->count = (int)count;
	if (agenda_is_dated(waiting->kind)) {
		item->due = today;
		item->urgency = URGENCY_TODAY;
	}
	return STATUS_OK;
}

static void
add_draft(struct store *store, const struct draft *draft, struct date today, struct agenda *agenda)
{
	struct agenda_item *item = agenda_add(agenda, AGENDA_DRAFT);
	void *owner = record_new(&youth_entity);
	struct error error;

	item->id = draft->id;
	item->youth = draft->owner;
	item->minutes = instant_minutes(draft->saved_at);
	if (date_compare(instant_date(draft->saved_at), today) != 0)
		item->due = instant_date(draft->saved_at);
	agenda_copy(item->title, sizeof item->title, draft->entity->label);
	if (!uuid_is_none(draft->owner) && store_read(store, &youth_entity, draft->owner, owner, &error) == STATUS_OK)
		item->youth_number = record_of(owner)->number;
	record_free(owner);
}

static enum status
add_drafts(struct store *store, struct date today, struct agenda *agenda, struct error *error)
{
	struct drafts drafts = {NULL, 0};
	enum status status = drafts_read(store, &drafts, error);

	for (size_t i = 0; status == STATUS_OK && i < drafts.count; i++)
		add_draft(store, &drafts.items[i], today, agenda);
	if (status == STATUS_OK)
		drafts_clear(&drafts);
	return status;
}

static void
agenda_sort(struct agenda *agenda)
{
	if (agenda->count > 0)
		qsort(agenda->items, agenda->count, sizeof *agenda->items, agenda_compare);
}

enum status
agenda_read(struct store *store, struct uuid staff, struct date today, int limit, struct agenda *agenda,
	    struct error *error)
{
	enum status status;

	*agenda = (struct agenda){0};
	status = add_tasks(store, staff, today, limit, agenda, error);
	for (size_t i = 0; status == STATUS_OK && i < sizeof waitings / sizeof *waitings; i++)
		status = add_waiting(store, &waitings[i], today, agenda, error);
	if (status == STATUS_OK)
		status = agenda_add_work(store, today, agenda, error);
	if (status == STATUS_OK)
		status = add_drafts(store, today, agenda, error);
	if (status != STATUS_OK)
		agenda_clear(agenda);
	else
		agenda_sort(agenda);
	return status;
}

void
agenda_clear(struct agenda *agenda)
{
	free(agenda->items);
	*agenda = (struct agenda){0};
}

/* Columns of data/query/figures.sql. */
enum {
	TALLY_ALL,
	TALLY_NEW,
	TALLY_CONTACTED,
	TALLY_PAUSED,
	TALLY_ENDED,
	TALLY_WITHOUT_BENEFIT,
	TALLY_NO_BENEFIT_TOLD,
	TALLY_BENEFIT_UNKNOWN,
	TALLY_IN_EDUCATION,
	TALLY_ONLY_IN_JOB,
	TALLY_IN_COMMUNITY,
	TALLY_DELETED_IN_COMMUNITY
};

static long
figure(sqlite3_stmt *statement, int column)
{
	return (long)sqlite3_column_int64(statement, column);
}

/* What most have is not counted but is what is left. */
static void
figures_take(struct youth_figures *figures, sqlite3_stmt *statement)
{
	figures->all = figure(statement, TALLY_ALL);
	figures->by_state[YOUTH_NEW] = figure(statement, TALLY_NEW);
	figures->by_state[YOUTH_CONTACTED] = figure(statement, TALLY_CONTACTED);
	figures->by_state[YOUTH_PAUSED] = figure(statement, TALLY_PAUSED);
	figures->by_state[YOUTH_ENDED] = figure(statement, TALLY_ENDED);
	figures->by_state[YOUTH_ACTIVE] = figures->all - figures->by_state[YOUTH_NEW] -
					  figures->by_state[YOUTH_CONTACTED] - figures->by_state[YOUTH_PAUSED] -
					  figures->by_state[YOUTH_ENDED];
	figures->without_benefit = figure(statement, TALLY_WITHOUT_BENEFIT);
	figures->benefit_unknown = figure(statement, TALLY_NO_BENEFIT_TOLD) + figure(statement, TALLY_BENEFIT_UNKNOWN);
	figures->with_benefit = figures->all - figures->without_benefit - figures->benefit_unknown;
	figures->in_community = figure(statement, TALLY_IN_COMMUNITY) - figure(statement, TALLY_DELETED_IN_COMMUNITY);
	figures->in_education_or_job = figure(statement, TALLY_IN_EDUCATION) + figure(statement, TALLY_ONLY_IN_JOB);
}

enum status
youth_figures_read(struct store *store, struct youth_figures *figures, struct error *error)
{
	sqlite3_stmt *statement = query_get(store, "figures", error);
	enum status status;
	bool row;

	*figures = (struct youth_figures){0};
	if (statement == NULL)
		return error->status;
	status = statement_step(store, statement, &row, error);
	if (status == STATUS_OK && row)
		figures_take(figures, statement);
	sqlite3_reset(statement);
	return status;
}
