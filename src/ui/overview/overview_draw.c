/* Overblik on the canvas: tasks above, appointments and figures below. */
#include <stdio.h>

#include "base/clock.h"
#include "base/utf8.h"
#include "base/count.h"
#include "overview.h"
#include "parts/panel.h"

enum { BADGE = 9, PLACE = 8, WIDE_INSIDE = 60, SENTENCE_MOST = 70, AIRY_PANEL = 14 };

/* From so many columns on there are two beside each other, from so many rows on three bands below each other. */
enum { TWO_BESIDE = 76, THREE_BANDS = 34, MIDDLE_BAND = 10, LOWER_BAND = 9, LEAST_LOWER_BAND = 6, PLAN_BAND = 11 };

/* One row of a panel: is it marked, does the panel have the focus. */
struct row {
	struct rectangle place;
	enum style style;
	bool marked;
};

static struct row
begin_row(const struct overview *overview, struct canvas *canvas, struct rectangle place, enum overview_panel panel,
	  int index)
{
	const struct chooser *chooser = &overview->choosers[panel];
	bool focused = overview->panel == panel && chooser->selected == index;
	struct row row = {place, focused ? STYLE_MARKED : STYLE_TEXT, focused};
	canvas_fill(canvas, place, row.style);
	canvas_hot(canvas, place, HOT_LOCAL + (int)panel, index);
	if (focused) {
		canvas_put(canvas, place.row, place.column, 1, row.style, ">");
		canvas_cursor(canvas, place.row, place.column);
	}
	return row;
}

static enum style
badge_style(const struct agenda_item *item)
{
	if (item->urgency == URGENCY_URGENT)
		return STYLE_URGENT;
	return item->urgency == URGENCY_TODAY ? STYLE_ATTENTION : STYLE_TEXT;
}

static void
draw_task(const struct overview *overview, struct canvas *canvas, const struct row *row, const struct agenda_item *item)
{
	struct text when = {0}, sentence = {0}, belongs = {0};
	struct rectangle place = row->place;
	agenda_add_when(&when, item, clock_today());
	agenda_add_sentence(&sentence, item, overview->settings);
	agenda_add_place(&belongs, item);
	bool plain = row->marked || item->urgency == URGENCY_LATER;
	canvas_put_format(canvas, place.row, place.column + 1, BADGE + 1, plain ? row->style : badge_style(item),
			  " %s ", text_get(&when));
	bool placed = place.columns >= WIDE_INSIDE && belongs.length > 0;
	int column = place.column + BADGE + 2;
	int room = place.column + place.columns - column - 1 - (placed ? PLACE + 1 : 0);
	if (room > SENTENCE_MOST)
		room = SENTENCE_MOST;
	if (utf8_text_width(text_get(&sentence)) > room) {
		text_reset(&sentence);
		agenda_add_brief(&sentence, item, overview->settings);
	}
	canvas_put(canvas, place.row, column, room, row->style, text_get(&sentence));
	if (placed)
		canvas_put(canvas, place.row, column + room + 1, PLACE, row->style, text_get(&belongs));
	text_clear(&when);
	text_clear(&sentence);
	text_clear(&belongs);
}

static void
draw_text(struct canvas *canvas, const struct row *row, const char *text)
{
	canvas_put(canvas, row->place.row, row->place.column + 1, row->place.columns - 2, row->style, text);
}

static void
draw_line(const struct overview *overview, struct canvas *canvas, struct rectangle place, int index)
{
	const struct overview_line *line = &overview->lines[index];
	if (line->kind == LINE_BLANK)
		return;
	struct row row = begin_row(overview, canvas, place, PANEL_TASKS, index);
	if (line->kind == LINE_ITEM && agenda_is_dated(line->item->kind)) {
		draw_task(overview, canvas, &row, line->item);
		return;
	}
	struct text text = {0};
	if (line->kind == LINE_ITEM) {
		agenda_add_sentence(&text, line->item, overview->settings);
	} else if (line->kind == LINE_STEP) {
		text_add(&text, line->step == ACTION_NEW ? " Opret den første unge (ca. 1 minut)"
							 : " Hent unge fra en regnearksfil (CSV)");
	} else {
		text_add(&text, "+ ");
		count_add_of(&text, overview->hidden, "opgave senere", "opgaver senere");
	}
	draw_text(canvas, &row, text_get(&text));
	text_clear(&text);
}

