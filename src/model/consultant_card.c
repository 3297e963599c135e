/* «Konsulentens kort»: its table of fields. */
#include "model/consultant_card.h"

#include "model/activity.h"
#include "model/harvest.h"
#include "model/office.h"

static const char hint[] = "1 slet ikke - 5 i høj grad";

static const struct field fields[CONSULTANT_CARD_FIELD_COUNT] = {
    [CONSULTANT_CARD_ACTIVITY] =
	FIELD(consultant_card, activity, REFERENCE, .label = "Aktivitet", .width = 20, .target = &activity_entity,
	      .flags = FIELD_REQUIRED, .help = "Den aktivitet, du lige har været med til."),
    [CONSULTANT_CARD_STAFF] =
	FIELD(consultant_card, staff, REFERENCE, .label = "Konsulent", .width = 12, .target = &staff_entity,
	      .flags = FIELD_REQUIRED, .help = "Den, der har været med. Hver konsulent skriver sit eget kort."),
    [CONSULTANT_CARD_CLOSER] =
	FIELD(consultant_card, closer, INTEGER, .label = "Tættere på", .width = 10, .maximum = EXIT_MOST, .hint = hint,
	      .help = "«Jeg kom tættere på de unge.» Et af målplanens tegn."),
    [CONSULTANT_CARD_TALK] =
	FIELD(consultant_card, talk, INTEGER, .label = "Bedre samtale", .width = 13, .maximum = EXIT_MOST, .hint = hint,
	      .help = "«Vi fik en bedre samtale end på kontoret.» Et af målplanens tegn."),
    [CONSULTANT_CARD_NOTICED] =
	FIELD(consultant_card, noticed, INTEGER, .label = "Opdaget noget", .width = 13, .maximum = EXIT_MOST,
	      .hint = hint, .help = "«Jeg blev opmærksom på noget, jeg ikke vidste.» Et af målplanens tegn."),
    [CONSULTANT_CARD_TEXT] =
	FIELD(consultant_card, text, TEXT, .label = "Bemærkning", .width = 28, .format = FORMAT_LONG, .maximum = 2000,
	      .flags = FIELD_PERSONAL, .hint = "ingen navne",
	      .help = "Det, I kan lære af til næste gang. Skriv ingen navne."),
};

static void
check(const void *record, struct date today, struct findings *findings)
{
	const struct consultant_card *card = record;
	const int answers[] = {card->closer, card->talk, card->noticed};

	(void)today;
	for (int i = 0; i < 3; i++)
		if (answers[i] == 0)
			findings_add(findings, SEVERITY_ERROR, CONSULTANT_CARD_CLOSER + i,
				     "Svar fra 1 til 5, eller lad feltet stå tomt.");
}

static void
title(const void *record, struct text *out)
{
	(void)record;
	text_add(out, "Konsulentens kort");
}

const struct entity consultant_card_entity = {
    .name = "consultant_card",
    .word = "konsulentkort",
    .label = "konsulentkort",
    .plural = "konsulentkort",
    .size = sizeof(struct consultant_card),
    .fields = fields,
    .field_count = CONSULTANT_CARD_FIELD_COUNT,
    .owner = CONSULTANT_CARD_ACTIVITY,
    .check = check,
    .title = title,
};
