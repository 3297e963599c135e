/* A growing UTF-8 text. All zero is a valid empty text. */
#ifndef BASE_TEXT_H
#define BASE_TEXT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"

struct text {
	char *bytes; /* NUL-terminated once anything was added; use text_get for reading */
	size_t length;
	size_t capacity;
};

void text_clear(struct text *text);            /* frees; the text is empty and usable afterwards */
void text_reset(struct text *text);            /* empties, keeps the memory */
const char *text_get(const struct text *text); /* never NULL; borrowed until the next change */
char *text_take(struct text *text);            /* the bytes as the caller's own; the text is empty afterwards */

void text_add(struct text *text, const char *string); /* NULL adds nothing */
void text_add_bytes(struct text *text, const char *bytes, size_t length);
void text_add_character(struct text *text, unsigned codepoint);
void text_add_format(struct text *text, const char *format, ...) PRINTF_LIKE(2, 3);
void text_set(struct text *text, const char *string);
void text_add_lower(struct text *text, const char *string); /* A-Z as small letters */

bool text_equal(const char *a, const char *b); /* NULL equals "" */
bool text_is_empty(const char *string);        /* NULL, "" or white space only */
bool text_starts_with(const char *string, const char *prefix);

/* Removes white space at both ends, in place; returns its argument moved to the first kept byte. */
char *text_trim(char *string);

/* Number of single-letter edits between two ASCII-folded words, for «Mente du …?». */
int text_distance(const char *a, const char *b);

#endif
