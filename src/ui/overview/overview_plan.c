/* The box of Overblik about the plan: how far each prøvehandling is, what is late and when it is evaluated. */
#include "base/clock.h"
#include "base/utf8.h"
#include "overview.h"
#include "parts/panel.h"

enum { YEAR_COLUMN = 31, YEAR_CELLS = 96, YEAR_BOX = 134, MONTHS = 12, COUNT_CELLS = 7, BADGE = 13 };

struct plan_box {
	struct canvas *canvas;
	struct rectangle inside;
	int row; /* the next */
	const struct plan_figures *plan;
};

static bool
has_room(const struct plan_box *box)
{
	return box->row < box->inside.row + box->inside.rows;
}

/* The cell of the year's bar that a day is in; days of other years are at its ends. */
static int
cell_of(const struct plan_box *box, struct date day)
{
	const int month_cells = YEAR_CELLS / MONTHS;
	int year, month, in_month;
	date_split(day, &year, &month, &in_month);
	if (year != box->plan->year)
		return year < box->plan->year ? 0 : YEAR_CELLS;
	return (month - 1) * month_cells + (in_month - 1) * month_cells / date_days_in_month(year, month);
}

/* «Workshop for de unge»: without what the plan has in brackets, or the brief title where that is too long. */
static void
put_title(const struct plan_box *box, const struct trial_figures *trial, int columns)
{
	struct text title = {0};
	text_add_format(&title, "%d ", trial->position);
	for (const char *from = trial->title; *from && !(from[0] == ' ' && from[1] == '('); from++)
		text_add_bytes(&title, from, 1);
	if (utf8_text_width(text_get(&title)) > columns && trial->brief[0]) {
		text_reset(&title);
		text_add_format(&title, "%d %s", trial->position, trial->brief);
	}
	canvas_put(box->canvas, box->row, box->inside.column + 1, columns, STYLE_TEXT, text_get(&title));
	text_clear(&title);
}

static void
put_count(const struct plan_box *box, const struct trial_figures *trial, int end)
{
	struct text count = {0};
	text_add_format(&count, "%d/%d", trial->done, trial->all);
	canvas_put_right(box->canvas, box->row, end - COUNT_CELLS, COUNT_CELLS, STYLE_TEXT, text_get(&count));
	text_clear(&count);
}

static void
draw_months(struct plan_box *box)
{
	for (int month = 1; month <= MONTHS; month++) {
		struct text name = {0};
		text_add_bytes(&name, date_month_name(month), 3);
		canvas_put(box->canvas, box->row, box->inside.column + YEAR_COLUMN + (month - 1) * YEAR_CELLS / MONTHS,
			   3, STYLE_DIM, text_get(&name));
		text_clear(&name);
	}
	box->row++;
	const int today = cell_of(box, clock_today());
	if (today > 0 && today < YEAR_CELLS)
		canvas_put(box->canvas, box->row, box->inside.column + YEAR_COLUMN + today, 7, STYLE_TEXT, "▼ i dag");
	box->row++;
}

/* From its beginning to its end, or the year's where the plan does not say; filled until today. */
static void
draw_in_year(struct plan_box *box, const struct trial_figures *trial)
{
	const int first = period_is_none(&trial->starts) ? 0 : cell_of(box, trial->starts.first);
	const int end = period_is_none(&trial->ends) ? YEAR_CELLS : cell_of(box, date_add_days(trial->ends.last, 1));
	const int today = cell_of(box, clock_today());
	const int column = box->inside.column + YEAR_COLUMN;
	put_title(box, trial, YEAR_COLUMN + first - 2);
	if (end > first)
		canvas_bar(box->canvas, (struct rectangle){box->row, column + first, 1, end - first},
			   box->row % 2 ? STYLE_BAR_1 : STYLE_BAR_2, today - first, end - first);
	put_count(box, trial, column + YEAR_CELLS + COUNT_CELLS);
	box->row++;
}

/* Two rows: the title, and how many of its milestones are reached. */
static void
draw_brief(struct plan_box *box, const struct trial_figures *trial)
{
	const struct rectangle inside = box->inside;
	put_title(box, trial, inside.columns - 2);
	box->row++;
	if (!has_room(box))
		return;
	canvas_bar(box->canvas, (struct rectangle){box->row, inside.column + 1, 1, inside.columns - COUNT_CELLS - 1},
		   STYLE_BAR_1, trial->done, trial->all);
	put_count(box, trial, inside.column + inside.columns - 1);
	box->row++;
}

