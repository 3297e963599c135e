/* Imprecise dates as values: «medio februar (11.–20. feb.)», and the reading of what people type in a date field. */
#ifndef BASE_PERIOD_H
#define BASE_PERIOD_H

#include "base/date.h"
#include "base/error.h"

enum { PERIOD_LABEL_SIZE = 48, PERIOD_STORED_SIZE = 80 };

/* An interval with the words it was given in. A single day has first = last and no label. */
struct period {
	struct date first;
	struct date last;              /* due = last */
	char label[PERIOD_LABEL_SIZE]; /* "medio februar"; "" for a single day */
};

#define PERIOD_NONE ((struct period){DATE_NONE, DATE_NONE, ""})

/* Which way an incomplete date looks. */
enum date_context {
	DATE_PLAN,     /* forwards: 24/3 is the next one */
	DATE_HAPPENED, /* backwards */
	DATE_BORN,     /* the year must be written; two digits look back from this year */
};

enum date_precision { PRECISION_DAY, PRECISION_WEEK, PRECISION_THIRD, PRECISION_MONTH, PRECISION_YEAR, PRECISION_SPAN };

/* What a typed text means. */
struct date_reading {
	struct date
	    date; /* the day, or for an imprecise period the day to sort by (primo 5th, medio 15th, ultimo 25th) */
	enum date_precision precision;
	struct period period;
};

/* Reads 12/3, 12-3-26, 120326, 12. marts, i dag, +14, +2u, fredag, uge 13, ti uge 13, medio marts, maj/juni, ultimo
 * 2026, i løbet af marts, ultimo marts/primo april, marts 2006, 2006. STATUS_INVALID with a sentence that says what to
 * write. */
enum status date_read(const char *typed, enum date_context context, struct date today, struct date_reading *out,
		      struct error *error) MUST_CHECK;

bool period_is_none(const struct period *period);
bool period_is_day(const struct period *period);
bool period_equal(const struct period *a, const struct period *b);

/* Stored form: "2026-03-14", or "2026-03-01/2026-03-31 marts 2026"; "" for none. Sorts by first day. */
void period_format(const struct period *period, char out[PERIOD_STORED_SIZE]);
bool period_parse(const char *stored, struct period *out);

/* As in a field: 14-03-2006, or «medio februar (11.–20. feb.)». */
void period_add_field(struct text *out, const struct period *period);

#endif
