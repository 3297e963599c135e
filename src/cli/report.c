/* Reports on standard output or in a file. */
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/file.h"
#include "base/fold.h"
#include "base/period.h"
#include "base/utf8.h"
#include "command.h"
#include "exchange/report.h"

enum { NAME_CELLS = 15, TITLE_CELLS = 22 };

static void
print_cell(const char *text, int cells)
{
	printf("%s%*s", text, cells - utf8_text_width(text), "");
}

static int
print_reports(void)
{
	for (const struct report_row *row = report_rows; row->name; row++) {
		print_cell(row->name, NAME_CELLS);
		print_cell(row->title, TITLE_CELLS);
		printf("%s\n", row->has_names ? "NAVNE" : "uden navne");
	}
	return end_output(EXIT_OK);
}

static enum document_format
format_of(const char *word)
{
	if (text_equal(word, "pdf"))
		return DOCUMENT_PDF;
	if (text_equal(word, "csv"))
		return DOCUMENT_CSV;
	return text_equal(word, "xlsx") ? DOCUMENT_SPREADSHEET : DOCUMENT_TEXT;
}

/* The day, or the end of the period, that was typed; false after saying why not. */
static bool
read_day(const char *typed, const char *option, bool last, struct date *day)
{
	struct date_reading reading;
	struct error error;
	if (!typed)
		return true;
	if (date_read(typed, DATE_HAPPENED, clock_today(), &reading, &error) != STATUS_OK) {
		(void)say_usage("--%s: %s", option, error.message);
		return false;
	}
	*day = last ? reading.period.last : reading.period.first;
	return true;
}

static bool
read_period(const struct invocation *invocation, struct report_options *options)
{
	if (!read_day(invocation->values[OPTION_FROM], "fra", false, &options->from) ||
	    !read_day(invocation->values[OPTION_TO], "til", true, &options->to))
		return false;
	if (date_compare(options->from, options->to) <= 0)
		return true;
	(void)say_usage("perioden slutter, før den begynder. Ret --fra eller --til.");
	return false;
}

/* What --om says: part of a title or of a day. */
static bool
read_about(struct store *store, const char *typed, const struct report_row *report, struct report_options *options)
{
	struct report_choices choices;
	struct fold_query query;
	if (!typed)
		return true;
	fold_query_parse(&query, typed);
	report_choices_read(store, report->about, options->today, &choices);
	for (int i = 0; i < choices.count && uuid_is_none(options->about); i++) {
		struct text words = {0}, stored = {0};
		text_add_format(&words, "%s ", choices.items[i].title);
		date_add_field(&words, choices.items[i].day);
		fold_add_stored(&stored, text_get(&words));
		if (fold_matches(&query, text_get(&stored)))
			options->about = choices.items[i].id;
		text_clear(&words);
		text_clear(&stored);
	}
	if (!uuid_is_none(options->about))
		return true;
	(void)say_usage("fandt ikke «%s». Der er:", typed);
	for (int i = 0; i < choices.count; i++)
		say("  %s", choices.items[i].title);
	return false;
}

static int
print_document(const struct document *document, enum document_format format)
{
	struct text bytes = {0};
	struct error error;
	int code = EXIT_FAILED;
	if (document_render(document, format, &bytes, &error) != STATUS_OK) {
		code = say_error(&error);
	} else {
		(void)fwrite(text_get(&bytes), 1, bytes.length, stdout);
		code = end_output(EXIT_OK);
	}
	text_clear(&bytes);
	return code;
}

static int
hand_over(const struct document *document, const struct invocation *invocation)
{
	enum document_format format = format_of(invocation->values[OPTION_REPORT_FORMAT]);
	const char *path = invocation->values[OPTION_OUT];
	struct error error;
	if (!path)
		return print_document(document, format);
	if (document_write(document, format, path, invocation->values[OPTION_REPLACE] != NULL, &error) != STATUS_OK)
		return say_error(&error);
	say("Rapporten er gemt i %s.", path);
	return EXIT_OK;
}

/* The log is written before the names are out of the file. */
static int
make(struct store *store, const struct report_row *report, const struct invocation *invocation)
{
	struct report_options options;
	struct document *document;
	struct error error;
	long people;
	report_options_init(&options, store, clock_today());
	if (!read_period(invocation, &options) ||
	    !read_about(store, invocation->values[OPTION_ABOUT], report, &options))
		return EXIT_USAGE;
	enum status status = report_make(store, report, &options, &document, &people, &error);
	if (status == STATUS_OK)
		status = report_log(store, report, &options, invocation->values[OPTION_OUT] ? USE_SAVED : USE_SHOWN,
				    people, &error);
	int code = status == STATUS_OK ? hand_over(document, invocation) : say_error(&error);
	if (report->has_names && code == EXIT_OK)
		say("Listen viser navne. Det er skrevet i brugsloggen. Slet eller makulér den, når den er brugt.");
	document_free(document);
	return code;
}

/* Said before anything is made or logged. */
static bool
is_taken(const struct invocation *invocation)
{
	const char *path = invocation->values[OPTION_OUT];
	if (!path || invocation->values[OPTION_REPLACE] || !file_exists(path))
		return false;
	(void)say_usage("%s findes i forvejen. Vælg et andet navn, eller skriv over den med --erstat.", path);
	return true;
}

int
run_report(const struct invocation *invocation)
{
	if (invocation->count == 0)
		return print_reports();
	const struct report_row *report = report_find(invocation->arguments[0]);
	enum document_format format = format_of(invocation->values[OPTION_REPORT_FORMAT]);
	bool binary = format == DOCUMENT_PDF || format == DOCUMENT_SPREADSHEET;
	if (!report)
		return say_usage("kender ikke rapporten «%s». Skriv «ungeloeft rapport» for at se dem.",
				 invocation->arguments[0]);
	if (binary && !invocation->values[OPTION_OUT] && isatty(STDOUT_FILENO))
		return say_usage("skriv, hvor filen skal ligge: --ud=FIL");
	if (report->has_names && invocation->values[OPTION_READ_ONLY])
		return say_usage("listen har navne og skal skrives i brugsloggen, så den kan ikke laves med --laes.");
	if (is_taken(invocation))
		return EXIT_FAILED;
	struct store *store = open_store(invocation, report->has_names ? OPEN_TO_WRITE : OPEN_TO_READ);
	int code = store ? make(store, report, invocation) : EXIT_FAILED;
	store_close(store);
	return code;
}
