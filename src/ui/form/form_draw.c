/* Drawing a form: labels left, one field a line, what is wrong under the field. */
#include <stdio.h>
#include <string.h>

#include "base/utf8.h"
#include "youth/card.h"
#include "form_layout.h"
#include "form_parts.h"
#include "model/value.h"
#include "model/youth.h"
#include "parts/paragraph.h"

/* One drawing of a form. */
struct pen {
	struct form *form;
	struct canvas *canvas;
	struct rectangle inside; /* of the frame */
};

enum { HINT_GAP = 2, WIDE_TEXT = 100, SIDE_MOST = 46, MAIN_LEAST = 66, LEAST_COLUMNS = 6, COUNT_COLUMNS = 12 };

static enum style
field_style(const struct form_cell *cell, bool focused)
{
	if (focused)
		return STYLE_FIELD_FOCUSED;
	return cell->message[0] && cell->severity == SEVERITY_ERROR ? STYLE_FIELD_ERROR : STYLE_FIELD;
}

static void
draw_label(const struct pen *pen, const struct form_cell *cell, int row)
{
	struct text label = {0};

	text_add(&label, cell->field->label);
	if (cell->field->flags & FIELD_REQUIRED)
		text_add(&label, " *");
	canvas_put(pen->canvas, row, pen->inside.column, pen->form->label_columns - 1, STYLE_TEXT, text_get(&label));
	text_clear(&label);
}

static bool
is_on(const struct form_cell *cell, int option)
{
	return cell->widget == WIDGET_CHECKS ? (cell->chosen & cell->options[option].value) != 0
					     : cell->chosen == option;
}

static const char *
mark_of(const struct pen *pen, const struct form_cell *cell, int option)
{
	if (cell->widget == WIDGET_CHECKS)
		return is_on(cell, option) ? "[x]" : "[ ]";
	if (!is_on(cell, option))
		return "( )";
	return pen->canvas->simple ? "(*)" : "(•)";
}

static void
draw_options(const struct pen *pen, struct form_cell *cell, struct rectangle field, bool focused)
{
	int index = (int)(cell - pen->form->cells);
	int current = cell->widget == WIDGET_CHECKS ? cell->cursor : cell->chosen < 0 ? 0 : cell->chosen;

	for (int i = 0; i < cell->option_count; i++) {
		struct rectangle place = {0};
		enum style style = focused && i == current ? STYLE_FIELD_FOCUSED : STYLE_TEXT;

		layout_option_lines(cell, field.columns, i, &place);
		if (place.row >= field.rows)
			break;
		place.row += field.row;
		place.column += field.column;
		canvas_put_format(pen->canvas, place.row, place.column, place.columns, style, "%s %s",
				  mark_of(pen, cell, i), cell->options[i].label);
		canvas_hot(pen->canvas, place, HOT_FORM_OPTION, index * HOT_OPTIONS + i);
		if (focused && i == current)
			canvas_cursor(pen->canvas, place.row, place.column + 1);
	}
}

static const char *
hint_of(const struct pen *pen, const struct form_cell *cell, bool focused)
{
	if (cell->reading[0])
		return cell->reading;
	if (cell->widget == WIDGET_LIST)
		return focused && pen->form->popup == POPUP_LIST ? "skriv for at søge" : "F4 viser listen";
	return cell->field->hint ? cell->field->hint : "";
}

static int
line_columns(const struct pen *pen, const struct form_cell *cell, int hint)
{
	const struct field *field = cell->field;
	int columns = field->width + 1, room = pen->form->field_columns;

	if (field->kind == FIELD_TEXT && (field->maximum > WIDE_TEXT || field->maximum == 0))
		columns = room - (hint > 0 ? hint + HINT_GAP : 0);
	if (cell->widget == WIDGET_LIST)
		for (int i = 0; i < cell->option_count; i++) {
			int width = utf8_text_width(cell->options[i].label) + 1;

			columns = width > columns ? width : columns;
		}
	if (field->kind == FIELD_PERIOD && cell->edit.text.length > (size_t)columns)
		columns = utf8_text_width(text_get(&cell->edit.text)) + 1;
	return columns > room ? room : columns < LEAST_COLUMNS ? LEAST_COLUMNS : columns;
}

static void
draw_line(const struct pen *pen, struct form_cell *cell, struct rectangle field, bool focused)
{
	const char *hint = hint_of(pen, cell, focused);
	int columns = line_columns(pen, cell, utf8_text_width(hint));
	int room = field.columns - columns - HINT_GAP;

	if (utf8_text_width(hint) > room && cell->brief[0])
		hint = cell->brief;
	edit_draw(&cell->edit, pen->canvas, (struct rectangle){field.row, field.column, 1, columns},
		  field_style(cell, focused), focused);
	if (utf8_text_width(hint) <= room)
		canvas_put(pen->canvas, field.row, field.column + columns + HINT_GAP, room, STYLE_DIM, hint);
}

