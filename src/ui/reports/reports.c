/* Rapporter: which report is chosen, what it is about, and its keys. */
#include "reports.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/clock.h"
#include "app/screens.h"

enum { MILLISECONDS_TO_PREVIEW = 100, WHEEL_LINES = 3 };

static struct reports *
of(struct screen *screen)
{
	return (struct reports *)screen;
}

const struct report_row *
reports_selected(const struct reports *reports)
{
	return &report_rows[reports->chooser.selected];
}

struct report_options
reports_options(const struct reports *reports, const struct report_row *report)
{
	struct report_options options = reports->options;
	options.about = reports->about[report->about];
	return options;
}

static void
forget(struct reports *reports)
{
	document_free(reports->document);
	reports->document = NULL;
	reports->made = NULL;
	reports->columns = 0;
	reports->lines = 0;
}

enum status
reports_make(struct reports *reports, bool names, struct error *error)
{
	const struct report_row *report = reports_selected(reports);
	struct store *store = reports->screen.app->store;
	struct report_options options = reports_options(reports, report);
	struct document *document = NULL;
	long people = 0;
	enum status status = STATUS_OK;
	reports->pending = false;
	if (!report->has_names || names)
		status = report_make(store, report, &options, &document, &people, error);
	if (status == STATUS_OK && document)
		status = report_log(store, report, &options, USE_SHOWN, people, error);
	forget(reports);
	reports->made = report;
	if (status == STATUS_OK)
		reports->document = document;
	else
		document_free(document);
	return status;
}

/* What each report is about, so that moving in the list reads nothing. */
static void
read_words(struct reports *reports)
{
	struct store *store = reports->screen.app->store;
	for (int i = 0; i < REPORTS_MOST && report_rows[i].name; i++) {
		const struct report_row *report = &report_rows[i];
		struct report_options options = reports_options(reports, report);
		struct report_choices choices;
		struct text words = {0};
		report_add_about(&words, store, report, &options);
		snprintf(reports->words[i], sizeof reports->words[i], "%s", text_get(&words));
		text_clear(&words);
		report_choices_read(store, report->about, options.today, &choices);
		reports->choices[report->about] = choices.count;
		reports->chooser.count = i + 1;
	}
}

/* A list with names that is being read is not made, and logged, again because somebody else saved something. */
static enum status
load(struct screen *screen, struct error *error)
{
	struct reports *reports = of(screen);
	struct date today = clock_today();
	if (reports->options.k == 0 || reports->options.today.day != today.day)
		report_options_init(&reports->options, screen->app->store, today);
	reports->options.k = store_setting(screen->app->store, SETTING_SMALL_NUMBER);
	read_words(reports);
	if (reports->alone && reports_selected(reports)->has_names)
		return STATUS_OK;
	return reports_make(reports, false, error);
}

static void
make_or_tell(struct reports *reports, bool names)
{
	struct error error;
	if (reports_make(reports, names, &error) != STATUS_OK)
		app_fail(reports->screen.app, &error);
}

static void
open_alone(struct reports *reports)
{
	if (reports->made != reports_selected(reports) || !reports->document)
		make_or_tell(reports, true);
	reports->alone = reports->document != NULL;
	reports->first = 0;
}

/* One step back; names do not stay on the screen. */
static bool
go_back(struct reports *reports)
{
	if (reports->alone) {
		reports->alone = false;
		if (reports_selected(reports)->has_names)
			make_or_tell(reports, false);
	} else if (reports->reading) {
		reports->reading = false;
	} else {
		return false;
	}
	return true;
}

/* The one before or after, in the order of days. */
static void
turn(struct reports *reports, int step)
{
	const struct report_row *report = reports_selected(reports);
	struct uuid *about = &reports->about[report->about];
	struct report_choices choices;
	report_choices_read(reports->screen.app->store, report->about, reports->options.today, &choices);
	int at = choices.standard;
	for (int i = 0; i < choices.count; i++)
		if (uuid_equal(choices.items[i].id, *about))
			at = i;
	at += step;
	if (at < 0 || at >= choices.count)
		return;
	*about = choices.items[at].id;
	reports->first = 0;
	reports->alone = reports->alone && !report->has_names;
	read_words(reports);
	make_or_tell(reports, false);
}

static bool
act(struct screen *screen, enum action action)
{
	struct reports *reports = of(screen);
	bool is_period = reports_selected(reports)->about == REPORT_PERIOD;
	if (action == ACTION_OPEN)
		open_alone(reports);
	else if (action == ACTION_EXPORT)
		reports_save(reports);
	else if (action == ACTION_CHOOSE && is_period)
		reports_ask_period(reports);
	else if (action == ACTION_PREVIOUS || action == ACTION_NEXT)
		turn(reports, action == ACTION_NEXT ? 1 : -1);
	else if (action == ACTION_BACK)
		return go_back(reports);
	else
		return false;
	return true;
}

