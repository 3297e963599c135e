/* The communities of the places, and the ladder a young person climbs in one. */
#include "model/community.h"

#include "model/office.h"
#include "model/place.h"
#include "model/value.h"
#include "model/youth.h"

static const struct choice gives[] = {
    {GIVES_COSINESS, "Hygge"},
    {GIVES_STRUCTURE, "Struktur"},
    {GIVES_RELATIONS, "Relationer"},
    {GIVES_SETTING, "Miljø"},
    {0, NULL},
};

static const struct field fields[COMMUNITY_FIELD_COUNT] = {
    [COMMUNITY_WORKPLACE] =
	FIELD(community, workplace, REFERENCE, .label = "Sted", .width = 28, .target = &workplace_entity,
	      .flags = FIELD_REQUIRED, .help = "Det sted, hvor fællesskabet mødes.", .words = "Arbejdsplads|Mødested"),
    [COMMUNITY_NAME] =
	FIELD(community, name, TEXT, .label = "Fællesskab", .width = 20, .maximum = 60,
	      .flags = FIELD_REQUIRED | FIELD_SEARCHABLE | FIELD_SORT_NAME, .hint = "fx Hiphopskolen",
	      .help = "Det, fællesskabet hedder. Skriv det, som de unge siger det.", .words = "Navn|Hold|Gruppe"),
    [COMMUNITY_INTEREST] = FIELD(
	community, interest, REFERENCE, .label = "Interesse", .width = 16, .target = &code_entity, .list = "interesse",
	.help = "Så programmet kan finde et fællesskab, der passer til den unges ønsker.", .words = "Emne"),
    [COMMUNITY_MEETS] =
	FIELD(community, meets, TEXT, .label = "Mødes", .width = 20, .maximum = 120, .hint = "fx tirsdage kl. 15-17",
	      .help = "Så den unge ved, hvornår der sker noget.", .words = "Tid|Tidspunkt|Dag og tid"),
    [COMMUNITY_AGE_FROM] = FIELD(community, age_from, INTEGER, .label = "Fra alder", .width = 9, .maximum = 99,
				 .hint = "år", .help = "Den yngste alder, man kan være med fra.", .words = "Alder fra"),
    [COMMUNITY_AGE_TO] = FIELD(community, age_to, INTEGER, .label = "Til alder", .width = 9, .maximum = 99,
			       .hint = "år", .help = "Den ældste alder, man kan være med til.", .words = "Alder til"),
    [COMMUNITY_PRICE] = FIELD(community, price, INTEGER, .label = "Pris", .width = 5, .maximum = 99999,
			      .hint = "kroner om måneden, 0 = gratis",
			      .help = "Prisen kan være det, der afgør det. Skriv 0, hvis det er gratis.",
			      .words = "Pris pr. måned|Kontingent"),
    [COMMUNITY_SEATS] =
	FIELD(community, seats, INTEGER, .label = "Ledige pladser", .heading = "Ledige", .width = 6, .maximum = 999,
	      .help = "Hvor mange der er plads til lige nu. Lad feltet stå tomt, hvis I ikke ved det.",
	      .words = "Pladser|Ledige"),
    [COMMUNITY_GIVES] = FIELD(community, gives, FLAGS, .label = "Giver", .width = 16, .choices = gives,
			      .help = "Målplanen nævner hygge, struktur, relationer og miljøer. Vælg gerne flere.",
			      .words = "Giver de unge"),
    [COMMUNITY_READ_MORE] = FIELD(
	community, read_more, TEXT, .label = "Læs mere", .width = 24, .maximum = 300, .hint = "en adresse på nettet",
	.help = "På workshoppen skal de unge høre, hvor de kan finde mere. Skriv adressen på siden.",
	.words = "Link|Hjemmeside"),
    [COMMUNITY_CLOSED] = FIELD(community, closed, BOOLEAN, .label = "Ophørt", .width = 7,
			       .help = "Et fællesskab, der er ophørt, kan ikke vælges mere. De unge har det stadig på "
				       "deres kort."),
};

static void
check(const void *record, struct date today, struct findings *findings)
{
	const struct community *community = record;

	(void)today;
	if (community->age_from != INTEGER_NONE && community->age_to != INTEGER_NONE &&
	    community->age_to < community->age_from)
		findings_add(findings, SEVERITY_ERROR, COMMUNITY_AGE_TO,
			     "Den ældste alder er under den yngste. Ret en af dem.");
}

static void
title(const void *record, struct text *out)
{
	const struct community *community = record;

	text_add(out, text_is_empty(community->name) ? "fællesskab" : community->name);
}

const struct entity community_entity = {
    .name = "community",
    .word = "faellesskaber",
    .label = "fællesskab",
    .plural = "fællesskaber",
    .size = sizeof(struct community),
    .fields = fields,
    .field_count = COMMUNITY_FIELD_COUNT,
    .owner = COMMUNITY_WORKPLACE,
    .small = true,
    .brief = COMMUNITY_NAME,
    .check = check,
    .title = title,
};

static const struct choice steps[] = {
    {MEMBERSHIP_CURIOUS, "Nysgerrig"},
    {MEMBERSHIP_TRYING, "Prøver"},
    {MEMBERSHIP_MEMBER, "Med"},
    {MEMBERSHIP_STOPPED, "Stoppet"},
    {0, NULL},
};

static const struct choice origins[] = {
    {ORIGIN_NOT_TOLD, "Ikke oplyst"},
    {ORIGIN_CONSULTANT, "Konsulenten"},
    {ORIGIN_WORKSHOP, "Workshop"},
    {ORIGIN_VISIT, "Besøg"},
    {ORIGIN_FRIEND, "Ven"},
    {ORIGIN_SELF, "Den unge selv"},
    {0, NULL},
};

