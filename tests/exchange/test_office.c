/* Every report as PDF, spreadsheet and CSV, read by other programs: poppler and LibreOffice. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "base/clock.h"
#include "base/file.h"
#include "exchange/report.h"
#include "report_scene.h"

static int
setup(void **state)
{
	if (desk_open(state) != 0)
		return -1;
	report_scene_fill(*state);
	return 0;
}

static void
write_report(struct desk *desk, const struct report_row *row, enum document_format format)
{
	struct report_options options;
	struct document *document;
	struct text path = {0};
	struct error error;
	long people;
	report_options_init(&options, desk->store, clock_today());
	assert_int_equal(report_make(desk->store, row, &options, &document, &people, &error), STATUS_OK);
	text_add_format(&path, "%s/%s.%s", desk->folder, row->name, document_format_suffix(format));
	if (document_write(document, format, text_get(&path), false, &error) != STATUS_OK)
		fail_msg("%s: %s (%s)", row->name, error.message, error.detail);
	document_free(document);
	text_clear(&path);
}

static void
write_all(struct desk *desk, enum document_format format)
{
	for (const struct report_row *row = report_rows; row->name; row++)
		write_report(desk, row, format);
}

/* In the folder of the desk, which is also the home of what is run. */
static void
run(const struct desk *desk, const char *command)
{
	struct text whole = {0};
	text_add_format(&whole, "cd '%s' && HOME=$PWD %s >run.txt 2>&1", desk->folder, command);
	if (system(text_get(&whole)) != 0)
		fail_msg("failed: %s", text_get(&whole));
	text_clear(&whole);
}

/* The words of <name>.txt stand there; line breaks do not matter. */
static void
holds(const struct desk *desk, const char *name, const char *words)
{
	struct text path = {0}, got = {0};
	struct error error;
	text_add_format(&path, "%s/%s.txt", desk->folder, name);
	assert_int_equal(file_read(text_get(&path), &got, &error), STATUS_OK);
	if (!strstr(text_get(&got), words))
		fail_msg("«%s» is not in %s:\n%s", words, name, text_get(&got));
	text_clear(&got);
	text_clear(&path);
}

static void
a_reader_opens_every_pdf(void **state)
{
	struct desk *desk = *state;
	write_all(desk, DOCUMENT_PDF);
	run(desk, "sh -c 'for f in *.pdf; do pdfinfo \"$f\" && pdftotext -layout \"$f\" || exit 1; done'");
	for (const struct report_row *row = report_rows; row->name; row++)
		holds(desk, row->name, row->title);
	holds(desk, "maalplan", "Læring");
}

/* Through PDF, so that a sheet is laid out as a person would see it. filter: what a person answers when it is opened.
 */
static void
convert(const struct desk *desk, const char *suffix, const char *filter)
{
	struct text command = {0};
	text_add_format(&command,
			"soffice --headless --norestore %s --convert-to pdf --outdir . *.%s && "
			"sh -c 'for f in *.pdf; do pdftotext -layout \"$f\" || exit 1; done'",
			filter, suffix);
	run(desk, text_get(&command));
	text_clear(&command);
}

static void
an_office_opens_every_spreadsheet(void **state)
{
	struct desk *desk = *state;
	write_all(desk, DOCUMENT_SPREADSHEET);
	convert(desk, "xlsx", "");
	holds(desk, "tegn", "Mindst 15 unge");
	holds(desk, "maalplan", "Milepæl");
	holds(desk, "doerliste", "Xafoad");
}

static void
an_office_opens_every_csv(void **state)
{
	struct desk *desk = *state;
	write_all(desk, DOCUMENT_CSV);
	convert(desk, "csv", "--infilter=CSV:59,34,76,1");
	holds(desk, "tegn", "Mindst 15 unge");
	holds(desk, "maalplan", "Milepæl");
	holds(desk, "doerliste", "Xafoad");
}

int
main(void)
{
#define WITH_SCENE(test) cmocka_unit_test_setup_teardown(test, setup, desk_close)
	const struct CMUnitTest tests[] = {
	    WITH_SCENE(a_reader_opens_every_pdf),
	    WITH_SCENE(an_office_opens_every_spreadsheet),
	    WITH_SCENE(an_office_opens_every_csv),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
