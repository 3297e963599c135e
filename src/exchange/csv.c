/* Reading spreadsheet text files of any size through one buffer, and writing them. */
#include "exchange/csv.h"

#include <errno.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/memory.h"
#include "base/utf8.h"
#include "csv_sniff.h"

enum {
	BUFFER_SIZE = 1 << 16,
	ROW_MAXIMUM = 4 << 20, /* bytes kept of one row; the rest is read past */
	NEVER_VALID = 0x81,    /* means nothing in either encoding: stands where a NUL stood */
	NO_PLACE = -1,
};

struct csv_reader {
	int file;
	enum csv_encoding encoding;
	char separator;
	long total;
	long base; /* where in the file the buffer begins */
	size_t length, at;
	long line; /* of the byte at `at` */
	int failed;
	struct text raw;                  /* the row's cells as they are in the file, each with its NUL */
	size_t starts[CSV_COLUMNS];       /* in raw */
	struct text clean;                /* the cells that had to be changed */
	size_t clean_starts[CSV_COLUMNS]; /* in clean, or SIZE_MAX */
	const char *cells[CSV_COLUMNS];
	int count;
	bool foreign; /* the row has a byte beyond ASCII */
	const char *fault;
	long resume, resume_line; /* where to go on after an unclosed quote, or NO_PLACE */
	char buffer[BUFFER_SIZE];
};

static const char fault_nul[] = "Rækken har et ulovligt tegn (NUL).";
static const char fault_encoding[] = "Rækken har tegn, der ikke kan læses (ugyldig UTF-8).";
static const char fault_cell[] = "Et felt i rækken er for langt.";
static const char fault_row[] = "Rækken er for lang.";
static const char fault_columns[] = "Rækken har for mange kolonner.";
static const char fault_quote[] = "Et anførselstegn i rækken bliver ikke lukket.";

/* The next byte without taking it, or -1 at the end. */
static int
peek(struct csv_reader *reader)
{
	if (reader->at < reader->length)
		return (unsigned char)reader->buffer[reader->at];
	reader->base += (long)reader->length;
	reader->at = 0;
	ssize_t got;
	do
		got = read(reader->file, reader->buffer, BUFFER_SIZE);
	while (got < 0 && errno == EINTR);
	if (got < 0)
		reader->failed = errno;
	reader->length = got > 0 ? (size_t)got : 0;
	return got > 0 ? (unsigned char)reader->buffer[0] : -1;
}

static void
seek_to(struct csv_reader *reader, long place, long line)
{
	if (lseek(reader->file, place, SEEK_SET) < 0)
		reader->failed = errno;
	reader->base = place;
	reader->length = reader->at = 0;
	reader->line = line;
}

/* Takes the line ending at hand: CR, LF or both. */
static void
take_line_end(struct csv_reader *reader)
{
	int first = peek(reader);
	reader->at++;
	if (first == '\r' && peek(reader) == '\n')
		reader->at++;
	reader->line++;
}

static void
set_fault(struct csv_reader *reader, const char *fault)
{
	if (!reader->fault)
		reader->fault = fault;
}

static size_t
cell_start(const struct csv_reader *reader)
{
	return reader->count > 0 && reader->count <= CSV_COLUMNS ? reader->starts[reader->count - 1]
								 : reader->raw.length;
}

/* False once the cell is too long to keep more of it. */
static bool
keep(struct csv_reader *reader, const char *bytes, size_t length)
{
	if (reader->count > CSV_COLUMNS)
		return true;
	if (reader->raw.length - cell_start(reader) + length > CSV_CELL_MAXIMUM) {
		set_fault(reader, fault_cell);
		return false;
	}
	if (reader->raw.length + length > ROW_MAXIMUM) {
		set_fault(reader, fault_row);
		return true;
	}
	text_add_bytes(&reader->raw, bytes, length);
	return true;
}

/* Keeps what lies in the buffer up to the first byte that means something here. */
static bool
keep_run(struct csv_reader *reader, bool quoted)
{
	const char *start = reader->buffer + reader->at;
	const char *end = reader->buffer + reader->length;
	const char *here = start;
	char separator = reader->separator;
	unsigned char all = 0;
	for (; here < end; here++) {
		char byte = *here;
		if (byte == '\r' || byte == '\n' || byte == '\0' || (quoted ? byte == '"' : byte == separator))
			break;
		all |= (unsigned char)byte;
	}
	reader->foreign |= all >= 0x80;
	reader->at += (size_t)(here - start);
	return here == start || keep(reader, start, (size_t)(here - start));
}

