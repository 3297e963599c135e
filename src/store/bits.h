/* A set of small numbers as bits. */
#ifndef STORE_BITS_H
#define STORE_BITS_H

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>

#include "base/memory.h"

struct bits {
	uint64_t *words;
	size_t count; /* of words */
};

static inline void
bits_clear(struct bits *bits)
{
	free(bits->words);
	*bits = (struct bits){NULL, 0};
}

/* Empties the set and makes room for the numbers 0..limit; adding grows it beyond. */
static inline void
bits_reset(struct bits *bits, size_t limit)
{
	bits_clear(bits);
	bits->count = limit / 64 + 1;
	bits->words = memory_new(bits->count * sizeof *bits->words);
}

static inline void
bits_add(struct bits *bits, size_t number)
{
	if (number / 64 >= bits->count) {
		size_t count = number / 64 + number / 256 + 1;

		bits->words = memory_resize(bits->words, count, sizeof *bits->words);
		for (size_t i = bits->count; i < count; i++)
			bits->words[i] = 0;
		bits->count = count;
	}
	bits->words[number / 64] |= (uint64_t)1 << number % 64;
}

static inline bool
bits_has(const struct bits *bits, size_t number)
{
	return number / 64 < bits->count && (bits->words[number / 64] >> number % 64 & 1) != 0;
}

#endif
