/* What a person typed or a file held, read into a field. */
#include "model/value.h"

#include <stdlib.h>
#include <string.h>

#include "base/fold.h"
#include "base/memory.h"
#include "rule.h"

enum { NO_CHOICE = -1, NUMBER_DIGITS = 9 };

struct answer_word {
	const char *word;
	bool yes;
};

static const struct answer_word answer_words[] = {
    {"ja", true},   {"j", true},  {"x", true},  {"1", true},  {"sand", true},   {"true", true},   {"yes", true},
    {"nej", false}, {"n", false}, {"-", false}, {"0", false}, {"falsk", false}, {"false", false}, {"no", false},
};

static int
index_of(const struct field *field, const void *record)
{
	const struct entity *entity = record_header(record)->entity;

	for (int i = 0; i < entity->field_count; i++)
		if (&entity->fields[i] == field)
			return i;
	return ERROR_NO_FIELD;
}

/* Replaces *out by the folded, trimmed form of the string. */
static void
fold_word(struct text *out, const char *string)
{
	struct text folded = {0};
	char *bytes;

	fold_add_b(&folded, string);
	bytes = text_take(&folded);
	text_set(out, text_trim(bytes));
	free(bytes);
}

static bool
read_answer(const char *typed, bool *yes)
{
	struct text folded = {0};
	bool found = false;

	fold_word(&folded, typed);
	for (size_t i = 0; i < sizeof(answer_words) / sizeof(answer_words[0]) && !found; i++) {
		found = text_equal(text_get(&folded), answer_words[i].word);
		if (found)
			*yes = answer_words[i].yes;
	}
	text_clear(&folded);
	return found;
}

/* The value of the label that is typed, or of the only one that begins so; NO_CHOICE otherwise. */
static int
match_label(const struct choice *choices, const char *typed)
{
	struct text wanted = {0}, label = {0};
	int value = NO_CHOICE, beginning = 0;

	fold_word(&wanted, typed);
	for (const struct choice *choice = choices; choice->label != NULL && wanted.length > 0; choice++) {
		fold_word(&label, choice->label);
		if (!text_starts_with(text_get(&label), text_get(&wanted)))
			continue;
		value = choice->value;
		beginning++;
		if (label.length == wanted.length) {
			beginning = 1;
			break;
		}
	}
	text_clear(&label);
	text_clear(&wanted);
	return beginning == 1 ? value : NO_CHOICE;
}

static int
match_choice(const struct choice *choices, const char *typed)
{
	int value = match_label(choices, typed);
	bool yes;

	if (value == NO_CHOICE && read_answer(typed, &yes))
		value = match_label(choices, yes ? "Ja" : "Nej");
	return value;
}

static enum status
refuse_choice(const struct field *field, const char *beginning, struct error *error)
{
	struct text labels = {0};
	enum status status;

	for (const struct choice *choice = field->choices; choice->label != NULL; choice++) {
		text_add(&labels, choice == field->choices ? "" : ", ");
		text_add(&labels, choice->label);
	}
	status = error_set(error, STATUS_INVALID, "%s %s.", beginning, text_get(&labels));
	text_clear(&labels);
	return status;
}

static enum status
read_choice(const struct field *field, const char *typed, void *record, struct error *error)
{
	int value = match_choice(field->choices, typed);

	if (value == NO_CHOICE)
		return refuse_choice(field, "Vælg en af disse:", error);
	value_set_integer(field, record, value);
	return STATUS_OK;
}

/* A word of several is ended by , ; + / & a line end or « og ». */
static size_t
word_length(const char *typed, size_t *separator)
{
	size_t length = strcspn(typed, ",;+/&\n");
	const char *joined = strstr(typed, " og ");

	*separator = typed[length] != '\0' ? 1 : 0;
	if (joined != NULL && (size_t)(joined - typed) < length) {
		length = (size_t)(joined - typed);
		*separator = 4;
	}
	return length;
}

static enum status
read_flags(const struct field *field, const char *typed, void *record, struct error *error)
{
	struct text word = {0};
	size_t length, separator;
	int sum = 0, value = 0;

	for (; *typed != '\0' && value != NO_CHOICE; typed += length + separator) {
		length = word_length(typed, &separator);
		text_reset(&word);
		text_add_bytes(&word, typed, length);
		if (text_is_empty(text_get(&word)))
			continue;
		value = match_label(field->choices, text_get(&word));
		if (value != NO_CHOICE)
			sum |= value;
	}
	text_clear(&word);
	if (value == NO_CHOICE)
		return refuse_choice(field, "Vælg en eller flere af disse:", error);
	value_set_integer(field, record, sum);
	return STATUS_OK;
}

static enum status
read_boolean(const struct field *field, const char *typed, void *record, struct error *error)
{
	bool yes;

	if (!read_answer(typed, &yes))
		return error_set(error, STATUS_INVALID, "Skriv ja eller nej.");
	value_set_integer(field, record, yes ? 1 : 0);
	return STATUS_OK;
}

/* The digits of a text, and the place after the first `.` or `:` among them; false if there is anything else. */
static bool
take_digits(const char *typed, bool clock, char digits[NUMBER_DIGITS + 1], size_t *point)
{
	size_t count = 0;

	*point = 0;
	for (; *typed != '\0'; typed++) {
		if (*typed == ' ' || (clock && *typed == '.' && typed[1] == '\0'))
			continue;
		if (clock && *point == 0 && count > 0 && (*typed == '.' || *typed == ':')) {
			*point = count;
			continue;
		}
		if (*typed < '0' || *typed > '9' || count == NUMBER_DIGITS)
			return false;
		digits[count++] = *typed;
	}
	digits[count] = '\0';
	return count > 0;
}

