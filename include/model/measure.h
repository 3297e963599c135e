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

enum { INSTRUMENT_TEXT = 200, SCALE_WORDS = 6 };

/* An instrument as its data file tells it (data/measure/). */
struct instrument {
	char name[32];
	char source[INSTRUMENT_TEXT]; /* attribution */
	char lead[INSTRUMENT_TEXT];   /* before the questions; "" = nothing */
	char note[INSTRUMENT_TEXT];   /* to the consultant */
	char questions[ANSWERS_MAXIMUM][INSTRUMENT_TEXT];
	int question_count;
	struct {
		int value;
		char word[48];
	} scale[SCALE_WORDS]; /* what answers are called; the ends only when they are many */
	int scale_count;
	int least, most;
};
void instrument_read(enum instrument_kind kind, struct instrument *instrument);

/* The result of all answers; INTEGER_NONE when one is missing. */
int instrument_score(enum instrument_kind kind, const int answers[ANSWERS_MAXIMUM]);

void measurement_answers(const struct measurement *measurement, int answers[ANSWERS_MAXIMUM]);
void measurement_set_answers(struct measurement *measurement, const int answers[ANSWERS_MAXIMUM]); /* and the score */

/* What the consultant should do about the result; NULL = nothing. */
const char *measurement_advice(const struct measurement *measurement);

/* «7 (0-10)», «60 (0-100)», «8 (3-9, lavere er bedre)». */
void measurement_add_result(struct text *out, const struct measurement *measurement);

#endif
