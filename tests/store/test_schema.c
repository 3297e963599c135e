/* The tables of the file against the field tables, and every statement prepared. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "../../src/store/connection.h"
#include "base/asset.h"
#include "crowd.h"
#include "model/value.h"
#include "store/query.h"

static void
add_column(struct text *out, const char *name, const char *type, bool required, const char *standard)
{
	text_add_format(out, "%s %s%s%s%s\n", name, type, required ? " NOT NULL" : "", standard[0] ? " = " : "",
			standard);
}

static const char *
type_of(const struct field *field)
{
	switch (field->kind) {
	case FIELD_INTEGER:
	case FIELD_BOOLEAN:
	case FIELD_CHOICE:
	case FIELD_FLAGS:
		return "INTEGER";
	case FIELD_TEXT:
	case FIELD_DATE:
	case FIELD_PERIOD:
	case FIELD_INSTANT:
	case FIELD_REFERENCE:
		return "TEXT";
	}
	return "";
}

static void
add_expected(struct text *out, const struct entity *entity)
{
	add_column(out, "id", "TEXT", true, "");
	add_column(out, "number", "INTEGER", true, "");
	add_column(out, "version", "INTEGER", true, "");
	add_column(out, "created_at", "TEXT", true, "");
	add_column(out, "created_by", "TEXT", false, "");
	add_column(out, "created_group", "TEXT", false, "");
	add_column(out, "deleted_at", "TEXT", false, "");
	for (int i = 0; i < entity->field_count; i++) {
		const struct field *field = &entity->fields[i];
		bool standard =
		    field->kind == FIELD_BOOLEAN || field->kind == FIELD_CHOICE || field->kind == FIELD_FLAGS;

		add_column(out, field->name, type_of(field), standard, standard ? "0" : "");
	}
	for (const struct key_column *column = key_columns; column->name != NULL; column++)
		if (key_column_is_of(column, entity))
			add_column(out, column->name, "TEXT", column->entity == NULL, "");
}

static void
add_actual(struct text *out, struct store *store, const struct entity *entity)
{
	struct text sql = {0};
	struct error error;
	sqlite3_stmt *statement;
	bool row;

	text_add_format(&sql, "PRAGMA table_info(\"%s\")", entity->name);
	statement = statement_get(store, text_get(&sql), &error);
	assert_non_null(statement);
	while (statement_step(store, statement, &row, &error) == STATUS_OK && row)
		add_column(out, column_text(statement, 1), column_text(statement, 2),
			   sqlite3_column_int(statement, 3) == 1, column_text(statement, 4));
	text_clear(&sql);
}

static void
test_tables_are_the_field_tables(void **state)
{
	struct crowd *crowd = *state;

	for (int i = 0; entities[i] != NULL; i++) {
		struct text expected = {0}, actual = {0};

		add_expected(&expected, entities[i]);
		add_actual(&actual, crowd->store, entities[i]);
		assert_string_equal(text_get(&actual), text_get(&expected));
		text_clear(&expected);
		text_clear(&actual);
	}
}

static void
test_references_are_foreign_keys(void **state)
{
	struct crowd *crowd = *state;
	struct error error;
	bool row;

	for (int i = 0; entities[i] != NULL; i++) {
		struct text sql = {0};
		sqlite3_stmt *statement;
		int keys = 0, references = 0;

		text_add_format(&sql, "PRAGMA foreign_key_list(\"%s\")", entities[i]->name);
		statement = statement_get(crowd->store, text_get(&sql), &error);
		while (statement_step(crowd->store, statement, &row, &error) == STATUS_OK && row) {
			const char *name = column_text(statement, 3);

			keys++;
			for (int f = 0; f < entities[i]->field_count; f++)
				if (strcmp(entities[i]->fields[f].name, name) == 0)
					assert_string_equal(column_text(statement, 2),
							    entities[i]->fields[f].target->name);
		}
		for (int f = 0; f < entities[i]->field_count; f++)
			references += entities[i]->fields[f].kind == FIELD_REFERENCE;
		assert_int_equal(keys, references);
		text_clear(&sql);
	}
}

static void
test_every_named_query_prepares(void **state)
{
	struct crowd *crowd = *state;
	struct error error;
	int count = 0;

	for (const struct asset *file = assets; file->name != NULL; file++) {
		if (!text_starts_with(file->name, "query/") && !text_starts_with(file->name, "report/"))
			continue;
		if (statement_get(crowd->store, file->bytes, &error) == NULL)
			fail_msg("%s: %s", file->name, error.detail);
		count++;
	}
	assert_true(count > 10);
}

static void
fill(const struct field *field, void *record)
{
	switch (field->kind) {
	case FIELD_TEXT:
		value_set_text(field, record, "Åse «Ærø»\nto linjer; 'citat'");
		break;
	case FIELD_INTEGER:
		value_set_integer(field, record, 0);
		break;
	case FIELD_BOOLEAN:
		value_set_integer(field, record, 1);
		break;
	case FIELD_CHOICE:
	case FIELD_FLAGS:
		value_set_integer(field, record, field->choices[1].value);
		break;
	case FIELD_DATE:
		assert_true(value_parse_stored(field, "2026-02-28", record));
		break;
	case FIELD_PERIOD:
		assert_true(value_parse_stored(field, "2006-03-01/2006-03-31 marts 2006", record));
		break;
	case FIELD_INSTANT:
		assert_true(value_parse_stored(field, "2026-02-28T12:00:00.123Z", record));
		break;
	case FIELD_REFERENCE:
		break;
	}
}

static void
test_every_field_comes_back(void **state)
{
	struct crowd *crowd = *state;
	struct error error;

	for (int i = 0; entities[i] != NULL; i++) {
		void *record = record_new(entities[i]), *back = record_new(entities[i]);
		struct text sql = {0};
		sqlite3_stmt *statement;

		record_of(record)->id = uuid_make();
		record_of(record)->number = 900;
		record_of(record)->version = 1;
		record_of(record)->created_at = clock_now();
		for (int f = 0; f < entities[i]->field_count; f++)
			fill(&entities[i]->fields[f], record);
		sql_add_insert(&sql, entities[i]);
		crowd_good(transaction_begin(crowd->store, &error), &error);
		statement = statement_get(crowd->store, text_get(&sql), &error);
		assert_non_null(statement);
		statement_bind_record(statement, record, UUID_NONE);
		crowd_good(statement_run(crowd->store, statement, &error), &error);
		crowd_good(store_read(crowd->store, entities[i], record_of(record)->id, back, &error), &error);
		for (int f = 0; f < entities[i]->field_count; f++)
			assert_true(value_equal(&entities[i]->fields[f], record, back));
		record_clear(back);
		crowd_good(store_read_number(crowd->store, entities[i], 900, back, &error), &error);
		assert_true(record_equal(record, back));
		transaction_rollback(crowd->store);
		assert_int_equal(store_read(crowd->store, entities[i], record_of(record)->id, back, &error),
				 STATUS_NOT_FOUND);
		text_clear(&sql);
		record_free(record);
		record_free(back);
	}
}

/* Empty is NULL in the file, so that «mangler …» is one test. */
static void
test_empty_is_null(void **state)
{
	struct crowd *crowd = *state;
	struct error error;
	struct youth youth;
	sqlite3_stmt *statement;
	bool row;

	record_init(&youth_entity, &youth);
	crowd_set_text(&youth, YOUTH_FIRST_NAME, "Bo");
	crowd_save(crowd, &youth);
	statement = statement_get(crowd->store,
				  "SELECT 1 FROM youth WHERE last_name IS NULL AND born IS NULL AND hours IS NULL AND "
				  "benefit IS NULL AND match_key = '' AND state = 0 AND no_contact = 0",
				  &error);
	crowd_good(statement_step(crowd->store, statement, &row, &error), &error);
	assert_true(row);
	record_clear(&youth);
}

