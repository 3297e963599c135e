/* The tegn of a prøvehandling and what was seen of them: their tables of fields. */
#include "model/sign.h"

#include "base/utf8.h"
#include "model/indicator.h"
#include "model/office.h"
#include "model/trial.h"
#include "model/value.h"

enum { TITLE_CELLS = 60, TARGET_MAXIMUM = 99999 };

static const struct choice kinds[] = {{SIGN_COUNTED, "Tal"}, {SIGN_QUALITATIVE, "Iagttagelse"}, {0, NULL}};
static const struct choice directions[] = {{DIRECTION_UP, "Højere"}, {DIRECTION_DOWN, "Lavere"}, {0, NULL}};

static const struct field fields[SIGN_FIELD_COUNT] = {
    [SIGN_TRIAL] = FIELD(sign, trial, REFERENCE, .label = "Prøvehandling", .width = 16, .target = &trial_entity,
			 .flags = FIELD_REQUIRED, .help = "Den prøvehandling, tegnet viser noget om."),
    [SIGN_POSITION] = FIELD(sign, position, INTEGER, .label = "Nummer", .width = 6, .maximum = 99,
			    .flags = FIELD_SORT_NAME, .help = "Hvor i rækken tegnet står i planen."),
    [SIGN_TITLE] = FIELD(sign, title, TEXT, .label = "Tegn", .width = 40, .maximum = 100,
			 .flags = FIELD_REQUIRED | FIELD_SEARCHABLE, .hint = "kort",
			 .help = "Det, I vil se ske. Skriv det kort, så det kan stå i en liste."),
    [SIGN_TEXT] = FIELD(sign, text, TEXT, .label = "Planens ord", .width = 40, .format = FORMAT_LONG, .maximum = 2000,
			.help = "Det, der står om tegnet i planen."),
    [SIGN_METHOD] = FIELD(sign, method, TEXT, .label = "Sådan ser vi det", .width = 40, .format = FORMAT_LONG,
			  .maximum = 1000, .help = "Hvordan I kan se, om det sker."),
    [SIGN_KIND] = FIELD(sign, kind, CHOICE, .label = "Slags", .width = 11, .choices = kinds,
			.help = "Et tal regnes af det, I registrerer. En iagttagelse skriver I med m."),
    [SIGN_INDICATOR] =
	FIELD(sign, indicator, TEXT, .label = "Tallet hedder", .width = 20, .maximum = 60,
	      .hint = "fx moedt_til_workshop", .help = "Navnet på det tal, programmet regner ud til tegnet."),
    [SIGN_TARGET] =
	FIELD(sign, target, INTEGER, .label = "Mål", .width = 6, .maximum = TARGET_MAXIMUM,
	      .hint = "tom, hvis intet mål", .help = "Det tal, der skal nås. Planen nævner kun et for workshoppen."),
    [SIGN_DIRECTION] = FIELD(sign, direction, CHOICE, .label = "Bedst er", .width = 8, .choices = directions,
			     .help = "Om et højere eller et lavere tal er det gode."),
};

static void
check(const void *record, struct date today, struct findings *findings)
{
	const struct sign *sign = record;

	(void)today;
	if (!text_is_empty(sign->indicator) && indicator_find(sign->indicator) == NULL)
		findings_add(findings, SEVERITY_ERROR, SIGN_INDICATOR,
			     "Programmet kender ikke et tal med det navn. Lad feltet stå tomt, hvis tegnet kun ses.");
}

static void
title(const void *record, struct text *out)
{
	const struct sign *sign = record;

	text_add(out, text_is_empty(sign->title) ? "tegn" : sign->title);
}

const struct entity sign_entity = {
    .name = "sign",
    .word = "tegn",
    .label = "tegn",
    .plural = "tegn",
    .size = sizeof(struct sign),
    .fields = fields,
    .field_count = SIGN_FIELD_COUNT,
    .owner = SIGN_TRIAL,
    .small = true,
    .brief = SIGN_TITLE,
    .check = check,
    .title = title,
};

static const struct choice levels[] = {
    {LEVEL_NOT_SEEN, "Ikke set"},
    {LEVEL_BEGINNING, "Begyndende"},
    {LEVEL_CLEAR, "Tydeligt"},
    {LEVEL_OPPOSITE, "Modsat"},
    {0, NULL},
};

static const struct field observation_fields[OBSERVATION_FIELD_COUNT] = {
    [OBSERVATION_SIGN] = FIELD(observation, sign, REFERENCE, .label = "Tegn", .width = 24, .target = &sign_entity,
			       .flags = FIELD_REQUIRED, .help = "Det tegn, I har set noget til."),
    [OBSERVATION_DAY] =
	FIELD(observation, day, DATE, .label = "Dag", .width = 11, .context = DATE_HAPPENED, .flags = FIELD_REQUIRED,
	      .hint = "dag-måned-år", .help = "Den dag, I så det eller talte om det."),
    [OBSERVATION_LEVEL] = FIELD(observation, level, CHOICE, .label = "Hvor tydeligt", .width = 13, .choices = levels,
				.help = "Vælg Modsat, hvis det går den anden vej. Det er også viden."),
    [OBSERVATION_TEXT] =
	FIELD(observation, text, TEXT, .label = "Det så vi", .width = 40, .format = FORMAT_LONG, .maximum = 2000,
	      .flags = FIELD_REQUIRED | FIELD_PERSONAL | FIELD_SEARCHABLE, .hint = "hvad skete der? ingen navne",
	      .help = "Det, I så eller hørte. Skriv det konkret, men uden navne på unge."),
    [OBSERVATION_AUTHOR] = FIELD(observation, author, REFERENCE, .label = "Skrevet af", .width = 12,
				 .target = &staff_entity, .help = "Den, der har skrevet det."),
};

const char *
sign_level_word(int level)
{
	return choice_label(levels, level);
}

static void
observation_check(const void *record, struct date today, struct findings *findings)
{
	const struct observation *observation = record;

	if (!date_is_none(observation->day) && date_compare(observation->day, today) > 0)
		findings_add(findings, SEVERITY_ERROR, OBSERVATION_DAY,
			     "Dagen er ikke kommet endnu. Skriv den dag, I så det.");
}

static void
observation_title(const void *record, struct text *out)
{
	const struct observation *observation = record;

	utf8_add_first_line(out, text_is_empty(observation->text) ? "iagttagelse" : observation->text, TITLE_CELLS);
}

const struct entity observation_entity = {
    .name = "observation",
    .word = "iagttagelser",
    .label = "iagttagelse",
    .plural = "iagttagelser",
    .size = sizeof(struct observation),
    .fields = observation_fields,
    .field_count = OBSERVATION_FIELD_COUNT,
    .owner = OBSERVATION_SIGN,
    .brief = ERROR_NO_FIELD,
    .check = observation_check,
    .title = observation_title,
};
