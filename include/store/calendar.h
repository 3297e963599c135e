/* What is on the days of a calendar: activities, how full the visits are, and days to keep free. */
#ifndef STORE_CALENDAR_H
#define STORE_CALENDAR_H

#include "model/activity.h"
#include "store/store.h"

enum { CALENDAR_NAME = 64 };

struct calendar_entry {
	struct uuid activity;
	struct uuid round;
	int kind;  /* enum activity_kind */
	int state; /* enum activity_state */
	struct date day;
	int starts, ends; /* minutes, or INTEGER_NONE */
	int occasion;
	int meeting_time;
	int taken; /* seats of a visit */
	int seats; /* there are; INTEGER_NONE without a round */
	char place[CALENDAR_NAME];
	char title[CALENDAR_NAME];
	char consultant[CALENDAR_NAME];
	char meeting_point[CALENDAR_NAME];
};

struct calendar_days {
	struct calendar_entry *entries; /* by day and time; called-off ones are not there */
	size_t count;
};

enum status calendar_read(struct store *store, struct date first, struct date last, struct calendar_days *days,
			  struct error *error) MUST_CHECK;
void calendar_clear(struct calendar_days *days);

/* A day to keep free. */
struct calendar_free {
	char name[CALENDAR_NAME]; /* of the holiday, or the title of the local days; "" = an ordinary day */
	bool closed;              /* a public holiday */
};

/* So many days from the first on. */
void calendar_read_free(struct store *store, struct date first, int count, struct calendar_free *days);

#endif
