/* A young person: the table of fields and the rules between them. */
#include "model/youth.h"

#include <inttypes.h>
#include <stdint.h>
#include <string.h>

#include "base/fold.h"
#include "base/utf8.h"
#include "model/office.h"

enum { NAME = FIELD_PERSONAL | FIELD_SEARCHABLE };

static const struct choice states[] = {
    {YOUTH_NEW, "Ny"},          {YOUTH_CONTACTED, "Kontaktet"}, {YOUTH_ACTIVE, "I forløb"},
    {YOUTH_PAUSED, "På pause"}, {YOUTH_ENDED, "Afsluttet"},     {0, NULL},
};

static const struct choice preferences[] = {
    {CONTACT_SMS, "Sms"}, {CONTACT_CALL, "Opkald"}, {CONTACT_EMAIL, "E-mail"}, {CONTACT_LETTER, "Brev"}, {0, NULL},
};

const struct choice answer_choices[] = {
    {ANSWER_NOT_TOLD, "Ikke oplyst"},
    {ANSWER_YES, "Ja"},
    {ANSWER_NO, "Nej"},
    {0, NULL},
};

const struct choice takes_part_choices[] = {
    {TAKES_PART_NOT_TOLD, "Ikke oplyst"},
    {TAKES_PART_TALKING, "Drøfte"},
    {TAKES_PART_LISTENING, "Lytte"},
    {TAKES_PART_ACCOMPANIED, "Ledsaget"},
    {0, NULL},
};

