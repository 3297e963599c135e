/* Code lists as data: an entry can be chosen while the law has it. */
#include "model/office.h"

static const struct field fields[CODE_FIELD_COUNT] = {
    [CODE_LIST] =
	FIELD(code, list, TEXT, .label = "Liste", .width = 10, .maximum = 30, .flags = FIELD_REQUIRED | FIELD_SORT_NAME,
	      .hint = "fx ydelse", .help = "Siger, hvilket felt valget hører til. Skriv fx ydelse, job eller kilde."),
    [CODE_CODE] = FIELD(code, code, TEXT, .label = "Kode", .width = 8, .maximum = 20, .flags = FIELD_REQUIRED,
			.hint = "kort, fx KTH",
			.help = "Et kort navn til regneark og udtræk. Lad det være det samme, også når ordene ændres."),
    [CODE_LABEL] = FIELD(code, label, TEXT, .label = "Navn", .width = 28, .maximum = 80,
			 .flags = FIELD_REQUIRED | FIELD_SEARCHABLE,
			 .help = "Det, alle ser på skærmen. Skriv det med almindelige ord."),
    [CODE_SHORT_LABEL] =
	FIELD(code, short_label, TEXT, .label = "Kort navn", .width = 10, .maximum = 20, .hint = "til smalle lister",
	      .help = "Bruges, hvor der ikke er plads til hele navnet. Lad det stå tomt, hvis navnet er kort."),
    [CODE_GROUPING] =
	FIELD(code, grouping, TEXT, .label = "Gruppe", .width = 8, .maximum = 20, .hint = "fx med, uden eller kontakt",
	      .help = "Samler valg i tallene. Ydelser er «med» eller «uden»; notater, der er en samtale, er "
		      "«kontakt»."),
    [CODE_POSITION] =
	FIELD(code, position, INTEGER, .label = "Rækkefølge", .heading = "Plads", .width = 5, .maximum = 9999,
	      .flags = FIELD_SORT_NAME, .help = "Bestemmer pladsen på listen. Sæt de mest brugte øverst."),
    [CODE_VALID_FROM] =
	FIELD(code, valid_from, DATE, .label = "Gælder fra", .width = 10, .hint = "dag-måned-år",
	      .help = "Før den dag kan den ikke vælges. Lad feltet stå tomt, hvis den altid har været der."),
    [CODE_VALID_TO] =
	FIELD(code, valid_to, DATE, .label = "Gælder til", .width = 10, .hint = "sidste dag",
	      .help = "Den sidste dag, den kan vælges. Loven ændrer sig; det gamle står stadig hos de unge, der "
		      "har haft det."),
};

bool
code_is_valid(const struct code *code, struct date on)
{
	return (date_is_none(code->valid_from) || date_compare(code->valid_from, on) <= 0) &&
	       (date_is_none(code->valid_to) || date_compare(on, code->valid_to) <= 0);
}

static void
check(const void *record, struct date today, struct findings *findings)
{
	const struct code *code = record;

	(void)today;
	if (!date_is_none(code->valid_to) && date_compare(code->valid_to, code->valid_from) < 0)
		findings_add(findings, SEVERITY_ERROR, CODE_VALID_TO,
			     "Den sidste dag er før den første. Ret en af dem.");
}

static void
title(const void *record, struct text *out)
{
	const struct code *code = record;

	text_add(out, text_is_empty(code->label) ? code->code : code->label);
	if (text_is_empty(code->label) && text_is_empty(code->code))
		text_add(out, "valg");
}

const struct entity code_entity = {
    .name = "code",
    .word = "valg",
    .label = "valg",
    .plural = "valg",
    .size = sizeof(struct code),
    .fields = fields,
    .field_count = CODE_FIELD_COUNT,
    .owner = ERROR_NO_FIELD,
    .small = true,
    .brief = CODE_SHORT_LABEL,
    .check = check,
    .title = title,
};
