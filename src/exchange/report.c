/* The table of reports, what each can be about, and the making of one. */
#include "exchange/report.h"
#include "store/current.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/fold.h"
#include "base/utf8.h"
#include "model/activity.h"
#include "model/round.h"
#include "report_work.h"
#include "store/plan_figures.h"

const struct report_row report_rows[] = {
    {"maanedsstatus", "Månedsstatus", "Et overblik til ledelsen: de unge, workshoppen, besøgene og kontakten.",
     REPORT_PERIOD, false, report_month},
    {"workshop", "Workshop, fremmøde", "Tal fra en workshop: hvem der blev nået, hvem der kom, og hvad de sagde.",
     REPORT_WORKSHOP, false, report_workshop},
    {"besoegsrunde", "Besøgsrunde", "En besøgsrunde: steder, pladser, fremmøde, regler og beslutninger.", REPORT_ROUND,
     false, report_round},
    {"tegn", "Tegn og effekt", "Målplanens tegn med tal, formel og det, I har set.", REPORT_PLAN, false, report_signs},
    {"maalplan", "Målplan med status", "Målplanens egne kolonner, udfyldt med status, evaluering og læring.",
     REPORT_PLAN, false, report_plan},
    {"star-tal", "STAR-tal", "Resultatkrav og baggrundstal med kilde og dato.", REPORT_PLAN, false, report_star},
    {"doerliste", "Dørliste, workshop", "Til døren: fornavn og det praktiske, så alle kan tages godt imod.",
     REPORT_WORKSHOP, true, report_door_list},
    {"besoegsliste", "Besøgsliste", "Til værten på stedet: fornavn og det praktiske.", REPORT_VISIT, true,
     report_host_list},
    {0},
};

const struct report_row *
report_find(const char *word)
{
	struct text typed = {0}, own = {0};
	const struct report_row *found = NULL;
	fold_add_a(&typed, word);
	for (const struct report_row *row = report_rows; row->name && !found; row++) {
		text_reset(&own);
		fold_add_a(&own, row->name);
		if (text_equal(text_get(&own), text_get(&typed)))
			found = row;
	}
	text_clear(&typed);
	text_clear(&own);
	return found;
}

void
report_options_init(struct report_options *options, struct store *store, struct date today)
{
	int year, month, day;
	date_split(today, &year, &month, &day);
	*options = (struct report_options){
	    .today = today,
	    .from = date_make(year, 1, 1),
	    .to = today,
	    .k = store_setting(store, SETTING_SMALL_NUMBER),
	};
}

/* Those without a day come last. */
static bool
is_before(const struct report_choice *a, const struct report_choice *b)
{
	if (date_is_none(a->day) || date_is_none(b->day))
		return !date_is_none(a->day) && date_is_none(b->day);
	return date_compare(a->day, b->day) < 0;
}

static void
add_choice(struct report_choices *choices, struct uuid id, struct date day, const char *title)
{
	struct report_choice choice = {.id = id, .day = day};
	struct text words = {0};
	if (choices->count == REPORT_CHOICES)
		return;
	utf8_add_cut(&words, title ? title : "", 60);
	if (!date_is_none(day)) {
		text_add(&words, ", ");
		date_add_short(&words, day);
	}
	snprintf(choice.title, sizeof choice.title, "%s", text_get(&words));
	text_clear(&words);
	int at = choices->count++;
	for (; at > 0 && is_before(&choice, &choices->items[at - 1]); at--)
		choices->items[at] = choices->items[at - 1];
	choices->items[at] = choice;
}

/* Of those with days the next one from today on, else the last one. */
static int
find_coming(const struct report_choices *choices, struct date today)
{
	int last = choices->count - 1;
	for (int i = 0; i < choices->count; i++) {
		if (!date_is_none(choices->items[i].day) && date_compare(choices->items[i].day, today) >= 0)
			return i;
		if (!date_is_none(choices->items[i].day))
			last = i;
	}
	return last;
}

static void
read_activities(struct store *store, enum activity_kind kind, struct date today, struct report_choices *choices)
{
	struct small_list list = store_small(store, &activity_entity);
	for (int i = 0; i < list.count; i++) {
		const struct activity *activity = list.items[i];
		bool is_wanted = activity->kind == (int)kind && activity->state != ACTIVITY_CANCELLED;
		if (is_wanted && !(kind == ACTIVITY_VISIT && date_is_none(activity->day)))
			add_choice(choices, activity->record.id, activity->day, activity->title);
	}
	choices->standard = find_coming(choices, today);
}

