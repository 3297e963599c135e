/* Random values that a person could have entered, for every kind of field. */
#ifndef TESTS_MODEL_SAMPLE_H
#define TESTS_MODEL_SAMPLE_H

#include "base/random.h"
#include "model/record.h"

/* Gives the field a random value that is not empty. */
void sample_fill(struct random *random, const struct field *field, void *record);

/* Every field that is not derived. */
void sample_fill_all(struct random *random, void *record);

#endif
