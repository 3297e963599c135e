/* The overview as text: what to do now, the next appointments, and figures. */
#include <stdio.h>

#include "base/clock.h"
#include "base/utf8.h"
#include "command.h"
#include "exchange/export.h"
#include "model/youth.h"
#include "store/agenda.h"

enum { TASKS_SHOWN = 10, APPOINTMENTS_SHOWN = 5, WHEN_CELLS = 9, DAY_CELLS = 22, LINE_CELLS = 58 };

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

static void
print_number(const struct agenda_item *item)
{
	if (item->youth_number > 0)
		printf("  U-%03d", item->youth_number);
	putchar('\n');
}

static void
print_agenda(const struct agenda *agenda, const int settings[], struct date today)
{
	printf("\nDet skal du gøre\n");
	for (size_t i = 0; i < agenda->count; i++) {
		const struct agenda_item *item = &agenda->items[i];
		struct text when = {0}, sentence = {0};
		agenda_add_when(&when, item, today);
		agenda_add_sentence(&sentence, item, settings);
		printf("  ");
		print_cell(text_get(&when), WHEN_CELLS, false);
		print_cell(text_get(&sentence), LINE_CELLS, item->youth_number == 0);
		print_number(item);
		text_clear(&when);
		text_clear(&sentence);
	}
	if (agenda->count == 0)
		printf("  Intet venter lige nu.\n");
	if (agenda->later > 0)
		printf("  + %ld %s senere\n", agenda->later, agenda->later == 1 ? "opgave" : "opgaver");
}

static void
print_appointments(const struct agenda *agenda)
{
	printf("\nNæste aftaler\n");
	for (size_t i = 0; i < agenda->count; i++) {
		const struct agenda_item *item = &agenda->items[i];
		struct text when = {0};
		date_add_short(&when, item->due);
		if (item->minutes >= 0)
			text_add_format(&when, " kl. %2d.%02d", item->minutes / 60, item->minutes % 60);
		printf("  ");
		print_cell(text_get(&when), DAY_CELLS, false);
		print_cell(item->title, LINE_CELLS + WHEN_CELLS - DAY_CELLS, item->youth_number == 0);
		print_number(item);
		text_clear(&when);
	}
	if (agenda->count == 0)
		printf("  Ingen aftaler.\n");
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

static enum status
print_overview(struct store *store, struct error *error)
{
	struct agenda agenda = {0}, appointments = {0};
	struct youth_figures figures;
	struct date today = clock_today();
	int settings[SETTING_COUNT];
	for (int i = 0; i < SETTING_COUNT; i++)
		settings[i] = store_setting(store, (enum setting_name)i);
	enum status status = agenda_read(store, store_actor(store), today, TASKS_SHOWN, &agenda, error);
	if (status == STATUS_OK)
		status = appointments_read(store, today, APPOINTMENTS_SHOWN, &appointments, error);
	if (status == STATUS_OK)
		status = youth_figures_read(store, &figures, error);
	if (status == STATUS_OK) {
		print_head(store, today);
		print_agenda(&agenda, settings, today);
		print_appointments(&appointments);
		print_figures(&figures);
	}
	agenda_clear(&agenda);
	agenda_clear(&appointments);
	return status;
}

int
run_overview(const struct invocation *invocation)
{
	struct error error;
	struct store *store = open_store(invocation, OPEN_TO_READ);
	if (!store)
		return EXIT_FAILED;
	int code = print_overview(store, &error) == STATUS_OK ? end_output(EXIT_OK) : say_error(&error);
	store_close(store);
	return code;
}
