/* Records full of words that occur nowhere else, to see whether one of them leaks. */
#ifndef TESTS_UI_CANARY_H
#define TESTS_UI_CANARY_H

#include "base/random.h"
#include "stage/stage.h"

struct canaries {
	struct random random;
	char **words; /* folded; whatever tells who a person is or what they said */
	size_t count, capacity;
};

/* Saves some records of every entity, each personal field filled with words and numbers of its own. */
void canaries_fill(struct canaries *canaries, struct stage *stage, uint64_t seed);
void canaries_clear(struct canaries *canaries);

/* The first canary in the text, folded as a search is, or a young person's number; NULL if there is none. */
const char *canaries_find(const struct canaries *canaries, const char *text);

#endif
