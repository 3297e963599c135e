/* The plan: what its files share. */
#ifndef UI_PLAN_H
#define UI_PLAN_H

#include "app/app.h"
#include "plan_page.h"
#include "plan_view.h"
#include "tui/dialog.h"

enum plan_screen_page {
	PLAN_STEPS_PAGE,
	PLAN_EVALUATION_PAGE,
	PLAN_LEARNING_PAGE,
	PLAN_GOAL_PAGE,
	PLAN_MEETINGS_PAGE,
	PLAN_PAGES
};
enum plan_panel { PANEL_SIGNS, PANEL_STEPS, PLAN_PANELS };
enum { HOT_PLAN_ENTRY = HOT_LOCAL, HOT_PLAN_ROW /* and up: one for each trial and panel */ };
enum { PLAN_BOTH = 140 /* columns from which two trials stand beside each other */ };

struct plan_screen {
	struct screen screen;
	int page;         /* enum plan_screen_page */
	struct uuid plan; /* the one chosen; none = this year's */
	struct plan_view view;
	int trial; /* index of the one in focus */
	int panel; /* enum plan_panel */
	struct chooser choosers[PLAN_TRIALS][PLAN_PANELS];
	int visible[PLAN_TRIALS][PLAN_PANELS];
	struct plan_page pages[PLAN_PAGES]; /* all but the first */
	struct subject dated;               /* whose date is asked for */
};

/* The plan that is shown; NULL if there is none. Borrowed until the next change. */
const struct plan *plan_shown(const struct plan_screen *plan);

const struct plan_trial *plan_trial_in_focus(const struct plan_screen *plan); /* NULL if there is none */

/* plan_draw.c */
void plan_draw(struct screen *screen, struct canvas *canvas, struct rectangle place);

/* plan_pages.c: fills the page in front. */
enum status plan_pages_read(struct plan_screen *plan, struct error *error) MUST_CHECK;

/* plan_goal.c */
void plan_goal_read(struct plan_screen *plan, struct plan_page *page);

/* plan_change.c: each says what it did or why not. */
void plan_mark_done(struct plan_screen *plan);        /* k */
void plan_ask_date(struct plan_screen *plan);         /* d */
void plan_make_new(struct plan_screen *plan);         /* n */
void plan_observe(struct app *app, struct uuid sign); /* m */
void plan_make_task(struct plan_screen *plan);
void plan_make_milestone(struct plan_screen *plan);
void plan_copy_to_next_year(struct plan_screen *plan);

/* plan_sign.c */
void plan_sign_open(struct app *app, struct uuid plan, struct uuid sign);

#endif
