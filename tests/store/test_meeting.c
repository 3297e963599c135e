/* The meeting view of the open file: what it withholds, and that SQLite is never asked for it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "../../src/store/connection.h"
#include "../../src/store/meeting.h"
#include "base/asset.h"
#include "crowd.h"
#include "journal.h"
#include "model/value.h"
#include "store/agenda.h"
#include "store/change.h"
#include "store/list.h"
#include "store/name_marks.h"
#include "store/search.h"
#include "store/timeline.h"

struct meeting {
	struct crowd crowd;
	struct uuid youth;
	struct text log;
};

static int
log_statement(unsigned type, void *context, void *statement, void *text)
{
	struct meeting *meeting = context;

	(void)type;
	(void)text;
	text_add(&meeting->log, sqlite3_sql(statement));
	text_add(&meeting->log, "\n");
	return 0;
}

static int
setup(void **state)
{
	struct meeting *meeting = calloc(1, sizeof *meeting);

	crowd_open(&meeting->crowd);
	crowd_fill(&meeting->crowd, 20);
	meeting->youth = crowd_youth(&meeting->crowd, "Zoë", "Bæk");
	sqlite3_trace_v2(meeting->crowd.store->database, SQLITE_TRACE_STMT, log_statement, meeting);
	*state = meeting;
	return 0;
}

static int
teardown(void **state)
{
	struct meeting *meeting = *state;

	crowd_close(&meeting->crowd);
	text_clear(&meeting->log);
	free(meeting);
	return 0;
}

/* Every record of every entity, read as screens read them. */
static void
read_everything(struct store *store)
{
	for (size_t e = 0; entities[e] != NULL; e++) {
		struct list *list = list_new(store, entities[e]);
		struct list_query query = {.sort = LIST_SORT_NUMBER};
		struct error error;

		if (list_set(list, &query, &error) == STATUS_OK)
			for (long i = 0; i < list_count(list); i++)
				list_at(list, i);
		list_free(list);
		if (entities[e]->small)
			store_small(store, entities[e]);
	}
}

static void
test_a_person_comes_without_what_tells_who(void **state)
{
	struct meeting *meeting = *state;
	struct youth youth;
	struct error error;

	store_set_meeting(meeting->crowd.store, true);
	record_init(&youth_entity, &youth);
	crowd_good(store_read(meeting->crowd.store, &youth_entity, meeting->youth, &youth, &error), &error);
	assert_int_equal(youth.record.number, 0);
	for (int i = 0; i < YOUTH_FIELD_COUNT; i++)
		if ((youth_entity.fields[i].flags & FIELD_PERSONAL) != 0)
			assert_true(value_is_empty(&youth_entity.fields[i], &youth));
	store_set_meeting(meeting->crowd.store, false);
	crowd_good(store_read(meeting->crowd.store, &youth_entity, meeting->youth, &youth, &error), &error);
	assert_string_equal(youth.first_name, "Zoë");
	record_clear(&youth);
}

static void
test_no_statement_names_a_personal_column(void **state)
{
	struct meeting *meeting = *state;

	store_set_meeting(meeting->crowd.store, true);
	text_reset(&meeting->log);
	read_everything(meeting->crowd.store);
	assert_true(meeting->log.length > 0);
	for (int i = 0; i < YOUTH_FIELD_COUNT; i++) {
		char quoted[64];

		if ((youth_entity.fields[i].flags & FIELD_PERSONAL) == 0)
			continue;
		snprintf(quoted, sizeof quoted, "\"%s\" FROM \"youth\"", youth_entity.fields[i].name);
		assert_null(strstr(text_get(&meeting->log), quoted));
	}
	assert_null(strstr(text_get(&meeting->log), "first_name"));
	assert_null(strstr(text_get(&meeting->log), "last_name"));
}

