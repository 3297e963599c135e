/* The rules of one field: which texts and choices it takes, and how a text is kept. */
#include "rule.h"

#include <string.h>

#include "base/utf8.h"

enum { TEXT_MAXIMUM = 200, LONG_MAXIMUM = 10000 };

static bool
is_plain_ascii(const char *typed)
{
	bool space = true;

	for (; *typed != '\0'; typed++) {
		if (*typed < ' ' || *typed > '~' || (space && *typed == ' '))
			return false;
		space = *typed == ' ';
	}
	return !space;
}

static bool
is_line_end(unsigned codepoint)
{
	return codepoint == '\n' || codepoint == '\v' || codepoint == '\f' || codepoint == 0x85 ||
	       codepoint == 0x2028 || codepoint == 0x2029;
}

static bool
is_space(unsigned codepoint)
{
	return codepoint == ' ' || codepoint == '\t' || codepoint == 0xA0 || codepoint == 0x1680 ||
	       (codepoint >= 0x2000 && codepoint <= 0x200A) || codepoint == 0x202F || codepoint == 0x205F ||
	       codepoint == 0x3000;
}

/* A carriage return counts as a line end of its own unless a newline follows. */
static void
add_clean(struct text *out, const char *bytes, bool lines)
{
	size_t used, length = strlen(bytes);

	for (size_t i = 0; i < length; i += used) {
		unsigned codepoint = (unsigned)utf8_decode(bytes + i, length - i, &used);
		bool ends = is_line_end(codepoint) || (codepoint == '\r' && bytes[i + 1] != '\n');
		bool after_space = out->length == 0 || out->bytes[out->length - 1] == ' ';

		if (ends && lines)
			text_add(out, "\n");
		else if (ends || is_space(codepoint))
			text_add(out, after_space && !lines ? "" : " ");
		else if (!utf8_is_hostile(codepoint))
			text_add_bytes(out, bytes + i, used);
	}
	while (out->length > 0 && strchr(" \n", out->bytes[out->length - 1]) != NULL)
		out->bytes[--out->length] = '\0';
}

static enum status
read_clean(const struct field *field, const char *typed, struct text *out, struct error *error)
{
	struct text normal = {0};
	const char *start;

	if (is_plain_ascii(typed)) {
		text_set(out, typed);
		return STATUS_OK;
	}
	if (!utf8_is_valid(typed, strlen(typed)))
		return error_set(error, STATUS_INVALID, "%s har tegn, der ikke kan læses. Skriv teksten igen.",
				 field->label);
	utf8_normalize(typed, strlen(typed), &normal);
	start = text_get(&normal);
	while (*start != '\0' && strchr(" \t\r\n", *start) != NULL)
		start++;
	add_clean(out, start, field->format == FORMAT_LONG);
	text_clear(&normal);
	return STATUS_OK;
}

static enum status
check_length(const struct field *field, const char *text, struct error *error)
{
	int maximum = field->maximum;
	size_t count;

	if (maximum == 0)
		maximum = field->format == FORMAT_LONG ? LONG_MAXIMUM : TEXT_MAXIMUM;
	if (strlen(text) <= (size_t)maximum)
		return STATUS_OK;
	count = utf8_count(text);
	if (count <= (size_t)maximum)
		return STATUS_OK;
	return error_set(error, STATUS_INVALID, "%s må højst have %d tegn. Du har skrevet %zu.", field->label, maximum,
			 count);
}

static enum status
read_foreign_phone(struct text *out, const char *digits, struct error *error)
{
	size_t count = strlen(digits);

	if (count < 7 || count > 15)
		return error_set(error, STATUS_INVALID,
				 "Et udenlandsk nummer skal have 7 til 15 cifre efter +. Du har skrevet %zu.", count);
	text_set(out, "+");
	text_add(out, digits);
	return STATUS_OK;
}

