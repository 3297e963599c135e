/* The SplitMix64 generator. */
#include "base/random.h"

#include <assert.h>

void
random_seed(struct random *random, uint64_t seed)
{
	random->state = seed;
}

uint64_t
random_next(struct random *random)
{
	random->state += 0x9E3779B97F4A7C15;
	uint64_t mixed = random->state;
	mixed = (mixed ^ mixed >> 30) * 0xBF58476D1CE4E5B9;
	mixed = (mixed ^ mixed >> 27) * 0x94D049BB133111EB;
	return mixed ^ mixed >> 31;
}

int
random_below(struct random *random, int bound)
{
	assert(bound > 0);
	return (int)((random_next(random) >> 32) * (uint64_t)bound >> 32);
}

struct uuid
random_uuid(struct random *random)
{
	struct uuid uuid;
	for (int half = 0; half < 2; half++) {
		uint64_t bits = random_next(random);
		for (int i = 0; i < 8; i++, bits >>= 8)
			uuid.bytes[half * 8 + i] = (unsigned char)(bits & 0xFF);
	}
	uuid.bytes[6] = (unsigned char)((uuid.bytes[6] & 0x0F) | 0x40);
	uuid.bytes[8] = (unsigned char)((uuid.bytes[8] & 0x3F) | 0x80);
	return uuid;
}
