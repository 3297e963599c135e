/* The figures behind the tegn: one table that says what each is, in Danish, and which named queries give it. */
#ifndef MODEL_INDICATOR_H
#define MODEL_INDICATOR_H

#include <stdbool.h>

#include "base/text.h"
#include "model/plan.h"
#include "model/sign.h"

enum indicator_unit {
	UNIT_COUNT,  /* so many */
	UNIT_SHARE,  /* so many of the base */
	UNIT_CHANGE, /* the mean difference of the same persons' first and last measurement, in tenths */
};

/* What the numerator is part of. */
enum indicator_base {
	BASE_NONE,
	BASE_EVENTS, /* nothing is known before the first of these; not shown */
	BASE_PEOPLE,
	BASE_ANSWERS,
	BASE_PAIRS,      /* persons measured twice */
	BASE_BACKGROUND, /* the plan's background figure of background_kind */
	BASE_FIXED,      /* fixed_base: «3 steder» */
};

/* How a list behind the figure is limited in time; see list.h about FILTER_QUERY. */
enum indicator_since { SINCE_PLAN, SINCE_MONTH, SINCE_QUARTER, SINCE_RECENT };

enum { INDICATOR_ALWAYS = -1, PERCENT_BASE = 10, ANSWERS_LEAST = 5 /* fewer answers are not told */ };

struct indicator {
	const char *name;    /* "moedt" */
	const char *lead;    /* the name of the first figure of the same tegn */
	const char *title;   /* «Mødt op til workshoppen» */
	const char *formula; /* how it is counted, one sentence */
	const char *counted; /* «unge», «svar» */
	enum indicator_unit unit;
	enum indicator_base base;
	enum background_kind background_kind;
	int fixed_base;
	enum sign_direction direction;
	const char *query;  /* data/query/<query>.sql */
	int column;         /* its numerator; the base is the next column, NULL = none */
	int parts;          /* UNIT_CHANGE: questions the difference is a sum of; 0 = 1 */
	int least;          /* answers it takes to tell; 0 = any */
	int instrument;     /* enum instrument_kind bound to the query, or INDICATOR_ALWAYS */
	const char *people; /* named query of the young people counted; NULL = they have no names or are none */
	enum indicator_since since;
	const char *records;     /* named query of other records behind it: id, day, title */
	const struct entity *of; /* what those are */
	const char *ahead;       /* shown while nothing is known: the name of another figure */
	const char *suffix;      /* after the number when it is shown ahead: «tilm.» */
	bool only_now;           /* cannot be told for a day in the past */
};

/* Ends with a NULL name. */
extern const struct indicator indicators[];
const struct indicator *indicator_find(const char *name); /* NULL if there is none */

/* What was found. */
struct indicator_value {
	bool known;
	bool hidden; /* too few answers to tell */
	int numerator;
	int denominator; /* 0 = none */
	int number;      /* persons or percent; tenths of a change */
	bool has_previous;
	int previous; /* the same a month before */
};

/* Fills number, known and hidden from numerator and denominator; base is -1 where the query gave none. */
void indicator_settle(const struct indicator *indicator, int numerator, int base, struct indicator_value *value);

/* «18», «62 %», «3 af 4», «+0,4», «–». */
void indicator_add_value(struct text *out, const struct indicator *indicator, const struct indicator_value *value);

/* «18 af 42 unge», «12 svar», «7 unge målt to gange»; nothing when there is no base to tell. */
void indicator_add_base(struct text *out, const struct indicator *indicator, const struct indicator_value *value);

/* «▲ fra 2», «=»; nothing without a previous one. */
void indicator_add_trend(struct text *out, const struct indicator *indicator, const struct indicator_value *value);

/* How a tegn stands. */
enum standing {
	STANDING_WAITING,   /* VENTER: nothing has happened yet */
	STANDING_MEASURING, /* MÅLES: nothing is known yet */
	STANDING_TEXT,      /* TEKST: seen, not counted, and nobody has written yet */
	STANDING_FOLLOWED,  /* FØLGES: known, without a target */
	STANDING_ON_WAY,    /* PÅ VEJ */
	STANDING_ATTENTION, /* OBS */
	STANDING_DONE,      /* KLARET */
	STANDING_NOT_SEEN,  /* IKKE SET and on: what the newest observation says */
	STANDING_BEGINNING,
	STANDING_CLEAR,
	STANDING_OPPOSITE,
	STANDING_COUNT
};
const char *standing_word(enum standing standing);

/* level: of the newest observation, or -1. ahead: the value of indicator->ahead, or NULL. */
enum standing sign_standing(const struct sign *sign, const struct indicator_value *value,
			    const struct indicator_value *ahead, int level);

#endif
