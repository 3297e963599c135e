/* Looking at a spreadsheet file before it is taken in: which column becomes what, by heading or by memory. */
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "base/fold.h"
#include "base/memory.h"
#include "base/utf8.h"
#include "import_row.h"
#include "model/value.h"
#include "store/change.h"
#include "store/query.h"

enum { ROWS_LOOKED_AT = 200 };

/* Headings for what is not one field; written as import_add_heading makes them. */
static const struct {
	const char *heading;
	int target;
} special[] = {
    {"navn", IMPORT_FULL_NAME}, {"fuldenavn", IMPORT_FULL_NAME}, {"fuldtnavn", IMPORT_FULL_NAME},
    {"cpr", IMPORT_CPR},        {"cprnr", IMPORT_CPR},           {"cprnummer", IMPORT_CPR},
    {"personnr", IMPORT_CPR},   {"personnummer", IMPORT_CPR},
};

void
import_add_heading(struct text *out, const char *heading)
{
	struct text folded = {0};
	fold_add_b(&folded, heading);
	for (const char *byte = text_get(&folded); *byte; byte++)
		if ((*byte >= 'a' && *byte <= 'z') || (*byte >= '0' && *byte <= '9') || (unsigned char)*byte >= 0x80)
			text_add_bytes(out, byte, 1);
	text_clear(&folded);
}

static bool
is_heading(const char *wanted, const char *heading, size_t length)
{
	struct text part = {0}, folded = {0};
	text_add_bytes(&part, heading, length);
	import_add_heading(&folded, text_get(&part));
	bool same = folded.length > 0 && text_equal(text_get(&folded), wanted);
	text_clear(&part);
	text_clear(&folded);
	return same;
}

static bool
is_heading_of(const char *wanted, const struct field *field)
{
	if (is_heading(wanted, field->label, strlen(field->label)))
		return true;
	if (field->heading && is_heading(wanted, field->heading, strlen(field->heading)))
		return true;
	for (const char *word = field->words; word; word = strchr(word, '|') ? strchr(word, '|') + 1 : NULL)
		if (is_heading(wanted, word, strcspn(word, "|")))
			return true;
	return false;
}

/* Derived values are the program's own; sensitive ones are only taken when a person chose so. */
static bool
is_taken_by_heading(const struct field *field)
{
	return (field->flags & (FIELD_DERIVED | FIELD_SENSITIVE)) == 0;
}

static int
find_target(const char *heading)
{
	struct text wanted = {0};
	int target = IMPORT_SKIP;
	import_add_heading(&wanted, heading);
	for (int i = 0; i < YOUTH_FIELD_COUNT && target == IMPORT_SKIP; i++)
		if (is_taken_by_heading(&youth_entity.fields[i]) &&
		    is_heading_of(text_get(&wanted), &youth_entity.fields[i]))
			target = i;
	for (size_t i = 0; i < sizeof special / sizeof *special && target == IMPORT_SKIP; i++)
		if (text_equal(text_get(&wanted), special[i].heading))
			target = special[i].target;
	text_clear(&wanted);
	return target;
}

static bool
has_target(const struct import_plan *plan, int count, int target)
{
	for (int i = 0; i < count; i++)
		if (plan->columns[i].target == target)
			return true;
	return false;
}

/* The first column of a kind counts; a full name gives way to a first name. */
static void
map_by_heading(struct import_plan *plan, const struct csv_row *row)
{
	for (int i = 0; i < plan->column_count; i++) {
		int target = find_target(row->cells[i]);
		plan->columns[i].target = has_target(plan, i, target) ? IMPORT_SKIP : target;
	}
	if (!has_target(plan, plan->column_count, YOUTH_FIRST_NAME))
		return;
	for (int i = 0; i < plan->column_count; i++)
		if (plan->columns[i].target == IMPORT_FULL_NAME)
			plan->columns[i].target = IMPORT_SKIP;
}

/* «import:» and a hash of the headings in order. */
static void
add_setting_name(struct text *out, const struct import_plan *plan)
{
	struct text headings = {0};
	uint64_t hash = UINT64_C(14695981039346656037);
	for (int i = 0; i < plan->column_count; i++) {
		import_add_heading(&headings, plan->columns[i].heading);
		text_add(&headings, ";");
	}
	for (size_t i = 0; i < headings.length; i++)
		hash = (hash ^ (unsigned char)headings.bytes[i]) * UINT64_C(1099511628211);
	text_add_format(out, "import:%016" PRIx64, hash);
	text_clear(&headings);
}

static const char *
target_name(int target)
{
	if (target >= 0)
		return youth_entity.fields[target].name;
	return target == IMPORT_FULL_NAME ? "*name" : target == IMPORT_CPR ? "*cpr" : "-";
}

static int
target_by_name(const char *name, size_t length)
{
	for (int target = IMPORT_CPR; target < YOUTH_FIELD_COUNT; target++) {
		const char *own = target_name(target);
		bool derived = target >= 0 && (youth_entity.fields[target].flags & FIELD_DERIVED) != 0;
		if (!derived && strlen(own) == length && strncmp(own, name, length) == 0)
			return target;
	}
	return IMPORT_SKIP;
}

