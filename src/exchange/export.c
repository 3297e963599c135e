/* Lists of any entity as a table of text, as CSV or as JSON, one record in memory at a time. */
#include "exchange/export.h"

#include <errno.h>
#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/utf8.h"
#include "exchange/csv.h"
#include "model/community.h"
#include "model/journal.h"
#include "model/place.h"
#include "model/value.h"
#include "model/youth.h"

enum { COLUMNS_END = -1, REPLACEMENT = 0xFFFD, GAP = 2, CODE_CELLS = 8, PERIOD_CELLS = 14 };

/* What an entity wants otherwise than its table of fields says. */
struct export_rule {
	const struct entity *entity;
	const int *columns;                           /* of the text table; NULL = all */
	bool (*leaves_out)(const void *record);       /* the whole record; may be NULL */
	bool (*hides)(const void *record, int field); /* one value of it; may be NULL */
};

/* One list on its way out. */
struct export_work {
	struct store *store;
	const struct entity *entity;
	const struct export_rule *rule;
	FILE *out;
	struct text value, shown;
	bool first;
};

/* How a format is written. */
struct export_writer {
	void (*start)(struct export_work *work);
	void (*row)(struct export_work *work, const void *record);
	void (*end)(struct export_work *work);
};

static bool
is_sensitive_note(const void *record)
{
	return ((const struct note *)record)->sensitive;
}

/* CPR-loven § 28: who has name and address protection is not found through us. */
static bool
is_protected(const void *record, int field)
{
	return ((const struct youth *)record)->address_protected &&
	       (field == YOUTH_PHONE || field == YOUTH_ADDRESS || field == YOUTH_POSTCODE);
}

static const int youth_columns[] = {YOUTH_FIRST_NAME, YOUTH_LAST_NAME, YOUTH_BORN,       YOUTH_PHONE,
				    YOUTH_BENEFIT,    YOUTH_STATE,     YOUTH_CONSULTANT, YOUTH_LAST_CONTACT,
				    YOUTH_NEXT_DUE,   COLUMNS_END};
static const int note_columns[] = {NOTE_HAPPENED, NOTE_YOUTH, NOTE_KIND, NOTE_TEXT, NOTE_AUTHOR, COLUMNS_END};
static const int task_columns[] = {TASK_DUE,   TASK_MINUTES,  TASK_KIND, TASK_TITLE, TASK_YOUTH,
				   TASK_PLACE, TASK_ASSIGNEE, TASK_DONE, COLUMNS_END};

static const int workplace_columns[] = {
    WORKPLACE_NAME,  WORKPLACE_SUGGESTED_FOR, WORKPLACE_DEPARTMENT, WORKPLACE_CONTACT,
    WORKPLACE_PHONE, WORKPLACE_SEATS,         WORKPLACE_STATE,      COLUMNS_END};
static const int community_columns[] = {COMMUNITY_NAME,   COMMUNITY_WORKPLACE, COMMUNITY_MEETS, COMMUNITY_AGE_FROM,
					COMMUNITY_AGE_TO, COMMUNITY_PRICE,     COMMUNITY_SEATS, COLUMNS_END};

static const struct export_rule rules[] = {
    {.entity = &youth_entity, .columns = youth_columns, .hides = is_protected},
    {.entity = &note_entity, .columns = note_columns, .leaves_out = is_sensitive_note},
    {.entity = &task_entity, .columns = task_columns},
    {.entity = &workplace_entity, .columns = workplace_columns},
    {.entity = &community_entity, .columns = community_columns},
};

static const struct export_rule *
rule_for(const struct entity *entity)
{
	static const struct export_rule none = {0};
	for (size_t i = 0; i < sizeof rules / sizeof *rules; i++)
		if (rules[i].entity == entity)
			return &rules[i];
	return &none;
}

/* A title that is not kept in memory is read; whatever fails shows as nothing. */
static void
add_title(struct text *out, struct store *store, const struct field *field, const void *record)
{
	struct uuid id = value_reference(field, record);
	if (uuid_is_none(id))
		return;
	if (field->target->small) {
		text_add(out, store_title(store, field->target, id, false));
		return;
	}
	struct error error;
	void *target = record_new(field->target);
	if (store_read(store, field->target, id, target, &error) == STATUS_OK)
		field->target->title(target, out);
	record_free(target);
}

void
export_add_harmless(struct text *out, const char *string, bool lines)
{
	size_t length = strlen(string), used;
	for (size_t i = 0; i < length; i += used) {
		int codepoint = utf8_decode(string + i, length - i, &used);
		if (codepoint == '\n')
			text_add(out, lines ? "\n" : " ");
		else if (codepoint == UTF8_INVALID || utf8_is_hostile((unsigned)codepoint))
			text_add_character(out, REPLACEMENT);
		else
			text_add_bytes(out, string + i, used);
	}
}

