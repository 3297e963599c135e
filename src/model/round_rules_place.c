/* The rules of a visit round that are about its places. */
#include "model/place.h"
#include "model/youth.h"
#include "round_rule.h"

void
rule_three_places(const struct report *report)
{
	const struct round_plan *plan = report->plan;
	const int missing = ROUND_PLACES - plan->place_count;

	if (missing > 0)
		finding_brief(report_add(report, RULE_CAREFUL, PLAN_WHOLE, "%d %s mangler. Runden skal have tre.",
					 missing, missing == 1 ? "sted" : "steder"),
			      "%d %s mangler", missing, missing == 1 ? "sted" : "steder");
	if (missing < 0)
		finding_brief(report_add(report, RULE_BROKEN, PLAN_WHOLE, "%d steder er valgt. Runden skal have tre.",
					 plan->place_count),
			      "%d steder er valgt", plan->place_count);
	for (int i = 0; i < plan->place_count; i++)
		for (int j = 0; j < i; j++)
			if (uuid_equal(plan->places[i].workplace, plan->places[j].workplace))
				finding_brief(report_add(report, RULE_BROKEN, PLAN_WHOLE,
							 "%s er valgt to gange. Vælg tre forskellige steder.",
							 plan->places[i].name),
					      "%s: to gange", plan->places[i].name);
}

void
rule_interests(const struct report *report)
{
	const struct round_plan *plan = report->plan;

	for (int i = 0; i < plan->place_count; i++) {
		const struct plan_place *place = &plan->places[i];

		if (uuid_is_none(place->interest))
			finding_brief(
			    report_add(report, RULE_CAREFUL, PLAN_WHOLE, "%s: interessen mangler.", place->name),
			    "%s: interesse", place->name);
		for (int j = 0; j < i && !uuid_is_none(place->interest); j++)
			if (uuid_equal(place->interest, plan->places[j].interest) &&
			    !uuid_equal(place->workplace, plan->places[j].workplace))
				finding_brief(report_add(report, RULE_CAREFUL, PLAN_WHOLE,
							 "%s og %s har samme interesse: %s.", plan->places[j].name,
							 place->name, place->interest_name),
					      "Samme interesse to steder");
	}
}

static int
count_visits(const struct round_plan *plan, struct uuid workplace, int occasion)
{
	int count = 0;

	for (int i = 0; i < plan->visit_count; i++)
		if (uuid_equal(plan->visits[i].workplace, workplace) && plan->visits[i].occasion == occasion)
			count++;
	return count;
}

void
rule_twice(const struct report *report)
{
	const struct round_plan *plan = report->plan;

	for (int i = 0; i < plan->place_count; i++)
		for (int occasion = 1; occasion <= ROUND_OCCASIONS; occasion++) {
			const int count = count_visits(plan, plan->places[i].workplace, occasion);

			if (count == 0)
				finding_brief(report_add(report, RULE_CAREFUL, PLAN_WHOLE, "%s: %d. gang mangler.",
							 plan->places[i].name, occasion),
					      "%s: %d. gang", plan->places[i].name, occasion);
			if (count > 1)
				finding_brief(report_add(report, RULE_BROKEN, PLAN_WHOLE, "%s: %d besøg er %d. gang.",
							 plan->places[i].name, count, occasion),
					      "%s: %d. gang x %d", plan->places[i].name, occasion, count);
		}
	for (int i = 0; i < plan->visit_count; i++) {
		const struct plan_visit *visit = &plan->visits[i];

		if (plan_place_of(plan, visit->workplace) < 0)
			finding_brief(
			    report_add(report, RULE_BROKEN, i, "Et besøg er på et sted, der ikke er med i runden."),
			    "Besøg på et andet sted");
		else if (visit->occasion < 1 || visit->occasion > ROUND_OCCASIONS)
			finding_brief(report_add(report, RULE_BROKEN, i, "%s: et besøg er hverken 1. eller 2. gang.",
						 plan_place_name(plan, visit->workplace)),
				      "%s: hvilken gang?", plan_place_name(plan, visit->workplace));
	}
}