static void
draw_nothing(const struct overview *overview, struct canvas *canvas, struct rectangle *inside)
{
	bool empty_file = !overview->figures.all;
	const char *first = empty_file ? "Ingen unge endnu. Hvordan vil du begynde?" : "Her er intet, der venter.";
	canvas_put(canvas, inside->row, inside->column + 1, inside->columns - 2, STYLE_TEXT, first);
	inside->row += 2;
	inside->rows -= 2;
}

/* How many lines lie under the last one seen. */
static void
add_below(const struct overview *overview, struct text *out)
{
	const struct chooser *chooser = &overview->choosers[PANEL_TASKS];
	int below = chooser->count - chooser->first - overview->visible[PANEL_TASKS];
	if (below > 0)
		text_add_format(out, "▼ %d mere", below);
}

/* Rows inside the panel, but for what an empty one says above its lines. */
static int
task_rows(const struct overview *overview, struct rectangle place)
{
	return place.rows - (place.rows >= AIRY_PANEL ? 4 : 2) -
	       (overview->figures.all && overview->agenda.count ? 0 : 2);
}

static void
draw_tasks(struct overview *overview, struct canvas *canvas, struct rectangle place)
{
	static const enum action actions[] = {ACTION_OPEN, ACTION_DONE, ACTION_POSTPONE,
					      ACTION_DATE, ACTION_TASK, ACTION_NONE};
	overview->visible[PANEL_TASKS] = task_rows(overview, place);
	overview_choose_lines(overview, overview->visible[PANEL_TASKS]);
	struct text below = {0};
	add_below(overview, &below);
	struct rectangle inside = panel_draw(canvas, place,
					     &(struct panel){.title = "Det skal du gøre",
							     .corner = below.length ? text_get(&below) : NULL,
							     .actions = actions,
							     .focused = overview->panel == PANEL_TASKS});
	text_clear(&below);
	if (place.rows >= AIRY_PANEL) {
		inside.row++;
		inside.rows -= 2;
	}
	if (!overview->figures.all || !overview->agenda.count)
		draw_nothing(overview, canvas, &inside);
	const struct chooser *chooser = &overview->choosers[PANEL_TASKS];
	for (int i = 0; i < inside.rows && chooser->first + i < chooser->count; i++)
		draw_line(overview, canvas, (struct rectangle){inside.row + i, inside.column, 1, inside.columns},
			  chooser->first + i);
}

/* What the widest date of the appointments takes: «ons 18.3.», «tor 24.12.». */
static int
date_width(const struct overview *overview)
{
	enum { USUAL = 9 };
	int width = USUAL;
	struct text when = {0};
	for (size_t i = 0; i < overview->appointments.count; i++) {
		text_reset(&when);
		date_add_short(&when, overview->appointments.items[i].due);
		if (utf8_text_width(text_get(&when)) > width)
			width = utf8_text_width(text_get(&when));
	}
	text_clear(&when);
	return width;
}

/* What the longest place takes, when there is room for a column of them; else 0. */
static int
place_width(const struct overview *overview, int columns)
{
	enum { PLACES_MOST = 18 };
	int width = 0;
	if (columns < WIDE_INSIDE)
		return 0;
	for (size_t i = 0; i < overview->appointments.count; i++) {
		int own = utf8_text_width(overview->appointments.items[i].place);
		width = own > width ? own : width;
	}
	return width > PLACES_MOST ? PLACES_MOST : width;
}

static void
draw_appointment(const struct overview *overview, struct canvas *canvas, struct rectangle place, int index)
{
	const struct agenda_item *item = &overview->appointments.items[index];
	struct row row = begin_row(overview, canvas, place, PANEL_APPOINTMENTS, index);
	struct text when = {0}, sentence = {0};
	date_add_short(&when, item->due);
	int column = place.column + 1;
	int width = date_width(overview);
	int places = place_width(overview, place.columns);
	canvas_put(canvas, place.row, column, width, row.style, text_get(&when));
	column += width + 1;
	if (item->minutes != INTEGER_NONE)
		canvas_put_format(canvas, place.row, column, 9, row.style, "kl. %2d.%02d", item->minutes / 60,
				  item->minutes % 60);
	column += 11;
	if (places)
		agenda_add_sentence(&sentence, item, overview->settings);
	else
		agenda_add_brief(&sentence, item, overview->settings);
	int end = place.column + place.columns - 1;
	canvas_put(canvas, place.row, column, end - column - (places ? places + 1 : 0), row.style, text_get(&sentence));
	if (places)
		canvas_put(canvas, place.row, end - places, places, row.style, item->place);
	text_clear(&when);
	text_clear(&sentence);
}