static const struct field fields[YOUTH_FIELD_COUNT] = {
    [YOUTH_FIRST_NAME] =
	FIELD(youth, first_name, TEXT, .label = "Fornavn", .width = 16, .format = FORMAT_NAME, .maximum = 100,
	      .flags = FIELD_REQUIRED | NAME | FIELD_SORT_NAME, .hint = "også mellemnavne",
	      .help = "Navnet bruges, når du ringer, skriver og søger. Skriv det, som den unge selv skriver det.",
	      .words = "Fornavn(e)|Fornavne|For- og mellemnavn|Fornavn og mellemnavn|First name"),
    [YOUTH_LAST_NAME] =
	FIELD(youth, last_name, TEXT, .label = "Efternavn", .width = 20, .format = FORMAT_NAME, .maximum = 100,
	      .flags = NAME | FIELD_SORT_NAME,
	      .help = "Så du ikke forveksler to unge med samme fornavn. Lad feltet stå tomt, hvis du ikke kender det.",
	      .words = "Efternavn(e)|Efternavne|Slægtsnavn|Last name"),
    [YOUTH_CALL_NAME] =
	FIELD(youth, call_name, TEXT, .label = "Kaldenavn", .width = 14, .format = FORMAT_NAME, .maximum = 60,
	      .flags = NAME, .hint = "hvis det er et andet",
	      .help = "Det navn, den unge gerne vil kaldes. Så siger alle det rigtige, også i telefonen.",
	      .words = "Kaldes|Tiltalenavn|Kælenavn"),
    [YOUTH_BORN] =
	FIELD(youth, born, PERIOD, .label = "Født", .width = 10, .context = DATE_BORN, .flags = FIELD_PERSONAL,
	      .hint = "dag-måned-år, fx 14-03-2008",
	      .help = "Projektet er for unge fra 15 til 29 år. Skriv dagen, eller måned og år, hvis du ikke ved mere.",
	      .words = "Fødselsdato|Fødselsdag|Fødselsår|Fødedato|Fødsdato|Født den|Birthday"),
    [YOUTH_PHONE] = FIELD(youth, phone, TEXT, .label = "Telefon", .width = 11, .format = FORMAT_PHONE, .maximum = 30,
			  .flags = FIELD_PERSONAL, .hint = "8 cifre",
			  .help = "Så du kan ringe og sende sms. Skriv den unges eget nummer og ikke forældrenes.",
			  .words = "Mobil|Mobilnummer|Mobilnr|Mobilnr.|Mobiltelefon|Tlf|Tlf.|Tlf.nr.|Tlfnr|"
				   "Telefonnummer|Telefonnr|Telefonnr.|Phone"),
    [YOUTH_EMAIL] = FIELD(youth, email, TEXT, .label = "E-mail", .width = 24, .format = FORMAT_EMAIL, .maximum = 120,
			  .flags = FIELD_PERSONAL, .hint = "navn@eksempel.dk",
			  .help = "Til invitationer og beskeder. Skriv aldrig fortrolige ting i en almindelig e-mail.",
			  .words = "Email|E-post|Mail|Mailadresse|E-mailadresse|Emailadresse"),
    [YOUTH_ADDRESS] =
	FIELD(youth, address, TEXT, .label = "Adresse", .width = 28, .maximum = 160, .flags = FIELD_PERSONAL,
	      .hint = "vej og nummer", .help = "Bruges kun til breve. Skriv vej, nummer og etage.",
	      .words = "Vej|Gade|Vejnavn|Bopæl|Gadeadresse|Postadresse"),
    [YOUTH_POSTCODE] = FIELD(youth, postcode, TEXT, .label = "Postnr.", .width = 7, .format = FORMAT_POSTCODE,
			     .maximum = 60, .flags = FIELD_PERSONAL, .hint = "4 cifre, fx 2620",
			     .help = "Bruges kun til breve. Byen kommer af postnummeret.",
			     .words = "Postnr|Postnummer|Post nr|Postnr og by|Postnr/by|Postnr. og by"),
    [YOUTH_ADDRESS_PROTECTED] = FIELD(
	youth, address_protected, BOOLEAN, .label = "Adressebeskyttet", .heading = "Beskyttet", .width = 9,
	.help = "Har den unge adressebeskyttelse, skjules adresse og telefon alle steder. Sæt kryds, hvis du er i "
		"tvivl.",
	.words = "Adressebeskyttelse|Beskyttet adresse|Navne- og adressebeskyttelse"),
    [YOUTH_PREFERRED_CONTACT] =
	FIELD(youth, preferred_contact, FLAGS, .label = "Foretrækker", .width = 16, .choices = preferences,
	      .help = "Den unge svarer oftere, når du bruger den vej, der passer den unge bedst. Vælg gerne flere.",
	      .words = "Foretrukken kontakt|Kontaktform|Kontaktes via|Kontakt via|Helst"),
    [YOUTH_BENEFIT] =
	FIELD(youth, benefit, REFERENCE, .label = "Ydelse", .width = 16, .target = &code_entity, .list = "ydelse",
	      .help = "Målplanen tæller unge med og uden ydelse. Vælg typen, eller lad feltet stå tomt, hvis "
		      "du ikke ved det.",
	      .words = "Forsørgelse|Ydelsestype|Forsørgelsesgrundlag|Ydelsesart"),
    [YOUTH_EDUCATION] = FIELD(
	youth, education, REFERENCE, .label = "Uddannelse", .width = 18, .target = &code_entity, .list = "uddannelse",
	.help = "Uddannelse er et af målene. Vælg det, der passer i dag. Ændringer gemmes i historikken.",
	.words = "Uddannelsesstatus|Skole"),
    [YOUTH_JOB] =
	FIELD(youth, job, REFERENCE, .label = "Job", .width = 16, .target = &code_entity, .list = "job",
	      .help = "Job er et af målene. Vælg det, der passer i dag. Frivilligt arbejde tæller som fællesskab.",
	      .words = "Jobstatus|Arbejde|Beskæftigelse"),
    [YOUTH_HOURS] =
	FIELD(youth, hours, INTEGER, .label = "Timer om ugen", .heading = "Timer", .width = 5, .maximum = 80,
	      .hint = "hele timer, fx 12",
	      .help = "Få timer kan være et godt første skridt. Skriv de lønnede timer på en almindelig uge.",
	      .words = "Timer|Timetal|Timer pr. uge|Timer/uge|Ugentlige timer"),
    [YOUTH_CONSULTANT] = FIELD(
	youth, consultant, REFERENCE, .label = "Konsulent", .width = 12, .target = &staff_entity,
	.help = "Den medarbejder, der har den daglige kontakt med den unge. Skriv de første bogstaver, og vælg. Findes "
		"personen ikke, så vælg senere.",
	.words = "Kontaktperson|Medarbejder|Ansvarlig|Rådgiver"),
    [YOUTH_STATE] = FIELD(youth, state, CHOICE, .label = "Status", .width = 9, .choices = states,
			  .help = "Så alle ser, hvor langt I er. Den unge er Ny, til I har talt sammen første gang."),
    [YOUTH_END_REASON] = FIELD(youth, end_reason, REFERENCE, .label = "Afsluttet fordi", .width = 18,
			       .target = &code_entity, .list = "afslutning", .hint = "kun når status er Afsluttet",
			       .help = "Vi lærer af, hvorfor et forløb slutter. Vælg den vigtigste grund.",
			       .words = "Afslutningsårsag|Årsag til afslutning|Afslutning"),
    [YOUTH_SOURCE] =
	FIELD(youth, source, REFERENCE, .label = "Henvist af", .width = 20, .target = &code_entity, .list = "kilde",
	      .help = "Målplanen spørger, hvordan vi finder de unge. Vælg, hvem der fortalte om den unge.",
	      .words = "Kilde|Henvist fra|Henviser|Henvisning|Kommer fra"),
    [YOUTH_SOURCE_DATE] = FIELD(youth, source_date, DATE, .label = "Henvist den", .width = 11, .context = DATE_HAPPENED,
				.hint = "dag-måned-år",
				.help = "Den dag, vi hørte om den unge. Herfra tælles dagene til den første kontakt.",
				.words = "Kildedato|Henvisningsdato|Dato for henvisning|Modtaget"),
    [YOUTH_INFORMED] = FIELD(
	youth, informed, DATE, .label = "Rettigheder", .width = 11, .context = DATE_HAPPENED,
	.hint = "dagen, du fortalte om dem",
	.help = "Den unge har ret til at vide, hvad vi gemmer og hvorfor. Skriv dagen, du fortalte det eller sendte "
		"brevet.",
	.words = "Oplyst om rettigheder|Oplysningspligt|Oplyst dato|Oplyst"),
    [YOUTH_NO_CONTACT] =
	FIELD(youth, no_contact, BOOLEAN, .label = "Vil ikke kontaktes", .heading = "Frabedt", .width = 7,
	      .help = "Har den unge bedt om fred, så respektér det. Programmet minder ikke længere om at tage kontakt.",
	      .words = "Ønsker ikke kontakt|Må ikke kontaktes"),
    [YOUTH_IN_COMMUNITY] =
	FIELD(youth, in_community, CHOICE, .label = "I fællesskab før", .heading = "Fællesskab før", .width = 14,
	      .choices = answer_choices, .hint = "da forløbet begyndte",
	      .help = "Så vi kan se, om flere kommer med i et fællesskab. Var den unge med i ét, da I mødtes?",
	      .words = "Fællesskab ved start|I fællesskab|I fællesskab ved start"),
    [YOUTH_TAKES_PART] =
	FIELD(youth, takes_part, CHOICE, .label = "Deltager ved at", .heading = "Deltager", .width = 11,
	      .choices = takes_part_choices,
	      .help = "Alle skal kunne være med. At sidde med og lytte er også at deltage.", .words = "Deltagelse"),
    [YOUTH_NEEDS] =
	FIELD(youth, needs, TEXT, .label = "Hensyn", .width = 28, .maximum = 300, .flags = FIELD_PERSONAL,
	      .hint = "kort og sagligt",
	      .help = "Det praktiske, der gør det lettere at komme, fx kørsel eller mad. Skriv ikke om sygdom.",
	      .words = "Praktiske hensyn|Særlige hensyn|Behov"),
    [YOUTH_AVAILABILITY] =
	FIELD(youth, availability, TEXT, .label = "Kan", .width = 20, .maximum = 120, .flags = FIELD_PERSONAL,
	      .hint = "fx tir, ons, tor kl. 9-14",
	      .help = "De dage og tider, der passer den unge. Så foreslår vi ikke besøg, der ikke kan "
		      "lade sig gøre.",
	      .words = "Kan komme|Ledig|Tidspunkter|Passer bedst"),
    [YOUTH_PSYCHOLOGICAL] = FIELD(
	youth, psychological, CHOICE, .label = "Psykisk", .width = 11, .choices = answer_choices,
	.flags = FIELD_PERSONAL | FIELD_SENSITIVE, .hint = "kun hvis det er nødvendigt",
	.help = "Følsom oplysning, der aldrig vises i lister. Skriv den kun, hvis den unge har sagt ja, og du skal "
		"bruge den.",
	.words = "Psykiske udfordringer"),
    [YOUTH_SOCIAL] = FIELD(
	youth, social, CHOICE, .label = "Socialt", .width = 11, .choices = answer_choices,
	.flags = FIELD_PERSONAL | FIELD_SENSITIVE, .hint = "kun hvis det er nødvendigt",
	.help = "Følsom oplysning, der aldrig vises i lister. Skriv den kun, hvis den unge har sagt ja, og du skal "
		"bruge den.",
	.words = "Sociale udfordringer"),
    [YOUTH_HEALTH] = FIELD(
	youth, health, CHOICE, .label = "Helbred", .width = 11, .choices = answer_choices,
	.flags = FIELD_PERSONAL | FIELD_SENSITIVE, .hint = "kun hvis det er nødvendigt",
	.help = "Følsom oplysning, der aldrig vises i lister. Skriv den kun, hvis den unge har sagt ja, og du skal "
		"bruge den.",
	.words = "Helbredsudfordringer"),
    [YOUTH_LAST_CONTACT] = FIELD(youth, last_contact, DATE, .label = "Sidst kontakt", .width = 13,
				 .context = DATE_HAPPENED, .flags = FIELD_DERIVED,
				 .help = "Den seneste dag, I har talt eller skrevet sammen. Kommer af notater og "
					 "kontaktforsøg."),
    [YOUTH_NEXT_DUE] = FIELD(youth, next_due, DATE, .label = "Næste frist", .width = 11, .context = DATE_PLAN,
			     .flags = FIELD_DERIVED, .help = "Fristen for den næste åbne opgave."),
    [YOUTH_NEXT_TASK] = FIELD(youth, next_task, TEXT, .label = "Næste", .width = 16,
			      .flags = FIELD_PERSONAL | FIELD_DERIVED, .help = "Den næste åbne opgave om den unge."),
    [YOUTH_CONSENT_UNTIL] =
	FIELD(youth, consent_until, DATE, .label = "Samtykke til", .width = 12, .context = DATE_PLAN,
	      .flags = FIELD_DERIVED, .help = "Den sidste dag, det nyeste samtykke gælder."),
};

