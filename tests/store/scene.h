/* Short ways to make activities, invitations and visit rounds in the tests of the store. */
#ifndef STORE_SCENE_H
#define STORE_SCENE_H

#include "crowd.h"
#include "model/activity.h"
#include "model/invitation.h"

struct uuid scene_activity(struct crowd *crowd, int kind, struct date day);
/* Sent ten days before 17 March 2026 by telephone; kept in *invitation, which is the caller's. */
void scene_invite(struct crowd *crowd, struct uuid youth, struct uuid activity, int reply, int attendance,
		  struct invitation *invitation);
struct uuid scene_invited(struct crowd *crowd, struct uuid youth, struct uuid activity, int reply, int attendance);
void scene_delete(struct crowd *crowd, void *record); /* into Papirkurv */
void scene_delete_plans(struct crowd *crowd);         /* so that no milestone waits */

struct uuid scene_round(struct crowd *crowd); /* «Runde 1» with 8 seats */
struct uuid scene_visit(struct crowd *crowd, struct uuid round, struct uuid workplace, int occasion, struct date day);
struct uuid scene_wait(struct crowd *crowd, struct uuid youth, struct uuid round, int position);

#endif