static void
test_settings_of_the_connection(void **state)
{
	struct crowd *crowd = *state;
	static const char *const expected[][2] = {
	    {"PRAGMA journal_mode", "truncate"}, {"PRAGMA synchronous", "2"}, {"PRAGMA foreign_keys", "1"},
	    {"PRAGMA secure_delete", "1"},       {"PRAGMA temp_store", "2"},  {"PRAGMA trusted_schema", "0"},
	    {"PRAGMA cell_size_check", "1"},     {"PRAGMA mmap_size", "0"},
	};
	struct error error;
	bool row;

	for (size_t i = 0; i < sizeof expected / sizeof expected[0]; i++) {
		sqlite3_stmt *statement = statement_get(crowd->store, expected[i][0], &error);

		crowd_good(statement_step(crowd->store, statement, &row, &error), &error);
		assert_string_equal(column_text(statement, 0), expected[i][1]);
		sqlite3_reset(statement);
	}
	assert_null(statement_get(crowd->store, "SELECT \"no such column\" FROM youth", &error));
}

static void
test_query_by_name(void **state)
{
	struct crowd *crowd = *state;
	struct query *query;
	struct error error;
	bool row;

	crowd_good(query_open(crowd->store, "property_read", &query, &error), &error);
	query_bind_text(query, "$name", "practice");
	query_bind_integer(query, "$not_there", 7);
	crowd_good(query_next(query, &row, &error), &error);
	assert_true(row);
	assert_string_equal(query_text(query, 0), "0");
	assert_false(query_is_null(query, 0));
	crowd_good(query_next(query, &row, &error), &error);
	assert_false(row);
	query_close(query);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test_setup_teardown(test_tables_are_the_field_tables, crowd_setup, crowd_teardown),
	    cmocka_unit_test_setup_teardown(test_references_are_foreign_keys, crowd_setup, crowd_teardown),
	    cmocka_unit_test_setup_teardown(test_every_named_query_prepares, crowd_setup, crowd_teardown),
	    cmocka_unit_test_setup_teardown(test_every_field_comes_back, crowd_setup, crowd_teardown),
	    cmocka_unit_test_setup_teardown(test_empty_is_null, crowd_setup, crowd_teardown),
	    cmocka_unit_test_setup_teardown(test_settings_of_the_connection, crowd_setup, crowd_teardown),
	    cmocka_unit_test_setup_teardown(test_query_by_name, crowd_setup, crowd_teardown),
	};
	return cmocka_run_group_tests_name("schema", tests, NULL, NULL);
}
