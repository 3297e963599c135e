/* Reading those who are invited to an activity, all in one query. */
#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "base/memory.h"
#include "invite_roster.h"
#include "model/journal.h"
#include "model/value.h"
#include "model/youth.h"
#include "store/funnel.h"
#include "store/query.h"

/* The columns of the query «invited». */
enum column {
	COLUMN_ID,
	COLUMN_YOUTH,
	COLUMN_NUMBER,
	COLUMN_FIRST_NAME,
	COLUMN_LAST_NAME,
	COLUMN_CALL_NAME,
	COLUMN_BORN,
	COLUMN_PHONE,
	COLUMN_SEARCH,
	COLUMN_NO_CONTACT,
	COLUMN_SPOKEN,
	COLUMN_CHANNEL,
	COLUMN_SENT,
	COLUMN_REPLY,
	COLUMN_REMINDED,
	COLUMN_TRANSPORT,
	COLUMN_NEEDS,
	COLUMN_COMPANY,
	COLUMN_ATTENDANCE,
	COLUMN_TAKES_PART,
	COLUMN_TRIED,
	COLUMN_TRY_CHANNEL,
	COLUMN_TRY_OUTCOME,
	COLUMN_TRY_TEXT,
	COLUMN_TRIES
};

enum {
	REACHED_STATUSES = 1 << INVITATION_MAYBE | 1 << INVITATION_SIGNED_UP | 1 << INVITATION_DECLINED |
			   1 << INVITATION_CANCELLED | 1 << INVITATION_CAME
};

static void
add_date(struct text *out, const char *before, struct date date)
{
	text_add(out, before);
	date_add_short(out, date);
}

/* «Ringet op to gange», «Sms: lagt besked tor 12.3.», or what was written about it. */
static void
add_try(struct text *out, struct query *query)
{
	static const char *const times[] = {"en gang", "en gang", "to gange", "tre gange", "fire gange"};
	int channel = query_integer(query, COLUMN_TRY_CHANNEL), tries = query_integer(query, COLUMN_TRIES);
	bool reached = query_integer(query, COLUMN_TRY_OUTCOME) == OUTCOME_REACHED;
	if (*query_text(query, COLUMN_TRY_TEXT)) {
		text_add(out, query_text(query, COLUMN_TRY_TEXT));
	} else if (!reached && channel == CHANNEL_PHONE && tries < (int)(sizeof times / sizeof times[0])) {
		text_add_format(out, "Ringet op %s", times[tries]);
	} else {
		text_add(out, choice_label(contact_entity.fields[CONTACT_CHANNEL].choices, channel));
		add_date(out, reached ? ": talt sammen " : ": ikke nået ", query_date(query, COLUMN_TRIED));
	}
}

static char *
make_latest(struct query *query, const struct invitation *invitation)
{
	struct text latest = {0};
	struct date tried = query_date(query, COLUMN_TRIED);
	if (!date_is_none(invitation->reminded) && date_compare(invitation->reminded, tried) >= 0)
		add_date(&latest, "Påmindelse sendt ", invitation->reminded);
	else if (!date_is_none(tried))
		add_try(&latest, query);
	else if (!text_is_empty(invitation->company))
		text_add(&latest, invitation->company);
	else if (invitation->transport == TRANSPORT_MISSING)
		text_add(&latest, "Mangler kørsel");
	else
		text_add(&latest, invitation->needs);
	return text_take(&latest);
}

static void
set_text(char **text, const char *value)
{
	*text = *value ? memory_copy_text(value) : NULL;
}

static void
read_invitation(struct query *query, struct invitation *invitation)
{
	record_init(&invitation_entity, invitation);
	invitation->record.id = query_uuid(query, COLUMN_ID);
	invitation->youth = query_uuid(query, COLUMN_YOUTH);
	invitation->channel = query_integer(query, COLUMN_CHANNEL);
	invitation->sent = query_date(query, COLUMN_SENT);
	invitation->reply = query_integer(query, COLUMN_REPLY);
	invitation->reminded = query_date(query, COLUMN_REMINDED);
	invitation->transport = query_integer(query, COLUMN_TRANSPORT);
	set_text(&invitation->needs, query_text(query, COLUMN_NEEDS));
	set_text(&invitation->company, query_text(query, COLUMN_COMPANY));
	invitation->attendance = query_integer(query, COLUMN_ATTENDANCE);
	invitation->takes_part = query_integer(query, COLUMN_TAKES_PART);
}

static char *
make_name(struct query *query, struct youth *youth)
{
	struct text name = {0};
	value_set_text(&youth_entity.fields[YOUTH_FIRST_NAME], youth, query_text(query, COLUMN_FIRST_NAME));
	value_set_text(&youth_entity.fields[YOUTH_LAST_NAME], youth, query_text(query, COLUMN_LAST_NAME));
	value_set_text(&youth_entity.fields[YOUTH_CALL_NAME], youth, query_text(query, COLUMN_CALL_NAME));
	youth_entity.title(youth, &name);
	return text_take(&name);
}

