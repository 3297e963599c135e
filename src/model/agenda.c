/* The lines of «Det skal du gøre»: their urgency, words and order. */
#include "model/agenda.h"

#include <string.h>

#include "model/activity.h"
#include "model/office.h"
#include "model/value.h"

bool
agenda_is_dated(enum agenda_kind kind)
{
	return kind < AGENDA_FIRST_CONTACT;
}

enum urgency
agenda_urgency(struct date due, bool urgent, struct date today)
{
	if (urgent || (!date_is_none(due) && date_compare(due, today) < 0))
		return URGENCY_URGENT;
	return date_compare(due, today) == 0 ? URGENCY_TODAY : URGENCY_LATER;
}

static void
add_later(struct text *out, struct date due, struct date today)
{
	if (date_is_none(due))
		return;
	if (due.day == today.day)
		text_add(out, "I dag");
	else if (due.day == today.day + 1)
		text_add(out, "I morgen");
	else if (due.day < today.day)
		date_add_relative(out, due, today);
	else
		text_add_format(out, "Uge %d", date_iso_week(due, NULL));
}

void
agenda_add_when(struct text *out, const struct agenda_item *item, struct date today)
{
	switch (item->urgency) {
	case URGENCY_URGENT:
		text_add(out, "HASTER");
		break;
	case URGENCY_TODAY:
		text_add(out, "I DAG");
		break;
	case URGENCY_LATER:
		if (item->kind != AGENDA_DRAFT) /* it has no day to be done on */
			add_later(out, item->due, today);
		break;
	}
}

static void
add_task(struct text *out, const struct agenda_item *item)
{
	const char *title = item->title[0] != '\0' ? item->title : "opgave";
	size_t first = strcspn(item->person, " ");
	char name[sizeof(item->person)];

	memcpy(name, item->person, first);
	name[first] = '\0';
	text_add(out, title);
	if (first > 0 && strstr(title, name) == NULL)
		text_add_format(out, " (%s)", item->person);
}

static void
add_draft(struct text *out, const struct agenda_item *item, bool brief)
{
	text_add_format(out, "Kladde: %s", item->title[0] != '\0' ? item->title : "tekst");
	if (item->youth_number > 0)
		text_add_format(out, " om U-%03d", item->youth_number);
	if (date_is_none(item->due) && item->minutes == INTEGER_NONE)
		return;
	text_add(out, brief ? " " : " fra ");
	date_add_short(out, item->due);
	if (item->minutes != INTEGER_NONE && (!brief || date_is_none(item->due)))
		text_add_format(out, "%skl. %d.%02d", date_is_none(item->due) ? "" : " ", item->minutes / 60,
				item->minutes % 60);
}

/* «Forbesøg mangler: Musikskolen», or how many when it is not one alone. */
static void
add_lacking(struct text *out, const struct agenda_item *item, const char *lacking, const char *several)
{
	text_add(out, lacking);
	if (item->count == 1 && item->title[0] != '\0')
		text_add_format(out, ": %s", item->title);
	else
		text_add_format(out, " %d %s", item->count, several);
}

/* A line about activities, visits and places. */
static void
add_work(struct text *out, const struct agenda_item *item, bool brief)
{
	switch ((int)item->kind) {
	case AGENDA_ANSWERS:
		text_add_format(out, "Svar mangler fra %d %s%s", item->count,
				item->count == 1 ? "inviteret" : "inviterede", brief ? "" : " til workshoppen");
		break;
	case AGENDA_CALLS:
		text_add_format(out, "Ring til %d om workshoppen", item->count);
		break;
	case AGENDA_ATTENDANCE:
		add_lacking(out, item, "Fremmødet mangler", "gange");
		break;
	case AGENDA_EXIT_CARDS:
		add_lacking(out, item, "Afslutningskort mangler", "gange");
		break;
	case AGENDA_NO_SHOW:
		text_add_format(out, "Skriv til %d, der ikke kom", item->count);
		break;
	case AGENDA_VISIT_DATES:
		text_add_format(out, "%d besøg mangler en dato", item->count);
		break;
	case AGENDA_PRE_VISIT:
		add_lacking(out, item, "Forbesøg mangler", "steder");
		break;
	case AGENDA_CONTACT_PERSON:
		add_lacking(out, item, "Kontaktperson mangler", "steder");
		break;
	case AGENDA_DECISION:
		add_lacking(out, item, "Beslutning mangler", "steder");
		break;
	case AGENDA_MILESTONE:
		if (item->count > 1)
			text_add_format(out, "%d milepæle er forsinket", item->count);
		else
			text_add(out, item->title);
		break;
	default:
		break;
	}
}

