/* How far a plan has come, for the box on the overview: from the small lists in memory, without a query. */
#ifndef STORE_PLAN_FIGURES_H
#define STORE_PLAN_FIGURES_H

#include "model/plan.h"
#include "model/trial.h"
#include "store/store.h"

enum { PLAN_TRIALS = 6, PLAN_LATE = 8 };

struct trial_figures {
	struct uuid id;
	int position;
	char title[128];
	char brief[64];
	int state; /* enum trial_state */
	struct period starts;
	struct period ends;
	int all; /* milestones, those that are dropped left out */
	int done;
	int late;
	struct period preliminary; /* when the evaluation is due; none = no date */
	struct period final;
	struct date preliminary_held;
	struct date final_held;
};

/* Something whose period is over. */
struct late_milestone {
	struct uuid id;
	int trial; /* position of its trial */
	char title[128];
	struct period period;
};

struct plan_figures {
	struct uuid plan; /* none: there is no plan */
	int year;
	char title[128];
	int trial_count;
	struct trial_figures trials[PLAN_TRIALS];
	int late_count; /* at most PLAN_LATE of them are told */
	struct late_milestone late[PLAN_LATE];
};

/* The plan of this year, else the newest; NULL if there is none. Borrowed until the next change of a plan. */
const struct plan *plan_current(struct store *store, struct date today);

void plan_figures_read(struct store *store, const struct plan *plan, struct date today, struct plan_figures *figures);

#endif
