/* What the rules of a visit round share: reporting, and naming what they are about. */
#ifndef MODEL_ROUND_RULE_H
#define MODEL_ROUND_RULE_H

#include "model/round_rules.h"

/* One more finding, NULL if there are too many. visit: index in the plan, or PLAN_WHOLE. */
enum { PLAN_WHOLE = -1 };
struct report {
	const struct round_plan *plan;
	const struct round_rule *rule;
	struct round_findings *findings;
};
struct round_finding *report_add(const struct report *report, enum rule_severity severity, int visit,
				 const char *format, ...) PRINTF_LIKE(4, 5);
/* What a narrow panel says of it; without, it says the message without its full stop. finding: may be NULL. */
void finding_brief(struct round_finding *finding, const char *format, ...) PRINTF_LIKE(2, 3);

int plan_place_of(const struct round_plan *plan, struct uuid workplace); /* index, or -1 */
const char *plan_place_name(const struct round_plan *plan, struct uuid workplace);
bool plan_has_day(const struct plan_visit *visit);

/* The rules about the places. */
void rule_three_places(const struct report *report);
void rule_interests(const struct report *report);
void rule_twice(const struct report *report);
void rule_municipal(const struct report *report);
void rule_staffed(const struct report *report);
void rule_pre_visit(const struct report *report);
void rule_agreed(const struct report *report);

/* The rules about the visits. */
void rule_dates(const struct report *report);
void rule_window(const struct report *report);
void rule_daytime(const struct report *report);
void rule_holidays(const struct report *report);
void rule_seats(const struct report *report);
void rule_consultant(const struct report *report);
void rule_clash(const struct report *report);
void rule_own_times(const struct report *report);

#endif
