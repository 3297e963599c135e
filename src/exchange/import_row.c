/* One row of a spreadsheet made into a young person, with what Excel does to dates and numbers taken back. */
#include "import_row.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "model/value.h"

enum { CPR_SHORT = 6 };

bool
import_row_is_empty(const struct csv_row *row)
{
	for (int i = 0; i < row->count; i++)
		if (!text_is_empty(row->cells[i]))
			return false;
	return true;
}

/* The place of a word met before in the column, or -1. */
static int
recall(const struct import_memory *memory, const char *word)
{
	for (int i = 0; i < IMPORT_MEMORY; i++)
		if (strcmp(memory->items[i].word, word) == 0)
			return i;
	return -1;
}

/* A place for a new word, the oldest one forgotten; -1 if it is too long to keep. */
static int
remember(struct import_memory *memory, const char *word)
{
	size_t size = strlen(word) + 1;
	int place = memory->next;
	if (size > sizeof memory->items[0].word)
		return -1;
	memcpy(memory->items[place].word, word, size);
	memory->next = (place + 1) % IMPORT_MEMORY;
	return place;
}

static struct uuid
find_reference(struct import_reader *reader, int column, const struct field *field, const char *word)
{
	struct import_memory *memory = &reader->memories[column];
	int place = recall(memory, word);
	if (place >= 0)
		return memory->items[place].id;
	struct uuid id =
	    field->list ? store_find_code(reader->store, field->list, word) : store_find_staff(reader->store, word);
	place = remember(memory, word);
	if (place >= 0)
		memory->items[place].id = id;
	return id;
}

/* «Ukendt ydelse.» */
static enum status
refuse_unknown(const struct field *field, struct error *error)
{
	char first = field->label[0];
	if (first >= 'A' && first <= 'Z')
		first = (char)(first - 'A' + 'a');
	return error_set(error, STATUS_INVALID, "Ukendt %c%s.", first, field->label + 1);
}

static enum status
read_reference(struct import_reader *reader, int column, const char *cell, struct youth *youth, struct error *error)
{
	const struct field *field = &youth_entity.fields[reader->plan->columns[column].target];
	char *copy = memory_copy_text(cell);
	struct uuid id = find_reference(reader, column, field, text_trim(copy));
	free(copy);
	if (uuid_is_none(id))
		return refuse_unknown(field, error);
	value_set_reference(field, youth, id);
	return STATUS_OK;
}

static bool
is_digits(const char *string, size_t count)
{
	return strspn(string, "0123456789") == count && string[count] == '\0';
}

/* A time of midnight after the day is a spreadsheet's own. */
static void
drop_midnight(char *date)
{
	char *time = strpbrk(date, " T");
	if (time && time[1] == '0' && strspn(time + 1, "0:.Z") == strlen(time + 1))
		*time = '\0';
}

/* Dates as ISO and Danish spreadsheets have them; a lost leading zero is given back to ddmmyyyy. */
static enum status
read_date(const struct field *field, const char *cell, struct import_reader *reader, struct youth *youth,
	  struct error *error)
{
	char *copy = memory_copy_text(cell);
	char *date = text_trim(copy);
	struct date day;
	struct text whole = {0};
	drop_midnight(date);
	bool parsed = date_parse_iso(date, &day) && value_parse_stored(field, date, youth);
	if (is_digits(date, 7))
		text_add(&whole, "0");
	text_add(&whole, date);
	enum status status = parsed ? STATUS_OK : value_read(field, text_get(&whole), reader->today, youth, error);
	text_clear(&whole);
	free(copy);
	return status;
}

static enum status
read_text(const struct field *field, const char *cell, struct import_reader *reader, struct youth *youth,
	  struct error *error)
{
	char padded[] = "0000";
	if (field->format == FORMAT_POSTCODE && is_digits(cell, 3)) {
		memcpy(padded + 1, cell, 3);
		cell = padded;
	}
	return value_read(field, cell, reader->today, youth, error);
}

/* The same few words come in every row. */
static enum status
read_choice(struct import_reader *reader, int column, const char *cell, struct youth *youth, struct error *error)
{
	const struct field *field = &youth_entity.fields[reader->plan->columns[column].target];
	struct import_memory *memory = &reader->memories[column];
	int place = recall(memory, cell);
	if (place >= 0) {
		value_set_integer(field, youth, memory->items[place].value);
		return STATUS_OK;
	}
	enum status status = value_read(field, cell, reader->today, youth, error);
	place = status == STATUS_OK ? remember(memory, cell) : -1;
	if (place >= 0)
		memory->items[place].value = value_integer(field, youth);
	return status;
}

