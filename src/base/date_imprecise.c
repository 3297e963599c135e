/* Reading weeks, months, years, parts of them and spans between them. */
#include "date_reader.h"

#include <stdio.h>
#include <string.h>

/* One end of an imprecise period; 0 for what is not given. */
struct part {
	int third;
	int month;
	int year;
	bool has_written_year;
};

static const char *const third_names[] = {"", "primo", "medio", "ultimo"};

static bool
is_joined(const struct date_reader *reader, int at)
{
	return at < reader->tokens.count && reader_token(reader, at)->joined;
}

static void
set_label(struct date_reader *reader, const struct text *label)
{
	snprintf(reader->out->period.label, PERIOD_LABEL_SIZE, "%s", text_get(label));
}

/* The year of an ISO week written without one. */
static int
year_of_week(const struct date_reader *reader, int first, int last)
{
	int year, this_week = date_iso_week(reader->today, &year);
	if (reader->context == DATE_HAPPENED)
		return first <= this_week ? year : year - 1;
	return last >= this_week ? year : year + 1;
}

static enum status
is_backwards(struct date_reader *reader)
{
	return error_set(reader->error, STATUS_INVALID, "Perioden slutter, før den begynder. Byt om på de to tider.");
}

static enum status
set_weeks(struct date_reader *reader, int year, int first, int last)
{
	if (first < 1 || first > 53 || last < 1 || last > 53)
		return error_set(reader->error, STATUS_INVALID, "Uge %d findes ikke. Et år har uge 1-52 eller 1-53.",
				 first < 1 || first > 53 ? first : last);
	if (last < first)
		return is_backwards(reader);
	if (last > date_weeks_in_year(year))
		return error_set(reader->error, STATUS_INVALID, "Uge %d findes ikke i %d. Året har 52 uger.", last,
				 year);
	struct date monday = date_from_iso_week(year, first, 0);
	enum date_precision precision = first == last ? PRECISION_WEEK : PRECISION_SPAN;
	*reader->out = (struct date_reading){monday, precision, {monday, date_from_iso_week(year, last, 6), ""}};
	return STATUS_OK;
}

enum status
reader_read_week(struct date_reader *reader)
{
	int weekday = token_weekday(reader_token(reader, 0));
	int at = weekday >= 0 ? 2 : 1;
	const struct token *number = reader_token(reader, at++);
	if (!token_is_number(number, 1, 2))
		return reader_not_understood(reader);
	int first = number->value, last = first;
	if (is_joined(reader, at) && token_is_number(reader_token(reader, at), 1, 2))
		last = reader_token(reader, at++)->value;
	if (weekday < 0 && (weekday = token_weekday(reader_token(reader, at))) >= 0)
		at++;
	int year = 0;
	if (token_is_number(reader_token(reader, at), 4, 4))
		year = reader_token(reader, at++)->value;
	if (at != reader->tokens.count || (weekday >= 0 && last != first))
		return reader_not_understood(reader);
	if (year == 0 && reader->context == DATE_BORN)
		return reader_needs_year(reader);
	if (year != 0 && !date_is_valid(year, 1, 1))
		return reader_year_is_wrong(reader, year);
	bool has_written_year = year != 0;
	if (!has_written_year)
		year = year_of_week(reader, first, last);
	enum status status = set_weeks(reader, year, first, last);
	if (status != STATUS_OK)
		return status;
	if (weekday >= 0) {
		struct date day = date_add_days(reader->out->date, weekday);
		*reader->out = (struct date_reading){day, PRECISION_DAY, {day, day, ""}};
		return STATUS_OK;
	}
	struct text label = {0};
	text_add_format(&label, last == first ? "uge %d" : "uge %d-%d", first, last);
	if (has_written_year || year != reader->year)
		text_add_format(&label, " %d", year);
	set_label(reader, &label);
	text_clear(&label);
	return STATUS_OK;
}

/* Reads [primo|medio|ultimo] [month] [year]; false if none of them is there. */
static bool
read_part(const struct date_reader *reader, int *at, struct part *part)
{
	int start = *at;
	*part = (struct part){.third = token_third(reader_token(reader, *at))};
	if (part->third)
		++*at;
	if (part->third && is_joined(reader, *at))
		return true;
	part->month = token_month(reader_token(reader, *at));
	if (part->month)
		++*at;
	if (token_is_number(reader_token(reader, *at), 4, 4)) {
		part->year = reader_token(reader, (*at)++)->value;
		part->has_written_year = true;
	}
	return *at > start;
}

static struct date
part_first(const struct part *part)
{
	if (part->month)
		return date_make(part->year, part->month, part->third ? part->third * 10 - 9 : 1);
	return date_make(part->year, part->third ? part->third * 4 - 3 : 1, 1);
}

static struct date
part_last(const struct part *part)
{
	int month = part->month ? part->month : part->third ? part->third * 4 : 12;
	int day = date_days_in_month(part->year, month);
	return date_make(part->year, month, part->month && part->third && part->third < 3 ? part->third * 10 : day);
}

/* The day an imprecise period sorts by; of a year 5 January, 15 June, 25 December and 1 July. */
static struct date
part_day(const struct part *part)
{
	static const int days[] = {15, 5, 15, 25};
	static const int months[] = {7, 1, 6, 12};
	if (!part->month && !part->third)
		return date_make(part->year, 7, 1);
	return date_make(part->year, part->month ? part->month : months[part->third], days[part->third]);
}

