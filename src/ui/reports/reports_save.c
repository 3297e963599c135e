/* Saving a report, and choosing its period. */
#include <stdio.h>
#include <string.h>

#include "base/file.h"
#include "base/period.h"
#include "parts/prompt.h"
#include "reports.h"

/* A file that could not be logged is not there. */
static enum status
write_file(struct reports *reports, const char *path, struct error *error)
{
	const struct report_row *report = reports_selected(reports);
	struct report_options options = reports_options(reports, report);
	struct store *store = reports->screen.app->store;
	struct document *document;
	long people;
	enum status status = report_make(store, report, &options, &document, &people, error);
	if (status != STATUS_OK)
		return status;
	status = document_write(document, reports->format, path, false, error);
	if (status == STATUS_OK) {
		status = report_log(store, report, &options, USE_SAVED, people, error);
		if (status != STATUS_OK)
			remove(path);
	}
	document_free(document);
	return status;
}

static bool
path_given(struct app *app, void *context, const char *typed)
{
	struct text path = {0};
	struct error error;
	if (!typed)
		return true;
	if (text_is_empty(typed)) {
		app_say(app, MESSAGE_CANNOT, "Skriv, hvor filen skal ligge, eller tryk Esc.");
		return false;
	}
	app_add_path(&path, typed);
	bool taken = file_exists(text_get(&path));
	bool written = !taken && write_file(context, text_get(&path), &error) == STATUS_OK;
	text_clear(&path);
	if (taken)
		app_say(app, MESSAGE_CANNOT, "Der ligger allerede en fil med det navn. Skriv et andet navn.");
	else if (written)
		app_say(app, MESSAGE_DONE, "Rapporten er gemt: %s", typed);
	else
		app_fail(app, &error);
	return written;
}

static void
format_given(struct app *app, void *context, int answer)
{
	struct reports *reports = context;
	const struct report_row *report = reports_selected(reports);
	struct report_options options = reports_options(reports, report);
	struct text path = {0};
	if (answer == DIALOG_ESCAPED)
		return;
	reports->format = reports->formats[answer];
	text_add(&path, "~/");
	report_add_file_name(&path, report, &options, reports->format);
	prompt_open(app,
		    &(struct prompt_text){
			.title = "Gem rapport",
			.explanation = report->has_names
					   ? "Filen indeholder navne: læg den et sikkert sted, og slet den, når den er "
					     "brugt. Det skrives i brugsloggen, at du har lavet den."
					   : "Kun du kan læse filen. Der er ingen navne i den, og små tal er skjult.",
			.label = "Fil:",
			.initial = text_get(&path),
		    },
		    path_given, reports);
	text_clear(&path);
}

void
reports_save(struct reports *reports)
{
	static const struct {
		enum document_format format;
		const char *button;
	} offers[] = {{DOCUMENT_PDF, "p:PDF"},
		      {DOCUMENT_SPREADSHEET, "r:Regneark"},
		      {DOCUMENT_CSV, "c:CSV"},
		      {DOCUMENT_TEXT, "t:Tekst"}};
	const char *buttons[DOCUMENT_FORMAT_COUNT + 1] = {NULL};
	int count = 0;
	for (size_t i = 0; i < sizeof offers / sizeof *offers; i++) {
		if (!document_has_format(offers[i].format))
			continue;
		reports->formats[count] = offers[i].format;
		buttons[count++] = offers[i].button;
	}
	app_ask(reports->screen.app, "Gem eller udskriv",
		"PDF er til at læse og skrive ud. Regneark og CSV er til at regne videre på.", buttons, format_given,
		reports);
}

/* One imprecise date («marts 2026», «2026»), or two with «til» between. */
static bool
read_period(const char *typed, struct date today, struct date *from, struct date *to, struct error *error)
{
	struct date_reading first, last;
	const char *between = strstr(typed, " til ");
	struct text one = {0}, two = {0};
	text_add_bytes(&one, typed, between ? (size_t)(between - typed) : strlen(typed));
	text_add(&two, between ? between + strlen(" til ") : typed);
	bool read = date_read(text_get(&one), DATE_HAPPENED, today, &first, error) == STATUS_OK &&
		    date_read(text_get(&two), DATE_HAPPENED, today, &last, error) == STATUS_OK;
	text_clear(&one);
	text_clear(&two);
	if (!read)
		return false;
	*from = first.period.first;
	*to = last.period.last;
	if (date_compare(*from, *to) <= 0)
		return true;
	(void)error_set(error, STATUS_INVALID, "Perioden slutter, før den begynder. Skriv den første dag først.");
	return false;
}

static bool
period_given(struct app *app, void *context, const char *typed)
{
	struct reports *reports = context;
	struct error error;
	if (!typed)
		return true;
	if (!read_period(typed, reports->options.today, &reports->options.from, &reports->options.to, &error)) {
		app_fail(app, &error);
		return false;
	}
	reports->first = 0;
	reports->screen.stale = true;
	return true;
}

void
reports_ask_period(struct reports *reports)
{
	struct text initial = {0};
	date_add_field(&initial, reports->options.from);
	text_add(&initial, " til ");
	date_add_field(&initial, reports->options.to);
	prompt_open(reports->screen.app,
		    &(struct prompt_text){.title = "Periode",
					  .explanation =
					      "Skriv fx marts 2026, 2026 eller 1/1-26 til 31/3-26. Begge dage er "
					      "med.",
					  .label = "Periode:",
					  .initial = text_get(&initial)},
		    period_given, reports);
	text_clear(&initial);
}
