/* A note: what happened, as a person wrote it. */
#include "model/journal.h"
#include "base/utf8.h"
#include "model/office.h"
#include "model/youth.h"

enum { TITLE_CELLS = 50 };

static const struct choice filings[] = {
    {FILING_NOT_RELEVANT, "Ikke relevant"},
    {FILING_WAITING, "Skal overføres"},
    {FILING_DONE, "Overført"},
    {0, NULL},
};

static const struct field fields[NOTE_FIELD_COUNT] = {
    [NOTE_YOUTH] = FIELD(note, youth, REFERENCE, .label = "Ung", .width = 20, .target = &youth_entity,
			 .flags = FIELD_REQUIRED, .help = "Den unge, notatet handler om. Skriv ét notat for hver ung."),
    [NOTE_KIND] =
	FIELD(note, kind, REFERENCE, .label = "Type", .width = 16, .target = &code_entity, .list = "notat",
	      .flags = FIELD_REQUIRED, .help = "Viser, hvad der skete. En samtale tæller som kontakt med den unge."),
    [NOTE_HAPPENED] = FIELD(note, happened, DATE, .label = "Dato", .width = 11, .context = DATE_HAPPENED,
			    .flags = FIELD_REQUIRED, .hint = "fx i dag eller 12-03-2026",
			    .help = "Den dag, det skete. Det kan være en anden end den dag, du skriver."),
    [NOTE_MINUTES] =
	FIELD(note, minutes, INTEGER, .label = "Klokken", .width = 7, .format = FORMAT_CLOCK, .maximum = 24 * 60 - 1,
	      .hint = "fx 13.00", .help = "Hvornår på dagen. Lad feltet stå tomt, hvis det ikke betyder noget."),
    [NOTE_TEXT] =
	FIELD(note, text, TEXT, .label = "Tekst", .width = 40, .format = FORMAT_LONG,
	      .flags = FIELD_REQUIRED | FIELD_PERSONAL | FIELD_SEARCHABLE, .hint = "kun det nødvendige",
	      .help = "Skriv kun det nødvendige, og ikke om andre personer. Skriv, så den unge kan læse det: Den unge "
		      "har ret til at se notatet."),
    [NOTE_AUTHOR] = FIELD(note, author, REFERENCE, .label = "Skrevet af", .heading = "Af", .width = 12,
			  .target = &staff_entity, .help = "Den, der kan svare på spørgsmål om notatet."),
    [NOTE_SENSITIVE] =
	FIELD(note, sensitive, BOOLEAN, .label = "Følsomt", .width = 7,
	      .help = "Sæt kryds ved helbred, tro, seksualitet eller lovbrud. Så skjules teksten i lister, "
		      "søgning og udtræk."),
    [NOTE_FILING] = FIELD(note, filing, CHOICE, .label = "Til fagsystemet", .width = 15, .choices = filings,
			  .help = "Kommunens fagsystem er det officielle sted. Vælg, om notatet også skal stå der."),
};

static void
check(const void *record, struct date today, struct findings *findings)
{
	const struct note *note = record;

	if (date_compare(note->happened, today) > 0)
		findings_add(findings, SEVERITY_WARNING, NOTE_HAPPENED,
			     "Datoen er ude i fremtiden. Vil du gemme alligevel?");
}

static void
title(const void *record, struct text *out)
{
	const struct note *note = record;

	utf8_add_first_line(out, text_is_empty(note->text) ? "notat" : note->text, TITLE_CELLS);
}

const struct entity note_entity = {
    .name = "note",
    .word = "notater",
    .label = "notat",
    .plural = "notater",
    .size = sizeof(struct note),
    .fields = fields,
    .field_count = NOTE_FIELD_COUNT,
    .owner = NOTE_YOUTH,
    .refresh = "youth_refresh",
    .check = check,
    .title = title,
};
