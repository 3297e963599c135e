/* Filling and clearing struct error. */
#include "base/error.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

/* A cut in the middle of a letter would be broken UTF-8: drop the unfinished letter at the end. */
static void
drop_unfinished_letter(char *text)
{
	size_t end = strlen(text);
	size_t start = end;
	while (start > 0 && ((unsigned char)text[start - 1] & 0xC0) == 0x80)
		start--;
	if (start == 0)
		return;
	unsigned char lead = (unsigned char)text[start - 1];
	size_t expected = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
	if (end - (start - 1) < expected)
		text[start - 1] = '\0';
}

PRINTF_LIKE(3, 0)
static void
fill(char *out, size_t size, const char *format, va_list arguments)
{
	int length = vsnprintf(out, size, format, arguments);
	if (length < 0)
		out[0] = '\0';
	else if ((size_t)length >= size)
		drop_unfinished_letter(out);
}

enum status
error_set(struct error *error, enum status status, const char *format, ...)
{
	va_list arguments;
	va_start(arguments, format);
	error_clear(error);
	error->status = status;
	fill(error->message, sizeof error->message, format, arguments);
	va_end(arguments);
	return status;
}

enum status
error_set_field(struct error *error, int field, const char *format, ...)
{
	va_list arguments;
	va_start(arguments, format);
	error_clear(error);
	error->status = STATUS_INVALID;
	error->field = field;
	fill(error->message, sizeof error->message, format, arguments);
	va_end(arguments);
	return STATUS_INVALID;
}

void
error_detail(struct error *error, const char *format, ...)
{
	va_list arguments;
	va_start(arguments, format);
	fill(error->detail, sizeof error->detail, format, arguments);
	va_end(arguments);
}

void
error_clear(struct error *error)
{
	error->status = STATUS_OK;
	error->field = ERROR_NO_FIELD;
	error->message[0] = '\0';
	error->detail[0] = '\0';
}
