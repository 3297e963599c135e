/* A visit round with its places, its young people and its exceptions: their tables of fields. */
#include "model/round.h"

#include "model/activity.h"
#include "model/office.h"
#include "model/place.h"
#include "model/value.h"
#include "model/youth.h"

static const struct choice forms[] = {{ROUND_OPEN, "Åben"}, {ROUND_FIXED, "Fast"}, {0, NULL}};

static const struct choice states[] = {
    {ROUND_PLANNING, "Planlægges"},
    {ROUND_RUNNING, "I gang"},
    {ROUND_DONE, "Slut"},
    {0, NULL},
};

static const struct field fields[ROUND_FIELD_COUNT] = {
    [ROUND_TITLE] = FIELD(round, title, TEXT, .label = "Navn", .width = 16, .maximum = 60,
			  .flags = FIELD_REQUIRED | FIELD_SEARCHABLE | FIELD_SORT_NAME, .hint = "fx Runde 1",
			  .help = "Så I kan kende runderne fra hinanden."),
    [ROUND_FORM] = FIELD(round, form, CHOICE, .label = "Gruppe", .width = 7, .choices = forms,
			 .help = "Fast er den samme gruppe alle gange. Åben er dem, der har lyst fra gang til gang."),
    [ROUND_STATE] = FIELD(round, state, CHOICE, .label = "Status", .width = 10, .choices = states,
			  .help = "Når runden er slut, beslutter I for hvert sted, hvordan I går videre."),
    [ROUND_SEATS_FIELD] =
	FIELD(round, seats, INTEGER, .label = "Pladser", .width = 7, .maximum = ROUND_SEATS, .hint = "højst 8",
	      .help = "Målplanen: «Gruppen er op til 8 unge.» Den niende kommer på venteliste."),
    [ROUND_WINDOW] =
	FIELD(round, window, PERIOD, .label = "Besøg mellem", .heading = "Hvornår", .width = 22, .context = DATE_PLAN,
	      .hint = "fx maj/juni", .help = "Hvornår besøgene skal ligge. Så ser I, hvis en dag falder udenfor."),
    [ROUND_TEXT] = FIELD(round, text, TEXT, .label = "Bemærkning", .width = 40, .format = FORMAT_LONG, .maximum = 2000,
			 .hint = "ingen navne", .help = "Det, alle konsulenter skal vide om runden."),
};

static void
check(const void *record, struct date today, struct findings *findings)
{
	const struct round *round = record;

	(void)today;
	if (round->seats == 0)
		findings_add(findings, SEVERITY_ERROR, ROUND_SEATS_FIELD, "Skriv et tal fra 1 til %d.", ROUND_SEATS);
}

static void
title(const void *record, struct text *out)
{
	const struct round *round = record;

	text_add(out, text_is_empty(round->title) ? "besøgsrunde" : round->title);
}

const struct entity round_entity = {
    .name = "round",
    .word = "runder",
    .label = "besøgsrunde",
    .plural = "besøgsrunder",
    .size = sizeof(struct round),
    .fields = fields,
    .field_count = ROUND_FIELD_COUNT,
    .owner = ERROR_NO_FIELD,
    .small = true,
    .brief = ROUND_TITLE,
    .check = check,
    .title = title,
};

static const struct choice decisions[] = {
    {DECISION_NONE, "Ikke besluttet"},
    {DECISION_CONTINUE, "Fortsæt"},
    {DECISION_ADJUST, "Justér"},
    {DECISION_STOP, "Stop"},
    {0, NULL},
};

static const struct field place_fields[ROUND_PLACE_FIELD_COUNT] = {
    [ROUND_PLACE_ROUND] =
	FIELD(round_place, round, REFERENCE, .label = "Besøgsrunde", .width = 14, .target = &round_entity,
	      .flags = FIELD_REQUIRED, .help = "Den runde, stedet er med i."),
    [ROUND_PLACE_WORKPLACE] =
	FIELD(round_place, workplace, REFERENCE, .label = "Sted", .width = 20, .target = &workplace_entity,
	      .flags = FIELD_REQUIRED, .help = "Tre forskellige steder med forskellige interesser i hver runde."),
    [ROUND_PLACE_POSITION] =
	FIELD(round_place, position, INTEGER, .label = "Nummer", .width = 6, .maximum = ROUND_PLACES,
	      .flags = FIELD_SORT_NAME, .hint = "1, 2 eller 3", .help = "Hvor på tavlen stedet står."),
    [ROUND_PLACE_DECISION] = FIELD(round_place, decision, CHOICE, .label = "Beslutning", .width = 14,
				   .choices = decisions, .help = "Hvordan samarbejdet går videre efter runden."),
    [ROUND_PLACE_WHY] = FIELD(round_place, why, TEXT, .label = "Fordi", .width = 28, .maximum = 500,
			      .hint = "det vigtigste", .help = "Hvorfor I besluttede det. Skriv ingen navne på unge."),
    [ROUND_PLACE_STAFF_VIEW] =
	FIELD(round_place, staff_view, TEXT, .label = "Stedet siger", .width = 28, .maximum = 500,
	      .help = "Hvad de ansatte på stedet synes. Skriv ingen navne på unge."),
    [ROUND_PLACE_DECIDED] =
	FIELD(round_place, decided, DATE, .label = "Besluttet den", .width = 13, .context = DATE_HAPPENED,
	      .hint = "dag-måned-år", .help = "Den dag, I besluttede det."),
};

static void
place_check(const void *record, struct date today, struct findings *findings)
{
	const struct round_place *place = record;

	(void)today;
	if (place->position == 0)
		findings_add(findings, SEVERITY_ERROR, ROUND_PLACE_POSITION, "Skriv 1, 2 eller 3.");
	if (place->decision != DECISION_NONE && text_is_empty(place->why))
		findings_add(findings, SEVERITY_WARNING, ROUND_PLACE_WHY,
			     "Skriv, hvorfor I besluttede det. Vil du gemme alligevel?");
}

static void
place_title(const void *record, struct text *out)
{
	const struct round_place *place = record;

	if (place->position == INTEGER_NONE)
		text_add(out, "sted i runden");
	else
		text_add_format(out, "sted %d i runden", place->position);
}

const struct entity round_place_entity = {
    .name = "round_place",
    .word = "rundesteder",
    .label = "sted i runden",
    .plural = "steder i runden",
    .size = sizeof(struct round_place),
    .fields = place_fields,
    .field_count = ROUND_PLACE_FIELD_COUNT,
    .owner = ROUND_PLACE_ROUND,
    .check = place_check,
    .title = place_title,
};
