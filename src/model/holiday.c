/* School holidays and other days to keep free of visits. */
#include "model/office.h"

static const struct field fields[HOLIDAY_FIELD_COUNT] = {
    [HOLIDAY_TITLE] = FIELD(holiday, title, TEXT, .label = "Navn", .width = 20, .maximum = 60,
			    .flags = FIELD_REQUIRED | FIELD_SEARCHABLE, .hint = "fx Efterårsferie",
			    .help = "Det, dagene hedder. Helligdage kender programmet selv."),
    [HOLIDAY_FIRST] =
	FIELD(holiday, first, DATE, .label = "Første dag", .width = 11, .context = DATE_PLAN,
	      .flags = FIELD_REQUIRED | FIELD_SORT_NAME, .hint = "dag-måned-år", .help = "Den første dag, der er fri."),
    [HOLIDAY_LAST] = FIELD(holiday, last, DATE, .label = "Sidste dag", .width = 11, .context = DATE_PLAN,
			   .flags = FIELD_REQUIRED, .hint = "dag-måned-år", .help = "Den sidste dag, der er fri."),
    [HOLIDAY_TO_CHECK] =
	FIELD(holiday, to_check, BOOLEAN, .label = "Skal tjekkes", .heading = "Tjek", .width = 5,
	      .help = "Dagene er taget fra andre kommuners ferieplaner. Fjern krydset, når I har set efter."),
};

static void
check(const void *record, struct date today, struct findings *findings)
{
	const struct holiday *holiday = record;

	(void)today;
	if (!date_is_none(holiday->last) && date_compare(holiday->last, holiday->first) < 0)
		findings_add(findings, SEVERITY_ERROR, HOLIDAY_LAST,
			     "Den sidste dag er før den første. Ret en af dem.");
}

static void
title(const void *record, struct text *out)
{
	const struct holiday *holiday = record;

	text_add(out, text_is_empty(holiday->title) ? "ferie" : holiday->title);
}

const struct entity holiday_entity = {
    .name = "holiday",
    .word = "ferier",
    .label = "ferie",
    .plural = "ferier",
    .size = sizeof(struct holiday),
    .fields = fields,
    .field_count = HOLIDAY_FIELD_COUNT,
    .owner = ERROR_NO_FIELD,
    .small = true,
    .brief = HOLIDAY_TITLE,
    .check = check,
    .title = title,
};
