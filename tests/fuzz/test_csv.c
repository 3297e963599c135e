/* The CSV reader against damaged and random bytes, and against a writer of random tables. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <cmocka.h>

#include "base/random.h"
#include "base/utf8.h"
#include "exchange/csv.h"

enum { ROUNDS = 3000, LENGTH = 400 };

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

/* Whatever the bytes are: it ends, lines rise, every cell is valid UTF-8. */
static long
assert_reads_sanely(const char *bytes, size_t length)
{
	write_bytes(bytes, length);
	struct csv_reader *reader;
	struct error error;
	if (csv_open(path, &reader, &error) != STATUS_OK) {
		assert_true(error.message[0] != '\0');
		return 0;
	}
	long rows = 0, line = 0;
	for (;;) {
		struct csv_row row;
		bool found;
		assert_int_equal(csv_next(reader, &row, &found, &error), STATUS_OK);
		if (!found)
			break;
		rows++;
		assert_true(row.line > line);
		assert_true(row.count >= 1 && row.count <= CSV_COLUMNS);
		line = row.line;
		for (int i = 0; i < row.count; i++)
			assert_true(utf8_is_valid(row.cells[i], strlen(row.cells[i])));
		assert_true(rows <= (long)length);
	}
	assert_int_equal(csv_bytes_read(reader), (long)length);
	csv_close(reader);
	return rows;
}

static void
survives_any_bytes(void **state)
{
	(void)state;
	static const char pool[] = ";;;\"\"\"\"\n\n\r,\tab=+'\0\xC3\xA6\xE6\xF0\x9F\xCC\x8A\xED\xA0\x80\xFF";
	struct random random;
	random_seed(&random, 1);
	long rows = 0;
	for (int round = 0; round < ROUNDS; round++) {
		char bytes[LENGTH];
		size_t length = (size_t)random_below(&random, LENGTH);
		bool wild = round % 4 == 0;
		for (size_t i = 0; i < length; i++)
			bytes[i] =
			    wild ? (char)random_below(&random, 256) : pool[random_below(&random, (int)sizeof pool - 1)];
		rows += assert_reads_sanely(bytes, length);
	}
	assert_true(rows > ROUNDS);
}

static void
survives_damage_to_a_real_file(void **state)
{
	(void)state;
	static const char seed[] = "\xEF\xBB\xBF"
				   "Fornavn;Efternavn;Mobil;Note\r\nÅse;Østergaard;\"00 00 00 01\";\"En \"\"god\"\" "
				   "dag\r\nmed sol\"\r\nZoë;Bæk;'+4500000002;=1+1\r\nNguyễn;Thị Mai;;\"a;b\"\r\n";
	struct random random;
	random_seed(&random, 2);
	for (int round = 0; round < ROUNDS; round++) {
		char bytes[sizeof seed];
		memcpy(bytes, seed, sizeof seed);
		for (int i = random_below(&random, 6); i >= 0; i--)
			bytes[random_below(&random, (int)sizeof seed - 1)] = (char)random_below(&random, 256);
		size_t cut = random_below(&random, 3) == 0 ? (size_t)random_below(&random, 90) : 0;
		(void)assert_reads_sanely(bytes, sizeof seed - 1 - cut);
	}
}

static void
add_random_cell(struct random *random, struct text *cell)
{
	static const char *const parts[] = {"a", "Å", "ø", ";", "\"", "\n", ",", "\t", "'", "=",
					    "+", "-", "@", " ", "é",  "ễ",  "😀", "ı",  "B", "7"};
	text_reset(cell);
	text_add(cell, "");
	for (int i = random_below(random, 7); i > 0; i--)
		text_add(cell, parts[random_below(random, (int)(sizeof parts / sizeof *parts))]);
}

/* What is written is read back, cell for cell. */
static void
reads_back_what_is_written(void **state)
{
	(void)state;
	enum { ROWS = 6, COLUMNS = 5 };
	struct random random;
	random_seed(&random, 3);
	struct text table[ROWS][COLUMNS] = {0};
	for (int round = 0; round < ROUNDS; round++) {
		FILE *out = fopen(path, "wb");
		assert_non_null(out);
		csv_write_start(out);
		for (int i = 0; i < ROWS * COLUMNS; i++) {
			struct text *cell = &table[i / COLUMNS][i % COLUMNS];
			add_random_cell(&random, cell);
			csv_write_cell(out, i % COLUMNS, text_get(cell));
			if (i % COLUMNS == COLUMNS - 1)
				csv_write_end_row(out);
		}
		assert_int_equal(fclose(out), 0);
		struct csv_reader *reader;
		struct csv_row row;
		struct error error;
		bool found;
		assert_int_equal(csv_open(path, &reader, &error), STATUS_OK);
		for (int i = 0; i < ROWS; i++) {
			assert_int_equal(csv_next(reader, &row, &found, &error), STATUS_OK);
			assert_true(found);
			assert_null(row.fault);
			assert_int_equal(row.count, COLUMNS);
			for (int j = 0; j < COLUMNS; j++)
				assert_string_equal(row.cells[j], text_get(&table[i][j]));
		}
		assert_int_equal(csv_next(reader, &row, &found, &error), STATUS_OK);
		assert_false(found);
		csv_close(reader);
	}
	for (int i = 0; i < ROWS * COLUMNS; i++)
		text_clear(&table[i / COLUMNS][i % COLUMNS]);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(survives_any_bytes),
	    cmocka_unit_test(survives_damage_to_a_real_file),
	    cmocka_unit_test(reads_back_what_is_written),
	};
	return cmocka_run_group_tests(tests, make_file, remove_file);
}
