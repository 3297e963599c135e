/* The rules of a visit round that are about its visits and who has a seat. */
#include "model/availability.h"
#include "model/value.h"
#include "round_rule.h"

enum { FRIDAY = 4 };

void
rule_dates(const struct report *report)
{
	int missing = 0;

	for (int i = 0; i < report->plan->visit_count; i++)
		missing += plan_has_day(&report->plan->visits[i]) ? 0 : 1;
	if (missing > 0)
		report_add(report, RULE_CAREFUL, PLAN_WHOLE, "%d %s mangler.", missing,
			   missing == 1 ? "dato" : "datoer");
}

void
rule_window(const struct report *report)
{
	const struct period *window = &report->plan->window;

	for (int i = 0; i < report->plan->visit_count && !period_is_none(window); i++) {
		const struct plan_visit *visit = &report->plan->visits[i];
		struct text day = {0};

		if (!plan_has_day(visit) ||
		    (date_compare(visit->day, window->first) >= 0 && date_compare(visit->day, window->last) <= 0))
			continue;
		date_add_short(&day, visit->day);
		finding_brief(report_add(report, RULE_CAREFUL, i, "%s %s er uden for perioden.",
					 plan_place_name(report->plan, visit->workplace), text_get(&day)),
			      "%s: perioden", plan_place_name(report->plan, visit->workplace));
		text_clear(&day);
	}
}

static void
check_hours(const struct report *report, int index)
{
	const struct round_plan *plan = report->plan;
	const struct plan_visit *visit = &plan->visits[index];
	const char *name = plan_place_name(plan, visit->workplace);

	if (visit->starts == INTEGER_NONE || visit->ends == INTEGER_NONE)
		finding_brief(report_add(report, RULE_CAREFUL, index, "%s: klokkeslæt mangler.", name),
			      "%s: klokkeslæt", name);
	if (visit->starts != INTEGER_NONE && visit->starts < plan->daytime_from)
		finding_brief(
		    report_add(report, RULE_BROKEN, index, "%s begynder før kl. %d.", name, plan->daytime_from / 60),
		    "%s: før kl. %d", name, plan->daytime_from / 60);
	if (visit->ends != INTEGER_NONE && visit->ends > plan->daytime_to)
		finding_brief(
		    report_add(report, RULE_BROKEN, index, "%s slutter efter kl. %d.", name, plan->daytime_to / 60),
		    "%s: efter kl. %d", name, plan->daytime_to / 60);
}

void
rule_daytime(const struct report *report)
{
	for (int i = 0; i < report->plan->visit_count; i++) {
		const struct plan_visit *visit = &report->plan->visits[i];

		if (!plan_has_day(visit))
			continue;
		if (date_weekday(visit->day) > FRIDAY)
			finding_brief(report_add(report, RULE_BROKEN, i, "%s er en %s.",
						 plan_place_name(report->plan, visit->workplace),
						 date_weekday_name(date_weekday(visit->day))),
				      "%s: %s", plan_place_name(report->plan, visit->workplace),
				      date_weekday_name(date_weekday(visit->day)));
		check_hours(report, i);
	}
}

static const struct plan_holiday *
find_holiday(const struct round_plan *plan, struct date day)
{
	for (int i = 0; i < plan->holiday_count; i++)
		if (date_compare(plan->holidays[i].first, day) <= 0 && date_compare(day, plan->holidays[i].last) <= 0)
			return &plan->holidays[i];
	return NULL;
}

/* The days that are no public holidays but often free are only to be thought of. */
void
rule_holidays(const struct report *report)
{
	for (int i = 0; i < report->plan->visit_count; i++) {
		const struct plan_visit *visit = &report->plan->visits[i];
		const struct plan_holiday *school = plan_has_day(visit) ? find_holiday(report->plan, visit->day) : NULL;
		const char *public = plan_has_day(visit) ? date_holiday(visit->day) : NULL;
		const char *name = plan_place_name(report->plan, visit->workplace);

		if (public != NULL)
			finding_brief(report_add(report,
						 date_is_public_holiday(visit->day) ? RULE_BROKEN : RULE_CAREFUL, i,
						 "%s er på %s.", name, public),
				      "%s: %s", name, public);
		else if (school != NULL)
			finding_brief(report_add(report, RULE_CAREFUL, i, "%s er i %s%s.", name, school->name,
						 school->to_check ? " (tjek)" : ""),
				      "%s: %s", name, school->name);
	}
}

void
rule_seats(const struct report *report)
{
	for (int i = 0; i < report->plan->visit_count; i++) {
		const struct plan_visit *visit = &report->plan->visits[i];

		if (visit->taken > report->plan->seats)
			finding_brief(report_add(report, RULE_BROKEN, i, "%s: %d unge på %d pladser.",
						 plan_place_name(report->plan, visit->workplace), visit->taken,
						 report->plan->seats),
				      "%s: %d unge", plan_place_name(report->plan, visit->workplace), visit->taken);
	}
}

void
rule_consultant(const struct report *report)
{
	for (int i = 0; i < report->plan->visit_count; i++) {
		const struct plan_visit *visit = &report->plan->visits[i];

		if (plan_has_day(visit) && uuid_is_none(visit->consultant))
			finding_brief(report_add(report, RULE_BROKEN, i, "%s: konsulent mangler.",
						 plan_place_name(report->plan, visit->workplace)),
				      "%s: konsulent", plan_place_name(report->plan, visit->workplace));
	}
}

/* What has no hours takes the whole day. */
static bool
overlap(const struct plan_visit *visit, const struct plan_busy *busy)
{
	if (visit->starts == INTEGER_NONE || busy->starts == INTEGER_NONE)
		return true;
	return (busy->ends == INTEGER_NONE || visit->starts < busy->ends) &&
	       (visit->ends == INTEGER_NONE || busy->starts < visit->ends);
}

void
rule_clash(const struct report *report)
{
	for (int i = 0; i < report->plan->busy_count; i++) {
		const struct plan_busy *busy = &report->plan->busy[i];

		if (!overlap(&report->plan->visits[busy->visit], busy))
			continue;
		if (busy->number == 0)
			finding_brief(
			    report_add(report, RULE_BROKEN, busy->visit, "Konsulenten er også til %s.", busy->title),
			    "Konsulenten er to steder");
		else
			finding_brief(report_add(report, RULE_BROKEN, busy->visit, "U-%03d er også til %s.",
						 busy->number, busy->title),
				      "U-%03d er to steder", busy->number);
	}
}

void
rule_own_times(const struct report *report)
{
	for (int i = 0; i < report->plan->seat_count; i++) {
		const struct plan_seat *seat = &report->plan->taken[i];
		const struct plan_visit *visit = &report->plan->visits[seat->visit];
		struct availability can;

		availability_read(seat->availability, &can);
		if (!availability_has_day(&can, visit->day))
			report_add(report, RULE_CAREFUL, seat->visit, "U-%03d kan ikke %se.", seat->number,
				   date_weekday_name(date_weekday(visit->day)));
		else if (plan_has_day(visit) && !availability_has_time(&can, visit->starts, visit->ends))
			finding_brief(report_add(report, RULE_CAREFUL, seat->visit, "U-%03d kan ikke på det tidspunkt.",
						 seat->number),
				      "U-%03d kan ikke den tid", seat->number);
	}
}
