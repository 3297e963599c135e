/* Where the fields of a form stand, and which part of a long form is seen. */
#include "form_layout.h"

#include "base/utf8.h"
#include "form_parts.h"

enum {
	LABEL_LEAST = 11,
	LABEL_MOST = 24,
	LABEL_GAP = 2,
	MARK_COLUMNS = 4, /* «(•) » */
	OPTION_GAP = 3,
	MESSAGE_LINES = 3,
	MESSAGE_MARK = 5,
	SPARE_LINES = 3
};

static int
label_columns(const struct form *form, int columns)
{
	int widest = LABEL_LEAST;
	int most = columns / 3 < LABEL_MOST ? columns / 3 : LABEL_MOST;

	for (int i = 0; i < form->cell_count; i++) {
		const struct form_cell *cell = &form->cells[i];
		int width;

		if (!cell->field)
			continue;
		width = utf8_text_width(cell->field->label) + LABEL_GAP;
		width += (cell->field->flags & FIELD_REQUIRED) ? 2 : 0;
		widest = width > widest ? width : widest;
	}
	return widest > most ? most : widest;
}

static int
option_columns(const struct form_cell *cell, int option)
{
	return MARK_COLUMNS + utf8_text_width(cell->options[option].label);
}

int
layout_option_lines(const struct form_cell *cell, int columns, int wanted, struct rectangle *place)
{
	int row = 0, column = 0;

	for (int i = 0; i < cell->option_count; i++) {
		int width = option_columns(cell, i);

		if (column > 0 && column + width > columns) {
			row++;
			column = 0;
		}
		if (place && i == wanted)
			*place = (struct rectangle){row, column, 1, width};
		column += width + OPTION_GAP;
	}
	return row + 1;
}

int
layout_reminder_lines(const struct form *form, const struct form_cell *cell)
{
	if (cell->widget != WIDGET_LONG || !form->page->reminder)
		return 0;
	return edit_wrap(form->page->reminder, form->field_columns, NULL, 0);
}

int
layout_message_lines(const struct form_cell *cell, int columns)
{
	int lines = cell->message[0] ? edit_wrap(cell->message, columns - 5, NULL, 0) : 0;

	return lines > MESSAGE_LINES ? MESSAGE_LINES : lines;
}

static int
field_rows(const struct form *form, const struct form_cell *cell, int spare)
{
	int rows = cell->row->rows > 0 ? cell->row->rows : 1;

	switch (cell->widget) {
	case WIDGET_HEADING:
	case WIDGET_LINE:
	case WIDGET_SWITCH:
	case WIDGET_LIST:
		return 1;
	case WIDGET_LONG:
		rows += spare < 0 ? spare : spare < rows ? spare : rows;
		return rows < 2 ? 2 : rows;
	case WIDGET_RADIO:
	case WIDGET_CHECKS:
		return layout_option_lines(cell, form->field_columns, -1, NULL);
	}
	return 1;
}

static int
cell_rows(const struct form *form, const struct form_cell *cell, int spare)
{
	if (cell->hidden)
		return 0;
	return field_rows(form, cell, spare) + layout_message_lines(cell, form->field_columns) +
	       layout_reminder_lines(form, cell);
}

/* Gives every cell its lines; returns how many there are in all. */
static int
arrange(struct form *form, int gap, int spare)
{
	int top = 0;

	for (int i = 0; i < form->cell_count; i++) {
		struct form_cell *cell = &form->cells[i];

		cell->top = top;
		cell->height = cell_rows(form, cell, spare);
		top += cell->hidden ? 0 : cell->height + gap;
	}
	return top;
}

static int
stop_lines(const struct form *form, int gap)
{
	return (gap ? 1 : 2) + (form->alike.count > 0 ? 2 : 0);
}

/* Airy if all of it fits so, else close together; what is left over goes to the long text. */
int
layout_form(struct form *form, struct rectangle *inside)
{
	int gap = 1, total, spare;

	form->label_columns = label_columns(form, inside->columns);
	form->field_columns = inside->columns - form->label_columns;
	total = arrange(form, 1, 0) + stop_lines(form, 1);
	if (total < inside->rows) {
		inside->row++;
		inside->rows--;
	} else {
		gap = 0;
		total = arrange(form, 0, 0) + stop_lines(form, 0);
	}
	form->visible_rows = inside->rows;
	spare = inside->rows - total;
	if (spare != 0)
		total = arrange(form, gap, spare < -SPARE_LINES ? -SPARE_LINES : spare) + stop_lines(form, gap);
	return total;
}

int
layout_stop_top(const struct form *form, int total, int stop)
{
	return stop == STOP_ALIKE ? total - stop_lines(form, 0) + 1 : total - 1;
}

/* The first visible line is always the first of a field. */
void
layout_scroll(struct form *form, int total)
{
	const struct form_cell *cell = form_cell_at(form, form->focus);
	int top = cell ? cell->top : layout_stop_top(form, total, form->focus - form->cell_count);
	int bottom = cell ? cell->top + cell->height : top + 1;

	if (cell && form->focus > 0 && !form->cells[form->focus - 1].field)
		top = form->cells[form->focus - 1].top;
	if (form->scroll > top)
		form->scroll = top;
	if (bottom - form->scroll > form->visible_rows)
		form->scroll = bottom - form->visible_rows;
	if (form->scroll > total - form->visible_rows)
		form->scroll = total - form->visible_rows;
	if (form->scroll < 0)
		form->scroll = 0;
	for (int i = 0; i < form->cell_count && form->scroll > 0; i++) {
		const struct form_cell *first = &form->cells[i];

		if (!first->hidden && first->top < form->scroll && first->top + first->height > form->scroll)
			form->scroll = first->top + first->height;
	}
}
