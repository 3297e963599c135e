/* The rules of a visit round: the table, in the order of the panel, and what is found. */
#include "model/round_rules.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "round_rule.h"

const struct round_rule round_rules[] = {
    {"hoejst_8", "Højst 8 pr. gang", "Målplanen: «Gruppen er op til 8 unge.»", true, rule_seats},
    {"dagtimer", "Hverdage i dagtimer", "Målplanen: «Besøgene skal ske i dagtimer.»", true, rule_daytime},
    {"datoer", "Alle datoer sat", "Målplanen: «I løbet af marts aftaler vi datoer i maj/juni.»", false, rule_dates},
    {"egne_tider", "Passer de unge", "Ingen skal sættes på et besøg, de ikke kan komme til.", true, rule_own_times},
    {"helligdage", "Ingen helligdage", "På helligdage og i ferier er stederne lukket, og de unge har andet for.", true,
     rule_holidays},
    {"forbesoeg", "Forbesøg", "Målplanen: «Evt. skal Ungeløftet konsulenten besøge stedet inden gruppeaktiviteten.»",
     true, rule_pre_visit},
    {"tre_steder", "Tre forskellige steder",
     "Målplanen: «tre forskellige steder i Albertslund, der rummer mulighed for aktiviteter og fællesskab».", true,
     rule_three_places},
    {"interesser", "Forskellige interesser", "Målplanen: «det skal præsentere forskellige interesser».", true,
     rule_interests},
    {"to_gange", "Hvert sted to gange", "Målplanen: «Hvert sted besøges to gange.»", true, rule_twice},
    {"perioden", "Inden for perioden", "Målplanen: «I løbet af marts aftaler vi datoer i maj/juni.»", true,
     rule_window},
    {"konsulent", "En konsulent med", "Målplanen: «en gruppe unge sammen med en Ungeløftet konsulent».", false,
     rule_consultant},
    {"sammenfald", "Ingen sammenfald", "Ingen kan være to steder på én gang.", true, rule_clash},
    {"kommunalt", "Kommunale tilbud",
     "Målplanen påtænker «kommunale tilbud, hvor der er ansat personale (fremfor foreninger, som drives af "
     "frivillige)».",
     true, rule_municipal},
    {"bemandet", "Personale om dagen", "Målplanen påtænker «kommunale tilbud, hvor der er ansat personale».", true,
     rule_staffed},
    {"foer_workshop", "Aftalt før workshop",
     "Målplanen: Stederne «præsenteres på den workshop, der udgør prøvehandling 1».", true, rule_agreed},
    {0},
};

int
plan_place_of(const struct round_plan *plan, struct uuid workplace)
{
	for (int i = 0; i < plan->place_count; i++)
		if (uuid_equal(plan->places[i].workplace, workplace))
			return i;
	return -1;
}

const char *
plan_place_name(const struct round_plan *plan, struct uuid workplace)
{
	const int place = plan_place_of(plan, workplace);

	return place < 0 ? "Besøget" : plan->places[place].name;
}

bool
plan_has_day(const struct plan_visit *visit)
{
	return !date_is_none(visit->day);
}

/* The reason why it is all right: for the visit, or for the whole round. */
static const char *
find_exception(const struct report *report, struct uuid activity)
{
	for (int i = 0; i < report->plan->exception_count; i++) {
		const struct plan_exception *exception = &report->plan->exceptions[i];

		if (text_equal(exception->rule, report->rule->name) &&
		    (uuid_is_none(exception->activity) || uuid_equal(exception->activity, activity)))
			return exception->reason;
	}
	return NULL;
}

static void
cut_full_stop(char *sentence)
{
	const size_t length = strlen(sentence);

	if (length > 0 && sentence[length - 1] == '.')
		sentence[length - 1] = '\0';
}

struct round_finding *
report_add(const struct report *report, enum rule_severity severity, int visit, const char *format, ...)
{
	struct round_finding *finding;
	va_list arguments;

	if (report->findings->count == ROUND_FINDINGS)
		return NULL;
	finding = &report->findings->items[report->findings->count++];
	*finding = (struct round_finding){
	    .rule = report->rule,
	    .severity = severity,
	    .activity = visit == PLAN_WHOLE ? UUID_NONE : report->plan->visits[visit].activity,
	};
	if (report->rule->can_override)
		finding->overridden = find_exception(report, finding->activity);
	va_start(arguments, format);
	vsnprintf(finding->message, sizeof(finding->message), format, arguments);
	va_end(arguments);
	memcpy(finding->brief, finding->message, sizeof(finding->brief));
	cut_full_stop(finding->brief);
	return finding;
}

void
finding_brief(struct round_finding *finding, const char *format, ...)
{
	va_list arguments;

	if (finding == NULL)
		return;
	va_start(arguments, format);
	vsnprintf(finding->brief, sizeof(finding->brief), format, arguments);
	va_end(arguments);
}

void
round_check(const struct round_plan *plan, struct round_findings *findings)
{
	findings->count = 0;
	for (const struct round_rule *rule = round_rules; rule->name != NULL; rule++)
		rule->check(&(struct report){plan, rule, findings});
}

enum rule_severity
round_rule_severity(const struct round_findings *findings, const struct round_rule *rule,
		    const struct round_finding **first)
{
	enum rule_severity worst = RULE_OK;

	*first = NULL;
	for (int i = 0; i < findings->count; i++) {
		const struct round_finding *finding = &findings->items[i];

		if (finding->rule != rule || finding->overridden != NULL || finding->severity <= worst)
			continue;
		worst = finding->severity;
		*first = finding;
	}
	return worst;
}

const char *
rule_severity_word(enum rule_severity severity)
{
	switch (severity) {
	case RULE_OK:
		return "OK";
	case RULE_CAREFUL:
		return "OBS";
	case RULE_BROKEN:
		return "FEJL";
	}
	return "";
}
