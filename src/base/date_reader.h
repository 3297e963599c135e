/* The reading of one typed date, shared by the exact and the imprecise forms. */
#ifndef BASE_DATE_READER_H
#define BASE_DATE_READER_H

#include "base/period.h"
#include "date_token.h"

struct date_reader {
	struct tokens tokens;
	enum date_context context;
	struct date today;
	int year, month; /* of today */
	struct date_reading *out;
	struct error *error;
};

enum status reader_not_understood(struct date_reader *reader);
enum status reader_needs_year(struct date_reader *reader);
enum status reader_year_is_wrong(struct date_reader *reader, int year);

/* The token at `index`, or one that is neither number nor word. */
const struct token *reader_token(const struct date_reader *reader, int index);

/* uge 13, ti uge 13, uge 13 to, uge 12-14, uge 1 2027 */
enum status reader_read_week(struct date_reader *reader);

/* medio marts, maj/juni, ultimo 2026, i løbet af marts, ultimo marts/primo april, marts 2006, 2006 */
enum status reader_read_imprecise(struct date_reader *reader);

enum status reader_set_month(struct date_reader *reader, int year, int month);

#endif
