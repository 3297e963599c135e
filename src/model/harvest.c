/* Input cards and the exit cards of a workshop: their tables of fields. */
#include "model/harvest.h"

#include "base/utf8.h"
#include "model/activity.h"
#include "model/office.h"
#include "model/value.h"

enum { TITLE_CELLS = 50 };

static const struct choice kinds[] = {
    {INPUT_BARRIER, "Barriere"},
    {INPUT_IDEA, "Idé"},
    {INPUT_WISH, "Ønske"},
    {INPUT_QUOTE, "Citat"},
    {INPUT_NEED, "Det skal der til"},
    {INPUT_VISIBILITY, "Synliggørelse"},
    {0, NULL},
};

static const struct choice states[] = {
    {INPUT_NEW, "Ny"}, {INPUT_UNDER_WAY, "I gang"}, {INPUT_DONE, "Gjort"}, {INPUT_NOT_NOW, "Ikke nu"}, {0, NULL},
};

static const struct field input_fields[INPUT_FIELD_COUNT] = {
    [INPUT_ACTIVITY] =
	FIELD(input_card, activity, REFERENCE, .label = "Aktivitet", .width = 20, .target = &activity_entity,
	      .flags = FIELD_REQUIRED, .help = "Den workshop eller det besøg, hvor det blev sagt."),
    [INPUT_KIND] =
	FIELD(input_card, kind, CHOICE, .label = "Slags", .width = 16, .choices = kinds,
	      .help = "En barriere er det, der står i vejen. Det skal der til er svaret på, hvad der kan hjælpe."),
    [INPUT_THEME] = FIELD(input_card, theme, REFERENCE, .label = "Tema", .width = 18, .target = &code_entity,
			  .list = "tema", .help = "Samler kort om det samme, så I kan se, hvad flest siger."),
    [INPUT_TEXT] = FIELD(input_card, text, TEXT, .label = "Tekst", .width = 40, .format = FORMAT_LONG, .maximum = 2000,
			 .flags = FIELD_REQUIRED | FIELD_PERSONAL | FIELD_SEARCHABLE, .hint = "de unges egne ord",
			 .help = "Skriv det, som det blev sagt, men uden navne og uden noget, der viser, hvem det er."),
    [INPUT_MAY_QUOTE] = FIELD(input_card, may_quote, BOOLEAN, .label = "Må citeres", .width = 10,
			      .help = "Sæt kun kryds, hvis den unge har sagt ja til, at ordene bliver brugt."),
    [INPUT_STATE] =
	FIELD(input_card, state, CHOICE, .label = "Status", .width = 7, .choices = states,
	      .help = "Så I kan se, om der er gjort noget ved det. De unge skal kunne mærke, at de er hørt."),
    [INPUT_OUTCOME] =
	FIELD(input_card, outcome, TEXT, .label = "Det blev til", .width = 28, .maximum = 500, .hint = "hvad skete der",
	      .help = "Hvad der kom ud af det. Fortæl det til de unge, der var med."),
    [INPUT_PATHWAY] = FIELD(input_card, pathway, REFERENCE, .label = "Forløb", .width = 18, .target = &pathway_entity,
			    .help = "Det forløb, der er vokset ud af kortet. Et af målplanens tegn."),
};

static void
input_title(const void *record, struct text *out)
{
	const struct input_card *card = record;

	utf8_add_first_line(out, text_is_empty(card->text) ? "input" : card->text, TITLE_CELLS);
}

const struct entity input_card_entity = {
    .name = "input_card",
    .word = "input",
    .label = "input",
    .plural = "input",
    .size = sizeof(struct input_card),
    .fields = input_fields,
    .field_count = INPUT_FIELD_COUNT,
    .owner = INPUT_ACTIVITY,
    .title = input_title,
};

const char *const exit_questions[EXIT_QUESTIONS] = {
    "Jeg følte mig mødt og hørt.",
    "Jeg kunne bidrage med noget.",
    "Jeg fik lyst til at være med i et fællesskab.",
    "Jeg har det bedre nu, end da jeg kom.",
};

static const char scale[] = "1 slet ikke - 5 i høj grad";

static const struct field exit_fields[EXIT_FIELD_COUNT] = {
    [EXIT_ACTIVITY] =
	FIELD(exit_card, activity, REFERENCE, .label = "Aktivitet", .width = 20, .target = &activity_entity,
	      .flags = FIELD_REQUIRED, .help = "Der, hvor kortet blev udfyldt."),
    [EXIT_HEARD] =
	FIELD(exit_card, heard, INTEGER, .label = "Mødt og hørt", .width = 12, .maximum = EXIT_MOST, .hint = scale,
	      .help = "«Jeg følte mig mødt og hørt.» Lad feltet stå tomt, hvis der ikke er svaret."),
    [EXIT_CONTRIBUTE] =
	FIELD(exit_card, contribute, INTEGER, .label = "Kunne bidrage", .width = 13, .maximum = EXIT_MOST,
	      .hint = scale, .help = "«Jeg kunne bidrage med noget.» Lad feltet stå tomt, hvis der ikke er svaret."),
    [EXIT_BELONG] =
	FIELD(exit_card, belong, INTEGER, .label = "Lyst til mere", .heading = "Lyst", .width = 5, .maximum = EXIT_MOST,
	      .hint = scale,
	      .help = "«Jeg fik lyst til at være med i et fællesskab.» Lad feltet stå tomt, hvis der ikke er svaret."),
    [EXIT_BETTER] =
	FIELD(exit_card, better, INTEGER, .label = "Har det bedre", .width = 13, .maximum = EXIT_MOST, .hint = scale,
	      .help = "«Jeg har det bedre nu, end da jeg kom.» Lad feltet stå tomt, hvis der ikke er svaret."),
    [EXIT_TEXT] =
	FIELD(exit_card, text, TEXT, .label = "Skal vi huske", .width = 40, .format = FORMAT_LONG, .maximum = 2000,
	      .flags = FIELD_PERSONAL, .hint = "uden navne",
	      .help = "«Hvad skal vi huske?» Skriv ordene af, men udelad navne og andet, der viser, hvem det er."),
};

static void
exit_check(const void *record, struct date today, struct findings *findings)
{
	const struct exit_card *card = record;
	const int answers[EXIT_QUESTIONS] = {card->heard, card->contribute, card->belong, card->better};

	(void)today;
	for (int i = 0; i < EXIT_QUESTIONS; i++)
		if (answers[i] != INTEGER_NONE && answers[i] < EXIT_LEAST)
			findings_add(findings, SEVERITY_ERROR, EXIT_HEARD + i,
				     "Svar fra 1 til 5, eller lad feltet stå tomt.");
}

static void
exit_title(const void *record, struct text *out)
{
	(void)record;
	text_add(out, "Afslutningskort");
}

const struct entity exit_card_entity = {
    .name = "exit_card",
    .word = "afslutningskort",
    .label = "afslutningskort",
    .plural = "afslutningskort",
    .size = sizeof(struct exit_card),
    .fields = exit_fields,
    .field_count = EXIT_FIELD_COUNT,
    .owner = EXIT_ACTIVITY,
    .anonymous = true,
    .check = exit_check,
    .title = exit_title,
};
