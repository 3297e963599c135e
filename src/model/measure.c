/* Instruments read from their data files, and what a measurement comes to. */
#include "model/measure.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/asset.h"

enum { WELL_BEING_FACTOR = 4, WELL_BEING_RISK = 50, WELL_BEING_GREAT_RISK = 35, LONELINESS_GREAT = 7 };

static const struct {
	const char *file;
	int questions;
	const char *range;
} instruments[INSTRUMENT_COUNT] = {
    [INSTRUMENT_LIFE_SATISFACTION] = {"measure/livstilfredshed.txt", 1, "0-10"},
    [INSTRUMENT_MY_WAY] = {"measure/min_vej.txt", 8, "0-80"},
    [INSTRUMENT_LONELINESS] = {"measure/tils.txt", 3, "3-9, lavere er bedre"},
    [INSTRUMENT_WELL_BEING] = {"measure/who5.txt", 5, "0-100"},
};

static void
add_answer(struct instrument *instrument, const char *value)
{
	char *word;
	const int number = (int)strtol(value, &word, 10);

	assert(instrument->scale_count < SCALE_WORDS);
	if (instrument->scale_count == 0 || number < instrument->least)
		instrument->least = number;
	if (instrument->scale_count == 0 || number > instrument->most)
		instrument->most = number;
	instrument->scale[instrument->scale_count].value = number;
	snprintf(instrument->scale[instrument->scale_count].word, sizeof(instrument->scale[0].word), "%s", word + 1);
	instrument->scale_count++;
}

static void
take_line(struct instrument *instrument, const char *key, const char *value)
{
	if (strcmp(key, "navn") == 0)
		snprintf(instrument->name, sizeof(instrument->name), "%s", value);
	else if (strcmp(key, "kilde") == 0)
		snprintf(instrument->source, INSTRUMENT_TEXT, "%s", value);
	else if (strcmp(key, "indledning") == 0)
		snprintf(instrument->lead, INSTRUMENT_TEXT, "%s", value);
	else if (strcmp(key, "note") == 0)
		snprintf(instrument->note, INSTRUMENT_TEXT, "%s", value);
	else if (strcmp(key, "spørgsmål") == 0 && instrument->question_count < ANSWERS_MAXIMUM)
		snprintf(instrument->questions[instrument->question_count++], INSTRUMENT_TEXT, "%s", value);
	else if (strcmp(key, "svar") == 0)
		add_answer(instrument, value);
}

void
instrument_read(enum instrument_kind kind, struct instrument *instrument)
{
	const char *at = asset_find(instruments[kind].file);

	assert(at != NULL);
	*instrument = (struct instrument){0};
	while (*at != '\0') {
		const size_t length = strcspn(at, "\n");
		char line[2 * INSTRUMENT_TEXT];
		char *colon;

		snprintf(line, sizeof(line), "%.*s", (int)length, at);
		colon = line[0] == '#' ? NULL : strstr(line, ": ");
		if (colon != NULL) {
			*colon = '\0';
			take_line(instrument, line, colon + 2);
		}
		at += length + (at[length] == '\n' ? 1 : 0);
	}
}

int
instrument_score(enum instrument_kind kind, const int answers[ANSWERS_MAXIMUM])
{
	int sum = 0;

	for (int i = 0; i < instruments[kind].questions; i++) {
		if (answers[i] == INTEGER_NONE)
			return INTEGER_NONE;
		sum += answers[i];
	}
	return kind == INSTRUMENT_WELL_BEING ? sum * WELL_BEING_FACTOR : sum;
}

void
measurement_answers(const struct measurement *measurement, int answers[ANSWERS_MAXIMUM])
{
	const int given[ANSWERS_MAXIMUM] = {
	    measurement->answer_1, measurement->answer_2, measurement->answer_3, measurement->answer_4,
	    measurement->answer_5, measurement->answer_6, measurement->answer_7, measurement->answer_8,
	};

	memcpy(answers, given, sizeof(given));
}

void
measurement_set_answers(struct measurement *measurement, const int answers[ANSWERS_MAXIMUM])
{
	int *const members[ANSWERS_MAXIMUM] = {
	    &measurement->answer_1, &measurement->answer_2, &measurement->answer_3, &measurement->answer_4,
	    &measurement->answer_5, &measurement->answer_6, &measurement->answer_7, &measurement->answer_8,
	};

	for (int i = 0; i < ANSWERS_MAXIMUM; i++)
		*members[i] = answers[i];
	measurement->score = instrument_score((enum instrument_kind)measurement->instrument, answers);
}

const char *
measurement_advice(const struct measurement *measurement)
{
	const int score = measurement->score;

	if (score == INTEGER_NONE)
		return NULL;
	if (measurement->instrument == INSTRUMENT_WELL_BEING && score <= WELL_BEING_GREAT_RISK)
		return "Overvej egen læge, og tal med din leder.";
	if (measurement->instrument == INSTRUMENT_WELL_BEING && score <= WELL_BEING_RISK)
		return "Tal med den unge om svaret.";
	if (measurement->instrument == INSTRUMENT_LONELINESS && score >= LONELINESS_GREAT)
		return "7 eller mere er et tegn på at stå meget alene. Tal med den unge om svaret.";
	return NULL;
}

void
measurement_add_result(struct text *out, const struct measurement *measurement)
{
	if (measurement->score == INTEGER_NONE)
		text_add(out, "uden resultat, der mangler svar");
	else
		text_add_format(out, "%d (%s)", measurement->score, instruments[measurement->instrument].range);
}
