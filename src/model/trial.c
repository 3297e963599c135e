/* Prøvehandlinger with their milestones and evaluations: their tables of fields. */
#include "model/trial.h"

#include "model/office.h"
#include "model/plan.h"
#include "model/value.h"

static const struct choice states[] = {
    {TRIAL_PLANNING, "Planlægges"},
    {TRIAL_RUNNING, "I gang"},
    {TRIAL_EVALUATING, "Evalueres"},
    {TRIAL_CONTINUES, "Fortsætter"},
    {TRIAL_ADJUSTED, "Justeres"},
    {TRIAL_STOPPED, "Stoppet"},
    {0, NULL},
};

static const struct field fields[TRIAL_FIELD_COUNT] = {
    [TRIAL_PLAN] = FIELD(trial, plan, REFERENCE, .label = "Målplan", .width = 14, .target = &plan_entity,
			 .flags = FIELD_REQUIRED, .help = "Den plan, prøvehandlingen hører til."),
    [TRIAL_POSITION] =
	FIELD(trial, position, INTEGER, .label = "Nummer", .width = 6, .maximum = 99,
	      .flags = FIELD_REQUIRED | FIELD_SORT_NAME, .hint = "1, 2 …", .help = "Prøvehandlingens nummer i planen."),
    [TRIAL_TITLE] = FIELD(trial, title, TEXT, .label = "Navn", .width = 40, .maximum = 120,
			  .flags = FIELD_REQUIRED | FIELD_SEARCHABLE, .help = "Det, prøvehandlingen hedder i planen."),
    [TRIAL_BRIEF] =
	FIELD(trial, brief, TEXT, .label = "Kort navn", .width = 12, .maximum = 20, .flags = FIELD_REQUIRED,
	      .hint = "fx Workshop", .help = "Et enkelt ord til overskrifter, hvor der ikke er plads til hele navnet."),
    [TRIAL_TEXT] = FIELD(trial, text, TEXT, .label = "Det vil vi prøve", .width = 40, .format = FORMAT_LONG,
			 .help = "Hvad prøvehandlingen går ud på, med planens egne ord."),
    [TRIAL_STARTS] = FIELD(trial, starts, PERIOD, .label = "Begynder", .width = 22, .context = DATE_PLAN,
			   .hint = "fx medio februar", .help = "Hvornår den begynder. Det må gerne være en periode."),
    [TRIAL_ENDS] =
	FIELD(trial, ends, PERIOD, .label = "Slutter", .width = 22, .context = DATE_PLAN, .hint = "fx ultimo 2026",
	      .help = "Hvornår den ventes afsluttet. Det må gerne være en periode."),
    [TRIAL_STATE] = FIELD(trial, state, CHOICE, .label = "Status", .width = 10, .choices = states,
			  .help = "Efter evalueringen beslutter I, om den fortsætter, justeres eller stopper."),
    [TRIAL_WHY] = FIELD(trial, why, TEXT, .label = "Fordi", .width = 40, .maximum = 1000,
			.help = "Hvorfor I besluttede det. Skriv ingen navne på unge."),
    [TRIAL_DECIDED_BY] = FIELD(trial, decided_by, REFERENCE, .label = "Besluttet af", .width = 12,
			       .target = &staff_entity, .help = "Den, der traf beslutningen."),
    [TRIAL_DECIDED] = FIELD(trial, decided, DATE, .label = "Besluttet den", .width = 13, .context = DATE_HAPPENED,
			    .hint = "dag-måned-år", .help = "Den dag, beslutningen blev truffet."),
};

const char *
trial_state_word(int state)
{
	return choice_label(states, state);
}

static void
check_ends(const struct trial *trial, struct findings *findings)
{
	if (!period_is_none(&trial->starts) && !period_is_none(&trial->ends) &&
	    date_compare(trial->ends.last, trial->starts.first) < 0)
		findings_add(findings, SEVERITY_ERROR, TRIAL_ENDS,
			     "Prøvehandlingen slutter, før den begynder. Ret en af tiderne.");
}

static void
check(const void *record, struct date today, struct findings *findings)
{
	const struct trial *trial = record;

	(void)today;
	check_ends(trial, findings);
	if (trial->state >= TRIAL_CONTINUES && text_is_empty(trial->why))
		findings_add(findings, SEVERITY_WARNING, TRIAL_WHY,
			     "Skriv, hvorfor I besluttede det. Vil du gemme alligevel?");
}

