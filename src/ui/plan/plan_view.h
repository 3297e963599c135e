/* A plan read for the screen: its trials with tegn and milestones as they stand today. */
#ifndef UI_PLAN_VIEW_H
#define UI_PLAN_VIEW_H

#include "model/indicator.h"
#include "model/trial.h"
#include "store/plan_figures.h"
#include "store/store.h"
#include "tui/style.h"

enum { PLAN_SIGNS = 12, PLAN_STEPS = 28, PLAN_CELL = 128, PLAN_NOTE = 320 };
enum { PLAN_SOON_DAYS = 14, PLAN_WINDOW_DAYS = 45 }; /* «OM 9 DAGE»; a longer window is no plan for a day */

/* One tegn. */
struct plan_sign {
	struct uuid id;
	char title[PLAN_CELL];
	char now[24];    /* «18 tilm.» */
	char target[16]; /* «15», «–» */
	enum standing standing;
	const struct indicator *indicator; /* NULL = observations only */
};

/* One milestone or evaluation. */
struct plan_step {
	const struct entity *entity;
	struct uuid id;
	char title[PLAN_CELL];
	char when[64];  /* «medio februar» */
	char days[32];  /* «11.2.-20.2.», where there is no room for that; "" = the same */
	char badge[16]; /* «OM 9 DAGE»; "" = none */
	enum style style;
	bool dated;
	bool done;
	char note[PLAN_NOTE]; /* what there is to say about it, in sentences */
};

struct plan_trial {
	struct uuid id;
	int position;
	char title[PLAN_CELL];
	char brief[PLAN_CELL / 2];
	struct plan_sign signs[PLAN_SIGNS];
	int sign_count;
	struct plan_step steps[PLAN_STEPS];
	int step_count;
};

struct plan_view {
	struct uuid plan; /* none: there is no plan */
	int year;
	struct plan_trial trials[PLAN_TRIALS];
	int trial_count;
};

enum status plan_view_read(struct plan_view *view, struct store *store, const struct plan *plan, struct date today,
			   struct error *error) MUST_CHECK;

/* The look of the word a tegn stands with. */
enum style standing_style(enum standing standing);

/* «Medio februar (11.–20. feb.)» as a label: the words of a period, else its day. */
void period_add_brief(struct text *out, const struct period *period);

#endif
