/* Courses that grew out of what the young people said, and the young people who help: their tables of fields. */
#include "model/activity.h"
#include "model/community.h"
#include "model/harvest.h"
#include "model/value.h"
#include "model/youth.h"

static const struct field pathway_fields[PATHWAY_FIELD_COUNT] = {
    [PATHWAY_TITLE] = FIELD(pathway, title, TEXT, .label = "Navn", .width = 28, .maximum = 100,
			    .flags = FIELD_REQUIRED | FIELD_SEARCHABLE | FIELD_SORT_NAME, .hint = "fx Tegneholdet",
			    .help = "Det, forløbet hedder. Brug gerne de unges eget navn til det."),
    [PATHWAY_ACTIVITY] =
	FIELD(pathway, activity, REFERENCE, .label = "Vokset ud af", .width = 20, .target = &activity_entity,
	      .help = "Den workshop, hvor idéen opstod. Et af målplanens tegn."),
    [PATHWAY_STARTED] = FIELD(pathway, started, DATE, .label = "Begyndt", .width = 11, .context = DATE_HAPPENED,
			      .hint = "tom, til det er i gang",
			      .help = "Den første gang, de unge var der. Først da tæller det som etableret."),
    [PATHWAY_ENDED] = FIELD(pathway, ended, DATE, .label = "Slut", .width = 11, .context = DATE_PLAN,
			    .hint = "sidste dag", .help = "Den sidste gang. Lad feltet stå tomt, så længe det varer."),
    [PATHWAY_COMMUNITY] =
	FIELD(pathway, community, REFERENCE, .label = "Fællesskab", .width = 20, .target = &community_entity,
	      .help = "Hvis forløbet er blevet til et fællesskab på et af stederne."),
    [PATHWAY_PARTICIPANTS] =
	FIELD(pathway, participants, INTEGER, .label = "Deltagere", .width = 9, .maximum = 999, .hint = "antal unge",
	      .help = "Hvor mange unge der er med. Skriv et tal og ingen navne."),
    [PATHWAY_TEXT] =
	FIELD(pathway, text, TEXT, .label = "Om forløbet", .width = 40, .format = FORMAT_LONG, .maximum = 4000,
	      .hint = "ingen navne", .help = "Hvad det går ud på, og hvordan de unge har præget det."),
};

static void
pathway_check(const void *record, struct date today, struct findings *findings)
{
	const struct pathway *pathway = record;

	(void)today;
	if (!date_is_none(pathway->ended) && date_compare(pathway->ended, pathway->started) < 0)
		findings_add(findings, SEVERITY_ERROR, PATHWAY_ENDED,
			     "Det slutter, før det begynder. Ret en af datoerne.");
}

static void
pathway_title(const void *record, struct text *out)
{
	const struct pathway *pathway = record;

	text_add(out, text_is_empty(pathway->title) ? "forløb" : pathway->title);
}

const struct entity pathway_entity = {
    .name = "pathway",
    .word = "forloeb",
    .label = "forløb",
    .plural = "forløb",
    .size = sizeof(struct pathway),
    .fields = pathway_fields,
    .field_count = PATHWAY_FIELD_COUNT,
    .owner = ERROR_NO_FIELD,
    .small = true,
    .brief = PATHWAY_TITLE,
    .check = pathway_check,
    .title = pathway_title,
};

static const struct choice roles[] = {
    {ROLE_AMBASSADOR, "Ambassadør"},
    {ROLE_CO_HOST, "Medvært"},
    {ROLE_CO_PLANNER, "Medplanlægger"},
    {0, NULL},
};

static const struct choice states[] = {
    {AMBASSADOR_ASKED, "Spurgt"},
    {AMBASSADOR_YES, "Ja"},
    {AMBASSADOR_NO, "Nej"},
    {AMBASSADOR_STOPPED, "Stoppet"},
    {0, NULL},
};

static const struct field ambassador_fields[AMBASSADOR_FIELD_COUNT] = {
    [AMBASSADOR_YOUTH] = FIELD(ambassador, youth, REFERENCE, .label = "Ung", .width = 20, .target = &youth_entity,
			       .flags = FIELD_REQUIRED, .help = "Den unge, der hjælper til."),
    [AMBASSADOR_ROLE] = FIELD(ambassador, role, CHOICE, .label = "Rolle", .width = 13, .choices = roles,
			      .help = "En ambassadør inviterer andre unge. En medvært tager imod på dagen."),
    [AMBASSADOR_STATE] = FIELD(ambassador, state, CHOICE, .label = "Svar", .width = 7, .choices = states,
			       .help = "Det er frivilligt. Et nej er helt i orden."),
    [AMBASSADOR_SINCE] = FIELD(ambassador, since, DATE, .label = "Fra", .width = 11, .context = DATE_HAPPENED,
			       .hint = "dag-måned-år", .help = "Den dag, den unge sagde ja eller blev spurgt."),
    [AMBASSADOR_TEXT] =
	FIELD(ambassador, text, TEXT, .label = "Bemærkning", .width = 28, .maximum = 300, .flags = FIELD_PERSONAL,
	      .hint = "kort og sagligt", .help = "Det, den unge gerne vil stå for, og den støtte, der skal til."),
};

static void
ambassador_title(const void *record, struct text *out)
{
	const struct ambassador *ambassador = record;

	text_add(out, choice_label(roles, ambassador->role));
	text_add_format(out, ": %s", choice_label(states, ambassador->state));
}

const struct entity ambassador_entity = {
    .name = "ambassador",
    .word = "ambassadoerer",
    .label = "ambassadør",
    .plural = "ambassadører",
    .size = sizeof(struct ambassador),
    .fields = ambassador_fields,
    .field_count = AMBASSADOR_FIELD_COUNT,
    .owner = AMBASSADOR_YOUTH,
    .title = ambassador_title,
};
