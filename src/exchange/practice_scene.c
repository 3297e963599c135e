/* What happens around the invented people: places, activities, invitations and rounds, told in tables of text.
 *
 * «@invitation youth sent reply» begins a table of new records and names its columns; «!workplace name phone» one of
 * records that are there and are changed, found by their first column. The pseudo column «key» names a record for later
 * rows. A date is a number of days from today («w» before it: moved to a working day), a young person a number, a
 * member of the staff a place in the list, a code its code; «-» leaves the field as it is. */
#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "model/activity.h"
#include "model/invitation.h"
#include "model/value.h"
#include "practice_work.h"
#include "store/change.h"

enum { COLUMNS = 20, KEY = -2 };

/* A table as it is being read. */
struct scene_table {
	const struct entity *entity;
	bool edits;
	int fields[COLUMNS]; /* of the entity, or KEY */
	int count;
};

static int
field_named(const struct entity *entity, const char *name)
{
	int field = 0;
	if (text_equal(name, "key"))
		return KEY;
	while (field < entity->field_count && !text_equal(entity->fields[field].name, name))
		field++;
	assert(field < entity->field_count);
	return field;
}

static void
begin_table(struct scene_table *table, const char *line)
{
	char *words = memory_copy_text(line + 1), *rest = NULL;
	const char *word = strtok_r(words, " ", &rest);
	*table = (struct scene_table){.entity = entity_find(word), .edits = line[0] == '!'};
	assert(table->entity);
	while ((word = strtok_r(NULL, " ", &rest)) != NULL && table->count < COLUMNS)
		table->fields[table->count++] = field_named(table->entity, word);
	free(words);
}

static struct date
day_of(const struct practice *practice, const char *typed)
{
	bool working = *typed == 'w';
	struct date day = date_add_days(practice->today, atoi(typed + working));
	return working ? practice_working_day(day) : day;
}

static void
remember(struct practice *practice, const char *key, struct uuid id)
{
	practice->keys = memory_resize(practice->keys, (size_t)practice->key_count + 1, sizeof *practice->keys);
	struct practice_key *new = &practice->keys[practice->key_count++];
	new->id = id;
	new->name = memory_copy_text(key);
}

static struct uuid
named(const struct practice *practice, const char *key)
{
	for (int i = 0; i < practice->key_count; i++)
		if (text_equal(practice->keys[i].name, key))
			return practice->keys[i].id;
	return UUID_NONE;
}

/* A record of a small entity by its first text. */
static struct uuid
small_named(struct practice *practice, const struct entity *entity, const char *name)
{
	struct small_list list = store_small(practice->store, entity);
	const struct field *field = entity->fields;
	while (field->kind != FIELD_TEXT)
		field++;
	for (int i = 0; i < list.count; i++)
		if (text_equal(value_text(field, list.items[i]), name))
			return record_header(list.items[i])->id;
	return UUID_NONE;
}

static struct uuid
reference_of(struct practice *practice, const struct field *field, const char *typed)
{
	int number = atoi(typed);
	if (field->target == &youth_entity)
		return number <= PRACTICE_PEOPLE ? practice->persons[number] : UUID_NONE;
	if (field->target == &staff_entity)
		return practice->staff[number % practice->staff_count];
	if (field->list)
		return store_find_code(practice->store, field->list, typed);
	struct uuid id = named(practice, typed);
	return uuid_is_none(id) && field->target->small ? small_named(practice, field->target, typed) : id;
}

/* Returns false when the row is about somebody who is not there. */
static bool
set_field(struct practice *practice, const struct field *field, void *record, const char *typed)
{
	struct error error;
	struct uuid id;
	switch (field->kind) {
	case FIELD_REFERENCE:
		id = reference_of(practice, field, typed);
		value_set_reference(field, record, id);
		return !uuid_is_none(id);
	case FIELD_DATE: {
		char iso[DATE_ISO_SIZE];
		date_format_iso(day_of(practice, typed), iso);
		return value_parse_stored(field, iso, record);
	}
	case FIELD_INTEGER:
	case FIELD_BOOLEAN:
	case FIELD_CHOICE:
	case FIELD_FLAGS:
		value_set_integer(field, record, atoi(typed));
		return true;
	case FIELD_TEXT:
		value_set_text(field, record, typed);
		return true;
	case FIELD_PERIOD:
		return value_read(field, typed, practice->today, record, &error) == STATUS_OK;
	case FIELD_INSTANT:
		break;
	}
	assert(false);
	return false;
}

