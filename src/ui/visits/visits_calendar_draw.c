/* The calendar of the visits on the canvas: one month or two, and the day beside them. */
#include <stdio.h>

#include "base/clock.h"
#include "base/utf8.h"
#include "parts/panel.h"
#include "visits_calendar.h"

enum { WEEK = 7, MONTH_COLUMNS = 54, TAG = 24, TWO_MONTHS = 2 * MONTH_COLUMNS + 24, PLACES_MOST = 6 };

static const int day_columns[WEEK + 1] = {6, 14, 22, 30, 38, 45, 49, 52};

/* «MUS»: the first three letters of a place, in capitals. */
static void
add_abbreviation(struct text *out, const char *place)
{
	size_t at = 0;

	for (int i = 0; i < 3 && place[at]; i++) {
		size_t next = utf8_next(place, at);

		if (next - at == 1 && place[at] >= 'a' && place[at] <= 'z')
			text_add_character(out, (unsigned)(place[at] - 'a' + 'A'));
		else if (next - at == 2 && (unsigned char)place[at] == 0xC3 && (unsigned char)place[at + 1] >= 0xA0)
			text_add_character(out, (unsigned char)place[at + 1] + 0x20u); /* æ = C3 A6 gives Æ = U+00C6 */
		else
			text_add_bytes(out, place + at, next - at);
		at = next;
	}
}

static const char *
kind_tag(int kind)
{
	switch ((enum activity_kind)kind) {
	case ACTIVITY_WORKSHOP:
		return "ws";
	case ACTIVITY_PRE_VISIT:
		return "forb";
	case ACTIVITY_GROUP_MEETING:
	case ACTIVITY_PLANNING_MEETING:
		return "møde";
	case ACTIVITY_OTHER:
	case ACTIVITY_VISIT:
		break;
	}
	return "akt";
}

static const char *
kind_word(const char *tag)
{
	return text_equal(tag, "ws")     ? "Workshop"
	       : text_equal(tag, "forb") ? "Forbesøg"
	       : text_equal(tag, "møde") ? "Møde"
					 : "Anden aktivitet";
}

static bool
is_wish(const struct calendar_entry *entry)
{
	return entry->state < ACTIVITY_PLANNED;
}

static void
add_tag(struct text *out, const struct calendar_entry *entry)
{
	if (entry->kind == ACTIVITY_VISIT && is_wish(entry))
		text_add(out, "?");
	else if (entry->kind == ACTIVITY_VISIT)
		add_abbreviation(out, entry->place);
	else
		text_add(out, kind_tag(entry->kind));
}

static void
draw_count(struct canvas *canvas, struct rectangle place, enum style style, const struct calendar_entry *entry)
{
	if (entry->kind == ACTIVITY_VISIT && entry->seats != INTEGER_NONE && !is_wish(entry))
		canvas_put_format(canvas, place.row, place.column, place.columns, style, "%d/%d", entry->taken,
				  entry->seats);
}

