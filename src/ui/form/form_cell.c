/* One field of a form: from value to what is edited, and back. */
#include "form_cell.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/period.h"
#include "model/value.h"

enum { CLOCK_LENGTH = 5 };

void
cell_init(struct form_cell *cell, const struct form_row *row, const struct field *field, void *record)
{
	*cell = (struct form_cell){.row = row, .field = field, .record = record, .chosen = -1};
	if (!field)
		return;
	cell->widget = field->kind == FIELD_BOOLEAN   ? WIDGET_SWITCH
		       : field->format == FORMAT_LONG ? WIDGET_LONG
						      : WIDGET_LINE;
	cell->edit.many_lines = cell->widget == WIDGET_LONG;
	cell->edit.maximum = field->kind == FIELD_TEXT ? field->maximum : 0;
}

void
cell_clear(struct form_cell *cell)
{
	edit_clear(&cell->edit);
	cell_clear_options(cell);
	free(cell->initial);
	free(cell->entered);
	free(cell->kept);
}

static int
find_value(const struct form_cell *cell, int value)
{
	for (int i = 0; i < cell->option_count; i++)
		if (cell->options[i].value == value)
			return i;
	return -1;
}

static void
show_choice(struct form_cell *cell)
{
	edit_set(&cell->edit, cell->chosen >= 0 ? cell->options[cell->chosen].label : "");
}

static int
chosen_in(const struct form_cell *cell, const void *record)
{
	if (cell->field->kind != FIELD_REFERENCE)
		return find_value(cell, value_integer(cell->field, record));
	return cell_find_option(cell, value_reference(cell->field, record));
}

void
cell_show(struct form_cell *cell, const void *record)
{
	struct text shown = {0};

	switch (cell->widget) {
	case WIDGET_HEADING:
		break;
	case WIDGET_LINE:
	case WIDGET_LONG:
		value_add_field(&shown, cell->field, record);
		edit_set(&cell->edit, text_get(&shown));
		break;
	case WIDGET_SWITCH:
	case WIDGET_CHECKS:
		cell->chosen = value_integer(cell->field, record);
		break;
	case WIDGET_RADIO:
	case WIDGET_LIST:
		cell->chosen = chosen_in(cell, record);
		show_choice(cell);
		break;
	}
	text_clear(&shown);
}

bool
cell_is_text(const struct form_cell *cell)
{
	return cell->widget == WIDGET_LINE || cell->widget == WIDGET_LONG || cell->widget == WIDGET_LIST;
}

static bool
is_typed_by_hand(const struct form_cell *cell)
{
	return cell->widget == WIDGET_LIST &&
	       (cell->chosen < 0 || !text_equal(text_get(&cell->edit.text), cell->options[cell->chosen].label));
}

/* A choice is told by its stored form, what is only half chosen by «?» and the letters. */
void
cell_add_typed(struct text *out, const struct form_cell *cell)
{
	char id[UUID_SIZE];

	switch (cell->widget) {
	case WIDGET_HEADING:
		return;
	case WIDGET_LINE:
	case WIDGET_LONG:
		text_add(out, text_get(&cell->edit.text));
		return;
	case WIDGET_SWITCH:
	case WIDGET_CHECKS:
		text_add_format(out, "%d", cell->chosen);
		return;
	case WIDGET_RADIO:
	case WIDGET_LIST:
		break;
	}
	if (is_typed_by_hand(cell)) {
		if (!text_is_empty(text_get(&cell->edit.text)))
			text_add_format(out, "?%s", text_get(&cell->edit.text));
		return;
	}
	if (cell->chosen < 0)
		return;
	if (cell->field->kind != FIELD_REFERENCE) {
		text_add_format(out, "%d", cell->options[cell->chosen].value);
		return;
	}
	uuid_format(cell->options[cell->chosen].id, id);
	text_add(out, id);
}

static int
number_in(const char *typed)
{
	return (int)strtol(typed, NULL, 10);
}

static void
set_option(struct form_cell *cell, const char *typed)
{
	struct uuid id = UUID_NONE;

	cell->chosen = -1;
	if (typed[0] == '?') {
		edit_set(&cell->edit, typed + 1);
		return;
	}
	if (cell->field->kind != FIELD_REFERENCE)
		cell->chosen = find_value(cell, number_in(typed));
	else if (uuid_read(typed, &id))
		cell->chosen = cell_find_option(cell, id);
	show_choice(cell);
}

void
cell_set_typed(struct form_cell *cell, const char *typed)
{
	switch (cell->widget) {
	case WIDGET_HEADING:
		break;
	case WIDGET_LINE:
	case WIDGET_LONG:
		edit_set(&cell->edit, typed);
		break;
	case WIDGET_SWITCH:
	case WIDGET_CHECKS:
		cell->chosen = number_in(typed);
		break;
	case WIDGET_RADIO:
	case WIDGET_LIST:
		set_option(cell, typed);
		break;
	}
}

