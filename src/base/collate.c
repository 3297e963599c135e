/* Danish sort keys of three levels: letters, then accents, then capitals first. */
#include "base/collate.h"

#include <string.h>

#include "base/utf8.h"
#include "chunk.h"
#include "letter.h"

/* æ, ø and å sort after z as '{', '|' and '}', which follow it in ASCII. */
enum { AE = '{', OE = '|', AA = '}', OTHER = '~', SPACE = '!', PUNCTUATION = '"', LEVEL_END = ' ' };

/* Second level: nothing, then the variants Danish order knows, then any accent. */
enum { ACCENT_NONE = '0', ACCENT_FIRST = '1', ACCENT_SECOND = '2', ACCENT_THIRD = '3', ACCENT_MARKS = '4' };

/* Third level: how many small letters stand before each capital. Fewer sorts first; none left sorts last. */
enum { GAP_NONE = '0', GAP_SKIP = '}', CAPITALS_END = '~' };

/* One sort element of a text. */
struct element {
	char primary[6];
	unsigned char length; /* 0: nothing to sort by */
	char accent;
	bool is_upper;
};

struct cursor {
	const char *at;
	struct element second; /* of a letter that counts as two (ß, þ) */
};

/* In the order they sort, before the digits. */
static const char punctuation[] = "_-,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~$";

static const struct special {
	unsigned base;
	unsigned mark;
	char primary;
	char second;
	char accent;
} specials[] = {
    {0xE6, 0, AE, 0, ACCENT_NONE},      {'a', 0x308, AE, 0, ACCENT_FIRST},  {0xF8, 0, OE, 0, ACCENT_NONE},
    {'o', 0x308, OE, 0, ACCENT_FIRST},  {'o', 0x30B, OE, 0, ACCENT_SECOND}, {0x153, 0, OE, 0, ACCENT_THIRD},
    {'a', 0x30A, AA, 0, ACCENT_NONE},   {'u', 0x308, 'y', 0, ACCENT_FIRST}, {'u', 0x30B, 'y', 0, ACCENT_SECOND},
    {0x111, 0, 'd', 0, ACCENT_FIRST},   {0xF0, 0, 'd', 0, ACCENT_SECOND},   {0x142, 0, 'l', 0, ACCENT_FIRST},
    {0x131, 0, 'i', 0, ACCENT_FIRST},   {0xDF, 0, 's', 's', ACCENT_FIRST},  {0xFE, 0, 't', 'h', ACCENT_FIRST},
    {0x2019, 0, '\'', 0, ACCENT_FIRST}, {0x2018, 0, '\'', 0, ACCENT_FIRST}, {0x2013, 0, '-', 0, ACCENT_FIRST},
    {0x2014, 0, '-', 0, ACCENT_SECOND}, {0x2010, 0, '-', 0, ACCENT_FIRST},  {0x2011, 0, '-', 0, ACCENT_FIRST},
};

static char
accent_of_mark(unsigned mark)
{
	if (mark == 0)
		return ACCENT_NONE;
	unsigned index = mark - 0x300;
	return index < 0x40 ? (char)(ACCENT_MARKS + index) : '~';
}

static struct element
element_of_ascii(char character)
{
	struct element element = {.length = 1, .accent = ACCENT_NONE};
	element.is_upper = character >= 'A' && character <= 'Z';
	element.primary[0] = element.is_upper ? (char)(character - 'A' + 'a') : character;
	const char *place = element.is_upper || character == '\0' ? NULL : strchr(punctuation, character);
	if (place) {
		element.primary[0] = PUNCTUATION;
		element.primary[1] = (char)('0' + (place - punctuation));
		element.length = 2;
	}
	return element;
}

static struct element
element_of_special(const struct special *special, bool is_upper, struct element *second)
{
	struct element element;
	if (special->primary == AE || special->primary == OE || special->primary == AA)
		element = (struct element){.primary = {special->primary}, .length = 1};
	else
		element = element_of_ascii(special->primary);
	if (special->second) {
		*second = element_of_ascii(special->second);
		second->is_upper = is_upper;
	}
	element.accent = special->accent;
	element.is_upper = is_upper;
	return element;
}

