/* The board of a visit round on the canvas: a cell for each place and occasion. */
#include <stdio.h>

#include "base/utf8.h"
#include "model/invitation.h"
#include "parts/panel.h"
#include "visits_parts.h"

enum { ROOMY = 30, TALL = 15, BAR_NARROW = 8, BAR_WIDE = 16, COMPACT_ROWS = 16, COUNT_BESIDE = 22, FRAME = 6 };

/* One cell while it is drawn. */
struct drawing {
	struct visits *visits;
	struct canvas *canvas;
	const struct visits_cell *cell;
	struct rectangle inside;
	int column, occasion;
	bool wide;    /* full names, and the date in words */
	bool tall;    /* air, and who is with them below */
	bool focused; /* the cursor is in it */
};

/* Where the mark of the cursor stands. */
static int
mark_column(const struct drawing *drawing)
{
	return drawing->inside.column + (drawing->wide || drawing->inside.columns < COUNT_BESIDE ? 0 : 1);
}

static enum style
begin_row(const struct drawing *drawing, int row, int index)
{
	struct rectangle place = {row, drawing->inside.column, 1, drawing->inside.columns};
	bool marked = drawing->focused && drawing->visits->row == index;
	enum style style = marked ? STYLE_MARKED : STYLE_TEXT;

	canvas_fill(drawing->canvas, place, style);
	canvas_hot(drawing->canvas, place, HOT_CELL,
		   (drawing->column * ROUND_OCCASIONS + drawing->occasion) * CELL_ROWS + index + 1);
	if (marked) {
		int column = index == BOARD_HEAD ? drawing->inside.column : mark_column(drawing);

		canvas_put(drawing->canvas, row, column, 1, style, ">");
		canvas_cursor(drawing->canvas, row, column);
	}
	return style;
}

/* «tir 5.5. 10-12», or «tir 5. maj kl. 10-12 (uge 19)». */
static void
add_when(struct text *out, const struct plan_visit *visit, bool wide)
{
	enum { YEAR = 5 };
	size_t start = out->length;
	bool timed = visit->starts != INTEGER_NONE;

	if (date_is_none(visit->day)) {
		text_add(out, wide ? "Dato mangler" : "dato mangler");
		return;
	}
	if (!wide) {
		date_add_short(out, visit->day);
	} else {
		date_add_medium(out, visit->day);
		if (out->length > start + YEAR)
			out->bytes[out->length -= YEAR] = '\0';
	}
	text_add(out, timed ? wide ? " kl. " : " " : "");
	visits_add_hours(out, visit->starts, visit->ends);
	if (visit->state < ACTIVITY_PLANNED)
		text_add(out, wide ? " (ønsket)" : " ?");
	else if (wide)
		text_add_format(out, " (uge %d)", date_iso_week(visit->day, NULL));
}

static void
draw_head(const struct drawing *drawing, int row)
{
	const struct plan_visit *visit = visits_visit(drawing->visits, drawing->cell);
	enum style style = begin_row(drawing, row, BOARD_HEAD);
	int column = drawing->inside.column + 1, room = drawing->inside.columns - 2;
	struct text when = {0};

	if (visit)
		add_when(&when, visit, drawing->wide);
	else
		text_add(&when, "ikke aftalt");
	canvas_put(drawing->canvas, row, column, room, style, text_get(&when));
	text_clear(&when);
}

/* «6/8» beside the date, the bar and «2 ledige» or «FULDT» below. */
static void
draw_seats_taken(const struct drawing *drawing, int row)
{
	const struct plan_visit *visit = visits_visit(drawing->visits, drawing->cell);
	struct canvas *canvas = drawing->canvas;
	int seats = drawing->visits->plan.seats, column = drawing->inside.column + 1;
	int bar = drawing->wide ? BAR_WIDE : BAR_NARROW, end = drawing->inside.column + drawing->inside.columns;
	int free = visit ? seats - visit->taken : 0;
	char count[24], words[32] = "";

	if (!visit)
		return;
	canvas_bar(canvas, (struct rectangle){row, column, 1, bar}, STYLE_BAR_1, visit->taken, seats);
	column += bar + 2;
	snprintf(count, sizeof count, drawing->wide ? "%d af %d" : "%d/%d", visit->taken, seats);
	if (visit->state == ACTIVITY_HELD)
		snprintf(words, sizeof words, "%sAFHOLDT", drawing->wide ? " " : "");
	else if (free <= 0)
		snprintf(words, sizeof words, "%sFULDT", drawing->wide ? " " : "");
	else if (visit->taken > 0 && !drawing->wide)
		snprintf(words, sizeof words, free == 1 ? "1 ledig" : "%d ledige", free);
	if (drawing->wide) {
		canvas_put_format(canvas, row, column, end - column, STYLE_TEXT, "%s %s", count, words);
	} else if (drawing->inside.columns >= COUNT_BESIDE) {
		canvas_put_right(canvas, row - 1, end - 5, 4,
				 drawing->focused && drawing->visits->row == BOARD_HEAD ? STYLE_MARKED : STYLE_TEXT,
				 count);
		canvas_put(canvas, row, column + (free <= 0), end - column - 1, STYLE_TEXT, words);
	} else {
		canvas_put(canvas, row, column - 1, end - column, STYLE_TEXT, free <= 0 ? words : count);
	}
}