static void
take_nul(struct csv_reader *reader)
{
	char stand_in = (char)NEVER_VALID;
	reader->at++;
	reader->foreign = true;
	set_fault(reader, fault_nul);
	(void)keep(reader, &stand_in, 1);
}

/* Remembers the first line end inside a quoted cell: if the quote is never closed, that is where the row ended. */
static bool
take_quoted_line_end(struct csv_reader *reader)
{
	take_line_end(reader);
	if (reader->resume == NO_PLACE) {
		reader->resume = reader->base + (long)reader->at;
		reader->resume_line = reader->line;
	}
	return keep(reader, "\n", 1);
}

static void
give_up_quote(struct csv_reader *reader)
{
	reader->fault = fault_quote;
	if (reader->resume != NO_PLACE) {
		seek_to(reader, reader->resume, reader->resume_line);
		char *bytes = reader->raw.bytes + cell_start(reader);
		char *line_end = strchr(bytes, '\n');
		if (reader->count <= CSV_COLUMNS && line_end) {
			*line_end = '\0';
			reader->raw.length = (size_t)(line_end - reader->raw.bytes);
		}
		return;
	}
	int byte;
	while ((byte = peek(reader)) >= 0 && byte != '\r' && byte != '\n') {
		const char *start = reader->buffer + reader->at;
		size_t left = reader->length - reader->at;
		const char *end = memchr(start, '\n', left);
		left = end ? (size_t)(end - start) : left;
		end = memchr(start, '\r', left);
		reader->at += end ? (size_t)(end - start) : left;
	}
	if (byte >= 0)
		take_line_end(reader);
}

/* Reads from after the opening quote to after the closing one; false if the row ended here for want of it. */
static bool
read_quoted(struct csv_reader *reader)
{
	reader->resume = NO_PLACE;
	for (;;) {
		int byte = peek(reader);
		bool fits = true;
		if (byte < 0) {
			give_up_quote(reader);
			return false;
		}
		if (byte == '"') {
			reader->at++;
			if (peek(reader) != '"')
				return true;
			reader->at++;
			fits = keep(reader, "\"", 1);
		} else if (byte == '\r' || byte == '\n') {
			fits = take_quoted_line_end(reader);
		} else if (byte == '\0') {
			take_nul(reader);
		} else {
			fits = keep_run(reader, true);
		}
		if (!fits) {
			give_up_quote(reader);
			return false;
		}
	}
}

static void
begin_cell(struct csv_reader *reader)
{
	if (reader->count >= CSV_COLUMNS) {
		reader->count = CSV_COLUMNS + 1;
		set_fault(reader, fault_columns);
		return;
	}
	if (reader->count > 0)
		text_add_bytes(&reader->raw, "", 1);
	reader->starts[reader->count++] = reader->raw.length;
}

/* One cell; false when it was the row's last. */
static bool
read_cell(struct csv_reader *reader)
{
	begin_cell(reader);
	if (peek(reader) == '"') {
		reader->at++;
		if (!read_quoted(reader))
			return false;
	}
	for (;;) {
		int byte = peek(reader);
		if (byte < 0)
			return false;
		if (byte == '\r' || byte == '\n') {
			take_line_end(reader);
			return false;
		}
		if (byte == '\0') {
			take_nul(reader);
		} else if (byte == reader->separator) {
			reader->at++;
			return true;
		} else {
			(void)keep_run(reader, false);
		}
	}
}

static void
add_clean(struct csv_reader *reader, int index, const char *raw, size_t length)
{
	reader->clean_starts[index] = reader->clean.length;
	if (reader->encoding == CSV_WINDOWS_1252)
		utf8_add_windows1252(&reader->clean, raw, length);
	else
		utf8_normalize(raw, length, &reader->clean);
	text_add_bytes(&reader->clean, "", 1);
}

static bool
is_clean(const struct csv_reader *reader, const char *raw, size_t length)
{
	return reader->encoding == CSV_WINDOWS_1252 ? !csv_has_foreign(raw, length) : !csv_may_decompose(raw, length);
}

/* A spreadsheet's way of marking text that looks like a formula. */
static bool
is_formula(const char *text)
{
	if (*text == '\t' || *text == '\r')
		return true;
	text += strspn(text, " \t\r\n");
	return *text && strchr("=+-@", *text);
}

static const char *
without_mark(const char *cell)
{
	return cell[0] == '\'' && is_formula(cell + strspn(cell, "'")) ? cell + 1 : cell;
}

