/* The målplan and what stands around its goals: background figures, requirements and open questions. */
#include "model/plan.h"

#include "base/utf8.h"
#include "model/value.h"

enum { LAST_YEAR = 2199, FIRST_YEAR = 2000, TITLE_CELLS = 60 };

static const struct field fields[PLAN_FIELD_COUNT] = {
    [PLAN_YEAR] = FIELD(plan, year, INTEGER, .label = "År", .width = 4, .maximum = LAST_YEAR,
			.flags = FIELD_REQUIRED | FIELD_SORT_NAME, .hint = "fx 2026",
			.help = "Det år, planen gælder. Der er én målplan for hvert år."),
    [PLAN_TITLE] = FIELD(plan, title, TEXT, .label = "Navn", .width = 20, .maximum = 80,
			 .flags = FIELD_REQUIRED | FIELD_SEARCHABLE, .hint = "fx Målplan 2026",
			 .help = "Det, der står øverst på planen og på de rapporter, der handler om den."),
    [PLAN_OWNER] = FIELD(plan, owner, TEXT, .label = "Ejer", .width = 24, .maximum = 80, .hint = "afdelingschef",
			 .help = "Den afdelingschef, der ejer planen. Der er netop én."),
    [PLAN_COORDINATORS] =
	FIELD(plan, coordinators, TEXT, .label = "Tovholdere", .width = 28, .maximum = 200,
	      .hint = "navne med komma imellem", .help = "De, der holder i trådene. De retter i planen."),
    [PLAN_TARGET_GROUP] = FIELD(plan, target_group, TEXT, .label = "Målgruppe", .width = 40, .format = FORMAT_LONG,
				.help = "Hvem planen er for, med planens egne ord."),
    [PLAN_GOAL] = FIELD(plan, goal, TEXT, .label = "Mål", .width = 40, .format = FORMAT_LONG,
			.help = "Det overordnede mål, med planens egne ord."),
    [PLAN_SECOND_GOAL] =
	FIELD(plan, second_goal, TEXT, .label = "Mål om fællesskab", .width = 40, .format = FORMAT_LONG,
	      .help = "Det, prøvehandlingerne samtidig skal føre til, med planens egne ord."),
    [PLAN_POLICY_GOAL] = FIELD(plan, policy_goal, TEXT, .label = "Målsætning", .width = 40, .maximum = 500,
			       .help = "Den politiske målsætning. Den bruges ikke som et tal, der skal nås."),
    [PLAN_POLICY] = FIELD(plan, policy, TEXT, .label = "Politik", .width = 24, .maximum = 200,
			  .help = "Den politik, målsætningen kommer fra."),
    [PLAN_CHALLENGE] = FIELD(plan, challenge, TEXT, .label = "Udfordring", .width = 40, .format = FORMAT_LONG,
			     .help = "Hvorfor planen er lavet, med planens egne ord."),
    [PLAN_LINK] = FIELD(plan, link, TEXT, .label = "Læs mere", .width = 40, .maximum = 300, .hint = "adresse på nettet",
			.help = "Hvor man kan læse mere om det nationale projekt."),
    [PLAN_DURATION] = FIELD(plan, duration, TEXT, .label = "Varighed", .width = 20, .maximum = 100,
			    .help = "Hvor længe projektet varer, med planens egne ord."),
    [PLAN_PROJECT] =
	FIELD(plan, project, PERIOD, .label = "Projektets periode", .heading = "Periode", .width = 22,
	      .context = DATE_PLAN, .hint = "fx 2025/2028", .help = "Hvornår projektet løber. Planen siger det ikke."),
    [PLAN_PUBLISHED] = FIELD(plan, published, DATE, .label = "Udgivet", .width = 11, .context = DATE_HAPPENED,
			     .hint = "dag-måned-år", .help = "Den dag, planen blev offentlig."),
    [PLAN_SOURCE] = FIELD(plan, source, TEXT, .label = "Kilde", .width = 28, .maximum = 200,
			  .help = "Det dokument, planen er taget fra."),
};

