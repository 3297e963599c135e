/* The only clock: instants in UTC and Danish wall time, computed without a time zone database. */
#ifndef BASE_CLOCK_H
#define BASE_CLOCK_H

#include <stdint.h>

#include "base/date.h"

/* A moment. */
struct instant {
	int64_t milliseconds; /* since 1970-01-01T00:00:00Z, or INT64_MIN for none */
};

#define INSTANT_NONE ((struct instant){INT64_MIN})

enum { INSTANT_SIZE = 25 }; /* "2026-03-17T12:42:00.000Z" and NUL */

struct instant clock_now(void);
struct date clock_today(void); /* in Denmark */
int64_t clock_monotonic(void); /* milliseconds; only differences mean something; never stopped by clock_fix */

/* Makes the clock stand still at Danish wall time, for practice, pictures and tests. */
void clock_fix(struct date date, int hour, int minute);

/* Reads «2026-03-17T13:42» from the environment variable UNGELOEFT_UR, if it is there and valid. */
void clock_fix_from_environment(void);

bool instant_is_none(struct instant instant);
void instant_format(struct instant instant, char out[INSTANT_SIZE]); /* "" for none */
bool instant_parse(const char *text, struct instant *out);
struct date instant_date(struct instant instant);                 /* the day in Denmark */
int instant_minutes(struct instant instant);                      /* minutes since midnight in Denmark */
void instant_add_clock(struct text *out, struct instant instant); /* kl. 13.42 */

#endif