void
cell_keep(struct form_cell *cell)
{
	struct text typed = {0};

	cell_add_typed(&typed, cell);
	text_add(&typed, "");
	free(cell->kept);
	cell->kept = text_take(&typed);
}

bool
cell_is_changed(const struct form_cell *cell)
{
	struct text typed = {0};
	bool changed;

	cell_add_typed(&typed, cell);
	changed = !text_equal(text_get(&typed), cell->initial);
	text_clear(&typed);
	return changed;
}

static enum status
read_option(struct form_cell *cell, struct error *error)
{
	const struct form_option *option = cell->chosen >= 0 ? &cell->options[cell->chosen] : NULL;

	if (is_typed_by_hand(cell)) {
		if (!text_is_empty(text_get(&cell->edit.text)))
			return error_set(error, STATUS_INVALID, "Vælg fra listen. F4 viser den.");
		option = NULL;
	}
	if (!option)
		value_clear(cell->field, cell->record);
	else if (cell->field->kind == FIELD_REFERENCE)
		value_set_reference(cell->field, cell->record, option->id);
	else
		value_set_integer(cell->field, cell->record, option->value);
	return STATUS_OK;
}

enum status
cell_read(struct form_cell *cell, struct date today, struct error *error)
{
	switch (cell->widget) {
	case WIDGET_HEADING:
		return STATUS_OK;
	case WIDGET_LINE:
	case WIDGET_LONG:
		return value_read(cell->field, text_get(&cell->edit.text), today, cell->record, error);
	case WIDGET_SWITCH:
	case WIDGET_CHECKS:
		value_set_integer(cell->field, cell->record, cell->chosen);
		return STATUS_OK;
	case WIDGET_RADIO:
	case WIDGET_LIST:
		return read_option(cell, error);
	}
	return STATUS_OK;
}

static void
add_reading(struct text *out, const struct field *field, const struct date_reading *reading, struct date today,
	    bool brief)
{
	bool born = field->context == DATE_BORN;
	int years = date_years_between(reading->period.last, today);

	if (reading->precision != PRECISION_DAY && field->kind == FIELD_PERIOD)
		period_add_field(out, &reading->period);
	else if (brief)
		date_add_medium(out, reading->date);
	else
		date_add_long(out, reading->date);
	if (born && years >= 0)
		text_add_format(out, ", %d år", years);
	else if (!born && !brief)
		text_add_format(out, ", uge %d", date_iso_week(reading->date, NULL));
}

static bool
read_typed(const struct form_cell *cell, struct date today, struct date_reading *reading)
{
	const char *typed = text_get(&cell->edit.text);
	const char *explanation = strstr(typed, " (");
	struct text words = {0};
	struct error error;
	bool right;

	text_add_bytes(&words, typed, explanation ? (size_t)(explanation - typed) : strlen(typed));
	right = !text_is_empty(typed) &&
		date_read(text_get(&words), cell->field->context, today, reading, &error) == STATUS_OK;
	text_clear(&words);
	return right;
}

static void
keep_text(char *out, size_t size, struct text *text)
{
	if (text->length < size)
		memcpy(out, text_get(text), text->length + 1);
	text_clear(text);
}

void
cell_interpret(struct form_cell *cell, struct date today)
{
	const struct field *field = cell->field;
	struct date_reading reading;
	struct text shown = {0};

	cell->reading[0] = cell->brief[0] = '\0';
	if (!field || (field->kind != FIELD_DATE && field->kind != FIELD_PERIOD) || !read_typed(cell, today, &reading))
		return;
	text_add(&shown, "= ");
	add_reading(&shown, field, &reading, today, false);
	keep_text(cell->reading, sizeof(cell->reading), &shown);
	text_add(&shown, "= ");
	add_reading(&shown, field, &reading, today, true);
	keep_text(cell->brief, sizeof(cell->brief), &shown);
}

void
cell_turn(struct form_cell *cell, int option)
{
	if (option < 0 || option >= cell->option_count)
		return;
	if (cell->widget == WIDGET_CHECKS) {
		cell->cursor = option;
		cell->chosen ^= cell->options[option].value;
		return;
	}
	cell->chosen = option;
	show_choice(cell);
}

void
cell_resolve(struct form_cell *cell)
{
	int *matches;

	if (cell->widget != WIDGET_LIST || !is_typed_by_hand(cell))
		return;
	if (text_is_empty(text_get(&cell->edit.text))) {
		cell->chosen = -1;
		return;
	}
	matches = memory_new((size_t)(cell->option_count + 1) * sizeof(*matches));
	if (cell_match(cell, false, matches) == 1)
		cell_turn(cell, matches[0]);
	free(matches);
}
