/* The timeline of a young person: what the tables around it hold, put in one order. */
#include "timeline_parts.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "model/community.h"
#include "model/harvest.h"
#include "model/invitation.h"
#include "model/journal.h"
#include "model/measure.h"
#include "model/round.h"
#include "model/value.h"
#include "model/youth.h"

/* An item on its way into order. */
struct entry {
	struct timeline_item item;
	struct instant made;
	int clock; /* minutes to order a day by */
	int row;
};

static const struct entity *const part_entities[] = {
    [PART_NOTE] = &note_entity,
    [PART_CONTACT] = &contact_entity,
    [PART_TASK] = &task_entity,
    [PART_WISH] = &wish_entity,
    [PART_CONSENT] = &consent_entity,
    [PART_SITUATION] = &situation_entity,
    [PART_STATE] = &youth_entity,
    [PART_CREATION] = NULL,
    [PART_MEMBERSHIP] = &membership_entity,
    [PART_INVITED] = &invitation_entity,
    [PART_REPLY] = &invitation_entity,
    [PART_REPLY_CHANGE] = &invitation_entity,
    [PART_REMINDED] = &invitation_entity,
    [PART_ATTENDANCE] = &invitation_entity,
    [PART_ROUND] = &round_member_entity,
    [PART_ROLE] = &ambassador_entity,
    [PART_MEASUREMENT] = &measurement_entity,
};

void
timeline_set_kind(struct timeline_item *item, const char *kind)
{
	snprintf(item->kind, sizeof item->kind, "%s", kind);
}

void
timeline_add_pair(struct text *out, const char *first, const char *second)
{
	text_add(out, first);
	text_add(out, first[0] != '\0' && second[0] != '\0' ? ". " : "");
	text_add(out, second);
}

static void
add_until(struct text *out, const char *stored)
{
	struct date until;

	if (!date_parse_iso(stored, &until) || date_is_none(until))
		return;
	text_add(out, " til ");
	date_add_field(out, until);
}

static const char *
label_of(const struct entity *entity, int field, int value)
{
	return choice_label(entity->fields[field].choices, value);
}

static void
add_change_of_state(struct text *out, const char *before, const char *after)
{
	text_add(out, label_of(&youth_entity, YOUTH_STATE, before[0] == '\0' ? 0 : atoi(before)));
	text_add(out, " → ");
	text_add(out, label_of(&youth_entity, YOUTH_STATE, after[0] == '\0' ? 0 : atoi(after)));
}

/* «Hiphopskolen: prøver. Det er fedt». */
static void
add_step(struct text *out, const char *community, int step, const char *own)
{
	struct text reached = {0};

	text_add_format(&reached, "%s: ", community);
	text_add_lower(&reached, label_of(&membership_entity, MEMBERSHIP_STEP, step));
	timeline_add_pair(out, text_get(&reached), own);
	text_clear(&reached);
}

/* «Livstilfredshed: 7 (0-10)»; what is about health is read only when it is opened. */
static void
add_measurement(struct text *out, struct timeline_item *item, sqlite3_stmt *row)
{
	struct measurement measurement = {
	    .instrument = sqlite3_column_int(row, COLUMN_MARK),
	    .score = INTEGER_NONE,
	};

	timeline_set_kind(item, "Måling");
	if (sqlite3_column_type(row, COLUMN_MINUTES) != SQLITE_NULL)
		measurement.score = sqlite3_column_int(row, COLUMN_MINUTES);
	text_add(out, label_of(&measurement_entity, MEASUREMENT_INSTRUMENT, measurement.instrument));
	if (measurement.instrument == INSTRUMENT_LONELINESS || measurement.instrument == INSTRUMENT_WELL_BEING) {
		text_add(out, ". Enter viser svarene.");
		return;
	}
	text_add(out, ": ");
	measurement_add_result(out, &measurement);
}

