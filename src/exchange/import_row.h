/* Inside the import: headings understood, and one row of the file made into a young person. */
#ifndef IMPORT_ROW_H
#define IMPORT_ROW_H

#include "exchange/csv.h"
#include "exchange/import.h"

/* A heading as it is compared: folded, letters and digits only. */
void import_add_heading(struct text *out, const char *heading);

enum { IMPORT_MEMORY = 16 };

/* Reads rows by a plan; remembers what the words of choices, code lists and staff were found to be. */
struct import_reader {
	struct store *store;
	const struct import_plan *plan;
	struct date today;
	bool alone; /* there are no staff yet */
	struct import_memory {
		int next;
		struct {
			char word[48];
			struct uuid id; /* REFERENCE; none if there is no such one */
			int value;      /* CHOICE, FLAGS, BOOLEAN */
		} items[IMPORT_MEMORY];
	} memories[IMPORT_COLUMNS];
};

bool import_row_is_empty(const struct csv_row *row);

/* What is told of a row besides its values. */
struct import_notice {
	bool cpr;      /* a CPR number was seen and left behind */
	bool doubtful; /* worth a look: a consultant is named, but there are no colleagues in the file to choose from */
};

/* youth: initialised and empty. INVALID says what is wrong with the row, without any value of it. */
enum status import_read_row(struct import_reader *reader, const struct csv_row *row, struct youth *youth,
			    struct import_notice *notice, struct error *error) MUST_CHECK;

#endif
