/* Small numbers: what may be shown of counts of people, so that nobody can be recognised in them. */
#ifndef MODEL_SMALL_NUMBER_H
#define MODEL_SMALL_NUMBER_H

#include <stdbool.h>

#include "base/text.h"

/* k is everywhere the least number of people that is shown, but for 0. */
enum {
	SMALL_K = 5,
	SMALL_K_LEAST = 3,
	SMALL_K_MOST = 10,
	SMALL_DIVIDED = 10, /* people a group must have to be divided at all */
	SMALL_PERCENT = 10, /* people a percentage must be of */
	SMALL_MEAN = 5,     /* answers a mean or a quotation must come from */
};

bool small_is_shown(int count, int k);                                /* 0, or k and above */
bool small_has_division(int people);                                  /* the group may be divided by age, benefit … */
bool small_has_percent(int count, int base, int k);                   /* neither those counted nor the others are few */
bool small_has_mean(int answers, int k);                              /* a mean may be told, and words be quoted */
void small_add_count(struct text *out, int count, int k);             /* «9», «under 5» */
void small_add_percent(struct text *out, int count, int base, int k); /* «43 %», or «–» */
void small_add_change(struct text *out, int change, int k); /* «+7», «-7», «uændret», «næsten uændret» */

/* What is shown of one number. An entry that is neither 0 nor shown is known to be: UNDER 1 to k-1; HIDDEN at least k
 * in a table that has an entry UNDER, else at least 1. */
enum small_state { SMALL_SHOWN, SMALL_UNDER, SMALL_HIDDEN };

struct small_entry {
	int count;
	enum small_state state;
};

/* People by rows and columns, each counted once. The row after the last and the column after the last are totals. */
struct count_table {
	int rows, columns;
	bool row_totals, column_totals; /* shown; the grand total is when both are */
	bool merged, whole;             /* rows were put together; only the total is left */
	struct small_entry *entries;    /* (rows + 1) × (columns + 1) */
	char **labels;                  /* of the rows; owned */
};

void count_table_init(struct count_table *table, int rows, int columns); /* all 0, with both totals, at least 1 × 1 */
void count_table_clear(struct count_table *table);
void count_table_set_label(struct count_table *table, int row, const char *label);
void count_table_set(struct count_table *table, int row, int column, int count); /* the totals follow */
const struct small_entry *count_table_at(const struct count_table *table, int row, int column);

/* For categories that may be joined: puts the smallest rows together («SoMe + Telefon») until every count is shown.
 * Where no division is left, or the group is too small for one, the one row «I alt» is left and false returned. */
bool count_table_merge(struct count_table *table, int k);

/* For fixed rows and columns: sets the states so that nothing that is not shown can be reckoned from what is. Every
 * entry not shown can have at least two values, and no line of entries tells that together they are fewer than k.
 * A table without entries from 1 to k-1 is shown whole. */
void count_table_suppress(struct count_table *table, int k);

/* The same for one column, but the row `open` stays shown if neither it nor all the others together are few: its number
 * is told elsewhere too, and hiding it for the sake of another would hide nothing. */
void count_table_suppress_beside(struct count_table *table, int open, int k);

/* Appends «9», «under 5» or «skjult». */
void count_table_add(struct text *out, const struct count_table *table, int row, int column, int k);

/* Appends the sentences that say what was done to the table and why; nothing if nothing was. */
void count_table_explain(struct text *out, const struct count_table *table, int k);

#endif
