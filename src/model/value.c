/* Every kind of value in a record: empty, copied, compared, stored and shown. */
#include "model/value.h"

#include <assert.h>
#include <limits.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/utf8.h"
#include "rule.h"

static void *
member(const struct field *field, void *record)
{
	return (char *)record + field->offset;
}

static const void *
member_of(const struct field *field, const void *record)
{
	return (const char *)record + field->offset;
}

#define MEMBER(type, field, record) ((type *)member(field, record))
#define MEMBER_OF(type, field, record) ((type const *)member_of(field, record))

static bool
integer_parse(const char *text, int *out)
{
	char *end;
	long value;

	if (text[0] != '-' && (text[0] < '0' || text[0] > '9'))
		return false;
	value = strtol(text, &end, 10);
	if (*end != '\0' || end == text || value <= INTEGER_NONE || value > INT_MAX)
		return false;
	*out = (int)value;
	return true;
}

bool
value_is_empty(const struct field *field, const void *record)
{
	switch (field->kind) {
	case FIELD_TEXT:
		return value_text(field, record)[0] == '\0';
	case FIELD_INTEGER:
		return *MEMBER_OF(int, field, record) == INTEGER_NONE;
	case FIELD_BOOLEAN:
		return !*MEMBER_OF(bool, field, record);
	case FIELD_DATE:
		return date_is_none(*MEMBER_OF(struct date, field, record));
	case FIELD_PERIOD:
		return period_is_none(MEMBER_OF(struct period, field, record));
	case FIELD_INSTANT:
		return instant_is_none(*MEMBER_OF(struct instant, field, record));
	case FIELD_CHOICE:
	case FIELD_FLAGS:
		return *MEMBER_OF(int, field, record) == 0;
	case FIELD_REFERENCE:
		return uuid_is_none(*MEMBER_OF(struct uuid, field, record));
	}
	return true;
}

bool
value_equal(const struct field *field, const void *a, const void *b)
{
	switch (field->kind) {
	case FIELD_TEXT:
		return strcmp(value_text(field, a), value_text(field, b)) == 0;
	case FIELD_INTEGER:
	case FIELD_CHOICE:
	case FIELD_FLAGS:
		return *MEMBER_OF(int, field, a) == *MEMBER_OF(int, field, b);
	case FIELD_BOOLEAN:
		return *MEMBER_OF(bool, field, a) == *MEMBER_OF(bool, field, b);
	case FIELD_DATE:
		return date_compare(*MEMBER_OF(struct date, field, a), *MEMBER_OF(struct date, field, b)) == 0;
	case FIELD_PERIOD:
		return period_equal(MEMBER_OF(struct period, field, a), MEMBER_OF(struct period, field, b));
	case FIELD_INSTANT:
		return MEMBER_OF(struct instant, field, a)->milliseconds ==
		       MEMBER_OF(struct instant, field, b)->milliseconds;
	case FIELD_REFERENCE:
		return uuid_equal(*MEMBER_OF(struct uuid, field, a), *MEMBER_OF(struct uuid, field, b));
	}
	return true;
}

void
value_clear(const struct field *field, void *record)
{
	switch (field->kind) {
	case FIELD_TEXT:
		value_set_text(field, record, NULL);
		break;
	case FIELD_INTEGER:
		*MEMBER(int, field, record) = INTEGER_NONE;
		break;
	case FIELD_BOOLEAN:
		*MEMBER(bool, field, record) = false;
		break;
	case FIELD_DATE:
		*MEMBER(struct date, field, record) = DATE_NONE;
		break;
	case FIELD_PERIOD:
		*MEMBER(struct period, field, record) = PERIOD_NONE;
		break;
	case FIELD_INSTANT:
		*MEMBER(struct instant, field, record) = INSTANT_NONE;
		break;
	case FIELD_CHOICE:
	case FIELD_FLAGS:
		*MEMBER(int, field, record) = 0;
		break;
	case FIELD_REFERENCE:
		*MEMBER(struct uuid, field, record) = UUID_NONE;
		break;
	}
}

