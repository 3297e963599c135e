/* Reading what the meeting view shows. */
#include "meeting_figures.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "model/indicator_small.h"
#include "model/place.h"
#include "model/plan.h"
#include "model/trial.h"
#include "model/value.h"
#include "model/youth.h"
#include "app/owned.h"
#include "plan/plan_view.h"
#include "store/current.h"
#include "store/indicator.h"
#include "store/list.h"
#include "store/round_plan.h"

static void
take_funnel(struct meeting_figures *figures)
{
	const struct funnel *funnel = &figures->funnel;
	struct count_table replies;
	funnel_channels_count(funnel, figures->k, &figures->channels);
	funnel_replies_count(funnel, figures->k, &replies);
	bool has_unanswered = count_table_at(&replies, REPLIES_NONE, 0)->state == SMALL_SHOWN;
	figures->signed_up = funnel->all.yes + funnel->anonymous_sign_ups;
	figures->reached = funnel_tells_reached(funnel, figures->k) ? funnel->all.reached : FIGURE_HIDDEN;
	figures->unanswered = has_unanswered ? funnel->all.unanswered : FIGURE_HIDDEN;
	count_table_clear(&replies);
}

static enum status
read_workshop(struct meeting_figures *figures, struct store *store, struct date today, struct error *error)
{
	struct show_history history;
	record_init(&activity_entity, &figures->workshop);
	const struct activity *current = workshop_current(store, today);
	figures->has_workshop = current != NULL;
	if (!current)
		return STATUS_OK;
	record_copy(&figures->workshop, current);
	enum status status = funnel_read(store, &figures->workshop, today, &figures->funnel, error);
	if (status == STATUS_OK)
		status = show_history_read(store, today, &history, error);
	if (status == STATUS_OK)
		turnout_forecast(&figures->funnel.turnout, &history, &figures->turnout);
	if (status == STATUS_OK)
		take_funnel(figures);
	return status;
}

static enum status
read_visits(struct meeting_figures *figures, struct store *store, const struct round *round, struct error *error)
{
	struct owned places = {0};
	enum status status =
	    owned_read(&places, store, &round_place_entity, round->record.id, ROUND_PLACE_POSITION, error);
	struct small_list activities = store_small(store, &activity_entity);
	for (int i = 0; i < places.count && i < ROUND_PLACES && status == STATUS_OK; i++) {
		const struct round_place *from = owned_at(&places, i);
		struct meeting_place *place = &figures->places[figures->place_count++];
		*place = (struct meeting_place){.visits = {{.day = DATE_NONE}, {.day = DATE_NONE}}};
		snprintf(place->name, sizeof place->name, "%s",
			 store_title(store, &workplace_entity, from->workplace, true));
		for (int k = 0; k < activities.count && status == STATUS_OK; k++) {
			const struct activity *visit = activities.items[k];
			bool is_here = visit->kind == ACTIVITY_VISIT && visit->state != ACTIVITY_CANCELLED &&
				       uuid_equal(visit->round, round->record.id) &&
				       uuid_equal(visit->workplace, from->workplace) && visit->occasion >= 1 &&
				       visit->occasion <= ROUND_OCCASIONS;
			if (!is_here)
				continue;
			struct meeting_visit *to = &place->visits[visit->occasion - 1];
			to->day = visit->day;
			status = visit_seats_read(store, visit->record.id, &to->taken, &to->seats, error);
		}
	}
	owned_clear(&places);
	return status;
}

static enum status
read_round(struct meeting_figures *figures, struct store *store, struct error *error)
{
	const struct round *round = round_current(store);
	if (!round)
		return STATUS_OK;
	snprintf(figures->round, sizeof figures->round, "%s", round->title);
	figures->window = round->window;
	return read_visits(figures, store, round, error);
}

/* What the plan screen shows, but for figures that tell of few. */
static enum status
add_sign(struct meeting_figures *figures, struct store *store, const struct plan *plan, const struct plan_sign *sign,
	 struct date today, struct error *error)
{
	struct meeting_line *line = &figures->signs[figures->sign_count++];
	struct text now = {0};
	struct indicator_value value = {0};
	enum status status = STATUS_OK;
	if (sign->indicator)
		status = indicator_read(store, plan, sign->indicator, today, &value, error);
	if (sign->indicator && status == STATUS_OK && value.known)
		indicator_add_small(&now, sign->indicator, &value, figures->k);
	else
		text_add(&now, sign->now);
	snprintf(line->title, sizeof line->title, "%s", sign->title);
	snprintf(line->value, sizeof line->value, strcmp(sign->target, "–") == 0 ? "%s" : "%s (mål %s)", text_get(&now),
		 sign->target);
	snprintf(
	    line->word, sizeof line->word, "%s",
	    standing_word(standing_small(sign->standing, small_list_find(store_small(store, &sign_entity), sign->id),
					 sign->indicator, &value, figures->k)));
	text_clear(&now);
	return status;
}