/* «Besøg: 2 af 6 datoer er aftalt. Mangler: …» on the last row, when it has one to itself. */
static void
draw_visit_dates(const struct overview *overview, struct canvas *canvas, struct rectangle *inside)
{
	enum { ROWS_LEAST = 4 };
	if (uuid_is_none(overview->agenda.visits.round) || inside->rows < ROWS_LEAST)
		return;
	struct text text = {0};
	visit_dates_add(&text, &overview->agenda.visits);
	if (utf8_text_width(text_get(&text)) > inside->columns - 2) {
		struct visit_dates brief = overview->agenda.visits;
		brief.missing[0] = '\0';
		text_reset(&text);
		visit_dates_add(&text, &brief);
	}
	inside->rows -= 2;
	canvas_put(canvas, inside->row + inside->rows + 1, inside->column + 1, inside->columns - 2, STYLE_TEXT,
		   text_get(&text));
	text_clear(&text);
}

static void
draw_appointments(struct overview *overview, struct canvas *canvas, struct rectangle place)
{
	static const enum action actions[] = {ACTION_OPEN, ACTION_TASK, ACTION_NONE};
	bool focused = overview->panel == PANEL_APPOINTMENTS;
	struct rectangle inside = panel_draw(
	    canvas, place,
	    &(struct panel){.title = "Næste aftaler", .actions = focused ? actions : NULL, .focused = focused});
	if (place.rows >= MIDDLE_BAND) {
		inside.row++;
		inside.rows -= 2;
	}
	draw_visit_dates(overview, canvas, &inside);
	struct chooser *chooser = &overview->choosers[PANEL_APPOINTMENTS];
	overview->visible[PANEL_APPOINTMENTS] = inside.rows;
	chooser_clamp(chooser, inside.rows);
	if (!chooser->count)
		canvas_put(canvas, inside.row, inside.column + 1, inside.columns - 2, STYLE_DIM,
			   "Ingen aftaler endnu. j laver en.");
	for (int i = 0; i < inside.rows && chooser->first + i < chooser->count; i++)
		draw_appointment(overview, canvas, (struct rectangle){inside.row + i, inside.column, 1, inside.columns},
				 chooser->first + i);
}

const char *
overview_figure_label(enum overview_figure figure)
{
	static const char *const labels[TALLY_COUNT] = {
	    [TALLY_ALL] = "I alt",
	    [TALLY_ACTIVE] = "I forløb",
	    [TALLY_IN_COMMUNITY] = "I et fællesskab",
	    [TALLY_OCCUPIED] = "Uddannelse eller job",
	    [TALLY_PAUSED] = "På pause",
	    [TALLY_WITH_BENEFIT] = "Med ydelse",
	    [TALLY_WITHOUT_BENEFIT] = "Uden ydelse",
	};
	return labels[figure];
}

static void
draw_figure(const struct overview *overview, struct canvas *canvas, struct rectangle place, int index)
{
	enum { LABEL = 21, BAR_LEAST = 4 };
	static const enum style bars[TALLY_COUNT] = {STYLE_BAR_1, STYLE_BAR_1, STYLE_BAR_2, STYLE_BAR_2,
						     STYLE_BAR_3, STYLE_BAR_4, STYLE_BAR_4};
	struct row row = begin_row(overview, canvas, place, PANEL_FIGURES, index);
	long value = overview_figure(overview, (enum overview_figure)index);
	long all = overview_figure(overview, TALLY_ALL);
	struct text number = {0}, widest = {0};
	count_add(&number, value);
	count_add(&widest, all);
	int end = place.column + place.columns - 1;
	int width = utf8_text_width(text_get(&widest)) + 1;
	if (width < 5)
		width = 5;
	int room = end - width - place.column - 2;
	const char *label = overview_figure_label((enum overview_figure)index);
	if (room < utf8_text_width(label) && index == TALLY_OCCUPIED)
		label = "Udd. eller job";
	canvas_put(canvas, place.row, place.column + 1, room < LABEL - 1 ? room : LABEL - 1, row.style, label);
	canvas_put_right(canvas, place.row, end - width, width, row.style, text_get(&number));
	int bar = end - width - place.column - 1 - LABEL - 1;
	if (bar >= BAR_LEAST)
		canvas_bar(canvas, (struct rectangle){place.row, place.column + 1 + LABEL, 1, bar},
			   row.marked ? row.style : bars[index], value, all);
	text_clear(&number);
	text_clear(&widest);
}

