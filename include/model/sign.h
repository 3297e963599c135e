/* The tegn of a prøvehandling, what was seen of them, what was learned and what was decided. */
#ifndef MODEL_SIGN_H
#define MODEL_SIGN_H

#include "model/record.h"

enum sign_kind { SIGN_COUNTED, SIGN_QUALITATIVE };
enum sign_direction { DIRECTION_UP, DIRECTION_DOWN };

/* «Tegn»: a stepping stone that shows whether the trial works. */
struct sign {
	struct record record;
	struct uuid trial;
	int position;
	char *title;     /* short */
	char *text;      /* the plan's words */
	char *method;    /* «Sådan ser vi det» */
	int kind;        /* enum sign_kind */
	char *indicator; /* indicator.name of its first figure; empty = observations only */
	int target;      /* in the indicator's unit; INTEGER_NONE = the plan names none */
	int direction;   /* enum sign_direction: which way is good */
};
enum sign_field {
	SIGN_TRIAL,
	SIGN_POSITION,
	SIGN_TITLE,
	SIGN_TEXT,
	SIGN_METHOD,
	SIGN_KIND,
	SIGN_INDICATOR,
	SIGN_TARGET,
	SIGN_DIRECTION,
	SIGN_FIELD_COUNT
};
extern const struct entity sign_entity;

enum sign_level { LEVEL_NOT_SEEN, LEVEL_BEGINNING, LEVEL_CLEAR, LEVEL_OPPOSITE };

/* What somebody saw of a tegn on a day. */
struct observation {
	struct record record;
	struct uuid sign;
	struct date day;
	int level; /* enum sign_level */
	char *text;
	struct uuid author; /* staff */
};
enum observation_field {
	OBSERVATION_SIGN,
	OBSERVATION_DAY,
	OBSERVATION_LEVEL,
	OBSERVATION_TEXT,
	OBSERVATION_AUTHOR,
	OBSERVATION_FIELD_COUNT
};
extern const struct entity observation_entity;
const char *sign_level_word(int level); /* «Begyndende» */

enum learning_phase { LEARNING_UNDER_WAY, LEARNING_AT_END };
enum learning_decision { LEARNING_UNDECIDED, LEARNING_CONTINUE, LEARNING_ADJUST, LEARNING_STOP };
enum learning_state { LEARNING_OPEN, LEARNING_CLOSED };

/* «Læring»: an insight and its consequence; without both a consequence and a decision it stays open. */
struct learning {
	struct record record;
	struct uuid trial;
	int phase; /* enum learning_phase */
	char *insight;
	char *use;    /* «Sådan bruger vi det» */
	int decision; /* enum learning_decision */
	int state;    /* enum learning_state */
	struct date decided;
	struct uuid decided_by; /* staff */
};
enum learning_field {
	LEARNING_TRIAL,
	LEARNING_PHASE,
	LEARNING_INSIGHT,
	LEARNING_USE,
	LEARNING_DECISION,
	LEARNING_STATE,
	LEARNING_DECIDED,
	LEARNING_DECIDED_BY,
	LEARNING_FIELD_COUNT
};
extern const struct entity learning_entity;

/* «Beslutning» at a meeting or about the plan, and what it became. */
struct decision {
	struct record record;
	struct uuid plan;
	struct uuid activity; /* the meeting, or none */
	struct date day;
	char *text;
	struct uuid task;      /* it became this task, or none */
	struct uuid milestone; /* it became this milestone, or none */
};
enum decision_field {
	DECISION_PLAN,
	DECISION_ACTIVITY,
	DECISION_DAY,
	DECISION_TEXT,
	DECISION_TASK,
	DECISION_MILESTONE,
	DECISION_FIELD_COUNT
};
extern const struct entity decision_entity;

#endif
