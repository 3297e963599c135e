/* All that is known of a visit round, gathered for its rules and its pictures. */
#ifndef MODEL_ROUND_PLAN_H
#define MODEL_ROUND_PLAN_H

#include "model/round.h"

enum {
	PLAN_PLACES = 8, /* more than allowed, so that too many can be seen */
	PLAN_VISITS = 24,
	PLAN_SEATS = 256,
	PLAN_BUSY = 128,
	PLAN_HOLIDAYS = 64,
	PLAN_EXCEPTIONS = 64,
	PLAN_NAME = 48,
};

struct plan_place {
	struct uuid workplace;
	char name[PLAN_NAME];
	char interest_name[PLAN_NAME];
	struct uuid interest;
	int operation;         /* enum workplace_operation */
	int staffed;           /* enum answer */
	int neutral;           /* enum answer */
	int state;             /* enum workplace_state */
	struct date agreed;    /* the day it became agreed, or none */
	struct date pre_visit; /* the day of the pre-visit, or none */
	bool pre_visited;      /* it has been held */
};

struct plan_visit {
	struct uuid activity;
	struct uuid workplace;
	int occasion;
	struct date day;
	int starts, ends;       /* minutes, or INTEGER_NONE */
	struct uuid consultant; /* none = missing */
	int taken;              /* seats */
	int state;              /* enum activity_state */
};

/* A seat, with what is known of the young person's own times. */
struct plan_seat {
	int visit;  /* index */
	int number; /* of the young person */
	struct uuid youth;
	char availability[124];
};

/* Something else on the day of a visit for its consultant, or for a young person with a seat. */
struct plan_busy {
	int visit;  /* index */
	int number; /* of the young person; 0 = the consultant */
	int starts, ends;
	char title[PLAN_NAME];
};

struct plan_holiday {
	struct date first, last;
	char name[PLAN_NAME];
	bool to_check;
};

struct plan_exception {
	char rule[64];
	struct uuid activity; /* none = the whole round */
	char reason[124];
};

struct round_plan {
	struct date today;
	int seats;                    /* at each visit */
	struct period window;         /* none = any day */
	int daytime_from, daytime_to; /* minutes */
	struct date workshop;         /* the day of the workshop that presents the places, or none */
	int place_count;
	struct plan_place places[PLAN_PLACES]; /* in the order of the board */
	int visit_count;
	struct plan_visit visits[PLAN_VISITS]; /* without those called off; in the order of the board */
	int seat_count;
	struct plan_seat taken[PLAN_SEATS];
	int busy_count;
	struct plan_busy busy[PLAN_BUSY];
	int holiday_count;
	struct plan_holiday holidays[PLAN_HOLIDAYS];
	int exception_count;
	struct plan_exception exceptions[PLAN_EXCEPTIONS];
};

#endif