static void
draw_figures(struct overview *overview, struct canvas *canvas, struct rectangle place)
{
	static const enum action actions[] = {ACTION_OPEN, ACTION_NONE};
	bool focused = overview->panel == PANEL_FIGURES;
	struct rectangle inside = panel_draw(
	    canvas, place, &(struct panel){.title = "Unge", .actions = focused ? actions : NULL, .focused = focused});
	if (place.rows >= TALLY_COUNT + 4) {
		inside.row++;
		inside.rows--;
	}
	struct chooser *chooser = &overview->choosers[PANEL_FIGURES];
	overview->visible[PANEL_FIGURES] = inside.rows;
	chooser_clamp(chooser, inside.rows);
	for (int i = 0; i < inside.rows && chooser->first + i < chooser->count; i++)
		draw_figure(overview, canvas, (struct rectangle){inside.row + i, inside.column, 1, inside.columns},
			    chooser->first + i);
}

/* The bands above, in the middle and below. The plan has the last of three, or the last place of two. */
static void
lay_out(struct overview *overview, struct rectangle place)
{
	const int left = place.columns >= WIDE_COLUMNS ? place.columns / 2 : place.columns * 3 / 5;
	const int right = place.columns - left;
	const bool beside = place.columns >= TWO_BESIDE;
	const bool plan = !uuid_is_none(overview->agenda.plan.plan);
	const bool band = plan && beside && place.rows >= THREE_BANDS;
	const int last = band ? PLAN_BAND : 0;
	const int middle = band                           ? MIDDLE_BAND
			   : place.rows >= THREE_BANDS    ? place.rows * 2 / 5
			   : place.rows >= 2 * LOWER_BAND ? LOWER_BAND
							  : LEAST_LOWER_BAND;
	const int above = place.rows - middle - last;
	const struct rectangle middle_right = {place.row + above, place.column + left, middle, right};
	const struct rectangle none = {0, 0, 0, 0};

	overview->places[PANEL_TASKS] =
	    (struct rectangle){place.row, place.column, above, beside ? left : place.columns};
	overview->places[PANEL_APPOINTMENTS] = (struct rectangle){place.row + above, place.column, middle, left};
	overview->places[PANEL_WORKSHOP] =
	    beside ? (struct rectangle){place.row, place.column + left, above, right} : middle_right;
	overview->places[PANEL_FIGURES] = beside && (band || !plan) ? middle_right : none;
	overview->places[PANEL_PLAN] =
	    band             ? (struct rectangle){place.row + above + middle, place.column, last, place.columns}
	    : beside && plan ? middle_right
			     : none;
}

void
overview_draw(struct screen *screen, struct canvas *canvas, struct rectangle place)
{
	struct overview *overview = (struct overview *)screen;
	if (!overview->loaded)
		return;
	lay_out(overview, place);
	if (!overview->places[overview->panel].rows)
		overview->panel = PANEL_TASKS;
	draw_tasks(overview, canvas, overview->places[PANEL_TASKS]);
	overview_draw_workshop(overview, canvas, overview->places[PANEL_WORKSHOP]);
	draw_appointments(overview, canvas, overview->places[PANEL_APPOINTMENTS]);
	if (overview->places[PANEL_FIGURES].rows)
		draw_figures(overview, canvas, overview->places[PANEL_FIGURES]);
	if (overview->places[PANEL_PLAN].rows)
		overview_draw_plan(overview, canvas, overview->places[PANEL_PLAN]);
}
