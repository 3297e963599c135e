/* The check of the file's health: its structure, references, stored keys, derived columns and history. */
#include <stdarg.h>
#include <stdio.h>

#include "connection.h"
#include "store/backup.h"

enum { REPORT_LINES = 200, CHECK_ROWS = 1000 };

static void finding(struct health *health, const char *format, ...) PRINTF_LIKE(2, 3);

static void
finding(struct health *health, const char *format, ...)
{
	char line[256];
	va_list arguments;

	va_start(arguments, format);
	vsnprintf(line, sizeof(line), format, arguments);
	va_end(arguments);
	if (++health->problems <= REPORT_LINES)
		text_add_format(&health->report, "%s\n", line);
}

static enum status
check_structure(struct store *store, struct health *health, struct error *error)
{
	sqlite3_stmt *statement = statement_get(store, "PRAGMA integrity_check", error);
	enum status status;
	bool row;

	if (statement == NULL)
		return error->status;
	while ((status = statement_step(store, statement, &row, error)) == STATUS_OK && row)
		if (!text_equal(column_text(statement, 0), "ok"))
			finding(health, "Filens opbygning: %s", column_text(statement, 0));
	sqlite3_reset(statement);
	return status;
}

static enum status
check_references(struct store *store, struct health *health, struct error *error)
{
	sqlite3_stmt *statement = statement_get(store, "PRAGMA foreign_key_check", error);
	enum status status;
	bool row;

	if (statement == NULL)
		return error->status;
	while ((status = statement_step(store, statement, &row, error)) == STATUS_OK && row)
		finding(health, "%s: en henvisning til %s peger på noget, der ikke er der.", column_text(statement, 0),
			column_text(statement, 2));
	sqlite3_reset(statement);
	return status;
}

/* A row after the record's own columns: the newest version in the history, how many later ones, how often its import
 * was taken back or brought again; then the keys. */
static void
add_walk(struct text *sql, const struct entity *entity)
{
	text_add(sql, "SELECT ");
	sql_add_columns(sql, NULL, entity, "record");
	text_add(sql, ", (SELECT max(history.version) FROM history WHERE history.record_id = record.id), "
		      "(SELECT count(DISTINCT history.version) FROM history "
		      "WHERE history.record_id = record.id AND history.version > 1), "
		      "(SELECT count(*) FROM change JOIN history ON history.change_id = change.id "
		      "WHERE change.undoes = record.created_group AND history.record_id IS NULL "
		      "AND history.entity = $entity)");
	for (const struct key_column *column = key_columns; column->name != NULL; column++)
		if (key_column_is_of(column, entity))
			text_add_format(sql, ", record.%s", column->name);
	text_add(sql, " FROM ");
	sql_add_name(sql, entity->name);
	text_add_format(sql, " AS record WHERE record.number > $number ORDER BY record.number LIMIT %d", CHECK_ROWS);
}

static void
check_row(sqlite3_stmt *statement, const void *record, struct health *health)
{
	const struct record *header = record_header(record);
	const struct entity *entity = header->entity;
	int column = HEADER_COLUMNS + entity->field_count;
	int newest = sqlite3_column_int(statement, column);
	int expected = 1 + sqlite3_column_int(statement, column + 1) + sqlite3_column_int(statement, column + 2);
	struct text key = {0};

	column += 3;
	if (header->version != expected || newest > header->version)
		finding(health, "%s nr. %d: versionen er %d, men historikken siger %d.", entity->label, header->number,
			header->version, expected);
	for (const struct key_column *own = key_columns; own->name != NULL; own++) {
		if (!key_column_is_of(own, entity))
			continue;
		text_reset(&key);
		own->add(&key, record);
		if (!text_equal(text_get(&key), column_text(statement, column++)))
			finding(health, "%s nr. %d: nøglen %s passer ikke til felterne.", entity->label, header->number,
				own->name);
	}
	text_clear(&key);
}

/* A limited number of rows at a time, so that others can write in between. */
static enum status
check_entity(struct store *store, const struct entity *entity, struct health *health, struct error *error)
{
	struct text sql = {0};
	void *record = record_new(entity);
	enum status status = STATUS_OK;
	int number = 0, rows = CHECK_ROWS;
	bool row;

	add_walk(&sql, entity);
	while (status == STATUS_OK && rows == CHECK_ROWS) {
		sqlite3_stmt *statement = statement_get(store, text_get(&sql), error);

		if (statement == NULL) {
			status = error->status;
			break;
		}
		statement_bind_text(statement, "$entity", entity->name);
		statement_bind_integer(statement, "$number", number);
		for (rows = 0; (status = statement_step(store, statement, &row, error)) == STATUS_OK && row; rows++) {
			row_read(statement, entity, record);
			number = record_of(record)->number;
			check_row(statement, record, health);
		}
		sqlite3_reset(statement);
		health->records += rows;
	}
	record_free(record);
	text_clear(&sql);
	return status;
}

static enum status
check_derived(struct store *store, struct health *health, struct error *error)
{
	sqlite3_stmt *statement = query_get(store, "youth_derived", error);
	enum status status;
	bool row;

	if (statement == NULL)
		return error->status;
	while ((status = statement_step(store, statement, &row, error)) == STATUS_OK && row)
		finding(health, "ung nr. %d: det, der er regnet ud af notater, opgaver og samtykker, passer ikke.",
			sqlite3_column_int(statement, 0));
	sqlite3_reset(statement);
	return status;
}

enum status
store_check(struct store *store, struct health *health, struct error *error)
{
	enum status status;

	*health = (struct health){0};
	status = check_structure(store, health, error);
	if (status == STATUS_OK)
		status = check_references(store, health, error);
	for (int i = 0; status == STATUS_OK && entities[i] != NULL; i++)
		status = check_entity(store, entities[i], health, error);
	if (status == STATUS_OK)
		status = check_derived(store, health, error);
	if (status != STATUS_OK && store->damaged) {
		finding(health, "Filen er beskadiget og kan ikke læses til ende. Gendan fra en sikkerhedskopi.");
		status = STATUS_OK;
	}
	if (health->problems > REPORT_LINES)
		text_add_format(&health->report, "… og %ld flere.\n", health->problems - REPORT_LINES);
	return status;
}

void
health_clear(struct health *health)
{
	text_clear(&health->report);
	*health = (struct health){0};
}
