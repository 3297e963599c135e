/* Numbers as people read them. */
#ifndef BASE_COUNT_H
#define BASE_COUNT_H

#include "base/text.h"

void count_add(struct text *out, long number); /* 64.000 */

/* «1 ung», «3 unge». */
void count_add_of(struct text *out, long number, const char *one, const char *many);

#endif
