/* The CSV reader and writer: encodings, separators, quotes, faults and the way on after them. */
#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <cmocka.h>

#include "exchange/csv.h"

static char path[] = "/tmp/ungeloeft-csv-XXXXXX";

static int
make_file(void **state)
{
	(void)state;
	int file = mkstemp(path);
	return file < 0 ? -1 : close(file);
}

static int
remove_file(void **state)
{
	(void)state;
	return unlink(path);
}

static void
write_bytes(const char *bytes, size_t length)
{
	FILE *file = fopen(path, "wb");
	assert_non_null(file);
	assert_int_equal(fwrite(bytes, 1, length, file), length);
	assert_int_equal(fclose(file), 0);
}

/* Every row of the file in one readable text: cells in brackets, a fault as '!'. */
static char *
read_all(const char *bytes, size_t length)
{
	write_bytes(bytes, length);
	struct csv_reader *reader;
	struct error error;
	struct text out = {0};
	assert_int_equal(csv_open(path, &reader, &error), STATUS_OK);
	for (;;) {
		struct csv_row row;
		bool found;
		assert_int_equal(csv_next(reader, &row, &found, &error), STATUS_OK);
		if (!found)
			break;
		text_add_format(&out, "%ld%s:", row.line, row.fault ? "!" : "");
		for (int i = 0; i < row.count; i++)
			text_add_format(&out, "[%s]", row.cells[i]);
		text_add(&out, " ");
	}
	assert_int_equal(csv_bytes_read(reader), length);
	assert_int_equal(csv_bytes_total(reader), length);
	csv_close(reader);
	return text_take(&out);
}

static void
assert_reads(const char *bytes, const char *expected)
{
	char *got = read_all(bytes, strlen(bytes));
	assert_string_equal(got, expected);
	free(got);
}

static void
reads_cells_and_line_ends(void **state)
{
	(void)state;
	assert_reads("", "");
	assert_reads("\n\r\n\r", "");
	assert_reads("a;b", "1:[a][b] ");
	assert_reads("a;b\nc;d\n", "1:[a][b] 2:[c][d] ");
	assert_reads("a;b\r\nc;d\r\n", "1:[a][b] 2:[c][d] ");
	assert_reads("a;b\rc;d\r", "1:[a][b] 2:[c][d] ");
	assert_reads("a;b\n\n\nc;d", "1:[a][b] 4:[c][d] ");
	assert_reads(";\n;;\n", "1:[][] 2:[][][] ");
}

static void
reads_quotes(void **state)
{
	(void)state;
	assert_reads("a;b\n\"x;y\";\"linje 1\r\nlinje 2\"\nz;æ\n", "1:[a][b] 2:[x;y][linje 1\nlinje 2] 4:[z][æ] ");
	assert_reads("\"a\"\"b\"\"\";\"\"\n", "1:[a\"b\"][] ");
	assert_reads("\"\"\n", "1:[] ");
	assert_reads("Bo \"Bobby\" Bæk;\"x\" y\n", "1:[Bo \"Bobby\" Bæk][x y] ");
}

static void
finds_separator(void **state)
{
	(void)state;
	assert_reads("a,b,c\n1;2,3\n", "1:[a][b][c] 2:[1;2][3] ");
	assert_reads("a\tb\n1,2\t3\n", "1:[a][b] 2:[1,2][3] ");
	assert_reads("\"x,y,z,w\";b\n1;2\n", "1:[x,y,z,w][b] 2:[1][2] ");
	assert_reads("Navn\nBo, Ida\n", "1:[Navn] 2:[Bo, Ida] ");
	assert_reads("sep=,\r\na;b,c\n", "2:[a;b][c] ");
}

static void
finds_encoding(void **state)
{
	(void)state;
	assert_reads("\xEF\xBB\xBFÆrø;Å\n", "1:[Ærø][Å] ");
	assert_reads("Ærø;Å\n", "1:[Ærø][Å] ");
	assert_reads("\xC6r\xF8;\xC5;\x80\n", "1:[Ærø][Å][€] ");
	/* Late in the file, beyond any buffer. */
	struct text large = {0};
	text_add(&large, "Navn;By\n");
	for (int i = 0; i < 100000; i++)
		text_add(&large, "Bo;Alb\n");
	text_add(&large, "S\xF8ren;K\xE6r\n");
	write_bytes(large.bytes, large.length);
	struct csv_reader *reader;
	struct error error;
	assert_int_equal(csv_open(path, &reader, &error), STATUS_OK);
	assert_int_equal(csv_encoding(reader), CSV_WINDOWS_1252);
	assert_int_equal(csv_separator(reader), ';');
	csv_close(reader);
	text_clear(&large);
}

static void
normalizes_only_what_needs_it(void **state)
{
	(void)state;
	assert_reads("A\xCC\x8Ase;\xE2\x84\xAB;Ø\n", "1:[Åse][Å][Ø] ");
}

static void
names_faults_and_goes_on(void **state)
{
	(void)state;
	char *got = read_all("a;b\nc\0d;e\nf;g\n", 14);
	assert_string_equal(got, "1:[a][b] 2!:[c\xEF\xBF\xBD"
				 "d][e] 3:[f][g] ");
	free(got);
	/* A damaged UTF-8 file stays UTF-8. */
	assert_reads("æ;ø;å\n\xC0\xAF;x\n\xED\xA0\x80;y\nÅ;z\nÆØ;ÅÆ\nÆØ;ÅÆ\n",
		     "1:[æ][ø][å] 2!:[\xEF\xBF\xBD\xEF\xBF\xBD][x] "
		     "3!:[\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD][y] 4:[Å][z] 5:[ÆØ][ÅÆ] 6:[ÆØ][ÅÆ] ");
}