static const struct field membership_fields[MEMBERSHIP_FIELD_COUNT] = {
    [MEMBERSHIP_YOUTH] = FIELD(membership, youth, REFERENCE, .label = "Ung", .width = 20, .target = &youth_entity,
			       .flags = FIELD_REQUIRED, .help = "Den unge, der er på vej ind i et fællesskab."),
    [MEMBERSHIP_COMMUNITY] =
	FIELD(membership, community, REFERENCE, .label = "Fællesskab", .width = 20, .target = &community_entity,
	      .flags = FIELD_REQUIRED,
	      .help = "Målet er, at flere unge bliver en del af et fællesskab. Mangler det på listen, så lav det på "
		      "stedets kort."),
    [MEMBERSHIP_STEP] =
	FIELD(membership, step, CHOICE, .label = "Trin", .width = 9, .choices = steps,
	      .help = "Nysgerrig har hørt om det. Prøver har været der. Med kommer fast. Stoppet kommer ikke mere."),
    [MEMBERSHIP_ORIGIN] = FIELD(membership, origin, CHOICE, .label = "Begyndte med", .width = 13, .choices = origins,
				.help = "Så vi lærer, hvad der hjælper unge ind i et fællesskab."),
    [MEMBERSHIP_CURIOUS_DAY] =
	FIELD(membership, curious, DATE, .label = "Nysgerrig den", .width = 13, .context = DATE_HAPPENED,
	      .hint = "dag-måned-år", .help = "Den dag, den unge viste interesse.", .words = "Nysgerrig"),
    [MEMBERSHIP_TRYING_DAY] =
	FIELD(membership, trying, DATE, .label = "Prøver fra", .width = 11, .context = DATE_HAPPENED,
	      .hint = "dag-måned-år", .help = "Den første dag, den unge var med for at prøve.", .words = "Prøver"),
    [MEMBERSHIP_JOINED_DAY] =
	FIELD(membership, joined, DATE, .label = "Med fra", .width = 11, .context = DATE_HAPPENED,
	      .hint = "dag-måned-år", .help = "Den dag, den unge blev en fast del af det.", .words = "Med"),
    [MEMBERSHIP_STOPPED_DAY] = FIELD(
	membership, stopped, DATE, .label = "Stoppet den", .width = 11, .context = DATE_HAPPENED,
	.hint = "dag-måned-år", .help = "Den dag, den unge holdt op. At have prøvet tæller også.", .words = "Stoppet"),
    [MEMBERSHIP_TEXT] =
	FIELD(membership, text, TEXT, .label = "Med egne ord", .width = 28, .maximum = 300,
	      .flags = FIELD_PERSONAL | FIELD_SEARCHABLE, .hint = "det, den unge siger om det",
	      .help = "Det, den unge selv siger om at være med. Skriv det kort.", .words = "Egne ord|Bemærkning"),
};

enum { STEPS = MEMBERSHIP_STOPPED + 1 };

static struct date
day_of(const struct membership *membership, int step)
{
	const struct date days[STEPS] = {
	    [MEMBERSHIP_CURIOUS] = membership->curious,
	    [MEMBERSHIP_TRYING] = membership->trying,
	    [MEMBERSHIP_MEMBER] = membership->joined,
	    [MEMBERSHIP_STOPPED] = membership->stopped,
	};

	return days[step];
}

struct date
membership_since(const struct membership *membership)
{
	return day_of(membership, membership->step);
}

bool
membership_climb(struct membership *membership, struct date day)
{
	if (membership->step != MEMBERSHIP_CURIOUS && membership->step != MEMBERSHIP_TRYING)
		return false;
	membership->step++;
	if (membership->step == MEMBERSHIP_TRYING)
		membership->trying = day;
	else
		membership->joined = day;
	return true;
}

static void
check_membership(const void *record, struct date today, struct findings *findings)
{
	const struct membership *membership = record;
	struct date before = DATE_NONE;

	if (membership->step >= 0 && membership->step < STEPS && date_is_none(membership_since(membership)))
		findings_add(findings, SEVERITY_ERROR, MEMBERSHIP_CURIOUS_DAY + membership->step,
			     "Skriv dagen for trinnet «%s».", steps[membership->step].label);
	for (int step = 0; step < STEPS; step++) {
		struct date day = day_of(membership, step);

		if (date_is_none(day))
			continue;
		if (!date_is_none(before) && date_compare(day, before) < 0)
			findings_add(findings, SEVERITY_ERROR, MEMBERSHIP_CURIOUS_DAY + step,
				     "Dagen er før trinnet under. Ret en af dem.");
		if (date_compare(day, today) > 0)
			findings_add(findings, SEVERITY_WARNING, MEMBERSHIP_CURIOUS_DAY + step,
				     "Datoen er ude i fremtiden. Vil du gemme alligevel?");
		before = day;
	}
}

static void
membership_title(const void *record, struct text *out)
{
	const struct membership *membership = record;

	text_add_format(out, "med i: %s", choice_label(steps, membership->step));
}

const struct entity membership_entity = {
    .name = "membership",
    .word = "medlemskaber",
    .label = "medlemskab",
    .plural = "medlemskaber",
    .size = sizeof(struct membership),
    .fields = membership_fields,
    .field_count = MEMBERSHIP_FIELD_COUNT,
    .owner = MEMBERSHIP_YOUTH,
    .check = check_membership,
    .title = membership_title,
};
