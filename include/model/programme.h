/* The programme of a workshop as a whole: its clock, and what the plan asks for that is not there. */
#ifndef MODEL_PROGRAMME_H
#define MODEL_PROGRAMME_H

#include "model/activity.h"
#include "model/place.h"

/* The items in their order, and what is known beside them. */
struct programme {
	const struct activity *activity;
	const struct workplace *place; /* where, or NULL */
	const struct programme_item *items;
	int count;
	int places_agreed; /* places for the visits that are agreed */
};

struct programme_clock {
	int ends;       /* minutes since midnight, or INTEGER_NONE when a start or a length is missing */
	int minutes;    /* all that is not dropped */
	int considered; /* of those, what is not decided */
};

/* times (one for each item, may be NULL) gets when each begins: INTEGER_NONE for what is dropped or cannot be told.
 * What is considered has its time; without a length it takes none. */
struct programme_clock programme_clock(const struct programme *programme, int times[]);

/* Something to do before the workshop is ready. */
struct programme_gap {
	int field; /* of the activity, or ERROR_NO_FIELD */
	int item;  /* its index, or -1 */
	char message[160];
};

enum { PROGRAMME_GAPS = 40 };

struct programme_gaps {
	int count;
	struct programme_gap items[PROGRAMME_GAPS];
};

/* What the plan asks for and what young people need to know, as far as it is missing; nothing once it is held or called
 * off. */
void programme_find_gaps(const struct programme *programme, struct programme_gaps *gaps);

#endif
