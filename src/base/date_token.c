/* Cutting a typed date in tokens and knowing its words. */
#include "date_token.h"

#include <ctype.h>
#include <string.h>
#include <utf8proc.h>

#include "base/date.h"
#include "base/utf8.h"

enum { NO_BREAK_SPACE = 0xA0, EN_DASH = 0x2013, MINUS = 0x2212 };

static bool
is_digit(int character)
{
	return character >= '0' && character <= '9';
}

static bool
is_dash(int character)
{
	return character == '-' || character == EN_DASH || character == MINUS;
}

static bool
is_separator(int character)
{
	return character == ' ' || character == '\t' || character == NO_BREAK_SPACE || character == '.' ||
	       character == ',' || character == '/' || is_dash(character);
}

static bool
is_letter(int character)
{
	return character < 0x80 ? isalpha(character) != 0 : !utf8_is_hostile((unsigned)character);
}

/* 0 at the end. A NUL never continues a sequence, so looking four bytes ahead stays inside the text. */
static int
character_at(const char *at, size_t *used)
{
	return utf8_decode(at, 4, used);
}

static const char *
read_number(struct token *token, const char *at)
{
	token->is_number = true;
	for (; is_digit(*at) && token->digits <= 8; at++, token->digits++)
		token->value = token->value * 10 + (*at - '0');
	return at;
}

static const char *
read_word(struct token *token, const char *at)
{
	size_t used, length = 0;
	for (int c; (c = character_at(at, &used)) > 0 && is_letter(c) && !is_separator(c); at += used) {
		if (length + 4 >= TOKEN_WORD_SIZE)
			break;
		length += utf8_encode((unsigned)utf8proc_tolower(c), token->word + length);
	}
	return at;
}

/* Cuts normal[0..]; true if all of it was numbers, words and separators. */
static bool
cut(struct tokens *tokens, const char *at)
{
	bool joined = false;
	size_t used;
	for (int c; (c = character_at(at, &used)) > 0 && c != '(';) {
		if (is_separator(c)) {
			joined = joined || c == '/' || is_dash(c);
			at += used;
			continue;
		}
		if (tokens->count == TOKEN_MAX)
			return false;
		struct token *token = &tokens->items[tokens->count++];
		const char *start = at;
		token->joined = joined;
		joined = false;
		at = is_digit(c) ? read_number(token, at) : read_word(token, at);
		if (at == start || token->digits > 8)
			return false;
	}
	return *at == '\0' || *at == '(';
}

bool
tokens_read(struct tokens *tokens, const char *typed)
{
	struct text normal = {0};
	*tokens = (struct tokens){0};
	utf8_normalize(typed, strlen(typed), &normal);
	const char *at = text_get(&normal);
	while (*at == ' ')
		at++;
	if (*at == '+' || (*at == '-' && is_digit(at[1])))
		tokens->sign = *at++;
	bool ok = cut(tokens, at);
	text_clear(&normal);
	return ok;
}

bool
token_is_number(const struct token *token, int least_digits, int most_digits)
{
	return token->is_number && token->digits >= least_digits && token->digits <= most_digits;
}

bool
token_is_word(const struct token *token, const char *word)
{
	return !token->is_number && strcmp(token->word, word) == 0;
}

int
token_weekday(const struct token *token)
{
	if (utf8_count(token->word) < 2)
		return -1;
	for (int weekday = 0; weekday < 7; weekday++)
		if (text_starts_with(date_weekday_name(weekday), token->word))
			return weekday;
	return -1;
}

int
token_month(const struct token *token)
{
	if (token_is_word(token, "sept"))
		return 9;
	for (int month = 1; month <= 12; month++) {
		const char *name = date_month_name(month);
		if (token_is_word(token, name) || (strlen(token->word) == 3 && text_starts_with(name, token->word)))
			return month;
	}
	return 0;
}

int
token_third(const struct token *token)
{
	static const char *const words[] = {"primo", "medio", "ultimo"};
	for (int i = 0; i < 3; i++)
		if (token_is_word(token, words[i]))
			return i + 1;
	return 0;
}
