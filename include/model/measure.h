/* Measurements of how a young person has it, and the instruments they are made with. */
#ifndef MODEL_MEASURE_H
#define MODEL_MEASURE_H

#include "model/record.h"

enum instrument_kind {
	INSTRUMENT_LIFE_SATISFACTION,
	INSTRUMENT_MY_WAY,     /* «Min vej» */
	INSTRUMENT_LONELINESS, /* T-ILS */
	INSTRUMENT_WELL_BEING, /* WHO-5 */
	INSTRUMENT_COUNT
};
enum { ANSWERS_MAXIMUM = 8 };

/* A set of answers on one day. */
struct measurement {
	struct record record;
	struct uuid youth;
	int instrument; /* enum instrument_kind */
	struct date day;
	int answer_1; /* INTEGER_NONE = not answered, here and below */
	int answer_2;
	int answer_3;
	int answer_4;
	int answer_5;
	int answer_6;
	int answer_7;
	int answer_8;
	int score;          /* of instrument_score, or INTEGER_NONE */
	struct uuid author; /* staff */
};
enum measurement_field {
	MEASUREMENT_YOUTH,
	MEASUREMENT_INSTRUMENT,
	MEASUREMENT_DAY,
	MEASUREMENT_ANSWER,
	MEASUREMENT_ANSWER_LAST = MEASUREMENT_ANSWER + ANSWERS_MAXIMUM - 1,
	MEASUREMENT_SCORE,
	MEASUREMENT_AUTHOR,
	MEASUREMENT_FIELD_COUNT
};
extern const struct entity measurement_entity;

#endif