static enum status
read_value(struct import_reader *reader, int column, const char *cell, struct youth *youth, struct error *error)
{
	const struct field *field = &youth_entity.fields[reader->plan->columns[column].target];
	switch (field->kind) {
	case FIELD_REFERENCE:
		return read_reference(reader, column, cell, youth, error);
	case FIELD_DATE:
	case FIELD_PERIOD:
		return read_date(field, cell, reader, youth, error);
	case FIELD_TEXT:
		return read_text(field, cell, reader, youth, error);
	case FIELD_BOOLEAN:
	case FIELD_CHOICE:
	case FIELD_FLAGS:
		return read_choice(reader, column, cell, youth, error);
	case FIELD_INTEGER:
	case FIELD_INSTANT:
		return value_read(field, cell, reader->today, youth, error);
	}
	return STATUS_OK;
}

static enum status
read_name(struct import_reader *reader, int field, const char *name, struct youth *youth, struct error *error)
{
	return value_read(&youth_entity.fields[field], name, reader->today, youth, error);
}

/* «Amira Haddad» is split at the last space, «Haddad, Amira» at the comma. */
static enum status
read_full_name(struct import_reader *reader, const char *cell, struct youth *youth, struct error *error)
{
	char *copy = memory_copy_text(cell);
	char *first = text_trim(copy), *last = NULL;
	char *comma = strchr(first, ',');
	char *space = strrchr(first, ' ');
	if (comma && !strchr(comma + 1, ',') && !text_is_empty(comma + 1)) {
		*comma = '\0';
		last = first;
		first = comma + 1;
	} else if (space) {
		*space = '\0';
		last = space + 1;
	}
	enum status status = read_name(reader, YOUTH_FIRST_NAME, first, youth, error);
	if (status == STATUS_OK && last)
		status = read_name(reader, YOUTH_LAST_NAME, last, youth, error);
	free(copy);
	return status;
}

/* Only the birth date is taken from a CPR number, and only when the row tells none itself. */
static enum status
read_cpr(struct import_reader *reader, const char *cell, struct youth *youth, struct error *error)
{
	const struct field *born = &youth_entity.fields[YOUTH_BORN];
	struct date day;
	bool known = !value_is_empty(born, youth);
	if (known)
		return STATUS_OK;
	if (cpr_birth_date(cell, &day)) {
		youth->born = (struct period){.first = day, .last = day};
		return STATUS_OK;
	}
	char digits[CPR_SHORT + 1];
	if (strspn(cell, "0123456789") == CPR_SHORT && strspn(cell + CPR_SHORT, " -xX*") == strlen(cell + CPR_SHORT)) {
		snprintf(digits, sizeof digits, "%.6s", cell);
		if (value_read(born, digits, reader->today, youth, error) == STATUS_OK)
			return STATUS_OK;
	}
	return error_set(error, STATUS_INVALID, "CPR-nummeret er ikke rigtigt. Skriv fødselsdatoen i stedet.");
}

/* A message that repeats the cell is replaced: reasons are counted, shown and photographed. */
static void
hide_value(const struct import_column *column, const char *cell, struct error *error)
{
	if (!strstr(error->message, cell))
		return;
	const char *label = column->target >= 0 ? youth_entity.fields[column->target].label : "Navn";
	(void)error_set(error, STATUS_INVALID, "%s kan ikke læses.", label);
}

/* The first file of a workplace names consultants before anybody has written them down. */
static bool
is_nobody_to_choose(const struct import_reader *reader, const struct import_column *column)
{
	return reader->alone && column->target >= 0 && youth_entity.fields[column->target].target == &staff_entity;
}

static enum status
read_cell(struct import_reader *reader, int index, const char *cell, struct youth *youth, struct error *error)
{
	const struct import_column *column = &reader->plan->columns[index];
	enum status status = STATUS_OK;
	if (column->target >= 0)
		status = read_value(reader, index, cell, youth, error);
	else if (column->target == IMPORT_FULL_NAME)
		status = read_full_name(reader, cell, youth, error);
	if (status == STATUS_INVALID)
		hide_value(column, cell, error);
	return status;
}

enum status
import_read_row(struct import_reader *reader, const struct csv_row *row, struct youth *youth,
		struct import_notice *notice, struct error *error)
{
	const char *number = NULL;
	const struct import_plan *plan = reader->plan;
	*notice = (struct import_notice){0};
	if (row->fault)
		return error_set(error, STATUS_INVALID, "%s", row->fault);
	for (int i = 0; i < row->count; i++) {
		enum status status = STATUS_OK;
		if (text_is_empty(row->cells[i]) || (i >= plan->column_count && plan->column_count == IMPORT_COLUMNS))
			continue;
		if (i >= plan->column_count)
			return error_set(error, STATUS_INVALID, "Rækken har flere felter, end der er overskrifter.");
		if (plan->columns[i].target == IMPORT_CPR)
			number = row->cells[i];
		else if (is_nobody_to_choose(reader, &plan->columns[i]))
			notice->doubtful = true;
		else
			status = read_cell(reader, i, row->cells[i], youth, error);
		if (status != STATUS_OK)
			return status;
	}
	notice->cpr = number != NULL;
	return number ? read_cpr(reader, number, youth, error) : STATUS_OK;
}
