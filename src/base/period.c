/* Periods as values: their stored form and how a field shows them. */
#include "base/period.h"

#include <stdio.h>
#include <string.h>

#include "base/utf8.h"

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

bool
period_is_none(const struct period *period)
{
	return date_is_none(period->first) || date_is_none(period->last);
}

bool
period_is_day(const struct period *period)
{
	return !period_is_none(period) && period->first.day == period->last.day && !period->label[0];
}

bool
period_equal(const struct period *a, const struct period *b)
{
	if (period_is_none(a) || period_is_none(b))
		return period_is_none(a) && period_is_none(b);
	return a->first.day == b->first.day && a->last.day == b->last.day && strcmp(a->label, b->label) == 0;
}

void
period_format(const struct period *period, char out[PERIOD_STORED_SIZE])
{
	char first[DATE_ISO_SIZE], last[DATE_ISO_SIZE];
	out[0] = '\0';
	if (period_is_none(period))
		return;
	date_format_iso(period->first, first);
	date_format_iso(period->last, last);
	if (period_is_day(period))
		snprintf(out, PERIOD_STORED_SIZE, "%s", first);
	else
		snprintf(out, PERIOD_STORED_SIZE, "%s/%s%s%.*s", first, last, period->label[0] ? " " : "",
			 PERIOD_LABEL_SIZE - 1, period->label);
}

bool
period_parse(const char *stored, struct period *out)
{
	struct period period = PERIOD_NONE;
	char iso[DATE_ISO_SIZE] = "";
	size_t length = strlen(stored), day = DATE_ISO_SIZE - 1;
	if (length <= day) {
		if (!date_parse_iso(stored, &period.first))
			return false;
		period.last = period.first;
		*out = period;
		return true;
	}
	size_t dates = 2 * day + 1;
	if (length < dates || stored[day] != '/')
		return false;
	memcpy(iso, stored, day);
	if (!date_parse_iso(iso, &period.first))
		return false;
	memcpy(iso, stored + day + 1, day);
	if (!date_parse_iso(iso, &period.last) || period.last.day < period.first.day)
		return false;
	const char *label = stored + dates;
	if (*label == ' ')
		label++;
	else if (*label)
		return false;
	size_t label_length = strlen(label);
	if (label_length >= PERIOD_LABEL_SIZE || !utf8_is_valid(label, label_length))
		return false;
	memcpy(period.label, label, label_length);
	*out = period;
	return true;
}

/* «mar.», but «maj», which is not shortened. */
static void
add_short_month(struct text *out, int month)
{
	text_add_bytes(out, date_month_name(month), 3);
	if (month != 5)
		text_add(out, ".");
}

static void
add_end(struct text *out, struct parts parts, bool whole_months, bool with_month, bool with_year)
{
	if (!whole_months)
		text_add_format(out, with_month ? "%d. " : "%d.", parts.day);
	if (with_month)
		add_short_month(out, parts.month);
	if (with_year)
		text_add_format(out, " %d", parts.year);
}

/* 11.–20. feb. · sep.–dec. · 21. mar.–10. apr. · dec. 2026–jan. 2027 */
static void
add_interval(struct text *out, const struct period *period)
{
	struct parts first = split(period->first), last = split(period->last);
	bool same_year = first.year == last.year;
	bool same_month = same_year && first.month == last.month;
	bool whole_months = !same_month && first.day == 1 && last.day == date_days_in_month(last.year, last.month);
	add_end(out, first, whole_months, !same_month, !same_year);
	text_add(out, "–");
	add_end(out, last, whole_months, true, !same_year);
}

void
period_add_field(struct text *out, const struct period *period)
{
	if (period_is_none(period))
		return;
	if (period_is_day(period)) {
		date_add_field(out, period->first);
	} else if (period->label[0]) {
		text_add_format(out, "%s (", period->label);
		add_interval(out, period);
		text_add(out, ")");
	} else {
		date_add_field(out, period->first);
		text_add(out, "–");
		date_add_field(out, period->last);
	}
}
