/* Documents: a report as text, files that are the same twice, and what other programs find in them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "../../src/exchange/document_block.h"
#include "base/file.h"
#include "paper.h"

static struct document *
report(void)
{
	struct document *document =
	    document_new("Workshop for de unge", "Status til arbejdsgruppen", date_make(2026, 3, 17), true);
	document_add_heading(document, 1, "Fremmøde");
	document_add_paragraph(document,
			       "Målet er, at så mange unge som muligt kommer, dog mindst 15. Et tal fortæller "
			       "ikke, hvad den enkelte fik ud af det.\nSe også kortene.");
	document_add_figure(document, "Inviteret", "42", "");
	document_add_figure(document, "Har svaret ja", "18", "43 % af de inviterede");
	document_add_figure(document, "Ventet fremmøde", "13", "4 tilmeldte mangler");
	document_add_figure(document, "Nævnt af SoMe", "under 5", "");
	document_add_heading(document, 2, "Kanaler");
	document_add_bar(document, &(struct document_bar){"Sagsbehandler & UU", 19, 42, 15, NULL});
	document_add_bar(document, &(struct document_bar){"SoMe + Telefon", 23, 42, 0, NULL});
	document_add_bar(document, &(struct document_bar){"Brev", -1, 42, 0, "under 5"});
	document_add_bar(document,
			 &(struct document_bar){"En kanal med et meget langt navn til prøve", 0, 42, 0, NULL});
	document_add_heading(document, 2, "Hvem kommer?");
	static const struct document_column columns[] = {{"Navn", DOCUMENT_WORDS},
							 {"Alder", DOCUMENT_NUMBER},
							 {"Timer", DOCUMENT_NUMBER},
							 {"Praktisk", DOCUMENT_WORDS}};
	document_add_table(document, columns, 4);
	document_add_row(document, (const char *const[]){"Åse Østergaard", "19", "12,5", "Spiser ikke svinekød"});
	document_add_row(document, (const char *const[]){"Özgür Yıldız <b>", "22", "", "=1+1"});
	document_add_row(document, (const char *const[]){"Łukasz & Мария", "under 5", "-3", ""});
	document_add_row(document,
			 (const char *const[]){"Nguyễn Thị Mai", "24", "1.250",
					       "Vil gerne hentes ved stationen, for bussen går ikke så tidligt om "
					       "lørdagen, og det er første gang"});
	document_add_heading(document, 3, "Forklaring");
	document_add_note(document, "Små grupper er lagt sammen, så ingen kan genkendes.\x1b[2J");
	return document;
}

static struct document *
long_report(void)
{
	struct document *document = document_new("Målplan med status", NULL, date_make(2026, 12, 31), false);
	static const struct document_column columns[] = {{"Række", DOCUMENT_NUMBER}, {"Kolonnehoved", DOCUMENT_WORDS}};
	struct text long_cell = {0};
	for (int i = 0; i < 700; i++)
		text_add_format(&long_cell, "ord%d ", i);
	document_add_table(document, columns, 2);
	for (int i = 1; i <= 300; i++) {
		char number[12], words[32];
		snprintf(number, sizeof number, "%d", i);
		snprintf(words, sizeof words, "linje-%d.", i);
		document_add_row(document, (const char *const[]){number, words});
	}
	document_add_row(document, (const char *const[]){"301", text_get(&long_cell)});
	document_add_heading(document, 1, "Til sidst");
	document_add_paragraph(document, text_get(&long_cell));
	text_clear(&long_cell);
	return document;
}

static void
is_plain_text(void **state)
{
	(void)state;
	size_t length;
	struct text expected = {0};
	struct error error;
	const char *path = SOURCE_FOLDER "/tests/golden/rapport.txt", *mode = getenv("UNGELOEFT_GOLDEN");
	char *got = paper_render(report(), DOCUMENT_TEXT, &length);
	if (mode && strcmp(mode, "write") == 0)
		assert_int_equal(file_write(path, got, length, &error), STATUS_OK);
	assert_int_equal(file_read(path, &expected, &error), STATUS_OK);
	assert_string_equal(got, text_get(&expected));
	text_clear(&expected);
	free(got);
}

static void
passes_between_programs(void **state)
{
	(void)state;
	struct text first = {0}, second = {0};
	struct document *document = report();
	document_add_plain(&first, document);
	document_free(document);
	document = document_read_plain(text_get(&first));
	assert_non_null(document);
	document_add_plain(&second, document);
	assert_string_equal(text_get(&first), text_get(&second));
	document_free(document);
	static const char *const broken[] = {
	    "",
	    "ungeloeft-papir 1\n",
	    "ungeloeft-papir 2\n2026-03-17\t1\ta\tb\n",
	    "ungeloeft-papir 1\n2026-13-17\t1\ta\tb\n",
	    "ungeloeft-papir 1\n2026-03-17\t1\ta\n",
	    "ungeloeft-papir 1\n2026-03-17\t1\ta\tb\n0\t4\t0\t0\tx\n",
	    "ungeloeft-papir 1\n2026-03-17\t1\ta\tb\n0\t1\t0\n",
	    "ungeloeft-papir 1\n2026-03-17\t1\ta\tb\n6\t0\t0\t0\tx\n",
	    "ungeloeft-papir 1\n2026-03-17\t1\ta\tb\n5\t0\t0\t0\tx\n6\t0\t0\t0\tx\ty\n",
	    "ungeloeft-papir 1\n2026-03-17\t1\ta\tb\n9\t0\t0\t0\tx\n",
	};
	for (size_t i = 0; i < sizeof broken / sizeof *broken; i++)
		assert_null(document_read_plain(broken[i]));
	text_clear(&first);
	text_clear(&second);
}

static void
reads_danish_numbers(void **state)
{
	(void)state;
	static const char *const words[] = {"",     "-",       "1.25",     "1,",         ",5",
					    "12 %", "under 5", "1.250.00", "2026-03-17", "1e5"};
	static const struct {
		const char *cell;
		double number;
	} numbers[] = {{"0", 0}, {"-3", -3}, {"+7", 7}, {"12,5", 12.5}, {"1.250", 1250}, {"1.250,75", 1250.75}};
	double number;
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (document_read_number(words[i], &number))
			fail_msg("«%s» is no number", words[i]);
	for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
		assert_true(document_read_number(numbers[i].cell, &number));
		assert_true(number == numbers[i].number);
	}
}

static void
is_a_spreadsheet_text_file(void **state)
{
	(void)state;
	size_t length;
	char *got = paper_render(report(), DOCUMENT_CSV, &length);
	assert_true(text_starts_with(got, "\xEF\xBB\xBFWorkshop for de unge\r\nStatus til arbejdsgruppen\r\n"
					  "17. marts 2026;NAVNE\r\n\r\nFremmøde\r\n\"Målet er, "));
	assert_non_null(strstr(got, "\r\nHar svaret ja;18;43 % af de inviterede\r\n"));
	assert_non_null(strstr(got, "\r\n;Antal;Ud af;Mål\r\nSagsbehandler & UU;19;42;15\r\n"));
	assert_non_null(strstr(got, "\r\nBrev;under 5;42;\r\n"));
	assert_non_null(strstr(got, "\r\nNavn;Alder;Timer;Praktisk\r\n"));
	assert_non_null(strstr(got, "\r\nÖzgür Yıldız <b>;22;;'=1+1\r\n"));
	free(got);
}

static void
is_a_tagged_pdf(void **state)
{
	(void)state;
	size_t length, again_length;
	paper_skip_without(DOCUMENT_PDF);
	char *bytes = paper_render(report(), DOCUMENT_PDF, &length),
	     *again = paper_render(report(), DOCUMENT_PDF, &again_length);
	assert_int_equal(length, again_length);
	assert_memory_equal(bytes, again, length);
	free(again);
	paper_assert_tells(paper_ask("TZ=UTC pdfinfo #", bytes, length),
			   (const char *const[]){"Workshop for de unge", "Tue Mar 17 12:00:00 2026", "Tagged:", "yes",
						 "Pages:", "1", "A4", NULL});
	paper_assert_tells(paper_ask("pdfinfo -struct-text #", bytes, length),
			   (const char *const[]){"Document",
						 "H1",
						 "Workshop for de unge",
						 "H1",
						 "Fremmøde",
						 "hvad den enkelte fik ud af det.",
						 "Inviteret 42",
						 "H2",
						 "Kanaler",
						 "Table",
						 "TR",
						 "TH",
						 "Navn",
						 "TD",
						 "Åse Østergaard",
						 "Özgür Yıldız <b>",
						 "Łukasz & Мария",
						 "Nguyễn Thị Mai",
						 "tidligt om lørdagen, og",
						 "H3",
						 NULL});
	paper_assert_tells(paper_ask("pdftotext -layout # -", bytes, length),
			   (const char *const[]){"17. marts 2026 · NAVNE", "43 % af de inviterede",
						 "19 af 42, målet er 15", "under 5", "12,5", "NAVNE", "Side 1 af 1",
						 NULL});
	char *fonts = paper_ask("pdffonts #", bytes, length);
	assert_non_null(strstr(fonts, "DejaVuSans"));
	assert_null(strstr(fonts, " no  yes"));
	free(fonts);
	free(bytes);
}

static void
breaks_pages(void **state)
{
	(void)state;
	size_t length;
	paper_skip_without(DOCUMENT_PDF);
	char *bytes = paper_render(long_report(), DOCUMENT_PDF, &length);
	char *pages = paper_ask("pdftotext -layout # -", bytes, length);
	int count = paper_count(pages, "\f");
	assert_true(count >= 7 && count <= 12);
	char last[32];
	snprintf(last, sizeof last, "Side %d af %d\n", count, count);
	assert_non_null(strstr(pages, last));
	assert_int_equal(paper_count(pages, "uden navne"), count + 1);
	/* The table ends in the page of the paragraph, or the one before. */
	assert_in_range(paper_count(pages, "Kolonnehoved"), count - 2, count);
	for (int i = 1; i <= 300; i++) {
		char words[32];
		snprintf(words, sizeof words, "linje-%d.", i);
		assert_int_equal(paper_count(pages, words), 1);
	}
	/* Nothing of a cell higher than the page is lost. */
	for (int i = 0; i < 700; i++) {
		char words[32];
		snprintf(words, sizeof words, "ord%d", i);
		assert_true(paper_count(pages, words) >= 2);
	}
	free(pages);
	free(bytes);
}

