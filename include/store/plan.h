/* Work on a whole plan. */
#ifndef STORE_PLAN_H
#define STORE_PLAN_H

#include "model/plan.h"
#include "store/store.h"

/* A plan for the year after: its goals, figures, questions, trials, tegn, milestones and evaluations, without dates,
 * states and results. One change. INVALID if there is a plan for that year. */
enum status plan_copy(struct store *store, struct uuid plan, struct uuid *copy, struct error *error) MUST_CHECK;

#endif
