/* A plan read for the screen: tegn with their figures. */
#include "plan_view.h"

#include <stdio.h>

#include "model/sign.h"
#include "plan_step.h"
#include "store/indicator.h"
#include "store/query.h"

enum style
standing_style(enum standing standing)
{
	switch (standing) {
	case STANDING_DONE:
	case STANDING_CLEAR:
		return STYLE_OK;
	case STANDING_ON_WAY:
	case STANDING_BEGINNING:
		return STYLE_INFORMATION;
	case STANDING_ATTENTION:
		return STYLE_ATTENTION;
	case STANDING_OPPOSITE:
		return STYLE_URGENT;
	case STANDING_WAITING:
	case STANDING_MEASURING:
	case STANDING_TEXT:
	case STANDING_FOLLOWED:
	case STANDING_NOT_SEEN:
	case STANDING_COUNT:
		break;
	}
	return STYLE_NEUTRAL;
}

void
period_add_brief(struct text *out, const struct period *period)
{
	if (period_is_none(period))
		text_add(out, "uden dato");
	else if (period_is_day(period))
		date_add_short(out, period->first);
	else if (period->label[0])
		text_add(out, period->label);
	else
		period_add_field(out, period);
}

/* The newest observation of each tegn: levels[i] of trial->signs[i], -1 without one. */
static enum status
newest_level(struct store *store, struct uuid sign, int *level, struct error *error)
{
	struct query *query;
	enum status status = query_open(store, "sign_level", &query, error);
	bool row;

	*level = -1;
	if (status != STATUS_OK)
		return status;
	query_bind_uuid(query, "$sign", sign);
	status = query_next(query, &row, error);
	if (status == STATUS_OK && row)
		*level = query_integer(query, 0);
	query_close(query);
	return status;
}

/* While nothing is known yet, what it is heading for is shown. */
static enum status
read_ahead(struct store *store, const struct plan *plan, const struct plan_sign *sign, struct date today,
	   struct indicator_value *ahead, struct error *error)
{
	const struct indicator *indicator = indicator_find(sign->indicator->ahead);

	return indicator == NULL ? STATUS_OK : indicator_read(store, plan, indicator, today, ahead, error);
}

static void
write_now(struct plan_sign *row, const struct indicator_value *value, const struct indicator_value *ahead)
{
	struct text now = {0};

	if (!value->known && ahead != NULL) {
		const struct indicator *indicator = indicator_find(row->indicator->ahead);

		indicator_add_value(&now, indicator, ahead);
		text_add_format(&now, " %s", indicator->suffix);
	} else {
		indicator_add_value(&now, row->indicator, value);
	}
	snprintf(row->now, sizeof(row->now), "%s", text_get(&now));
	text_clear(&now);
}

static void
write_target(struct plan_sign *row, const struct sign *sign)
{
	const bool share = row->indicator != NULL && row->indicator->unit == UNIT_SHARE;

	if (sign->target == INTEGER_NONE)
		snprintf(row->target, sizeof(row->target), "–");
	else
		snprintf(row->target, sizeof(row->target), "%d%s", sign->target, share ? " %" : "");
}

static enum status
read_sign(struct plan_sign *row, struct store *store, const struct plan *plan, const struct sign *sign,
	  struct date today, struct error *error)
{
	struct indicator_value value = {0}, ahead = {0};
	bool has_ahead;
	enum status status;
	int level;

	row->id = sign->record.id;
	row->indicator = indicator_find(sign->indicator);
	has_ahead = row->indicator != NULL && row->indicator->ahead != NULL;
	snprintf(row->title, sizeof(row->title), "%s", sign->title);
	snprintf(row->now, sizeof(row->now), "–");
	status = newest_level(store, row->id, &level, error);
	if (status == STATUS_OK && row->indicator != NULL)
		status = indicator_read(store, plan, row->indicator, today, &value, error);
	if (status == STATUS_OK && has_ahead && !value.known)
		status = read_ahead(store, plan, row, today, &ahead, error);
	if (row->indicator != NULL)
		write_now(row, &value, has_ahead ? &ahead : NULL);
	write_target(row, sign);
	row->standing = sign_standing(sign, &value, has_ahead ? &ahead : NULL, level);
	return status;
}

static enum status
read_signs(struct plan_trial *trial, struct store *store, const struct plan *plan, struct date today,
	   struct error *error)
{
	struct small_list list = store_small(store, &sign_entity);
	enum status status = STATUS_OK;

	for (int i = 0; i < list.count && status == STATUS_OK && trial->sign_count < PLAN_SIGNS; i++) {
		const struct sign *sign = list.items[i];

		if (uuid_equal(sign->trial, trial->id))
			status = read_sign(&trial->signs[trial->sign_count++], store, plan, sign, today, error);
	}
	return status;
}

static enum status
read_trial(struct plan_view *view, struct store *store, const struct plan *plan, const struct trial *trial,
	   struct date today, struct error *error)
{
	struct plan_trial *out = &view->trials[view->trial_count++];

	out->id = trial->record.id;
	out->position = trial->position;
	snprintf(out->title, sizeof(out->title), "%s", trial->title);
	snprintf(out->brief, sizeof(out->brief), "%s", trial->brief);
	plan_steps_read(out, store, today);
	return read_signs(out, store, plan, today, error);
}

enum status
plan_view_read(struct plan_view *view, struct store *store, const struct plan *plan, struct date today,
	       struct error *error)
{
	struct small_list list = store_small(store, &trial_entity);
	enum status status = STATUS_OK;

	*view = (struct plan_view){0};
	if (plan == NULL)
		return STATUS_OK;
	view->plan = plan->record.id;
	view->year = plan->year;
	for (int i = 0; i < list.count && status == STATUS_OK && view->trial_count < PLAN_TRIALS; i++) {
		const struct trial *trial = list.items[i];

		if (uuid_equal(trial->plan, plan->record.id))
			status = read_trial(view, store, plan, trial, today, error);
	}
	return status;
}
