/* Allocation that never returns NULL: out of memory ends the program cleanly (the journal keeps the data). */
#ifndef BASE_MEMORY_H
#define BASE_MEMORY_H

#include <stddef.h>

void *memory_new(size_t size);                               /* zeroed */
void *memory_resize(void *block, size_t count, size_t size); /* the new part is not zeroed */
char *memory_copy_text(const char *text);                    /* NULL gives NULL */

/* Called once before the program ends for lack of memory, to give the terminal back. */
void memory_set_last_words(void (*function)(void));

/* Grows *items to hold at least `needed` items of `size` bytes; *capacity counts items. */
void memory_reserve(void **items, size_t *capacity, size_t needed, size_t size);

#endif
