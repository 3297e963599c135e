/* The days of the calendar page: what is read of them. */
#ifndef UI_VISITS_CALENDAR_H
#define UI_VISITS_CALENDAR_H

#include "visits_parts.h"

struct date month_first(struct date day);
const struct calendar_entry *day_entry(const struct visits *visits, struct date day, int index); /* NULL = no more */
int day_count(const struct visits *visits, struct date day);
const struct calendar_free *day_free(const struct visits *visits, struct date day); /* NULL = an ordinary day */

#endif
