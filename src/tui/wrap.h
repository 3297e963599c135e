/* Lines of a text broken at words, one after the other. */
#ifndef TUI_WRAP_H
#define TUI_WRAP_H

#include <stdbool.h>
#include <stddef.h>

/* All zero before the first line. */
struct wrap {
	size_t start; /* first byte of the line */
	size_t end;   /* after its last visible byte; the blanks or the newline up to `next` are not drawn */
	size_t next;  /* first byte of the line after */
	bool last;
};

/* Finds the first line of the text. */
struct wrap wrap_first(const char *text, int columns);

/* Goes on to the next line; false after the last one. */
bool wrap_next(struct wrap *wrap, const char *text, int columns);

#endif
