/* Records full of words that occur nowhere else. */
#include "canary.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "base/clock.h"
#include "base/fold.h"
#include "base/memory.h"
#include "model/activity.h"
#include "model/value.h"
#include "model/youth.h"
#include "store/list.h"

enum { EACH = 3, LETTERS = 9, DIGITS = 8, A_YEAR = 2026, TRIES = 8 };

static void
keep(struct canaries *canaries, const char *word)
{
	struct text folded = {0};
	fold_add_b(&folded, word);
	memory_reserve((void **)&canaries->words, &canaries->capacity, canaries->count + 1, sizeof *canaries->words);
	canaries->words[canaries->count++] = text_take(&folded);
}

/* No Danish word has such letters after each other. */
static void
add_word(struct canaries *canaries, struct text *out)
{
	static const char letters[] = "qxzwvkjq";
	char word[LETTERS + 1];
	for (int i = 0; i < LETTERS; i++)
		word[i] = letters[random_below(&canaries->random, sizeof letters - 1)];
	word[LETTERS] = '\0';
	keep(canaries, word);
	text_add(out, word);
}

static void
add_phone(struct canaries *canaries, struct text *out)
{
	char digits[DIGITS + 4] = "", spaced[DIGITS + 4];
	for (int i = 0; i < DIGITS; i++)
		digits[i] = (char)('1' + random_below(&canaries->random, 9));
	snprintf(spaced, sizeof spaced, "%.2s %.2s %.2s %.2s", digits, digits + 2, digits + 4, digits + 6);
	keep(canaries, digits);
	keep(canaries, spaced);
	text_add(out, digits);
}

static void
fill_text(struct canaries *canaries, const struct field *field, void *record)
{
	struct text value = {0};
	if (field->format == FORMAT_PHONE)
		add_phone(canaries, &value);
	else if (field->format == FORMAT_POSTCODE)
		text_add(&value, "2620");
	else
		add_word(canaries, &value);
	if (field->format == FORMAT_EMAIL)
		text_add(&value, "@example.invalid");
	value_set_text(field, record, text_get(&value));
	text_clear(&value);
}

static void
fill_birth(struct canaries *canaries, const struct field *field, void *record)
{
	struct date day = date_add_days(date_make(2001, 1, 1), random_below(&canaries->random, 3000));
	char iso[DATE_ISO_SIZE];
	struct text shown = {0};
	date_format_iso(day, iso);
	date_add_field(&shown, day);
	keep(canaries, iso);
	keep(canaries, text_get(&shown));
	assert_true(value_parse_stored(field, iso, record));
	text_clear(&shown);
}

/* Any record there is, or none. */
static struct uuid
one_of(struct store *store, const struct field *field)
{
	struct uuid id = UUID_NONE;
	struct error error;
	if (field->list) {
		struct code_list codes = store_codes(store, field->list, clock_today());
		return codes.count ? codes.items[0]->record.id : UUID_NONE;
	}
	struct list *list = list_new(store, field->target);
	assert_int_equal(list_set(list, &(struct list_query){.sort = LIST_SORT_NUMBER, .descending = true}, &error),
			 STATUS_OK);
	if (list_count(list))
		id = record_header(list_at(list, 0))->id;
	list_free(list);
	return id;
}

static void
fill_field(struct canaries *canaries, struct store *store, const struct field *field, void *record)
{
	bool personal = (field->flags & FIELD_PERSONAL) != 0, required = (field->flags & FIELD_REQUIRED) != 0;
	if ((field->flags & FIELD_DERIVED) != 0)
		return;
	if (field->kind == FIELD_TEXT && personal)
		fill_text(canaries, field, record);
	else if (field->kind == FIELD_TEXT && required)
		value_set_text(field, record, "Prøve");
	else if (field->kind == FIELD_PERIOD && personal)
		fill_birth(canaries, field, record);
	else if (field->kind == FIELD_DATE)
		assert_true(value_parse_stored(field, "2026-03-10", record));
	else if (field->kind == FIELD_REFERENCE)
		value_set_reference(field, record, one_of(store, field));
	else if (field->kind == FIELD_INTEGER && required)
		value_set_integer(field, record, field->maximum > A_YEAR ? A_YEAR : 1);
}

/* What a rule does not want filled is emptied. */
static void
save(struct store *store, void *record, bool must)
{
	const struct entity *entity = record_of(record)->entity;
	struct error error;
	enum status status = STATUS_INVALID;
	for (int i = 0; i < TRIES && status == STATUS_INVALID; i++) {
		status = store_save(store, NULL, record, "prøve", UUID_NONE, &error);
		if (status == STATUS_INVALID && error.field != ERROR_NO_FIELD)
			value_clear(&entity->fields[error.field], record);
	}
	if (must && status != STATUS_OK)
		fail_msg("%s: %s", entity->name, error.message);
}

static bool
is_left_out(const struct entity *entity)
{
	return entity == &setting_entity || entity == &code_entity;
}

void
canaries_fill(struct canaries *canaries, struct stage *stage, uint64_t seed)
{
	struct store *store = stage->app.store;
	*canaries = (struct canaries){0};
	random_seed(&canaries->random, seed);
	for (size_t e = 0; entities[e]; e++)
		for (int i = 0; i < EACH && !is_left_out(entities[e]); i++) {
			void *record = record_new(entities[e]);
			for (int f = 0; f < entities[e]->field_count; f++)
				fill_field(canaries, store, &entities[e]->fields[f], record);
			save(store, record, i == 0); /* there may be only one such record */
			record_free(record);
		}
	assert_true(canaries->count > 60);
}

void
canaries_clear(struct canaries *canaries)
{
	for (size_t i = 0; i < canaries->count; i++)
		free(canaries->words[i]);
	free(canaries->words);
	*canaries = (struct canaries){0};
}

static bool
has_number(const char *text)
{
	for (const char *at = text; (at = strstr(at, "U-")) != NULL; at++)
		if (at[2] >= '0' && at[2] <= '9')
			return true;
	return false;
}

const char *
canaries_find(const struct canaries *canaries, const char *text)
{
	struct text folded = {0};
	const char *found = has_number(text) ? "U-…" : NULL;
	fold_add_b(&folded, text);
	for (size_t i = 0; i < canaries->count && !found; i++)
		if (strstr(text_get(&folded), canaries->words[i]))
			found = canaries->words[i];
	text_clear(&folded);
	return found;
}
