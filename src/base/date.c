/* The calendar: days, weeks and working days. */
#include "base/date.h"

#include <assert.h>
#include <string.h>

enum { FIRST_YEAR = 1800, LAST_YEAR = 2200, DAYS_IN_400_YEARS = 146097, DAYS_TO_1970 = 719468 };

static bool
is_leap_year(int year)
{
	return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

/* Years are counted from 1 March, so that the leap day is the last day of a year. */
static int32_t
days_from(int year, int month, int day)
{
	int shifted = month > 2 ? year : year - 1;
	int days_before_month = (153 * ((month + 9) % 12) + 2) / 5;
	return shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + days_before_month + day - 1 - DAYS_TO_1970;
}

static struct date
clamp(int64_t day)
{
	int64_t first = days_from(FIRST_YEAR, 1, 1);
	int64_t last = days_from(LAST_YEAR, 12, 31);
	return (struct date){(int32_t)(day < first ? first : day > last ? last : day)};
}

bool
date_is_none(struct date date)
{
	return date.day == INT32_MIN;
}

int
date_compare(struct date a, struct date b)
{
	return (a.day > b.day) - (a.day < b.day);
}

bool
date_is_valid(int year, int month, int day)
{
	return year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12 && day >= 1 &&
	       day <= date_days_in_month(year, month);
}

struct date
date_make(int year, int month, int day)
{
	assert(date_is_valid(year, month, day));
	return (struct date){days_from(year, month, day)};
}

void
date_split(struct date date, int *year, int *month, int *day)
{
	int days = clamp(date.day).day + DAYS_TO_1970;
	int era = days / DAYS_IN_400_YEARS;
	int of_era = days % DAYS_IN_400_YEARS;
	int year_of_era = (of_era - of_era / 1460 + of_era / 36524 - of_era / (DAYS_IN_400_YEARS - 1)) / 365;
	int of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
	int shifted_month = (5 * of_year + 2) / 153;
	*day = of_year - (153 * shifted_month + 2) / 5 + 1;
	*month = shifted_month < 10 ? shifted_month + 3 : shifted_month - 9;
	*year = era * 400 + year_of_era + (*month <= 2);
}

struct date
date_add_days(struct date date, int days)
{
	return date_is_none(date) ? date : clamp((int64_t)date.day + days);
}

struct date
date_add_months(struct date date, int months)
{
	if (date_is_none(date))
		return date;
	int year, month, day;
	date_split(date, &year, &month, &day);
	int64_t total = (int64_t)year * 12 + month - 1 + months;
	if (total < (int64_t)FIRST_YEAR * 12 || total >= (int64_t)(LAST_YEAR + 1) * 12)
		return clamp(months < 0 ? INT32_MIN : INT32_MAX);
	year = (int)(total / 12);
	month = (int)(total % 12) + 1;
	int last = date_days_in_month(year, month);
	return date_make(year, month, day < last ? day : last);
}

int
date_days_in_month(int year, int month)
{
	static const signed char days[12] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	return month == 2 && is_leap_year(year) ? 29 : days[month - 1];
}

int
date_weekday(struct date date)
{
	int weekday = (date.day + 3) % 7;
	return weekday < 0 ? weekday + 7 : weekday;
}

int
date_iso_week(struct date date, int *year)
{
	int thursday_year, month, day;
	struct date thursday = date_add_days(date, 3 - date_weekday(date));
	date_split(thursday, &thursday_year, &month, &day);
	if (year)
		*year = thursday_year;
	return (thursday.day - days_from(thursday_year, 1, 1)) / 7 + 1;
}

struct date
date_from_iso_week(int year, int week, int weekday)
{
	struct date in_week_one = {days_from(year, 1, 4)};
	return date_add_days(in_week_one, (week - 1) * 7 + weekday - date_weekday(in_week_one));
}

int
date_weeks_in_year(int year)
{
	return date_iso_week(date_make(year, 12, 28), NULL);
}

int
date_years_between(struct date birth, struct date on)
{
	int birth_year, birth_month, birth_day, year, month, day;
	date_split(birth, &birth_year, &birth_month, &birth_day);
	date_split(on, &year, &month, &day);
	bool had_birthday = month > birth_month || (month == birth_month && day >= birth_day);
	return year - birth_year - !had_birthday;
}

bool
date_is_working_day(struct date date)
{
	return date_weekday(date) < 5 && !date_is_public_holiday(date);
}

struct date
date_add_working_days(struct date date, int days)
{
	int step = days < 0 ? -1 : 1;
	while (days != 0) {
		struct date next = date_add_days(date, step);
		if (next.day == date.day)
			break;
		date = next;
		if (date_is_working_day(date))
			days -= step;
	}
	return date;
}

/* The Gregorian reckoning by Meeus, Jones and Butcher. */
struct date
date_easter(int year)
{
	int golden = year % 19;
	int century = year / 100;
	int of_century = year % 100;
	int skipped_leaps = century / 4;
	int moon_correction = (century - (century + 8) / 25 + 1) / 3;
	int epact = (19 * golden + century - skipped_leaps - moon_correction + 15) % 30;
	int weekday = (32 + 2 * (century % 4) + 2 * (of_century / 4) - epact - of_century % 4) % 7;
	int late = (golden + 11 * epact + 22 * weekday) / 451;
	int from_march = epact + weekday - 7 * late + 114;
	return date_make(year, from_march / 31, from_march % 31 + 1);
}

/* Store bededag was a public holiday for the last time in 2023 (lov nr. 214 af 06-03-2023). */
static const char *
public_holiday(struct date date)
{
	static const struct {
		short days_after_easter;
		const char *name;
	} movable[] = {
	    {-3, "skærtorsdag"}, {-2, "langfredag"},    {0, "påskedag"},
	    {1, "2. påskedag"},  {26, "store bededag"}, {39, "Kristi himmelfartsdag"},
	    {49, "pinsedag"},    {50, "2. pinsedag"},
	};
	int year, month, day;
	date_split(date, &year, &month, &day);
	if (month == 1 && day == 1)
		return "nytårsdag";
	if (month == 12 && (day == 25 || day == 26))
		return day == 25 ? "juledag" : "2. juledag";
	int after_easter = date.day - date_easter(year).day;
	for (size_t i = 0; i < sizeof movable / sizeof *movable; i++)
		if (after_easter == movable[i].days_after_easter && (after_easter != 26 || year <= 2023))
			return movable[i].name;
	return NULL;
}

const char *
date_holiday(struct date date)
{
	if (date_is_none(date))
		return NULL;
	const char *name = public_holiday(date);
	if (name)
		return name;
	int year, month, day;
	date_split(date, &year, &month, &day);
	switch (month * 100 + day) {
	case 501:
		return "1. maj";
	case 605:
		return "grundlovsdag";
	case 1224:
		return "juleaftensdag";
	case 1231:
		return "nytårsaftensdag";
	default:
		return NULL;
	}
}

bool
date_is_public_holiday(struct date date)
{
	return !date_is_none(date) && public_holiday(date) != NULL;
}
