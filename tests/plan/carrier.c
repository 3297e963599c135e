/* Each way a statement can be carried, as a function that looks for it. */
#include "carrier.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/asset.h"
#include "base/clock.h"
#include "exchange/report.h"
#include "model/indicator.h"
#include "model/office.h"
#include "model/round_rules.h"
#include "model/value.h"
#include "app/tabs.h"

enum { WORD = 64, PAGES = 6, ALL_COLUMNS = 2000 };

struct quest {
	struct stage *stage;
	const char *words; /* of the statement */
	const char *rest;  /* of the carrier, after its first word */
};

/* Copies the next word and steps over it and the space after it. */
static const char *
take_word(const char *from, char word[WORD])
{
	size_t length = strcspn(from, " ");
	snprintf(word, WORD, "%.*s", (int)length, from);
	return from + length + (from[length] == ' ');
}

static const struct field *
find_field(const struct entity *entity, const char *name)
{
	for (int i = 0; entity && i < entity->field_count; i++)
		if (strcmp(entity->fields[i].name, name) == 0)
			return &entity->fields[i];
	return NULL;
}

/* ENTITY FIELD …: what comes after them, NULL if there is no such field. */
static const char *
take_field(const char *from, const struct entity **entity, const struct field **field)
{
	char word[WORD];
	from = take_word(from, word);
	*entity = entity_find(word);
	from = take_word(from, word);
	*field = find_field(*entity, word);
	return *field ? from : NULL;
}

static bool
text_holds(const char *text, const char *words)
{
	return text && strstr(text, words);
}

/* One «FIELD=VALUE» or «FIELD~WORDS», cut into its parts. */
struct condition {
	const struct field *field;
	char how;
	char value[256];
};

/* Steps over the condition; NULL if it cannot be read. */
static const char *
take_condition(const char *from, const struct entity *entity, struct condition *condition)
{
	size_t name = strcspn(from, "=~"), length = strcspn(from, ";");
	char word[WORD];
	if (name >= length)
		return NULL;
	snprintf(word, sizeof word, "%.*s", (int)name, from);
	condition->field = find_field(entity, word);
	condition->how = from[name];
	snprintf(condition->value, sizeof condition->value, "%.*s", (int)(length - name - 1), from + name + 1);
	from += length + (from[length] == ';');
	return condition->field ? from + strspn(from, " ") : NULL;
}

static bool
says(const struct condition *condition, const char *text)
{
	return condition->how == '~' ? text_holds(text, condition->value) : strcmp(text, condition->value) == 0;
}

/* As it is stored, as it is shown, or what the record it refers to is called. */
static bool
is_met(struct store *store, const struct condition *condition, const void *record)
{
	const struct field *field = condition->field;
	struct text shown = {0}, stored = {0};
	if (condition->value[0] == '\0')
		return value_is_empty(field, record);
	if (field->kind == FIELD_REFERENCE) {
		struct uuid id = value_reference(field, record);
		return says(condition, store_title(store, field->target, id, true)) ||
		       says(condition, store_title(store, field->target, id, false));
	}
	value_add_field(&shown, field, record);
	value_add_stored(&stored, field, record);
	bool met = says(condition, text_get(&shown)) || says(condition, text_get(&stored));
	text_clear(&shown);
	text_clear(&stored);
	return met;
}

int
carrier_count(struct stage *stage, const struct entity *entity, const char *conditions)
{
	struct small_list all = store_small(stage->app.store, entity);
	int count = 0;
	for (int i = 0; i < all.count; i++) {
		bool met = true;
		for (const char *at = conditions; *at;) {
			struct condition condition;
			at = take_condition(at, entity, &condition);
			if (!at)
				return -1;
			met = met && is_met(stage->app.store, &condition, all.items[i]);
		}
		count += met;
	}
	return count;
}

static bool
has_record(const struct quest *quest)
{
	char word[WORD];
	const char *conditions = take_word(quest->rest, word);
	const struct entity *entity = entity_find(word);
	return entity && entity->small && *conditions && carrier_count(quest->stage, entity, conditions) > 0;
}

