/* Benefit, education or job from a day, and what it changes for the young person. */
#include "model/situation.h"

#include "model/office.h"
#include "model/value.h"
#include "model/youth.h"

static const struct choice kinds[] = {
    {SITUATION_BENEFIT, "Ydelse"},
    {SITUATION_EDUCATION, "Uddannelse"},
    {SITUATION_JOB, "Job"},
    {0, NULL},
};

static const struct field fields[SITUATION_FIELD_COUNT] = {
    [SITUATION_YOUTH] = FIELD(situation, youth, REFERENCE, .label = "Ung", .width = 20, .target = &youth_entity,
			      .flags = FIELD_REQUIRED, .help = "Den unge, det handler om."),
    [SITUATION_KIND] = FIELD(situation, kind, CHOICE, .label = "Ændring i", .width = 10, .choices = kinds,
			     .help = "Vælg, hvad der er nyt. Kortet rettes, når du gemmer."),
    [SITUATION_BENEFIT_CODE] =
	FIELD(situation, benefit, REFERENCE, .label = "Ydelse", .width = 16, .target = &code_entity, .list = "ydelse",
	      .help = "Målplanen tæller unge med og uden ydelse. Udfyldes kun ved ændring i ydelse."),
    [SITUATION_EDUCATION_CODE] =
	FIELD(situation, education, REFERENCE, .label = "Uddannelse", .width = 18, .target = &code_entity,
	      .list = "uddannelse", .help = "Uddannelse er et af målene. Udfyldes kun ved ændring i uddannelse."),
    [SITUATION_JOB_CODE] = FIELD(situation, job, REFERENCE, .label = "Job", .width = 16, .target = &code_entity,
				 .list = "job", .help = "Job er et af målene. Udfyldes kun ved ændring i job."),
    [SITUATION_HOURS] =
	FIELD(situation, hours, INTEGER, .label = "Timer om ugen", .heading = "Timer", .width = 5, .maximum = 80,
	      .hint = "hele timer, fx 12", .help = "De lønnede timer på en almindelig uge. Udfyldes kun ved job."),
    [SITUATION_SINCE] =
	FIELD(situation, since, DATE, .label = "Fra", .width = 11, .context = DATE_HAPPENED, .flags = FIELD_REQUIRED,
	      .hint = "dag-måned-år", .help = "Den første dag. Så kan vi se, om det stadig gælder efter tre måneder."),
    [SITUATION_UNTIL] =
	FIELD(situation, until, DATE, .label = "Til", .width = 11, .context = DATE_PLAN, .hint = "sidste dag",
	      .help = "Den sidste dag. Lad feltet stå tomt, hvis det stadig gælder."),
    [SITUATION_SOURCE] = FIELD(situation, source, TEXT, .label = "Kilde", .width = 16, .maximum = 120,
			       .flags = FIELD_PERSONAL, .hint = "hvem fortalte det",
			       .help = "Så andre kan se, hvor sikkert det er, fx den unge selv eller jobcentret."),
};

static const struct uuid *
code_of(const struct situation *situation, int kind)
{
	switch ((enum situation_kind)kind) {
	case SITUATION_BENEFIT:
		return &situation->benefit;
	case SITUATION_EDUCATION:
		return &situation->education;
	case SITUATION_JOB:
		return &situation->job;
	}
	return &situation->benefit;
}

static void
check(const void *record, struct date today, struct findings *findings)
{
	const struct situation *situation = record;

	(void)today;
	for (int kind = SITUATION_BENEFIT; kind <= SITUATION_JOB; kind++) {
		const char *label = choice_label(kinds, kind);
		bool chosen = !uuid_is_none(*code_of(situation, kind));
		int field = SITUATION_BENEFIT_CODE + kind;

		if (kind == situation->kind && !chosen)
			findings_add(findings, SEVERITY_ERROR, field, "%s skal udfyldes.", label);
		if (kind != situation->kind && chosen)
			findings_add(findings, SEVERITY_ERROR, field,
				     "%s hører til en ændring for sig. Tøm feltet, og gem den bagefter.", label);
	}
	if (situation->kind != SITUATION_JOB && situation->hours != INTEGER_NONE)
		findings_add(findings, SEVERITY_ERROR, SITUATION_HOURS, "Timer hører til et job. Tøm feltet.");
	if (!date_is_none(situation->until) && date_compare(situation->until, situation->since) < 0)
		findings_add(findings, SEVERITY_ERROR, SITUATION_UNTIL,
			     "Den sidste dag er før den første. Ret en af dem.");
}

/* What had already ended when it was written down says nothing about today. */
static bool
is_past(const struct situation *situation)
{
	return !date_is_none(situation->until) && !instant_is_none(situation->record.created_at) &&
	       date_compare(situation->until, instant_date(situation->record.created_at)) < 0;
}

static void
follow(const void *record, void *owner)
{
	const struct situation *situation = record;
	struct youth *youth = owner;

	if (is_past(situation))
		return;
	switch ((enum situation_kind)situation->kind) {
	case SITUATION_BENEFIT:
		youth->benefit = situation->benefit;
		break;
	case SITUATION_EDUCATION:
		youth->education = situation->education;
		break;
	case SITUATION_JOB:
		youth->job = situation->job;
		youth->hours = situation->hours;
		break;
	}
}

static void
title(const void *record, struct text *out)
{
	const struct situation *situation = record;

	text_add(out, choice_label(kinds, situation->kind));
	if (!date_is_none(situation->since)) {
		text_add(out, " fra ");
		date_add_field(out, situation->since);
	}
}

const struct entity situation_entity = {
    .name = "situation",
    .word = "aendringer",
    .label = "ændring",
    .plural = "ændringer",
    .size = sizeof(struct situation),
    .fields = fields,
    .field_count = SITUATION_FIELD_COUNT,
    .owner = SITUATION_YOUTH,
    .check = check,
    .follow = follow,
    .title = title,
};
