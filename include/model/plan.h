/* The målplan: its goals, the figures behind them, what is asked in return, and what it leaves open. */
#ifndef MODEL_PLAN_H
#define MODEL_PLAN_H

#include "model/record.h"

/* One målplan; the words are the document's own. */
struct plan {
	struct record record;
	int year;
	char *title;        /* «Målplan 2026» */
	char *owner;        /* the head of department who owns it */
	char *coordinators; /* the tovholdere, separated by commas */
	char *target_group;
	char *goal;
	char *second_goal;
	char *policy_goal; /* «Målsætning» */
	char *policy;
	char *challenge;
	char *link;
	char *duration;        /* how long the project is, in the document's words */
	struct period project; /* when it runs; none while nobody has told */
	struct date published;
	char *source;
};
enum plan_field {
	PLAN_YEAR,
	PLAN_TITLE,
	PLAN_OWNER,
	PLAN_COORDINATORS,
	PLAN_TARGET_GROUP,
	PLAN_GOAL,
	PLAN_SECOND_GOAL,
	PLAN_POLICY_GOAL,
	PLAN_POLICY,
	PLAN_CHALLENGE,
	PLAN_LINK,
	PLAN_DURATION,
	PLAN_PROJECT,
	PLAN_PUBLISHED,
	PLAN_SOURCE,
	PLAN_FIELD_COUNT
};
extern const struct entity plan_entity;

enum background_kind {
	BACKGROUND_OTHER,
	BACKGROUND_NATIONAL,
	BACKGROUND_LOCAL,
	BACKGROUND_WITHOUT_BENEFIT,
	BACKGROUND_WITH_BENEFIT
};
enum { BACKGROUND_STALE_MONTHS = 12 }; /* after which a count is old */

/* A number somebody else counted. A newer one is another record: none is overwritten. */
struct background_figure {
	struct record record;
	struct uuid plan;
	int position;
	int kind; /* enum background_kind */
	char *text;
	int value;
	bool approximate; /* «ca.» */
	char *source;
	struct period measured; /* when it was counted; none = not told */
};
enum background_figure_field {
	BACKGROUND_PLAN,
	BACKGROUND_POSITION,
	BACKGROUND_KIND,
	BACKGROUND_TEXT,
	BACKGROUND_VALUE,
	BACKGROUND_APPROXIMATE,
	BACKGROUND_SOURCE,
	BACKGROUND_MEASURED,
	BACKGROUND_FIELD_COUNT
};
extern const struct entity background_figure_entity;

bool background_figure_is_stale(const struct background_figure *figure, struct date today);

/* «Resultatkrav»: what STAR asks for; the document does not list them. */
struct requirement {
	struct record record;
	struct uuid plan;
	char *text;
	char *target;
	struct period due;
	char *result; /* how it stands */
};
enum requirement_field {
	REQUIREMENT_PLAN,
	REQUIREMENT_TEXT,
	REQUIREMENT_TARGET,
	REQUIREMENT_DUE,
	REQUIREMENT_RESULT,
	REQUIREMENT_FIELD_COUNT
};
extern const struct entity requirement_entity;

/* Something the plan does not say clearly, how the program reads it, and what the group decides. */
struct question {
	struct record record;
	struct uuid plan;
	int position;
	char *text;
	char *reading;
	char *answer; /* empty while it is open */
};
enum question_field {
	QUESTION_PLAN,
	QUESTION_POSITION,
	QUESTION_TEXT,
	QUESTION_READING,
	QUESTION_ANSWER,
	QUESTION_FIELD_COUNT
};
extern const struct entity question_entity;

#endif
