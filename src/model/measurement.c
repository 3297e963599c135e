/* A measurement of how a young person has it: the table of fields. */
#include "model/measure.h"

#include "model/office.h"
#include "model/value.h"
#include "model/youth.h"

enum { MOST = 10, SCORE_MOST = 100 };

static const struct choice instruments[] = {
    {INSTRUMENT_LIFE_SATISFACTION, "Livstilfredshed"},
    {INSTRUMENT_MY_WAY, "Min vej"},
    {INSTRUMENT_LONELINESS, "T-ILS"},
    {INSTRUMENT_WELL_BEING, "WHO-5"},
    {0, NULL},
};

#define ANSWER(member_, number)                                                                                        \
	FIELD(measurement, member_, INTEGER, .label = "Svar " number, .width = 6, .maximum = MOST,                     \
	      .flags = FIELD_PERSONAL | FIELD_SENSITIVE,                                                               \
	      .help = "Svaret på spørgsmål " number " i den måling, der er valgt.")

static const struct field fields[MEASUREMENT_FIELD_COUNT] = {
    [MEASUREMENT_YOUTH] = FIELD(measurement, youth, REFERENCE, .label = "Ung", .width = 20, .target = &youth_entity,
				.flags = FIELD_REQUIRED, .help = "Den unge, der har svaret."),
    [MEASUREMENT_INSTRUMENT] =
	FIELD(measurement, instrument, CHOICE, .label = "Måling", .width = 15, .choices = instruments,
	      .help = "Hvilke spørgsmål der er svaret på. Brug de samme igen, så I kan se en forskel."),
    [MEASUREMENT_DAY] = FIELD(measurement, day, DATE, .label = "Dag", .width = 11, .context = DATE_HAPPENED,
			      .flags = FIELD_REQUIRED, .hint = "dag-måned-år", .help = "Den dag, den unge svarede."),
    [MEASUREMENT_ANSWER] = ANSWER(answer_1, "1"),
    [MEASUREMENT_ANSWER + 1] = ANSWER(answer_2, "2"),
    [MEASUREMENT_ANSWER + 2] = ANSWER(answer_3, "3"),
    [MEASUREMENT_ANSWER + 3] = ANSWER(answer_4, "4"),
    [MEASUREMENT_ANSWER + 4] = ANSWER(answer_5, "5"),
    [MEASUREMENT_ANSWER + 5] = ANSWER(answer_6, "6"),
    [MEASUREMENT_ANSWER + 6] = ANSWER(answer_7, "7"),
    [MEASUREMENT_ANSWER + 7] = ANSWER(answer_8, "8"),
    [MEASUREMENT_SCORE] =
	FIELD(measurement, score, INTEGER, .label = "Resultat", .width = 8, .maximum = SCORE_MOST,
	      .flags = FIELD_PERSONAL | FIELD_SENSITIVE, .help = "Regnes ud af svarene. Tomt, hvis der mangler svar."),
    [MEASUREMENT_AUTHOR] = FIELD(measurement, author, REFERENCE, .label = "Konsulent", .width = 12,
				 .target = &staff_entity, .help = "Den, der talte med den unge om svarene."),
};

static void
check(const void *record, struct date today, struct findings *findings)
{
	const struct measurement *measurement = record;

	if (!date_is_none(measurement->day) && date_compare(measurement->day, today) > 0)
		findings_add(findings, SEVERITY_ERROR, MEASUREMENT_DAY,
			     "Dagen er ikke kommet endnu. Skriv den dag, den unge svarede.");
}

static void
title(const void *record, struct text *out)
{
	const struct measurement *measurement = record;

	text_add(out, choice_label(instruments, measurement->instrument));
}

const struct entity measurement_entity = {
    .name = "measurement",
    .word = "maalinger",
    .label = "måling",
    .plural = "målinger",
    .size = sizeof(struct measurement),
    .fields = fields,
    .field_count = MEASUREMENT_FIELD_COUNT,
    .owner = MEASUREMENT_YOUTH,
    .brief = ERROR_NO_FIELD,
    .check = check,
    .title = title,
};
