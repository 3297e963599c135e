/* The figures behind the tegn as a report may tell them. */
#include "model/indicator_small.h"
#include "report_work.h"
#include "store/count_tables.h"
#include "store/indicator.h"
#include "store/query.h"

/* Beside how many young people there are it says nothing of few. */
static bool
is_told(const struct report_work *work, const struct indicator *indicator, const struct indicator_value *value)
{
	const int k = work->options->k;
	if (text_equal(indicator->name, "identificeret") && !youth_tells_without_benefit(&work->youth, k))
		return false;
	return youth_tells_outcome(&work->youth, indicator, value, k);
}

void
report_add_indicator(struct report_work *work, struct text *out, const struct indicator *indicator,
		     const struct indicator_value *value)
{
	if (!is_told(work, indicator, value)) {
		text_add(out, "skjult");
		work->hidden |= HIDDEN_FEW;
		return;
	}
	static const unsigned reasons[] = {[WITHHELD_NOTHING] = 0,
					   [WITHHELD_FEW] = HIDDEN_FEW,
					   [WITHHELD_SHARE] = HIDDEN_SHARE,
					   [WITHHELD_ANSWERS] = HIDDEN_ANSWERS};
	work->hidden |= reasons[indicator_add_small(out, indicator, value, work->options->k)];
}

void
report_add_indicator_base(struct report_work *work, struct text *out, const struct indicator *indicator,
			  const struct indicator_value *value)
{
	const int k = work->options->k;
	const bool is_active = text_equal(indicator->name, "kontakt");
	if (is_told(work, indicator, value) && (!is_active || youth_tells_active(&work->youth, k)))
		indicator_add_base_small(out, indicator, value, k);
}

static enum status
read_observations(struct report_work *work, struct uuid sign, struct report_sign *out, struct error *error)
{
	struct query *query;
	bool row;
	enum status status = query_open(work->store, "report_observations", &query, error);
	if (status != STATUS_OK)
		return status;
	query_bind_uuid(query, "$sign", sign);
	while ((status = query_next(query, &row, error)) == STATUS_OK && row) {
		out->observations++;
		out->seen = query_date(query, 0);
		out->level = query_integer(query, 1);
	}
	query_close(query);
	return status;
}

enum status
report_sign_read(struct report_work *work, const struct plan *plan, const struct sign *sign, struct report_sign *out,
		 struct error *error)
{
	struct indicator_value ahead = {0};
	struct date today = work->options->today;
	*out = (struct report_sign){.indicator = indicator_find(sign->indicator), .level = -1, .seen = DATE_NONE};
	const struct indicator *next = out->indicator ? indicator_find(out->indicator->ahead) : NULL;
	enum status status = read_observations(work, sign->record.id, out, error);
	if (status == STATUS_OK && out->indicator)
		status = indicator_read(work->store, plan, out->indicator, today, &out->value, error);
	if (status == STATUS_OK && next)
		status = indicator_read(work->store, plan, next, today, &ahead, error);
	out->standing = sign_standing(sign, &out->value, next ? &ahead : NULL, out->level);
	out->standing = standing_small(out->standing, sign, out->indicator, &out->value, work->options->k);
	return status;
}