static void
draw_late(struct plan_box *box, bool wide)
{
	const struct plan_figures *plan = box->plan;
	struct text late = {0};
	if (!plan->late_count || !has_room(box))
		return;
	if (!wide || plan->late_count > 1)
		text_add_format(&late, "%d %s", plan->late_count, plan->late_count == 1 ? "milepæl" : "milepæle");
	if (wide)
		text_add_format(&late, "%s%s (skulle være færdig ", plan->late_count > 1 ? ": " : "",
				plan->late[0].title);
	if (wide && plan->late[0].period.label[0])
		text_add(&late, plan->late[0].period.label);
	else if (wide)
		date_add_short(&late, plan->late[0].period.last);
	text_add(&late, wide ? ")" : "");
	canvas_put(box->canvas, box->row, box->inside.column + 1, BADGE - 2, STYLE_URGENT, " FORSINKET ");
	canvas_put(box->canvas, box->row++, box->inside.column + BADGE, box->inside.columns - BADGE - 1, STYLE_TEXT,
		   text_get(&late));
	text_clear(&late);
}

/* The first of those that are not held. */
static const struct period *
next_evaluation(const struct plan_figures *plan, bool final)
{
	const struct period *next = NULL;
	for (int i = 0; i < plan->trial_count; i++) {
		const struct trial_figures *trial = &plan->trials[i];
		const struct period *due = final ? &trial->final : &trial->preliminary;
		const bool held = !date_is_none(final ? trial->final_held : trial->preliminary_held);
		if (!held && !period_is_none(due) && (!next || date_compare(due->last, next->last) < 0))
			next = due;
	}
	return next;
}

static void
add_evaluation(struct text *out, const char *label, const struct period *due)
{
	text_add_format(out, "%s%s", out->length ? " · " : "", label);
	if (!due)
		text_add(out, "ikke sat");
	else if (due->label[0])
		text_add(out, due->label);
	else
		date_add_short(out, due->last);
}

static void
draw_evaluations(struct plan_box *box, bool wide)
{
	const struct period *preliminary = next_evaluation(box->plan, false);
	const struct period *final = next_evaluation(box->plan, true);
	struct text line = {0};
	if (!has_room(box))
		return;
	if (wide || preliminary || !final)
		add_evaluation(&line, "Foreløbig evaluering: ", preliminary);
	if (wide || line.length == 0)
		add_evaluation(&line, wide ? "Endelig evaluering: " : "Slutevaluering: ", final);
	canvas_put(box->canvas, box->row++, box->inside.column + 1, box->inside.columns - 2, STYLE_TEXT,
		   text_get(&line));
	text_clear(&line);
}

/* A blank line only while what is left still has room. */
static void
leave_blank(struct plan_box *box, int rows_needed)
{
	if (box->inside.row + box->inside.rows - box->row > rows_needed)
		box->row++;
}

static void
draw_trials(struct plan_box *box, bool year)
{
	const int each = year ? 1 : 2, ends = (box->plan->late_count > 0) + 1;
	for (int i = 0; i < box->plan->trial_count; i++) {
		const int after = (box->plan->trial_count - i - 1) * each + ends;
		if (box->inside.row + box->inside.rows - box->row < each)
			return;
		if (year)
			draw_in_year(box, &box->plan->trials[i]);
		else
			draw_brief(box, &box->plan->trials[i]);
		if (year || i + 1 == box->plan->trial_count)
			leave_blank(box, after);
	}
}

void
overview_draw_plan(const struct overview *overview, struct canvas *canvas, struct rectangle place)
{
	const struct plan_figures *plan = &overview->agenda.plan;
	const bool focused = overview->panel == PANEL_PLAN;
	const bool year = place.columns - 2 >= YEAR_BOX, wide = place.columns >= WIDE_COLUMNS;
	struct rectangle inside = panel_draw(
	    canvas, place,
	    &(struct panel){.title = plan->title, .edge = focused || wide ? "6 Åbn planen" : NULL, .focused = focused});
	struct plan_box box = {canvas, inside, inside.row, plan};
	canvas_hot(canvas, place, HOT_LOCAL + PANEL_PLAN, 0);
	if (focused)
		canvas_cursor(canvas, inside.row, inside.column);
	if (year)
		draw_months(&box);
	draw_trials(&box, year);
	draw_late(&box, wide);
	if (wide)
		leave_blank(&box, 1);
	draw_evaluations(&box, wide);
}