static bool
fill(struct practice *practice, const struct scene_table *table, const char *line, void *record, struct text *key)
{
	struct text part = {0};
	bool whole = true;
	for (int i = table->edits; i < table->count && whole; i++) {
		text_reset(&part);
		practice_add_part(&part, line, i);
		if (table->fields[i] == KEY)
			text_add(key, text_get(&part));
		else if (!text_equal(text_get(&part), "-"))
			whole = set_field(practice, &table->entity->fields[table->fields[i]], record, text_get(&part));
	}
	text_clear(&part);
	return whole;
}

static enum status
add_row(struct practice *practice, const struct scene_table *table, const char *line, struct error *error)
{
	enum status status = STATUS_OK;
	struct text key = {0};
	void *record = record_new(table->entity);
	if (fill(practice, table, line, record, &key)) {
		status = bulk_add(practice->bulk, record, error);
		if (key.length)
			remember(practice, text_get(&key), record_of(record)->id);
	}
	record_free(record);
	text_clear(&key);
	return status;
}

static enum status
edit_row(struct practice *practice, const struct scene_table *table, const char *line, struct change *change,
	 struct error *error)
{
	struct text name = {0}, key = {0};
	void *before = record_new(table->entity), *after = record_new(table->entity);
	practice_add_part(&name, line, 0);
	enum status status = store_read(practice->store, table->entity,
					small_named(practice, table->entity, text_get(&name)), before, error);
	if (status == STATUS_OK) {
		record_copy(after, before);
		bool whole = fill(practice, table, line, after, &key);
		assert(whole);
		(void)whole;
		status = change_save(change, before, after, error);
	}
	record_free(before);
	record_free(after);
	text_clear(&name);
	text_clear(&key);
	return status;
}

/* With a change the tables that edit are told, without one those that add. */
static enum status
tell(struct practice *practice, struct change *change, struct error *error)
{
	struct scene_table table = {0};
	enum status status = STATUS_OK;
	for (int i = 0; i < practice->scene.count && status == STATUS_OK; i++) {
		const char *line = practice->scene.lines[i];
		if (line[0] == '@' || line[0] == '!')
			begin_table(&table, line);
		else if (table.edits == (change != NULL))
			status = change ? edit_row(practice, &table, line, change, error)
					: add_row(practice, &table, line, error);
	}
	return status;
}

enum status
practice_add_scene(struct practice *practice, struct error *error)
{
	return tell(practice, NULL, error);
}

enum status
practice_edit_scene(struct practice *practice, struct change *change, struct error *error)
{
	return tell(practice, change, error);
}

static bool
is_sent_to(const struct practice *practice, const struct youth *youth)
{
	return youth->record.number % PRACTICE_INVITE_EVERY == 0 && youth->state != YOUTH_ENDED && !youth->no_contact &&
	       practice->invited < PRACTICE_INVITED_MOST;
}

enum status
practice_invite(struct practice *practice, const struct youth *youth, struct error *error)
{
	static const int channels[] = {INVITED_BY_CASE_WORKER, INVITED_BY_PHONE, INVITED_BY_SOCIAL_MEDIA};
	static const int replies[] = {REPLY_NONE, REPLY_YES, REPLY_NONE, REPLY_YES, REPLY_MAYBE, REPLY_NO, REPLY_NONE};
	struct invitation invitation;
	if (!is_sent_to(practice, youth))
		return STATUS_OK;
	int turn = practice->invited++;
	record_init(&invitation_entity, &invitation);
	invitation.youth = youth->record.id;
	invitation.activity = named(practice, "workshop");
	invitation.channel = channels[turn % (int)(sizeof channels / sizeof *channels)];
	invitation.reply = replies[turn % (int)(sizeof replies / sizeof *replies)];
	invitation.sent = date_add_days(practice->today, -12);
	invitation.replied = invitation.reply == REPLY_NONE ? DATE_NONE : date_add_days(practice->today, -6);
	return practice_add(practice, &invitation, error);
}

void
practice_clear_scene(struct practice *practice)
{
	for (int i = 0; i < practice->key_count; i++)
		free(practice->keys[i].name);
	free(practice->keys);
}