/* Reads the remembered setting into an initialised record. */
static enum status
read_remembered(struct store *store, const struct import_plan *plan, struct setting *setting, bool *found,
		struct error *error)
{
	struct text name = {0};
	struct query *query;
	struct uuid id = UUID_NONE;
	*found = false;
	add_setting_name(&name, plan);
	enum status status = query_open(store, "import_mapping", &query, error);
	if (status == STATUS_OK) {
		query_bind_text(query, "$name", text_get(&name));
		status = query_next(query, found, error);
		if (status == STATUS_OK && *found)
			id = query_uuid(query, 0);
		query_close(query);
	}
	text_clear(&name);
	if (status == STATUS_OK && *found)
		status = store_read(store, &setting_entity, id, setting, error);
	return status;
}

static enum status
map_by_memory(struct store *store, struct import_plan *plan, struct error *error)
{
	struct setting setting;
	bool found;
	record_init(&setting_entity, &setting);
	enum status status = read_remembered(store, plan, &setting, &found, error);
	const char *word = status == STATUS_OK && found && setting.value ? setting.value : NULL;
	for (int i = 0; i < plan->column_count && word; i++) {
		size_t length = strcspn(word, ",");
		plan->columns[i].target = target_by_name(word, length);
		word = word[length] ? word + length + 1 : NULL;
	}
	record_clear(&setting);
	return status;
}

static void
copy_cut(char *out, size_t size, const char *string)
{
	size_t length = strlen(string), end = 0, used;
	while (end < length) {
		(void)utf8_decode(string + end, length - end, &used);
		if (end + used >= size)
			break;
		end += used;
	}
	memcpy(out, string, end);
	out[end] = '\0';
}

static void
take_examples(struct import_plan *plan, const struct csv_row *row)
{
	for (int i = 0; i < plan->column_count && i < row->count; i++) {
		struct import_column *column = &plan->columns[i];
		if (column->example[0] || text_is_empty(row->cells[i]))
			continue;
		bool secret = column->target == IMPORT_CPR || cpr_is_in(row->cells[i]);
		copy_cut(column->example, sizeof column->example, secret ? "(vises ikke)" : row->cells[i]);
	}
}

/* Reads the beginning of the file for examples and the size of a row. */
static enum status
look_at_rows(struct csv_reader *reader, struct import_plan *plan, struct error *error)
{
	struct csv_row row;
	bool found = true;
	long start = csv_bytes_read(reader), rows = 0;
	enum status status = STATUS_OK;
	while (status == STATUS_OK && found && rows < ROWS_LOOKED_AT) {
		status = csv_next(reader, &row, &found, error);
		if (status != STATUS_OK || !found || import_row_is_empty(&row))
			continue;
		take_examples(plan, &row);
		rows++;
	}
	long read = csv_bytes_read(reader) - start, left = csv_bytes_total(reader) - csv_bytes_read(reader);
	plan->rows = rows + (read > 0 ? (long)((double)left / (double)read * (double)rows) : 0);
	return status;
}

static enum status
look(struct store *store, struct csv_reader *reader, struct import_plan *plan, struct error *error)
{
	struct csv_row row;
	bool found;
	enum status status = csv_next(reader, &row, &found, error);
	if (status != STATUS_OK)
		return status;
	if (!found)
		return error_set(error, STATUS_INVALID, "Filen er tom.");
	if (row.fault)
		return error_set(error, STATUS_INVALID, "Overskrifterne i filens første linje kan ikke læses.");
	plan->column_count = row.count < IMPORT_COLUMNS ? row.count : IMPORT_COLUMNS;
	for (int i = 0; i < plan->column_count; i++)
		copy_cut(plan->columns[i].heading, sizeof plan->columns[i].heading, row.cells[i]);
	map_by_heading(plan, &row);
	status = map_by_memory(store, plan, error);
	return status == STATUS_OK ? look_at_rows(reader, plan, error) : status;
}

enum status
import_look(struct store *store, const char *path, struct import_plan *plan, struct error *error)
{
	struct csv_reader *reader;
	*plan = (struct import_plan){0};
	enum status status = csv_open(path, &reader, error);
	if (status != STATUS_OK)
		return status;
	plan->path = memory_copy_text(path);
	status = look(store, reader, plan, error);
	csv_close(reader);
	if (status != STATUS_OK)
		import_plan_clear(plan);
	return status;
}

void
import_plan_clear(struct import_plan *plan)
{
	free(plan->path);
	*plan = (struct import_plan){0};
}

enum status
import_remember(struct store *store, const struct import_plan *plan, struct error *error)
{
	struct setting before, after;
	struct text value = {0}, name = {0};
	bool found;
	record_init(&setting_entity, &before);
	record_init(&setting_entity, &after);
	enum status status = read_remembered(store, plan, &before, &found, error);
	if (status == STATUS_OK) {
		record_copy(&after, &before);
		add_setting_name(&name, plan);
		for (int i = 0; i < plan->column_count; i++)
			text_add_format(&value, "%s%s", i > 0 ? "," : "", target_name(plan->columns[i].target));
		value_set_text(&setting_entity.fields[SETTING_NAME], &after, text_get(&name));
		value_set_text(&setting_entity.fields[SETTING_VALUE], &after, text_get(&value));
		if (!found || !record_equal(&before, &after))
			status = store_save(store, found ? &before : NULL, &after, "valg af kolonner i en fil",
					    UUID_NONE, error);
	}
	text_clear(&value);
	text_clear(&name);
	record_clear(&before);
	record_clear(&after);
	return status;
}
