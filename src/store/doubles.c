/* Keys of people already there, in memory for the time of an import. */
#include "doubles.h"

#include <stdlib.h>

#include "base/memory.h"

/* Two texts share a key once in 2^64, which no file is large enough to meet. */
static uint64_t
key_of(enum double_kind kind, const char *text)
{
	uint64_t key = (UINT64_C(14695981039346656037) ^ (uint64_t)kind) * UINT64_C(1099511628211);

	for (; *text != '\0'; text++)
		key = (key ^ (unsigned char)*text) * UINT64_C(1099511628211);
	return key != 0 ? key : 1;
}

/* The place of a key, or the free one where it belongs. */
static size_t
place_of(const struct doubles *doubles, uint64_t key)
{
	size_t at = (size_t)(key >> 20) & (doubles->room - 1);

	while (doubles->keys[at] != 0 && doubles->keys[at] != key)
		at = (at + 1) & (doubles->room - 1);
	return at;
}

static void
doubles_grow(struct doubles *doubles)
{
	struct doubles larger = {.room = doubles->room == 0 ? 1024 : doubles->room * 2, .count = doubles->count};

	larger.keys = memory_new(larger.room * sizeof *larger.keys);
	larger.numbers = memory_new(larger.room * sizeof *larger.numbers);
	for (size_t i = 0; i < doubles->room; i++) {
		if (doubles->keys[i] != 0) {
			size_t at = place_of(&larger, doubles->keys[i]);

			larger.keys[at] = doubles->keys[i];
			larger.numbers[at] = doubles->numbers[i];
		}
	}
	struct doubles smaller = *doubles;
	*doubles = larger;
	doubles_clear(&smaller);
}

void
doubles_add(struct doubles *doubles, enum double_kind kind, const char *text, uint32_t number)
{
	const uint64_t key = key_of(kind, text);
	size_t at;

	if (text[0] == '\0')
		return;
	if (doubles->count * 5 >= doubles->room * 3)
		doubles_grow(doubles);
	at = place_of(doubles, key);
	if (doubles->keys[at] == key)
		return;
	doubles->keys[at] = key;
	doubles->numbers[at] = number;
	doubles->count++;
}

uint32_t
doubles_find(const struct doubles *doubles, enum double_kind kind, const char *text)
{
	return text[0] == '\0' || doubles->room == 0 ? 0 : doubles->numbers[place_of(doubles, key_of(kind, text))];
}

void
doubles_clear(struct doubles *doubles)
{
	free(doubles->keys);
	free(doubles->numbers);
	*doubles = (struct doubles){NULL, NULL, 0, 0};
}
