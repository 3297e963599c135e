/* Taking letters apart with Unicode's tables, without allocating. */
#include "letter.h"

#include <string.h>
#include <utf8proc.h>

#include "base/utf8.h"

enum { REPLACEMENT = 0xFFFD, FIRST_COMBINING_LEAD = 0xCC, MAX_PARTS = 8 };

struct letter
letter_split(unsigned codepoint)
{
	utf8proc_int32_t parts[MAX_PARTS];
	int boundary = 0;
	unsigned lower = (unsigned)utf8proc_tolower((utf8proc_int32_t)codepoint);
	struct letter letter = {lower, 0, lower != codepoint};
	utf8proc_ssize_t count =
	    utf8proc_decompose_char((utf8proc_int32_t)lower, parts, MAX_PARTS, UTF8PROC_DECOMPOSE, &boundary);
	if (count < 2 || count > MAX_PARTS || letter_kind((unsigned)parts[1]) != LETTER_IGNORED)
		return letter;
	letter.base = (unsigned)parts[0];
	letter.mark = (unsigned)parts[1];
	return letter;
}

enum letter_kind
letter_kind(unsigned codepoint)
{
	if (codepoint <= ' ' || codepoint == 0x7F || codepoint == 0xA0)
		return LETTER_SPACE;
	if (codepoint < 0x7F)
		return LETTER_PLAIN;
	utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)codepoint);
	if (category == UTF8PROC_CATEGORY_ZS || category == UTF8PROC_CATEGORY_ZL || category == UTF8PROC_CATEGORY_ZP)
		return LETTER_SPACE;
	if (category == UTF8PROC_CATEGORY_MN || category == UTF8PROC_CATEGORY_ME || utf8_is_hostile(codepoint))
		return LETTER_IGNORED;
	return LETTER_PLAIN;
}

const char *
letter_normal(const char *string, struct text *space)
{
	for (const char *at = string; *at; at++) {
		if ((unsigned char)*at >= FIRST_COMBINING_LEAD) {
			utf8_normalize(string, strlen(string), space);
			return text_get(space);
		}
	}
	return string;
}

unsigned
letter_next(const char **string)
{
	size_t used;
	int codepoint = utf8_decode(*string, 4, &used);
	*string += used;
	return codepoint == UTF8_INVALID ? REPLACEMENT : (unsigned)codepoint;
}
