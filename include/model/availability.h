/* When a young person can come, out of the words it was told in. */
#ifndef MODEL_AVAILABILITY_H
#define MODEL_AVAILABILITY_H

#include <stdbool.h>

#include "base/date.h"

enum { WEEKDAYS_WORKING = 0x1F, WEEKDAYS_WEEKEND = 0x60, WEEKDAYS_ALL = 0x7F };

struct availability {
	unsigned weekdays; /* bit 0 = Monday … bit 6 = Sunday; 0 = not told, any */
	int earliest;      /* minutes since midnight to begin at or after; INTEGER_NONE = any */
	int latest;        /* to end at or before */
	bool understood;
};

/* Reads «tir, ons, tor kl. 9-14», «ikke tirsdage», «hverdage efter 10». Nothing told means any time. What is not
 * understood to the last word, or differs from day to day, means any time too, and understood is false. */
void availability_read(const char *text, struct availability *out);

/* True of what was not told, and of a day (DATE_NONE) or a time (INTEGER_NONE) that is not agreed yet. */
bool availability_has_day(const struct availability *availability, struct date day);
bool availability_has_time(const struct availability *availability, int starts, int ends);

#endif
