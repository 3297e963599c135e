/* A consent to one thing, given or refused. */
#include "model/situation.h"

#include "model/office.h"
#include "model/youth.h"

static const struct choice answers[] = {
    {ANSWER_NOT_TOLD, "Ikke oplyst"},
    {ANSWER_YES, "Ja"},
    {ANSWER_NO, "Nej"},
    {0, NULL},
};

static const struct field fields[CONSENT_FIELD_COUNT] = {
    [CONSENT_YOUTH] = FIELD(consent, youth, REFERENCE, .label = "Ung", .width = 20, .target = &youth_entity,
			    .flags = FIELD_REQUIRED, .help = "Den unge, der har svaret."),
    [CONSENT_KIND] =
	FIELD(consent, kind, REFERENCE, .label = "Samtykke til", .width = 24, .target = &code_entity,
	      .list = "samtykke", .flags = FIELD_REQUIRED, .help = "Et samtykke gælder én ting. Opret ét for hver."),
    [CONSENT_GIVEN] = FIELD(consent, given, CHOICE, .label = "Samtykke", .width = 11, .choices = answers,
			    .help = "Den unges eget svar. Et nej er helt i orden og skal også stå her."),
    [CONSENT_FROM] = FIELD(consent, from, DATE, .label = "Gælder fra", .width = 11, .context = DATE_HAPPENED,
			   .hint = "dagen, den unge svarede", .help = "Så vi kan vise, hvornår svaret blev givet."),
    [CONSENT_UNTIL] =
	FIELD(consent, until, DATE, .label = "Samtykke gælder", .heading = "Gælder til", .width = 11,
	      .context = DATE_PLAN, .hint = "til og med, fx +6m",
	      .help = "Den sidste dag, det gælder. Lad feltet stå tomt, hvis det gælder, til den unge siger "
		      "fra."),
    [CONSENT_HOW] = FIELD(consent, how, TEXT, .label = "Givet hvordan", .heading = "Hvordan", .width = 16,
			  .maximum = 120, .flags = FIELD_PERSONAL, .hint = "fx skriftligt eller mundtligt",
			  .help = "Så vi kan vise, at den unge vidste, hvad svaret gjaldt."),
};

static void
check(const void *record, struct date today, struct findings *findings)
{
	const struct consent *consent = record;

	(void)today;
	if (!date_is_none(consent->until) && date_compare(consent->until, consent->from) < 0)
		findings_add(findings, SEVERITY_ERROR, CONSENT_UNTIL,
			     "Samtykket slutter, før det begynder. Ret en af datoerne.");
}

static void
title(const void *record, struct text *out)
{
	const struct consent *consent = record;

	text_add(out, "Samtykke");
	if (!date_is_none(consent->from)) {
		text_add(out, " fra ");
		date_add_field(out, consent->from);
	}
}

const struct entity consent_entity = {
    .name = "consent",
    .word = "samtykker",
    .label = "samtykke",
    .plural = "samtykker",
    .size = sizeof(struct consent),
    .fields = fields,
    .field_count = CONSENT_FIELD_COUNT,
    .owner = CONSENT_YOUTH,
    .refresh = "youth_refresh",
    .check = check,
    .title = title,
};