/* The year of a period of months written without one: not over yet, or begun already. */
static int
year_of_months(const struct date_reader *reader, const struct part *first, const struct part *last, int wrap)
{
	if (reader->context == DATE_HAPPENED) {
		struct part begun = *first;
		begun.year = reader->year;
		return date_compare(part_first(&begun), reader->today) <= 0 ? reader->year : reader->year - 1;
	}
	int year = wrap && last->month >= reader->month ? reader->year - 1 : reader->year;
	return (year + wrap) * 12 + last->month >= reader->year * 12 + reader->month ? year : year + 1;
}

/* Gives both ends a year; parts[1] equals parts[0] if there is one end only. */
static enum status
fill_years(struct date_reader *reader, struct part parts[2])
{
	int wrap = parts[0].month && parts[1].month && parts[1].month < parts[0].month;
	if (!parts[0].year && !parts[1].year) {
		if (!parts[1].month)
			return error_set(reader->error, STATUS_INVALID, "Skriv også måneden, fx medio marts.");
		if (reader->context == DATE_BORN)
			return reader_needs_year(reader);
		parts[0].year = year_of_months(reader, &parts[0], &parts[1], wrap);
	}
	if (!parts[0].year)
		parts[0].year = parts[1].year - wrap;
	if (!parts[1].year)
		parts[1].year = parts[0].year + wrap;
	for (int i = 0; i < 2; i++)
		if (!date_is_valid(parts[i].year, 1, 1))
			return reader_year_is_wrong(reader, parts[i].year);
	return STATUS_OK;
}

static void
add_part_label(struct text *label, const struct part *part, bool with_month, bool with_year)
{
	const char *space = "";
	if (part->third) {
		text_add(label, third_names[part->third]);
		space = " ";
	}
	if (part->month && with_month) {
		text_add_format(label, "%s%s", space, date_month_name(part->month));
		space = " ";
	}
	if (with_year)
		text_add_format(label, "%s%d", space, part->year);
}

/* Sets the reading from its two ends; a year that was not written is shown if it is not this one. */
static enum status
set_parts(struct date_reader *reader, const char *lead, const struct part parts[2], bool is_span)
{
	struct date first = part_first(&parts[0]), last = part_last(&parts[1]);
	if (date_compare(first, last) > 0)
		return is_backwards(reader);
	enum date_precision precision = is_span          ? PRECISION_SPAN
					: parts[0].third ? PRECISION_THIRD
					: parts[0].month ? PRECISION_MONTH
							 : PRECISION_YEAR;
	*reader->out = (struct date_reading){part_day(&parts[0]), precision, {first, last, ""}};
	struct text label = {0};
	text_add(&label, is_span ? "" : lead);
	if (is_span) {
		bool same_month = parts[0].third && parts[0].month == parts[1].month && !parts[0].has_written_year;
		add_part_label(&label, &parts[0], !same_month, parts[0].has_written_year);
		text_add(&label, "/");
	}
	add_part_label(&label, &parts[1], true, parts[1].has_written_year || parts[1].year != reader->year);
	set_label(reader, &label);
	text_clear(&label);
	return STATUS_OK;
}

/* «i løbet af» and «i»; the number of tokens it takes. */
static int
read_lead(const struct date_reader *reader, const char **lead)
{
	*lead = "";
	if (!token_is_word(reader_token(reader, 0), "i"))
		return 0;
	if (!token_is_word(reader_token(reader, 1), "løbet") || !token_is_word(reader_token(reader, 2), "af"))
		return 1;
	*lead = "i løbet af ";
	return 3;
}

enum status
reader_read_imprecise(struct date_reader *reader)
{
	const char *lead;
	struct part parts[2];
	int at = read_lead(reader, &lead);
	if (!read_part(reader, &at, &parts[0]))
		return reader_not_understood(reader);
	bool has_word = token_is_word(reader_token(reader, at), "til") || token_is_word(reader_token(reader, at), "og");
	bool is_span = has_word || is_joined(reader, at);
	if (has_word)
		at++;
	if (!is_span)
		parts[1] = parts[0];
	else if (!read_part(reader, &at, &parts[1]))
		return reader_not_understood(reader);
	if (at != reader->tokens.count)
		return reader_not_understood(reader);
	if (parts[0].third && !parts[0].month && !parts[0].year)
		parts[0].month = parts[1].month;
	if (!parts[0].month != !parts[1].month)
		return reader_not_understood(reader);
	enum status status = fill_years(reader, parts);
	return status != STATUS_OK ? status : set_parts(reader, lead, parts, is_span);
}

enum status
reader_set_month(struct date_reader *reader, int year, int month)
{
	struct part part = {.month = month, .year = year, .has_written_year = true};
	struct part parts[2] = {part, part};
	if (month < 1 || month > 12)
		return error_set(reader->error, STATUS_INVALID, "Måned %d findes ikke. Skriv fx 12-03-2026.", month);
	if (!date_is_valid(year, 1, 1))
		return reader_year_is_wrong(reader, year);
	return set_parts(reader, "", parts, false);
}
