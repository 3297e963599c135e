/* The workplaces that contribute to the plan, and what is agreed with them. */
#include "model/place.h"

#include "base/utf8.h"
#include "model/office.h"
#include "model/youth.h"

enum { TITLE_CELLS = 50 };

static const struct choice kinds[] = {{WORKPLACE_PLACE, "Sted"}, {WORKPLACE_FUNCTION, "Funktion"}, {0, NULL}};

static const struct choice operations[] = {
    {OPERATION_NOT_TOLD, "Ikke oplyst"}, {OPERATION_MUNICIPAL, "Kommunen"}, {OPERATION_VOLUNTEER, "Frivillige"},
    {OPERATION_ASSOCIATION, "Forening"},     {OPERATION_COMPANY, "Virksomhed"}, {0, NULL},
};

static const struct choice states[] = {
    {WORKPLACE_SUGGESTED, "Foreslået"},
    {WORKPLACE_CLARIFYING, "Afklares"},
    {WORKPLACE_AGREED, "Aftalt"},
    {WORKPLACE_REJECTED, "Fravalgt"},
    {0, NULL},
};

static const struct field fields[WORKPLACE_FIELD_COUNT] = {
    [WORKPLACE_NAME] = FIELD(workplace, name, TEXT, .label = "Sted", .width = 32, .maximum = 80,
			     .flags = FIELD_REQUIRED | FIELD_SEARCHABLE | FIELD_SORT_NAME,
			     .help = "Det, stedet hedder. Skriv det, som stedet selv skriver det.",
			     .words = "Navn|Arbejdsplads|Arbejdspladser|Stedets navn"),
    [WORKPLACE_ALIASES] =
	FIELD(workplace, aliases, TEXT, .label = "Kaldes også", .width = 20, .maximum = 200, .flags = FIELD_SEARCHABLE,
	      .hint = "flere navne med komma imellem",
	      .help = "De navne, folk ellers bruger om stedet. Så findes det, uanset hvad man skriver.",
	      .words = "Andre navne|Aliasser"),
    [WORKPLACE_DEPARTMENT] = FIELD(
	workplace, department, REFERENCE, .label = "Område", .width = 24, .target = &code_entity, .list = "omraade",
	.help = "Det forvaltningsområde, stedet hører til. Lad feltet stå tomt, hvis det ikke hører til et.",
	.words = "Forvaltning|Forvaltningsområde"),
    [WORKPLACE_KIND] =
	FIELD(workplace, kind, CHOICE, .label = "Type", .width = 8, .choices = kinds,
	      .help = "En funktion er fx en vejleder, man samarbejder med. Kun et sted kan få besøg af de unge."),
    [WORKPLACE_CONTACT] =
	FIELD(workplace, contact, TEXT, .label = "Kontakt", .width = 20, .maximum = 100, .flags = FIELD_PERSONAL,
	      .hint = "navn og titel",
	      .help = "Den, I laver aftaler med. Skriv navn og titel, så den næste ved, hvem der skal ringes til.",
	      .words = "Kontaktperson|Kontaktpersoner"),
    [WORKPLACE_PHONE] =
	FIELD(workplace, phone, TEXT, .label = "Telefon", .width = 11, .format = FORMAT_PHONE, .maximum = 30,
	      .flags = FIELD_PERSONAL, .hint = "8 cifre",
	      .help = "Nummeret til kontakten eller stedet. Skriv et nummer, der bliver taget i dagtimer.",
	      .words = "Mobil|Mobilnummer|Tlf|Tlf.|Telefonnummer"),
    [WORKPLACE_EMAIL] = FIELD(workplace, email, TEXT, .label = "E-mail", .width = 24, .format = FORMAT_EMAIL,
			      .maximum = 120, .flags = FIELD_PERSONAL, .hint = "navn@eksempel.dk",
			      .help = "Til programmet og praktiske aftaler. Skriv aldrig de unges navne i en e-mail.",
			      .words = "Email|Mail|E-post"),
    [WORKPLACE_ADDRESS] =
	FIELD(workplace, address, TEXT, .label = "Adresse", .width = 24, .maximum = 160, .hint = "vej og nummer",
	      .help = "Står i invitationen, så den unge kan finde derhen. Skriv vej og nummer.", .words = "Vej"),
    [WORKPLACE_OPENING] =
	FIELD(workplace, opening, TEXT, .label = "Åbent", .width = 20, .maximum = 120, .hint = "fx hverdage kl. 10-15",
	      .help = "Hvornår der er åbent og personale til stede. Besøgene skal ske i dagtimer.",
	      .words = "Åbningstid|Åbningstider"),
    [WORKPLACE_OPERATION] =
	FIELD(workplace, operation, CHOICE, .label = "Drives af", .width = 11, .choices = operations,
	      .help = "Målplanen påtænker besøg i kommunale tilbud. Et sted med frivillige kan godt vælges.",
	      .words = "Drift"),
    [WORKPLACE_STAFFED] =
	FIELD(workplace, staffed, CHOICE, .label = "Personale", .width = 11, .choices = answer_choices,
	      .hint = "til stede i dagtimer",
	      .help = "Målplanen påtænker steder, hvor der er ansat personale. Er der nogen i dagtimerne?",
	      .words = "Bemandet|Personale i dagtimer"),
    [WORKPLACE_NEUTRAL] =
	FIELD(workplace, neutral, CHOICE, .label = "Neutralt sted", .heading = "Neutralt", .width = 11,
	      .choices = answer_choices, .hint = "ligner ikke «systemet»",
	      .help = "Workshoppen skal være et sted, man ikke forbinder med «systemet». Er det sådan et sted?",
	      .words = "Neutral"),
    [WORKPLACE_INTEREST] = FIELD(
	workplace, interest, REFERENCE, .label = "Interesse", .width = 16, .target = &code_entity, .list = "interesse",
	.help = "De tre steder i en runde skal vise forskellige interesser. Vælg den vigtigste.",
	.words = "Interesser|Emne"),
    [WORKPLACE_OFFERS] = FIELD(workplace, offers, TEXT, .label = "Tilbyder", .width = 28, .maximum = 300,
			       .flags = FIELD_SEARCHABLE, .hint = "det, man kan lave der",
			       .help = "Det, de unge kan prøve. Skriv kort, og brug ord, de unge selv bruger.",
			       .words = "Tilbud|Aktiviteter"),
    [WORKPLACE_SEATS] =
	FIELD(workplace, seats, INTEGER, .label = "Plads", .width = 5, .maximum = 999, .hint = "unge pr. gang",
	      .help = "Hvor mange unge stedet kan tage imod på én gang. En gruppe er på højst 8.",
	      .words = "Pladser|Antal pladser"),
    [WORKPLACE_ACCESS] =
	FIELD(workplace, access, TEXT, .label = "Adgang", .width = 20, .maximum = 160, .hint = "fx stueplan, elevator",
	      .help = "Så ingen kommer forgæves. Skriv om trapper, elevator og vejen fra bussen.",
	      .words = "Tilgængelighed|Adgangsforhold"),
    [WORKPLACE_YOUNG_HOST] =
	FIELD(workplace, young_host, TEXT, .label = "Ung vært", .width = 20, .maximum = 160, .flags = FIELD_PERSONAL,
	      .hint = "fx ja, 2 unge fra holdet",
	      .help = "Unge, der allerede kommer der, kan være med til at invitere. Skriv antallet og ikke navne.",
	      .words = "Unge værter"),
    [WORKPLACE_READ_MORE] = FIELD(
	workplace, read_more, TEXT, .label = "Læs mere", .width = 24, .maximum = 300, .hint = "en adresse på nettet",
	.help = "Der, hvor den unge kan finde mere om stedet. Skriv adressen på siden.", .words = "Link|Hjemmeside"),
    [WORKPLACE_VIDEO] = FIELD(
	workplace, video, TEXT, .label = "Video", .width = 24, .maximum = 300, .hint = "en adresse på nettet",
	.help = "En video, der inviterer de unge ind. Brevet viser den som en kode til mobilen.", .words = "Videolink"),
    [WORKPLACE_STATE] =
	FIELD(workplace, state, CHOICE, .label = "Status", .width = 9, .choices = states,
	      .help = "Hvor langt I er med stedet som besøgssted. Hvilke steder det bliver, skal afklares."),
    [WORKPLACE_SUGGESTION] = FIELD(
	workplace, suggestion, INTEGER, .label = "Forslag", .width = 7, .maximum = 99, .hint = "nummer i målplanen",
	.help = "Målplanen foreslår fire besøg. To steder med samme nummer er et enten-eller.", .words = "Forslag nr."),
    [WORKPLACE_SUGGESTED_FOR] =
	FIELD(workplace, suggested_for, TEXT, .label = "Foreslået til", .width = 16, .maximum = 60,
	      .flags = FIELD_SEARCHABLE, .hint = "fx Hiphopskolen",
	      .help = "Det hold eller den gruppe, besøget handler om. Det står i parentes efter stedets navn.",
	      .words = "Hold"),
};

