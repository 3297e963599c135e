/* Besøgsrunde: its places and seats, who came, the rules, and what was decided. */
#include <stdio.h>

#include "model/activity.h"
#include "model/place.h"
#include "model/round_rules.h"
#include "model/value.h"
#include "report_work.h"
#include "store/list.h"
#include "store/round_plan.h"

static bool
is_visit_of(const struct activity *activity, struct uuid round)
{
	return activity->kind == ACTIVITY_VISIT && activity->state != ACTIVITY_CANCELLED &&
	       uuid_equal(activity->round, round);
}

struct report_visits
report_count_visits(struct report_work *work, struct uuid round)
{
	struct small_list list = store_small(work->store, &activity_entity);
	struct report_visits visits = {0};
	for (int i = 0; i < list.count; i++) {
		const struct activity *activity = list.items[i];
		if (!is_visit_of(activity, round))
			continue;
		visits.agreed += !date_is_none(activity->day);
		visits.held += activity->state == ACTIVITY_HELD;
	}
	return visits;
}

/* «tor 7.5.: 6 af 8 pladser», for the first or second visit to a place. */
static enum status
add_visit(struct report_work *work, struct text *out, struct uuid place, int occasion, struct error *error)
{
	struct small_list list = store_small(work->store, &activity_entity);
	for (int i = 0; i < list.count; i++) {
		const struct activity *activity = list.items[i];
		int taken = 0, seats = 0;
		if (!is_visit_of(activity, work->about) || !uuid_equal(activity->workplace, place) ||
		    activity->occasion != occasion || date_is_none(activity->day))
			continue;
		enum status status = visit_seats_read(work->store, activity->record.id, &taken, &seats, error);
		date_add_short(out, activity->day);
		text_add_format(out, ": %d af %d pladser", taken, seats);
		if (activity->state == ACTIVITY_HELD)
			text_add(out, ", holdt");
		return status;
	}
	text_add(out, "ingen dato");
	return STATUS_OK;
}

/* Its rows, one place at a time, and with `decided` what was decided of each. */
static enum status
add_place(struct report_work *work, const struct round_place *place, struct error *error)
{
	struct text first = {0}, second = {0};
	enum status status = add_visit(work, &first, place->workplace, 1, error);
	if (status == STATUS_OK)
		status = add_visit(work, &second, place->workplace, 2, error);
	document_add_row(work->document,
			 (const char *const[]){store_title(work->store, &workplace_entity, place->workplace, true),
					       text_get(&first), text_get(&second)});
	text_clear(&first);
	text_clear(&second);
	return status;
}

static void
add_decision(struct report_work *work, const struct round_place *place)
{
	const struct choice *words = round_place_entity.fields[ROUND_PLACE_DECISION].choices;
	document_add_row(work->document,
			 (const char *const[]){store_title(work->store, &workplace_entity, place->workplace, true),
					       choice_label(words, place->decision), place->why, place->staff_view});
}

static enum status
add_places(struct report_work *work, struct list *list, struct error *error)
{
	static const struct document_column seats[] = {
	    {"Sted", DOCUMENT_WORDS}, {"Første besøg", DOCUMENT_WORDS}, {"Andet besøg", DOCUMENT_WORDS}};
	static const struct document_column decisions[] = {{"Sted", DOCUMENT_WORDS},
							   {"Beslutning", DOCUMENT_WORDS},
							   {"Hvorfor", DOCUMENT_WORDS},
							   {"Stedets egne ord", DOCUMENT_WORDS}};
	enum status status = STATUS_OK;
	report_heading(work, 2, "Steder og pladser");
	document_add_table(work->document, seats, 3);
	for (long i = 0; i < list_count(list) && status == STATUS_OK; i++)
		status = add_place(work, list_at(list, i), error);
	report_heading(work, 2, "Efter runden");
	document_add_table(work->document, decisions, 4);
	for (long i = 0; i < list_count(list); i++)
		add_decision(work, list_at(list, i));
	return status;
}

static enum status
read_places(struct report_work *work, struct error *error)
{
	struct list *list = list_new(work->store, &round_place_entity);
	struct list_query query = {.sort = ROUND_PLACE_POSITION, .owner = work->about};
	enum status status = list_set(list, &query, error);
	if (status == STATUS_OK && list_count(list) == 0)
		report_paragraph(work, "Stederne er ikke valgt endnu.");
	else if (status == STATUS_OK)
		status = add_places(work, list, error);
	list_free(list);
	return status;
}

