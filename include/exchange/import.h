/* Taking in young people from a spreadsheet file: columns by heading, every row checked, all or nothing. */
#ifndef EXCHANGE_IMPORT_H
#define EXCHANGE_IMPORT_H

#include "base/text.h"
#include "model/youth.h"
#include "store/store.h"

/* What a column of the file becomes. */
enum { IMPORT_SKIP = -1, IMPORT_FULL_NAME = -2, IMPORT_CPR = -3, IMPORT_COLUMNS = 64 };

struct import_column {
	char heading[80];
	int target;       /* a field of youth_entity, or one of the above */
	char example[60]; /* the first value; personal */
};

/* A file looked at: what would be read from where. */
struct import_plan {
	char *path;
	int column_count;
	struct import_column columns[IMPORT_COLUMNS];
	long rows; /* estimated from the size */
};

/* Opens the file, reads the headings and maps them: by the remembered choice for the same headings, else by label and
 * words of the fields. */
enum status import_look(struct store *store, const char *path, struct import_plan *plan,
			struct error *error) MUST_CHECK;
void import_plan_clear(struct import_plan *plan);

/* Keeps the plan's mapping for the next file with the same headings. */
enum status import_remember(struct store *store, const struct import_plan *plan, struct error *error) MUST_CHECK;

enum { IMPORT_REASONS = 8 };

struct import_result {
	long read;
	long added;
	long duplicates;  /* already there, or twice in the file: skipped */
	long failed;      /* in the rejects file with a reason column */
	long warnings;    /* added, but for instance outside 15-29 years */
	long cpr_dropped; /* rows whose CPR number became a birth date and was dropped */
	struct {
		char reason[160]; /* Danish; no personal value */
		long count;
	} reasons[IMPORT_REASONS]; /* the most frequent first */
	int reason_count;
};

struct import_options {
	bool trial;             /* do everything, then change nothing */
	const char *rejects;    /* where failed and skipped rows go, with the column «Årsag»; NULL = nowhere */
	struct uuid consultant; /* for rows that name none; may be none */
	/* Called now and then; returns false to stop (nothing is then changed). May be NULL. */
	bool (*progress)(void *context, long done, long of);
	void *context;
};

/* CANCELLED when progress stopped it. */
enum status import_run(struct store *store, const struct import_plan *plan, const struct import_options *options,
		       struct import_result *result, struct error *error) MUST_CHECK;

/* «64.000 læst: 63.120 nye, 840 fandtes i forvejen, 40 kunne ikke læses.» */
void import_add_summary(struct text *out, const struct import_result *result, bool trial);

#endif