static void
is_a_workbook(void **state)
{
	(void)state;
	size_t length, again_length;
	paper_skip_without(DOCUMENT_SPREADSHEET);
	char *bytes = paper_render(report(), DOCUMENT_SPREADSHEET, &length);
	char *again = paper_render(report(), DOCUMENT_SPREADSHEET, &again_length);
	assert_int_equal(length, again_length);
	assert_memory_equal(bytes, again, length);
	free(again);
	free(paper_ask("unzip -tq #", bytes, length));
	paper_assert_tells(paper_ask("unzip -p # xl/workbook.xml", bytes, length),
			   (const char *const[]){"name=\"Oversigt\"", "name=\"Hvem kommer\"", NULL});
	paper_assert_tells(paper_ask("unzip -p # xl/sharedStrings.xml", bytes, length),
			   (const char *const[]){"Workshop for de unge", "under 5", "Åse Østergaard",
						 "Özgür Yıldız &lt;b&gt;", "=1+1", "Łukasz &amp; Мария",
						 "Nguyễn Thị Mai", NULL});
	paper_assert_tells(paper_ask("unzip -p # xl/worksheets/sheet2.xml", bytes, length),
			   (const char *const[]){"<v>19</v>", "<v>12.5</v>", "<v>-3</v>", "<v>1250</v>", NULL});
	free(bytes);
}

