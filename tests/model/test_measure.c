/* Instruments as their data files tell them, their results, and what a result asks of the consultant. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "model/measure.h"

static const int none[ANSWERS_MAXIMUM] = {INTEGER_NONE, INTEGER_NONE, INTEGER_NONE, INTEGER_NONE,
					  INTEGER_NONE, INTEGER_NONE, INTEGER_NONE, INTEGER_NONE};

static void
test_instruments_are_whole(void **state)
{
	static const struct {
		const char *name;
		int questions, least, most;
	} expected[INSTRUMENT_COUNT] = {
	    [INSTRUMENT_LIFE_SATISFACTION] = {"Livstilfredshed", 1, 0, 10},
	    [INSTRUMENT_MY_WAY] = {"Min vej", 8, 0, 10},
	    [INSTRUMENT_LONELINESS] = {"T-ILS", 3, 1, 3},
	    [INSTRUMENT_WELL_BEING] = {"WHO-5", 5, 0, 5},
	};

	(void)state;
	for (int i = 0; i < INSTRUMENT_COUNT; i++) {
		struct instrument instrument;

		instrument_read((enum instrument_kind)i, &instrument);
		assert_string_equal(instrument.name, expected[i].name);
		assert_int_equal(instrument.question_count, expected[i].questions);
		assert_int_equal(instrument.least, expected[i].least);
		assert_int_equal(instrument.most, expected[i].most);
		assert_true(strlen(instrument.source) > 10);
	}
}

/* The wording is the official one and must not be changed. */
static void
test_wording(void **state)
{
	struct instrument instrument;

	(void)state;
	instrument_read(INSTRUMENT_WELL_BEING, &instrument);
	assert_string_equal(instrument.questions[0], "I de sidste 2 uger har jeg været glad og i godt humør");
	assert_string_equal(instrument.questions[3], "I de sidste 2 uger er jeg vågnet frisk og udhvilet");
	assert_string_equal(instrument.scale[0].word, "Hele tiden");
	assert_int_equal(instrument.scale[5].value, 0);
	assert_string_equal(instrument.scale[5].word, "På intet tidspunkt");
	instrument_read(INSTRUMENT_LONELINESS, &instrument);
	assert_string_equal(instrument.questions[2], "Hvor ofte føler du dig holdt udenfor?");
	assert_non_null(strstr(instrument.note, "lavere tal er bedre"));
	for (int i = 0; i < instrument.question_count; i++)
		assert_null(strstr(instrument.questions[i], "ensom"));
}

static void
test_scores(void **state)
{
	int answers[ANSWERS_MAXIMUM];

	(void)state;
	memcpy(answers, none, sizeof(answers));
	assert_int_equal(instrument_score(INSTRUMENT_LIFE_SATISFACTION, answers), INTEGER_NONE);
	answers[0] = 7;
	assert_int_equal(instrument_score(INSTRUMENT_LIFE_SATISFACTION, answers), 7);
	for (int i = 0; i < 5; i++)
		answers[i] = 5;
	assert_int_equal(instrument_score(INSTRUMENT_WELL_BEING, answers), 100);
	answers[4] = INTEGER_NONE;
	assert_int_equal(instrument_score(INSTRUMENT_WELL_BEING, answers), INTEGER_NONE);
	answers[0] = 1, answers[1] = 2, answers[2] = 3;
	assert_int_equal(instrument_score(INSTRUMENT_LONELINESS, answers), 6);
}

static const char *
advice(int instrument, int score)
{
	struct measurement measurement = {.instrument = instrument, .score = score};

	return measurement_advice(&measurement);
}

static void
test_advice(void **state)
{
	(void)state;
	assert_null(advice(INSTRUMENT_WELL_BEING, 52));
	assert_string_equal(advice(INSTRUMENT_WELL_BEING, 50), "Tal med den unge om svaret.");
	assert_string_equal(advice(INSTRUMENT_WELL_BEING, 36), "Tal med den unge om svaret.");
	assert_string_equal(advice(INSTRUMENT_WELL_BEING, 35), "Overvej egen læge, og tal med din leder.");
	assert_null(advice(INSTRUMENT_WELL_BEING, INTEGER_NONE));
	assert_null(advice(INSTRUMENT_LONELINESS, 6));
	assert_non_null(advice(INSTRUMENT_LONELINESS, 7));
	assert_null(advice(INSTRUMENT_LIFE_SATISFACTION, 0));
}

static void
test_answers_are_kept(void **state)
{
	struct measurement measurement;
	int answers[ANSWERS_MAXIMUM], back[ANSWERS_MAXIMUM];
	struct text text = {0};

	(void)state;
	record_init(&measurement_entity, &measurement);
	measurement.instrument = INSTRUMENT_MY_WAY;
	for (int i = 0; i < ANSWERS_MAXIMUM; i++)
		answers[i] = i;
	measurement_set_answers(&measurement, answers);
	measurement_answers(&measurement, back);
	assert_memory_equal(answers, back, sizeof(answers));
	assert_int_equal(measurement.score, 28);
	measurement_add_result(&text, &measurement);
	assert_string_equal(text_get(&text), "28 (0-80)");
	text_clear(&text);
	record_clear(&measurement);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_instruments_are_whole),
	    cmocka_unit_test(test_wording),
	    cmocka_unit_test(test_scores),
	    cmocka_unit_test(test_advice),
	    cmocka_unit_test(test_answers_are_kept),
	};
	return cmocka_run_group_tests_name("measure", tests, NULL, NULL);
}