static bool
has_count(const struct quest *quest)
{
	char word[WORD], number[WORD];
	const char *conditions = take_word(take_word(quest->rest, word), number);
	const struct entity *entity = entity_find(word);
	return entity && entity->small && carrier_count(quest->stage, entity, conditions) == atoi(number);
}

static bool
has_words(const struct quest *quest)
{
	const struct entity *entity;
	const struct field *field;
	if (!take_field(quest->rest, &entity, &field) || field->kind != FIELD_TEXT)
		return false;
	struct small_list all = store_small(quest->stage->app.store, entity);
	for (int i = 0; i < all.count; i++)
		if (text_holds(value_text(field, all.items[i]), quest->words))
			return true;
	return false;
}

static bool
has_field(const struct quest *quest)
{
	const struct entity *entity;
	const struct field *field;
	const char *words = take_field(quest->rest, &entity, &field);
	if (!words || *words != '~')
		return words && *words == '\0';
	words++;
	return text_holds(field->label, words) || text_holds(field->hint, words) || text_holds(field->help, words);
}

static bool
has_choice(const struct quest *quest)
{
	const struct entity *entity;
	const struct field *field;
	const char *label = take_field(quest->rest, &entity, &field);
	for (int i = 0; label && field->choices && field->choices[i].label; i++)
		if (strcmp(field->choices[i].label, label) == 0)
			return true;
	return false;
}

static bool
has_code(const struct quest *quest)
{
	char list[WORD];
	const char *label = take_word(quest->rest, list);
	struct code_list all = store_codes(quest->stage->app.store, list, clock_today());
	for (int i = 0; i < all.count; i++)
		if (strcmp(all.items[i]->label, label) == 0)
			return true;
	return false;
}

/* A reference is given by what the record is called. */
static bool
fill_in(struct store *store, const struct condition *condition, void *record)
{
	const struct field *field = condition->field;
	struct error error;
	if (field->kind != FIELD_REFERENCE)
		return value_read(field, condition->value, clock_today(), record, &error) == STATUS_OK;
	struct small_list all = store_small(store, field->target);
	for (int i = 0; i < all.count; i++) {
		struct uuid id = record_header(all.items[i])->id;
		if (strcmp(store_title(store, field->target, id, true), condition->value) == 0)
			value_set_reference(field, record, id);
	}
	return !value_is_empty(field, record);
}

static bool
has_warning(const struct quest *quest)
{
	char word[WORD], values[256];
	const char *at = take_word(quest->rest, word), *said = strstr(at, " : ");
	const struct entity *entity = entity_find(word);
	if (!entity || !said)
		return false;
	snprintf(values, sizeof values, "%.*s", (int)(said - at), at);
	void *record = record_new(entity);
	bool read = true, found = false;
	for (at = values; read && *at;) {
		struct condition condition;
		at = take_condition(at, entity, &condition);
		read = at && fill_in(quest->stage->app.store, &condition, record);
	}
	struct findings findings;
	record_check(record, clock_today(), &findings);
	for (int i = 0; read && i < findings.count; i++)
		found = found || text_holds(findings.items[i].message, said + strlen(" : "));
	record_free(record);
	return found;
}

static bool
has_rule(const struct quest *quest)
{
	for (const struct round_rule *rule = round_rules; rule->name; rule++)
		if (strcmp(rule->name, quest->rest) == 0)
			return true;
	return false;
}

static bool
has_indicator(const struct quest *quest)
{
	return indicator_find(quest->rest) != NULL;
}

static bool
has_action(const struct quest *quest)
{
	for (int i = 0; i < ACTION_COUNT; i++)
		if (action_rows[i].label && strcmp(action_rows[i].label, quest->rest) == 0)
			return true;
	return false;
}

static bool
has_query(const struct quest *quest)
{
	char name[WORD + sizeof "query/.sql"];
	snprintf(name, sizeof name, "query/%s.sql", quest->rest);
	return asset_find(name) != NULL;
}