static void
draw_switch(const struct pen *pen, struct form_cell *cell, struct rectangle field, bool focused)
{
	int index = (int)(cell - pen->form->cells);

	canvas_put(pen->canvas, field.row, field.column, 3, focused ? STYLE_FIELD_FOCUSED : STYLE_TEXT,
		   cell->chosen ? "[x]" : "[ ]");
	if (focused)
		canvas_put(pen->canvas, field.row, field.column + 5, field.columns - 5, STYLE_DIM, "Mellemrum skifter");
	canvas_hot(pen->canvas, (struct rectangle){field.row, field.column, 1, 3}, HOT_FORM_OPTION,
		   index * HOT_OPTIONS);
	if (focused)
		canvas_cursor(pen->canvas, field.row, field.column + 1);
}

static void
draw_reminder(const struct pen *pen, const struct form_cell *cell, struct rectangle field)
{
	const char *typed = text_get(&cell->edit.text);
	struct text line = {0};
	bool cpr = cpr_is_in(typed);

	text_add(&line, cpr ? "OBS: ligner et CPR-nummer. Det skal ikke stå her." : pen->form->page->reminder);
	if (utf8_text_width(text_get(&line)) + COUNT_COLUMNS <= field.columns)
		text_add_format(&line, " %zu tegn.", utf8_count(typed));
	paragraph_draw(pen->canvas, field, cpr ? STYLE_ATTENTION : STYLE_DIM, text_get(&line));
	text_clear(&line);
}

static void
draw_message(const struct pen *pen, const struct form_cell *cell, struct rectangle field)
{
	bool wrong = cell->severity == SEVERITY_ERROR;
	int mark = wrong ? 2 : 5;

	canvas_put(pen->canvas, field.row, field.column, mark, wrong ? STYLE_URGENT : STYLE_ATTENTION,
		   wrong ? "! " : "OBS: ");
	paragraph_draw(pen->canvas, (struct rectangle){field.row, field.column + mark, field.rows, field.columns - 5},
		       wrong ? STYLE_URGENT : STYLE_ATTENTION, cell->message);
}

static void
draw_field(const struct pen *pen, struct form_cell *cell, struct rectangle field, bool focused)
{
	switch (cell->widget) {
	case WIDGET_HEADING:
		break;
	case WIDGET_LINE:
	case WIDGET_LIST:
		draw_line(pen, cell, field, focused);
		break;
	case WIDGET_LONG:
		edit_draw(&cell->edit, pen->canvas, field, field_style(cell, focused), focused);
		break;
	case WIDGET_SWITCH:
		draw_switch(pen, cell, field, focused);
		break;
	case WIDGET_RADIO:
	case WIDGET_CHECKS:
		draw_options(pen, cell, field, focused);
		break;
	}
}

static int
least(int a, int b)
{
	return a < b ? a : b;
}

static void
draw_cell(const struct pen *pen, struct form_cell *cell, bool focused)
{
	struct form *form = pen->form;
	int row = pen->inside.row + cell->top - form->scroll;
	int room = pen->inside.row + pen->inside.rows - row;
	int messages = layout_message_lines(cell, form->field_columns);
	int rows = cell->height - messages - layout_reminder_lines(form, cell);
	struct rectangle field = {row, pen->inside.column + form->label_columns, least(rows, room),
				  form->field_columns};

	if (cell->hidden || row < pen->inside.row || room <= 0)
		return;
	if (!cell->field) {
		canvas_put(pen->canvas, row, pen->inside.column, pen->inside.columns, STYLE_HEADING,
			   cell->row->heading);
		return;
	}
	canvas_hot(pen->canvas, (struct rectangle){row, pen->inside.column, field.rows, pen->inside.columns},
		   HOT_FORM_STOP, (int)(cell - form->cells));
	draw_label(pen, cell, row);
	draw_field(pen, cell, field, focused);
	field.row += rows;
	field.rows = least(messages, room - rows);
	if (messages > 0 && field.rows > 0)
		draw_message(pen, cell, field);
	field.row += messages;
	field.rows = least(layout_reminder_lines(form, cell), room - rows - messages);
	if (field.rows > 0)
		draw_reminder(pen, cell, field);
}

static int
draw_button(const struct pen *pen, int row, int column, int stop, const char *label)
{
	int focus = pen->form->cell_count + stop;
	bool focused = pen->form->focus == focus;
	int used = canvas_put_format(pen->canvas, row, column, pen->inside.columns,
				     focused ? STYLE_FIELD_FOCUSED : STYLE_NEUTRAL, " %s ", label);

	canvas_hot(pen->canvas, (struct rectangle){row, column, 1, used}, HOT_FORM_STOP, focus);
	if (focused)
		canvas_cursor(pen->canvas, row, column + 1);
	return used;
}

/* pinned: at the bottom of a form that is longer than the screen. */
static void
draw_alike(const struct pen *pen, int row, bool pinned)
{
	struct form *form = pen->form;
	int focus = form->cell_count + STOP_ALIKE;
	bool focused = form->focus == focus;
	struct rectangle place = {row, pen->inside.column, 1, pen->inside.columns};
	struct text line = {0};

	text_add(&line, "Måske findes ");
	form_add_alike(&line, &form->alike.items[0]);
	text_add(&line, pinned ? ", allerede. F4 viser." : ", allerede. Tab hertil, Enter viser.");
	canvas_put(pen->canvas, row, place.column, place.columns, focused ? STYLE_MARKED : STYLE_ATTENTION,
		   text_get(&line));
	canvas_hot(pen->canvas, place, HOT_FORM_STOP, focus);
	if (focused)
		canvas_cursor(pen->canvas, row, place.column);
	text_clear(&line);
}