static const char *
attendance_word(const struct round_seat *seat)
{
	switch ((enum attendance)seat->attendance) {
	case ATTENDANCE_CAME:
		return "mødt";
	case ATTENDANCE_PARTLY:
		return "delvist";
	case ATTENDANCE_CANCELLED:
		return "afbud";
	case ATTENDANCE_NO_SHOW:
		return "udeblev";
	case ATTENDANCE_NONE:
		break;
	}
	return seat->held ? "" : "nej";
}

static void
draw_seat(const struct drawing *drawing, int row, int index)
{
	const struct visits *visits = drawing->visits;
	const struct round_seat *seat = visits_seat_at(visits, drawing->cell, index);
	enum style style = begin_row(drawing, row, index);
	const char *word = attendance_word(seat);
	int column = mark_column(drawing) + 1, end = drawing->inside.column + drawing->inside.columns;
	int width = utf8_text_width(word);
	bool lifted = !uuid_is_none(visits->lift.invitation) && uuid_equal(visits->lift.invitation, seat->invitation);

	if (style == STYLE_TEXT && (!seat->held || lifted))
		style = STYLE_DIM;
	canvas_put_format(drawing->canvas, row, column, end - column - (width ? width + 1 : 0), style, "U-%03d %s%s",
			  seat->number, drawing->wide ? seat->name : seat->short_name, lifted ? " ↑" : "");
	canvas_put_right(drawing->canvas, row, end - width, width, style, word);
}

static void
draw_nobody(const struct drawing *drawing, struct rectangle rows)
{
	const struct plan_visit *visit = visits_visit(drawing->visits, drawing->cell);
	int row = rows.row + (drawing->tall ? 2 : rows.rows > 2 ? 1 : 0);
	const char *step = drawing->wide ? "d Dato · g Forslag til gruppe" : "d Sæt dato";

	if (!visit)
		step = "n Nyt besøg";
	else if (!drawing->wide && !date_is_none(visit->day))
		step = "g Forslag";
	canvas_put(drawing->canvas, row, rows.column + 1, rows.columns - 1, STYLE_DIM,
		   visit ? "Ingen unge endnu." : "Intet besøg her.");
	if (rows.rows > 1)
		canvas_put(drawing->canvas, row + 1, rows.column + 1, rows.columns - 2, STYLE_DIM, step);
}

/* Those there is room for; the last line tells of more. */
static void
draw_seats(const struct drawing *drawing, struct rectangle rows)
{
	int count = drawing->cell->count, first = 0, shown = rows.rows;

	if (count == 0) {
		draw_nobody(drawing, rows);
		return;
	}
	if (count > shown && drawing->focused && drawing->visits->row >= shown - 1)
		first = drawing->visits->row - shown + (drawing->visits->row + 1 < count ? 2 : 1);
	if (first + shown < count)
		shown--;
	for (int i = 0; i < shown && first + i < count; i++)
		draw_seat(drawing, rows.row + i, first + i);
	if (first + shown < count)
		canvas_put_format(drawing->canvas, rows.row + shown, mark_column(drawing) + 1, rows.columns - 2,
				  STYLE_DIM, "+ %d flere", count - first - shown);
	for (int i = count; drawing->tall && i < shown && drawing->cell->held + i - count < drawing->visits->plan.seats;
	     i++)
		canvas_put(drawing->canvas, rows.row + i, mark_column(drawing) + 1, rows.columns - 2, STYLE_DIM,
			   "· ledig");
}

static void
draw_pre_visit(const struct drawing *drawing, int row)
{
	const struct plan_place *place = &drawing->visits->plan.places[drawing->column];
	struct text text = {0};

	text_add(&text, "Forbesøg: ");
	text_add(&text, place->pre_visited ? "gennemført " : date_is_none(place->pre_visit) ? "mangler" : "aftalt ");
	date_add_short(&text, place->pre_visit);
	canvas_put(drawing->canvas, row, drawing->inside.column + 1, drawing->inside.columns - 2, STYLE_TEXT,
		   text_get(&text));
	text_clear(&text);
}