static void
title(const void *record, struct text *out)
{
	const struct workplace *workplace = record;

	text_add(out, text_is_empty(workplace->name) ? "sted" : workplace->name);
	if (!text_is_empty(workplace->suggested_for))
		text_add_format(out, " (%s)", workplace->suggested_for);
}

const struct entity workplace_entity = {
    .name = "workplace",
    .word = "steder",
    .label = "sted",
    .plural = "steder",
    .size = sizeof(struct workplace),
    .fields = fields,
    .field_count = WORKPLACE_FIELD_COUNT,
    .owner = ERROR_NO_FIELD,
    .small = true,
    .brief = WORKPLACE_NAME,
    .title = title,
};

static const struct field note_fields[PLACE_NOTE_FIELD_COUNT] = {
    [PLACE_NOTE_WORKPLACE] =
	FIELD(place_note, workplace, REFERENCE, .label = "Sted", .width = 28, .target = &workplace_entity,
	      .flags = FIELD_REQUIRED, .help = "Stedet, I har talt med."),
    [PLACE_NOTE_HAPPENED] =
	FIELD(place_note, happened, DATE, .label = "Dato", .width = 11, .context = DATE_HAPPENED,
	      .flags = FIELD_REQUIRED, .hint = "fx i dag eller 12-03-2026",
	      .help = "Den dag, I talte sammen. Så ses det, hvilke steder der ikke er hørt fra længe."),
    [PLACE_NOTE_TEXT] = FIELD(place_note, text, TEXT, .label = "Notat", .width = 40, .format = FORMAT_LONG,
			      .maximum = 2000, .flags = FIELD_REQUIRED | FIELD_PERSONAL | FIELD_SEARCHABLE,
			      .help = "Det, I har aftalt, og hvem der gør hvad. Skriv ikke om de enkelte unge.",
			      .words = "Aftale|Tekst"),
    [PLACE_NOTE_AUTHOR] = FIELD(place_note, author, REFERENCE, .label = "Skrevet af", .heading = "Af", .width = 12,
				.target = &staff_entity, .help = "Så den næste ved, hvem der kan fortælle mere."),
};

static void
check_note(const void *record, struct date today, struct findings *findings)
{
	const struct place_note *note = record;

	if (date_compare(note->happened, today) > 0)
		findings_add(findings, SEVERITY_WARNING, PLACE_NOTE_HAPPENED,
			     "Datoen er ude i fremtiden. Vil du gemme alligevel?");
}

static void
note_title(const void *record, struct text *out)
{
	const struct place_note *note = record;

	utf8_add_first_line(out, text_is_empty(note->text) ? "stednotat" : note->text, TITLE_CELLS);
}

const struct entity place_note_entity = {
    .name = "place_note",
    .word = "stednotater",
    .label = "stednotat",
    .plural = "stednotater",
    .size = sizeof(struct place_note),
    .fields = note_fields,
    .field_count = PLACE_NOTE_FIELD_COUNT,
    .owner = PLACE_NOTE_WORKPLACE,
    .check = check_note,
    .title = note_title,
};
