/* «Forslag»: who sits where in the free seats of the visits, an exact optimum of what can be done. */
#ifndef MODEL_PROPOSAL_H
#define MODEL_PROPOSAL_H

#include "base/period.h"
#include "base/uuid.h"
#include "model/availability.h"

enum { PROPOSAL_PLACES = 32 };

struct proposal_person {
	struct uuid id;
	int number;                          /* lower goes first among equals */
	struct period born;                  /* none = unknown, no hindrance */
	struct availability can;             /* when */
	bool no_visit;                       /* does not want visits */
	unsigned wishes;                     /* bit p: wishes what place p is about */
	unsigned char seen[PROPOSAL_PLACES]; /* visits attended at place p … */
	int attended;                        /* … and anywhere, but for those of the visits below */
};

struct proposal_visit {
	struct uuid id;
	struct date day; /* none while not agreed: no hindrance */
	int starts;      /* minutes since midnight, or INTEGER_NONE */
	int ends;
	int place;    /* 0 … PROPOSAL_PLACES - 1; another number = not chosen */
	int occasion; /* 1 or 2 */
	int free;     /* seats left; a visit without any still keeps its young people from others that day */
};

/* Indexes in the two arrays. */
struct proposal_seat {
	int person;
	int visit;
};

/* Borrowed while the proposal is made. */
struct proposal_request {
	const struct proposal_person *persons;
	const struct proposal_visit *visits;
	const struct proposal_seat *taken; /* seats given already */
	int person_count, visit_count, taken_count;
	int limit; /* seats one may have at the visits, those taken included; 0 = any */
};

enum proposal_reason {
	REASON_WISH = 1,
	REASON_NEVER_BEFORE = 2,
	REASON_FEW_VISITS = 4, /* one so far */
	REASON_NEW_PLACE = 8,
	REASON_SECOND_TIME = 16, /* at the place */
	REASON_CAN_DAY = 32,     /* told so */
	REASON_CAN_TIME = 64,
};

struct proposal_choice {
	int person;
	int visit;
	unsigned reasons; /* enum proposal_reason; an earlier seat of the same proposal counts as a visit */
};

/* What keeps a young person from a seat, the nearest to having one last. */
enum proposal_obstacle {
	OBSTACLE_NONE, /* the seat is proposed */
	OBSTACLE_NO_VISIT,
	OBSTACLE_AGE,
	OBSTACLE_DAY,
	OBSTACLE_TIME,
	OBSTACLE_TAKEN,    /* has it already */
	OBSTACLE_SAME_DAY, /* has one elsewhere that day */
	OBSTACLE_LIMIT,
	OBSTACLE_FULL,
	OBSTACLE_COUNT
};

struct proposal {
	struct proposal_choice *choices; /* by day and number */
	int count;
	int person_count, visit_count;
	unsigned char *obstacles; /* [person * visit_count + visit] */
};

/* As many seats as possible; then as evenly as possible; then wishes; then what suits the visits at a place so far;
 * then the lowest numbers. The order of the arrays does not matter. */
void proposal_make(const struct proposal_request *request, struct proposal *out);
void proposal_clear(struct proposal *proposal);

enum proposal_obstacle proposal_obstacle_at(const struct proposal *proposal, int person, int visit);
enum proposal_obstacle proposal_person_obstacle(const struct proposal *proposal, int person); /* to any seat */

/* «kan ikke den dag»; "" for OBSTACLE_NONE. */
const char *proposal_obstacle_words(enum proposal_obstacle obstacle);

/* Why nobody more is proposed: «12 kan ikke den dag · 3 ønsker ikke besøg»; nothing when there is nobody. */
void proposal_add_obstacles(struct text *out, const struct proposal *proposal, int visit);

/* «ønsker musik · har ikke været med før · kan tirsdage». wish: what the place is about as in its list, or NULL. */
void proposal_add_reasons(struct text *out, unsigned reasons, struct date day, const char *wish);

#endif
