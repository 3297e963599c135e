/* The overview as JSON: the same lines, for other programs. */
#include <stdio.h>

#include "exchange/export.h"
#include "model/value.h"
#include "model/youth.h"
#include "overview_parts.h"

/* Control characters are made visible before, so that only the two marks are left to escape. */
static void
print_string(const char *string)
{
	struct text harmless = {0};
	export_add_harmless(&harmless, string, false);
	putchar('"');
	for (const char *next = text_get(&harmless); *next; next++) {
		if (*next == '"' || *next == '\\')
			putchar('\\');
		putchar(*next);
	}
	putchar('"');
	text_clear(&harmless);
}

static void
print_member(const char *name, const char *value, bool first)
{
	printf("%s\"%s\": ", first ? "" : ", ", name);
	if (value && value[0])
		print_string(value);
	else
		printf("null");
}

static void
print_number(const char *name, long number)
{
	printf(", \"%s\": %ld", name, number);
}

static void
print_day(const char *name, struct date day, bool first)
{
	char iso[DATE_ISO_SIZE];
	date_format_iso(day, iso);
	print_member(name, iso, first);
}

static void
print_line(const struct agenda_item *item, const struct cli_overview *overview)
{
	struct text when = {0}, sentence = {0}, place = {0};
	agenda_add_when(&when, item, overview->today);
	agenda_add_sentence(&sentence, item, overview->settings);
	agenda_add_place(&place, item);
	print_member("hvornaar", text_get(&when), true);
	print_member("tekst", text_get(&sentence), false);
	print_member("hvor", text_get(&place), false);
	if (item->count > 0)
		print_number("antal", item->count);
	print_day("frist", item->due, false);
	text_clear(&when);
	text_clear(&sentence);
	text_clear(&place);
}

static void
print_appointment(const struct agenda_item *item, const struct cli_overview *overview)
{
	struct text clock = {0}, sentence = {0};
	if (item->minutes != INTEGER_NONE)
		text_add_format(&clock, "%02d:%02d", item->minutes / 60, item->minutes % 60);
	agenda_add_sentence(&sentence, item, overview->settings);
	print_day("dato", item->due, true);
	print_member("klokken", text_get(&clock), false);
	print_member("tekst", text_get(&sentence), false);
	print_member("sted", item->place, false);
	text_clear(&clock);
	text_clear(&sentence);
}

static void
print_items(const char *name, const struct agenda *agenda, const struct cli_overview *overview,
	    void (*print)(const struct agenda_item *item, const struct cli_overview *overview))
{
	printf(",\n \"%s\": [", name);
	for (size_t i = 0; i < agenda->count; i++) {
		printf("%s\n  {", i > 0 ? "," : "");
		print(&agenda->items[i], overview);
		putchar('}');
	}
	putchar(']');
}

static void
print_visits(const struct visit_dates *dates)
{
	if (uuid_is_none(dates->round))
		return;
	printf(",\n \"besoeg\": {");
	print_member("mangler", dates->missing, true);
	print_number("aftalt", dates->agreed);
	print_number("i_alt", dates->wanted);
	putchar('}');
}

static void
print_workshop(const struct workshop_figures *workshop)
{
	const struct funnel *funnel = &workshop->funnel;
	if (uuid_is_none(workshop->id))
		return;
	printf(",\n \"workshop\": {");
	print_member("navn", workshop->title, true);
	print_day("dato", workshop->day, false);
	print_member("sted", workshop->place, false);
	print_number("inviteret", funnel->all.invited);
	print_number("naaet", funnel->all.reached);
	print_number("tilmeldt", funnel->all.yes + funnel->anonymous_sign_ups);
	print_number("afslag", funnel->all.no + funnel->all.cancelled);
	print_number("intet_svar", funnel->all.unanswered);
	print_number("moedt", funnel->attended);
	print_number("maal", TURNOUT_GOAL);
	print_number("ventes", workshop->turnout.expected);
	print_number("mangler", workshop->turnout.needed);
	print_member("status", turnout_state_word(workshop->turnout.state), false);
	putchar('}');
}

static void
print_youth(const struct youth_figures *figures)
{
	printf(",\n \"unge\": {\"i_alt\": %ld", figures->all);
	print_number("i_forloeb", figures->by_state[YOUTH_ACTIVE]);
	print_number("paa_pause", figures->by_state[YOUTH_PAUSED]);
	print_number("i_faellesskab", figures->in_community);
	print_number("uddannelse_eller_job", figures->in_education_or_job);
	print_number("med_ydelse", figures->with_benefit);
	print_number("uden_ydelse", figures->without_benefit);
	print_number("ydelse_ikke_oplyst", figures->benefit_unknown);
	putchar('}');
}

void
print_overview_json(const struct cli_overview *overview)
{
	printf("{");
	print_day("dato", overview->today, true);
	print_items("opgaver", &overview->agenda, overview, print_line);
	print_number("opgaver_senere", overview->agenda.later);
	print_items("aftaler", &overview->appointments, overview, print_appointment);
	print_visits(&overview->agenda.visits);
	print_workshop(&overview->agenda.workshop);
	print_youth(&overview->figures);
	printf("}\n");
}
