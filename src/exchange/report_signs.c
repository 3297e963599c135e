/* Tegn og effekt: each tegn of the plan with its figures, how they are counted, and what was seen. */
#include <stdio.h>

#include "model/indicator_small.h"
#include "model/trial.h"
#include "model/value.h"
#include "report_work.h"
#include "store/indicator.h"
#include "store/plan_figures.h"

/* What the tegn of one plan are told with; each callback keeps the first failure. */
struct signs {
	const struct plan *plan;
	enum status status;
	struct error *error;
};

/* How it stands, what is aimed at and when it was last seen. */
static void
add_standing(struct report_work *work, const struct sign *sign, const struct report_sign *found)
{
	struct text facts = {0}, target = {0}, seen = {0}, count = {0};
	report_add_fact(&facts, "Status", standing_word(found->standing));
	if (sign->target != INTEGER_NONE) {
		bool share = found->indicator && found->indicator->unit == UNIT_SHARE;
		text_add_format(&target, "%s %d%s", sign->direction == DIRECTION_UP ? "mindst" : "højst", sign->target,
				share ? " %" : "");
	}
	report_add_fact(&facts, "Mål", text_get(&target));
	if (found->observations > 0) {
		text_add_format(&seen, "%s, ", sign_level_word(found->level));
		date_add_field(&seen, found->seen);
		text_add_format(&count, "%d", found->observations);
	}
	report_add_fact(&facts, "Senest set", text_get(&seen));
	report_add_fact(&facts, "Iagttagelser", text_get(&count));
	report_paragraph(work, "%s", text_get(&facts));
	text_clear(&facts);
	text_clear(&target);
	text_clear(&seen);
	text_clear(&count);
}

/* «+7» and so on since the month before, for numbers of people only. */
static void
add_trend(struct report_work *work, struct text *out, const struct indicator *indicator,
	  const struct indicator_value *value)
{
	int k = work->options->k;
	bool can = value->known && !value->hidden && value->has_previous && indicator->unit == UNIT_COUNT &&
		   small_is_shown(value->number, k) && small_is_shown(value->previous, k);
	if (can)
		small_add_change(out, value->number - value->previous, k);
}

/* What was measured of each young person is not read in the meeting view, not even to count. */
static bool
is_told(const struct report_work *work, const struct indicator *indicator)
{
	bool measured = indicator->unit == UNIT_CHANGE;
	return indicator_is_on(work->store, indicator) && !(measured && store_in_meeting(work->store));
}

static enum status
add_figures(struct report_work *work, struct signs *signs, const char *lead)
{
	static const struct document_column columns[] = {{"Tal", DOCUMENT_WORDS},
							 {"Nu", DOCUMENT_NUMBER},
							 {"Ud af", DOCUMENT_WORDS},
							 {"På en måned", DOCUMENT_WORDS},
							 {"Sådan regnes det", DOCUMENT_WORDS}};
	enum status status = STATUS_OK;
	document_add_table(work->document, columns, 5);
	for (const struct indicator *indicator = indicators; indicator->name && status == STATUS_OK; indicator++) {
		struct indicator_value value;
		struct text now = {0}, base = {0}, trend = {0};
		if (!text_equal(indicator->lead, lead) || !is_told(work, indicator))
			continue;
		status =
		    indicator_read(work->store, signs->plan, indicator, work->options->today, &value, signs->error);
		if (status != STATUS_OK)
			break;
		report_add_indicator(work, &now, indicator, &value);
		report_add_indicator_base(work, &base, indicator, &value);
		add_trend(work, &trend, indicator, &value);
		document_add_row(work->document,
				 (const char *const[]){indicator->title, text_get(&now), text_get(&base),
						       text_get(&trend), indicator->formula});
		text_clear(&now);
		text_clear(&base);
		text_clear(&trend);
	}
	return status;
}

static void
add_sign(struct report_work *work, const void *record, void *context)
{
	const struct sign *sign = record;
	struct signs *signs = context;
	struct report_sign found;
	if (signs->status == STATUS_OK)
		signs->status = report_sign_read(work, signs->plan, sign, &found, signs->error);
	if (signs->status != STATUS_OK)
		return;
	report_heading(work, 3, sign->title);
	report_paragraph(work, "%s", text_is_empty(sign->text) ? sign->title : sign->text);
	add_standing(work, sign, &found);
	if (!text_is_empty(sign->method))
		report_note(work, "Sådan ser vi det: %s", sign->method);
	if (found.indicator)
		signs->status = add_figures(work, signs, found.indicator->name);
}

static void
add_trial(struct report_work *work, const void *record, void *context)
{
	const struct trial *trial = record;
	char title[200];
	snprintf(title, sizeof title, "%d) %s", trial->position, trial->title);
	report_heading(work, 2, title);
	report_owned(work, &sign_entity, trial->record.id, add_sign, context);
}

enum status
report_signs(struct report_work *work, struct error *error)
{
	struct signs signs = {.plan = plan_current(work->store, work->options->today), .error = error};
	if (!signs.plan) {
		report_paragraph(work, "Der er ingen målplan endnu.");
		return STATUS_OK;
	}
	report_note(work,
		    "Tallene viser, hvad der er sket. De viser ikke, hvad der er årsagen. En ændring er regnet for de "
		    "samme unge før og efter. Det, I har skrevet om et tegn, står i programmet og ikke her.");
	report_owned(work, &trial_entity, signs.plan->record.id, add_trial, &signs);
	return signs.status;
}