static void
goes_on_after_an_unclosed_quote(void **state)
{
	(void)state;
	assert_reads("a;b\nc;\"d\ne;f\ng;h", "1:[a][b] 2!:[c][d] 3:[e][f] 4:[g][h] ");
	assert_reads("a;\"b", "1!:[a][b] ");
	assert_reads("a;\"b\r\n", "1!:[a][b] ");

	struct text large = {0};
	text_add(&large, "a;b\nc;\"d\n");
	for (int i = 0; i < 300000; i++)
		text_add(&large, "Ida;Bo\n");
	char *got = read_all(large.bytes, large.length);
	assert_true(text_starts_with(got, "1:[a][b] 2!:[c][d] 3:[Ida][Bo] 4:[Ida][Bo] "));
	assert_non_null(strstr(got, " 300002:[Ida][Bo] "));
	free(got);
	text_clear(&large);
}

static void
keeps_memory_flat_for_a_huge_cell(void **state)
{
	(void)state;
	struct text large = {0};
	text_add(&large, "a;b\n");
	for (int quoted = 0; quoted < 2; quoted++) {
		text_add(&large, quoted ? "x;\"" : "x;");
		for (int i = 0; i < (3 << 20) / 8; i++)
			text_add(&large, "12345678");
		text_add(&large, "\ny;z\n");
	}
	write_bytes(large.bytes, large.length);
	text_clear(&large);
	struct csv_reader *reader;
	struct error error;
	assert_int_equal(csv_open(path, &reader, &error), STATUS_OK);
	const char *expected[] = {"a", "x", "y", "x", "y"};
	for (int i = 0; i < 5; i++) {
		struct csv_row row;
		bool found;
		assert_int_equal(csv_next(reader, &row, &found, &error), STATUS_OK);
		assert_true(found);
		assert_string_equal(row.cells[0], expected[i]);
		assert_int_equal(row.fault != NULL, i == 1 || i == 3);
		assert_true(strlen(row.cells[1]) <= CSV_CELL_MAXIMUM);
	}
	csv_close(reader);
}

static void
names_too_many_columns(void **state)
{
	(void)state;
	struct text wide = {0};
	for (int i = 0; i < CSV_COLUMNS + 9; i++)
		text_add(&wide, "x;");
	text_add(&wide, "\na;b\n");
	char *got = read_all(wide.bytes, wide.length);
	assert_true(text_starts_with(got, "1!:[x]"));
	assert_non_null(strstr(got, "[x] 2:[a][b] "));
	free(got);
	text_clear(&wide);
}

static void
refuses_other_kinds_of_files(void **state)
{
	(void)state;
	static const struct {
		const char *bytes;
		size_t length;
		const char *word;
	} cases[] = {
	    {"PK\x03\x04xx", 6, "regneark"},
	    {"\xD0\xCF\x11\xE0xx", 6, "Excel"},
	    {"%PDF-1.7", 8, "PDF"},
	    {"\xFF\xFEN\0a\0", 6, "Unicode"},
	};
	struct csv_reader *reader;
	struct error error;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		write_bytes(cases[i].bytes, cases[i].length);
		assert_int_equal(csv_open(path, &reader, &error), STATUS_INVALID);
		assert_non_null(strstr(error.message, cases[i].word));
		assert_null(reader);
	}
	assert_int_equal(csv_open("/tmp", &reader, &error), STATUS_INVALID);
	assert_int_equal(csv_open("/nowhere/at/all.csv", &reader, &error), STATUS_NOT_FOUND);
}

static void
writes_for_excel(void **state)
{
	(void)state;
	char *bytes = NULL;
	size_t length = 0;
	FILE *out = open_memstream(&bytes, &length);
	const char *cells[] = {"Åse", "a;b", "\"x\"", "=1+1", "+45", "-", "@x", "1\n2", " y", " =z", "'=w", "'o", ""};
	csv_write_start(out);
	for (int i = 0; i < 13; i++)
		csv_write_cell(out, i, cells[i]);
	csv_write_end_row(out);
	assert_int_equal(fclose(out), 0);
	assert_string_equal(bytes, "\xEF\xBB\xBFÅse;\"a;b\";\"\"\"x\"\"\";'=1+1;'+45;'-;'@x;\"1\n2\";\" y\";"
				   "\"' =z\";''=w;'o;\r\n");
	char *got = read_all(bytes, length);
	struct text expected = {0};
	text_add(&expected, "1:");
	for (int i = 0; i < 13; i++)
		text_add_format(&expected, "[%s]", cells[i]);
	text_add(&expected, " ");
	assert_string_equal(got, expected.bytes);
	text_clear(&expected);
	free(got);
	free(bytes);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(reads_cells_and_line_ends),
	    cmocka_unit_test(reads_quotes),
	    cmocka_unit_test(finds_separator),
	    cmocka_unit_test(finds_encoding),
	    cmocka_unit_test(normalizes_only_what_needs_it),
	    cmocka_unit_test(names_faults_and_goes_on),
	    cmocka_unit_test(goes_on_after_an_unclosed_quote),
	    cmocka_unit_test(keeps_memory_flat_for_a_huge_cell),
	    cmocka_unit_test(names_too_many_columns),
	    cmocka_unit_test(refuses_other_kinds_of_files),
	    cmocka_unit_test(writes_for_excel),
	};
	return cmocka_run_group_tests(tests, make_file, remove_file);
}
