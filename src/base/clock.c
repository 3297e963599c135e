/* The clock, and Danish wall time by the European Union's summer time rule. */
#include "base/clock.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

static struct {
	struct instant fixed;
	bool is_fixed;
} clock_state;

static const int64_t minute_length = INT64_C(60) * 1000;
static const int64_t hour_length = INT64_C(60) * 60 * 1000;
static const int64_t day_length = INT64_C(24) * 60 * 60 * 1000;

static int64_t
floor_divide(int64_t value, int64_t by)
{
	return value / by - (value % by < 0);
}

static int64_t
midnight_of(struct date date)
{
	return date.day * day_length;
}

/* Summer time begins and ends at 01:00 UTC on the last Sunday of March and October (directive 2000/84/EC). */
static int64_t
last_sunday_switch(int year, int month)
{
	struct date last = date_make(year, month, 31);
	return midnight_of(date_add_days(last, -((date_weekday(last) + 1) % 7))) + hour_length;
}

static int64_t
offset_at(int64_t milliseconds)
{
	int year, month, day;
	date_split((struct date){(int32_t)floor_divide(milliseconds, day_length)}, &year, &month, &day);
	bool summer = milliseconds >= last_sunday_switch(year, 3) && milliseconds < last_sunday_switch(year, 10);
	return summer ? 2 * hour_length : hour_length;
}

static int64_t
wall_time(struct instant instant)
{
	return instant.milliseconds + offset_at(instant.milliseconds);
}

struct instant
clock_now(void)
{
	if (clock_state.is_fixed)
		return clock_state.fixed;
	struct timespec time;
	clock_gettime(CLOCK_REALTIME, &time);
	return (struct instant){(int64_t)time.tv_sec * 1000 + time.tv_nsec / 1000000};
}

struct date
clock_today(void)
{
	return instant_date(clock_now());
}

int64_t
clock_monotonic(void)
{
	struct timespec time;
	clock_gettime(CLOCK_MONOTONIC, &time);
	return (int64_t)time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

void
clock_fix(struct date date, int hour, int minute)
{
	int64_t wall = midnight_of(date) + hour * hour_length + minute * minute_length;
	int64_t in_summer = wall - 2 * hour_length;
	clock_state.fixed.milliseconds = in_summer + offset_at(in_summer) == wall ? in_summer : wall - hour_length;
	clock_state.is_fixed = true;
}

/* Two digits below `limit`, or -1. */
static int
two_digits(const char *text, int limit)
{
	if (text[0] < '0' || text[0] > '9' || text[1] < '0' || text[1] > '9')
		return -1;
	int value = (text[0] - '0') * 10 + text[1] - '0';
	return value < limit ? value : -1;
}

/* Reads "2026-03-17T13:42"; the rest of the text is not looked at. */
static bool
read_day_and_minute(const char *text, struct date *date, int *hour, int *minute)
{
	char day[DATE_ISO_SIZE] = "";
	if (strlen(text) < 16 || text[10] != 'T' || text[13] != ':')
		return false;
	memcpy(day, text, DATE_ISO_SIZE - 1);
	*hour = two_digits(text + 11, 24);
	*minute = two_digits(text + 14, 60);
	return *hour >= 0 && *minute >= 0 && date_parse_iso(day, date) && !date_is_none(*date);
}

void
clock_fix_from_environment(void)
{
	struct date date;
	int hour, minute;
	const char *value = getenv("UNGELOEFT_UR");
	if (value && strlen(value) == 16 && read_day_and_minute(value, &date, &hour, &minute))
		clock_fix(date, hour, minute);
}

bool
instant_is_none(struct instant instant)
{
	return instant.milliseconds == INT64_MIN;
}

void
instant_format(struct instant instant, char out[INSTANT_SIZE])
{
	out[0] = '\0';
	if (instant_is_none(instant))
		return;
	int64_t day = floor_divide(instant.milliseconds, day_length);
	int64_t rest = instant.milliseconds - day * day_length;
	memcpy(out, "0000-00-00T00:00:00.000Z", INSTANT_SIZE);
	date_format_iso((struct date){(int32_t)day}, out);
	out[10] = 'T';
	const int64_t unit[] = {
	    hour_length * 10, hour_length, minute_length * 10, minute_length, 10000, 1000, 100, 10, 1};
	const int place[] = {11, 12, 14, 15, 17, 18, 20, 21, 22};
	for (int i = 0; i < 9; i++) {
		out[place[i]] = (char)('0' + rest / unit[i]);
		rest %= unit[i];
	}
}

bool
instant_parse(const char *text, struct instant *out)
{
	struct date date;
	int hour, minute;
	if (!*text) {
		*out = INSTANT_NONE;
		return true;
	}
	if (strlen(text) != INSTANT_SIZE - 1 || !read_day_and_minute(text, &date, &hour, &minute))
		return false;
	int second = two_digits(text + 17, 60);
	int hundredth = two_digits(text + 20, 100);
	if (text[16] != ':' || second < 0 || text[19] != '.' || hundredth < 0 || text[22] < '0' || text[22] > '9' ||
	    text[23] != 'Z')
		return false;
	out->milliseconds = midnight_of(date) + hour * hour_length + minute * minute_length + second * INT64_C(1000) +
			    hundredth * INT64_C(10) + text[22] - '0';
	return true;
}

struct date
instant_date(struct instant instant)
{
	if (instant_is_none(instant))
		return DATE_NONE;
	return (struct date){(int32_t)floor_divide(wall_time(instant), day_length)};
}

int
instant_minutes(struct instant instant)
{
	if (instant_is_none(instant))
		return 0;
	int64_t wall = wall_time(instant);
	return (int)((wall - floor_divide(wall, day_length) * day_length) / minute_length);
}

void
instant_add_clock(struct text *out, struct instant instant)
{
	int minutes = instant_minutes(instant);
	if (!instant_is_none(instant))
		text_add_format(out, "kl. %02d.%02d", minutes / 60, minutes % 60);
}
