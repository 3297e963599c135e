/* Reading a typed date: the exact forms, and the choice between all forms. */
#include "date_reader.h"

#include <stdio.h>
#include <string.h>

enum { LEAP_YEAR = 2000 };

enum status
reader_not_understood(struct date_reader *reader)
{
	if (reader->context == DATE_BORN)
		return error_set(reader->error, STATUS_INVALID, "Datoen kan ikke læses. Skriv fx 14-03-2006.");
	return error_set(reader->error, STATUS_INVALID,
			 "Datoen kan ikke læses. Skriv fx 12-03-2026, 12/3, fredag eller uge 12.");
}

enum status
reader_needs_year(struct date_reader *reader)
{
	return error_set(reader->error, STATUS_INVALID, "Skriv også året.");
}

enum status
reader_year_is_wrong(struct date_reader *reader, int year)
{
	return error_set(reader->error, STATUS_INVALID, "Årstallet %d kan ikke passe. Skriv fx 12-03-2026.", year);
}

const struct token *
reader_token(const struct date_reader *reader, int index)
{
	static const struct token nothing;
	return index < reader->tokens.count ? &reader->tokens.items[index] : &nothing;
}

static enum status
set_day(struct date_reader *reader, struct date date)
{
	*reader->out = (struct date_reading){date, PRECISION_DAY, {date, date, ""}};
	return STATUS_OK;
}

/* i dag, i morgen …; false if it is none of them. */
static bool
find_relative_day(const struct date_reader *reader, int *days)
{
	static const struct {
		const char *words;
		int days;
	} known[] = {
	    {"d", 0},        {"i dag", 0},      {"idag", 0},       {"i morgen", 1},     {"imorgen", 1},
	    {"i går", -1},   {"igår", -1},      {"overmorgen", 2}, {"i overmorgen", 2}, {"iovermorgen", 2},
	    {"forgårs", -2}, {"i forgårs", -2}, {"iforgårs", -2},
	};
	char phrase[2 * TOKEN_WORD_SIZE];
	int count = reader->tokens.count;
	if (count > 2)
		return false;
	snprintf(phrase, sizeof phrase, "%s%s%s", reader_token(reader, 0)->word, count == 2 ? " " : "",
		 reader_token(reader, 1)->word);
	for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
		if (strcmp(phrase, known[i].words) == 0) {
			*days = known[i].days;
			return true;
		}
	}
	return false;
}

/* +14, +2u, -6m */
static enum status
read_offset(struct date_reader *reader)
{
	static const char *const day_words[] = {"", "d", "dag", "dage"};
	static const char *const week_words[] = {"u", "uge", "uger"};
	static const char *const month_words[] = {"m", "md", "mdr", "måned", "måneder"};
	const struct token *number = reader_token(reader, 0), *unit = reader_token(reader, 1);
	int amount = reader->tokens.sign == '-' ? -number->value : number->value;
	if (reader->tokens.count > 2 || !token_is_number(number, 1, 3) || unit->is_number)
		return reader_not_understood(reader);
	for (size_t i = 0; i < 4; i++)
		if (token_is_word(unit, day_words[i]))
			return set_day(reader, date_add_days(reader->today, amount));
	for (size_t i = 0; i < 3; i++)
		if (token_is_word(unit, week_words[i]))
			return set_day(reader, date_add_days(reader->today, 7 * amount));
	for (size_t i = 0; i < 5; i++)
		if (token_is_word(unit, month_words[i]))
			return set_day(reader, date_add_months(reader->today, amount));
	return reader_not_understood(reader);
}

static enum status
read_weekday(struct date_reader *reader, int weekday)
{
	if (reader->context == DATE_BORN)
		return reader_not_understood(reader);
	int today = date_weekday(reader->today);
	if (reader->context == DATE_HAPPENED)
		return set_day(reader, date_add_days(reader->today, -((today - weekday + 6) % 7 + 1)));
	return set_day(reader, date_add_days(reader->today, (weekday - today + 6) % 7 + 1));
}

static enum status
does_not_exist(struct date_reader *reader, int day, int month)
{
	return error_set(reader->error, STATUS_INVALID, "%d. %s findes ikke.", day, date_month_name(month));
}

/* The year of a day written without one. */
static enum status
read_day_without_year(struct date_reader *reader, int day, int month)
{
	if (!date_is_valid(LEAP_YEAR, month, day))
		return does_not_exist(reader, day, month);
	if (reader->context == DATE_BORN)
		return reader_needs_year(reader);
	int step = reader->context == DATE_HAPPENED ? -1 : 1;
	for (int year = reader->year, tries = 0; tries < 2; tries++, year += step) {
		if (!date_is_valid(year, month, day))
			continue;
		struct date date = date_make(year, month, day);
		if (date_compare(date, reader->today) * step >= 0)
			return set_day(reader, date);
	}
	return does_not_exist(reader, day, month);
}

static int
full_year(const struct date_reader *reader, const struct token *year)
{
	if (year->digits > 2)
		return year->value;
	if (reader->context == DATE_BORN && 2000 + year->value > reader->year)
		return 1900 + year->value;
	return 2000 + year->value;
}

