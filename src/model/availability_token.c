/* Knowing the words of «Kan», in all their spellings. */
#include "availability_token.h"

#include <string.h>

#include "base/fold.h"
#include "base/utf8.h"
#include "model/availability.h"

enum { NOON = 12 * 60, MORNING_ENDS = 10 * 60, EVENING_BEGINS = 17 * 60, DAY_ENDS = 24 * 60 };
enum { ABBREVIATION = 5 };

/* Folded. A noun may have an ending: «hverdagene», «formiddagen». */
static const struct word {
	const char *word;
	enum meaning meaning;
	int value;
	bool is_noun;
} words[] = {
    {"hverdag", MEANS_DAYS, WEEKDAYS_WORKING, true},
    {"weekend", MEANS_DAYS, WEEKDAYS_WEEKEND, true},
    {"formiddag", MEANS_PART_BEFORE, NOON, true},
    {"morgen", MEANS_PART_BEFORE, MORNING_ENDS, true},
    {"eftermiddag", MEANS_PART_AFTER, NOON, true},
    {"aften", MEANS_PART_AFTER, EVENING_BEGINS, true},
    {"middag", MEANS_TIME, NOON, false},
    {"alle", MEANS_EVERY, 0, false},
    {"hver", MEANS_EVERY, 0, false},
    {"ugens", MEANS_EVERY, 0, false},
    {"dag", MEANS_DAY_NOUN, 0, false},
    {"dage", MEANS_DAY_NOUN, 0, false},
    {"i", MEANS_WEEKEND_IN, 0, false},
    {"altid", MEANS_ANY, 0, false},
    {"fleksibel", MEANS_ANY, 0, false},
    {"fleksibelt", MEANS_ANY, 0, false},
    {"fra", MEANS_FROM, 0, false},
    {"efter", MEANS_AFTER, 0, false},
    {"tidligst", MEANS_AFTER, 0, false},
    {"til", MEANS_TO, 0, false},
    {"foer", MEANS_BEFORE, 0, false},
    {"inden", MEANS_BEFORE, 0, false},
    {"indtil", MEANS_BEFORE, 0, false},
    {"senest", MEANS_BEFORE, 0, false},
    {"mellem", MEANS_BETWEEN, 0, false},
    {"ikke", MEANS_NOT, 0, false},
    {"undtagen", MEANS_NOT, 0, false},
    {"aldrig", MEANS_NOT, 0, false},
    {"men", MEANS_BUT, 0, false},
    {"kun", MEANS_BUT, 0, false},
    {"kan", MEANS_CAN, 0, false},
    {"og", MEANS_AND, 0, false},
    {"samt", MEANS_AND, 0, false},
    {"eller", MEANS_AND, 0, false},
    {"kl", MEANS_NOTHING, 0, false},
    {"klokken", MEANS_NOTHING, 0, false},
    {"ca", MEANS_NOTHING, 0, false},
    {"om", MEANS_NOTHING, 0, false},
    {"paa", MEANS_NOTHING, 0, false},
    {"hun", MEANS_NOTHING, 0, false},
    {"han", MEANS_NOTHING, 0, false},
    {"jeg", MEANS_NOTHING, 0, false},
};

static const struct sign {
	int codepoint;
	enum meaning meaning;
} signs[] = {
    {',', MEANS_COMMA},   {';', MEANS_STOP},     {'!', MEANS_STOP},    {'/', MEANS_AND},      {'+', MEANS_AND},
    {'&', MEANS_AND},     {'-', MEANS_DASH},     {0x2013, MEANS_DASH}, {0x2014, MEANS_DASH},  {':', MEANS_NOTHING},
    {' ', MEANS_NOTHING}, {'\t', MEANS_NOTHING}, {'\n', MEANS_STOP},   {'\r', MEANS_NOTHING}, {0xA0, MEANS_NOTHING},
};

