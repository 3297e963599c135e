/* Lists out: what is in them, what never is, and that they can be read back. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>
#include <jansson.h>

#include "base/memory.h"
#include "desk.h"
#include "exchange/csv.h"
#include "exchange/export.h"
#include "model/journal.h"
#include "model/value.h"
#include "store/change.h"

static void
save(struct desk *desk, void *record)
{
	struct error error;
	assert_int_equal(store_save(desk->store, NULL, record, "prøve", UUID_NONE, &error), STATUS_OK);
}

/* Åse is ordinary, Bo has address protection; Åse has an ordinary and a sensitive note. */
static void
fill(struct desk *desk)
{
	struct youth youth;
	record_init(&youth_entity, &youth);
	youth.first_name = memory_copy_text("Åse");
	youth.last_name = memory_copy_text("Østergaard");
	youth.phone = memory_copy_text("12345678");
	youth.address = memory_copy_text("Månestenen 4");
	youth.needs = memory_copy_text("=1+1;\"x\"");
	youth.born = (struct period){date_make(2008, 9, 12), date_make(2008, 9, 12), ""};
	youth.benefit = store_find_code(desk->store, "ydelse", "KTH");
	youth.psychological = ANSWER_YES;
	youth.hours = 12;
	save(desk, &youth);

	struct note note;
	for (int i = 0; i < 2; i++) {
		record_init(&note_entity, &note);
		note.youth = youth.record.id;
		note.kind = store_codes(desk->store, "notat", clock_today()).items[0]->record.id;
		note.happened = date_make(2026, 3, 16);
		note.text = memory_copy_text(i == 0 ? "Linje 1\nLinje 2" : "Meget følsomt");
		note.sensitive = i == 1;
		save(desk, &note);
		record_clear(&note);
	}
	record_clear(&youth);

	youth.first_name = memory_copy_text("Bo");
	youth.phone = memory_copy_text("87654321");
	youth.address = memory_copy_text("Hemmelig Sti 1");
	youth.postcode = memory_copy_text("2620");
	youth.address_protected = true;
	save(desk, &youth);
	record_clear(&youth);
}

static char *export(struct desk *desk, const struct entity *entity, enum export_format format)
{
	char *bytes = NULL;
	size_t length = 0;
	struct error error;
	struct list_query query = {.sort = LIST_SORT_NAME};
	FILE *out = open_memstream(&bytes, &length);
	assert_int_equal(export_write(desk->store, entity, &query, format, out, &error), STATUS_OK);
	assert_int_equal(fclose(out), 0);
	return bytes;
}

static void
nothing_hidden_comes_out(void **state)
{
	struct desk *desk = *state;
	fill(desk);
	for (int format = EXPORT_TEXT; format <= EXPORT_JSON; format++) {
		char *people = export(desk, &youth_entity, (enum export_format)format);
		char *notes = export(desk, &note_entity, (enum export_format)format);
		assert_non_null(strstr(people, "Østergaard"));
		assert_non_null(strstr(people, format == EXPORT_JSON ? "12345678" : "12 34 56 78"));
		assert_null(strstr(people, "87 65"));
		assert_null(strstr(people, "87654321"));
		assert_null(strstr(people, "Hemmelig"));
		assert_null(strstr(people, "Psykisk"));
		assert_null(strstr(people, "psychological"));
		assert_non_null(strstr(notes, "Linje 1"));
		assert_null(strstr(notes, "følsomt"));
		free(people);
		free(notes);
	}
}

static void
text_is_a_table(void **state)
{
	struct desk *desk = *state;
	fill(desk);
	char *people = export(desk, &youth_entity, EXPORT_TEXT);
	assert_true(text_starts_with(people, "Nr        Fornavn           Efternavn             Født"));
	char *row = strchr(people, '\n') + 1;
	assert_true(text_starts_with(row, "U-002     Bo"));
	row = strchr(row, '\n') + 1;
	assert_true(
	    text_starts_with(row, "U-001     Åse               Østergaard            12-09-2008      12 34 56 78"));
	assert_non_null(strstr(row, "Kontanthjælp"));
	assert_null(strstr(people, " \n"));
	free(people);
	char *notes = export(desk, &note_entity, EXPORT_TEXT);
	assert_non_null(strstr(notes, "Åse Østergaard"));
	assert_non_null(strstr(notes, "Linje 1 Linje 2"));
	free(notes);
}

static void
csv_can_be_read_back(void **state)
{
	struct desk *desk = *state;
	struct csv_reader *reader;
	struct csv_row row;
	struct error error;
	bool found;
	fill(desk);
	char *people = export(desk, &youth_entity, EXPORT_CSV);
	assert_non_null(strstr(people, "\"'=1+1;\"\"x\"\"\""));
	desk_write(desk, "ud.csv", people);
	free(people);
	assert_int_equal(csv_open(desk_path(desk, "ud.csv"), &reader, &error), STATUS_OK);
	assert_int_equal(csv_next(reader, &row, &found, &error), STATUS_OK);
	int columns = row.count;
	assert_string_equal(row.cells[0], "Nr");
	assert_string_equal(row.cells[1], "Fornavn");
	for (int i = 0; i < 2; i++) {
		assert_int_equal(csv_next(reader, &row, &found, &error), STATUS_OK);
		assert_true(found);
		assert_int_equal(row.count, columns);
	}
	assert_string_equal(row.cells[0], "U-001");
	bool seen = false;
	for (int i = 0; i < row.count; i++)
		seen |= text_equal(row.cells[i], "=1+1;\"x\"");
	assert_true(seen);
	csv_close(reader);
}

