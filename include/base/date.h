/* Days, months, ISO weeks, holidays and Danish ways of writing them. */
#ifndef BASE_DATE_H
#define BASE_DATE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/text.h"

/* A day of the Gregorian calendar. */
struct date {
	int32_t day; /* days since 1970-01-01, or INT32_MIN for none */
};

#define DATE_NONE ((struct date){INT32_MIN})

enum { DATE_ISO_SIZE = 11 }; /* "2026-03-17" and NUL */

bool date_is_none(struct date date);
int date_compare(struct date a, struct date b);      /* none sorts first */
bool date_is_valid(int year, int month, int day);    /* years 1800-2200 */
struct date date_make(int year, int month, int day); /* must be valid */
void date_split(struct date date, int *year, int *month, int *day);
struct date date_add_days(struct date date, int days);
struct date date_add_months(struct date date, int months); /* clamped to the month's last day */
int date_days_in_month(int year, int month);

int date_weekday(struct date date);             /* 0 = Monday */
int date_iso_week(struct date date, int *year); /* year may be NULL */
struct date date_from_iso_week(int year, int week, int weekday);
int date_weeks_in_year(int year); /* 52 or 53 */

/* Whole years from birth to `on`. */
int date_years_between(struct date birth, struct date on);

/* Monday-Friday and no holiday. */
bool date_is_working_day(struct date date);
struct date date_add_working_days(struct date date, int days);

struct date date_easter(int year);
const char *date_holiday(struct date date);    /* Danish name of the public holiday or soft day, or NULL */
bool date_is_public_holiday(struct date date); /* not the soft days (1/5, 5/6, 24/12, 31/12) */

void date_format_iso(struct date date, char out[DATE_ISO_SIZE]); /* "" for none */
bool date_parse_iso(const char *text, struct date *out);         /* strict yyyy-mm-dd; "" gives none */

/* Each appends; nothing for none. */
void date_add_field(struct text *out, struct date date);  /* 26-03-2026 */
void date_add_short(struct text *out, struct date date);  /* tor 26.3. */
void date_add_medium(struct text *out, struct date date); /* tir 17. mar 2026 */
void date_add_long(struct text *out, struct date date);   /* torsdag 26. marts 2026 */
/* i dag, i går, i morgen, tor 12.3. (within half a year), 12.3.2024 otherwise. */
void date_add_relative(struct text *out, struct date date, struct date today);

const char *date_weekday_name(int weekday); /* mandag */
const char *date_month_name(int month);     /* januar, 1-12 */

#endif