static bool
is_ending(const char *ending)
{
	static const char *const endings[] = {"", "e", "en", "ene", "er", "erne", "s"};

	for (size_t i = 0; i < sizeof(endings) / sizeof(endings[0]); i++)
		if (strcmp(ending, endings[i]) == 0)
			return true;
	return false;
}

/* «tirsdage», or its beginning from two letters. */
static struct token
weekday_token(const char *word)
{
	struct token token = {MEANS_UNKNOWN, 0};

	for (int weekday = 0; weekday < WEEKDAYS; weekday++) {
		struct text name = {0};

		fold_add_a(&name, date_weekday_name(weekday));
		if ((strlen(word) >= 2 && text_starts_with(text_get(&name), word)) ||
		    (text_starts_with(word, text_get(&name)) && is_ending(word + name.length)))
			token = (struct token){MEANS_DAY, 1 << weekday};
		text_clear(&name);
	}
	return token;
}

static struct token
word_token(const char *word)
{
	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++) {
		size_t length = strlen(words[i].word);

		if (strncmp(word, words[i].word, length) == 0 &&
		    (word[length] == '\0' || (words[i].is_noun && is_ending(word + length))))
			return (struct token){words[i].meaning, words[i].value};
	}
	return weekday_token(word);
}

static bool
is_digit(char byte)
{
	return byte >= '0' && byte <= '9';
}

static enum meaning
sign_meaning(int codepoint)
{
	for (size_t i = 0; i < sizeof(signs) / sizeof(signs[0]); i++)
		if (signs[i].codepoint == codepoint)
			return signs[i].meaning;
	return MEANS_UNKNOWN;
}

/* 9, 9.30, 09:30, 0930 */
static const char *
cut_time(const char *at, struct token *token)
{
	int digits = 0, number = 0, hour, minute = 0;

	for (; is_digit(*at) && digits < 5; at++, digits++)
		number = number * 10 + (*at - '0');
	hour = digits == 4 ? number / 100 : number;
	if (digits == 4)
		minute = number % 100;
	else if ((*at == '.' || *at == ':') && is_digit(at[1]) && is_digit(at[2]) && !is_digit(at[3])) {
		minute = (at[1] - '0') * 10 + (at[2] - '0');
		at += 3;
	}
	if (digits <= 4 && digits != 3 && minute < 60 && hour * 60 + minute <= DAY_ENDS)
		*token = (struct token){MEANS_TIME, hour * 60 + minute};
	return at;
}

static bool
is_letter(int codepoint)
{
	return (codepoint >= 'a' && codepoint <= 'z') || (codepoint >= 'A' && codepoint <= 'Z') ||
	       (codepoint >= 0x80 && sign_meaning(codepoint) == MEANS_UNKNOWN);
}

static const char *
cut_word(const char *at, struct token *token)
{
	struct text word = {0}, folded = {0};
	size_t used;

	for (int codepoint; is_letter(codepoint = utf8_decode(at, 4, &used)); at += used)
		text_add_character(&word, (unsigned)codepoint);
	fold_add_a(&folded, text_get(&word));
	*token = word_token(text_get(&folded));
	text_clear(&word);
	text_clear(&folded);
	return at;
}

/* A NUL never continues a character, so looking four bytes ahead stays inside the text. */
const char *
token_cut(const char *at, struct token *token, bool *is_short)
{
	size_t used;
	int codepoint = utf8_decode(at, 4, &used);
	const char *end = at + used;

	*token = (struct token){MEANS_UNKNOWN, 0};
	if (is_digit(*at))
		end = cut_time(at, token);
	else if (is_letter(codepoint))
		end = cut_word(at, token);
	else if (codepoint == '.')
		token->meaning = *is_short ? MEANS_NOTHING : MEANS_STOP;
	else
		token->meaning = sign_meaning(codepoint);
	*is_short = is_letter(codepoint) && end - at <= ABBREVIATION;
	return end;
}