void
value_copy(const struct field *field, void *to, const void *from)
{
	switch (field->kind) {
	case FIELD_TEXT:
		value_set_text(field, to, *MEMBER_OF(char *, field, from));
		break;
	case FIELD_INTEGER:
	case FIELD_CHOICE:
	case FIELD_FLAGS:
		*MEMBER(int, field, to) = *MEMBER_OF(int, field, from);
		break;
	case FIELD_BOOLEAN:
		*MEMBER(bool, field, to) = *MEMBER_OF(bool, field, from);
		break;
	case FIELD_DATE:
		*MEMBER(struct date, field, to) = *MEMBER_OF(struct date, field, from);
		break;
	case FIELD_PERIOD:
		*MEMBER(struct period, field, to) = *MEMBER_OF(struct period, field, from);
		break;
	case FIELD_INSTANT:
		*MEMBER(struct instant, field, to) = *MEMBER_OF(struct instant, field, from);
		break;
	case FIELD_REFERENCE:
		*MEMBER(struct uuid, field, to) = *MEMBER_OF(struct uuid, field, from);
		break;
	}
}

void
value_add_stored(struct text *out, const struct field *field, const void *record)
{
	char date[DATE_ISO_SIZE], period[PERIOD_STORED_SIZE], instant[INSTANT_SIZE], id[UUID_SIZE];

	switch (field->kind) {
	case FIELD_TEXT:
		text_add(out, value_text(field, record));
		break;
	case FIELD_INTEGER:
		if (!value_is_empty(field, record))
			text_add_format(out, "%d", *MEMBER_OF(int, field, record));
		break;
	case FIELD_CHOICE:
	case FIELD_FLAGS:
		text_add_format(out, "%d", *MEMBER_OF(int, field, record));
		break;
	case FIELD_BOOLEAN:
		text_add(out, *MEMBER_OF(bool, field, record) ? "1" : "0");
		break;
	case FIELD_DATE:
		date_format_iso(*MEMBER_OF(struct date, field, record), date);
		text_add(out, date);
		break;
	case FIELD_PERIOD:
		period_format(MEMBER_OF(struct period, field, record), period);
		text_add(out, period);
		break;
	case FIELD_INSTANT:
		instant_format(*MEMBER_OF(struct instant, field, record), instant);
		text_add(out, instant);
		break;
	case FIELD_REFERENCE:
		uuid_format(*MEMBER_OF(struct uuid, field, record), id);
		text_add(out, id);
		break;
	}
}

bool
value_parse_stored(const struct field *field, const char *stored, void *record)
{
	struct date date;
	struct period period;
	struct instant instant;
	struct uuid id;
	int integer;

	if (stored[0] == '\0') {
		value_clear(field, record);
		return true;
	}
	switch (field->kind) {
	case FIELD_TEXT:
		if (!utf8_is_valid(stored, strlen(stored)))
			return false;
		value_set_text(field, record, stored);
		return true;
	case FIELD_INTEGER:
		return integer_parse(stored, MEMBER(int, field, record));
	case FIELD_CHOICE:
	case FIELD_FLAGS:
		if (!integer_parse(stored, &integer) || !rule_knows_choice(field, integer))
			return false;
		*MEMBER(int, field, record) = integer;
		return true;
	case FIELD_BOOLEAN:
		if (!text_equal(stored, "0") && !text_equal(stored, "1"))
			return false;
		*MEMBER(bool, field, record) = stored[0] == '1';
		return true;
	case FIELD_DATE:
		if (!date_parse_iso(stored, &date))
			return false;
		*MEMBER(struct date, field, record) = date;
		return true;
	case FIELD_PERIOD:
		if (!period_parse(stored, &period))
			return false;
		*MEMBER(struct period, field, record) = period;
		return true;
	case FIELD_INSTANT:
		if (!instant_parse(stored, &instant))
			return false;
		*MEMBER(struct instant, field, record) = instant;
		return true;
	case FIELD_REFERENCE:
		if (!uuid_read(stored, &id))
			return false;
		*MEMBER(struct uuid, field, record) = id;
		return true;
	}
	return false;
}