static char *
make_phone(struct query *query, struct youth *youth)
{
	struct text phone = {0};
	value_set_text(&youth_entity.fields[YOUTH_PHONE], youth, query_text(query, COLUMN_PHONE));
	value_add_field(&phone, &youth_entity.fields[YOUTH_PHONE], youth);
	return text_take(&phone);
}

void
invited_settle(struct invited *row)
{
	row->reached = row->spoken || (REACHED_STATUSES >> invitation_status(&row->invitation) & 1);
}

/* youth: a place to put together name and age in. */
static void
read_row(struct query *query, struct youth *youth, struct date day, struct invited *row)
{
	*row = (struct invited){.number = query_integer(query, COLUMN_NUMBER)};
	read_invitation(query, &row->invitation);
	row->name = make_name(query, youth);
	youth->born = PERIOD_NONE;
	if (*query_text(query, COLUMN_BORN) && !period_parse(query_text(query, COLUMN_BORN), &youth->born))
		youth->born = PERIOD_NONE;
	row->age = youth_age(youth, day);
	row->phone = make_phone(query, youth);
	set_text(&row->search, query_text(query, COLUMN_SEARCH));
	row->no_contact = query_integer(query, COLUMN_NO_CONTACT) == 1;
	row->spoken = query_integer(query, COLUMN_SPOKEN) == 1;
	invited_settle(row);
	row->latest = make_latest(query, &row->invitation);
}

static void
clear_rows(struct roster *roster)
{
	for (size_t i = 0; i < roster->count; i++) {
		struct invited *row = &roster->rows[i];
		record_clear(&row->invitation);
		free(row->name);
		free(row->search);
		free(row->phone);
		free(row->latest);
	}
	roster->count = 0;
}

static enum status
read_rows(struct roster *roster, struct store *store, const struct activity *activity, struct error *error)
{
	struct query *query = NULL;
	struct youth youth;
	struct date day = date_is_none(activity->day) ? clock_today() : activity->day;
	bool there = true;
	enum status status = query_open(store, "invited", &query, error);
	if (status != STATUS_OK)
		return status;
	record_init(&youth_entity, &youth);
	query_bind_uuid(query, "$activity", activity->record.id);
	while ((status = query_next(query, &there, error)) == STATUS_OK && there) {
		memory_reserve((void **)&roster->rows, &roster->capacity, roster->count + 1, sizeof *roster->rows);
		read_row(query, &youth, day, &roster->rows[roster->count++]);
	}
	query_close(query);
	record_clear(&youth);
	return status;
}

static int
compare_ids(const void *a, const void *b)
{
	return memcmp(a, b, sizeof(struct uuid));
}

static bool
is_in(const struct uuid *sorted, size_t count, struct uuid id)
{
	return count > 0 && bsearch(&id, sorted, count, sizeof id, compare_ids) != NULL;
}

static void
mark_again(struct roster *roster, struct uuid *marks, size_t count)
{
	if (count > 0)
		qsort(marks, count, sizeof *marks, compare_ids);
	for (size_t i = 0; i < roster->count; i++)
		roster->rows[i].marked = is_in(marks, count, roster->rows[i].invitation.record.id);
}

static enum status
read_calls(struct roster *roster, struct store *store, const struct activity *activity, struct error *error)
{
	struct call_list calls = {0};
	enum status status = call_list_read(store, activity, clock_today(), &calls, error);
	if (status != STATUS_OK)
		return status;
	struct uuid *ids = memory_resize(NULL, calls.count + 1, sizeof *ids);
	for (size_t i = 0; i < calls.count; i++)
		ids[i] = calls.calls[i].invitation;
	qsort(ids, calls.count, sizeof *ids, compare_ids);
	for (size_t i = 0; i < roster->count; i++)
		roster->rows[i].call = is_in(ids, calls.count, roster->rows[i].invitation.record.id);
	free(ids);
	call_list_clear(&calls);
	return STATUS_OK;
}

enum status
roster_load(struct roster *roster, struct store *store, const struct activity *activity, struct funnel *funnel,
	    struct error *error)
{
	struct uuid *marks = NULL;
	size_t marked = 0;
	enum status status;
	if (uuid_equal(roster->activity, activity->record.id)) {
		marked = roster_marked(roster, &marks);
	} else {
		roster->chooser.selected = 0;
		roster->filters = 0;
		edit_set(&roster->search, "");
	}
	roster->activity = activity->record.id;
	clear_rows(roster);
	if (store_in_meeting(store)) {
		status = funnel_read(store, activity, clock_today(), funnel, error);
	} else {
		status = funnel_begin(store, activity, clock_today(), funnel, error);
		if (status == STATUS_OK)
			status = read_rows(roster, store, activity, error);
		if (status == STATUS_OK)
			status = read_calls(roster, store, activity, error);
		for (size_t i = 0; i < roster->count; i++)
			funnel_add(funnel, &roster->rows[i].invitation, roster->rows[i].spoken);
	}
	mark_again(roster, marks, marked);
	free(marks);
	roster_choose(roster);
	return status;
}

void
roster_clear(struct roster *roster)
{
	clear_rows(roster);
	free(roster->rows);
	free(roster->shown);
	edit_clear(&roster->search);
}
