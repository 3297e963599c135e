/* What must be corrected in a form before it can be saved. */
#include <stdio.h>
#include <string.h>

#include "form_parts.h"
#include "base/log.h"
#include "model/value.h"
#include "store/name_marks.h"

static int
field_of(const struct form_cell *cell)
{
	const struct entity *entity = record_header(cell->record)->entity;

	return (int)(cell->field - entity->fields);
}

static void
set_message(struct form_cell *cell, enum severity severity, const char *message)
{
	cell->severity = severity;
	snprintf(cell->message, sizeof(cell->message), "%s", message);
}

/* False if what is typed cannot be read. An unchanged field keeps its value as it is. */
static bool
read_cell(struct form *form, struct form_cell *cell)
{
	struct error error;

	cell->message[0] = '\0';
	if (form->base && cell->record == form->record && !cell_is_changed(cell)) {
		value_copy(cell->field, form->record, form->base);
		return true;
	}
	if (cell_read(cell, form->today, &error) == STATUS_OK)
		return true;
	set_message(cell, SEVERITY_ERROR, error.message);
	return false;
}

static void
take_finding(struct form_cell *cell, const struct findings *findings)
{
	const struct finding *finding = findings_for(findings, field_of(cell));

	if (finding)
		set_message(cell, finding->severity, finding->message);
}

/* On leaving a field: an empty one is not complained about before the form is saved. */
void
form_check_cell(struct form *form, struct form_cell *cell)
{
	struct findings findings;

	if (!cell->field || cell->hidden)
		return;
	cell_interpret(cell, form->today);
	if (!read_cell(form, cell) || !cell_is_changed(cell) || value_is_empty(cell->field, cell->record))
		return;
	record_check(cell->record, form->today, &findings);
	take_finding(cell, &findings);
}

/* What is hidden is not meant any more. */
static void
empty_hidden(struct form_cell *cell)
{
	cell->message[0] = '\0';
	if (cell->field && !value_is_empty(cell->field, cell->record))
		value_clear(cell->field, cell->record);
}

static void
check_record(struct form *form, void *record)
{
	struct findings findings;

	record_check(record, form->today, &findings);
	for (int i = 0; i < form->cell_count; i++) {
		struct form_cell *cell = &form->cells[i];

		if (cell->field && !cell->hidden && cell->record == record && cell->message[0] == '\0')
			take_finding(cell, &findings);
	}
}

static bool
asks_for_extra(const struct form *form)
{
	for (int i = 0; i < form->cell_count; i++)
		if (form->cells[i].row == &form->more[1])
			return true;
	return false;
}

int
form_check(struct form *form)
{
	int faults = 0;

	for (int i = 0; i < form->cell_count; i++) {
		struct form_cell *cell = &form->cells[i];

		if (!cell->field)
			continue;
		if (cell->hidden) {
			empty_hidden(cell);
			continue;
		}
		cell_resolve(cell);
		read_cell(form, cell);
		cell_interpret(cell, form->today);
	}
	check_record(form, form->record);
	if (asks_for_extra(form))
		check_record(form, &form->extra);
	for (int i = 0; i < form->cell_count; i++)
		if (form->cells[i].message[0] && form->cells[i].severity == SEVERITY_ERROR)
			faults++;
	return faults;
}

/* Is it a text that anybody may read: on the wall, and in reports without names? */
static bool
is_public(const struct form_cell *cell)
{
	const struct entity *entity = record_header(cell->record)->entity;

	for (int i = 0; i < entity->field_count; i++)
		if ((entity->fields[i].flags & FIELD_PERSONAL) != 0)
			return false;
	return cell->field->kind == FIELD_TEXT && cell->field->format == FORMAT_LONG;
}

void
form_doubt_names(struct form *form)
{
	struct name_marks *names = NULL;
	struct error error;

	for (int i = 0; i < form->cell_count; i++) {
		struct form_cell *cell = &form->cells[i];

		if (!cell->field || cell->hidden || cell->message[0] || !cell_is_changed(cell) || !is_public(cell))
			continue;
		if (names == NULL && (names = name_marks_make(form->screen.app->store, &error)) == NULL) {
			log_error(&error);
			return;
		}
		if (name_marks_are_in(names, value_text(cell->field, cell->record)))
			set_message(cell, SEVERITY_WARNING,
				    "Teksten ligner et navn, og andre end jer kan læse den. Skriv fx «en ung».");
	}
	name_marks_free(names);
}

bool
form_first_fault(const struct form *form, int *focus)
{
	for (int i = 0; i < form->cell_count; i++)
		if (form->cells[i].message[0] && form->cells[i].severity == SEVERITY_ERROR) {
			*focus = i;
			return true;
		}
	return false;
}