static bool
has_setting(const struct quest *quest)
{
	for (int i = 0; i < SETTING_COUNT; i++) {
		size_t length = strlen(setting_rows[i].name);
		if (strncmp(setting_rows[i].name, quest->rest, length) == 0 && quest->rest[length] == '=')
			return store_setting(quest->stage->app.store, (enum setting_name)i) ==
			       atoi(quest->rest + length + 1);
	}
	return false;
}

static bool
has_data(const struct quest *quest)
{
	char name[WORD];
	const char *words = take_word(quest->rest, name);
	return *words && text_holds(asset_find(name), words);
}

static bool
has_report(const struct quest *quest)
{
	char name[WORD];
	const char *words = take_word(quest->rest, name);
	const struct report_row *row = report_find(name);
	struct store *store = quest->stage->app.store;
	struct report_options options;
	struct document *document;
	struct error error;
	struct text out = {0};
	long people;
	if (!row || !*words)
		return false;
	report_options_init(&options, store, clock_today());
	if (report_make(store, row, &options, &document, &people, &error) != STATUS_OK)
		return false;
	document_add_text(document, ALL_COLUMNS, &out);
	document_free(document);
	bool found = text_holds(text_get(&out), words);
	text_clear(&out);
	return found;
}

/* On any page of it; its digit goes to the next one. */
static bool
has_screen(const struct quest *quest)
{
	char name[WORD], digit[2] = "1";
	const char *words = take_word(quest->rest, name);
	for (int tab = 0; *words && tab < TAB_COUNT; tab++) {
		if (strcmp(tab_rows[tab].name, name) != 0)
			continue;
		digit[0] = (char)('1' + tab);
		for (int page = 0; page < PAGES; page++) {
			stage_keys(quest->stage, digit);
			if (text_holds(stage_screen(quest->stage), words))
				return true;
		}
	}
	return false;
}

static bool
has_reason(const struct quest *quest)
{
	return strchr(quest->rest, ' ') != NULL;
}

static const struct carrier_kind {
	const char *word;
	enum carrier_in in;
	bool (*is_there)(const struct quest *quest);
} kinds[] = {
    {"record", CARRIER_IN_NEW_FILE, has_record},   {"words", CARRIER_IN_NEW_FILE, has_words},
    {"count", CARRIER_IN_NEW_FILE, has_count},     {"field", CARRIER_IN_NEW_FILE, has_field},
    {"choice", CARRIER_IN_NEW_FILE, has_choice},   {"code", CARRIER_IN_NEW_FILE, has_code},
    {"warning", CARRIER_IN_NEW_FILE, has_warning}, {"rule", CARRIER_IN_NEW_FILE, has_rule},
    {"action", CARRIER_IN_NEW_FILE, has_action},   {"indicator", CARRIER_IN_NEW_FILE, has_indicator},
    {"query", CARRIER_IN_NEW_FILE, has_query},     {"setting", CARRIER_IN_NEW_FILE, has_setting},
    {"data", CARRIER_IN_NEW_FILE, has_data},       {"none", CARRIER_IN_NEW_FILE, has_reason},
    {"report", CARRIER_IN_PRACTICE, has_report},   {"screen", CARRIER_IN_PRACTICE, has_screen},
};

static const struct carrier_kind *
find_kind(const char *carrier, const char **rest)
{
	char word[WORD];
	*rest = take_word(carrier, word);
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (strcmp(kinds[i].word, word) == 0)
			return &kinds[i];
	return NULL;
}

enum carrier_in
carrier_in(const char *carrier)
{
	const char *rest;
	const struct carrier_kind *kind = find_kind(carrier, &rest);
	return kind ? kind->in : CARRIER_UNKNOWN;
}

bool
carrier_is_there(struct stage *stage, const char *carrier, const char *words)
{
	const char *rest;
	const struct carrier_kind *kind = find_kind(carrier, &rest);
	return kind && kind->is_there(&(struct quest){.stage = stage, .words = words, .rest = rest});
}