static void
check(const void *record, struct date today, struct findings *findings)
{
	const struct plan *plan = record;

	(void)today;
	if (plan->year != INTEGER_NONE && plan->year < FIRST_YEAR)
		findings_add(findings, SEVERITY_ERROR, PLAN_YEAR, "Skriv året med fire cifre, fx 2026.");
}

static void
title(const void *record, struct text *out)
{
	const struct plan *plan = record;

	text_add(out, text_is_empty(plan->title) ? "målplan" : plan->title);
}

const struct entity plan_entity = {
    .name = "plan",
    .word = "planer",
    .label = "målplan",
    .plural = "målplaner",
    .size = sizeof(struct plan),
    .fields = fields,
    .field_count = PLAN_FIELD_COUNT,
    .owner = ERROR_NO_FIELD,
    .small = true,
    .brief = PLAN_TITLE,
    .check = check,
    .title = title,
};

static const struct choice kinds[] = {
    {BACKGROUND_OTHER, "Andet"},
    {BACKGROUND_NATIONAL, "Hele landet"},
    {BACKGROUND_LOCAL, "Kommunen"},
    {BACKGROUND_WITHOUT_BENEFIT, "Uden ydelse"},
    {BACKGROUND_WITH_BENEFIT, "Med ydelse"},
    {0, NULL},
};

static const struct field figure_fields[BACKGROUND_FIELD_COUNT] = {
    [BACKGROUND_PLAN] = FIELD(background_figure, plan, REFERENCE, .label = "Målplan", .width = 14,
			      .target = &plan_entity, .flags = FIELD_REQUIRED, .help = "Den plan, tallet står bag."),
    [BACKGROUND_POSITION] = FIELD(background_figure, position, INTEGER, .label = "Nummer", .width = 6, .maximum = 999,
				  .flags = FIELD_SORT_NAME, .help = "Hvor i rækken af baggrundstal det står."),
    [BACKGROUND_KIND] =
	FIELD(background_figure, kind, CHOICE, .label = "Gælder", .width = 12, .choices = kinds,
	      .help = "Tallet for kommunen og de to med og uden ydelse bruges, når programmet regner andele."),
    [BACKGROUND_TEXT] = FIELD(background_figure, text, TEXT, .label = "Tal for", .width = 40, .maximum = 300,
			      .flags = FIELD_REQUIRED | FIELD_SEARCHABLE, .hint = "hvad er talt",
			      .help = "Hvad tallet tæller, så andre kan forstå det."),
    [BACKGROUND_VALUE] = FIELD(background_figure, value, INTEGER, .label = "Tal", .width = 8, .maximum = 99999999,
			       .flags = FIELD_REQUIRED, .help = "Tallet, som kilden skriver det."),
    [BACKGROUND_APPROXIMATE] = FIELD(background_figure, approximate, BOOLEAN, .label = "Cirka", .width = 5,
				     .help = "Sæt kryds, hvis kilden skriver ca. foran tallet."),
    [BACKGROUND_SOURCE] =
	FIELD(background_figure, source, TEXT, .label = "Kilde", .width = 28, .maximum = 200, .flags = FIELD_REQUIRED,
	      .help = "Hvor tallet er fra. To kilder kan sige noget forskelligt."),
    [BACKGROUND_MEASURED] = FIELD(background_figure, measured, PERIOD, .label = "Talt", .width = 20,
				  .context = DATE_HAPPENED, .hint = "fx februar 2025",
				  .help = "Hvornår der blev talt. Efter et år siger programmet, at det er gammelt."),
};

bool
background_figure_is_stale(const struct background_figure *figure, struct date today)
{
	return !period_is_none(&figure->measured) &&
	       date_compare(date_add_months(figure->measured.last, BACKGROUND_STALE_MONTHS), today) < 0;
}

static void
figure_title(const void *record, struct text *out)
{
	const struct background_figure *figure = record;

	text_add(out, text_is_empty(figure->text) ? "baggrundstal" : figure->text);
}

const struct entity background_figure_entity = {
    .name = "background_figure",
    .word = "baggrundstal",
    .label = "baggrundstal",
    .plural = "baggrundstal",
    .size = sizeof(struct background_figure),
    .fields = figure_fields,
    .field_count = BACKGROUND_FIELD_COUNT,
    .owner = BACKGROUND_PLAN,
    .small = true,
    .brief = BACKGROUND_TEXT,
    .title = figure_title,
};

