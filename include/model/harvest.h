/* What the young people say at a workshop, how they found it, and what grew out of it. */
#ifndef MODEL_HARVEST_H
#define MODEL_HARVEST_H

#include "model/record.h"

/* «Forløb»: a course or frame established from what the young people said (målplanens tegn 1.2). */
struct pathway {
	struct record record;
	char *title;
	struct uuid activity; /* the workshop it grew out of */
	struct date started;  /* none while it is only planned */
	struct date ended;
	struct uuid community; /* where one takes part, if it is one of those */
	int participants;
	char *text;
};
enum pathway_field {
	PATHWAY_TITLE,
	PATHWAY_ACTIVITY,
	PATHWAY_STARTED,
	PATHWAY_ENDED,
	PATHWAY_COMMUNITY,
	PATHWAY_PARTICIPANTS,
	PATHWAY_TEXT,
	PATHWAY_FIELD_COUNT
};
extern const struct entity pathway_entity;

enum input_kind { INPUT_BARRIER, INPUT_IDEA, INPUT_WISH, INPUT_QUOTE, INPUT_NEED, INPUT_VISIBILITY };
enum input_state { INPUT_NEW, INPUT_UNDER_WAY, INPUT_DONE, INPUT_NOT_NOW };

/* «Input fra unge»: one card, without a name. */
struct input_card {
	struct record record;
	struct uuid activity; /* where it was said */
	int kind;             /* enum input_kind */
	struct uuid theme;    /* code list «tema» */
	char *text;
	bool may_quote;
	int state;           /* enum input_state */
	char *outcome;       /* what came of it */
	struct uuid pathway; /* that grew from it, or none */
};
enum input_card_field {
	INPUT_ACTIVITY,
	INPUT_KIND,
	INPUT_THEME,
	INPUT_TEXT,
	INPUT_MAY_QUOTE,
	INPUT_STATE,
	INPUT_OUTCOME,
	INPUT_PATHWAY,
	INPUT_FIELD_COUNT
};
extern const struct entity input_card_entity;

enum { EXIT_QUESTIONS = 4, EXIT_LEAST = 1, EXIT_MOST = 5 };
extern const char *const exit_questions[EXIT_QUESTIONS]; /* «Jeg følte mig mødt og hørt» … */

/* «Afslutningskort»: one paper sheet. No person, no time, no order: entity.anonymous. */
struct exit_card {
	struct record record;
	struct uuid activity;
	int heard; /* 1-5, INTEGER_NONE = not answered */
	int contribute;
	int belong;
	int better;
	char *text; /* «Hvad skal vi huske?» */
};
enum exit_card_field {
	EXIT_ACTIVITY,
	EXIT_HEARD,
	EXIT_CONTRIBUTE,
	EXIT_BELONG,
	EXIT_BETTER,
	EXIT_TEXT,
	EXIT_FIELD_COUNT
};
extern const struct entity exit_card_entity;

enum ambassador_role { ROLE_AMBASSADOR, ROLE_CO_HOST, ROLE_CO_PLANNER };
enum ambassador_state { AMBASSADOR_ASKED, AMBASSADOR_YES, AMBASSADOR_NO, AMBASSADOR_STOPPED };

/* A young person who helps: ambassadør, medvært or medplanlægger. */
struct ambassador {
	struct record record;
	struct uuid youth;
	int role;  /* enum ambassador_role */
	int state; /* enum ambassador_state */
	struct date since;
	char *text;
};
enum ambassador_field {
	AMBASSADOR_YOUTH,
	AMBASSADOR_ROLE,
	AMBASSADOR_STATE,
	AMBASSADOR_SINCE,
	AMBASSADOR_TEXT,
	AMBASSADOR_FIELD_COUNT
};
extern const struct entity ambassador_entity;

#endif