static bool
read_clock(const char *typed, int *minutes)
{
	char digits[NUMBER_DIGITS + 1];
	size_t point, count;
	int number, hour, minute;

	if (strncmp(typed, "kl", 2) == 0 || strncmp(typed, "Kl", 2) == 0)
		typed += typed[2] == '.' ? 3 : 2;
	if (!take_digits(typed, true, digits, &point))
		return false;
	count = strlen(digits);
	if (count > 4 || point > 2 || (point > 0 && count - point != 2))
		return false;
	number = atoi(digits);
	hour = count <= 2 ? number : number / 100;
	minute = count <= 2 ? 0 : number % 100;
	*minutes = hour * 60 + minute;
	return hour < 24 && minute < 60;
}

static enum status
read_integer(const struct field *field, const char *typed, void *record, struct error *error)
{
	char digits[NUMBER_DIGITS + 1];
	size_t point;
	int value;

	if (field->format == FORMAT_CLOCK) {
		if (!read_clock(typed, &value))
			return error_set(error, STATUS_INVALID, "Klokkeslættet findes ikke. Skriv fx 13.00.");
		value_set_integer(field, record, value);
		return STATUS_OK;
	}
	if (!take_digits(typed, false, digits, &point))
		return error_set(error, STATUS_INVALID, "%s skal være et helt tal, fx 12.", field->label);
	value = atoi(digits);
	if (field->maximum > 0 && value > field->maximum)
		return error_set(error, STATUS_INVALID, "%s skal være mellem 0 og %d. Du har skrevet %d.", field->label,
				 field->maximum, value);
	value_set_integer(field, record, value);
	return STATUS_OK;
}

static enum status
read_text(const struct field *field, const char *typed, void *record, struct error *error)
{
	struct text cleaned = {0};
	enum status status = rule_read_text(field, typed, &cleaned, error);

	if (status == STATUS_OK)
		value_set_text(field, record, text_get(&cleaned));
	text_clear(&cleaned);
	return status;
}

/* A plan may be told loosely; what has happened has a day. */
static enum status
read_date(const struct field *field, const char *typed, struct date today, void *record, struct error *error)
{
	struct date_reading reading;
	enum status status = date_read(typed, field->context, today, &reading, error);
	struct date *date = (struct date *)(void *)((char *)record + field->offset);

	if (status != STATUS_OK)
		return status;
	if (reading.precision != PRECISION_DAY && field->context != DATE_PLAN)
		return error_set(error, STATUS_INVALID, "Skriv en bestemt dag, fx 12-03-2026.");
	*date = reading.date;
	return STATUS_OK;
}

/* What is shown already is kept: read again, «medio februar» could become that of another year. */
static enum status
read_period(const struct field *field, const char *typed, struct date today, void *record, struct error *error)
{
	struct date_reading reading;
	struct text words = {0};
	struct period *period = (struct period *)(void *)((char *)record + field->offset);
	enum status status;
	bool same;

	value_add_field(&words, field, record);
	same = text_equal(text_get(&words), typed);
	text_clear(&words);
	if (same)
		return STATUS_OK;
	status = date_read(typed, field->context, today, &reading, error);
	if (status != STATUS_OK)
		return status;
	if (field->context == DATE_BORN && reading.precision != PRECISION_DAY && reading.precision != PRECISION_MONTH &&
	    reading.precision != PRECISION_YEAR)
		return error_set(error, STATUS_INVALID,
				 "Skriv dagen eller måned og år, fx 14-03-2008 eller marts 2008.");
	*period = reading.period;
	return STATUS_OK;
}

static enum status
read_stored(const struct field *field, const char *typed, void *record, struct error *error)
{
	if (value_parse_stored(field, typed, record))
		return STATUS_OK;
	return error_set(error, STATUS_INVALID, "%s findes ikke i listen. Vælg en, der står der.", field->label);
}

static enum status
read_kind(const struct field *field, const char *typed, struct date today, void *record, struct error *error)
{
	switch (field->kind) {
	case FIELD_TEXT:
		return read_text(field, typed, record, error);
	case FIELD_INTEGER:
		return read_integer(field, typed, record, error);
	case FIELD_BOOLEAN:
		return read_boolean(field, typed, record, error);
	case FIELD_DATE:
		return read_date(field, typed, today, record, error);
	case FIELD_PERIOD:
		return read_period(field, typed, today, record, error);
	case FIELD_CHOICE:
		return read_choice(field, typed, record, error);
	case FIELD_FLAGS:
		return read_flags(field, typed, record, error);
	case FIELD_INSTANT:
	case FIELD_REFERENCE:
		return read_stored(field, typed, record, error);
	}
	return STATUS_OK;
}

enum status
value_read(const struct field *field, const char *typed, struct date today, void *record, struct error *error)
{
	char *trimmed;
	enum status status;

	if (text_is_empty(typed)) {
		value_clear(field, record);
		return STATUS_OK;
	}
	if (field->kind == FIELD_TEXT) {
		status = read_kind(field, typed, today, record, error);
	} else {
		char *copy = memory_copy_text(typed);

		trimmed = text_trim(copy);
		status = read_kind(field, trimmed, today, record, error);
		free(copy);
	}
	if (status != STATUS_OK)
		error->field = index_of(field, record);
	return status;
}
