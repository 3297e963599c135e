/* The rules of a visit round, as a table: what the plan demands, and what is found. */
#ifndef MODEL_ROUND_RULES_H
#define MODEL_ROUND_RULES_H

#include "model/round_plan.h"

enum rule_severity { RULE_OK, RULE_CAREFUL, RULE_BROKEN }; /* OK, OBS, FEJL */

struct round_finding {
	const struct round_rule *rule;
	enum rule_severity severity;
	struct uuid activity;   /* the visit, or none = the round or a place of it */
	char message[160];      /* with the number of a young person, never a name */
	char brief[160];        /* the same in a few words: «Villa Social: forbesøg» */
	const char *overridden; /* the reason of the exception, in the plan; NULL = none */
};

enum { ROUND_FINDINGS = 96 };

struct round_findings {
	int count;
	struct round_finding items[ROUND_FINDINGS];
};

struct report; /* inside the rules */

struct round_rule {
	const char *name;  /* round_exception.rule */
	const char *label; /* «Højst 8 pr. gang» */
	const char *why;   /* «Målplanen: «Gruppen er op til 8 unge.»» */
	bool can_override;
	void (*check)(const struct report *report);
};
extern const struct round_rule round_rules[]; /* ends with a NULL name */

/* Everything that is not kept, in the order of the rules; a rule that is kept has no finding. */
void round_check(const struct round_plan *plan, struct round_findings *findings);

/* The worst that was found for a rule and not overridden; *first is that finding or NULL. */
enum rule_severity round_rule_severity(const struct round_findings *findings, const struct round_rule *rule,
				       const struct round_finding **first);

const char *rule_severity_word(enum rule_severity severity); /* «OBS» */

#endif
