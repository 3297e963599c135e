/* UTF-8: decoding, validity, normal form, graphemes and widths in terminal cells. */
#ifndef BASE_UTF8_H
#define BASE_UTF8_H

#include <stdbool.h>
#include <stddef.h>

#include "base/text.h"

enum { UTF8_INVALID = -1 };

/* Decodes one code point of bytes[0..length), length > 0; *used gets the bytes taken (at least 1).
 * Returns UTF8_INVALID for a broken, overlong, surrogate or out-of-range sequence. */
int utf8_decode(const char *bytes, size_t length, size_t *used);

/* Writes 1-4 bytes to out (not terminated) and returns how many. */
size_t utf8_encode(unsigned codepoint, char out[4]);

bool utf8_is_valid(const char *bytes, size_t length); /* false too if there is a NUL inside */

/* True for what must never reach a terminal as it is: C0, DEL, C1, bidi controls, zero-width characters, line and
 * paragraph separators, tag characters, byte order mark, noncharacters, private use. */
bool utf8_is_hostile(unsigned codepoint);

/* Cells one code point takes on a terminal: 0 (combining), 1 or 2; hostile ones count 1 (they are drawn as a mark). */
int utf8_width(unsigned codepoint);
int utf8_text_width(const char *string);

/* Appends the NFC form; broken bytes become U+FFFD. */
void utf8_normalize(const char *bytes, size_t length, struct text *out);

/* Byte index of the grapheme boundary after/before `at`; clamps at the ends. */
size_t utf8_next(const char *string, size_t at);
size_t utf8_previous(const char *string, size_t at);

/* Length in bytes of the longest whole-grapheme prefix that fits in `cells`. */
size_t utf8_fit(const char *string, int cells);

/* Appends the text cut to `cells`, ending in «…» if it had to be cut. */
void utf8_add_cut(struct text *out, const char *string, int cells);
void utf8_add_first_line(struct text *out, const char *string, int cells); /* of several */

/* Number of code points. */
size_t utf8_count(const char *string);

/* Appends the text of bytes read as Windows-1252. */
void utf8_add_windows1252(struct text *out, const char *bytes, size_t length);

#endif
