/* The programme of an activity and its open invitations: their tables of fields. */
#include "model/activity.h"
#include "model/community.h"

static const struct choice states[] = {
    {PROGRAMME_AGREED, "Aftalt"},
    {PROGRAMME_CONSIDERED, "Overvejes"},
    {PROGRAMME_DROPPED, "Fravalgt"},
    {0, NULL},
};

static const struct field programme_fields[PROGRAMME_FIELD_COUNT] = {
    [PROGRAMME_ACTIVITY] =
	FIELD(programme_item, activity, REFERENCE, .label = "Aktivitet", .width = 20, .target = &activity_entity,
	      .flags = FIELD_REQUIRED, .help = "Den aktivitet, punktet er en del af."),
    [PROGRAMME_POSITION] = FIELD(programme_item, position, INTEGER, .label = "Nummer", .width = 6, .maximum = 999,
				 .flags = FIELD_SORT_NAME, .help = "Bestemmer, hvor i programmet punktet står."),
    [PROGRAMME_TITLE] = FIELD(programme_item, title, TEXT, .label = "Punkt", .width = 28, .maximum = 120,
			      .flags = FIELD_REQUIRED | FIELD_SEARCHABLE, .hint = "fx Velkomst med boller",
			      .help = "Det, der sker. Skriv det, så en ung får lyst til at være med."),
    [PROGRAMME_MINUTES] =
	FIELD(programme_item, minutes, INTEGER, .label = "Minutter", .width = 8, .maximum = 999, .hint = "fx 20",
	      .help = "Hvor længe det varer. Lad feltet stå tomt, hvis I ikke ved det."),
    [PROGRAMME_STATE] = FIELD(programme_item, state, CHOICE, .label = "Status", .width = 9, .choices = states,
			      .help = "Det, I ikke har besluttet, står som «overvejes», så det ikke bliver glemt."),
    [PROGRAMME_COMMUNITY] =
	FIELD(programme_item, community, REFERENCE, .label = "Fællesskab", .width = 20, .target = &community_entity,
	      .help = "Vælg det fællesskab, der bliver præsenteret. Ellers lad feltet stå tomt."),
    [PROGRAMME_PRESENTER] = FIELD(programme_item, presenter, TEXT, .label = "Fortalt af", .width = 16, .maximum = 80,
				  .flags = FIELD_PERSONAL, .hint = "hvem fortæller",
				  .help = "Den, der præsenterer. Helst en, som de unge kan møde igen på stedet."),
    [PROGRAMME_READ_MORE] = FIELD(
	programme_item, read_more, TEXT, .label = "Læs mere", .width = 24, .maximum = 300, .hint = "adresse eller sted",
	.help = "Hvor de unge kan finde mere om fællesskabet. Det skal de kunne tage med hjem."),
};

static void
programme_check(const void *record, struct date today, struct findings *findings)
{
	const struct programme_item *item = record;

	(void)today;
	if (!uuid_is_none(item->community) && text_is_empty(item->read_more))
		findings_add(findings, SEVERITY_WARNING, PROGRAMME_READ_MORE,
			     "De unge skal kunne finde mere om fællesskabet. Vil du gemme alligevel?");
}

static void
programme_title(const void *record, struct text *out)
{
	const struct programme_item *item = record;

	text_add(out, text_is_empty(item->title) ? "programpunkt" : item->title);
}

const struct entity programme_item_entity = {
    .name = "programme_item",
    .word = "program",
    .label = "programpunkt",
    .plural = "programpunkter",
    .size = sizeof(struct programme_item),
    .fields = programme_fields,
    .field_count = PROGRAMME_FIELD_COUNT,
    .owner = PROGRAMME_ACTIVITY,
    .check = programme_check,
    .title = programme_title,
};

static const struct field open_fields[OPEN_INVITATION_FIELD_COUNT] = {
    [OPEN_INVITATION_ACTIVITY] =
	FIELD(open_invitation, activity, REFERENCE, .label = "Aktivitet", .width = 20, .target = &activity_entity,
	      .flags = FIELD_REQUIRED, .help = "Den aktivitet, opslaget inviterer til."),
    [OPEN_INVITATION_MEDIUM] =
	FIELD(open_invitation, medium, TEXT, .label = "Medie", .width = 20, .maximum = 80,
	      .flags = FIELD_REQUIRED | FIELD_SEARCHABLE, .hint = "fx Instagram eller biblioteket",
	      .help = "Hvor alle unge kan se det. Så kan vi se, hvad der virker."),
    [OPEN_INVITATION_PUBLISHED] =
	FIELD(open_invitation, published, DATE, .label = "Slået op", .width = 11, .context = DATE_HAPPENED,
	      .hint = "dag-måned-år", .help = "Den dag, det blev vist første gang."),
    [OPEN_INVITATION_LINK] = FIELD(open_invitation, link, TEXT, .label = "Adresse", .width = 24, .maximum = 300,
				   .hint = "adresse på nettet", .help = "Så kolleger kan finde opslaget og dele det."),
    [OPEN_INVITATION_TEXT] =
	FIELD(open_invitation, text, TEXT, .label = "Tekst", .width = 40, .format = FORMAT_LONG, .maximum = 4000,
	      .help = "Ordene i opslaget. Skriv, at man kan komme, som man er, og at man gerne må bare lytte."),
};

static void
open_title(const void *record, struct text *out)
{
	const struct open_invitation *open = record;

	text_add(out, text_is_empty(open->medium) ? "åben invitation" : open->medium);
}

const struct entity open_invitation_entity = {
    .name = "open_invitation",
    .word = "aabneinvitationer",
    .label = "åben invitation",
    .plural = "åbne invitationer",
    .size = sizeof(struct open_invitation),
    .fields = open_fields,
    .field_count = OPEN_INVITATION_FIELD_COUNT,
    .owner = OPEN_INVITATION_ACTIVITY,
    .title = open_title,
};
