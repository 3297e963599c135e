/* The list and the calendar that open under a field of a form. */
#include <string.h>

#include "base/utf8.h"
#include "form_parts.h"
#include "model/value.h"

enum { LEAST_COLUMNS = 24 };

static bool
is_date(const struct form_cell *cell)
{
	return cell->field->kind == FIELD_DATE || cell->field->kind == FIELD_PERIOD;
}

static int
visible_lines(const struct form *form)
{
	return form->chooser.count < FORM_POPUP_LINES ? form->chooser.count : FORM_POPUP_LINES;
}

static void
open_list(struct form *form, struct form_cell *cell, bool all)
{
	form->popup = POPUP_LIST;
	form->chooser = (struct chooser){.count = cell_match(cell, all, form->matches)};
	for (int i = 0; i < form->chooser.count && all; i++)
		if (form->matches[i] == cell->chosen)
			form->chooser.selected = i;
	chooser_clamp(&form->chooser, visible_lines(form));
}

static struct date
date_of(const struct form *form, const struct form_cell *cell)
{
	struct date_reading reading;
	struct error error;

	if (date_read(text_get(&cell->edit.text), cell->field->context, form->today, &reading, &error) == STATUS_OK &&
	    !date_is_none(reading.date))
		return reading.date;
	return form->today;
}

void
form_open_popup(struct form *form, bool all)
{
	struct form_cell *cell = form_cell_at(form, form->focus);

	if (!cell || form->popup != POPUP_NONE)
		return;
	if (cell->widget == WIDGET_LIST) {
		open_list(form, cell, all);
	} else if (is_date(cell)) {
		form->popup = POPUP_CALENDAR;
		form->calendar = (struct calendar){.date = date_of(form, cell), .today = form->today};
	} else if (form->alike.count > 0) {
		form_show_alike(form);
	} else {
		app_say(form->screen.app, MESSAGE_INFORMATION, "Her er ingen liste. Skriv i feltet.");
	}
}

void
form_popup_follow(struct form *form)
{
	struct form_cell *cell = form_cell_at(form, form->focus);

	if (!cell)
		return;
	if (cell->widget == WIDGET_LIST)
		open_list(form, cell, false);
	else if (form->popup == POPUP_CALENDAR)
		form->calendar.date = date_of(form, cell);
}

void
form_take_line(struct form *form, int line)
{
	struct form_cell *cell = form_cell_at(form, form->focus);

	form->popup = POPUP_NONE;
	if (!cell || line < 0 || line >= form->chooser.count)
		return;
	cell_turn(cell, form->matches[line]);
	cell_keep(cell);
	cell->fresh = true;
	form_changed(form);
}

static void
take_date(struct form *form, struct date date)
{
	struct form_cell *cell = form_cell_at(form, form->focus);
	struct text typed = {0};

	form->popup = POPUP_NONE;
	if (!cell)
		return;
	date_add_field(&typed, date);
	edit_set(&cell->edit, text_get(&typed));
	text_clear(&typed);
	form_changed(form);
}

void
form_take_day(struct form *form, int day)
{
	take_date(form, (struct date){day});
}

static bool
key_in_list(struct form *form, const struct key *key)
{
	struct form_cell *cell = form_cell_at(form, form->focus);
	bool typed = !text_is_empty(text_get(&cell->edit.text));

	if (key->press == PRESS_ENTER && form->chooser.count > 0) {
		form_take_line(form, form->chooser.selected);
		return true;
	}
	if (key->press == PRESS_TAB && form->chooser.count > 0 && typed && cell_is_changed(cell) && !cell->fresh)
		form_take_line(form, form->chooser.selected);
	return chooser_key(&form->chooser, key, visible_lines(form));
}

bool
form_popup_key(struct form *form, const struct key *key)
{
	if (form->popup == POPUP_LIST)
		return key_in_list(form, key);
	if (key->press == PRESS_ENTER) {
		take_date(form, form->calendar.date);
		return true;
	}
	return calendar_key(&form->calendar, key);
}

static int
list_columns(const struct form *form, const struct form_cell *cell)
{
	int columns = LEAST_COLUMNS;

	for (int i = 0; i < form->chooser.count; i++) {
		int width = utf8_text_width(cell->options[form->matches[i]].label) + 2;

		columns = width > columns ? width : columns;
	}
	return columns + 2;
}

/* Under the field if there is room, else above it. */
static struct rectangle
place_popup(struct rectangle inside, int row, int column, int rows, int columns)
{
	struct rectangle place = {row + 1, column, rows, columns};
	int bottom = inside.row + inside.rows;

	if (place.row + rows > bottom)
		place.row = row - rows >= inside.row ? row - rows : bottom - rows;
	if (place.row < inside.row)
		place.row = inside.row;
	if (place.column + columns > inside.column + inside.columns)
		place.column = inside.column + inside.columns - columns;
	return place;
}

static void
draw_list(struct form *form, struct canvas *canvas, struct rectangle inside, int row)
{
	struct form_cell *cell = form_cell_at(form, form->focus);
	int lines = visible_lines(form);
	struct rectangle place;

	chooser_clamp(&form->chooser, lines);
	place = place_popup(inside, row, inside.column + form->label_columns, (lines > 0 ? lines : 1) + 2,
			    list_columns(form, cell));
	canvas_frame(canvas, place, &(struct frame){0});
	if (form->chooser.count == 0)
		canvas_put(canvas, place.row + 1, place.column + 1, place.columns - 2, STYLE_DIM, "Ingen passer.");
	for (int i = 0; i < lines; i++) {
		int line = form->chooser.first + i;
		struct rectangle hot = {place.row + 1 + i, place.column + 1, 1, place.columns - 2};
		enum style style = line == form->chooser.selected ? STYLE_MARKED : STYLE_TEXT;

		canvas_fill(canvas, hot, style);
		canvas_put(canvas, hot.row, hot.column, hot.columns, style, cell->options[form->matches[line]].label);
		canvas_hot(canvas, hot, HOT_FORM_LINE, line);
	}
}

void
form_draw_popup(struct form *form, struct canvas *canvas, struct rectangle inside, int row)
{
	int cursor_row = canvas->cursor_row, cursor_column = canvas->cursor_column;
	struct rectangle place;

	if (form->popup == POPUP_LIST) {
		draw_list(form, canvas, inside, row);
	} else if (form->popup == POPUP_CALENDAR) {
		place = place_popup(inside, row, inside.column + form->label_columns, CALENDAR_ROWS, CALENDAR_COLUMNS);
		calendar_draw(&form->calendar, canvas, place.row, place.column, HOT_FORM_DAY);
		return;
	}
	canvas_cursor(canvas, cursor_row, cursor_column);
}
