/* What a line of a document holds together: dates, clock times, and numbers with what they count. */
#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "document_block.h"

enum { MONTHS = 12, MONTH_LETTERS = 3, YEAR_DIGITS = 4, WEEKDAYS = 7 };

#define NO_BREAK_SPACE "\u00A0"
#define WORD_JOINER "\u2060"
#define EN_DASH "–"

static bool
is_digit(char letter)
{
	return isdigit((unsigned char)letter) != 0;
}

/* The bytes of text before `at` end with that word, and nothing is written together with it. */
static bool
ends_with(const char *text, size_t at, const char *word)
{
	size_t length = strlen(word);
	if (length > at || memcmp(text + at - length, word, length) != 0)
		return false;
	return length == at || strchr(" \n(", text[at - length - 1]) != NULL;
}

static bool
follows_unit(const char *text, size_t at)
{
	static const char *const units[] = {"kl.", "ca.", "nr.", "uge", "min.", "Side", NULL};
	for (int i = 0; units[i]; i++)
		if (ends_with(text, at, units[i]))
			return true;
	for (int i = 0; i < WEEKDAYS; i++) {
		const char *name = date_weekday_name(i);
		char brief[MONTH_LETTERS + 2] = "";
		/* The letter ø is two bytes. */
		snprintf(brief, sizeof brief, "%.*s", MONTH_LETTERS + (isascii((unsigned char)name[1]) ? 0 : 1), name);
		if (ends_with(text, at, brief) || ends_with(text, at, name))
			return true;
	}
	return false;
}

/* «marts», «mar.» or «mar», so many bytes long. */
static bool
is_month(const char *word, size_t length)
{
	if (length > 0 && word[length - 1] == '.')
		length--;
	for (int i = 1; i <= MONTHS && length >= MONTH_LETTERS; i++)
		if (length <= strlen(date_month_name(i)) && memcmp(word, date_month_name(i), length) == 0)
			return true;
	return false;
}

static bool
is_between_day_and_month(const char *text, size_t at)
{
	return at >= 2 && text[at - 1] == '.' && is_digit(text[at - 2]) &&
	       is_month(text + at + 1, strcspn(text + at + 1, " \n,;:)–-"));
}

static bool
is_between_month_and_year(const char *text, size_t at)
{
	size_t first = at;
	while (first > 0 && !strchr(" \n(", text[first - 1]))
		first--;
	return is_month(text + first, at - first) && strspn(text + at + 1, "0123456789") >= YEAR_DIGITS;
}

static bool
is_beside_of(const char *text, size_t at)
{
	bool before = is_digit(text[at - 1]) && strncmp(text + at + 1, "af ", 3) == 0 && is_digit(text[at + 4]);
	bool after = at >= 4 && memcmp(text + at - 3, " af", 3) == 0 && is_digit(text[at - 4]);
	return before || (after && is_digit(text[at + 1]));
}

bool
document_holds(const char *text, size_t at)
{
	if (at == 0 || text[at] != ' ')
		return false;
	if (text[at + 1] == '%')
		return is_digit(text[at - 1]);
	return is_beside_of(text, at) || is_between_day_and_month(text, at) || is_between_month_and_year(text, at) ||
	       (is_digit(text[at + 1]) && follows_unit(text, at));
}

void
document_add_held(struct text *out, const char *string)
{
	for (size_t at = 0; string[at]; at++) {
		if (document_holds(string, at)) {
			text_add(out, NO_BREAK_SPACE);
			continue;
		}
		text_add_bytes(out, string + at, 1);
		size_t dash = strlen(EN_DASH), end = at + 1;
		if (end >= dash && memcmp(string + end - dash, EN_DASH, dash) == 0 && is_digit(string[end]))
			text_add(out, WORD_JOINER);
	}
}

void
document_add_released(struct text *out, const char *bytes, size_t length)
{
	for (size_t at = 0; at < length; at++) {
		if (strncmp(bytes + at, WORD_JOINER, strlen(WORD_JOINER)) == 0) {
			at += strlen(WORD_JOINER) - 1;
		} else if (strncmp(bytes + at, NO_BREAK_SPACE, strlen(NO_BREAK_SPACE)) == 0) {
			text_add(out, " ");
			at += strlen(NO_BREAK_SPACE) - 1;
		} else {
			text_add_bytes(out, bytes + at, 1);
		}
	}
}
