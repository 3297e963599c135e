/* The overview as text: what to do now, the next appointments, and figures. */
#include <stdio.h>

#include "base/clock.h"
#include "base/utf8.h"
#include "command.h"
#include "exchange/export.h"
#include "model/youth.h"
#include "overview_parts.h"

enum { TASKS_SHOWN = 10, APPOINTMENTS_SHOWN = 5, WHEN_CELLS = 9, DAY_CELLS = 22, LINE_CELLS = 58, PLACE_CELLS = 20 };

/* Cut to its cells, and padded unless it is the last of the line. */
static void
print_cell(const char *string, int cells, bool last)
{
	struct text harmless = {0}, cut = {0};
	export_add_harmless(&harmless, string, false);
	utf8_add_cut(&cut, text_get(&harmless), cells);
	printf("%s%*s", text_get(&cut), last ? 0 : cells - utf8_text_width(text_get(&cut)), "");
	text_clear(&harmless);
	text_clear(&cut);
}

static void
print_head(const struct store *store, struct date today)
{
	struct text day = {0};
	date_add_long(&day, today);
	printf("Ungeløftet · Overblik · %s · uge %d%s\n", text_get(&day), date_iso_week(today, NULL),
	       store_is_practice(store) ? " · ØVEDATA" : "");
	text_clear(&day);
}

/* The last cell of a line: where it belongs. */
static void
print_place(const char *place)
{
	if (place[0] != '\0')
		printf("  ");
	print_cell(place, PLACE_CELLS, true);
	putchar('\n');
}

static void
print_agenda(const struct agenda *agenda, const int settings[], struct date today)
{
	printf("\nDet skal du gøre\n");
	for (size_t i = 0; i < agenda->count; i++) {
		const struct agenda_item *item = &agenda->items[i];
		struct text when = {0}, sentence = {0}, place = {0};
		agenda_add_when(&when, item, today);
		agenda_add_sentence(&sentence, item, settings);
		agenda_add_place(&place, item);
		printf("  ");
		print_cell(text_get(&when), WHEN_CELLS, false);
		print_cell(text_get(&sentence), LINE_CELLS, place.length == 0);
		print_place(text_get(&place));
		text_clear(&when);
		text_clear(&sentence);
		text_clear(&place);
	}
	if (agenda->count == 0)
		printf("  Intet venter lige nu.\n");
	if (agenda->later > 0)
		printf("  + %ld %s senere\n", agenda->later, agenda->later == 1 ? "opgave" : "opgaver");
}

static void
print_appointments(const struct agenda *agenda, const int settings[])
{
	printf("\nNæste aftaler\n");
	for (size_t i = 0; i < agenda->count; i++) {
		const struct agenda_item *item = &agenda->items[i];
		struct text when = {0}, sentence = {0};
		date_add_short(&when, item->due);
		if (item->minutes >= 0)
			text_add_format(&when, " kl. %2d.%02d", item->minutes / 60, item->minutes % 60);
		agenda_add_sentence(&sentence, item, settings);
		printf("  ");
		print_cell(text_get(&when), DAY_CELLS, false);
		print_cell(text_get(&sentence), LINE_CELLS + WHEN_CELLS - DAY_CELLS, item->place[0] == '\0');
		print_place(item->place);
		text_clear(&when);
		text_clear(&sentence);
	}
	if (agenda->count == 0)
		printf("  Ingen aftaler.\n");
}

static void
print_visits(const struct visit_dates *dates)
{
	struct text told = {0};
	if (uuid_is_none(dates->round))
		return;
	visit_dates_add(&told, dates);
	printf("  ");
	print_cell(text_get(&told), WHEN_CELLS + LINE_CELLS + PLACE_CELLS, true);
	putchar('\n');
	text_clear(&told);
}

static void
print_figure(const char *label, long count)
{
	printf("  ");
	print_cell(label, DAY_CELLS, false);
	printf("%5ld\n", count);
}

static void
print_figures(const struct youth_figures *figures)
{
	const struct choice *states = youth_entity.fields[YOUTH_STATE].choices;
	printf("\nUnge\n");
	print_figure("I alt", figures->all);
	for (const struct choice *state = states; state->label; state++)
		print_figure(state->label, figures->by_state[state->value]);
	print_figure("I et fællesskab", figures->in_community);
	print_figure("Uddannelse eller job", figures->in_education_or_job);
	printf("  Med ydelse %ld · uden ydelse %ld · ikke oplyst %ld\n", figures->with_benefit,
	       figures->without_benefit, figures->benefit_unknown);
}

static void
print_workshop(const struct workshop_figures *workshop)
{
	const struct funnel_part *all = &workshop->funnel.all;
	struct text line = {0};
	if (uuid_is_none(workshop->id))
		return;
	text_add(&line, workshop->title);
	if (!date_is_none(workshop->day)) {
		text_add(&line, ", ");
		date_add_long(&line, workshop->day);
	}
	text_add_format(&line, "%s%s", workshop->place[0] == '\0' ? "" : ", ", workshop->place);
	putchar('\n');
	print_cell(text_get(&line), WHEN_CELLS + LINE_CELLS + PLACE_CELLS, true);
	putchar('\n');
	print_figure("Inviteret", all->invited);
	print_figure("Nået", all->reached);
	print_figure("Tilmeldt", all->yes + workshop->funnel.anonymous_sign_ups);
	print_figure("Afslag", all->no + all->cancelled);
	print_figure("Intet svar", all->unanswered);
	if (workshop->turnout.counts.over)
		print_figure("Mødt op", workshop->funnel.attended);
	text_reset(&line);
	text_add_format(&line, "%s: ", turnout_state_word(workshop->turnout.state));
	turnout_add_sentence(&line, &workshop->turnout);
	printf("  %s\n", text_get(&line));
	text_clear(&line);
}

static enum status
overview_read(struct store *store, struct cli_overview *overview, struct error *error)
{
	overview->today = clock_today();
	for (int i = 0; i < SETTING_COUNT; i++)
		overview->settings[i] = store_setting(store, (enum setting_name)i);
	enum status status =
	    agenda_read(store, store_actor(store), overview->today, TASKS_SHOWN, &overview->agenda, error);
	if (status == STATUS_OK)
		status = appointments_read(store, overview->today, APPOINTMENTS_SHOWN, &overview->appointments, error);
	if (status == STATUS_OK)
		status = youth_figures_read(store, &overview->figures, error);
	return status;
}

static void
print_overview(const struct store *store, const struct cli_overview *overview)
{
	print_head(store, overview->today);
	print_agenda(&overview->agenda, overview->settings, overview->today);
	print_appointments(&overview->appointments, overview->settings);
	print_visits(&overview->agenda.visits);
	print_workshop(&overview->agenda.workshop);
	print_figures(&overview->figures);
}

int
run_overview(const struct invocation *invocation)
{
	const char *format = invocation->values[OPTION_FORMAT];
	struct cli_overview overview = {0};
	struct error error;
	if (text_equal(format, "csv"))
		return say_usage("overblikket kan skrives som tekst eller json.");
	struct store *store = open_store(invocation, OPEN_TO_READ);
	if (!store)
		return EXIT_FAILED;
	enum status status = overview_read(store, &overview, &error);
	if (status == STATUS_OK && text_equal(format, "json"))
		print_overview_json(&overview);
	else if (status == STATUS_OK)
		print_overview(store, &overview);
	agenda_clear(&overview.agenda);
	agenda_clear(&overview.appointments);
	store_close(store);
	return status == STATUS_OK ? end_output(EXIT_OK) : say_error(&error);
}
