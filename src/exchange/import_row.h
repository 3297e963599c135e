/* Inside the import: headings understood, and one row of the file made into a young person. */
#ifndef IMPORT_ROW_H
#define IMPORT_ROW_H

#include "exchange/csv.h"
#include "exchange/import.h"

/* A heading as it is compared: folded, letters and digits only. */
void import_add_heading(struct text *out, const char *heading);

enum { IMPORT_MEMORY = 16 };

/* Reads rows by a plan; remembers what the words of code lists and the staff's names were found to be. */
struct import_reader {
	struct store *store;
	const struct import_plan *plan;
	struct date today;
	struct import_memory {
		int next;
		struct {
			char word[48];
			struct uuid id;
		} items[IMPORT_MEMORY];
	} memories[IMPORT_COLUMNS];
};

bool import_row_is_empty(const struct csv_row *row);

/* youth: initialised and empty. INVALID says what is wrong with the row, without any value of it. *cpr tells whether a
 * CPR number was seen and left behind. */
enum status import_read_row(struct import_reader *reader, const struct csv_row *row, struct youth *youth, bool *cpr,
			    struct error *error) MUST_CHECK;

#endif
