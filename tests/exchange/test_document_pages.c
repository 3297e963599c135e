/* The pages of a PDF: what stays together on a page and on a line. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "../../src/exchange/document_block.h"
#include "paper.h"

enum { SECTIONS = 60 };

/* Headings at every height of a page, each with a table under it, a note under that, and a text of three lines. */
static struct document *
sections(void)
{
	static const struct document_column columns[] = {
	    {"Række", DOCUMENT_WORDS}, {"Tom", DOCUMENT_WORDS}, {"Ord", DOCUMENT_WORDS}};
	struct document *document = document_new("Afsnit", NULL, date_make(2026, 3, 17), false);
	for (int i = 0; i < SECTIONS; i++) {
		char words[400];
		for (int j = 0; j < i % 9; j++)
			document_add_paragraph(document, "Fyld.");
		snprintf(words, sizeof words, "hoved-%d.", i);
		document_add_heading(document, 1 + i % 3, words);
		document_add_note(document, "Hvad spørges der om?");
		document_add_table(document, columns, 3);
		for (int j = 1; j <= 4; j++) {
			snprintf(words, sizeof words, "række%d-%d.", j, i);
			document_add_row(document, (const char *const[]){words, "", "Ord"});
		}
		snprintf(words, sizeof words, "note-%d.", i);
		document_add_note(document, words);
		snprintf(words, sizeof words, "første-%d.\nanden-%d.\ntredje-%d.", i, i, i);
		document_add_paragraph(document, words);
	}
	return document;
}

/* From the one word of the section to the other there is no end of a page. */
static void
assert_together(const char *pages, int section, const char *from, const char *to)
{
	char first[32], last[32];
	snprintf(first, sizeof first, "%s-%d.", from, section);
	snprintf(last, sizeof last, "%s-%d.", to, section);
	const char *begins = strstr(pages, first), *ends = strstr(pages, last);
	assert_non_null(begins);
	assert_non_null(ends);
	assert_true(begins < ends);
	if (memchr(begins, '\f', (size_t)(ends - begins)))
		fail_msg("a page ends between %s and %s", first, last);
}

static void
leaves_nothing_alone_on_a_page(void **state)
{
	(void)state;
	size_t length;
	paper_skip_without(DOCUMENT_PDF);
	char *bytes = paper_render(sections(), DOCUMENT_PDF, &length);
	char *pages = paper_ask("pdftotext -layout # -", bytes, length);
	assert_true(paper_count(pages, "\f") > 10);
	assert_null(strstr(pages, "Tom"));
	for (int i = 0; i < SECTIONS; i++) {
		assert_together(pages, i, "hoved", "række2");
		assert_together(pages, i, "række4", "note");
		assert_together(pages, i, "første", "tredje");
	}
	free(pages);
	free(bytes);
}

static void
holds_numbers_and_dates_together(void **state)
{
	(void)state;
	static const struct {
		const char *text, *held; /* ~ where no line may end */
	} cases[] = {
	    {"33 af 43 (77 %)", "33~af~43 (77~%)"},
	    {"kl. 13.00 den 17. marts 2026", "kl.~13.00 den 17.~marts~2026"},
	    {"tor 26.3.: 5 af 8 pladser", "tor~26.3.: 5~af~8 pladser"},
	    {"uge 13, lør 4.4. og ca. 350", "uge~13, lør~4.4. og ca.~350"},
	    {"(21. mar. 2026)", "(21.~mar.~2026)"},
	    {"af dem er 5. Marts er lang", "af dem er 5. Marts er lang"},
	    {"17. maj", "17.~maj"},
	    {"en del af 3 unge", "en del af 3 unge"},
	    {"", ""},
	    {" 5 % ", " 5~% "},
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct text held = {0}, back = {0}, marked = {0};
		for (size_t at = 0; cases[i].text[at]; at++)
			text_add_bytes(&marked, document_holds(cases[i].text, at) ? "~" : cases[i].text + at, 1);
		assert_string_equal(text_get(&marked), cases[i].held);
		document_add_held(&held, cases[i].text);
		document_add_released(&back, text_get(&held), held.length);
		assert_string_equal(text_get(&back), cases[i].text);
		text_clear(&held);
		text_clear(&back);
		text_clear(&marked);
	}
}

static void
breaks_no_number_from_what_it_counts(void **state)
{
	(void)state;
	size_t length;
	struct document *document = document_new("Tal", NULL, date_make(2026, 3, 17), false);
	document_add_figure(document, "Kontakt", "33 af 43 (77 %)", NULL);
	char *bytes = paper_render(document, DOCUMENT_TEXT, &length);
	assert_non_null(strstr(bytes, "Kontakt: 33 af 43 (77 %)"));
	free(bytes);
	paper_skip_without(DOCUMENT_PDF);
	document = document_new("Tal", NULL, date_make(2026, 3, 17), false);
	document_add_figure(document, "Kontakt", "33 af 43 (77 %)", NULL);
	bytes = paper_render(document, DOCUMENT_PDF, &length);
	paper_assert_tells(paper_ask("pdftotext -layout # -", bytes, length),
			   (const char *const[]){"33 af 43\n", "(77 %)", NULL});
	free(bytes);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(leaves_nothing_alone_on_a_page),
	    cmocka_unit_test(holds_numbers_and_dates_together),
	    cmocka_unit_test(breaks_no_number_from_what_it_counts),
	};
	return cmocka_run_group_tests(tests, paper_make_folder, paper_remove_folder);
}
