/* The milestones and evaluations of a trial, and what there is to say about each. */
#ifndef UI_PLAN_STEP_H
#define UI_PLAN_STEP_H

#include "model/trial.h"
#include "plan_view.h"

void plan_steps_read(struct plan_trial *trial, struct store *store, struct date today);

/* Appends «OBS: påsken ligger i perioden. » if a public holiday from today on does. A window with holidays in it has
 * fewer days to choose from; nothing is said of a long one. */
void plan_add_holidays(struct text *out, const struct period *period, struct date today);

/* The milestone that has to come first and has not; NULL if nothing has. */
const struct milestone *plan_waits_for(struct store *store, const struct milestone *milestone);

#endif
