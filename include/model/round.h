/* A visit round: its places, its young people, and what was decided against a rule. */
#ifndef MODEL_ROUND_H
#define MODEL_ROUND_H

#include "model/record.h"

/* målplanen: «tre forskellige steder», «Hvert sted besøges to gange», «op til 8 unge» */
enum { ROUND_PLACES = 3, ROUND_OCCASIONS = 2, ROUND_VISITS = ROUND_PLACES * ROUND_OCCASIONS, ROUND_SEATS = 8 };

enum round_form { ROUND_OPEN, ROUND_FIXED }; /* different young people each time, or one group */
enum round_state { ROUND_PLANNING, ROUND_RUNNING, ROUND_DONE };

struct round {
	struct record record;
	char *title;          /* «Runde 1» */
	int form;             /* enum round_form */
	int state;            /* enum round_state */
	int seats;            /* at each visit */
	struct period window; /* when the visits should be: «maj/juni» */
	char *text;
};
enum round_field {
	ROUND_TITLE,
	ROUND_FORM,
	ROUND_STATE,
	ROUND_SEATS_FIELD,
	ROUND_WINDOW,
	ROUND_TEXT,
	ROUND_FIELD_COUNT
};
extern const struct entity round_entity;

enum place_decision { DECISION_NONE, DECISION_CONTINUE, DECISION_ADJUST, DECISION_STOP };

/* A place of a round and, afterwards, how the co-operation goes on. */
struct round_place {
	struct record record;
	struct uuid round;
	struct uuid workplace;
	int position; /* column of the board, 1-3 */
	int decision; /* enum place_decision */
	char *why;
	char *staff_view; /* what the place's own staff say */
	struct date decided;
};
enum round_place_field {
	ROUND_PLACE_ROUND,
	ROUND_PLACE_WORKPLACE,
	ROUND_PLACE_POSITION,
	ROUND_PLACE_DECISION,
	ROUND_PLACE_WHY,
	ROUND_PLACE_STAFF_VIEW,
	ROUND_PLACE_DECIDED,
	ROUND_PLACE_FIELD_COUNT
};
extern const struct entity round_place_entity;

enum round_member_state { MEMBER_WAITING, MEMBER_IN_GROUP, MEMBER_DOES_NOT_WANT };

/* A young person in a round: of the group, waiting in a manual order, or not wanting visits. */
struct round_member {
	struct record record;
	struct uuid youth;
	struct uuid round;
	int state;    /* enum round_member_state */
	int position; /* in the waiting list, 1 = first */
	char *text;
};
enum round_member_field {
	ROUND_MEMBER_YOUTH,
	ROUND_MEMBER_ROUND,
	ROUND_MEMBER_STATE,
	ROUND_MEMBER_POSITION,
	ROUND_MEMBER_TEXT,
	ROUND_MEMBER_FIELD_COUNT
};
extern const struct entity round_member_entity;

/* A rule of the round that is not kept, and why that is all right. */
struct round_exception {
	struct record record;
	struct uuid round;
	char *rule;           /* round_rule.name */
	struct uuid activity; /* the visit it is about; none = the whole round */
	char *reason;
	struct uuid decided_by; /* staff */
};
enum round_exception_field {
	EXCEPTION_ROUND,
	EXCEPTION_RULE,
	EXCEPTION_ACTIVITY,
	EXCEPTION_REASON,
	EXCEPTION_DECIDED_BY,
	EXCEPTION_FIELD_COUNT
};
extern const struct entity round_exception_entity;

#endif
