/* The milestones and evaluations of a trial, and what there is to say about each. */
#ifndef UI_PLAN_STEP_H
#define UI_PLAN_STEP_H

#include "plan_view.h"

void plan_steps_read(struct plan_trial *trial, struct store *store, struct date today);

#endif