static void
names_sheets_as_excel_allows(void **state)
{
	(void)state;
	size_t length;
	paper_skip_without(DOCUMENT_SPREADSHEET);
	static const char *const headings[] = {"Tegn 1/2: \"ny\" [kladde]?", "Et navn på mere end enogtredive tegn, ja",
					       "Et navn på mere end enogtredive tegn, nej", "oversigt", "'"};
	struct document *document = document_new("Prøve", "", date_make(2026, 1, 1), false);
	for (int i = 0; i < 5; i++) {
		document_add_heading(document, 1, headings[i]);
		document_add_table(document, &(struct document_column){"Kolonne", DOCUMENT_WORDS}, 1);
		document_add_row(document, (const char *const[]){"celle"});
	}
	char *bytes = paper_render(document, DOCUMENT_SPREADSHEET, &length);
	paper_assert_tells(paper_ask("unzip -p # xl/workbook.xml", bytes, length),
			   (const char *const[]){"\"Oversigt\"", "\"Tegn 1 2  &quot;ny&quot;  kladde\"",
						 "\"Et navn på mere end enogtrediv…\"",
						 "\"Et navn på mere end enogtred… 3\"", "\"oversigt 4\"", "\"Tabel 5\"",
						 NULL});
	free(bytes);
}

static void
writes_a_file_of_its_own(void **state)
{
	(void)state;
	struct text path = {0}, first = {0}, second = {0};
	struct error error;
	struct stat facts;
	struct document *document = report();
	paper_add_path(&path, "rapport.txt");
	assert_int_equal(document_write(document, DOCUMENT_TEXT, text_get(&path), false, &error), STATUS_OK);
	assert_int_equal(stat(text_get(&path), &facts), 0);
	assert_int_equal(facts.st_mode & 07777, 0600);
	assert_int_equal(file_read(text_get(&path), &first, &error), STATUS_OK);
	assert_int_equal(document_write(document, DOCUMENT_CSV, text_get(&path), false, &error), STATUS_DENIED);
	assert_int_equal(file_read(text_get(&path), &second, &error), STATUS_OK);
	assert_string_equal(text_get(&first), text_get(&second));
	assert_int_equal(document_write(document, DOCUMENT_CSV, text_get(&path), true, &error), STATUS_OK);
	text_reset(&second);
	assert_int_equal(file_read(text_get(&path), &second, &error), STATUS_OK);
	assert_true(text_starts_with(text_get(&second), "\xEF\xBB\xBF"));
	unlink(text_get(&path));
	text_reset(&path);
	paper_add_path(&path, "ingen/rapport.txt");
	assert_int_equal(document_write(document, DOCUMENT_TEXT, text_get(&path), false, &error), STATUS_NOT_FOUND);
	document_free(document);
	text_clear(&path);
	text_clear(&first);
	text_clear(&second);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(is_plain_text),
	    cmocka_unit_test(passes_between_programs),
	    cmocka_unit_test(reads_danish_numbers),
	    cmocka_unit_test(is_a_spreadsheet_text_file),
	    cmocka_unit_test(is_a_tagged_pdf),
	    cmocka_unit_test(breaks_pages),
	    cmocka_unit_test(is_a_workbook),
	    cmocka_unit_test(names_sheets_as_excel_allows),
	    cmocka_unit_test(writes_a_file_of_its_own),
	};
	return cmocka_run_group_tests(tests, paper_make_folder, paper_remove_folder);
}