static void
title(const void *record, struct text *out)
{
	const struct trial *trial = record;

	if (trial->position != INTEGER_NONE)
		text_add_format(out, "%d ", trial->position);
	text_add(out, text_is_empty(trial->title) ? "prøvehandling" : trial->title);
}

const struct entity trial_entity = {
    .name = "trial",
    .word = "proevehandlinger",
    .label = "prøvehandling",
    .plural = "prøvehandlinger",
    .size = sizeof(struct trial),
    .fields = fields,
    .field_count = TRIAL_FIELD_COUNT,
    .owner = TRIAL_PLAN,
    .small = true,
    .brief = TRIAL_BRIEF,
    .check = check,
    .title = title,
};

static const struct choice milestone_states[] = {
    {MILESTONE_NOT_STARTED, "Ikke startet"},
    {MILESTONE_UNDER_WAY, "I gang"},
    {MILESTONE_REACHED, "Nået"},
    {MILESTONE_DROPPED, "Udgår"},
    {0, NULL},
};

static const struct field milestone_fields[MILESTONE_FIELD_COUNT] = {
    [MILESTONE_TRIAL] =
	FIELD(milestone, trial, REFERENCE, .label = "Prøvehandling", .width = 16, .target = &trial_entity,
	      .flags = FIELD_REQUIRED, .help = "Den prøvehandling, milepælen er på vejen i."),
    [MILESTONE_POSITION] = FIELD(milestone, position, INTEGER, .label = "Nummer", .width = 6, .maximum = 999,
				 .flags = FIELD_SORT_NAME, .help = "Hvor i rækken milepælen står."),
    [MILESTONE_TITLE] = FIELD(milestone, title, TEXT, .label = "Milepæl", .width = 36, .maximum = 100,
			      .flags = FIELD_REQUIRED | FIELD_SEARCHABLE, .hint = "kort, fx Afholde workshop",
			      .help = "Det, der skal være sket. Skriv det kort."),
    [MILESTONE_TEXT] = FIELD(milestone, text, TEXT, .label = "Planens ord", .width = 40, .format = FORMAT_LONG,
			     .maximum = 2000, .help = "Det, der står om den i planen."),
    [MILESTONE_PERIOD] = FIELD(milestone, period, PERIOD, .label = "Hvornår", .width = 24, .context = DATE_PLAN,
			       .hint = "fx medio marts eller 26/3",
			       .help = "En dag eller en periode. Den er forsinket, når den sidste dag er gået."),
    [MILESTONE_STATE] = FIELD(milestone, state, CHOICE, .label = "Status", .width = 12, .choices = milestone_states,
			      .help = "Forsinket regner programmet selv ud. Tasten k sætter den til Nået."),
    [MILESTONE_OPTIONAL] = FIELD(milestone, optional, BOOLEAN, .label = "Hvis muligt", .width = 11,
				 .help = "Planen skriver evt. eller hvis muligt, så den må gerne udgå."),
    [MILESTONE_DEPENDS_ON] =
	FIELD(milestone, depends_on, REFERENCE, .label = "Venter på", .width = 20, .target = &milestone_entity,
	      .help = "Den milepæl, der skal være nået først. Programmet siger til, hvis rækkefølgen ikke passer."),
    [MILESTONE_RESPONSIBLE] =
	FIELD(milestone, responsible, REFERENCE, .label = "Ansvarlig", .width = 12, .target = &staff_entity,
	      .help = "Den, der sørger for, at det sker. Ellers er det tovholderne."),
    [MILESTONE_DONE] =
	FIELD(milestone, done, DATE, .label = "Nået den", .width = 11, .context = DATE_HAPPENED,
	      .hint = "tom, til det er sket", .help = "Den dag, det var sket. Tasten k skriver den for dig."),
};

bool
milestone_is_late(const struct milestone *milestone, struct date today)
{
	return milestone->state != MILESTONE_REACHED && milestone->state != MILESTONE_DROPPED &&
	       !period_is_none(&milestone->period) && date_compare(milestone->period.last, today) < 0;
}