static const struct field requirement_fields[REQUIREMENT_FIELD_COUNT] = {
    [REQUIREMENT_PLAN] = FIELD(requirement, plan, REFERENCE, .label = "Målplan", .width = 14, .target = &plan_entity,
			       .flags = FIELD_REQUIRED, .help = "Den plan, kravet hører til."),
    [REQUIREMENT_TEXT] =
	FIELD(requirement, text, TEXT, .label = "Krav", .width = 40, .maximum = 500,
	      .flags = FIELD_REQUIRED | FIELD_SEARCHABLE, .help = "Det, STAR kræver for at give midlerne."),
    [REQUIREMENT_TARGET] = FIELD(requirement, target, TEXT, .label = "Mål", .width = 20, .maximum = 200,
				 .hint = "fx 40 unge", .help = "Hvor meget der skal nås, med kravets egne ord."),
    [REQUIREMENT_DUE] = FIELD(requirement, due, PERIOD, .label = "Senest", .width = 20, .context = DATE_PLAN,
			      .hint = "fx ultimo 2026", .help = "Hvornår det skal være nået."),
    [REQUIREMENT_RESULT] = FIELD(requirement, result, TEXT, .label = "Sådan går det", .width = 28, .maximum = 500,
				 .help = "Hvordan det står til nu. Skriv ingen navne på unge."),
};

static void
requirement_title(const void *record, struct text *out)
{
	const struct requirement *requirement = record;

	utf8_add_first_line(out, text_is_empty(requirement->text) ? "resultatkrav" : requirement->text, TITLE_CELLS);
}

const struct entity requirement_entity = {
    .name = "requirement",
    .word = "resultatkrav",
    .label = "resultatkrav",
    .plural = "resultatkrav",
    .size = sizeof(struct requirement),
    .fields = requirement_fields,
    .field_count = REQUIREMENT_FIELD_COUNT,
    .owner = REQUIREMENT_PLAN,
    .small = true,
    .brief = ERROR_NO_FIELD,
    .title = requirement_title,
};

static const struct field question_fields[QUESTION_FIELD_COUNT] = {
    [QUESTION_PLAN] = FIELD(question, plan, REFERENCE, .label = "Målplan", .width = 14, .target = &plan_entity,
			    .flags = FIELD_REQUIRED, .help = "Den plan, spørgsmålet handler om."),
    [QUESTION_POSITION] = FIELD(question, position, INTEGER, .label = "Nummer", .width = 6, .maximum = 999,
				.flags = FIELD_SORT_NAME, .help = "Hvor i rækken spørgsmålet står."),
    [QUESTION_TEXT] = FIELD(question, text, TEXT, .label = "Planen siger ikke", .width = 40, .maximum = 500,
			    .flags = FIELD_REQUIRED | FIELD_SEARCHABLE, .help = "Det, der kan forstås på flere måder."),
    [QUESTION_READING] = FIELD(question, reading, TEXT, .label = "Programmet læser", .width = 40, .maximum = 500,
			       .help = "Sådan forstår programmet det, indtil I beslutter noget andet."),
    [QUESTION_ANSWER] = FIELD(question, answer, TEXT, .label = "I har besluttet", .width = 40, .maximum = 500,
			      .hint = "tom, til I ved det",
			      .help = "Det svar, I er blevet enige om. Så er spørgsmålet ikke længere åbent."),
};

static void
question_title(const void *record, struct text *out)
{
	const struct question *question = record;

	utf8_add_first_line(out, text_is_empty(question->text) ? "spørgsmål" : question->text, TITLE_CELLS);
}

const struct entity question_entity = {
    .name = "question",
    .word = "uklart",
    .label = "spørgsmål til planen",
    .plural = "spørgsmål til planen",
    .size = sizeof(struct question),
    .fields = question_fields,
    .field_count = QUESTION_FIELD_COUNT,
    .owner = QUESTION_PLAN,
    .small = true,
    .brief = ERROR_NO_FIELD,
    .title = question_title,
};
