/* Dates as text: the stored form and the Danish forms on screen. */
#include "base/date.h"

#include <string.h>

static const char *const weekday_names[7] = {"mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"};
static const char *const short_weekday_names[7] = {"man", "tir", "ons", "tor", "fre", "lør", "søn"};
static const char *const month_names[12] = {"januar", "februar", "marts",     "april",   "maj",      "juni",
					    "juli",   "august",  "september", "oktober", "november", "december"};
static const char *const short_month_names[12] = {"jan", "feb", "mar", "apr", "maj", "jun",
						  "jul", "aug", "sep", "okt", "nov", "dec"};

struct parts {
	int year, month, day;
};

static struct parts
split(struct date date)
{
	struct parts parts;
	date_split(date, &parts.year, &parts.month, &parts.day);
	return parts;
}

static void
write_digits(char *out, int value, int count)
{
	for (int i = count - 1; i >= 0; i--) {
		out[i] = (char)('0' + value % 10);
		value /= 10;
	}
}

/* Reads exactly `count` digits; -1 if there is anything else. */
static int
read_digits(const char *text, int count)
{
	int value = 0;
	for (int i = 0; i < count; i++) {
		if (text[i] < '0' || text[i] > '9')
			return -1;
		value = value * 10 + text[i] - '0';
	}
	return value;
}

void
date_format_iso(struct date date, char out[DATE_ISO_SIZE])
{
	out[0] = '\0';
	if (date_is_none(date))
		return;
	struct parts parts = split(date);
	memcpy(out, "0000-00-00", DATE_ISO_SIZE);
	write_digits(out, parts.year, 4);
	write_digits(out + 5, parts.month, 2);
	write_digits(out + 8, parts.day, 2);
}

bool
date_parse_iso(const char *text, struct date *out)
{
	if (!*text) {
		*out = DATE_NONE;
		return true;
	}
	if (strlen(text) != DATE_ISO_SIZE - 1 || text[4] != '-' || text[7] != '-')
		return false;
	int year = read_digits(text, 4), month = read_digits(text + 5, 2), day = read_digits(text + 8, 2);
	if (!date_is_valid(year, month, day))
		return false;
	*out = date_make(year, month, day);
	return true;
}

void
date_add_field(struct text *out, struct date date)
{
	if (date_is_none(date))
		return;
	struct parts parts = split(date);
	text_add_format(out, "%02d-%02d-%04d", parts.day, parts.month, parts.year);
}

void
date_add_short(struct text *out, struct date date)
{
	if (date_is_none(date))
		return;
	struct parts parts = split(date);
	text_add_format(out, "%s %d.%d.", short_weekday_names[date_weekday(date)], parts.day, parts.month);
}

void
date_add_medium(struct text *out, struct date date)
{
	if (date_is_none(date))
		return;
	struct parts parts = split(date);
	text_add_format(out, "%s %d. %s %d", short_weekday_names[date_weekday(date)], parts.day,
			short_month_names[parts.month - 1], parts.year);
}

void
date_add_long(struct text *out, struct date date)
{
	if (date_is_none(date))
		return;
	struct parts parts = split(date);
	text_add_format(out, "%s %d. %s %d", weekday_names[date_weekday(date)], parts.day, month_names[parts.month - 1],
			parts.year);
}

void
date_add_relative(struct text *out, struct date date, struct date today)
{
	if (date_is_none(date))
		return;
	int distance = date.day - today.day;
	if (distance >= -1 && distance <= 1) {
		text_add(out, distance < 0 ? "i går" : distance > 0 ? "i morgen" : "i dag");
	} else if (date_compare(date, date_add_months(today, -6)) >= 0 &&
		   date_compare(date, date_add_months(today, 6)) <= 0) {
		date_add_short(out, date);
	} else {
		struct parts parts = split(date);
		text_add_format(out, "%d.%d.%d", parts.day, parts.month, parts.year);
	}
}

const char *
date_weekday_name(int weekday)
{
	return weekday_names[weekday];
}

const char *
date_month_name(int month)
{
	return month_names[month - 1];
}
