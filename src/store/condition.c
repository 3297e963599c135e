/* Filters and searches written as SQL with every value bound. */
#include "condition.h"

#include <assert.h>
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/asset.h"
#include "base/clock.h"
#include "model/youth.h"

enum { NUMBER_DIGITS = 9, PARAMETER_SIZE = 24 };

static const char *
skip_prefix(const char *typed, const char *prefix)
{
	size_t length = prefix == NULL ? 0 : strlen(prefix);

	if (length == 0 || strncasecmp(typed, prefix, length) != 0)
		return typed;
	typed += length;
	return *typed == '-' ? typed + 1 : typed;
}

/* The digits of a text of nothing else but spaces; false if there is more or nothing. */
static bool
read_digits(const char *typed, char *out, size_t size)
{
	size_t length = 0;

	for (; *typed != '\0'; typed++) {
		if (*typed == ' ')
			continue;
		if (!isdigit((unsigned char)*typed) || length + 1 >= size)
			return false;
		out[length++] = *typed;
	}
	out[length] = '\0';
	return length > 0;
}

static const char *
skip_country(const char *typed)
{
	if (strncmp(typed, "+45", 3) == 0)
		return typed + 3;
	return strncmp(typed, "0045", 4) == 0 ? typed + 4 : typed;
}

void
search_parse(struct search *search, const struct entity *entity, const char *typed)
{
	const char *number;

	*search = (struct search){0};
	if (text_is_empty(typed))
		return;
	while (*typed == ' ')
		typed++;
	number = skip_prefix(typed, entity->prefix);
	if (read_digits(number, search->phone, sizeof search->phone)) {
		search->kind = SEARCH_NUMBER;
		if (strlen(search->phone) <= NUMBER_DIGITS)
			search->number = atoi(search->phone);
		if (number != typed || entity != &youth_entity)
			search->phone[0] = '\0';
		else if (!read_digits(skip_country(typed), search->phone, sizeof search->phone))
			read_digits(typed, search->phone, sizeof search->phone);
		return;
	}
	if (entity == &youth_entity && read_digits(skip_country(typed), search->phone, sizeof search->phone)) {
		search->kind = SEARCH_NUMBER;
		return;
	}
	fold_query_parse(&search->words, typed);
	search->kind = search->words.count > 0 ? SEARCH_WORDS : SEARCH_NONE;
	search->phone[0] = '\0';
}

/* A named query as part of another: without its last ';', and its parameters numbered, for there may be several. */
void
condition_add_query(struct text *sql, const char *name, int index)
{
	char path[96];
	const char *query, *end, *next;

	snprintf(path, sizeof path, "query/%s.sql", name);
	query = asset_find(path);
	assert(query != NULL);
	end = query + strlen(query);
	while (end > query && (isspace((unsigned char)end[-1]) || end[-1] == ';'))
		end--;
	while ((next = strchr(query, '$')) != NULL && next < end) {
		size_t length = 1 + strspn(next + 1, "abcdefghijklmnopqrstuvwxyz_");

		text_add_bytes(sql, query, (size_t)(next - query));
		text_add_bytes(sql, next, length);
		text_add_format(sql, "%d", index);
		query = next + length;
	}
	text_add_bytes(sql, query, (size_t)(end - query));
}

static bool
filter_is_empty_value(const struct filter *filter, const struct field *field)
{
	if (field->kind == FIELD_REFERENCE)
		return uuid_is_none(filter->id);
	return field->kind == FIELD_INTEGER && filter->value == INTEGER_NONE;
}

static void
add_equals(struct text *sql, const struct condition *condition, int first)
{
	const int field = condition->filters[first].field;
	const char *name = condition->entity->fields[field].name;

	text_add(sql, "(");
	for (int i = first; i < condition->filter_count; i++) {
		const struct filter *filter = &condition->filters[i];

		if (filter->test != FILTER_EQUALS || filter->field != field)
			continue;
		text_add(sql, i > first ? " OR " : "");
		if (filter_is_empty_value(filter, &condition->entity->fields[field]))
			text_add_format(sql, "\"%s\" IS NULL", name);
		else
			text_add_format(sql, "\"%s\" = $f%d", name, i);
	}
	text_add(sql, ")");
}

