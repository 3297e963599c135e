/* Those who are invited to an activity, in memory: filters, search, order and marks. */
#include "invite_roster.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/fold.h"
#include "base/memory.h"
#include "model/value.h"

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

void
roster_stay(struct roster *roster)
{
	roster->selected = UUID_NONE;
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

static void
choose_from_top(struct roster *roster)
{
	roster->selected = UUID_NONE;
	roster->chooser.selected = 0;
	roster_choose(roster);
}

void
roster_toggle_filter(struct roster *roster, enum roster_filter filter)
{
	roster->filters ^= 1U << filter;
	choose_from_top(roster);
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
	if (changed)
		choose_from_top(roster);
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
