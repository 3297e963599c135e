/* UTF-8 by hand where it is hot, through utf8proc where Unicode's tables are needed. */
#include "base/utf8.h"

#include <langinfo.h>
#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>
#include <wchar.h>

enum { REPLACEMENT = 0xFFFD, ELLIPSIS = 0x2026, LAST_CODEPOINT = 0x10FFFF, FIRST_COMBINING = 0x300 };

/* Windows-1252's 0x80-0x9F; the five bytes it leaves undefined become U+FFFD. */
static const unsigned short windows1252[32] = {
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
};

/* How many bytes a sequence with this lead has, 0 for a byte that cannot lead; low and high bound the second byte. */
static size_t
sequence_length(unsigned char lead, unsigned char *low, unsigned char *high)
{
	*low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
	*high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
	if (lead < 0x80)
		return 1;
	if (lead < 0xC2 || lead > 0xF4)
		return 0;
	return lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

int
utf8_decode(const char *bytes, size_t length, size_t *used)
{
	unsigned char lead = (unsigned char)bytes[0];
	*used = 1;
	if (lead < 0x80)
		return lead;
	unsigned char low, high;
	size_t expected = sequence_length(lead, &low, &high);
	if (expected == 0)
		return UTF8_INVALID;
	int codepoint = lead & (0x7F >> expected);
	for (size_t i = 1; i < expected; i++) {
		unsigned char byte = i < length ? (unsigned char)bytes[i] : 0;
		if (byte < low || byte > high)
			return UTF8_INVALID;
		codepoint = codepoint << 6 | (byte & 0x3F);
		*used = i + 1;
		low = 0x80;
		high = 0xBF;
	}
	return codepoint;
}

size_t
utf8_encode(unsigned codepoint, char out[4])
{
	if (codepoint > LAST_CODEPOINT || (codepoint >= 0xD800 && codepoint <= 0xDFFF))
		codepoint = REPLACEMENT;
	if (codepoint < 0x80) {
		out[0] = (char)codepoint;
		return 1;
	}
	size_t length = codepoint < 0x800 ? 2 : codepoint < 0x10000 ? 3 : 4;
	for (size_t i = length - 1; i > 0; i--) {
		out[i] = (char)(0x80 | (codepoint & 0x3F));
		codepoint >>= 6;
	}
	out[0] = (char)((0xF00U >> length & 0xF0) | codepoint);
	return length;
}

bool
utf8_is_valid(const char *bytes, size_t length)
{
	for (size_t at = 0, used; at < length; at += used)
		if (utf8_decode(bytes + at, length - at, &used) <= 0)
			return false;
	return true;
}

/* Invisible or width-changing characters that Unicode does not class as format characters. */
static bool
is_invisible(unsigned codepoint)
{
	return codepoint == 0x034F || codepoint == 0x115F || codepoint == 0x1160 || codepoint == 0x17B4 ||
	       codepoint == 0x17B5 || codepoint == 0x3164 || codepoint == 0xFFA0 ||
	       (codepoint >= 0x180B && codepoint <= 0x180F) || (codepoint >= 0xFE00 && codepoint <= 0xFE0F) ||
	       (codepoint >= 0xE0000 && codepoint <= 0xE0FFF);
}

static bool
is_noncharacter(unsigned codepoint)
{
	return (codepoint & 0xFFFE) == 0xFFFE || (codepoint >= 0xFDD0 && codepoint <= 0xFDEF);
}

bool
utf8_is_hostile(unsigned codepoint)
{
	if (codepoint < 0xA0)
		return codepoint < 0x20 || codepoint >= 0x7F;
	if (codepoint < FIRST_COMBINING)
		return codepoint == 0xAD;
	if (codepoint > LAST_CODEPOINT || is_invisible(codepoint) || is_noncharacter(codepoint))
		return true;
	utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)codepoint);
	return category == UTF8PROC_CATEGORY_CF || category == UTF8PROC_CATEGORY_CO ||
	       category == UTF8PROC_CATEGORY_CS || category == UTF8PROC_CATEGORY_ZL || category == UTF8PROC_CATEGORY_ZP;
}

int
utf8_width(unsigned codepoint)
{
	if (codepoint < FIRST_COMBINING || utf8_is_hostile(codepoint))
		return 1;
	int width;
	if (strcmp(nl_langinfo(CODESET), "UTF-8") == 0)
		width = wcwidth((wchar_t)codepoint);
	else
		width = utf8proc_charwidth((utf8proc_int32_t)codepoint);
	return width < 0 ? 1 : width > 2 ? 2 : width;
}

/* Code point and length of the character at `string`; broken bytes read as U+FFFD. */
static unsigned
character_at(const char *string, size_t length, size_t *used)
{
	int codepoint = utf8_decode(string, length, used);
	return codepoint == UTF8_INVALID ? REPLACEMENT : (unsigned)codepoint;
}

