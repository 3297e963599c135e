/* A prøvehandling with its milestones, evaluations and what is learned. */
#ifndef MODEL_TRIAL_H
#define MODEL_TRIAL_H

#include "model/record.h"

enum trial_state { TRIAL_PLANNING, TRIAL_RUNNING, TRIAL_EVALUATING, TRIAL_CONTINUES, TRIAL_ADJUSTED, TRIAL_STOPPED };

/* «Prøvehandling» */
struct trial {
	struct record record;
	struct uuid plan;
	int position; /* 1, 2 … in the plan */
	char *title;  /* «Workshop for de unge (høre de unges stemmer)» */
	char *brief;  /* «Workshop» */
	char *text;
	struct period starts;
	struct period ends;
	int state; /* enum trial_state */
	char *why; /* of the decision at the end */
	struct uuid decided_by;
	struct date decided;
};
enum trial_field {
	TRIAL_PLAN,
	TRIAL_POSITION,
	TRIAL_TITLE,
	TRIAL_BRIEF,
	TRIAL_TEXT,
	TRIAL_STARTS,
	TRIAL_ENDS,
	TRIAL_STATE,
	TRIAL_WHY,
	TRIAL_DECIDED_BY,
	TRIAL_DECIDED,
	TRIAL_FIELD_COUNT
};
extern const struct entity trial_entity;

enum milestone_state { MILESTONE_NOT_STARTED, MILESTONE_UNDER_WAY, MILESTONE_REACHED, MILESTONE_DROPPED };

/* «Milepæl» */
struct milestone {
	struct record record;
	struct uuid trial;
	int position;
	char *title; /* short */
	char *text;  /* the plan's words */
	struct period period;
	int state;               /* enum milestone_state */
	bool optional;           /* «evt.», «hvis muligt» */
	struct uuid depends_on;  /* milestone that comes first */
	struct uuid responsible; /* staff */
	struct date done;
};
enum milestone_field {
	MILESTONE_TRIAL,
	MILESTONE_POSITION,
	MILESTONE_TITLE,
	MILESTONE_TEXT,
	MILESTONE_PERIOD,
	MILESTONE_STATE,
	MILESTONE_OPTIONAL,
	MILESTONE_DEPENDS_ON,
	MILESTONE_RESPONSIBLE,
	MILESTONE_DONE,
	MILESTONE_FIELD_COUNT
};
extern const struct entity milestone_entity;

enum evaluation_kind { EVALUATION_PRELIMINARY, EVALUATION_FINAL };

struct evaluation {
	struct record record;
	struct uuid trial;
	int kind; /* enum evaluation_kind */
	struct period due;
	struct date held; /* none until it is made */
	char *conclusion;
	char *effect; /* for the young people */
	char *worth;  /* «værdi» for the young people */
};
enum evaluation_field {
	EVALUATION_TRIAL,
	EVALUATION_KIND,
	EVALUATION_DUE,
	EVALUATION_HELD,
	EVALUATION_CONCLUSION,
	EVALUATION_EFFECT,
	EVALUATION_WORTH,
	EVALUATION_FIELD_COUNT
};
extern const struct entity evaluation_entity;

/* Is the period over and the thing not done? A milestone that is dropped is never late. */
bool milestone_is_late(const struct milestone *milestone, struct date today);
bool evaluation_is_late(const struct evaluation *evaluation, struct date today);

/* The word for how a trial goes: «Planlægges». */
const char *trial_state_word(int state);

#endif
