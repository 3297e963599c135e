/* A contact attempt: how someone tried to reach a young person, and whether it worked. */
#include "model/journal.h"

#include "model/office.h"
#include "model/value.h"
#include "model/youth.h"

static const struct choice channels[] = {
    {CHANNEL_PHONE, "Telefon"},     {CHANNEL_SMS, "Sms"},
    {CHANNEL_EMAIL, "E-mail"},      {CHANNEL_LETTER, "Brev"},
    {CHANNEL_SOCIAL_MEDIA, "SoMe"}, {CHANNEL_CASE_WORKER, "Sagsbehandler"},
    {CHANNEL_MEETING, "Møde"},      {0, NULL},
};

static const struct choice outcomes[] = {
    {OUTCOME_NOT_REACHED, "Ikke truffet"},
    {OUTCOME_MESSAGE_LEFT, "Besked lagt"},
    {OUTCOME_REACHED, "Nået"},
    {0, NULL},
};

static const struct field fields[CONTACT_FIELD_COUNT] = {
    [CONTACT_YOUTH] = FIELD(contact, youth, REFERENCE, .label = "Ung", .width = 20, .target = &youth_entity,
			    .flags = FIELD_REQUIRED, .help = "Den unge, du prøvede at få fat i."),
    [CONTACT_CHANNEL] = FIELD(contact, channel, CHOICE, .label = "Via", .width = 13, .choices = channels,
			      .help = "Så vi kan se, hvad der virker. Prøv en anden vej, hvis den første ikke gør."),
    [CONTACT_HAPPENED] =
	FIELD(contact, happened, DATE, .label = "Dato", .width = 11, .context = DATE_HAPPENED, .flags = FIELD_REQUIRED,
	      .hint = "fx i dag eller 12-03-2026",
	      .help = "Den dag, du prøvede. Tre forsøg på to forskellige måder er nok, før I holder pause."),
    [CONTACT_OUTCOME] = FIELD(contact, outcome, CHOICE, .label = "Resultat", .width = 12, .choices = outcomes,
			      .help = "Kun «Nået» tæller som kontakt med den unge."),
    [CONTACT_TEXT] = FIELD(contact, text, TEXT, .label = "Bemærkning", .width = 28, .maximum = 300,
			   .flags = FIELD_PERSONAL | FIELD_SEARCHABLE, .hint = "kort og sagligt",
			   .help = "Det, den næste bør vide, fx hvornår det er bedst at ringe."),
    [CONTACT_AUTHOR] = FIELD(contact, author, REFERENCE, .label = "Prøvet af", .heading = "Af", .width = 12,
			     .target = &staff_entity, .help = "Så den næste ved, hvem der kan fortælle mere."),
};

static void
check(const void *record, struct date today, struct findings *findings)
{
	const struct contact *contact = record;

	if (date_compare(contact->happened, today) > 0)
		findings_add(findings, SEVERITY_WARNING, CONTACT_HAPPENED,
			     "Datoen er ude i fremtiden. Vil du gemme alligevel?");
}

static void
title(const void *record, struct text *out)
{
	const struct contact *contact = record;

	text_add_format(out, "%s: %s", choice_label(channels, contact->channel),
			choice_label(outcomes, contact->outcome));
}

const struct entity contact_entity = {
    .name = "contact",
    .word = "kontaktforsoeg",
    .label = "kontaktforsøg",
    .plural = "kontaktforsøg",
    .size = sizeof(struct contact),
    .fields = fields,
    .field_count = CONTACT_FIELD_COUNT,
    .owner = CONTACT_YOUTH,
    .refresh = "youth_refresh",
    .check = check,
    .title = title,
};
