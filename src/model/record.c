/* The life of a record in memory, and the rules every entity's table states. */
#include "model/record.h"

#include <assert.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "model/value.h"
#include "model/youth.h"
#include "rule.h"

struct record *
record_of(void *record)
{
	return record;
}

const struct record *
record_header(const void *record)
{
	return record;
}

void
record_init(const struct entity *entity, void *record)
{
	memset(record, 0, entity->size);
	*record_of(record) = (struct record){
	    .entity = entity,
	    .created_at = INSTANT_NONE,
	    .deleted_at = INSTANT_NONE,
	};
	for (int i = 0; i < entity->field_count; i++)
		value_clear(&entity->fields[i], record);
}

void
record_clear(void *record)
{
	const struct entity *entity = record_of(record)->entity;

	for (int i = 0; i < entity->field_count; i++)
		value_clear(&entity->fields[i], record);
	record_init(entity, record);
}

void *
record_new(const struct entity *entity)
{
	void *record = memory_new(entity->size);

	record_init(entity, record);
	return record;
}

void
record_free(void *record)
{
	if (record == NULL)
		return;
	record_clear(record);
	free(record);
}

void
record_copy(void *to, const void *from)
{
	const struct entity *entity = record_header(from)->entity;

	assert(record_of(to)->entity == entity);
	if (to == from)
		return;
	*record_of(to) = *record_header(from);
	for (int i = 0; i < entity->field_count; i++)
		value_copy(&entity->fields[i], to, from);
}

bool
record_equal(const void *a, const void *b)
{
	const struct entity *entity = record_header(a)->entity;

	assert(record_header(b)->entity == entity);
	for (int i = 0; i < entity->field_count; i++) {
		const struct field *field = &entity->fields[i];

		if ((field->flags & FIELD_DERIVED) == 0 && !value_equal(field, a, b))
			return false;
	}
	return true;
}

void
record_add_code(struct text *out, const void *record)
{
	const struct record *header = record_header(record);

	if (header->entity->prefix == NULL)
		text_add(out, header->entity->label);
	else if (header->number == 0)
		text_add_format(out, "ny %s", header->entity->label);
	else
		text_add_format(out, "%s-%03d", header->entity->prefix, header->number);
}

void
findings_add(struct findings *findings, enum severity severity, int field, const char *format, ...)
{
	struct finding *finding;
	va_list arguments;

	if (findings->count == FINDINGS_MAXIMUM)
		return;
	finding = &findings->items[findings->count++];
	finding->severity = severity;
	finding->field = field;
	va_start(arguments, format);
	vsnprintf(finding->message, sizeof(finding->message), format, arguments);
	va_end(arguments);
}

int
findings_count(const struct findings *findings, enum severity severity)
{
	int count = 0;

	for (int i = 0; i < findings->count; i++)
		if (findings->items[i].severity == severity)
			count++;
	return count;
}

const struct finding *
findings_for(const struct findings *findings, int field)
{
	const struct finding *warning = NULL;

	for (int i = 0; i < findings->count; i++) {
		const struct finding *finding = &findings->items[i];

		if (finding->field != field)
			continue;
		if (finding->severity == SEVERITY_ERROR)
			return finding;
		if (warning == NULL)
			warning = finding;
	}
	return warning;
}

static void
check_text(const struct field *field, const void *record, int index, struct findings *findings)
{
	struct text cleaned = {0};
	struct error error;
	const char *text = value_text(field, record);

	if (rule_read_text(field, text, &cleaned, &error) != STATUS_OK)
		findings_add(findings, SEVERITY_ERROR, index, "%s", error.message);
	else if (rule_is_free_text(field) && cpr_is_in(text))
		findings_add(findings, SEVERITY_WARNING, index, "Teksten ligner et CPR-nummer. Det skal ikke stå her.");
	text_clear(&cleaned);
}

static void
check_field(const struct field *field, const void *record, int index, struct findings *findings)
{
	int value;

	if (value_is_empty(field, record)) {
		if ((field->flags & FIELD_REQUIRED) != 0)
			findings_add(findings, SEVERITY_ERROR, index, "%s skal udfyldes.", field->label);
		return;
	}
	switch (field->kind) {
	case FIELD_TEXT:
		check_text(field, record, index, findings);
		break;
	case FIELD_INTEGER:
		value = value_integer(field, record);
		if (value < 0 || (field->maximum > 0 && value > field->maximum))
			findings_add(findings, SEVERITY_ERROR, index, "%s skal være mellem 0 og %d.", field->label,
				     field->maximum);
		break;
	case FIELD_CHOICE:
	case FIELD_FLAGS:
		if (!rule_knows_choice(field, value_integer(field, record)))
			findings_add(findings, SEVERITY_ERROR, index, "Vælg %s igen.", field->label);
		break;
	case FIELD_BOOLEAN:
	case FIELD_DATE:
	case FIELD_PERIOD:
	case FIELD_INSTANT:
	case FIELD_REFERENCE:
		break;
	}
}

void
record_check(const void *record, struct date today, struct findings *findings)
{
	const struct entity *entity = record_header(record)->entity;

	findings->count = 0;
	for (int i = 0; i < entity->field_count; i++)
		if ((entity->fields[i].flags & FIELD_DERIVED) == 0)
			check_field(&entity->fields[i], record, i, findings);
	if (entity->check != NULL)
		entity->check(record, today, findings);
}
