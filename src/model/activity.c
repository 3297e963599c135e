/* Workshops, visits, pre-visits and meetings: the table of fields and the rules between them. */
#include "model/activity.h"

#include "model/office.h"
#include "model/place.h"
#include "model/round.h"
#include "model/value.h"

enum { LAST_MINUTE = 24 * 60 - 1, HEADS = 9999 };

static const struct choice kinds[] = {
    {ACTIVITY_WORKSHOP, "Workshop"},
    {ACTIVITY_VISIT, "Besøg"},
    {ACTIVITY_PRE_VISIT, "Forbesøg"},
    {ACTIVITY_GROUP_MEETING, "Arbejdsgruppemøde"},
    {ACTIVITY_PLANNING_MEETING, "Planlægningsmøde"},
    {ACTIVITY_OTHER, "Andet"},
    {0, NULL},
};

static const char *const definites[] = {
    [ACTIVITY_WORKSHOP] = "workshoppen", [ACTIVITY_VISIT] = "besøget",          [ACTIVITY_PRE_VISIT] = "forbesøget",
    [ACTIVITY_GROUP_MEETING] = "mødet",  [ACTIVITY_PLANNING_MEETING] = "mødet", [ACTIVITY_OTHER] = "aktiviteten",
};

const char *
activity_definite(const void *activity)
{
	const int kind = ((const struct activity *)activity)->kind;

	return definites[kind >= 0 && kind <= ACTIVITY_OTHER ? kind : ACTIVITY_OTHER];
}

static const char *const beginnings[] = {
    [ACTIVITY_WORKSHOP] = "Ny workshop",
    [ACTIVITY_VISIT] = "Nyt besøg",
    [ACTIVITY_PRE_VISIT] = "Nyt forbesøg",
    [ACTIVITY_GROUP_MEETING] = "Nyt møde i arbejdsgruppen",
    [ACTIVITY_PLANNING_MEETING] = "Nyt planlægningsmøde",
    [ACTIVITY_OTHER] = "Ny aktivitet",
};

const char *
activity_beginning(const void *activity)
{
	const int kind = ((const struct activity *)activity)->kind;

	return beginnings[kind >= 0 && kind <= ACTIVITY_OTHER ? kind : ACTIVITY_OTHER];
}

static const struct choice states[] = {
    {ACTIVITY_IDEA, "Idé"},     {ACTIVITY_AGREEING, "Aftales"}, {ACTIVITY_PLANNED, "Planlagt"},
    {ACTIVITY_HELD, "Afholdt"}, {ACTIVITY_CANCELLED, "Aflyst"}, {0, NULL},
};

