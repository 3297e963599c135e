/* Danish order as a sort key: byte order of keys is the order of the texts (CLDR da; å and aa last, ü as y). */
#ifndef BASE_COLLATE_H
#define BASE_COLLATE_H

#include "base/text.h"

/* Appends the key: printable ASCII and UTF-8 only, so it can be stored as TEXT. */
void collate_add_key(struct text *out, const char *string);

int collate_compare(const char *a, const char *b);

#endif