static void
test_what_needs_a_name_is_refused(void **state)
{
	struct meeting *meeting = *state;
	struct store *store = meeting->crowd.store;
	struct people_hits hits;
	struct note_hits notes;
	struct timeline timeline;
	struct agenda agenda;
	struct error error;

	store_set_meeting(store, true);
	assert_int_equal(search_people(store, "Zoë", clock_today(), &hits, &error), STATUS_DENIED);
	assert_int_equal(search_notes(store, "Zoë", &notes, &error), STATUS_DENIED);
	assert_int_equal(timeline_read(store, meeting->youth, &timeline, &error), STATUS_DENIED);
	assert_int_equal(agenda_read(store, UUID_NONE, clock_today(), 10, &agenda, &error), STATUS_DENIED);
	assert_non_null(strstr(error.message, "mødevisning"));
}

static void
test_figures_are_there(void **state)
{
	struct meeting *meeting = *state;
	struct youth_figures desk, meeting_view;
	struct error error;

	crowd_good(youth_figures_read(meeting->crowd.store, &desk, &error), &error);
	store_set_meeting(meeting->crowd.store, true);
	crowd_good(youth_figures_read(meeting->crowd.store, &meeting_view, &error), &error);
	assert_memory_equal(&desk, &meeting_view, sizeof desk);
	assert_int_equal(desk.all, 21);
}

/* The guard stands on the connection, so SQL written by hand fares no better. */
static void
test_sqlite_refuses_every_personal_column(void **state)
{
	struct meeting *meeting = *state;
	int refused = 0;

	store_set_meeting(meeting->crowd.store, true);
	for (size_t e = 0; entities[e] != NULL; e++)
		for (int i = 0; i < entities[e]->field_count; i++) {
			struct text sql = {0};
			sqlite3_stmt *statement = NULL;
			int expected = (entities[e]->fields[i].flags & FIELD_PERSONAL) != 0 ? SQLITE_AUTH : SQLITE_OK;

			text_add_format(&sql, "SELECT count(*) FROM \"%s\" WHERE \"%s\" IS NULL", entities[e]->name,
					entities[e]->fields[i].name);
			assert_int_equal(
			    sqlite3_prepare_v2(meeting->crowd.store->database, text_get(&sql), -1, &statement, NULL),
			    expected);
			refused += expected == SQLITE_AUTH;
			sqlite3_finalize(statement);
			text_clear(&sql);
		}
	assert_true(refused > 20);
}

static void
test_the_guard_stands_again_on_a_new_connection(void **state)
{
	struct meeting *meeting = *state;
	struct store *store = meeting->crowd.store;
	sqlite3_stmt *statement = NULL;
	struct error error;

	store_set_meeting(store, true);
	crowd_good(connection_open(store, &error), &error);
	assert_int_equal(sqlite3_prepare_v2(store->database, "SELECT first_name FROM youth", -1, &statement, NULL),
			 SQLITE_AUTH);
}

static void
test_a_name_is_known_without_being_kept(void **state)
{
	struct meeting *meeting = *state;
	struct error error;
	struct name_marks *marks = name_marks_make(meeting->crowd.store, &error);

	assert_non_null(marks);
	store_set_meeting(meeting->crowd.store, true);
	assert_true(name_marks_are_in(marks, "Vi spørger Zoë."));
	assert_true(name_marks_are_in(marks, "det var zoe der sagde det"));
	assert_true(name_marks_are_in(marks, "(Bæk)"));
	assert_false(name_marks_are_in(marks, "Vi spørger en ung."));
	assert_false(name_marks_are_in(marks, ""));
	name_marks_free(marks);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test_setup_teardown(test_a_person_comes_without_what_tells_who, setup, teardown),
	    cmocka_unit_test_setup_teardown(test_no_statement_names_a_personal_column, setup, teardown),
	    cmocka_unit_test_setup_teardown(test_what_needs_a_name_is_refused, setup, teardown),
	    cmocka_unit_test_setup_teardown(test_figures_are_there, setup, teardown),
	    cmocka_unit_test_setup_teardown(test_sqlite_refuses_every_personal_column, setup, teardown),
	    cmocka_unit_test_setup_teardown(test_a_name_is_known_without_being_kept, setup, teardown),
	    cmocka_unit_test_setup_teardown(test_the_guard_stands_again_on_a_new_connection, setup, teardown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
