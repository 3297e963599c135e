/* Letters taken apart, for folding and for sort keys. */
#ifndef BASE_LETTER_H
#define BASE_LETTER_H

#include <stdbool.h>

#include "base/text.h"

/* A code point in lower case, as its base letter and its first accent. */
struct letter {
	unsigned base;
	unsigned mark; /* a combining mark, or 0 */
	bool is_upper;
};

struct letter letter_split(unsigned codepoint);

enum letter_kind {
	LETTER_PLAIN,
	LETTER_SPACE,   /* white space and controls */
	LETTER_IGNORED, /* combining marks that no letter took, and invisible characters */
};

enum letter_kind letter_kind(unsigned codepoint);

/* The text in NFC form: itself if it surely is already, else made in *space. */
const char *letter_normal(const char *string, struct text *space);

/* The code point at *string, which is not at its end; moves past it. Broken bytes give U+FFFD. */
unsigned letter_next(const char **string);

#endif