int
youth_age(const struct youth *youth, struct date on)
{
	int years;

	if (period_is_none(&youth->born))
		return -1;
	years = date_years_between(youth->born.last, on);
	return years < 0 ? -1 : years;
}

int
youth_days_to_thirty(const struct youth *youth, struct date today)
{
	struct date birthday;

	if (period_is_none(&youth->born))
		return -1;
	birthday = date_add_months(youth->born.last, YOUTH_MONTHS_TO_THIRTY);
	if (date_years_between(youth->born.last, birthday) <= YOUTH_AGE_LAST)
		birthday = date_add_days(birthday, 1);
	return date_compare(birthday, today) < 0 ? -1 : birthday.day - today.day;
}

void
youth_add_match_key(struct text *out, const struct youth *youth)
{
	char born[PERIOD_STORED_SIZE];
	struct text name = {0}, hashed = {0};
	uint64_t hash = UINT64_C(14695981039346656037);

	if (period_is_none(&youth->born))
		return;
	period_format(&youth->born, born);
	text_add(&hashed, born);
	text_add(&name, youth->first_name);
	if (!text_is_empty(youth->last_name))
		text_add(&name, text_is_empty(youth->first_name) ? "" : " ");
	text_add(&name, youth->last_name);
	fold_add_b(&hashed, text_get(&name));
	for (size_t i = 0; i < hashed.length; i++)
		hash = (hash ^ (unsigned char)hashed.bytes[i]) * UINT64_C(1099511628211);
	text_add_format(out, "%016" PRIx64, hash);
	text_clear(&hashed);
	text_clear(&name);
}

