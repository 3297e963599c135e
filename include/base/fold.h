/* Search folding: two forms of a text, so that «soeren», «soren» and «Søren» all meet.
 *
 * Form A: æ=ae ø=oe å=aa. Form B: æ=a ø=o å=a and the pairs aa, oe, ae shortened. A word is found in a text if it is
 * part of the text in the same form. Both forms are lower case ASCII where possible, without accents; hyphen and
 * apostrophe become a space, runs of space one. */
#ifndef BASE_FOLD_H
#define BASE_FOLD_H

#include <stdbool.h>

#include "base/text.h"

void fold_add_a(struct text *out, const char *string);
void fold_add_b(struct text *out, const char *string);

/* What is stored and searched: form A and, only when it differs, '|' and form B. No other '|' occurs in it. */
void fold_add_stored(struct text *out, const char *string);

/* A query split in words, each in both forms. */
struct fold_query {
	int count;
	struct {
		char a[64];
		char b[64];
	} words[8];
};

/* Words beyond the eighth and bytes beyond the 63rd are ignored. */
void fold_query_parse(struct fold_query *query, const char *typed);

/* stored: as fold_add_stored made it. An empty query matches everything. */
bool fold_matches(const struct fold_query *query, const char *stored);

#endif