static int
width_of(const char *string, size_t length)
{
	int width = 0;
	for (size_t at = 0, used; at < length; at += used)
		width += utf8_width(character_at(string + at, length - at, &used));
	return width;
}

int
utf8_text_width(const char *string)
{
	return width_of(string, strlen(string));
}

/* Everything below U+0300 is its own NFC form, and most Danish text is only that. */
static bool
is_plainly_normal(const char *bytes, size_t length)
{
	for (size_t at = 0, used; at < length; at += used) {
		int codepoint = utf8_decode(bytes + at, length - at, &used);
		if (codepoint <= 0 || codepoint >= FIRST_COMBINING)
			return false;
	}
	return true;
}

void
utf8_normalize(const char *bytes, size_t length, struct text *out)
{
	if (is_plainly_normal(bytes, length)) {
		text_add_bytes(out, bytes, length);
		return;
	}
	struct text mended = {0};
	for (size_t at = 0, used; at < length; at += used) {
		unsigned codepoint = character_at(bytes + at, length - at, &used);
		text_add_character(&mended, codepoint == 0 ? REPLACEMENT : codepoint);
	}
	utf8proc_uint8_t *normal = NULL;
	utf8proc_ssize_t size =
	    utf8proc_map((const utf8proc_uint8_t *)text_get(&mended), (utf8proc_ssize_t)mended.length, &normal,
			 UTF8PROC_STABLE | UTF8PROC_COMPOSE);
	if (size >= 0)
		text_add_bytes(out, (const char *)normal, (size_t)size);
	else
		text_add_bytes(out, text_get(&mended), mended.length);
	free(normal);
	text_clear(&mended);
}

/* The next boundary after `at`, which must itself be a boundary. A NUL never continues a sequence, so looking four
 * bytes ahead stays inside the string. */
static size_t
next_boundary(const char *string, size_t at)
{
	size_t used;
	utf8proc_int32_t state = 0;
	unsigned before = character_at(string + at, 4, &used);
	for (at += used; string[at]; at += used) {
		unsigned after = character_at(string + at, 4, &used);
		if (utf8proc_grapheme_break_stateful((utf8proc_int32_t)before, (utf8proc_int32_t)after, &state))
			break;
		before = after;
	}
	return at;
}

static bool
is_ascii(char byte)
{
	return (unsigned char)byte < 0x80;
}

/* Two ASCII characters are always two graphemes, but for the line end CR LF. */
static bool
is_certain_boundary(const char *string, size_t at)
{
	return at == 0 || (is_ascii(string[at - 1]) && is_ascii(string[at]) && string[at - 1] != '\r');
}

size_t
utf8_next(const char *string, size_t at)
{
	if (!string[at])
		return at;
	if (is_certain_boundary(string, at + 1))
		return at + 1;
	return next_boundary(string, at);
}

size_t
utf8_previous(const char *string, size_t at)
{
	if (at == 0)
		return 0;
	size_t start = at - 1;
	while (!is_certain_boundary(string, start))
		start--;
	for (;;) {
		size_t next = next_boundary(string, start);
		if (next >= at)
			return start;
		start = next;
	}
}

size_t
utf8_fit(const char *string, int cells)
{
	size_t at = 0;
	for (int width = 0; string[at];) {
		size_t next = utf8_next(string, at);
		width += width_of(string + at, next - at);
		if (width > cells)
			break;
		at = next;
	}
	return at;
}

void
utf8_add_cut(struct text *out, const char *string, int cells)
{
	if (cells <= 0)
		return;
	size_t fit = utf8_fit(string, cells);
	if (string[fit]) {
		text_add_bytes(out, string, utf8_fit(string, cells - 1));
		text_add_character(out, ELLIPSIS);
	} else {
		text_add_bytes(out, string, fit);
	}
}

void
utf8_add_first_line(struct text *out, const char *string, int cells)
{
	struct text line = {0};
	text_add_bytes(&line, string, strcspn(string, "\n"));
	utf8_add_cut(out, text_get(&line), cells);
	text_clear(&line);
}

size_t
utf8_count(const char *string)
{
	size_t count = 0, length = strlen(string);
	for (size_t at = 0, used; at < length; at += used) {
		utf8_decode(string + at, length - at, &used);
		count++;
	}
	return count;
}

void
utf8_add_windows1252(struct text *out, const char *bytes, size_t length)
{
	for (size_t at = 0; at < length;) {
		size_t run = at;
		while (run < length && is_ascii(bytes[run]) && bytes[run])
			run++;
		text_add_bytes(out, bytes + at, run - at);
		if (run < length) {
			unsigned char byte = (unsigned char)bytes[run++];
			unsigned codepoint = byte >= 0x80 && byte < 0xA0 ? windows1252[byte - 0x80] : byte;
			text_add_character(out, codepoint == 0 ? REPLACEMENT : codepoint);
		}
		at = run;
	}
}