/* A line about so many young people. */
static void
add_people(struct text *out, const struct agenda_item *item, const int settings[])
{
	switch ((int)item->kind) {
	case AGENDA_FIRST_CONTACT:
		text_add_format(out, "Ikke kontaktet inden %d arbejdsdage", settings[SETTING_FIRST_CONTACT_DAYS]);
		break;
	case AGENDA_NEVER_REACHED:
		text_add_format(out, "Aldrig nået efter %d forsøg", settings[SETTING_TRIES]);
		break;
	case AGENDA_SILENCE:
		text_add_format(out, "Ingen kontakt i %d dage", settings[SETTING_CONTACT_LONG]);
		break;
	case AGENDA_CONSENT:
		text_add_format(out, "Samtykke udløber inden %d dage", settings[SETTING_CONSENT_WARNING]);
		break;
	case AGENDA_RIGHTS:
		text_add_format(out, "Rettigheder ikke fortalt inden %d dage", settings[SETTING_RIGHTS_DAYS]);
		break;
	case AGENDA_THIRTY:
		text_add_format(out, "Fylder 30 inden %d dage", AGENDA_THIRTY_DAYS);
		break;
	case AGENDA_MISSING:
		text_add(out, "Mangler telefon eller konsulent");
		break;
	default:
		return;
	}
	if (item->count == 0 && item->person[0] != '\0')
		text_add_format(out, ": %s", item->person);
	else
		text_add_format(out, ": %d %s", item->count, item->count == 1 ? "ung" : "unge");
}

/* «Besøg 1 af 6»; brief: «Besøg 1, Musikskolen». */
static void
add_activity(struct text *out, const struct agenda_item *item, bool brief)
{
	const bool meeting = item->activity != ACTIVITY_WORKSHOP && item->activity != ACTIVITY_VISIT &&
			     item->activity != ACTIVITY_PRE_VISIT;
	const bool titled = meeting || (item->activity == ACTIVITY_WORKSHOP && !brief);

	if (titled && item->title[0] != '\0') {
		text_add(out, item->title);
		return;
	}
	text_add(out, choice_label(activity_entity.fields[ACTIVITY_KIND].choices, item->activity));
	if (item->turn > 0)
		text_add_format(out, " %d", item->turn);
	if (item->turn > 0 && !brief)
		text_add_format(out, " af %d", item->turns);
	if (brief && !meeting && item->place[0] != '\0')
		text_add_format(out, ", %s", item->place);
}

static void
add_words(struct text *out, const struct agenda_item *item, const int settings[], bool brief)
{
	if (item->kind == AGENDA_TASK)
		add_task(out, item);
	else if (item->kind == AGENDA_DRAFT)
		add_draft(out, item, brief);
	else if (item->kind == AGENDA_ACTIVITY)
		add_activity(out, item, brief);
	else if (agenda_is_dated(item->kind))
		add_work(out, item, brief);
	else
		add_people(out, item, settings);
}

void
agenda_add_sentence(struct text *out, const struct agenda_item *item, const int settings[])
{
	add_words(out, item, settings, false);
}

void
agenda_add_brief(struct text *out, const struct agenda_item *item, const int settings[])
{
	add_words(out, item, settings, true);
}

void
agenda_add_place(struct text *out, const struct agenda_item *item)
{
	static const char *const places[AGENDA_KIND_COUNT] = {
	    [AGENDA_ANSWERS] = "Workshop",    [AGENDA_CALLS] = "Workshop", [AGENDA_ATTENDANCE] = "Workshop",
	    [AGENDA_EXIT_CARDS] = "Workshop", [AGENDA_NO_SHOW] = "Unge",   [AGENDA_VISIT_DATES] = "Besøg",
	    [AGENDA_PRE_VISIT] = "Besøg",     [AGENDA_DECISION] = "Besøg", [AGENDA_CONTACT_PERSON] = "Steder",
	    [AGENDA_MILESTONE] = "Plan",
	};

	if (item->youth_number > 0 && item->kind != AGENDA_DRAFT) /* which says so itself */
		text_add_format(out, "U-%03d", item->youth_number);
	else if (item->kind == AGENDA_ATTENDANCE && item->activity == ACTIVITY_VISIT)
		text_add(out, "Besøg");
	else
		text_add(out, places[item->kind]);
}

void
visit_dates_add(struct text *out, const struct visit_dates *dates)
{
	text_add_format(out, "Besøg: %d af %d datoer er aftalt", dates->agreed, dates->wanted);
	if (dates->missing[0] != '\0')
		text_add_format(out, ". Mangler: %s", dates->missing);
}

static int
compare_numbers(int a, int b)
{
	return (a > b) - (a < b);
}

/* Nothing comes after everything that is there. */
static int
compare_days(struct date a, struct date b)
{
	if (date_is_none(a) || date_is_none(b))
		return date_is_none(a) - date_is_none(b);
	return date_compare(a, b);
}

static int
compare_minutes(int a, int b)
{
	if (a == INTEGER_NONE || b == INTEGER_NONE)
		return (a == INTEGER_NONE) - (b == INTEGER_NONE);
	return compare_numbers(a, b);
}

int
agenda_compare(const void *a, const void *b)
{
	const struct agenda_item *first = a, *second = b;
	const bool dated = agenda_is_dated(first->kind) && agenda_is_dated(second->kind);
	int order = compare_numbers((int)first->urgency, (int)second->urgency);

	if (order == 0)
		order = (second->kind == AGENDA_DRAFT) - (first->kind == AGENDA_DRAFT);
	if (order == 0 && !dated)
		order = compare_numbers((int)first->kind, (int)second->kind);
	if (order == 0)
		order = compare_days(first->due, second->due);
	if (order == 0)
		order = compare_minutes(first->minutes, second->minutes);
	if (order == 0)
		order = compare_numbers((int)first->kind, (int)second->kind);
	if (order == 0)
		order = compare_numbers(first->youth_number, second->youth_number);
	if (order == 0)
		order = strcmp(first->title, second->title);
	return order != 0 ? order : memcmp(&first->id, &second->id, sizeof(first->id));
}