void
export_add_value(struct text *out, struct store *store, const struct field *field, const void *record)
{
	if (field->kind == FIELD_REFERENCE)
		add_title(out, store, field, record);
	else
		value_add_field(out, field, record);
}

/* The value as text, borrowed until the next call; "" where it is not for others. */
static const char *
value_of(struct export_work *work, const void *record, int index, bool lines)
{
	text_reset(&work->value);
	text_reset(&work->shown);
	if (work->rule->hides && work->rule->hides(record, index))
		return "";
	export_add_value(&work->value, work->store, &work->entity->fields[index], record);
	export_add_harmless(&work->shown, text_get(&work->value), lines);
	return text_get(&work->shown);
}

static bool
is_open(const struct export_work *work, int index)
{
	return (work->entity->fields[index].flags & FIELD_SENSITIVE) == 0;
}

/* The field of the table's column, or COLUMNS_END. */
static int
column_field(const struct export_work *work, int column)
{
	if (work->rule->columns)
		return work->rule->columns[column];
	return column < work->entity->field_count ? column : COLUMNS_END;
}

static const char *
heading_of(const struct field *field)
{
	return field->heading ? field->heading : field->label;
}

static int
width_of(const struct field *field)
{
	int heading = utf8_text_width(heading_of(field));
	int width = field->kind == FIELD_PERIOD && field->width < PERIOD_CELLS ? PERIOD_CELLS : field->width;
	return width > heading ? width : heading;
}

/* Cut and padded to width, but never blanks at the end of a line. */
static void
add_cell(struct text *line, int *blanks, const char *string, int width)
{
	struct text cut = {0};
	utf8_add_cut(&cut, string, width);
	if (cut.length > 0) {
		text_add_format(line, "%*s%s", *blanks, "", text_get(&cut));
		*blanks = 0;
	}
	*blanks += width - utf8_text_width(text_get(&cut)) + GAP;
	text_clear(&cut);
}

/* A period without the days it stands for. */
static const char *
cell_of(struct export_work *work, const void *record, int index)
{
	const char *value = value_of(work, record, index, false);
	char *explanation = work->shown.bytes ? strstr(work->shown.bytes, " (") : NULL;
	if (explanation && work->entity->fields[index].kind == FIELD_PERIOD)
		*explanation = '\0';
	return value;
}

static void
write_line(struct export_work *work, const void *record)
{
	struct text line = {0}, code = {0};
	int blanks = 0;
	if (record)
		record_add_code(&code, record);
	if (work->entity->prefix)
		add_cell(&line, &blanks, record ? text_get(&code) : "Nr", CODE_CELLS);
	for (int i = 0, index; (index = column_field(work, i)) != COLUMNS_END; i++) {
		const struct field *field = &work->entity->fields[index];
		if (is_open(work, index))
			add_cell(&line, &blanks, record ? cell_of(work, record, index) : heading_of(field),
				 width_of(field));
	}
	text_add(&line, "\n");
	fputs(text_get(&line), work->out);
	text_clear(&line);
	text_clear(&code);
}

static void
text_start(struct export_work *work)
{
	write_line(work, NULL);
}

static void
text_row(struct export_work *work, const void *record)
{
	write_line(work, record);
}

static void
text_end(struct export_work *work)
{
	(void)work;
}

static void
csv_start(struct export_work *work)
{
	int column = 0;
	csv_write_start(work->out);
	if (work->entity->prefix)
		csv_write_cell(work->out, column++, "Nr");
	for (int i = 0; i < work->entity->field_count; i++)
		if (is_open(work, i))
			csv_write_cell(work->out, column++, work->entity->fields[i].label);
	csv_write_end_row(work->out);
}

static void
csv_row(struct export_work *work, const void *record)
{
	int column = 0;
	if (work->entity->prefix) {
		struct text code = {0};
		record_add_code(&code, record);
		csv_write_cell(work->out, column++, text_get(&code));
		text_clear(&code);
	}
	for (int i = 0; i < work->entity->field_count; i++)
		if (is_open(work, i))
			csv_write_cell(work->out, column++, value_of(work, record, i, true));
	csv_write_end_row(work->out);
}

static void
csv_end(struct export_work *work)
{
	(void)work;
}

static json_t *
json_flags(const struct field *field, const void *record)
{
	json_t *labels = json_array();
	int value = value_integer(field, record);
	for (const struct choice *choice = field->choices; choice->label; choice++)
		if (value & choice->value)
			json_array_append_new(labels, json_string(choice->label));
	return labels;
}

static json_t *
json_stored(struct export_work *work, const struct field *field, const void *record)
{
	text_reset(&work->value);
	value_add_stored(&work->value, field, record);
	return json_string(text_get(&work->value));
}

static json_t *
json_text(struct export_work *work, const struct field *field, const void *record)
{
	text_reset(&work->shown);
	export_add_harmless(&work->shown, value_text(field, record), true);
	return json_string(text_get(&work->shown));
}

