/* Spreadsheet text files as Danish Excel writes and reads them. */
#ifndef EXCHANGE_CSV_H
#define EXCHANGE_CSV_H

#include <stdbool.h>
#include <stdio.h>

#include "base/error.h"
#include "base/text.h"

enum csv_encoding { CSV_UTF8, CSV_WINDOWS_1252 };

enum { CSV_COLUMNS = 256, CSV_CELL_MAXIMUM = 1 << 20 /* bytes; a longer one is an error of its row */ };

/* Reads a file of any size in flat memory. Encoding and separator are found from the beginning of the file (a byte
 * order mark, else valid UTF-8 throughout, else Windows-1252; ';', ',' or tab by the heading line). */
struct csv_reader;

enum status csv_open(const char *path, struct csv_reader **reader, struct error *error) MUST_CHECK;
void csv_close(struct csv_reader *reader);

enum csv_encoding csv_encoding(const struct csv_reader *reader);
char csv_separator(const struct csv_reader *reader);

/* One row. cells are NFC UTF-8 and borrowed until the next call. A row with a fault (unclosed quote, too long a cell,
 * NUL, broken UTF-8) has fault set to a Danish sentence and whatever cells there were; reading goes on after it. */
struct csv_row {
	long line; /* of its first byte, from 1 */
	int count;
	const char **cells;
	const char *fault; /* NULL if well-formed */
};
/* *row tells whether there was one. */
enum status csv_next(struct csv_reader *reader, struct csv_row *row, bool *found, struct error *error) MUST_CHECK;

/* For the bar of progress. */
long csv_bytes_read(const struct csv_reader *reader);
long csv_bytes_total(const struct csv_reader *reader);

/* Writing: UTF-8 with byte order mark, ';', CRLF; cells that a spreadsheet would run are made safe with a leading '. */
void csv_write_start(FILE *out);
void csv_write_cell(FILE *out, int column, const char *text); /* column 0 begins a row */
void csv_write_end_row(FILE *out);

#endif