static void
warn_of_age(int age, struct findings *findings)
{
	findings_add(findings, SEVERITY_WARNING, YOUTH_BORN,
		     "Personen er %d år. Projektet er for unge fra %d til %d år. Vil du gemme alligevel?", age,
		     YOUTH_AGE_FIRST, YOUTH_AGE_LAST);
}

/* An imprecise birth is only warned about when no day in it gives an age within the limits. */
static void
check_born(const struct youth *youth, struct date today, struct findings *findings)
{
	if (period_is_none(&youth->born))
		return;
	if (date_compare(youth->born.first, today) > 0)
		findings_add(findings, SEVERITY_ERROR, YOUTH_BORN, "Fødselsdagen er ude i fremtiden. Ret året.");
	else if (date_compare(youth->born.first, date_make(1900, 1, 1)) < 0)
		findings_add(findings, SEVERITY_ERROR, YOUTH_BORN, "Fødselsdagen er før 1900. Ret året.");
	else if (date_years_between(youth->born.first, today) < YOUTH_AGE_FIRST)
		warn_of_age(date_years_between(youth->born.first, today), findings);
	else if (date_years_between(youth->born.last, today) > YOUTH_AGE_LAST)
		warn_of_age(date_years_between(youth->born.last, today), findings);
}

static void
check(const void *record, struct date today, struct findings *findings)
{
	const struct youth *youth = record;

	check_born(youth, today, findings);
	if (youth->state == YOUTH_ENDED && uuid_is_none(youth->end_reason))
		findings_add(findings, SEVERITY_ERROR, YOUTH_END_REASON, "Skriv, hvorfor forløbet er afsluttet.");
	if (youth->state != YOUTH_ENDED && !uuid_is_none(youth->end_reason))
		findings_add(findings, SEVERITY_WARNING, YOUTH_END_REASON,
			     "Forløbet er ikke afsluttet, men har en grund til det. Vil du gemme alligevel?");
	if (date_compare(youth->source_date, today) > 0)
		findings_add(findings, SEVERITY_WARNING, YOUTH_SOURCE_DATE,
			     "Datoen er ude i fremtiden. Vil du gemme alligevel?");
	if (date_compare(youth->informed, today) > 0)
		findings_add(findings, SEVERITY_WARNING, YOUTH_INFORMED,
			     "Datoen er ude i fremtiden. Vil du gemme alligevel?");
}