/* What is exported can be taken in by another file. */
static void
csv_can_be_imported(void **state)
{
	struct desk *desk = *state;
	struct import_plan plan;
	struct import_result result;
	struct error error;
	fill(desk);
	char *people = export(desk, &youth_entity, EXPORT_CSV);
	desk_write(desk, "ud.csv", people);
	free(people);
	void *other_state;
	assert_int_equal(desk_open(&other_state), 0);
	struct desk *other = other_state;
	assert_int_equal(import_look(other->store, desk_path(desk, "ud.csv"), &plan, &error), STATUS_OK);
	struct import_options options = {0};
	assert_int_equal(import_run(other->store, &plan, &options, &result, &error), STATUS_OK);
	import_plan_clear(&plan);
	assert_int_equal(result.added, 2);
	const struct youth *youth = desk_youth(other, "Østergaard");
	assert_non_null(youth);
	assert_string_equal(youth->phone, "12345678");
	assert_string_equal(youth->needs, "=1+1;\"x\"");
	assert_int_equal(youth->hours, 12);
	assert_int_equal(youth->psychological, ANSWER_NOT_TOLD);
	assert_true(uuid_equal(youth->benefit, store_find_code(other->store, "ydelse", "KTH")));
	assert_int_equal(desk_close(&other_state), 0);
}

static void
json_has_values_of_their_kind(void **state)
{
	struct desk *desk = *state;
	json_error_t fault;
	fill(desk);
	char *people = export(desk, &youth_entity, EXPORT_JSON);
	json_t *list = json_loads(people, 0, &fault);
	free(people);
	assert_non_null(list);
	assert_int_equal(json_array_size(list), 2);
	const json_t *bo = json_array_get(list, 0), *aase = json_array_get(list, 1);
	assert_string_equal(json_string_value(json_object_get(aase, "number")), "U-001");
	assert_string_equal(json_string_value(json_object_get(aase, "born")), "2008-09-12");
	assert_string_equal(json_string_value(json_object_get(aase, "benefit")), "Kontanthjælp");
	assert_int_equal(json_integer_value(json_object_get(aase, "hours")), 12);
	assert_true(json_is_false(json_object_get(aase, "address_protected")));
	assert_true(json_is_true(json_object_get(bo, "address_protected")));
	assert_true(json_is_null(json_object_get(bo, "phone")));
	assert_true(json_is_null(json_object_get(bo, "hours")));
	assert_null(json_object_get(bo, "psychological"));
	json_decref(list);

	char *staff = export(desk, &staff_entity, EXPORT_JSON);
	list = json_loads(staff, 0, &fault);
	free(staff);
	assert_non_null(list);
	assert_int_equal(json_array_size(list), 0);
	json_decref(list);
}

static void
every_entity_can_be_written(void **state)
{
	struct desk *desk = *state;
	fill(desk);
	for (int i = 0; entities[i]; i++)
		for (int format = EXPORT_TEXT; format <= EXPORT_JSON; format++) {
			char *text = export(desk, entities[i], (enum export_format)format);
			assert_true(strlen(text) > 2);
			for (int j = 0; j < entities[i]->field_count; j++)
				if (entities[i]->fields[j].flags & FIELD_SENSITIVE)
					assert_null(strstr(text, entities[i]->fields[j].name));
			free(text);
		}
}

static void
stored_text_steers_no_terminal(void **state)
{
	(void)state;
	struct text out = {0};
	export_add_harmless(&out, "a\x1B[31m\xC2\x9B\xE2\x80\xAE\xFF\r\nb\næ", true);
	assert_string_equal(out.bytes, "a\xEF\xBF\xBD[31m\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\nb\næ");
	text_reset(&out);
	export_add_harmless(&out, "a\nb", false);
	assert_string_equal(out.bytes, "a b");
	text_clear(&out);
}

static void
a_full_disk_is_told(void **state)
{
	struct desk *desk = *state;
	struct error error;
	struct list_query query = {.sort = LIST_SORT_NAME};
	fill(desk);
	FILE *out = fopen("/dev/full", "w");
	assert_non_null(out);
	assert_int_equal(export_write(desk->store, &youth_entity, &query, EXPORT_CSV, out, &error), STATUS_SYSTEM);
	assert_non_null(strstr(error.message, "plads"));
	(void)fclose(out);
}

int
main(void)
{
#define WITH_DESK(test) cmocka_unit_test_setup_teardown(test, desk_open, desk_close)
	const struct CMUnitTest tests[] = {
	    WITH_DESK(nothing_hidden_comes_out),
	    WITH_DESK(text_is_a_table),
	    WITH_DESK(csv_can_be_read_back),
	    WITH_DESK(csv_can_be_imported),
	    WITH_DESK(json_has_values_of_their_kind),
	    WITH_DESK(every_entity_can_be_written),
	    cmocka_unit_test(stored_text_steers_no_terminal),
	    WITH_DESK(a_full_disk_is_told),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