/* Numbers, dates and answers as such; null where nothing is told. */
static json_t *
json_value(struct export_work *work, const void *record, int index)
{
	const struct field *field = &work->entity->fields[index];
	bool hidden = work->rule->hides && work->rule->hides(record, index);
	switch (field->kind) {
	case FIELD_BOOLEAN:
		return json_boolean(value_integer(field, record));
	case FIELD_CHOICE:
		return json_string(choice_label(field->choices, value_integer(field, record)));
	case FIELD_FLAGS:
		return json_flags(field, record);
	case FIELD_INTEGER:
		if (value_is_empty(field, record))
			return json_null();
		if (field->format == FORMAT_CLOCK)
			return json_string(value_of(work, record, index, true));
		return json_integer(value_integer(field, record));
	case FIELD_DATE:
	case FIELD_PERIOD:
	case FIELD_INSTANT:
		return value_is_empty(field, record) || hidden ? json_null() : json_stored(work, field, record);
	case FIELD_TEXT:
		return value_is_empty(field, record) || hidden ? json_null() : json_text(work, field, record);
	case FIELD_REFERENCE:
		return value_is_empty(field, record) || hidden ? json_null()
							       : json_string(value_of(work, record, index, true));
	}
	return json_null();
}

static void
json_start(struct export_work *work)
{
	fputs("[", work->out);
}

static void
json_row(struct export_work *work, const void *record)
{
	json_t *object = json_object();
	char id[UUID_SIZE];
	uuid_format(record_header(record)->id, id);
	json_object_set_new(object, "id", json_string(id));
	if (work->entity->prefix) {
		text_reset(&work->value);
		record_add_code(&work->value, record);
		json_object_set_new(object, "number", json_string(text_get(&work->value)));
	}
	for (int i = 0; i < work->entity->field_count; i++)
		if (is_open(work, i))
			json_object_set_new(object, work->entity->fields[i].name, json_value(work, record, i));
	fputs(work->first ? "\n" : ",\n", work->out);
	(void)json_dumpf(object, work->out, 0);
	json_decref(object);
}

static void
json_end(struct export_work *work)
{
	fputs("\n]\n", work->out);
}

static const struct export_writer writers[] = {
    [EXPORT_TEXT] = {text_start, text_row, text_end},
    [EXPORT_CSV] = {csv_start, csv_row, csv_end},
    [EXPORT_JSON] = {json_start, json_row, json_end},
};

static enum status
write_failed(int number, struct error *error)
{
	const char *cause =
	    number == ENOSPC || number == EFBIG ? "der er ikke plads på disken" : "modtageren tog ikke imod";
	(void)error_set(error, STATUS_SYSTEM, "Kunne ikke skrive listen: %s.", cause);
	error_detail(error, "export: %s", strerror(number));
	return STATUS_SYSTEM;
}

static enum status
write_rows(struct export_work *work, const struct export_writer *writer, struct list *list, struct error *error)
{
	long count = list_count(list);
	errno = 0;
	writer->start(work);
	work->first = true;
	for (long i = 0; i < count && !ferror(work->out); i++) {
		const void *record = list_at(list, i);
		if (!record)
			return error_set(error, STATUS_SYSTEM, "Listen kunne ikke læses til ende. Prøv igen.");
		if (work->rule->leaves_out && work->rule->leaves_out(record))
			continue;
		writer->row(work, record);
		work->first = false;
	}
	if (!ferror(work->out))
		writer->end(work);
	return fflush(work->out) != 0 || ferror(work->out) ? write_failed(errno, error) : STATUS_OK;
}

static void *
allocate(size_t size)
{
	return memory_resize(NULL, size, 1);
}

enum status
export_write(struct store *store, const struct entity *entity, const struct list_query *query,
	     enum export_format format, FILE *out, struct error *error)
{
	json_set_alloc_funcs(allocate, free);
	struct export_work work = {.store = store, .entity = entity, .rule = rule_for(entity), .out = out};
	struct list *list = list_new(store, entity);
	enum status status = list_set(list, query, error);
	if (status == STATUS_OK)
		status = write_rows(&work, &writers[format], list, error);
	list_free(list);
	text_clear(&work.value);
	text_clear(&work.shown);
	return status;
}

bool
export_is_about_people(const struct entity *entity)
{
	if (entity == &youth_entity)
		return true;
	for (int i = 0; i < entity->field_count; i++)
		if (entity->fields[i].target == &youth_entity)
			return true;
	return false;
}

enum status
export_log(struct store *store, const struct entity *entity, enum use_way way, long count, struct error *error)
{
	struct text what = {0};
	enum status status = STATUS_OK;
	text_add_format(&what, "Liste: %s", entity->plural);
	if (export_is_about_people(entity))
		status = use_log_write(store, text_get(&what), way, count, "Udtræk af en liste", error);
	text_clear(&what);
	return status;
}