static struct element
element_of(unsigned codepoint, struct element *second)
{
	enum letter_kind kind = letter_kind(codepoint);
	if (kind == LETTER_SPACE)
		return (struct element){.primary = {SPACE}, .length = 1, .accent = ACCENT_NONE};
	if (kind == LETTER_IGNORED)
		return (struct element){.length = 0};
	if (codepoint < 0x80)
		return element_of_ascii((char)codepoint);
	struct letter letter = letter_split(codepoint);
	for (size_t i = 0; i < sizeof specials / sizeof *specials; i++)
		if (letter.base == specials[i].base && (specials[i].mark == 0 || letter.mark == specials[i].mark))
			return element_of_special(&specials[i], letter.is_upper, second);
	struct element element;
	if (letter.base < 0x80) {
		element = element_of_ascii((char)letter.base);
	} else {
		element = (struct element){.primary = {OTHER}};
		element.length = (unsigned char)(1 + utf8_encode(letter.base, element.primary + 1));
	}
	element.accent = accent_of_mark(letter.mark);
	element.is_upper = letter.is_upper;
	return element;
}

static bool
is_plain_letter(char byte)
{
	return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

/* Two a's are an å, but for «aA», where a new word begins. */
static bool
is_double_a(const char *at)
{
	return (at[0] == 'a' && at[1] == 'a') || (at[0] == 'A' && (at[1] == 'a' || at[1] == 'A'));
}

/* The next element that counts; false at the end. */
static bool
next_element(struct cursor *cursor, struct element *element)
{
	if (cursor->second.length > 0) {
		*element = cursor->second;
		cursor->second.length = 0;
		return true;
	}
	while (*cursor->at) {
		char byte = *cursor->at;
		if (is_double_a(cursor->at)) {
			*element = (struct element){{AA}, 1, ACCENT_FIRST, byte == 'A'};
			cursor->at += 2;
			return true;
		}
		if (is_plain_letter(byte)) {
			bool is_upper = byte <= 'Z';
			*element = (struct element){{(char)(byte | 0x20)}, 1, ACCENT_NONE, is_upper};
			cursor->at++;
			return true;
		}
		*element = element_of(letter_next(&cursor->at), &cursor->second);
		if (element->length > 0)
			return true;
	}
	return false;
}

static void
add_accents(struct chunk *chunk, const char *string)
{
	struct cursor cursor = {.at = string};
	struct element element;
	size_t waiting = 0;
	while (next_element(&cursor, &element)) {
		if (element.accent == ACCENT_NONE) {
			waiting++;
			continue;
		}
		for (; waiting > 0; waiting--)
			chunk_put(chunk, ACCENT_NONE);
		chunk_put(chunk, element.accent);
	}
}

static void
add_capitals(struct chunk *chunk, const char *string)
{
	struct cursor cursor = {.at = string};
	struct element element;
	int gap = 0;
	while (next_element(&cursor, &element)) {
		if (!element.is_upper) {
			gap++;
			continue;
		}
		for (; gap >= GAP_SKIP - GAP_NONE; gap -= GAP_SKIP - GAP_NONE)
			chunk_put(chunk, GAP_SKIP);
		chunk_put(chunk, (char)(GAP_NONE + gap));
		gap = 0;
	}
	chunk_put(chunk, CAPITALS_END);
}

void
collate_add_key(struct text *out, const char *string)
{
	struct text space = {0};
	struct chunk chunk = {.out = out};
	const char *normal = letter_normal(string, &space);
	struct cursor cursor = {.at = normal};
	struct element element;
	bool has_elements = false, has_accents = false;
	while (next_element(&cursor, &element)) {
		has_elements = true;
		has_accents = has_accents || element.accent != ACCENT_NONE;
		for (int i = 0; i < element.length; i++)
			chunk_put(&chunk, element.primary[i]);
	}
	if (has_elements) {
		chunk_put(&chunk, LEVEL_END);
		if (has_accents)
			add_accents(&chunk, normal);
		chunk_put(&chunk, LEVEL_END);
		add_capitals(&chunk, normal);
	}
	chunk_flush(&chunk);
	text_clear(&space);
}

int
collate_compare(const char *a, const char *b)
{
	struct text key_a = {0}, key_b = {0};
	collate_add_key(&key_a, a);
	collate_add_key(&key_b, b);
	int order = strcmp(text_get(&key_a), text_get(&key_b));
	text_clear(&key_a);
	text_clear(&key_b);
	return order;
}
