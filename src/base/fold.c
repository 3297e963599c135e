/* Folding for search, and matching folded queries. */
#include "base/fold.h"

#include <string.h>

#include "base/utf8.h"
#include "chunk.h"
#include "letter.h"

enum { RING = 0x30A, DIAERESIS = 0x308, DOUBLE_ACUTE = 0x30B, SEPARATOR = '|' };

/* The letters with spellings of their own; both forms. */
static const struct spelling {
	unsigned base;
	unsigned mark;
	char a[3];
	char b[3];
} spellings[] = {
    {0xE6, 0, "ae", "a"},           {0xF8, 0, "oe", "o"},        {'a', RING, "aa", "a"},
    {'a', DIAERESIS, "ae", "a"},    {'o', DIAERESIS, "oe", "o"}, {0x153, 0, "oe", "o"},
    {'o', DOUBLE_ACUTE, "oe", "o"}, {0x131, 0, "i", "i"},        {0x142, 0, "l", "l"},
    {0x111, 0, "d", "d"},           {0xF0, 0, "d", "d"},         {0xFE, 0, "th", "th"},
    {0xDF, 0, "ss", "ss"},          {0x127, 0, "h", "h"},        {0x167, 0, "t", "t"},
};

static bool
becomes_space(unsigned codepoint)
{
	return codepoint == '-' || codepoint == '\'' || codepoint == '`' || codepoint == SEPARATOR ||
	       codepoint == 0xB4 || codepoint == 0x2BC || (codepoint >= 0x2010 && codepoint <= 0x2019) ||
	       codepoint == 0x2212 || letter_kind(codepoint) == LETTER_SPACE;
}

struct folding {
	struct chunk chunk;
	bool form_b;
	bool has_pending_space;
	bool has_begun;
};

static void
put(struct folding *folding, const char *bytes, size_t length)
{
	if (folding->has_pending_space && folding->has_begun)
		chunk_put(&folding->chunk, ' ');
	folding->has_pending_space = false;
	folding->has_begun = true;
	for (size_t i = 0; i < length; i++)
		chunk_put(&folding->chunk, bytes[i]);
}

static void
put_letter(struct folding *folding, unsigned codepoint)
{
	char bytes[4];
	struct letter letter = letter_split(codepoint);
	for (size_t i = 0; i < sizeof spellings / sizeof *spellings; i++) {
		const struct spelling *spelling = &spellings[i];
		if (letter.base == spelling->base && (spelling->mark == 0 || letter.mark == spelling->mark)) {
			const char *spelt = folding->form_b ? spelling->b : spelling->a;
			put(folding, spelt, strlen(spelt));
			return;
		}
	}
	put(folding, bytes, utf8_encode(letter.base, bytes));
}

/* Folds letter by letter; ASCII needs no tables. */
static void
fold(struct text *out, const char *string, bool form_b)
{
	struct text space = {0};
	struct folding folding = {.chunk = {.out = out}, .form_b = form_b};
	for (const char *at = letter_normal(string, &space); *at;) {
		char byte = *at;
		if ((byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9')) {
			put(&folding, &byte, 1);
			at++;
			continue;
		}
		if (byte >= 'A' && byte <= 'Z') {
			byte = (char)(byte - 'A' + 'a');
			put(&folding, &byte, 1);
			at++;
			continue;
		}
		unsigned codepoint = letter_next(&at);
		if (becomes_space(codepoint))
			folding.has_pending_space = true;
		else if (letter_kind(codepoint) == LETTER_PLAIN)
			put_letter(&folding, codepoint);
	}
	chunk_flush(&folding.chunk);
	text_clear(&space);
}

/* Shortens the pair to its first letter everywhere from `start`. */
static void
shorten(struct text *out, size_t start, char first, char second)
{
	size_t to = start;
	for (size_t from = start; from < out->length; from++) {
		out->bytes[to++] = out->bytes[from];
		if (out->bytes[from] == first && from + 1 < out->length && out->bytes[from + 1] == second)
			from++;
	}
	if (out->bytes) {
		out->length = to;
		out->bytes[to] = '\0';
	}
}

void
fold_add_a(struct text *out, const char *string)
{
	fold(out, string, false);
}

void
fold_add_b(struct text *out, const char *string)
{
	size_t start = out->length;
	fold(out, string, true);
	shorten(out, start, 'a', 'a');
	shorten(out, start, 'o', 'e');
	shorten(out, start, 'a', 'e');
}

void
fold_add_stored(struct text *out, const char *string)
{
	size_t start = out->length;
	fold_add_a(out, string);
	size_t length = out->length - start;
	if (length == 0)
		return;
	text_add_character(out, SEPARATOR);
	size_t second = out->length;
	fold_add_b(out, string);
	if (out->length - second == length && memcmp(out->bytes + start, out->bytes + second, length) == 0) {
		out->length = start + length;
		out->bytes[out->length] = '\0';
	}
}

/* Copies the word at *at and moves past it and the space after it. */
static void
take_word(const char **at, char *out, size_t size)
{
	size_t length = strcspn(*at, " ");
	size_t kept = length < size ? length : size - 1;
	memcpy(out, *at, kept);
	out[kept] = '\0';
	*at += length;
	*at += **at == ' ';
}

void
fold_query_parse(struct fold_query *query, const char *typed)
{
	struct text a = {0}, b = {0};
	fold_add_a(&a, typed);
	fold_add_b(&b, typed);
	query->count = 0;
	const char *at_a = text_get(&a), *at_b = text_get(&b);
	while (*at_a && *at_b && query->count < (int)(sizeof query->words / sizeof *query->words)) {
		take_word(&at_a, query->words[query->count].a, sizeof query->words->a);
		take_word(&at_b, query->words[query->count].b, sizeof query->words->b);
		query->count++;
	}
	text_clear(&a);
	text_clear(&b);
}

static bool
holds(const char *text, size_t length, const char *word)
{
	return memmem(text, length, word, strlen(word)) != NULL;
}

bool
fold_matches(const struct fold_query *query, const char *stored)
{
	if (query->count == 0)
		return true;
	const char *end = strchr(stored, '\0');
	const char *separator = memchr(stored, SEPARATOR, (size_t)(end - stored));
	const char *b = separator ? separator + 1 : stored;
	size_t length_a = (size_t)((separator ? separator : end) - stored);
	for (int i = 0; i < query->count; i++)
		if (!holds(stored, length_a, query->words[i].a) && !holds(b, (size_t)(end - b), query->words[i].b))
			return false;
	return true;
}
