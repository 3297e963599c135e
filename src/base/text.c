/* A growing text, and small questions about plain ones. */
#include "base/text.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/utf8.h"

/* Room for `more` bytes and a NUL after the present end. */
static char *
reserve(struct text *text, size_t more)
{
	void *bytes = text->bytes;
	size_t needed = more < SIZE_MAX - text->length - 1 ? text->length + more + 1 : SIZE_MAX;
	if (needed > text->capacity) {
		memory_reserve(&bytes, &text->capacity, needed < 32 ? 32 : needed, 1);
		text->bytes = bytes;
	}
	return text->bytes + text->length;
}

void
text_clear(struct text *text)
{
	free(text->bytes);
	*text = (struct text){0};
}

void
text_reset(struct text *text)
{
	text->length = 0;
	if (text->bytes)
		text->bytes[0] = '\0';
}

const char *
text_get(const struct text *text)
{
	return text->bytes ? text->bytes : "";
}

char *
text_take(struct text *text)
{
	char *bytes = text->bytes ? text->bytes : memory_copy_text("");
	*text = (struct text){0};
	return bytes;
}

void
text_add(struct text *text, const char *string)
{
	if (string)
		text_add_bytes(text, string, strlen(string));
}

void
text_add_bytes(struct text *text, const char *bytes, size_t length)
{
	if (length == 0)
		return;
	memcpy(reserve(text, length), bytes, length);
	text->length += length;
	text->bytes[text->length] = '\0';
}

void
text_add_character(struct text *text, unsigned codepoint)
{
	char bytes[4] = "";
	text_add_bytes(text, bytes, utf8_encode(codepoint, bytes));
}

void
text_add_format(struct text *text, const char *format, ...)
{
	va_list arguments, again;
	va_start(arguments, format);
	va_copy(again, arguments);
	int length = vsnprintf(NULL, 0, format, arguments);
	va_end(arguments);
	if (length > 0) {
		char *end = reserve(text, (size_t)length);
		vsnprintf(end, (size_t)length + 1, format, again);
		text->length += (size_t)length;
	}
	va_end(again);
}

void
text_set(struct text *text, const char *string)
{
	text_reset(text);
	text_add(text, string);
}

void
text_add_lower(struct text *text, const char *string)
{
	size_t from = text->length;
	text_add(text, string);
	for (; from < text->length; from++)
		if (text->bytes[from] >= 'A' && text->bytes[from] <= 'Z')
			text->bytes[from] = (char)(text->bytes[from] - 'A' + 'a');
}

bool
text_equal(const char *a, const char *b)
{
	return strcmp(a ? a : "", b ? b : "") == 0;
}

/* Bytes of the white space character at `string`: ASCII white space or a no-break space; 0 if it is something else. */
static size_t
white_space_length(const char *string)
{
	if (*string == ' ' || (*string >= '\t' && *string <= '\r'))
		return 1;
	return string[0] == '\xC2' && string[1] == '\xA0' ? 2 : 0;
}

bool
text_is_empty(const char *string)
{
	size_t length;
	while (string && (length = white_space_length(string)) > 0)
		string += length;
	return !string || !*string;
}

bool
text_starts_with(const char *string, const char *prefix)
{
	return strncmp(string ? string : "", prefix, strlen(prefix)) == 0;
}

char *
text_trim(char *string)
{
	size_t length;
	while ((length = white_space_length(string)) > 0)
		string += length;
	size_t end = strlen(string);
	for (;;) {
		if (end >= 1 && white_space_length(string + end - 1) == 1)
			end -= 1;
		else if (end >= 2 && white_space_length(string + end - 2) == 2)
			end -= 2;
		else
			break;
	}
	string[end] = '\0';
	return string;
}

int
text_distance(const char *a, const char *b)
{
	size_t columns = strlen(b);
	int *row = memory_resize(NULL, columns + 1, sizeof *row);
	for (size_t j = 0; j <= columns; j++)
		row[j] = (int)j;
	for (size_t i = 0; a[i]; i++) {
		int diagonal = row[0];
		row[0] = (int)i + 1;
		for (size_t j = 0; j < columns; j++) {
			int best = diagonal + (a[i] != b[j]);
			diagonal = row[j + 1];
			if (diagonal + 1 < best)
				best = diagonal + 1;
			if (row[j] + 1 < best)
				best = row[j] + 1;
			row[j + 1] = best;
		}
	}
	int distance = row[columns];
	free(row);
	return distance;
}