void
youth_add_name(struct text *out, const char *first_name, const char *last_name)
{
	text_add(out, first_name);
	text_add(out, text_is_empty(first_name) || text_is_empty(last_name) ? "" : " ");
	text_add(out, last_name);
}

void
youth_add_short_name(struct text *out, const char *first_name, const char *last_name)
{
	enum { ONE_NAME = 12 };
	const char *space = strrchr(last_name, ' '), *last = space != NULL ? space + 1 : last_name;
	size_t size = strcspn(first_name, " "), letter = last[0] == '\0' ? 0 : utf8_next(last, 0);

	if (size > utf8_fit(first_name, ONE_NAME))
		size = utf8_fit(first_name, ONE_NAME);
	text_add_bytes(out, first_name, size);
	text_add(out, size > 0 && letter > 0 ? " " : "");
	text_add_bytes(out, last, letter);
	text_add(out, letter > 0 ? "." : "");
}

static void
title(const void *record, struct text *out)
{
	const struct youth *youth = record;

	youth_add_name(out, youth->first_name, youth->last_name);
	if (text_is_empty(youth->first_name) && text_is_empty(youth->last_name))
		text_add(out, text_is_empty(youth->call_name) ? "ung" : youth->call_name);
}

const struct entity youth_entity = {
    .name = "youth",
    .word = "unge",
    .label = "ung",
    .plural = "unge",
    .prefix = "U",
    .size = sizeof(struct youth),
    .fields = fields,
    .field_count = YOUTH_FIELD_COUNT,
    .owner = ERROR_NO_FIELD,
    .check = check,
    .title = title,
};
