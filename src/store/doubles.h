/* Keys of people already there, in memory for the time of an import. */
#ifndef STORE_DOUBLES_H
#define STORE_DOUBLES_H

#include <stddef.h>
#include <stdint.h>

/* All zero is a valid empty one. */
struct doubles {
	uint64_t *keys;    /* 0 = a free place */
	uint32_t *numbers; /* youth.number */
	size_t count;
	size_t room;
};

enum double_kind { DOUBLE_PERSON, DOUBLE_PHONE };

/* An empty text is never kept or found. The first number of a key stays. */
void doubles_add(struct doubles *doubles, enum double_kind kind, const char *text, uint32_t number);
uint32_t doubles_find(const struct doubles *doubles, enum double_kind kind, const char *text); /* 0 = none */
void doubles_clear(struct doubles *doubles);

#endif
