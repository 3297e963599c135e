/* The figures behind the tegn of a plan, counted now from what is registered. */
#ifndef STORE_INDICATOR_H
#define STORE_INDICATOR_H

#include "model/indicator.h"
#include "store/store.h"

/* The days a plan's figures are counted in. */
struct indicator_window {
	struct date from; /* 1 January of the plan's year */
	struct date to;   /* today, but within the year */
	struct date last; /* 31 December */
};
struct indicator_window indicator_window_of(const struct plan *plan, struct date today);

/* Can it be used here? T-ILS and WHO-5 can be switched off. */
bool indicator_is_on(struct store *store, const struct indicator *indicator);

/* The value on the last day of the window, and a month before. */
enum status indicator_read(struct store *store, const struct plan *plan, const struct indicator *indicator,
			   struct date today, struct indicator_value *value, struct error *error) MUST_CHECK;

/* How many days back the list of young people behind the figure goes: the value of its FILTER_QUERY. -1 = the figure
 * is of a year that is over, so that today's list would be another. */
int indicator_days(struct store *store, const struct plan *plan, const struct indicator *indicator, struct date today);

/* Records that are no persons behind a figure. */
struct indicator_record {
	struct uuid id;
	struct date day;
	char title[120];
};
struct indicator_records {
	struct indicator_record *items;
	size_t count;
};
enum status indicator_records_read(struct store *store, const struct plan *plan, const struct indicator *indicator,
				   struct date today, struct indicator_records *records,
				   struct error *error) MUST_CHECK;
void indicator_records_clear(struct indicator_records *records);

#endif