/* year may be no number: then it was not written. */
static enum status
read_parts(struct date_reader *reader, int day, int month, const struct token *year)
{
	if (month < 1 || month > 12)
		return error_set(reader->error, STATUS_INVALID,
				 "Måned %d findes ikke. Skriv dagen først, fx 12-03-2026.", month);
	if (!year->is_number)
		return read_day_without_year(reader, day, month);
	int full = full_year(reader, year);
	if (!date_is_valid(full, 1, 1))
		return reader_year_is_wrong(reader, full);
	if (!date_is_valid(LEAP_YEAR, month, day))
		return does_not_exist(reader, day, month);
	if (!date_is_valid(full, month, day))
		return error_set(reader->error, STATUS_INVALID, "%d. %s findes ikke i %d.", day, date_month_name(month),
				 full);
	return set_day(reader, date_make(full, month, day));
}

/* 2403, 240326, 24032026 */
static enum status
read_compact(struct date_reader *reader, const struct token *number)
{
	static const int divisors[] = {1, 100, 10000};
	struct token year = {.is_number = number->digits > 4, .digits = number->digits - 4};
	if (number->digits != 4 && number->digits != 6 && number->digits != 8)
		return reader_not_understood(reader);
	int divisor = divisors[year.digits / 2];
	year.value = number->value % divisor;
	int day_and_month = number->value / divisor;
	return read_parts(reader, day_and_month / 100, day_and_month % 100, &year);
}

/* A day in numbers, with the month as a number or a word, in the tokens from `at` to the last. */
static enum status
read_day(struct date_reader *reader, int at)
{
	const struct token *first = reader_token(reader, at), *second = reader_token(reader, at + 1);
	const struct token *third = reader_token(reader, at + 2);
	int count = reader->tokens.count - at;
	if (count == 1 && first->is_number)
		return read_compact(reader, first);
	if (count < 2 || count > 3)
		return reader_not_understood(reader);
	if (token_is_number(first, 4, 4) && token_is_number(second, 1, 2) && token_is_number(third, 1, 2))
		return read_parts(reader, third->value, second->value, first);
	bool year_fits = count == 2 || token_is_number(third, 2, 2) || token_is_number(third, 4, 4);
	int month = token_is_number(second, 1, 2) ? second->value : token_month(second);
	if (!token_is_number(first, 1, 2) || !year_fits || (!second->is_number && month == 0) || second->digits > 2)
		return reader_not_understood(reader);
	return read_parts(reader, first->value, month, third);
}

/* torsdag 26. marts, to 26/3: the weekday must be that day's. */
static enum status
read_named_day(struct date_reader *reader, int weekday)
{
	bool has_article = token_is_word(reader_token(reader, 1), "den") || token_is_word(reader_token(reader, 1), "d");
	enum status status = read_day(reader, has_article ? 2 : 1);
	if (status != STATUS_OK || date_weekday(reader->out->date) == weekday)
		return status;
	struct text day = {0};
	date_add_field(&day, reader->out->date);
	status =
	    error_set(reader->error, STATUS_INVALID, "%s er en %s, ikke en %s. Ret dagen eller datoen.", text_get(&day),
		      date_weekday_name(date_weekday(reader->out->date)), date_weekday_name(weekday));
	text_clear(&day);
	return status;
}

/* Four digits are a year for a birth date; else only if they cannot be a day and a month. */
static bool
is_year(const struct date_reader *reader, const struct token *number)
{
	if (!token_is_number(number, 4, 4) || number->value < 1900 || number->value > 2099)
		return false;
	return reader->context == DATE_BORN || !date_is_valid(LEAP_YEAR, number->value % 100, number->value / 100);
}

static enum status
read_number_first(struct date_reader *reader)
{
	const struct token *first = reader_token(reader, 0), *second = reader_token(reader, 1);
	if (reader->tokens.count == 1 && is_year(reader, first))
		return reader_read_imprecise(reader);
	if (reader->tokens.count == 2 && token_is_number(second, 4, 4)) {
		if (token_is_number(first, 4, 4))
			return reader_read_imprecise(reader);
		if (token_is_number(first, 1, 2))
			return reader_set_month(reader, second->value, first->value);
	}
	return read_day(reader, 0);
}

static enum status
read_any(struct date_reader *reader)
{
	const struct token *first = reader_token(reader, 0), *second = reader_token(reader, 1);
	int days, weekday = token_weekday(first);
	if (reader->tokens.sign)
		return read_offset(reader);
	if (reader->tokens.count == 0)
		return error_set(reader->error, STATUS_INVALID, "Skriv en dato, fx 12-03-2026.");
	if (find_relative_day(reader, &days))
		return set_day(reader, date_add_days(reader->today, days));
	const struct token *week = weekday >= 0 ? second : first;
	if (token_is_word(week, "uge") || token_is_word(week, "u"))
		return reader_read_week(reader);
	if (weekday >= 0)
		return reader->tokens.count == 1 ? read_weekday(reader, weekday) : read_named_day(reader, weekday);
	if (token_is_word(first, "den") || token_is_word(first, "d"))
		return read_day(reader, 1);
	return first->is_number ? read_number_first(reader) : reader_read_imprecise(reader);
}

enum status
date_read(const char *typed, enum date_context context, struct date today, struct date_reading *out,
	  struct error *error)
{
	struct date_reading reading = {DATE_NONE, PRECISION_DAY, PERIOD_NONE};
	struct date_reader reader = {.context = context, .today = today, .out = &reading, .error = error};
	int day;
	date_split(today, &reader.year, &reader.month, &day);
	if (!tokens_read(&reader.tokens, typed))
		return reader_not_understood(&reader);
	enum status status = read_any(&reader);
	if (status == STATUS_OK)
		*out = reading;
	return status;
}
