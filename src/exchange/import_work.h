/* Inside the import: the file of rows that were not taken in, the people known only by name, and the reasons. */
#ifndef IMPORT_WORK_H
#define IMPORT_WORK_H

#include <stdint.h>
#include <stdio.h>

#include "exchange/csv.h"
#include "exchange/import.h"

/* The original cells with the column «Årsag» behind. All zero writes nothing. */
struct import_rejects {
	const char *path;
	FILE *file;
	int width;        /* columns of the heading */
	int reason_there; /* an earlier «Årsag» column, which is left out; or -1 */
	long rows;
};

/* path may be NULL. DENIED if the file exists. */
enum status import_rejects_open(struct import_rejects *rejects, const char *path, const struct csv_row *heading,
				struct error *error) MUST_CHECK;
void import_rejects_add(struct import_rejects *rejects, const struct csv_row *row, const char *reason);
/* Removes the file if nothing came into it. */
enum status import_rejects_close(struct import_rejects *rejects, struct error *error) MUST_CHECK;
void import_rejects_drop(struct import_rejects *rejects); /* closes and removes the file, if there is one */

/* Hashes of those who have neither birth nor phone, so that they are not taken in twice. */
struct import_names {
	uint64_t *slots;
	size_t size, count;
};

enum status import_names_read(struct import_names *names, struct store *store, struct error *error) MUST_CHECK;
bool import_names_add(struct import_names *names, const struct youth *youth); /* false if already there */
void import_names_clear(struct import_names *names);

/* How often each reason was given. */
struct import_reasons {
	struct {
		char text[160];
		long count;
	} items[64];
	int count;
};

void import_reasons_add(struct import_reasons *reasons, const char *text);
void import_reasons_report(struct import_reasons *reasons, struct import_result *result);

#endif
