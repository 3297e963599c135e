/* The settings a workplace can change, with their defaults. */
#include <stdlib.h>
#include <string.h>

#include "model/office.h"
#include "model/small_number.h"

const struct setting_row setting_rows[SETTING_COUNT] = {
    [SETTING_FIRST_CONTACT_DAYS] = {"dage_til_foerste_kontakt", "Første kontakt inden",
				    "Så mange arbejdsdage må der gå, før en ny ung er kontaktet.", 5, 1, 60},
    [SETTING_CONTACT_AMBER] = {"kontakt_gul", "Kontakt er ved at være længe siden",
			       "Efter så mange dage uden kontakt vises den unge med OBS.", 14, 1, 365},
    [SETTING_CONTACT_RED] = {"kontakt_roed", "Kontakt er for længe siden",
			     "Efter så mange dage uden kontakt vises den unge med HASTER.", 21, 1, 365},
    [SETTING_CONTACT_LONG] = {"kontakt_lang", "Ingen kontakt i",
			      "Efter så mange dage uden kontakt står den unge på Overblik.", 30, 1, 365},
    [SETTING_CONSENT_WARNING] = {"samtykke_varsel", "Samtykke udløber inden",
				 "Så mange dage før et samtykke slutter, står det på Overblik.", 30, 1, 365},
    [SETTING_RIGHTS_DAYS] = {"dage_til_rettigheder", "Rettigheder fortalt inden",
			     "Så mange dage må der gå, før en ung har fået sine rettigheder at vide.", 30, 1, 365},
    [SETTING_TRIES] = {"forsoeg_foer_pause", "Forsøg før pause",
		       "Så mange gange prøver I at få fat i en ung, før I holder pause.", 3, 1, 20},
    [SETTING_NOTE_LOCK_HOURS] = {"notat_laas_timer", "Notat kan rettes frit i",
				 "Efter så mange timer spørger programmet, hvorfor et notat rettes.", 24, 0, 720},
    [SETTING_DAYTIME_FROM] = {"dagtimer_fra", "Dagtimer begynder kl.",
			      "Målplanen siger, at besøg skal ske i dagtimer. Skriv hele timer.", 8, 5, 12},
    [SETTING_DAYTIME_TO] = {"dagtimer_til", "Dagtimer slutter kl.",
			    "Besøg, der slutter senere, vises med OBS. Skriv hele timer.", 16, 12, 22},
    [SETTING_SMALL_NUMBER] = {"mindste_tal", "Mindste tal, der vises",
			      "I mødevisning og rapporter uden navne vises mindre tal som «under 5».", SMALL_K,
			      SMALL_K_LEAST, SMALL_K_MOST},
    [SETTING_PROJECTOR] = {"projektor_minutter", "Mødevisning efter minutter",
			   "Så længe uden taster, før navnene skjules af sig selv. 0 slår det fra.", 0, 0, 120},
    [SETTING_LONELINESS] = {"maal_tils", "Brug T-ILS (1 ja, 0 nej)",
			    "Tre spørgsmål om at være sammen med andre. Med 0 kan den ikke vælges.", 1, 0, 1},
    [SETTING_WELL_BEING] = {"maal_who5", "Brug WHO-5 (1 ja, 0 nej)",
			    "Fem spørgsmål om trivsel. Med 0 kan den ikke vælges.", 1, 0, 1},
};

static const struct field fields[SETTING_FIELD_COUNT] = {
    [SETTING_NAME] = FIELD(setting, name, TEXT, .label = "Indstilling", .width = 26, .maximum = 60,
			   .flags = FIELD_REQUIRED | FIELD_SORT_NAME,
			   .help = "Det, der er valgt noget andet for end det, programmet kom med."),
    [SETTING_VALUE] = FIELD(setting, value, TEXT, .label = "Værdi", .width = 12, .maximum = 2000,
			    .help = "Det, I har valgt. Slet indstillingen for at få standarden igen."),
};

static const struct setting_row *
row_find(const char *name)
{
	for (int i = 0; name != NULL && i < SETTING_COUNT; i++)
		if (strcmp(setting_rows[i].name, name) == 0)
			return &setting_rows[i];
	return NULL;
}

static void
check(const void *record, struct date today, struct findings *findings)
{
	const struct setting *setting = record;
	const struct setting_row *row = row_find(setting->name);
	const char *value = setting->value != NULL ? setting->value : "";
	char *end;
	long number;

	(void)today;
	if (row == NULL)
		return;
	number = strtol(value, &end, 10);
	if (end == value || *end != '\0' || number < row->least || number > row->most)
		findings_add(findings, SEVERITY_ERROR, SETTING_VALUE, "Skriv et helt tal mellem %d og %d.", row->least,
			     row->most);
}

static void
title(const void *record, struct text *out)
{
	const struct setting *setting = record;
	const struct setting_row *row = row_find(setting->name);

	if (row != NULL)
		text_add(out, row->label);
	else
		text_add(out, text_is_empty(setting->name) ? "indstilling" : setting->name);
}

const struct entity setting_entity = {
    .name = "setting",
    .word = "indstillinger",
    .label = "indstilling",
    .plural = "indstillinger",
    .size = sizeof(struct setting),
    .fields = fields,
    .field_count = SETTING_FIELD_COUNT,
    .owner = ERROR_NO_FIELD,
    .small = true,
    .brief = ERROR_NO_FIELD,
    .check = check,
    .title = title,
};