static void
read_rounds(struct store *store, struct report_choices *choices)
{
	struct small_list list = store_small(store, &round_entity);
	for (int i = 0; i < list.count; i++) {
		const struct round *round = list.items[i];
		if (round == round_current(store))
			choices->standard = i;
		add_choice(choices, round->record.id, DATE_NONE, round->title);
	}
}

void
report_choices_read(struct store *store, enum report_about about, struct date today, struct report_choices *choices)
{
	choices->count = 0;
	choices->standard = -1;
	switch (about) {
	case REPORT_PERIOD:
	case REPORT_PLAN:
		return;
	case REPORT_WORKSHOP:
		read_activities(store, ACTIVITY_WORKSHOP, today, choices);
		return;
	case REPORT_VISIT:
		read_activities(store, ACTIVITY_VISIT, today, choices);
		return;
	case REPORT_ROUND:
		read_rounds(store, choices);
		return;
	}
}

/* The choice the report is about, or NULL. */
static const struct report_choice *
find_about(struct store *store, const struct report_row *report, const struct report_options *options,
	   struct report_choices *choices)
{
	report_choices_read(store, report->about, options->today, choices);
	for (int i = 0; i < choices->count; i++)
		if (uuid_equal(choices->items[i].id, options->about))
			return &choices->items[i];
	return choices->standard < 0 ? NULL : &choices->items[choices->standard];
}

void
report_add_about(struct text *out, struct store *store, const struct report_row *report,
		 const struct report_options *options)
{
	struct report_choices choices;
	const struct report_choice *choice;
	struct period period = {options->from, options->to, ""};
	const struct plan *plan;
	switch (report->about) {
	case REPORT_PERIOD:
		report_add_period(out, &period);
		return;
	case REPORT_PLAN:
		plan = plan_current(store, options->today);
		text_add(out, plan ? plan->title : "Der er ingen målplan");
		return;
	case REPORT_WORKSHOP:
	case REPORT_ROUND:
	case REPORT_VISIT:
		choice = find_about(store, report, options, &choices);
		text_add(out, choice ? choice->title : "Der er ikke noget at vælge endnu");
		return;
	}
}

void
report_add_file_name(struct text *out, const struct report_row *report, const struct report_options *options,
		     enum document_format format)
{
	int year, month, day;
	date_split(report->about == REPORT_PERIOD ? options->to : options->today, &year, &month, &day);
	text_add_format(out, "rapport-%s-%d-%02d.%s", report->name, year, month, document_format_suffix(format));
}

/* What was not shown, and why. */
static void
explain(struct report_work *work)
{
	if (work->hidden & HIDDEN_FEW)
		report_note(
		    work,
		    "Tal fra 1 til %d vises som «under %d», og nogle andre tal som «skjult», så ingen kan genkendes.",
		    work->options->k - 1, work->options->k);
	if (work->hidden & HIDDEN_SHARE)
		report_note(work, "En procent vises kun af mindst %d unge, og når den ikke røber et lille tal.",
			    SMALL_PERCENT);
	if (work->hidden & HIDDEN_ANSWERS)
		report_note(work, "En andel af svar vises først ved %d svar, og en ændring først ved %d unge.",
			    SMALL_PERCENT, work->options->k > SMALL_MEAN ? work->options->k : SMALL_MEAN);
}

enum status
report_make(struct store *store, const struct report_row *report, const struct report_options *options,
	    struct document **document, long *people, struct error *error)
{
	struct report_choices choices;
	*document = NULL;
	*people = 0;
	if (report->has_names && store_in_meeting(store))
		return error_set(error, STATUS_DENIED,
				 "Listen viser navne. Afslut mødevisningen med F8, før du laver den.");
	const struct report_choice *choice = find_about(store, report, options, &choices);
	struct text about = {0};
	text_add(&about, "Ungeløftet, Albertslund · ");
	report_add_about(&about, store, report, options);
	struct report_work work = {.store = store, .options = options, .about = choice ? choice->id : UUID_NONE};
	work.document = document_new(report->title, text_get(&about), options->today, report->has_names);
	text_clear(&about);
	enum status status = youth_figures_read(store, &work.youth, error);
	if (status == STATUS_OK)
		status = report->build(&work, error);
	explain(&work);
	if (status != STATUS_OK) {
		document_free(work.document);
		return status;
	}
	*document = work.document;
	*people = work.people;
	return STATUS_OK;
}

enum status
report_log(struct store *store, const struct report_row *report, const struct report_options *options, enum use_way way,
	   long people, struct error *error)
{
	if (!report->has_names)
		return STATUS_OK;
	struct text what = {0};
	text_add_format(&what, "%s: ", report->title);
	report_add_about(&what, store, report, options);
	enum status status = use_log_write(store, text_get(&what), way, people, report->purpose, error);
	text_clear(&what);
	return status;
}