/* The number with what is first that day, how full it is, and below what else there is. */
static void
draw_day(const struct visits *visits, struct canvas *canvas, struct rectangle place, struct date day)
{
	const struct calendar_free *free = day_free(visits, day);
	const struct calendar_entry *entry = day_entry(visits, day, 0);
	bool marked = date_compare(day, visits->day) == 0, narrow = place.columns < 6;
	enum style style = marked ? visits->in_day ? STYLE_MARKED_UNFOCUSED : STYLE_MARKED : STYLE_TEXT;
	struct text tag = {0};
	int year, month, number, used;

	date_split(day, &year, &month, &number);
	canvas_fill(canvas, place, style);
	canvas_hot(canvas, place, HOT_DAY, day.day);
	if (style == STYLE_TEXT && date_compare(day, clock_today()) == 0)
		style = STYLE_HEADING;
	else if (style == STYLE_TEXT && free && !entry)
		style = STYLE_DIM;
	used = canvas_put_format(canvas, place.row, place.column, place.columns, style, "%d", number);
	used = used < 2 && !narrow ? 1 : used;
	if (entry)
		add_tag(&tag, entry);
	else if (free)
		text_add(&tag, free->closed ? "hel" : "fer");
	if (!narrow)
		canvas_put(canvas, place.row, place.column + used + 1, place.columns - used - 1, style, text_get(&tag));
	else if (entry)
		canvas_put(canvas, place.row, place.column + used, place.columns - used, style, "•");
	for (int line = 1; line < place.rows && entry; line++) {
		struct rectangle below = {place.row + line, place.column, 1, place.columns - 1};

		if (line == 1) {
			draw_count(canvas, below, style, entry);
		} else if (day_entry(visits, day, line - 1)) {
			text_reset(&tag);
			add_tag(&tag, day_entry(visits, day, line - 1));
			canvas_put(canvas, below.row, below.column, below.columns, style, text_get(&tag));
		}
	}
	if (marked)
		canvas_cursor(canvas, place.row, place.column);
	text_clear(&tag);
}

static int
weeks_of(struct date first)
{
	int year, month, number;

	date_split(first, &year, &month, &number);
	return (date_weekday(first) + date_days_in_month(year, month) + WEEK - 1) / WEEK;
}

static void
draw_week(const struct visits *visits, struct canvas *canvas, struct rectangle place, struct date monday,
	  struct date first)
{
	canvas_put_format(canvas, place.row, place.column + 1, 3, STYLE_DIM, "%d", date_iso_week(monday, NULL));
	for (int i = 0; i < WEEK; i++) {
		struct date day = date_add_days(monday, i);
		struct rectangle cell = {place.row, place.column + day_columns[i], place.rows,
					 day_columns[i + 1] - day_columns[i]};

		if (date_compare(month_first(day), first) != 0)
			continue;
		cell.columns -= i == WEEK - 1 ? 0 : 1;
		draw_day(visits, canvas, cell, day);
	}
}

static void
add_month_title(struct text *out, struct date first)
{
	struct text name = {0};
	int year, month, number;

	date_split(first, &year, &month, &number);
	text_set(&name, date_month_name(month));
	text_add_character(out, (unsigned)(text_get(&name)[0] - 'a' + 'A'));
	text_add_format(out, "%s %d", text_get(&name) + 1, year);
	text_clear(&name);
}

/* weeks: how many there is to be room for. */
static void
draw_month(const struct visits *visits, struct canvas *canvas, struct rectangle place, struct date first, int weeks,
	   bool focused)
{
	static const char *const names[WEEK] = {"man", "tir", "ons", "tor", "fre", "lø", "sø"};
	int height;
	struct text title = {0};
	struct rectangle rows;

	add_month_title(&title, first);
	rows = panel_draw(canvas, place,
			  &(struct panel){.title = text_get(&title),
					  .edge = focused ? "Enter Åbn dag · n Nyt besøg · Home I dag" : NULL,
					  .focused = focused && !visits->in_day});
	text_clear(&title);
	canvas_put(canvas, rows.row, rows.column + 1, 3, STYLE_DIM, "Uge");
	for (int i = 0; i < WEEK; i++)
		canvas_put(canvas, rows.row, rows.column + day_columns[i], 3, STYLE_DIM, names[i]);
	height = (rows.rows - 1) / weeks;
	height = height < 1 ? 1 : height > 6 ? 6 : height;
	if (rows.rows - 2 >= weeks * height) {
		rows.row++;
		rows.rows--;
	}
	for (int i = 0; i < weeks_of(first); i++)
		draw_week(visits, canvas,
			  (struct rectangle){rows.row + 1 + i * height, rows.column, height, rows.columns},
			  date_add_days(first, i * WEEK - date_weekday(first)), first);
}