/* Kinds with a number for "not told" are never NULL. */
static void
add_emptiness(struct text *sql, const struct field *field, bool empty)
{
	if (field->kind == FIELD_CHOICE || field->kind == FIELD_FLAGS || field->kind == FIELD_BOOLEAN)
		text_add_format(sql, "\"%s\" %s 0", field->name, empty ? "=" : "<>");
	else
		text_add_format(sql, "\"%s\" IS %s", field->name, empty ? "NULL" : "NOT NULL");
}

/* A named query has no field; then it is the first, which nobody looks at. */
static const struct field *
field_of(const struct condition *condition, const struct filter *filter)
{
	return &condition->entity->fields[filter->field == ERROR_NO_FIELD ? 0 : filter->field];
}

static void
add_filter(struct text *sql, const struct condition *condition, int i)
{
	const struct filter *filter = &condition->filters[i];
	const struct field *field = field_of(condition, filter);

	switch (filter->test) {
	case FILTER_EQUALS:
		add_equals(sql, condition, i);
		break;
	case FILTER_EMPTY:
	case FILTER_FILLED:
		add_emptiness(sql, field, filter->test == FILTER_EMPTY);
		break;
	case FILTER_BEFORE:
		text_add_format(sql, "(\"%s\" < $f%d OR \"%s\" IS NULL)", field->name, i, field->name);
		break;
	case FILTER_FROM:
		text_add_format(sql, "\"%s\" >= $f%d", field->name, i);
		break;
	case FILTER_GROUP:
		text_add_format(sql, "\"%s\" IN (SELECT id FROM code WHERE grouping = $f%d)", field->name, i);
		break;
	case FILTER_HAS:
		text_add_format(sql, "(\"%s\" & $f%d) = $f%d", field->name, i, i);
		break;
	case FILTER_QUERY:
		text_add(sql, "number IN (");
		condition_add_query(sql, filter->text, i);
		text_add(sql, "\n)");
		break;
	}
}

static bool
is_alternative(const struct condition *condition, int i)
{
	if (condition->filters[i].test != FILTER_EQUALS)
		return false;
	for (int k = 0; k < i; k++)
		if (condition->filters[k].test == FILTER_EQUALS &&
		    condition->filters[k].field == condition->filters[i].field)
			return true;
	return false;
}

static void
add_search(struct text *sql, const struct search *search)
{
	if (search->kind == SEARCH_NUMBER) {
		text_add(sql, " AND (number = $number");
		if (search->phone[0] != '\0')
			text_add(sql, " OR (phone >= $phone AND phone < $phone_end)");
		text_add(sql, ")");
	}
	for (int i = 0; search->kind == SEARCH_WORDS && i < search->words.count; i++)
		text_add_format(sql, " AND (search_key LIKE $a%d ESCAPE '!' OR search_key LIKE $b%d ESCAPE '!')", i, i);
}

void
condition_add_sql(struct text *sql, const struct condition *condition)
{
	text_add_format(sql, "deleted_at IS %s", condition->deleted ? "NOT NULL" : "NULL");
	if (!uuid_is_none(condition->owner) && condition->entity->owner != ERROR_NO_FIELD)
		text_add_format(sql, " AND \"%s\" = $owner", condition->entity->fields[condition->entity->owner].name);
	for (int i = 0; i < condition->filter_count; i++) {
		if (is_alternative(condition, i))
			continue;
		text_add(sql, " AND ");
		add_filter(sql, condition, i);
	}
	add_search(sql, &condition->search);
}