static void
draw_stops(const struct pen *pen, int total)
{
	struct form *form = pen->form;
	int row = pen->inside.row - form->scroll, bottom = pen->inside.row + pen->inside.rows;
	int alike = row + layout_stop_top(form, total, STOP_ALIKE),
	    buttons = row + layout_stop_top(form, total, STOP_SAVE);
	int column = pen->inside.column + form->label_columns;

	if (form->alike.count > 0)
		draw_alike(pen, alike < bottom ? alike : bottom, alike >= bottom);
	if (buttons >= bottom)
		return;
	column += draw_button(pen, buttons, column, STOP_SAVE, "Gem (Ctrl+S)") + 2;
	draw_button(pen, buttons, column, STOP_CLOSE, "Luk (Esc)");
}

static bool
has_required(const struct form *form)
{
	for (int i = 0; i < form->cell_count; i++)
		if (form->cells[i].field && !form->cells[i].hidden && (form->cells[i].field->flags & FIELD_REQUIRED))
			return true;
	return false;
}

/* Marks in the right edge that a long form goes on above or below. */
static void
draw_more(const struct pen *pen, struct rectangle place, int total)
{
	int column = place.column + place.columns - 1, scroll = pen->form->scroll;
	bool simple = pen->canvas->simple;

	if (scroll > 0)
		canvas_put(pen->canvas, pen->inside.row, column, 1, STYLE_FRAME_FOCUSED, simple ? "^" : "▲");
	if (scroll + pen->inside.rows < total)
		canvas_put(pen->canvas, pen->inside.row + pen->inside.rows - 1, column, 1, STYLE_FRAME_FOCUSED,
			   simple ? "v" : "▼");
}

static void
draw_main(struct pen *pen, struct rectangle place)
{
	struct form *form = pen->form;
	struct text title = {0};
	int total;

	form_add_title(&title, form);
	canvas_frame(pen->canvas, place,
		     &(struct frame){.title = text_get(&title),
				     .corner = has_required(form) ? "* skal udfyldes" : NULL,
				     .actions = place.columns >= 90 ? "Enter/Tab Næste felt · Shift+Tab Forrige · F4 "
								      "Vælg fra liste · Ctrl+S Gem"
						: place.columns >= 70 ? "Enter/Tab Næste felt · Shift+Tab Forrige · F4 "
									"Vælg fra liste"
								      : "Tab Næste felt · Ctrl+S Gem · Esc Luk",
				     .focused = true});
	text_clear(&title);
	pen->inside = (struct rectangle){place.row + 1, place.column + 2, place.rows - 2, place.columns - 4};
	total = layout_form(form, &pen->inside);
	if (form->alike.count > 0 && total > form->visible_rows) {
		pen->inside.rows--;
		form->visible_rows--;
	}
	layout_scroll(form, total);
	for (int i = 0; i < form->cell_count; i++)
		draw_cell(pen, &form->cells[i], form->focus == i);
	draw_stops(pen, total);
	draw_more(pen, place, total);
}

/* The card the form was opened from, if there is room for both. */
static struct screen *
card_behind(const struct form *form, struct rectangle place)
{
	struct app *app = form->screen.app;
	const struct stack *stack = &app->tabs[app->tab];

	if (place.columns < CARD_WIDE || place.rows < AIRY_ROWS || form_is_personal_page(form) || stack->depth < 2 ||
	    stack->screens[stack->depth - 1] != &form->screen || !card_is(stack->screens[stack->depth - 2]))
		return NULL;
	return stack->screens[stack->depth - 2];
}

void
form_draw(struct screen *screen, struct canvas *canvas, struct rectangle place)
{
	struct form *form = (struct form *)screen;
	struct pen pen = {.form = form, .canvas = canvas};
	struct rectangle side = place;
	struct screen *card = card_behind(form, place);
	const struct form_cell *cell;

	if (!form->filled)
		return;
	if (card) {
		int rows = place.rows * 6 / 10;

		card_draw_behind(card, canvas, place, rows);
		place = (struct rectangle){place.row + place.rows - rows, place.column + CARD_LEFT, rows,
					   place.columns - CARD_LEFT};
	} else if (place.columns >= WIDE_COLUMNS) {
		side.columns = least(SIDE_MOST, place.columns - MAIN_LEAST);
		place.columns -= side.columns;
		side.column = place.column + place.columns;
		form_draw_side(form, canvas, side);
	}
	draw_main(&pen, place);
	cell = form_cell_at(form, form->focus);
	if (cell && form->popup != POPUP_NONE)
		form_draw_popup(form, canvas, pen.inside, pen.inside.row + cell->top - form->scroll);
}
