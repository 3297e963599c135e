/* How far a plan has come. */
#include "store/plan_figures.h"

#include <stdio.h>

const struct plan *
plan_current(struct store *store, struct date today)
{
	struct small_list list = store_small(store, &plan_entity);
	const struct plan *newest = NULL;
	int year, month, day;

	date_split(today, &year, &month, &day);
	for (int i = 0; i < list.count; i++) {
		const struct plan *plan = list.items[i];

		if (plan->year == year)
			return plan;
		if (newest == NULL || plan->year > newest->year)
			newest = plan;
	}
	return newest;
}

static void
add_late(struct plan_figures *figures, const struct trial_figures *trial, const struct milestone *milestone)
{
	struct late_milestone *late = &figures->late[figures->late_count];

	if (figures->late_count++ >= PLAN_LATE)
		return;
	late->id = milestone->record.id;
	late->trial = trial->position;
	late->period = milestone->period;
	snprintf(late->title, sizeof(late->title), "%s", milestone->title);
}

static void
count_milestones(struct store *store, struct plan_figures *figures, struct trial_figures *trial, struct date today)
{
	struct small_list list = store_small(store, &milestone_entity);

	for (int i = 0; i < list.count; i++) {
		const struct milestone *milestone = list.items[i];

		if (!uuid_equal(milestone->trial, trial->id) || milestone->state == MILESTONE_DROPPED)
			continue;
		trial->all++;
		trial->done += milestone->state == MILESTONE_REACHED;
		if (!milestone_is_late(milestone, today))
			continue;
		trial->late++;
		add_late(figures, trial, milestone);
	}
}

static void
take_evaluations(struct store *store, struct trial_figures *trial)
{
	struct small_list list = store_small(store, &evaluation_entity);

	for (int i = 0; i < list.count; i++) {
		const struct evaluation *evaluation = list.items[i];

		if (!uuid_equal(evaluation->trial, trial->id))
			continue;
		if (evaluation->kind == EVALUATION_PRELIMINARY) {
			trial->preliminary = evaluation->due;
			trial->preliminary_held = evaluation->held;
		} else {
			trial->final = evaluation->due;
			trial->final_held = evaluation->held;
		}
	}
}

static void
add_trial(struct store *store, struct plan_figures *figures, const struct trial *trial, struct date today)
{
	struct trial_figures *out = &figures->trials[figures->trial_count++];

	*out = (struct trial_figures){
	    .id = trial->record.id,
	    .position = trial->position,
	    .state = trial->state,
	    .starts = trial->starts,
	    .ends = trial->ends,
	    .preliminary = PERIOD_NONE,
	    .final = PERIOD_NONE,
	    .preliminary_held = DATE_NONE,
	    .final_held = DATE_NONE,
	};
	snprintf(out->title, sizeof(out->title), "%s", trial->title);
	snprintf(out->brief, sizeof(out->brief), "%s", trial->brief);
	count_milestones(store, figures, out, today);
	take_evaluations(store, out);
}

void
plan_figures_read(struct store *store, const struct plan *plan, struct date today, struct plan_figures *figures)
{
	struct small_list list = store_small(store, &trial_entity);

	*figures = (struct plan_figures){0};
	if (plan == NULL)
		return;
	figures->plan = plan->record.id;
	figures->year = plan->year;
	snprintf(figures->title, sizeof(figures->title), "%s", plan->title);
	for (int i = 0; i < list.count && figures->trial_count < PLAN_TRIALS; i++) {
		const struct trial *trial = list.items[i];

		if (uuid_equal(trial->plan, plan->record.id))
			add_trial(store, figures, trial, today);
	}
}
