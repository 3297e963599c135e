/* A month to pick a day from: Monday first, week numbers, holidays marked with a star and named below. */
#include "tui/dialog.h"

enum { DAYS_IN_WEEK = 7, FIRST_DAY_COLUMN = 5, DAY_COLUMNS = 3, FIRST_YEAR = 1800, LAST_YEAR = 2200 };

static struct date
first_of_month(struct date date)
{
	int year, month, day;
	date_split(date, &year, &month, &day);
	return date_make(year, month, 1);
}

/* The Monday on or before the first of the month. */
static struct date
first_shown(struct date date)
{
	struct date first = first_of_month(date);
	return date_add_days(first, -date_weekday(first));
}

static void
move(struct calendar *calendar, struct date to)
{
	int year, month, day;
	date_split(to, &year, &month, &day);
	if (year > FIRST_YEAR && year < LAST_YEAR)
		calendar->date = to;
}

bool
calendar_key(struct calendar *calendar, const struct key *key)
{
	struct date date = date_is_none(calendar->date) ? calendar->today : calendar->date;
	switch ((int)key->press) {
	case PRESS_LEFT:
		move(calendar, date_add_days(date, -1));
		return true;
	case PRESS_RIGHT:
		move(calendar, date_add_days(date, 1));
		return true;
	case PRESS_UP:
		move(calendar, date_add_days(date, -DAYS_IN_WEEK));
		return true;
	case PRESS_DOWN:
		move(calendar, date_add_days(date, DAYS_IN_WEEK));
		return true;
	case PRESS_PAGE_UP:
		move(calendar, date_add_months(date, -1));
		return true;
	case PRESS_PAGE_DOWN:
		move(calendar, date_add_months(date, 1));
		return true;
	case PRESS_HOME:
		calendar->date = calendar->today;
		return true;
	default:
		return false;
	}
}

static void
draw_day(const struct calendar *calendar, struct canvas *canvas, struct rectangle place, struct date date)
{
	int year, month, day;
	date_split(date, &year, &month, &day);
	bool marked = date.day == calendar->date.day;
	bool today = date.day == calendar->today.day;
	enum style style = marked ? STYLE_MARKED : today ? STYLE_HEADING : STYLE_TEXT;
	if (!marked && !today && !date_is_working_day(date))
		style = STYLE_DIM;
	canvas_put_format(canvas, place.row, place.column, place.columns, style, "%2d%s", day,
			  date_holiday(date) ? "*" : "");
	if (marked)
		canvas_cursor(canvas, place.row, place.column + (day < 10));
}

static void
draw_week(const struct calendar *calendar, struct canvas *canvas, struct rectangle line, struct date monday,
	  int hot_kind)
{
	struct date month = first_of_month(calendar->date), next = date_add_months(month, 1);
	if (monday.day >= next.day)
		return;
	canvas_put_format(canvas, line.row, line.column + 1, 3, STYLE_DIM, "%2d", date_iso_week(monday, NULL));
	for (int weekday = 0; weekday < DAYS_IN_WEEK; weekday++) {
		struct date date = date_add_days(monday, weekday);
		if (date.day < month.day || date.day >= next.day)
			continue;
		int column = line.column + FIRST_DAY_COLUMN + DAY_COLUMNS * weekday;
		struct rectangle place = {line.row, column, 1, DAY_COLUMNS};
		draw_day(calendar, canvas, place, date);
		canvas_hot(canvas, place, hot_kind, date.day);
	}
}

/* «Maj 2026» */
static void
add_title(struct text *out, struct date date)
{
	int year, month, day;
	date_split(date, &year, &month, &day);
	const char *name = date_month_name(month);
	text_add_format(out, "%c%s %d", name[0] - 'a' + 'A', name + 1, year);
}

void
calendar_draw(const struct calendar *calendar, struct canvas *canvas, int row, int column, int hot_kind)
{
	struct calendar shown = *calendar;
	if (date_is_none(shown.date))
		shown.date = shown.today;
	struct rectangle place = {row, column, CALENDAR_ROWS, CALENDAR_COLUMNS};
	struct text text = {0};
	add_title(&text, shown.date);
	canvas_frame(canvas, place, &(struct frame){text_get(&text), NULL, "PgUp/PgDn · Home I dag", false});
	canvas_put(canvas, row + 1, column + 2, CALENDAR_COLUMNS - 3, STYLE_DIM, "Uge ma ti on to fr lø sø");
	struct date monday = first_shown(shown.date);
	for (int week = 0; week < CALENDAR_ROWS - 4; week++) {
		struct rectangle line = {row + 2 + week, column + 1, 1, CALENDAR_COLUMNS - 2};
		draw_week(&shown, canvas, line, date_add_days(monday, week * DAYS_IN_WEEK), hot_kind);
	}
	text_reset(&text);
	const char *holiday = date_holiday(shown.date);
	if (holiday)
		text_add_format(&text, "* %s", holiday);
	else if (shown.date.day == shown.today.day)
		text_add(&text, "I dag");
	canvas_put(canvas, row + CALENDAR_ROWS - 2, column + 2, CALENDAR_COLUMNS - 4, STYLE_TEXT, text_get(&text));
	text_clear(&text);
}