void
rule_municipal(const struct report *report)
{
	for (int i = 0; i < report->plan->place_count; i++) {
		const struct plan_place *place = &report->plan->places[i];

		if (place->operation == OPERATION_VOLUNTEER)
			finding_brief(
			    report_add(report, RULE_CAREFUL, PLAN_WHOLE, "%s drives af frivillige.", place->name),
			    "%s: frivillige", place->name);
		else if (place->operation == OPERATION_NOT_TOLD)
			finding_brief(report_add(report, RULE_CAREFUL, PLAN_WHOLE, "%s: kommunalt eller frivilligt?",
						 place->name),
				      "%s: kommunalt?", place->name);
		else if (place->operation != OPERATION_MUNICIPAL)
			finding_brief(
			    report_add(report, RULE_CAREFUL, PLAN_WHOLE, "%s drives ikke af kommunen.", place->name),
			    "%s: anden drift", place->name);
	}
}

void
rule_staffed(const struct report *report)
{
	for (int i = 0; i < report->plan->place_count; i++) {
		const struct plan_place *place = &report->plan->places[i];

		if (place->staffed == ANSWER_NO)
			finding_brief(report_add(report, RULE_CAREFUL, PLAN_WHOLE, "%s har ikke personale om dagen.",
						 place->name),
				      "%s: personale", place->name);
		if (place->staffed == ANSWER_NOT_TOLD)
			finding_brief(
			    report_add(report, RULE_CAREFUL, PLAN_WHOLE, "%s: er der personale om dagen?", place->name),
			    "%s: personale?", place->name);
	}
}

static struct date
first_visit(const struct round_plan *plan, struct uuid workplace)
{
	struct date first = DATE_NONE;

	for (int i = 0; i < plan->visit_count; i++) {
		const struct plan_visit *visit = &plan->visits[i];

		if (uuid_equal(visit->workplace, workplace) && plan_has_day(visit) &&
		    (date_is_none(first) || date_compare(visit->day, first) < 0))
			first = visit->day;
	}
	return first;
}

/* Asked for when a visit is agreed, not before. */
void
rule_pre_visit(const struct report *report)
{
	for (int i = 0; i < report->plan->place_count; i++) {
		const struct plan_place *place = &report->plan->places[i];
		const struct date first = first_visit(report->plan, place->workplace);

		if (date_is_none(first) || place->pre_visited)
			continue;
		if (date_is_none(place->pre_visit))
			finding_brief(
			    report_add(report, RULE_CAREFUL, PLAN_WHOLE, "%s: forbesøg mangler.", place->name),
			    "%s: forbesøg", place->name);
		else if (date_compare(place->pre_visit, first) >= 0)
			finding_brief(report_add(report, RULE_CAREFUL, PLAN_WHOLE,
						 "%s: forbesøget er ikke før det første besøg.", place->name),
				      "%s: forbesøget", place->name);
	}
}

void
rule_agreed(const struct report *report)
{
	const struct round_plan *plan = report->plan;
	const bool over = date_compare(plan->workshop, plan->today) < 0;

	for (int i = 0; i < plan->place_count && !date_is_none(plan->workshop); i++) {
		const struct plan_place *place = &plan->places[i];

		if (place->state != WORKPLACE_AGREED)
			finding_brief(report_add(report, RULE_CAREFUL, PLAN_WHOLE,
						 over ? "%s var ikke aftalt til workshoppen."
						      : "%s er ikke aftalt til workshoppen endnu.",
						 place->name),
				      "%s: ikke aftalt", place->name);
		else if (date_compare(place->agreed, plan->workshop) > 0)
			finding_brief(report_add(report, RULE_CAREFUL, PLAN_WHOLE,
						 "%s blev først aftalt efter workshoppen.", place->name),
				      "%s: sent aftalt", place->name);
	}
}
