/* Allocation that ends the program when there is no memory, after giving the terminal back. */
#include "base/memory.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static struct {
	void (*last_words)(void);
} memory;

static const char farewell[] = "ungeloeft: Computeren har ikke mere ledig hukommelse, så programmet er lukket. "
			       "Alt, der er gemt, er i behold. Luk andre programmer, og start igen.\n";

_Noreturn static void
give_up(void)
{
	void (*last_words)(void) = memory.last_words;
	memory.last_words = NULL;
	if (last_words)
		last_words();
	ssize_t written = write(STDERR_FILENO, farewell, sizeof farewell - 1);
	(void)written;
	_exit(EXIT_FAILURE);
}

void *
memory_new(size_t size)
{
	void *block = size > PTRDIFF_MAX ? NULL : calloc(1, size > 0 ? size : 1);
	if (!block)
		give_up();
	return block;
}

void *
memory_resize(void *block, size_t count, size_t size)
{
	size_t bytes;
	if (__builtin_mul_overflow(count, size, &bytes) || bytes > PTRDIFF_MAX)
		give_up();
	void *resized = realloc(block, bytes > 0 ? bytes : 1);
	if (!resized)
		give_up();
	return resized;
}

char *
memory_copy_text(const char *text)
{
	if (!text)
		return NULL;
	size_t size = strlen(text) + 1;
	char *copy = memory_resize(NULL, size, 1);
	memcpy(copy, text, size);
	return copy;
}

void
memory_set_last_words(void (*function)(void))
{
	memory.last_words = function;
}

void
memory_reserve(void **items, size_t *capacity, size_t needed, size_t size)
{
	if (needed <= *capacity)
		return;
	size_t larger = *capacity < 8 ? 8 : *capacity;
	while (larger < needed) {
		if (larger > SIZE_MAX / 2)
			give_up();
		larger *= 2;
	}
	*items = memory_resize(*items, larger, size);
	*capacity = larger;
}