/* What a meeting asks about first: what is late, what is near, what is to come. */
enum step_turn { TURN_LATE, TURN_NEAR, TURN_TO_COME, TURN_COUNT };

static enum step_turn
turn_of(const struct plan_step *step)
{
	if (step->style == STYLE_URGENT)
		return TURN_LATE;
	return step->badge[0] && step->dated ? TURN_NEAR : TURN_TO_COME;
}

static void
add_steps(struct meeting_figures *figures, const struct plan_trial *trial, enum step_turn turn)
{
	for (int i = 0; i < trial->step_count && figures->milestone_count < MEETING_MILESTONES_MOST; i++) {
		const struct plan_step *step = &trial->steps[i];
		if (step->done || turn_of(step) != turn)
			continue;
		if (!step->dated) {
			figures->undated_count++;
			continue;
		}
		struct meeting_line *line = &figures->milestones[figures->milestone_count++];
		snprintf(line->title, sizeof line->title, "%s", step->title);
		snprintf(line->value, sizeof line->value, "%s", step->when);
		snprintf(line->word, sizeof line->word, "%s", step->badge);
	}
}

static enum status
read_plan(struct meeting_figures *figures, struct store *store, struct date today, struct error *error)
{
	const struct plan *plan = plan_current(store, today);
	if (!plan)
		return STATUS_OK;
	struct plan_view *view = memory_new(sizeof *view);
	figures->plan = plan->record.id;
	enum status status = plan_view_read(view, store, plan, today, error);
	for (int t = 0; t < view->trial_count && status == STATUS_OK; t++) {
		const struct plan_trial *trial = &view->trials[t];
		for (int i = 0; i < trial->sign_count && figures->sign_count < MEETING_SIGNS_MOST; i++)
			if (status == STATUS_OK)
				status = add_sign(figures, store, plan, &trial->signs[i], today, error);
	}
	for (int turn = 0; turn < TURN_COUNT; turn++)
		for (int t = 0; t < view->trial_count; t++)
			add_steps(figures, &view->trials[t], (enum step_turn)turn);
	free(view);
	return status;
}

static enum status
read_decisions(struct meeting_figures *figures, struct store *store, struct error *error)
{
	struct list *list = list_new(store, &decision_entity);
	enum status status = list_set(list, &(struct list_query){.sort = LIST_SORT_NUMBER, .descending = true}, error);
	for (long i = 0; status == STATUS_OK && i < list_count(list) && i < MEETING_DECISIONS_MOST; i++) {
		const struct decision *decision = list_at(list, i);
		struct meeting_line *line = &figures->decisions[figures->decision_count++];
		struct text day = {0};
		date_add_short(&day, decision->day);
		snprintf(line->title, sizeof line->title, "%s", decision->text);
		snprintf(line->value, sizeof line->value, "%s", text_get(&day));
		text_clear(&day);
	}
	list_free(list);
	return status;
}

static enum status
read_youth(struct meeting_figures *figures, struct store *store, struct error *error)
{
	enum status status = youth_figures_read(store, &figures->youth, error);
	youth_states_count(&figures->youth, figures->k, &figures->states);
	youth_benefits_count(&figures->youth, figures->k, &figures->benefit);
	return status;
}

enum status
meeting_figures_read(struct meeting_figures *figures, struct store *store, struct date today, struct error *error)
{
	figures->k = store_setting(store, SETTING_SMALL_NUMBER);
	enum status status = read_workshop(figures, store, today, error);
	if (status == STATUS_OK)
		status = read_round(figures, store, error);
	if (status == STATUS_OK)
		status = read_plan(figures, store, today, error);
	if (status == STATUS_OK)
		status = read_decisions(figures, store, error);
	if (status == STATUS_OK)
		status = read_youth(figures, store, error);
	figures->read = status == STATUS_OK;
	return status;
}

void
meeting_figures_clear(struct meeting_figures *figures)
{
	if (figures->workshop.record.entity)
		record_clear(&figures->workshop);
	count_table_clear(&figures->channels);
	count_table_clear(&figures->benefit);
	count_table_clear(&figures->states);
	*figures = (struct meeting_figures){0};
}
