/* The figures behind the tegn as a report may tell them. */
#include "model/value.h"
#include "report_work.h"
#include "store/indicator.h"
#include "store/query.h"

/* How many a workshop had in all says nothing about anyone, and neither do numbers of other things than people. */
static bool
is_open(const struct indicator *indicator)
{
	static const char *const totals[] = {"moedt", "tilmeldt", "inviteret"};
	for (size_t i = 0; i < sizeof totals / sizeof *totals; i++)
		if (text_equal(indicator->name, totals[i]))
			return true;
	return !text_equal(indicator->counted, "unge");
}

static bool
is_few(const struct indicator *indicator, const struct indicator_value *value, int k)
{
	int least = k > SMALL_MEAN ? k : SMALL_MEAN;
	if (indicator->unit == UNIT_CHANGE)
		return value->denominator < least;
	return indicator->unit == UNIT_SHARE && indicator->base == BASE_ANSWERS && value->denominator < SMALL_PERCENT;
}

void
report_add_indicator(struct report_work *work, struct text *out, const struct indicator *indicator,
		     const struct indicator_value *value)
{
	int k = work->options->k;
	bool is_share = indicator->unit == UNIT_SHARE && indicator->base == BASE_PEOPLE;
	if (!value->known) {
		text_add(out, "–");
	} else if (value->hidden || is_few(indicator, value, k)) {
		text_add(out, indicator->unit == UNIT_CHANGE ? "for få målt" : "få svar");
		work->hidden |= HIDDEN_ANSWERS;
	} else if (is_share && !small_has_percent(value->numerator, value->denominator, k)) {
		text_add(out, "skjult");
		work->hidden |= HIDDEN_SHARE;
	} else if (indicator->unit == UNIT_COUNT && !is_open(indicator)) {
		small_add_count(out, value->number, k);
		work->hidden |= small_is_shown(value->number, k) ? 0 : HIDDEN_FEW;
	} else {
		indicator_add_value(out, indicator, value);
	}
}

void
report_add_base(struct text *out, const struct indicator *indicator, const struct indicator_value *value, int k)
{
	bool is_share = indicator->unit == UNIT_SHARE && indicator->base == BASE_PEOPLE;
	if (!value->known || value->hidden)
		return;
	if (indicator->unit == UNIT_CHANGE)
		small_add_count(out, value->denominator, k);
	else if (is_few(indicator, value, k) ||
		 (is_share && !small_has_percent(value->numerator, value->denominator, k)))
		small_add_count(out, value->denominator, k);
	else {
		indicator_add_base(out, indicator, value);
		return;
	}
	text_add_format(out, " %s", indicator->unit == UNIT_CHANGE ? "unge målt to gange" : indicator->counted);
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
	return status;
}
