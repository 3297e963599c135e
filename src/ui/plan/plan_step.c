/* The milestones and evaluations of a trial: how near they are, and what stands in their way. */
#include "plan_step.h"

#include <stdio.h>

#include "base/utf8.h"
#include "base/count.h"

static void
set_badge(struct plan_step *step, enum style style, const char *word)
{
	snprintf(step->badge, sizeof(step->badge), "%s", word);
	step->style = style;
}

/* How long there is to the last day, when that is soon. */
static void
set_countdown(struct plan_step *step, const struct period *period, struct date today)
{
	const int days = period_is_none(period) ? -1 : period->last.day - today.day;
	char words[sizeof(step->badge)];

	if (days < 0 || days > PLAN_SOON_DAYS)
		return;
	snprintf(words, sizeof(words), days == 0 ? "I DAG" : days == 1 ? "I MORGEN" : "OM %d DAGE", days);
	set_badge(step, days <= 1 ? STYLE_ATTENTION : STYLE_INFORMATION, words);
}

static void
set_when(struct plan_step *step, const struct period *period)
{
	struct text when = {0};

	int year, month[2], day[2];

	step->dated = !period_is_none(period);
	period_add_brief(&when, period);
	snprintf(step->when, sizeof(step->when), "%s", text_get(&when));
	text_clear(&when);
	if (period_is_none(period) || period_is_day(period))
		return;
	date_split(period->first, &year, &month[0], &day[0]);
	date_split(period->last, &year, &month[1], &day[1]);
	snprintf(step->days, sizeof(step->days), "%d.%d.-%d.%d.", day[0], month[0], day[1], month[1]);
}

/* «Medio februar (11.–20. feb.).» and how far away it is. */
static void
add_time(struct text *out, const struct period *period, struct date today, bool done)
{
	int days;

	if (period_is_none(period)) {
		text_add(out, "Der er ingen dato endnu. d sætter en.");
		return;
	}
	text_add(out, "Senest ");
	date_add_short(out, period->last);
	if (!period_is_day(period)) {
		text_add(out, ": ");
		period_add_field(out, period);
	}
	days = period->last.day - today.day;
	if (!done && days < 0) {
		text_add(out, ". ");
		count_add_of(out, -days, "dag", "dage");
		text_add(out, " forsinket");
	}
	if (out->bytes[out->length - 1] != '.')
		text_add(out, ".");
}

void
plan_add_holidays(struct text *out, const struct period *period, struct date today)
{
	const char *first = NULL;
	struct date day = period->first;
	int year, month, number, count = 0;
	bool easter = false;

	if (period_is_none(period) || period->last.day - period->first.day > PLAN_WINDOW_DAYS)
		return;
	if (date_compare(day, today) < 0)
		day = today;
	for (; date_compare(day, period->last) <= 0; day = date_add_days(day, 1)) {
		date_split(day, &year, &month, &number);
		easter = easter || day.day == date_easter(year).day;
		if (!date_is_public_holiday(day))
			continue;
		first = first == NULL ? date_holiday(day) : first;
		count++;
	}
	if (easter && period->first.day != period->last.day)
		text_add(out, "OBS: påsken ligger i perioden. ");
	else if (count > 0 && period->first.day == period->last.day)
		text_add_format(out, "OBS: det er %s. ", first);
	else if (count > 0)
		text_add_format(out, "OBS: %s ligger i perioden. ", first);
}

static bool
is_settled(const struct milestone *milestone)
{
	return milestone->state == MILESTONE_REACHED || milestone->state == MILESTONE_DROPPED;
}

const struct milestone *
plan_waits_for(struct store *store, const struct milestone *milestone)
{
	const struct milestone *first = small_list_find(store_small(store, &milestone_entity), milestone->depends_on);

	return first == NULL || is_settled(first) ? NULL : first;
}

static void
add_dependency(struct text *out, const struct milestone *first)
{
	if (first == NULL)
		return;
	text_add_format(out, "Venter på «%s»", first->title);
	if (!period_is_none(&first->period)) {
		text_add(out, " (");
		period_add_brief(out, &first->period);
		text_add(out, ")");
	}
	text_add(out, ". ");
}

static struct plan_step *
add_step(struct plan_trial *trial, const void *record)
{
	struct plan_step *step = &trial->steps[trial->step_count++];
	struct text title = {0};

	*step = (struct plan_step){.entity = record_header(record)->entity, .id = record_header(record)->id};
	step->entity->title(record, &title);
	snprintf(step->title, sizeof(step->title), "%s", text_get(&title));
	text_clear(&title);
	return step;
}

static void
set_note(struct plan_step *step, struct text *note)
{
	snprintf(step->note, sizeof(step->note), "%s", text_get(note));
	text_clear(note);
}

static void
add_milestone(struct plan_trial *trial, struct store *store, const struct milestone *milestone, struct date today)
{
	struct plan_step *step = add_step(trial, milestone);
	const bool settled = is_settled(milestone);
	struct text note = {0};

	set_when(step, &milestone->period);
	step->done = milestone->state == MILESTONE_REACHED;
	if (settled) {
		set_badge(step, step->done ? STYLE_OK : STYLE_NEUTRAL, step->done ? "KLARET" : "UDGÅR");
	} else if (milestone_is_late(milestone, today)) {
		set_badge(step, STYLE_URGENT, "FORSINKET");
	} else {
		if (milestone->state == MILESTONE_UNDER_WAY)
			set_badge(step, STYLE_NEUTRAL, "I GANG");
		set_countdown(step, &milestone->period, today);
	}
	if (!settled) {
		plan_add_holidays(&note, &milestone->period, today);
		add_dependency(&note, plan_waits_for(store, milestone));
		text_add(&note, milestone->optional ? "Kun hvis det er muligt. " : "");
	}
	add_time(&note, &milestone->period, today, settled);
	set_note(step, &note);
}

static void
add_evaluation(struct plan_trial *trial, const struct evaluation *evaluation, struct date today)
{
	struct plan_step *step = add_step(trial, evaluation);
	struct text note = {0};

	set_when(step, &evaluation->due);
	step->done = !date_is_none(evaluation->held);
	if (step->done)
		set_badge(step, STYLE_OK, "KLARET");
	else if (evaluation_is_late(evaluation, today))
		set_badge(step, STYLE_URGENT, "FORSINKET");
	else if (period_is_none(&evaluation->due))
		set_badge(step, STYLE_ATTENTION, "INGEN DATO");
	else
		set_countdown(step, &evaluation->due, today);
	if (period_is_none(&evaluation->due))
		text_add(&note, "Planen siger ikke, hvornår. d sætter en dato.");
	else
		add_time(&note, &evaluation->due, today, step->done);
	set_note(step, &note);
}

/* Milestones in the plan's order, then the evaluations, the preliminary one first. */
void
plan_steps_read(struct plan_trial *trial, struct store *store, struct date today)
{
	struct small_list milestones = store_small(store, &milestone_entity);
	struct small_list evaluations = store_small(store, &evaluation_entity);

	for (int i = 0; i < milestones.count && trial->step_count < PLAN_STEPS; i++) {
		const struct milestone *milestone = milestones.items[i];

		if (uuid_equal(milestone->trial, trial->id))
			add_milestone(trial, store, milestone, today);
	}
	for (int i = 0; i < evaluations.count && trial->step_count < PLAN_STEPS; i++) {
		const struct evaluation *evaluation = evaluations.items[i];

		if (uuid_equal(evaluation->trial, trial->id))
			add_evaluation(trial, evaluation, today);
	}
}
