/* Those who are invited to an activity, in memory: reading, filters, search and marks. */
#include "invite_roster.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "base/fold.h"
#include "base/memory.h"
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

/* What the ladder looks like in the list: who has not answered is what there is to do something about. */
static const enum invitation_status order[] = {
    INVITATION_UNANSWERED, INVITATION_MAYBE,     INVITATION_PLANNED, INVITATION_SIGNED_UP,
    INVITATION_CAME,       INVITATION_CANCELLED, INVITATION_NO_SHOW, INVITATION_DECLINED,
};

enum { STATUSES = sizeof order / sizeof order[0] };

static const struct filter_row {
	const char *label;
	int status; /* enum invitation_status, or -1 */
} filter_rows[ROSTER_CHANNEL_FIRST] = {
    [ROSTER_CALL] = {"Ring i dag", -1},
    [ROSTER_UNANSWERED] = {"Intet svar", INVITATION_UNANSWERED},
    [ROSTER_MAYBE] = {"Måske", INVITATION_MAYBE},
    [ROSTER_SIGNED_UP] = {"Tilmeldt", INVITATION_SIGNED_UP},
    [ROSTER_DECLINED] = {"Afslag", INVITATION_DECLINED},
    [ROSTER_CANCELLED] = {"Afbud", INVITATION_CANCELLED},
    [ROSTER_DRAFT] = {"Kladde", INVITATION_PLANNED},
    [ROSTER_NOT_REACHED] = {"Ikke nået", -1},
    [ROSTER_TRANSPORT] = {"Mangler kørsel", -1},
    [ROSTER_NEEDS] = {"Særlige hensyn", -1},
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
	row->reached =
	    (REACHED_STATUSES >> invitation_status(&row->invitation) & 1) || query_integer(query, COLUMN_SPOKEN) == 1;
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
roster_load(struct roster *roster, struct store *store, const struct activity *activity, struct error *error)
{
	struct uuid *marks = NULL;
	size_t marked = 0;
	enum status status = STATUS_OK;
	if (uuid_equal(roster->activity, activity->record.id)) {
		marked = roster_marked(roster, &marks);
	} else {
		roster->chooser.selected = 0;
		roster->filters = 0;
		edit_set(&roster->search, "");
	}
	roster->activity = activity->record.id;
	clear_rows(roster);
	if (!store_in_meeting(store)) {
		status = read_rows(roster, store, activity, error);
		if (status == STATUS_OK)
			status = read_calls(roster, store, activity, error);
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

static bool
passes(const struct invited *row, enum roster_filter filter)
{
	enum invitation_status status = invitation_status(&row->invitation);
	if (filter >= ROSTER_CHANNEL_FIRST)
		return row->invitation.channel == (int)filter - ROSTER_CHANNEL_FIRST;
	switch ((int)filter) {
	case ROSTER_CALL:
		return row->call;
	case ROSTER_NOT_REACHED:
		return !row->reached && status == INVITATION_UNANSWERED;
	case ROSTER_TRANSPORT:
		return row->invitation.transport == TRANSPORT_MISSING && invitation_holds_seat(&row->invitation);
	case ROSTER_NEEDS:
		return !text_is_empty(row->invitation.needs) && invitation_holds_seat(&row->invitation);
	default:
		return filter_rows[filter].status == (int)status;
	}
}

/* Does the row pass one of the filters first..end that are on, or is none of them on? */
static bool
passes_one(const struct roster *roster, const struct invited *row, int first, int end)
{
	bool any = false;
	for (int i = first; i < end; i++) {
		if (!(roster->filters >> i & 1))
			continue;
		if (passes(row, (enum roster_filter)i))
			return true;
		any = true;
	}
	return !any;
}

/* «14» and «U-014» find the number. */
static bool
has_number(const struct roster *roster, const struct invited *row)
{
	const char *typed = text_get(&roster->search.text);
	int number;
	return (sscanf(typed, "%d", &number) == 1 || sscanf(typed, "%*1[uU]-%d", &number) == 1) &&
	       number == row->number;
}

static bool
is_shown(const struct roster *roster, const struct invited *row, const struct fold_query *words)
{
	return passes_one(roster, row, ROSTER_CALL, ROSTER_UNANSWERED) &&
	       passes_one(roster, row, ROSTER_UNANSWERED, ROSTER_NOT_REACHED) &&
	       passes_one(roster, row, ROSTER_NOT_REACHED, ROSTER_TRANSPORT) &&
	       passes_one(roster, row, ROSTER_TRANSPORT, ROSTER_NEEDS) &&
	       passes_one(roster, row, ROSTER_NEEDS, ROSTER_CHANNEL_FIRST) &&
	       passes_one(roster, row, ROSTER_CHANNEL_FIRST, ROSTER_FILTERS) &&
	       (fold_matches(words, row->search ? row->search : "") || has_number(roster, row));
}

static void
add_shown(struct roster *roster, const struct fold_query *words, int status)
{
	for (size_t i = 0; i < roster->count; i++) {
		const struct invited *row = &roster->rows[i];
		bool wanted = status < 0 || (int)invitation_status(&row->invitation) == status;
		if (wanted && is_shown(roster, row, words))
			roster->shown[roster->chooser.count++] = (int)i;
	}
}

void
roster_choose(struct roster *roster)
{
	struct fold_query words;
	fold_query_parse(&words, text_get(&roster->search.text));
	roster->shown = memory_resize(roster->shown, roster->count + 1, sizeof *roster->shown);
	roster->chooser.count = 0;
	if (roster->order == ROSTER_BY_NAME)
		add_shown(roster, &words, -1);
	for (int i = 0; roster->order == ROSTER_UNANSWERED_FIRST && i < STATUSES; i++)
		add_shown(roster, &words, (int)order[i]);
	for (int i = 0; i < roster->chooser.count && !uuid_is_none(roster->selected); i++)
		if (uuid_equal(roster_at(roster, i)->invitation.record.id, roster->selected))
			roster->chooser.selected = i;
	roster_select(roster, roster->chooser.selected);
}

struct invited *
roster_at(const struct roster *roster, int line)
{
	return line >= 0 && line < roster->chooser.count ? &roster->rows[roster->shown[line]] : NULL;
}

struct invited *
roster_selected(const struct roster *roster)
{
	return roster_at(roster, roster->chooser.selected);
}

void
roster_select(struct roster *roster, int line)
{
	roster->chooser.selected = line;
	chooser_clamp(&roster->chooser, roster->visible);
	const struct invited *row = roster_selected(roster);
	roster->selected = row ? row->invitation.record.id : UUID_NONE;
}

bool
roster_move(struct roster *roster, const struct key *key)
{
	if (!chooser_key(&roster->chooser, key, roster->visible))
		return false;
	roster_select(roster, roster->chooser.selected);
	return true;
}

int
roster_count_marked(const struct roster *roster)
{
	int count = 0;
	for (size_t i = 0; i < roster->count; i++)
		count += roster->rows[i].marked;
	return count;
}

size_t
roster_marked(const struct roster *roster, struct uuid **ids)
{
	size_t count = 0;
	*ids = memory_resize(NULL, roster->count + 1, sizeof **ids);
	for (size_t i = 0; i < roster->count; i++)
		if (roster->rows[i].marked)
			(*ids)[count++] = roster->rows[i].invitation.record.id;
	return count;
}

size_t
roster_chosen(const struct roster *roster, struct uuid **ids)
{
	size_t count = roster_marked(roster, ids);
	const struct invited *row = roster_selected(roster);
	if (count || !row)
		return count;
	(*ids)[0] = row->invitation.record.id;
	return 1;
}

void
roster_unmark(struct roster *roster)
{
	for (size_t i = 0; i < roster->count; i++)
		roster->rows[i].marked = false;
}

const char *
roster_filter_label(enum roster_filter filter)
{
	if (filter < ROSTER_CHANNEL_FIRST)
		return filter_rows[filter].label;
	return choice_label(invitation_entity.fields[INVITATION_CHANNEL].choices, (int)filter - ROSTER_CHANNEL_FIRST);
}

int
roster_filter_count(const struct roster *roster, enum roster_filter filter)
{
	int count = 0;
	for (size_t i = 0; i < roster->count; i++)
		count += passes(&roster->rows[i], filter);
	return count;
}

bool
roster_type_search(struct roster *roster, const struct key *key, bool *text)
{
	if (key->press == PRESS_ENTER || key->press == PRESS_DOWN || key->press == PRESS_TAB) {
		*text = false;
		return true;
	}
	bool changed = false;
	bool used = edit_key(&roster->search, key, &changed);
	if (changed) {
		roster->chooser.selected = 0;
		roster->selected = UUID_NONE;
		roster_choose(roster);
	}
	return used;
}

bool
roster_back(struct roster *roster, bool *text)
{
	if (roster->search.text.length) {
		edit_set(&roster->search, "");
	} else if (*text) {
		*text = false;
	} else if (roster->filters) {
		roster->filters = 0;
	} else if (roster_count_marked(roster)) {
		roster_unmark(roster);
	} else {
		return false;
	}
	roster_choose(roster);
	return true;
}
