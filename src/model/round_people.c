/* The young people of a visit round, and what was decided against its rules: their tables of fields. */
#include "model/activity.h"
#include "model/office.h"
#include "model/round.h"
#include "model/value.h"
#include "model/youth.h"

static const struct choice states[] = {
    {MEMBER_WAITING, "Venter"},
    {MEMBER_IN_GROUP, "I gruppen"},
    {MEMBER_DOES_NOT_WANT, "Ønsker ikke"},
    {0, NULL},
};

static const struct field member_fields[ROUND_MEMBER_FIELD_COUNT] = {
    [ROUND_MEMBER_YOUTH] = FIELD(round_member, youth, REFERENCE, .label = "Ung", .width = 20, .target = &youth_entity,
				 .flags = FIELD_REQUIRED, .help = "Den unge, det handler om."),
    [ROUND_MEMBER_ROUND] =
	FIELD(round_member, round, REFERENCE, .label = "Besøgsrunde", .width = 14, .target = &round_entity,
	      .flags = FIELD_REQUIRED, .help = "Den runde, den unge er med i."),
    [ROUND_MEMBER_STATE] = FIELD(round_member, state, CHOICE, .label = "Status", .width = 11, .choices = states,
				 .help = "Den, der venter, får den næste plads, der bliver fri."),
    [ROUND_MEMBER_POSITION] =
	FIELD(round_member, position, INTEGER, .label = "Nummer i køen", .heading = "Nr.", .width = 4, .maximum = 999,
	      .hint = "1 står først", .help = "Rækkefølgen på ventelisten. I bestemmer den selv."),
    [ROUND_MEMBER_TEXT] =
	FIELD(round_member, text, TEXT, .label = "Bemærkning", .width = 28, .maximum = 300, .flags = FIELD_PERSONAL,
	      .hint = "kort og sagligt", .help = "Det, I skal huske, når I sætter gruppen sammen."),
};

static void
member_title(const void *record, struct text *out)
{
	const struct round_member *member = record;

	text_add_format(out, "besøgsrunde: %s", choice_label(states, member->state));
}

const struct entity round_member_entity = {
    .name = "round_member",
    .word = "rundedeltagere",
    .label = "ung i runden",
    .plural = "unge i runden",
    .size = sizeof(struct round_member),
    .fields = member_fields,
    .field_count = ROUND_MEMBER_FIELD_COUNT,
    .owner = ROUND_MEMBER_YOUTH,
    .title = member_title,
};

static const struct field exception_fields[EXCEPTION_FIELD_COUNT] = {
    [EXCEPTION_ROUND] =
	FIELD(round_exception, round, REFERENCE, .label = "Besøgsrunde", .width = 14, .target = &round_entity,
	      .flags = FIELD_REQUIRED, .help = "Den runde, beslutningen gælder."),
    [EXCEPTION_RULE] = FIELD(round_exception, rule, TEXT, .label = "Regel", .width = 16, .maximum = 60,
			     .flags = FIELD_REQUIRED, .help = "Den regel, I har valgt at fravige."),
    [EXCEPTION_ACTIVITY] =
	FIELD(round_exception, activity, REFERENCE, .label = "Besøg", .width = 20, .target = &activity_entity,
	      .help = "Det besøg, det gælder. Lad feltet stå tomt, hvis det gælder hele runden."),
    [EXCEPTION_REASON] = FIELD(round_exception, reason, TEXT, .label = "Begrundelse", .width = 28, .maximum = 300,
			       .flags = FIELD_REQUIRED | FIELD_PERSONAL, .hint = "ingen navne",
			       .help = "Hvorfor det er i orden denne gang. Så kan andre forstå det bagefter."),
    [EXCEPTION_DECIDED_BY] =
	FIELD(round_exception, decided_by, REFERENCE, .label = "Besluttet af", .width = 12, .target = &staff_entity,
	      .flags = FIELD_REQUIRED, .help = "Den tovholder, der har besluttet det."),
};

static void
exception_title(const void *record, struct text *out)
{
	(void)record;
	text_add(out, "undtagelse");
}

const struct entity round_exception_entity = {
    .name = "round_exception",
    .word = "undtagelser",
    .label = "undtagelse",
    .plural = "undtagelser",
    .size = sizeof(struct round_exception),
    .fields = exception_fields,
    .field_count = EXCEPTION_FIELD_COUNT,
    .owner = EXCEPTION_ROUND,
    .title = exception_title,
};