/* Turns the raw cells into NFC UTF-8; those that already are it stay where they lie. */
static void
clean_cells(struct csv_reader *reader)
{
	text_reset(&reader->clean);
	for (int i = 0; i < reader->count; i++) {
		const char *raw = reader->raw.bytes + reader->starts[i];
		size_t end = i + 1 < reader->count ? reader->starts[i + 1] - 1 : reader->raw.length;
		size_t length = end - reader->starts[i];
		reader->clean_starts[i] = SIZE_MAX;
		if (!reader->foreign)
			continue;
		bool valid = reader->encoding == CSV_WINDOWS_1252 || utf8_is_valid(raw, length);
		if (!valid)
			set_fault(reader, fault_encoding);
		if (!valid || !is_clean(reader, raw, length))
			add_clean(reader, i, raw, length);
	}
	for (int i = 0; i < reader->count; i++) {
		bool changed = reader->clean_starts[i] != SIZE_MAX;
		const char *cell =
		    changed ? reader->clean.bytes + reader->clean_starts[i] : reader->raw.bytes + reader->starts[i];
		reader->cells[i] = without_mark(cell);
	}
}

static enum status
read_failed(int number, struct error *error)
{
	(void)error_set(error, STATUS_SYSTEM, "Filen kunne ikke læses. Prøv at kopiere den til din egen mappe først.");
	error_detail(error, "csv: %s", strerror(number));
	return STATUS_SYSTEM;
}

enum status
csv_next(struct csv_reader *reader, struct csv_row *row, bool *found, struct error *error)
{
	*found = false;
	int byte;
	while ((byte = peek(reader)) == '\r' || byte == '\n')
		take_line_end(reader);
	if (reader->failed)
		return read_failed(reader->failed, error);
	if (byte < 0)
		return STATUS_OK;

	text_reset(&reader->raw);
	reader->count = 0;
	reader->foreign = false;
	reader->fault = NULL;
	row->line = reader->line;
	while (read_cell(reader))
		;
	if (reader->failed)
		return read_failed(reader->failed, error);
	if (reader->count > CSV_COLUMNS)
		reader->count = CSV_COLUMNS;
	clean_cells(reader);
	row->count = reader->count;
	row->cells = reader->cells;
	row->fault = reader->fault;
	*found = true;
	return STATUS_OK;
}

enum status
csv_open(const char *path, struct csv_reader **out, struct error *error)
{
	*out = NULL;
	struct csv_sniff sniff;
	int file;
	enum status status = csv_sniff_open(path, &file, &sniff, error);
	if (status != STATUS_OK)
		return status;
	struct csv_reader *reader = memory_new(sizeof *reader);
	reader->file = file;
	reader->encoding = sniff.encoding;
	reader->separator = sniff.separator;
	reader->total = sniff.total;
	text_add(&reader->raw, " "); /* its bytes are never NULL */
	seek_to(reader, sniff.start, sniff.start_line);
	*out = reader;
	return STATUS_OK;
}

void
csv_close(struct csv_reader *reader)
{
	if (!reader)
		return;
	(void)close(reader->file);
	text_clear(&reader->raw);
	text_clear(&reader->clean);
	free(reader);
}

enum csv_encoding
csv_encoding(const struct csv_reader *reader)
{
	return reader->encoding;
}

char
csv_separator(const struct csv_reader *reader)
{
	return reader->separator;
}

long
csv_bytes_read(const struct csv_reader *reader)
{
	return reader->base + (long)reader->at;
}

long
csv_bytes_total(const struct csv_reader *reader)
{
	return reader->total;
}

void
csv_write_start(FILE *out)
{
	fputs("\xEF\xBB\xBF", out);
}

void
csv_write_cell(FILE *out, int column, const char *text)
{
	if (column > 0)
		fputc(';', out);
	bool marked = is_formula(text + strspn(text, "'"));
	size_t length = strlen(text);
	bool blank_end = length > 0 && (text[0] == ' ' || text[length - 1] == ' ');
	if (!blank_end && !strpbrk(text, ";,\t\"\r\n")) {
		fputs(marked ? "'" : "", out);
		fputs(text, out);
		return;
	}
	fputs(marked ? "\"'" : "\"", out);
	for (; *text; text++) {
		if (*text == '"')
			fputc('"', out);
		fputc(*text, out);
	}
	fputc('"', out);
}

void
csv_write_end_row(FILE *out)
{
	fputs("\r\n", out);
}