/* One line of the panel of the day, as far as there is room. */
static void
put_line(struct canvas *canvas, struct rectangle *rows, enum style style, const char *text)
{
	if (rows->rows < 1)
		return;
	canvas_put(canvas, rows->row, rows->column + 1, rows->columns - 1, style, text);
	rows->row++;
	rows->rows--;
}

static void
add_clock(struct text *out, int minutes)
{
	text_add_format(out, "%d.%02d", minutes / 60, minutes % 60);
}

static void
put_when(struct canvas *canvas, struct rectangle *rows, const struct calendar_entry *entry)
{
	struct text text = {0};

	if (entry->starts != INTEGER_NONE) {
		text_add(&text, "kl. ");
		add_clock(&text, entry->starts);
	}
	if (entry->starts != INTEGER_NONE && entry->ends != INTEGER_NONE) {
		text_add(&text, "-");
		add_clock(&text, entry->ends);
	}
	if (is_wish(entry))
		text_add(&text, text.length ? " (ønsket dato)" : "Ønsket dato");
	if (text.length)
		put_line(canvas, rows, STYLE_TEXT, text_get(&text));
	text_clear(&text);
}

static void
put_people(struct canvas *canvas, struct rectangle *rows, const struct calendar_entry *entry, bool roomy)
{
	struct text text = {0};

	if (roomy)
		put_line(canvas, rows, STYLE_TEXT, "");
	if (entry->kind == ACTIVITY_VISIT && entry->seats != INTEGER_NONE) {
		text_add_format(&text, "%d af %d unge", entry->taken, entry->seats);
		put_line(canvas, rows, STYLE_TEXT, text_get(&text));
	}
	if (entry->consultant[0]) {
		text_reset(&text);
		text_add_format(&text, "Konsulent: %s", entry->consultant);
		put_line(canvas, rows, STYLE_TEXT, text_get(&text));
	}
	if (entry->meeting_point[0]) {
		text_reset(&text);
		text_add_format(&text, "Mødested: %s", entry->meeting_point);
		if (entry->meeting_time != INTEGER_NONE) {
			text_add(&text, " ");
			add_clock(&text, entry->meeting_time);
		}
		put_line(canvas, rows, STYLE_TEXT, text_get(&text));
	}
	text_clear(&text);
}

static void
draw_entry(const struct visits *visits, struct canvas *canvas, struct rectangle *rows, int index, bool roomy)
{
	const struct calendar_entry *entry = day_entry(visits, visits->day, index);
	bool marked = visits->in_day && visits->entries.selected == index;
	struct rectangle head = {rows->row, rows->column, 1, rows->columns};
	struct text text = {0};

	if (rows->rows < 1)
		return;
	if (entry->kind == ACTIVITY_VISIT && entry->occasion != INTEGER_NONE)
		text_add_format(&text, "%s, %d. gang", entry->place, entry->occasion);
	else
		text_add(&text, entry->title[0] ? entry->title : kind_word(kind_tag(entry->kind)));
	canvas_fill(canvas, head, marked ? STYLE_MARKED : STYLE_TEXT);
	canvas_hot(canvas, head, HOT_ENTRY, index);
	if (marked) {
		canvas_put(canvas, head.row, head.column, 1, STYLE_MARKED, ">");
		canvas_cursor(canvas, head.row, head.column);
	}
	put_line(canvas, rows, marked ? STYLE_MARKED : STYLE_TEXT, text_get(&text));
	put_when(canvas, rows, entry);
	put_people(canvas, rows, entry, roomy);
	put_line(canvas, rows, STYLE_TEXT, "");
	text_clear(&text);
}