static void
draw_inside(const struct drawing *drawing)
{
	const struct plan_visit *visit = visits_visit(drawing->visits, drawing->cell);
	struct rectangle rows = drawing->inside;
	int top = drawing->tall ? 3 : 2, bottom = drawing->tall ? 4 : 0;

	draw_head(drawing, rows.row);
	draw_seats_taken(drawing, rows.row + 1);
	rows.row += top;
	rows.rows -= top + bottom;
	draw_seats(drawing, rows);
	if (!drawing->tall || !visit || (date_is_none(visit->day) && uuid_is_none(visit->consultant)))
		return;
	canvas_put_format(drawing->canvas, rows.row + rows.rows + 1, rows.column + 1, rows.columns - 2, STYLE_TEXT,
			  "Konsulent: %s", drawing->cell->consultant[0] ? drawing->cell->consultant : "mangler");
	draw_pre_visit(drawing, rows.row + rows.rows + 2);
}

/* «Musikskolen 1. gang», or only «Musikskolen 1.» to keep the name whole. */
static void
add_title(struct text *out, const char *name, int occasion, int room)
{
	enum { LONG = 8, SHORT = 3 };
	bool whole = utf8_text_width(name) + LONG <= room;

	utf8_add_cut(out, name, room - (whole ? LONG : SHORT));
	text_add_format(out, whole ? " %d. gang" : " %d.", occasion);
}

static void
draw_cell(struct visits *visits, struct canvas *canvas, struct rectangle place, int column, int occasion)
{
	static const enum action edge[] = {ACTION_DATE,   ACTION_PROPOSE, ACTION_NEW, ACTION_ATTEND,
					   ACTION_EXPORT, ACTION_DELETE,  ACTION_NONE};
	struct drawing drawing = {.visits = visits, .canvas = canvas, .column = column, .occasion = occasion};
	struct text title = {0};

	drawing.cell = &visits->cells[column][occasion];
	drawing.focused = visits->panel == BOARD_VISITS && visits->column == column && visits->occasion == occasion;
	add_title(&title, visits->plan.places[column].name, occasion + 1, place.columns - FRAME);
	drawing.inside = panel_draw(canvas, place,
				    &(struct panel){.title = text_get(&title),
						    .actions = drawing.focused ? edge : NULL,
						    .focused = drawing.focused});
	drawing.wide = drawing.inside.columns >= ROOMY;
	drawing.tall = drawing.inside.rows >= TALL;
	draw_inside(&drawing);
	text_clear(&title);
}

/* The three places around the cursor, evenly wide. */
static void
draw_cells(struct visits *visits, struct canvas *canvas, struct rectangle place, int occasion)
{
	int count = visits->plan.place_count < ROUND_PLACES ? visits->plan.place_count : ROUND_PLACES;
	int first = visits->column < count ? 0 : visits->column - count + 1;
	int width = place.columns / count, rest = place.columns % count, column = place.column;

	for (int i = 0; i < count; i++) {
		int columns = width + (i < rest);

		draw_cell(visits, canvas, (struct rectangle){place.row, column, place.rows, columns}, first + i,
			  occasion);
		column += columns;
	}
}

static void
draw_side(struct visits *visits, struct canvas *canvas, struct rectangle place)
{
	struct rectangle left = place, right = place;

	if (place.columns < 80) {
		side_draw(visits, canvas, place, visits->panel == BOARD_WAITING);
		return;
	}
	left.columns = place.columns * 2 / 5;
	right.column += left.columns;
	right.columns -= left.columns;
	side_draw(visits, canvas, left, true);
	side_draw(visits, canvas, right, false);
}

void
board_draw(struct visits *visits, struct canvas *canvas, struct rectangle place)
{
	bool airy = place.rows >= AIRY_ROWS;
	struct rectangle upper = place, lower, side;

	if (place.columns < SIDE_COLUMNS && visits->panel != BOARD_VISITS) {
		draw_side(visits, canvas, place);
		return;
	}
	if (place.columns >= SIDE_COLUMNS)
		upper.columns = place.columns / 4 * 3;
	if (place.rows < COMPACT_ROWS) {
		draw_cells(visits, canvas, upper, visits->occasion);
		return;
	}
	upper.rows = airy ? place.rows / 2 : (place.rows + 1) / 2;
	lower = upper;
	lower.row += upper.rows;
	lower.rows = airy ? upper.rows : place.rows - upper.rows;
	draw_cells(visits, canvas, upper, 0);
	draw_cells(visits, canvas, lower, 1);
	if (place.columns < SIDE_COLUMNS)
		return;
	side = upper;
	side.column += upper.columns;
	side.columns = place.columns - upper.columns;
	side_draw(visits, canvas, side, true);
	side.row = lower.row;
	side.rows = lower.rows;
	side_draw(visits, canvas, side, false);
}
