/* Finding out how a spreadsheet text file is written, before it is read. */
#ifndef CSV_SNIFF_H
#define CSV_SNIFF_H

#include "exchange/csv.h"

struct csv_sniff {
	enum csv_encoding encoding;
	char separator;
	long total;      /* bytes */
	long start;      /* of the heading row: after a byte order mark and a line «sep=;» */
	long start_line; /* from 1 */
};

/* Opens the file for reading and looks it through once. The descriptor is the caller's; its position is anywhere. */
enum status csv_sniff_open(const char *path, int *file, struct csv_sniff *sniff, struct error *error) MUST_CHECK;

/* A byte beyond ASCII. */
bool csv_has_foreign(const char *bytes, size_t length);

/* Could valid UTF-8 change by NFC? Below U+0300 nothing does. */
bool csv_may_decompose(const char *bytes, size_t length);

#endif