static bool
enabled(struct screen *screen, enum action action, const char **reason)
{
	struct reports *reports = of(screen);
	const struct report_row *report = reports_selected(reports);
	bool turns = action == ACTION_PREVIOUS || action == ACTION_NEXT;
	if (turns && reports->choices[report->about] < 2)
		*reason = "Der er ikke flere at vælge imellem.";
	if (action == ACTION_CHOOSE && report->about != REPORT_PERIOD)
		*reason = reports->choices[report->about] > 1 ? "Vælg en anden med , og ."
							      : "Der er ikke flere at vælge imellem.";
	return *reason == NULL;
}

static void
scroll(struct reports *reports, int lines)
{
	int last = reports->lines - reports->shown;
	reports->first += lines;
	if (reports->first > last)
		reports->first = last;
	if (reports->first < 0)
		reports->first = 0;
}

static bool
read_on(struct reports *reports, const struct key *key, bool with_arrows)
{
	int page = reports->shown > 1 ? reports->shown - 1 : 1;
	if (key->press == PRESS_PAGE_UP || key->press == PRESS_PAGE_DOWN)
		scroll(reports, key->press == PRESS_PAGE_UP ? -page : page);
	else if (with_arrows && (key->press == PRESS_UP || key->press == PRESS_DOWN))
		scroll(reports, key->press == PRESS_UP ? -1 : 1);
	else if (with_arrows && (key->press == PRESS_HOME || key->press == PRESS_END))
		scroll(reports, key->press == PRESS_HOME ? -reports->lines : reports->lines);
	else
		return false;
	return true;
}

static void
select_later(struct reports *reports)
{
	reports->first = 0;
	reports->pending = true;
	reports->due = clock_monotonic() + MILLISECONDS_TO_PREVIEW;
}

static bool
type(struct screen *screen, const struct key *key)
{
	struct reports *reports = of(screen);
	bool beside = screen->app->canvas.columns >= REPORTS_BESIDE;
	if (!reports->alone && beside && (key->press == PRESS_TAB || key->press == PRESS_BACK_TAB)) {
		reports->reading = !reports->reading;
		return true;
	}
	if (read_on(reports, key, reports->alone || reports->reading))
		return true;
	if (reports->alone || reports->reading || !chooser_key(&reports->chooser, key, reports->chooser.count))
		return false;
	select_later(reports);
	return true;
}

static void
click(struct screen *screen, int kind, int value)
{
	struct reports *reports = of(screen);
	if (kind < 0) {
		scroll(reports, value * WHEEL_LINES);
	} else if (value == reports->chooser.selected) {
		open_alone(reports);
	} else {
		reports->chooser.selected = value;
		reports->reading = false;
		select_later(reports);
	}
}

static int
tick(struct screen *screen, int64_t now, bool *repaint)
{
	struct reports *reports = of(screen);
	if (!reports->pending || app_screen(screen->app) != screen)
		return -1;
	if (now < reports->due)
		return (int)(reports->due - now);
	make_or_tell(reports, false);
	*repaint = true;
	return -1;
}

static void
draw(struct screen *screen, struct canvas *canvas, struct rectangle place)
{
	reports_draw(of(screen), canvas, place);
}

static void
add_crumb(struct screen *screen, struct text *out)
{
	struct reports *reports = of(screen);
	if (reports->alone)
		text_add(out, reports_selected(reports)->title);
}

static void
add_status(struct screen *screen, struct text *out)
{
	const struct reports *reports = of(screen);
	if (reports->alone && reports->lines > reports->shown)
		text_add_format(out, "Linje %d-%d af %d. Esc går tilbage.", reports->first + 1,
				reports->first + reports->shown, reports->lines);
	else if (reports->alone)
		text_add(out, "Esc går tilbage.");
	else
		text_add(out, "Ledelsesrapporter er altid uden navne. Lister med navne logges.");
}

static void
close_reports(struct screen *screen)
{
	struct reports *reports = of(screen);
	forget(reports);
	text_clear(&reports->text);
	free(reports);
}

static const enum action actions[] = {ACTION_OPEN,     ACTION_EXPORT, ACTION_CHOOSE,
				      ACTION_PREVIOUS, ACTION_NEXT,   ACTION_NONE};

static const struct told *
told(const struct screen *screen)
{
	(void)screen;
	return told_reports;
}

static const struct screen_class reports_class = {
    .name = "rapporter",
    .help = "rapporterne",
    .told = told,
    .actions = actions,
    .load = load,
    .draw = draw,
    .act = act,
    .type = type,
    .click = click,
    .enabled = enabled,
    .tick = tick,
    .crumb = add_crumb,
    .status = add_status,
    .close = close_reports,
};

void
reports_show(struct app *app, const char *name, struct uuid about)
{
	struct reports *reports = of(app->tabs[TAB_REPORTS].screens[0]);
	app_go(app, TAB_REPORTS);
	for (int i = 0; report_rows[i].name; i++)
		if (text_equal(report_rows[i].name, name)) {
			reports->chooser.selected = i;
			reports->about[report_rows[i].about] = about;
		}
	reports->reading = reports->alone = false;
	reports->first = 0;
	reports->screen.stale = true;
}

struct screen *
reports_new(struct app *app)
{
	return screen_new(app, &reports_class, sizeof(struct reports));
}