static void
add_phone(struct text *out, const char *digits)
{
	if (strlen(digits) == 8 && digits[0] != '+')
		text_add_format(out, "%.2s %.2s %.2s %.2s", digits, digits + 2, digits + 4, digits + 6);
	else
		text_add(out, digits);
}

static void
add_flags(struct text *out, const struct choice *choices, int value)
{
	bool first = true;

	for (; choices->label != NULL; choices++) {
		if (choices->value == 0 || (value & choices->value) != choices->value)
			continue;
		if (!first)
			text_add(out, ", ");
		text_add(out, choices->label);
		first = false;
	}
}

void
value_add_field(struct text *out, const struct field *field, const void *record)
{
	struct instant instant;

	switch (field->kind) {
	case FIELD_TEXT:
		if (field->format == FORMAT_PHONE)
			add_phone(out, value_text(field, record));
		else
			text_add(out, value_text(field, record));
		break;
	case FIELD_INTEGER:
		if (value_is_empty(field, record))
			break;
		if (field->format == FORMAT_CLOCK)
			text_add_format(out, "%d.%02d", *MEMBER_OF(int, field, record) / 60,
					*MEMBER_OF(int, field, record) % 60);
		else
			text_add_format(out, "%d", *MEMBER_OF(int, field, record));
		break;
	case FIELD_BOOLEAN:
		text_add(out, *MEMBER_OF(bool, field, record) ? "Ja" : "Nej");
		break;
	case FIELD_DATE:
		date_add_field(out, *MEMBER_OF(struct date, field, record));
		break;
	case FIELD_PERIOD:
		period_add_field(out, MEMBER_OF(struct period, field, record));
		break;
	case FIELD_INSTANT:
		instant = *MEMBER_OF(struct instant, field, record);
		if (instant_is_none(instant))
			break;
		date_add_field(out, instant_date(instant));
		text_add(out, " ");
		instant_add_clock(out, instant);
		break;
	case FIELD_CHOICE:
		text_add(out, choice_label(field->choices, *MEMBER_OF(int, field, record)));
		break;
	case FIELD_FLAGS:
		add_flags(out, field->choices, *MEMBER_OF(int, field, record));
		break;
	case FIELD_REFERENCE:
		break;
	}
}

const char *
choice_label(const struct choice *choices, int value)
{
	for (; choices->label != NULL; choices++)
		if (choices->value == value)
			return choices->label;
	return "";
}

const char *
value_text(const struct field *field, const void *record)
{
	const char *text;

	assert(field->kind == FIELD_TEXT);
	text = *MEMBER_OF(char *, field, record);
	return text != NULL ? text : "";
}

int
value_integer(const struct field *field, const void *record)
{
	if (field->kind == FIELD_BOOLEAN)
		return *MEMBER_OF(bool, field, record) ? 1 : 0;
	assert(field->kind == FIELD_INTEGER || field->kind == FIELD_CHOICE || field->kind == FIELD_FLAGS);
	return *MEMBER_OF(int, field, record);
}

struct uuid
value_reference(const struct field *field, const void *record)
{
	assert(field->kind == FIELD_REFERENCE);
	return *MEMBER_OF(struct uuid, field, record);
}

void
value_set_text(const struct field *field, void *record, const char *text)
{
	char **owned = MEMBER(char *, field, record);
	char *fresh = text != NULL && text[0] != '\0' ? memory_copy_text(text) : NULL;

	assert(field->kind == FIELD_TEXT);
	free(*owned);
	*owned = fresh;
}

void
value_set_integer(const struct field *field, void *record, int value)
{
	if (field->kind == FIELD_BOOLEAN) {
		*MEMBER(bool, field, record) = value != 0;
		return;
	}
	assert(field->kind == FIELD_INTEGER || field->kind == FIELD_CHOICE || field->kind == FIELD_FLAGS);
	*MEMBER(int, field, record) = value;
}

void
value_set_reference(const struct field *field, void *record, struct uuid id)
{
	assert(field->kind == FIELD_REFERENCE);
	*MEMBER(struct uuid, field, record) = id;
}
