/* A plan read for the screen: tegn with their figures. */
#include "plan_view.h"

#include <stdio.h>

#include "model/sign.h"
#include "plan_step.h"
#include "store/indicator.h"
#include "store/query.h"

/* From what, for which plan and for which day tegn are read. */
struct reader {
	struct store *store;
	const struct plan *plan;
	struct date today;
};

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

/* What the newest observation says; -1 without one. */
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

static void
write_now(struct plan_sign *row, const struct indicator *indicator, const struct indicator_value *value)
{
	struct text now = {0};

	indicator_add_value(&now, indicator, value);
	if (indicator->suffix != NULL)
		text_add_format(&now, " %s", indicator->suffix);
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

/* While nothing is known yet, what it is heading for is shown. */
static enum status
read_figure(struct plan_sign *row, const struct reader *reader, const struct sign *sign, int level, struct error *error)
{
	const struct indicator *indicator = row->indicator, *ahead = indicator_find(indicator->ahead);
	struct indicator_value value, coming = {0};
	enum status status = indicator_read(reader->store, reader->plan, indicator, reader->today, &value, error);
	const bool early = status == STATUS_OK && ahead != NULL && !value.known;

	if (early)
		status = indicator_read(reader->store, reader->plan, ahead, reader->today, &coming, error);
	if (status != STATUS_OK)
		return status;
	write_now(row, early ? ahead : indicator, early ? &coming : &value);
	row->standing = sign_standing(sign, &value, early ? &coming : NULL, level);
	return STATUS_OK;
}

static enum status
read_sign(struct plan_sign *row, const struct reader *reader, const struct sign *sign, struct error *error)
{
	enum status status;
	int level;

	row->id = sign->record.id;
	row->indicator = indicator_find(sign->indicator);
	snprintf(row->title, sizeof(row->title), "%s", sign->title);
	snprintf(row->now, sizeof(row->now), "–");
	write_target(row, sign);
	status = newest_level(reader->store, row->id, &level, error);
	if (status != STATUS_OK)
		return status;
	row->standing = sign_standing(sign, &(struct indicator_value){0}, NULL, level);
	return row->indicator == NULL ? STATUS_OK : read_figure(row, reader, sign, level, error);
}

static enum status
read_signs(struct plan_trial *trial, const struct reader *reader, struct error *error)
{
	struct small_list list = store_small(reader->store, &sign_entity);
	enum status status = STATUS_OK;

	for (int i = 0; i < list.count && status == STATUS_OK && trial->sign_count < PLAN_SIGNS; i++) {
		const struct sign *sign = list.items[i];

		if (uuid_equal(sign->trial, trial->id))
			status = read_sign(&trial->signs[trial->sign_count++], reader, sign, error);
	}
	return status;
}

static enum status
read_trial(struct plan_view *view, const struct reader *reader, const struct trial *trial, struct error *error)
{
	struct plan_trial *out = &view->trials[view->trial_count++];

	out->id = trial->record.id;
	out->position = trial->position;
	snprintf(out->title, sizeof(out->title), "%s", trial->title);
	snprintf(out->brief, sizeof(out->brief), "%s", trial->brief);
	plan_steps_read(out, reader->store, reader->today);
	return read_signs(out, reader, error);
}

enum status
plan_view_read(struct plan_view *view, struct store *store, const struct plan *plan, struct date today,
	       struct error *error)
{
	const struct reader reader = {store, plan, today};
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
			status = read_trial(view, &reader, trial, error);
	}
	return status;
}