static void
milestone_check(const void *record, struct date today, struct findings *findings)
{
	const struct milestone *milestone = record;

	if (uuid_equal(milestone->depends_on, milestone->record.id) && !uuid_is_none(milestone->depends_on))
		findings_add(findings, SEVERITY_ERROR, MILESTONE_DEPENDS_ON,
			     "En milepæl kan ikke vente på sig selv. Vælg en anden.");
	if (!date_is_none(milestone->done) && date_compare(milestone->done, today) > 0)
		findings_add(findings, SEVERITY_ERROR, MILESTONE_DONE,
			     "Dagen er ikke kommet endnu. Lad feltet stå tomt, til det er sket.");
}

static void
milestone_title(const void *record, struct text *out)
{
	const struct milestone *milestone = record;

	text_add(out, text_is_empty(milestone->title) ? "milepæl" : milestone->title);
}

const struct entity milestone_entity = {
    .name = "milestone",
    .word = "milepaele",
    .label = "milepæl",
    .plural = "milepæle",
    .size = sizeof(struct milestone),
    .fields = milestone_fields,
    .field_count = MILESTONE_FIELD_COUNT,
    .owner = MILESTONE_TRIAL,
    .small = true,
    .brief = MILESTONE_TITLE,
    .check = milestone_check,
    .title = milestone_title,
};

static const struct choice evaluation_kinds[] = {
    {EVALUATION_PRELIMINARY, "Foreløbig"},
    {EVALUATION_FINAL, "Endelig"},
    {0, NULL},
};

static const struct field evaluation_fields[EVALUATION_FIELD_COUNT] = {
    [EVALUATION_TRIAL] =
	FIELD(evaluation, trial, REFERENCE, .label = "Prøvehandling", .width = 16, .target = &trial_entity,
	      .flags = FIELD_REQUIRED, .help = "Den prøvehandling, der evalueres."),
    [EVALUATION_KIND] =
	FIELD(evaluation, kind, CHOICE, .label = "Type", .width = 9, .choices = evaluation_kinds,
	      .flags = FIELD_SORT_NAME, .help = "Den foreløbige er undervejs, den endelige er til sidst."),
    [EVALUATION_DUE] = FIELD(evaluation, due, PERIOD, .label = "Hvornår", .width = 24, .context = DATE_PLAN,
			     .hint = "fx uge 26", .help = "Hvornår I vil evaluere. Planen siger det ikke for alle."),
    [EVALUATION_HELD] = FIELD(evaluation, held, DATE, .label = "Holdt den", .width = 11, .context = DATE_HAPPENED,
			      .hint = "tom, til den er holdt", .help = "Den dag, I evaluerede."),
    [EVALUATION_CONCLUSION] =
	FIELD(evaluation, conclusion, TEXT, .label = "Konklusion", .width = 40, .format = FORMAT_LONG, .maximum = 6000,
	      .hint = "ingen navne", .help = "Hvad er resultatet af jeres evaluering?"),
    [EVALUATION_EFFECT] =
	FIELD(evaluation, effect, TEXT, .label = "Effekt", .width = 40, .format = FORMAT_LONG, .maximum = 6000,
	      .hint = "ingen navne", .help = "Hvilken effekt har de unge fået af prøvehandlingen?"),
    [EVALUATION_WORTH] =
	FIELD(evaluation, worth, TEXT, .label = "Værdi", .width = 40, .format = FORMAT_LONG, .maximum = 6000,
	      .hint = "ingen navne", .help = "Hvilken værdi har prøvehandlingen haft for de unge selv?"),
};

bool
evaluation_is_late(const struct evaluation *evaluation, struct date today)
{
	return date_is_none(evaluation->held) && !period_is_none(&evaluation->due) &&
	       date_compare(evaluation->due.last, today) < 0;
}

static void
evaluation_title(const void *record, struct text *out)
{
	const struct evaluation *evaluation = record;

	text_add_format(out, "%s evaluering", choice_label(evaluation_kinds, evaluation->kind));
}

const struct entity evaluation_entity = {
    .name = "evaluation",
    .word = "evalueringer",
    .label = "evaluering",
    .plural = "evalueringer",
    .size = sizeof(struct evaluation),
    .fields = evaluation_fields,
    .field_count = EVALUATION_FIELD_COUNT,
    .owner = EVALUATION_TRIAL,
    .small = true,
    .brief = ERROR_NO_FIELD,
    .title = evaluation_title,
};
