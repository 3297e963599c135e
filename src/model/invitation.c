/* An invitation: the table of fields, the rules between them and where it stands. */
#include "model/invitation.h"

#include "model/activity.h"
#include "model/value.h"
#include "model/youth.h"

static const struct choice channels[] = {
    {INVITED_NOT_TOLD, "Ikke oplyst"},
    {INVITED_BY_CASE_WORKER, "Sagsbehandler"},
    {INVITED_BY_PHONE, "Telefon"},
    {INVITED_BY_SOCIAL_MEDIA, "SoMe"},
    {INVITED_BY_LETTER, "Brev"},
    {INVITED_BY_VIDEO, "Video"},
    {INVITED_BY_YOUTH, "Ung til ung"},
    {INVITED_WALK_IN, "Uden tilmelding"},
    {0, NULL},
};

static const struct choice replies[] = {
    {REPLY_NONE, "Intet svar"}, {REPLY_YES, "Ja"}, {REPLY_MAYBE, "Måske"}, {REPLY_NO, "Nej"}, {0, NULL},
};

static const struct choice attendances[] = {
    {ATTENDANCE_NONE, "Ikke noteret"}, {ATTENDANCE_CAME, "Mødt"},         {ATTENDANCE_PARTLY, "Mødt delvist"},
    {ATTENDANCE_CANCELLED, "Afbud"},   {ATTENDANCE_NO_SHOW, "Udeblevet"}, {0, NULL},
};

static const struct choice transports[] = {
    {TRANSPORT_NONE, "Kommer selv"},
    {TRANSPORT_MISSING, "Mangler"},
    {TRANSPORT_ORDERED, "Bestilt"},
    {0, NULL},
};

static const struct field fields[INVITATION_FIELD_COUNT] = {
    [INVITATION_YOUTH] = FIELD(invitation, youth, REFERENCE, .label = "Ung", .width = 20, .target = &youth_entity,
			       .flags = FIELD_REQUIRED, .help = "Den unge, der er inviteret."),
    [INVITATION_ACTIVITY] =
	FIELD(invitation, activity, REFERENCE, .label = "Aktivitet", .width = 20, .target = &activity_entity,
	      .flags = FIELD_REQUIRED, .help = "Det, den unge er inviteret til. En ung har én invitation til hver."),
    [INVITATION_CHANNEL] =
	FIELD(invitation, channel, CHOICE, .label = "Inviteret via", .heading = "Via", .width = 15, .choices = channels,
	      .help = "Hvem eller hvad inviterede den unge. Så kan vi se, hvilken vej der virker."),
    [INVITATION_REASON] = FIELD(invitation, reason, TEXT, .label = "Valgt fordi", .width = 28, .maximum = 300,
				.flags = FIELD_PERSONAL, .hint = "kort og sagligt",
				.help = "Hvorfor netop den unge skal have tilbuddet. Skriv, så den unge kan læse det."),
    [INVITATION_SENT] = FIELD(invitation, sent, DATE, .label = "Sendt", .width = 11, .context = DATE_HAPPENED,
			      .hint = "tom, til den er sendt",
			      .help = "Den dag, den unge blev inviteret. Uden dag er invitationen en kladde."),
    [INVITATION_REPLY] = FIELD(invitation, reply, CHOICE, .label = "Svar", .width = 10, .choices = replies,
			       .help = "Den unges eget svar. Et nej er helt i orden og lukker ikke for andet."),
    [INVITATION_REPLIED] = FIELD(invitation, replied, DATE, .label = "Svaret den", .width = 11,
				 .context = DATE_HAPPENED, .hint = "det nyeste svar",
				 .help = "Den dag, den unge sidst svarede. Lad feltet stå tomt, hvis du ikke ved det."),
    [INVITATION_REMINDED] =
	FIELD(invitation, reminded, DATE, .label = "Mindet om det", .heading = "Påmindet", .width = 11,
	      .context = DATE_HAPPENED, .hint = "den nyeste påmindelse",
	      .help = "Den dag, du sidst mindede den unge om det. Én venlig besked ad gangen er nok."),
    [INVITATION_TRANSPORT] = FIELD(invitation, transport, CHOICE, .label = "Kørsel", .width = 11, .choices = transports,
				   .help = "Kan den unge selv komme frem? Mangler der kørsel, står det på listen."),
    [INVITATION_NEEDS] = FIELD(invitation, needs, TEXT, .label = "Hensyn", .width = 24, .maximum = 300,
			       .flags = FIELD_PERSONAL, .hint = "mad og andet praktisk",
			       .help = "Det praktiske, der gør det lettere at komme. Skriv ikke om sygdom."),
    [INVITATION_COMPANY] = FIELD(invitation, company, TEXT, .label = "Følges med", .width = 20, .maximum = 120,
				 .flags = FIELD_PERSONAL, .hint = "fx tager en ven med",
				 .help = "Det er lettere at komme sammen med nogen. Skriv ikke andres fulde navn."),
    [INVITATION_ATTENDANCE] =
	FIELD(invitation, attendance, CHOICE, .label = "Fremmøde", .width = 12, .choices = attendances,
	      .help = "Det, der skete på dagen, uanset hvad den unge svarede. At sidde med og lytte er at være mødt."),
    [INVITATION_TAKES_PART] = FIELD(invitation, takes_part, CHOICE, .label = "Deltog ved at", .heading = "Deltog",
				    .width = 11, .choices = takes_part_choices,
				    .help = "Alle skal kunne være med på deres måde. At lytte er også at deltage."),
};

