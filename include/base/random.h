/* A small repeatable random source: the same seed gives the same numbers everywhere (practice data, tests). */
#ifndef BASE_RANDOM_H
#define BASE_RANDOM_H

#include <stdint.h>

#include "base/uuid.h"

struct random {
	uint64_t state;
};

void random_seed(struct random *random, uint64_t seed);
uint64_t random_next(struct random *random);
int random_below(struct random *random, int bound); /* 0 <= result < bound */
struct uuid random_uuid(struct random *random);     /* version 4 form */

#endif
