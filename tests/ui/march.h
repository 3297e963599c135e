/* A day in March with a workshop to come, a visit round and tasks: what Overblik is drawn with. */
#ifndef TESTS_UI_MARCH_H
#define TESTS_UI_MARCH_H

#include "stage/stage.h"

enum { MARCH_INVITED = 42, MARCH_SIGNED_UP = 18, MARCH_DECLINED = 4, MARCH_SPOKEN_WITH = 11 };

struct march {
	struct uuid workshop;              /* on 26 March in Villa Social; answers were wanted by yesterday */
	struct uuid round;                 /* Musikskolen with two days, Villa Social and Dyregården without */
	struct uuid meeting;               /* tomorrow */
	struct uuid youths[MARCH_INVITED]; /* the first ones have signed up, the next declined */
	struct uuid invitations[MARCH_INVITED];
};

void march_fill(struct stage *stage, struct march *march);

/* Only the round with its places; *places gets them in the order of the board when it is not NULL. */
struct uuid march_add_round(struct stage *stage, struct uuid places[3]);
struct uuid march_add_activity(struct stage *stage, int kind, int days, int starts, const char *title,
			       const char *place);
struct uuid march_add_visit(struct stage *stage, struct uuid round, const char *place, int occasion, int days);
struct uuid march_invite(struct stage *stage, struct uuid youth, struct uuid activity, int reply);

#endif