static enum status
add_attendance(struct report_work *work, struct error *error)
{
	struct round_figures figures;
	enum status status = round_figures_read(work->store, work->about, &figures, error);
	if (status != STATUS_OK)
		return status;
	report_heading(work, 2, "Fremmøde");
	if (figures.seats == 0) {
		report_paragraph(work, "Ingen af besøgene er krydset af endnu.");
	} else {
		int people = 0;
		for (size_t i = 0; i < figures.count; i++)
			people += figures.people[i].attended != 0;
		report_share(work, "Mødte op, af de pladser der blev holdt", figures.came, figures.seats);
		report_people(work, "Unge, der har været med", people, NULL);
		report_share(work, "Med to gange eller mere", figures.two_or_more, people);
		report_share(work, "Kom igen samme sted", figures.came_back, figures.first_time);
	}
	round_figures_clear(&figures);
	return STATUS_OK;
}

/* Findings about a young person have a number in their words: only how many there are is told. */
static void
add_rule(struct report_work *work, const struct round_findings *findings, const struct round_rule *rule)
{
	const struct round_finding *first;
	enum rule_severity severity = round_rule_severity(findings, rule, &first);
	char open[16], excused[16];
	int open_count = 0, excused_count = 0;
	for (int i = 0; i < findings->count; i++) {
		if (findings->items[i].rule != rule)
			continue;
		open_count += findings->items[i].overridden == NULL;
		excused_count += findings->items[i].overridden != NULL;
	}
	snprintf(open, sizeof open, "%d", open_count);
	snprintf(excused, sizeof excused, "%d", excused_count);
	document_add_row(work->document,
			 (const char *const[]){rule->label, rule_severity_word(severity), open, excused});
}

static bool
has_excused(const struct round_findings *findings)
{
	for (int i = 0; i < findings->count; i++)
		if (findings->items[i].overridden)
			return true;
	return false;
}

static enum status
add_rules(struct report_work *work, struct error *error)
{
	static const struct document_column columns[] = {{"Regel", DOCUMENT_WORDS},
							 {"Status", DOCUMENT_WORDS},
							 {"Mangler", DOCUMENT_NUMBER},
							 {"Fraveget", DOCUMENT_NUMBER}};
	struct round_plan plan;
	struct round_findings findings;
	report_heading(work, 2, "Regler");
	if (store_in_meeting(work->store)) {
		report_paragraph(work, "Reglerne ser på de enkelte unges tider og vises ikke i mødevisning.");
		return STATUS_OK;
	}
	enum status status = round_plan_read(work->store, work->about, work->options->today, &plan, error);
	if (status != STATUS_OK)
		return status;
	round_check(&plan, &findings);
	document_add_table(work->document, columns, 4);
	for (const struct round_rule *rule = round_rules; rule->name; rule++)
		add_rule(work, &findings, rule);
	if (has_excused(&findings))
		report_note(work, "Fraveget: en tovholder har besluttet at gøre det anderledes og skrevet hvorfor.");
	return STATUS_OK;
}

static void
add_frame(struct report_work *work, const struct round *round)
{
	struct text window = {0}, facts = {0};
	struct report_visits visits = report_count_visits(work, work->about);
	report_add_period(&window, &round->window);
	report_add_fact(&facts, "Hvornår", text_get(&window));
	report_add_fact(&facts, "Gruppe", choice_label(round_entity.fields[ROUND_FORM].choices, round->form));
	report_paragraph(work, "%s", text_get(&facts));
	report_number(work, "Pladser på hvert besøg", round->seats == INTEGER_NONE ? ROUND_SEATS : round->seats, NULL);
	report_number(work, "Aftalte datoer", visits.agreed, "af 6");
	report_number(work, "Holdte besøg", visits.held, "af 6");
	text_clear(&window);
	text_clear(&facts);
}

enum status
report_round(struct report_work *work, struct error *error)
{
	struct round round;
	if (uuid_is_none(work->about)) {
		report_paragraph(work, "Der er ingen besøgsrunde endnu.");
		return STATUS_OK;
	}
	record_init(&round_entity, &round);
	enum status status = store_read(work->store, &round_entity, work->about, &round, error);
	if (status == STATUS_OK)
		add_frame(work, &round);
	record_clear(&round);
	if (status == STATUS_OK)
		status = read_places(work, error);
	if (status == STATUS_OK)
		status = add_attendance(work, error);
	if (status == STATUS_OK)
		status = add_rules(work, error);
	return status;
}