static void
bind_filter(sqlite3_stmt *statement, const char *parameter, const struct filter *filter, const struct field *field)
{
	switch (filter->test) {
	case FILTER_EQUALS:
		if (field->kind == FIELD_REFERENCE)
			statement_bind_uuid(statement, parameter, filter->id);
		else
			statement_bind_integer(statement, parameter, filter->value);
		break;
	case FILTER_BEFORE:
	case FILTER_FROM:
		statement_bind_date(statement, parameter, filter->date);
		break;
	case FILTER_GROUP:
		statement_bind_text(statement, parameter, filter->text);
		break;
	case FILTER_HAS:
		statement_bind_integer(statement, parameter, filter->value);
		break;
	case FILTER_QUERY:
	case FILTER_EMPTY:
	case FILTER_FILLED:
		break;
	}
}

void
condition_bind_query(sqlite3_stmt *statement, int index, int value, struct date today)
{
	const struct {
		const char *name;
		struct date date;
	} days[] = {
	    {"today", today},
	    {"day", date_add_days(today, -value)},
	    {"until", date_add_days(today, value)},
	    {"workday", date_add_working_days(today, -value)},
	    {"thirty", date_add_months(date_add_days(today, -1), -YOUTH_MONTHS_TO_THIRTY)},
	    {"thirty_until", date_add_months(date_add_days(today, value), -YOUTH_MONTHS_TO_THIRTY)},
	};
	char parameter[PARAMETER_SIZE];

	for (size_t i = 0; i < sizeof days / sizeof *days; i++) {
		snprintf(parameter, sizeof parameter, "$%s%d", days[i].name, index);
		statement_bind_date(statement, parameter, days[i].date);
	}
	snprintf(parameter, sizeof parameter, "$value%d", index);
	statement_bind_integer(statement, parameter, value);
}

void
condition_bind_like(sqlite3_stmt *statement, const char *parameter, const char *word)
{
	struct text pattern = {0};

	text_add(&pattern, "%");
	for (; *word != '\0'; word++) {
		if (*word == '%' || *word == '_' || *word == '!')
			text_add(&pattern, "!");
		text_add_bytes(&pattern, word, 1);
	}
	text_add(&pattern, "%");
	statement_bind_text(statement, parameter, text_get(&pattern));
	text_clear(&pattern);
}

static void
bind_word(sqlite3_stmt *statement, char form, int index, const char *word)
{
	char parameter[PARAMETER_SIZE];

	snprintf(parameter, sizeof parameter, "$%c%d", form, index);
	condition_bind_like(statement, parameter, word);
}

static void
bind_search(sqlite3_stmt *statement, const struct search *search)
{
	char end[sizeof search->phone];

	if (search->kind == SEARCH_NUMBER) {
		statement_bind_integer(statement, "$number", search->number);
		memcpy(end, search->phone, sizeof end);
		if (end[0] != '\0')
			end[strlen(end) - 1]++;
		statement_bind_text(statement, "$phone", search->phone);
		statement_bind_text(statement, "$phone_end", end);
	}
	for (int i = 0; search->kind == SEARCH_WORDS && i < search->words.count; i++) {
		bind_word(statement, 'a', i, search->words.words[i].a);
		bind_word(statement, 'b', i, search->words.words[i].b);
	}
}

void
condition_bind(sqlite3_stmt *statement, const struct condition *condition)
{
	char parameter[PARAMETER_SIZE];

	statement_bind_uuid(statement, "$owner", condition->owner);
	for (int i = 0; i < condition->filter_count; i++) {
		const struct filter *filter = &condition->filters[i];

		snprintf(parameter, sizeof parameter, "$f%d", i);
		if (filter->test == FILTER_QUERY)
			condition_bind_query(statement, i, filter->value, clock_today());
		bind_filter(statement, parameter, filter, field_of(condition, filter));
	}
	bind_search(statement, &condition->search);
}

static bool
filter_equal(const struct filter *a, const struct filter *b)
{
	return a->field == b->field && a->test == b->test && a->value == b->value && uuid_equal(a->id, b->id) &&
	       date_compare(a->date, b->date) == 0 && text_equal(a->text, b->text);
}

bool
filters_equal(const struct filter *a, int a_count, const struct filter *b, int b_count)
{
	for (int i = 0; a_count == b_count && i < a_count; i++)
		if (!filter_equal(&a[i], &b[i]))
			return false;
	return a_count == b_count;
}