static void
check(const void *record, struct date today, struct findings *findings)
{
	const struct invitation *invitation = record;

	if (date_compare(invitation->sent, today) > 0)
		findings_add(findings, SEVERITY_WARNING, INVITATION_SENT,
			     "Datoen er ude i fremtiden. Vil du gemme alligevel?");
	if (!date_is_none(invitation->sent) && !date_is_none(invitation->replied) &&
	    date_compare(invitation->replied, invitation->sent) < 0)
		findings_add(findings, SEVERITY_WARNING, INVITATION_REPLIED,
			     "Svaret kom, før invitationen blev sendt. Vil du gemme alligevel?");
	if (invitation->reply == REPLY_NONE && !date_is_none(invitation->replied))
		findings_add(findings, SEVERITY_WARNING, INVITATION_REPLY,
			     "Der er en dag for svaret, men intet svar. Vil du gemme alligevel?");
	if (invitation->reply != REPLY_NONE && date_is_none(invitation->sent) && invitation->channel != INVITED_WALK_IN)
		findings_add(findings, SEVERITY_WARNING, INVITATION_SENT,
			     "Uden dag tæller invitationen som kladde, selvom der er svar. Vil du gemme alligevel?");
}

bool
invitation_came(const struct invitation *invitation)
{
	return invitation->attendance == ATTENDANCE_CAME || invitation->attendance == ATTENDANCE_PARTLY;
}

bool
invitation_holds_seat(const struct invitation *invitation)
{
	return invitation_came(invitation) ||
	       (invitation->reply != REPLY_NO && invitation->attendance != ATTENDANCE_CANCELLED);
}

enum invitation_status
invitation_status(const struct invitation *invitation)
{
	switch ((enum attendance)invitation->attendance) {
	case ATTENDANCE_CAME:
	case ATTENDANCE_PARTLY:
		return INVITATION_CAME;
	case ATTENDANCE_CANCELLED:
		return INVITATION_CANCELLED;
	case ATTENDANCE_NO_SHOW:
		return INVITATION_NO_SHOW;
	case ATTENDANCE_NONE:
		break;
	}
	switch ((enum invitation_reply)invitation->reply) {
	case REPLY_YES:
		return INVITATION_SIGNED_UP;
	case REPLY_MAYBE:
		return INVITATION_MAYBE;
	case REPLY_NO:
		return INVITATION_DECLINED;
	case REPLY_NONE:
		break;
	}
	return date_is_none(invitation->sent) ? INVITATION_PLANNED : INVITATION_UNANSWERED;
}

const char *
invitation_status_word(enum invitation_status status)
{
	switch (status) {
	case INVITATION_PLANNED:
		return "PLANLAGT";
	case INVITATION_UNANSWERED:
		return "INTET SVAR";
	case INVITATION_MAYBE:
		return "MÅSKE";
	case INVITATION_SIGNED_UP:
		return "TILMELDT";
	case INVITATION_DECLINED:
		return "AFSLAG";
	case INVITATION_CANCELLED:
		return "AFBUD";
	case INVITATION_CAME:
		return "MØDT";
	case INVITATION_NO_SHOW:
		return "UDEBLEVET";
	}
	return "";
}

/* An imprecise birth is only warned about when no day in it gives an age within the limits. */
static bool
is_too_old(const struct youth *youth, struct date on)
{
	return !date_is_none(on) && date_years_between(youth->born.last, on) > YOUTH_AGE_LAST;
}

static bool
is_too_young(const struct youth *youth, struct date on)
{
	return !date_is_none(on) && date_years_between(youth->born.first, on) < YOUTH_AGE_FIRST;
}

void
invitation_add_age_warning(struct text *out, const struct youth *youth, struct date invited, struct date day)
{
	if (period_is_none(&youth->born))
		return;
	if (is_too_old(youth, invited))
		text_add_format(out, "Personen er fyldt %d år.", YOUTH_AGE_LAST + 1);
	else if (is_too_old(youth, day))
		text_add_format(out, "Personen er fyldt %d år den dag.", YOUTH_AGE_LAST + 1);
	else if (is_too_young(youth, date_is_none(day) ? invited : day))
		text_add_format(out, "Personen er ikke fyldt %d år den dag.", YOUTH_AGE_FIRST);
	else if (is_too_young(youth, invited))
		text_add_format(out, "Personen er ikke fyldt %d år endnu.", YOUTH_AGE_FIRST);
	else
		return;
	text_add_format(out, " Projektet er for unge fra %d til %d år. Vil du invitere alligevel?", YOUTH_AGE_FIRST,
			YOUTH_AGE_LAST);
}

static void
title(const void *record, struct text *out)
{
	text_add(out, "Invitation: ");
	text_add(out, invitation_status_word(invitation_status(record)));
}

const struct entity invitation_entity = {
    .name = "invitation",
    .word = "invitationer",
    .label = "invitation",
    .plural = "invitationer",
    .size = sizeof(struct invitation),
    .fields = fields,
    .field_count = INVITATION_FIELD_COUNT,
    .owner = INVITATION_YOUTH,
    .refresh = "youth_refresh",
    .check = check,
    .title = title,
};