static enum status
read_phone(struct text *out, struct error *error)
{
	char digits[40];
	size_t count = 0;
	const char *text = text_get(out);
	bool foreign = text[0] == '+';

	for (const char *at = text + (foreign ? 1 : 0); *at != '\0'; at++) {
		if (strchr(" -./()", *at) != NULL)
			continue;
		if (*at < '0' || *at > '9' || count + 1 == sizeof(digits))
			return error_set(error, STATUS_INVALID,
					 "Mobilnummeret må kun have cifre. Skriv fx 12 34 56 78.");
		digits[count++] = *at;
	}
	digits[count] = '\0';
	if (!foreign && count > 8 && strncmp(digits, "00", 2) == 0) {
		foreign = true;
		memmove(digits, digits + 2, count - 1);
		count -= 2;
	}
	if (count == 10 && strncmp(digits, "45", 2) == 0) {
		foreign = false;
		memmove(digits, digits + 2, count - 1);
		count -= 2;
	}
	if (foreign && strncmp(digits, "45", 2) == 0)
		return error_set(error, STATUS_INVALID, "Mobilnummeret skal have 8 cifre. Du har skrevet %zu.",
				 count - 2);
	if (foreign)
		return read_foreign_phone(out, digits, error);
	if (count != 8)
		return error_set(error, STATUS_INVALID, "Mobilnummeret skal have 8 cifre. Du har skrevet %zu.", count);
	text_set(out, digits);
	return STATUS_OK;
}

static bool
is_email(const char *text)
{
	const char *at = strchr(text, '@');
	const char *dot = at != NULL ? strrchr(at, '.') : NULL;

	if (at == NULL || at == text || dot == NULL || strpbrk(text, " ,;<>()\"") != NULL)
		return false;
	return strchr(at + 1, '@') == NULL && at[1] != '.' && strstr(text, "..") == NULL && strlen(dot) > 2;
}

static enum status
check_email(const char *text, struct error *error)
{
	if (is_email(text))
		return STATUS_OK;
	return error_set(error, STATUS_INVALID, "E-mailadressen ser ikke rigtig ud. Skriv fx navn@eksempel.dk.");
}

/* The name of the town after the digits says nothing more and is dropped. */
static enum status
read_postcode(struct text *out, struct error *error)
{
	const char *text = text_get(out);
	char digits[5] = "";

	if (strncmp(text, "DK-", 3) == 0)
		text += 3;
	if (strspn(text, "0123456789") != 4 || (text[4] != '\0' && text[4] != ' '))
		return error_set(error, STATUS_INVALID, "Postnummeret skal have 4 cifre. Skriv fx 2620.");
	memcpy(digits, text, 4);
	text_set(out, digits);
	return STATUS_OK;
}

enum status
rule_read_text(const struct field *field, const char *typed, struct text *out, struct error *error)
{
	enum status status;

	text_reset(out);
	if (typed[0] == '\0')
		return STATUS_OK;
	status = read_clean(field, typed, out, error);
	if (status == STATUS_OK)
		status = check_length(field, text_get(out), error);
	if (status != STATUS_OK || out->length == 0)
		return status;
	switch (field->format) {
	case FORMAT_PHONE:
		return read_phone(out, error);
	case FORMAT_EMAIL:
		return check_email(text_get(out), error);
	case FORMAT_POSTCODE:
		return read_postcode(out, error);
	case FORMAT_PLAIN:
	case FORMAT_NAME:
	case FORMAT_CLOCK:
	case FORMAT_LONG:
		break;
	}
	return STATUS_OK;
}

bool
rule_is_free_text(const struct field *field)
{
	return field->kind == FIELD_TEXT && field->format != FORMAT_PHONE && field->format != FORMAT_EMAIL &&
	       field->format != FORMAT_POSTCODE;
}

bool
rule_knows_choice(const struct field *field, int value)
{
	int sum = 0;

	for (const struct choice *choice = field->choices; choice->label != NULL; choice++) {
		if (field->kind == FIELD_CHOICE && choice->value == value)
			return true;
		sum |= choice->value;
	}
	return field->kind == FIELD_FLAGS && value >= 0 && (value & ~sum) == 0;
}
