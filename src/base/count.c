/* Numbers as people read them. */
#include "base/count.h"

void
count_add(struct text *out, long number)
{
	if (number >= 1000) {
		count_add(out, number / 1000);
		text_add_format(out, ".%03ld", number % 1000);
	} else {
		text_add_format(out, "%ld", number);
	}
}

void
count_add_of(struct text *out, long number, const char *one, const char *many)
{
	count_add(out, number);
	text_add_format(out, " %s", number == 1 ? one : many);
}