static void
add_words(struct text *out, struct store *store, struct timeline_item *item, enum part part, sqlite3_stmt *row)
{
	const char *label = column_text(row, COLUMN_LABEL), *own = column_text(row, COLUMN_TEXT);
	const int mark = sqlite3_column_int(row, COLUMN_MARK);

	switch (part) {
	case PART_NOTE:
		timeline_set_kind(item, label[0] != '\0' ? label : "Notat");
		text_add(out, mark == 1 ? "Følsomt notat. Enter viser det." : own);
		break;
	case PART_CONTACT:
		timeline_set_kind(item, label_of(&contact_entity, CONTACT_CHANNEL, mark));
		timeline_add_pair(
		    out, label_of(&contact_entity, CONTACT_OUTCOME, sqlite3_column_int(row, COLUMN_MINUTES)), own);
		break;
	case PART_TASK:
		timeline_set_kind(item, mark == TASK_APPOINTMENT ? "Aftale" : "Opgave");
		timeline_add_pair(out, own, "Klaret");
		break;
	case PART_WISH:
		timeline_set_kind(item, label_of(&wish_entity, WISH_KIND, mark));
		timeline_add_pair(out, label, own);
		break;
	case PART_CONSENT:
		timeline_set_kind(item, "Samtykke");
		text_add_format(out, "%s: %s", label, label_of(&consent_entity, CONSENT_GIVEN, mark));
		add_until(out, own);
		break;
	case PART_SITUATION:
		timeline_set_kind(item, label_of(&situation_entity, SITUATION_KIND, mark));
		text_add(out, label);
		add_until(out, own);
		break;
	case PART_STATE:
		timeline_set_kind(item, "Status");
		add_change_of_state(out, label, own);
		break;
	case PART_CREATION:
		timeline_set_kind(item, "Oprettet");
		text_add(out, label[0] != '\0' ? "Henvist af: " : "");
		text_add(out, label);
		break;
	case PART_MEMBERSHIP:
		timeline_set_kind(item, "Med i");
		add_step(out, label, mark, own);
		break;
	case PART_INVITED:
	case PART_REPLY:
	case PART_REPLY_CHANGE:
	case PART_REMINDED:
	case PART_ATTENDANCE:
	case PART_ROUND:
	case PART_ROLE:
		timeline_add_activity(out, store, item, part, row);
		break;
	case PART_MEASUREMENT:
		add_measurement(out, item, row);
		break;
	}
}

static void
entry_read(struct store *store, struct entry *entry, sqlite3_stmt *row)
{
	const int part = sqlite3_column_int(row, COLUMN_PART);
	struct timeline_item *item = &entry->item;
	struct text words = {0};

	*entry = (struct entry){.item = {.entity = part_entities[part], .minutes = INTEGER_NONE}};
	item->id = column_uuid(row, COLUMN_ID);
	item->date = column_date(row, COLUMN_DAY);
	entry->made = column_instant(row, COLUMN_MADE);
	if (part == PART_NOTE && sqlite3_column_type(row, COLUMN_MINUTES) != SQLITE_NULL)
		item->minutes = sqlite3_column_int(row, COLUMN_MINUTES);
	if (date_is_none(item->date))
		item->date = instant_date(entry->made);
	entry->clock = item->minutes;
	if (item->minutes == INTEGER_NONE && date_compare(item->date, instant_date(entry->made)) == 0)
		entry->clock = instant_minutes(entry->made);
	snprintf(item->author, sizeof item->author, "%s", column_text(row, COLUMN_AUTHOR));
	add_words(&words, store, item, (enum part)part, row);
	item->text = memory_copy_text(text_get(&words));
	text_clear(&words);
}

static int
entry_compare(const void *a, const void *b)
{
	const struct entry *first = a, *second = b;
	int order = date_compare(second->item.date, first->item.date);

	if (order == 0)
		order = (second->clock > first->clock) - (second->clock < first->clock);
	if (order == 0)
		order = (second->made.milliseconds > first->made.milliseconds) -
			(second->made.milliseconds < first->made.milliseconds);
	return order != 0 ? order : first->row - second->row;
}

static enum status
entries_read(struct store *store, struct uuid youth, struct entry **entries, size_t *count, struct error *error)
{
	sqlite3_stmt *statement = query_get(store, "timeline", error);
	size_t capacity = 0;
	enum status status;
	bool row;

	if (statement == NULL)
		return error->status;
	statement_bind_uuid(statement, "$youth", youth);
	while ((status = statement_step(store, statement, &row, error)) == STATUS_OK && row) {
		if (*count == capacity) {
			capacity = capacity * 2 + 16;
			*entries = memory_resize(*entries, capacity, sizeof **entries);
		}
		entry_read(store, &(*entries)[*count], statement);
		(*entries)[*count].row = (int)*count;
		(*count)++;
	}
	sqlite3_reset(statement);
	return status;
}

enum status
timeline_read(struct store *store, struct uuid youth, struct timeline *timeline, struct error *error)
{
	struct entry *entries = NULL;
	size_t count = 0;
	enum status status;

	*timeline = (struct timeline){NULL, 0};
	status = entries_read(store, youth, &entries, &count, error);
	if (count > 0) {
		qsort(entries, count, sizeof *entries, entry_compare);
		timeline->items = memory_new(count * sizeof *timeline->items);
	}
	for (; timeline->count < count; timeline->count++)
		timeline->items[timeline->count] = entries[timeline->count].item;
	free(entries);
	if (status != STATUS_OK)
		timeline_clear(timeline);
	return status;
}

void
timeline_clear(struct timeline *timeline)
{
	for (size_t i = 0; i < timeline->count; i++)
		free(timeline->items[i].text);
	free(timeline->items);
	*timeline = (struct timeline){NULL, 0};
}