static const struct field fields[ACTIVITY_FIELD_COUNT] = {
    [ACTIVITY_KIND] = FIELD(activity, kind, CHOICE, .label = "Type", .width = 17, .choices = kinds,
			    .help = "En workshop er for alle. Et besøg er for en lille gruppe i en besøgsrunde."),
    [ACTIVITY_TITLE] =
	FIELD(activity, title, TEXT, .label = "Navn", .width = 28, .maximum = 100, .flags = FIELD_SEARCHABLE,
	      .hint = "fx Workshop for unge", .help = "Det, I kalder den indbyrdes. Uden navn står typen og dagen."),
    [ACTIVITY_STATE] = FIELD(activity, state, CHOICE, .label = "Status", .width = 8, .choices = states,
			     .help = "Så alle ser, hvad der er aftalt. Vælg Afholdt, når den er slut."),
    [ACTIVITY_DAY] = FIELD(activity, day, DATE, .label = "Dag", .width = 11, .context = DATE_PLAN,
			   .flags = FIELD_SORT_NAME, .hint = "fx to uge 13 eller 26/3",
			   .help = "Lad feltet stå tomt, til dagen er aftalt. Programmet siger til ved helligdage."),
    [ACTIVITY_STARTS] = FIELD(activity, starts, INTEGER, .label = "Begynder", .width = 8, .format = FORMAT_CLOCK,
			      .flags = FIELD_SORT_NAME, .maximum = LAST_MINUTE, .hint = "fx 13.00",
			      .help = "Hvornår I begynder. Målplanen siger, at besøg er i dagtimerne."),
    [ACTIVITY_ENDS] =
	FIELD(activity, ends, INTEGER, .label = "Slutter", .width = 7, .format = FORMAT_CLOCK, .maximum = LAST_MINUTE,
	      .hint = "fx 16.00", .help = "Hvornår I slutter. Så ved de unge, hvad de siger ja til."),
    [ACTIVITY_WORKPLACE] =
	FIELD(activity, workplace, REFERENCE, .label = "Sted", .width = 20, .target = &workplace_entity,
	      .help = "Hvor det foregår. Til workshoppen helst et sted, man ikke forbinder med «systemet»."),
    [ACTIVITY_ROUND] = FIELD(activity, round, REFERENCE, .label = "Besøgsrunde", .width = 14, .target = &round_entity,
			     .help = "Den runde, besøget hører til. Kun besøg og forbesøg."),
    [ACTIVITY_OCCASION] =
	FIELD(activity, occasion, INTEGER, .label = "Gang", .width = 5, .maximum = ROUND_OCCASIONS, .hint = "1 eller 2",
	      .help = "Hvert sted besøges to gange. Skriv 1 for den første gang og 2 for den anden."),
    [ACTIVITY_CONSULTANT] =
	FIELD(activity, consultant, REFERENCE, .label = "Konsulent", .width = 12, .target = &staff_entity,
	      .help = "Den, der er sammen med de unge. Der skal altid være mindst én konsulent med."),
    [ACTIVITY_REPLY_BY] =
	FIELD(activity, reply_by, DATE, .label = "Svar senest", .width = 11, .context = DATE_PLAN,
	      .hint = "dag-måned-år", .help = "Den sidste dag, de unge kan svare. Står i invitationen."),
    [ACTIVITY_MEETING_POINT] =
	FIELD(activity, meeting_point, TEXT, .label = "Mødested", .width = 20, .maximum = 120, .hint = "fx Rådhuset",
	      .help = "Hvor I mødes for at følges ad. Det er lettere at komme sammen med nogen."),
    [ACTIVITY_MEETING_TIME] =
	FIELD(activity, meeting_time, INTEGER, .label = "Mødes klokken", .heading = "Mødes", .width = 6,
	      .format = FORMAT_CLOCK, .maximum = LAST_MINUTE, .hint = "fx 12.40",
	      .help = "Hvornår I mødes ved mødestedet. Lad feltet stå tomt, hvis I mødes på stedet."),
    [ACTIVITY_TRANSPORT] =
	FIELD(activity, transport, TEXT, .label = "Kørsel", .width = 20, .maximum = 200,
	      .hint = "fx bus 143 fra stationen", .help = "Hvordan man kommer frem. Skriv også, om I kan hente."),
    [ACTIVITY_FOOD] = FIELD(activity, food, TEXT, .label = "Mad", .width = 20, .maximum = 200,
			    .hint = "fx pizza kl. 15", .help = "Det, der er at spise og drikke. Står i invitationen."),
    [ACTIVITY_FRAME] =
	FIELD(activity, frame, TEXT, .label = "Ramme", .width = 40, .format = FORMAT_LONG, .maximum = 4000,
	      .hint = "hvad det går ud på",
	      .help = "Ordene i invitationen. De unge er eksperterne: Skriv, at deres erfaringer er det vigtigste."),
    [ACTIVITY_VIDEO] =
	FIELD(activity, video, TEXT, .label = "Video", .width = 24, .maximum = 300, .hint = "adresse på nettet",
	      .help = "Adressen på en video, der inviterer. Den kommer med som kode i brevet."),
    [ACTIVITY_ANONYMOUS_SIGN_UPS] =
	FIELD(activity, anonymous_sign_ups, INTEGER, .label = "Åbne tilmeldinger", .heading = "Åbne", .width = 5,
	      .maximum = HEADS, .hint = "antal uden navn",
	      .help = "Så mange har meldt sig på en åben invitation uden at være oprettet her."),
    [ACTIVITY_ANONYMOUS_ATTENDED] =
	FIELD(activity, anonymous_attended, INTEGER, .label = "Mødt uden navn", .heading = "Uden navn", .width = 9,
	      .maximum = HEADS, .hint = "antal, der ikke er på listen",
	      .help = "Unge, der mødte op uden at stå på listen. De tæller med i de 15."),
    [ACTIVITY_RESULT] =
	FIELD(activity, result, TEXT, .label = "Det kom der ud af", .heading = "Resultat", .width = 28,
	      .format = FORMAT_LONG, .maximum = 4000, .hint = "ingen navne",
	      .help = "Skriv kort, hvad I fik ud af det. Teksten kan komme med i rapporten, så skriv ingen navne."),
};