/* What the short words of the month mean. */
static void
draw_legend(const struct visits *visits, struct canvas *canvas, struct rectangle *rows)
{
	static const char *const others[] = {"?   Ønsket dato", "hel Helligdag", "fer Ferie eller fridag"};
	struct text text = {0};

	for (int i = 0; i < visits->plan.place_count && i < PLACES_MOST; i++) {
		text_reset(&text);
		add_abbreviation(&text, visits->plan.places[i].name);
		text_add_format(&text, " %s", visits->plan.places[i].name);
		put_line(canvas, rows, STYLE_DIM, text_get(&text));
	}
	for (size_t i = 0; i < sizeof others / sizeof others[0]; i++)
		put_line(canvas, rows, STYLE_DIM, others[i]);
	text_clear(&text);
}

/* What comes after the marked day, as far as there is room and it was read. */
static void
draw_next(const struct visits *visits, struct canvas *canvas, struct rectangle rows)
{
	struct text text = {0};
	bool first = true;

	for (size_t i = 0; i < visits->days.count; i++) {
		const struct calendar_entry *entry = &visits->days.entries[i];

		if (date_compare(entry->day, visits->day) <= 0)
			continue;
		if (first)
			put_line(canvas, &rows, STYLE_HEADING, "Derefter");
		first = false;
		text_reset(&text);
		date_add_short(&text, entry->day);
		if (entry->kind == ACTIVITY_VISIT && entry->occasion != INTEGER_NONE)
			text_add_format(&text, " %s %d.", entry->place, entry->occasion);
		else
			text_add_format(&text, " %s",
					entry->title[0] ? entry->title : kind_word(kind_tag(entry->kind)));
		put_line(canvas, &rows, STYLE_TEXT, text_get(&text));
	}
	text_clear(&text);
}

static void
draw_day_panel(const struct visits *visits, struct canvas *canvas, struct rectangle place)
{
	enum { YEAR = 5 };
	const struct calendar_free *free = day_free(visits, visits->day);
	int count = day_count(visits, visits->day);
	struct text title = {0};
	struct rectangle rows;

	date_add_long(&title, visits->day);
	if (title.length > YEAR)
		title.bytes[title.length -= YEAR] = '\0';
	rows = panel_draw(canvas, place,
			  &(struct panel){.title = text_get(&title),
					  .edge = visits->in_day ? "Enter Åbn" : NULL,
					  .focused = visits->in_day});
	text_clear(&title);
	if (rows.rows > 12)
		put_line(canvas, &rows, STYLE_TEXT, "");
	if (free)
		put_line(canvas, &rows, STYLE_ATTENTION, free->name);
	for (int i = 0; i < count; i++)
		draw_entry(visits, canvas, &rows, i, count == 1);
	if (count == 0) {
		put_line(canvas, &rows, STYLE_DIM, free ? "" : "Intet den dag.");
		put_line(canvas, &rows, STYLE_TEXT, "");
	}
	draw_legend(visits, canvas, &rows);
	put_line(canvas, &rows, STYLE_TEXT, "");
	draw_next(visits, canvas, rows);
}

void
calendar_page_draw(struct visits *visits, struct canvas *canvas, struct rectangle place)
{
	struct rectangle left = place, right = place;
	struct date first = month_first(visits->day), next = date_add_months(first, 1);
	bool two = place.columns >= TWO_MONTHS;
	int weeks = two && weeks_of(next) > weeks_of(first) ? weeks_of(next) : weeks_of(first);

	visits->entries.count = day_count(visits, visits->day);
	chooser_clamp(&visits->entries, visits->entries.count);
	if (place.columns < MONTH_COLUMNS + TAG) {
		if (visits->in_day)
			draw_day_panel(visits, canvas, place);
		else
			draw_month(visits, canvas, place, first, weeks, true);
		return;
	}
	left.columns = MONTH_COLUMNS;
	draw_month(visits, canvas, left, first, weeks, true);
	right.column += left.columns;
	right.columns -= left.columns;
	if (two) {
		left.column += MONTH_COLUMNS;
		draw_month(visits, canvas, left, next, weeks, false);
		right.column += MONTH_COLUMNS;
		right.columns -= MONTH_COLUMNS;
	}
	draw_day_panel(visits, canvas, right);
}
