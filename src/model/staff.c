/* The colleagues who work with the young people. */
#include "model/office.h"

static const struct choice roles[] = {
    {ROLE_CONSULTANT, "Konsulent"},
    {ROLE_COORDINATOR, "Tovholder"},
    {ROLE_OWNER, "Ejer"},
    {ROLE_READER, "Læser"},
    {0, NULL},
};

static const struct field fields[STAFF_FIELD_COUNT] = {
    [STAFF_NAME] = FIELD(staff, name, TEXT, .label = "Navn", .width = 20, .format = FORMAT_NAME, .maximum = 100,
			 .flags = FIELD_REQUIRED | FIELD_SEARCHABLE | FIELD_SORT_NAME,
			 .help = "Så kolleger kan se, hvem der har kontakten. Skriv fornavn og efternavn."),
    [STAFF_INITIALS] = FIELD(staff, initials, TEXT, .label = "Initialer", .width = 9, .maximum = 6,
			     .flags = FIELD_REQUIRED | FIELD_SEARCHABLE, .hint = "fx MB",
			     .help = "Vises ved notater, hvor der er lidt plads. Brug dem, I kender hinanden på."),
    [STAFF_ROLE] = FIELD(staff, role, CHOICE, .label = "Rolle", .width = 9, .choices = roles,
			 .help = "Rollen siger, hvad personen arbejder med. En læser kan se, men ikke rette."),
    [STAFF_PHONE] = FIELD(staff, phone, TEXT, .label = "Telefon", .width = 11, .format = FORMAT_PHONE, .maximum = 30,
			  .flags = FIELD_PERSONAL, .hint = "8 cifre",
			  .help = "Står i breve til de unge, så de kan ringe. Skriv arbejdsnummeret.",
			  .words = "Mobil|Mobilnummer|Tlf|Tlf.|Telefonnummer"),
    [STAFF_EMAIL] = FIELD(staff, email, TEXT, .label = "E-mail", .width = 24, .format = FORMAT_EMAIL, .maximum = 120,
			  .flags = FIELD_PERSONAL, .hint = "navn@eksempel.dk",
			  .help = "Står i breve til de unge. Skriv arbejdsadressen.", .words = "Email|Mail|E-post"),
    [STAFF_LOGIN] =
	FIELD(staff, login, TEXT, .label = "Brugernavn", .width = 12, .maximum = 60, .flags = FIELD_PERSONAL,
	      .hint = "på denne computer",
	      .help = "Så programmet ved, hvem der arbejder, når det startes. Skriv navnet, personen logger ind "
		      "med."),
    [STAFF_INACTIVE] =
	FIELD(staff, inactive, BOOLEAN, .label = "Stoppet", .width = 7,
	      .help = "En, der er stoppet, kan ikke vælges mere, men står stadig ved sine gamle notater."),
};

static void
title(const void *record, struct text *out)
{
	const struct staff *staff = record;

	text_add(out, text_is_empty(staff->name) ? "medarbejder" : staff->name);
}

const struct entity staff_entity = {
    .name = "staff",
    .word = "medarbejdere",
    .label = "medarbejder",
    .plural = "medarbejdere",
    .size = sizeof(struct staff),
    .fields = fields,
    .field_count = STAFF_FIELD_COUNT,
    .owner = ERROR_NO_FIELD,
    .small = true,
    .brief = STAFF_INITIALS,
    .title = title,
};