/* What has been is no longer to be moved. */
static void
check_day(const struct activity *activity, struct findings *findings)
{
	const char *holiday = date_is_none(activity->day) ? NULL : date_holiday(activity->day);

	if (date_is_none(activity->day) || activity->state >= ACTIVITY_HELD)
		return;
	if (holiday != NULL)
		findings_add(findings, SEVERITY_WARNING, ACTIVITY_DAY,
			     "Det er %s. Vælg en anden dag, eller behold den.", holiday);
	else if (date_weekday(activity->day) > 4)
		findings_add(findings, SEVERITY_WARNING, ACTIVITY_DAY,
			     "Det er en %s. Vælg en anden dag, eller behold den.",
			     date_weekday_name(date_weekday(activity->day)));
}

static void
check_times(const struct activity *activity, struct findings *findings)
{
	if (activity->starts == INTEGER_NONE)
		return;
	if (activity->ends != INTEGER_NONE && activity->ends <= activity->starts)
		findings_add(findings, SEVERITY_ERROR, ACTIVITY_ENDS,
			     "Den slutter, før den begynder. Ret en af tiderne.");
	if (activity->meeting_time != INTEGER_NONE && activity->meeting_time > activity->starts)
		findings_add(findings, SEVERITY_WARNING, ACTIVITY_MEETING_TIME,
			     "I mødes først, når den er begyndt. Vil du gemme alligevel?");
}

static void
check_state(const struct activity *activity, struct date today, struct findings *findings)
{
	if (activity->state == ACTIVITY_PLANNED && date_is_none(activity->day))
		findings_add(findings, SEVERITY_WARNING, ACTIVITY_DAY,
			     "Den er planlagt, men har ingen dag. Vil du gemme alligevel?");
	if (activity->state == ACTIVITY_HELD && date_compare(activity->day, today) > 0)
		findings_add(findings, SEVERITY_WARNING, ACTIVITY_STATE,
			     "Dagen er ikke kommet endnu. Er den virkelig afholdt?");
	if (!date_is_none(activity->reply_by) && !date_is_none(activity->day) &&
	    date_compare(activity->reply_by, activity->day) > 0)
		findings_add(findings, SEVERITY_WARNING, ACTIVITY_REPLY_BY,
			     "Svarfristen er efter dagen. Vil du gemme alligevel?");
}

static void
check(const void *record, struct date today, struct findings *findings)
{
	const struct activity *activity = record;

	check_day(activity, findings);
	check_times(activity, findings);
	check_state(activity, today, findings);
	if (activity->occasion == 0)
		findings_add(findings, SEVERITY_ERROR, ACTIVITY_OCCASION,
			     "Skriv 1 for den første gang eller 2 for den anden.");
	if (!uuid_is_none(activity->round) && activity->kind != ACTIVITY_VISIT && activity->kind != ACTIVITY_PRE_VISIT)
		findings_add(findings, SEVERITY_WARNING, ACTIVITY_ROUND,
			     "Kun besøg og forbesøg hører til en runde. Vil du gemme alligevel?");
}

static void
title(const void *record, struct text *out)
{
	const struct activity *activity = record;

	if (!text_is_empty(activity->title)) {
		text_add(out, activity->title);
		return;
	}
	text_add(out, choice_label(kinds, activity->kind));
	if (!date_is_none(activity->day)) {
		text_add(out, " ");
		date_add_short(out, activity->day);
	}
}

const struct entity activity_entity = {
    .name = "activity",
    .word = "aktiviteter",
    .label = "aktivitet",
    .plural = "aktiviteter",
    .size = sizeof(struct activity),
    .fields = fields,
    .field_count = ACTIVITY_FIELD_COUNT,
    .owner = ERROR_NO_FIELD,
    .small = true,
    .brief = ACTIVITY_TITLE,
    .check = check,
    .title = title,
};
