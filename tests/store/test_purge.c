/* Deletion for good. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "crowd.h"
#include "journal.h"
#include "model/plan.h"
#include "model/sign.h"
#include "store/change.h"
#include "store/draft.h"

static long
count_bytes(const char *path, const char *needle)
{
	FILE *file = fopen(path, "rb");
	struct text all = {0};
	char part[4096];
	size_t got;
	long count = 0;

	assert_non_null(file);
	while ((got = fread(part, 1, sizeof part, file)) > 0)
		text_add_bytes(&all, part, got);
	fclose(file);
	for (const char *at = all.bytes;
	     (at = memmem(at, (size_t)(all.bytes + all.length - at), needle, strlen(needle))) != NULL; at++)
		count++;
	text_clear(&all);
	return count;
}

/* Deleting means gone: rows, history, drafts and the bytes of the file. */
static void
test_purge_leaves_no_trace(void **state)
{
	struct crowd *crowd = *state;
	struct draft draft = {.entity = &note_entity, .body = strdup("Hemmeligord i kladde")};
	struct uuid id = crowd_youth(crowd, "Hemmeligord", "Haddad"), other = crowd_youth(crowd, "Bo", "Bæk");
	struct youth *youth = journal_read_youth(crowd->store, id);
	struct purge_counts counts;
	struct change *change;
	struct undone undone;
	struct error error;
	struct note note;

	journal_add_note(crowd, id, journal_kind(crowd, true), date_make(2026, 3, 10), &note);
	draft.owner = id;
	crowd_good(draft_write(crowd->store, &draft, &error), &error);
	crowd_good(journal_save_phone(crowd->store, youth, "12345678", &error), &error);
	assert_int_equal(store_purge(crowd->store, youth, &counts, &error), STATUS_CONFLICT);
	record_free(youth);
	youth = journal_read_youth(crowd->store, id);
	crowd_good(change_begin(crowd->store, "ung", "Hemmeligord bad om det", &change, &error), &error);
	crowd_good(change_delete(change, youth, &error), &error);
	crowd_good(change_commit(change, &error), &error);
	crowd_good(store_count_purge(crowd->store, youth, &counts, &error), &error);
	assert_int_equal(counts.records, 2);
	assert_int_equal(counts.notes, 1);
	assert_int_equal(counts.history, 4);
	assert_true(count_bytes(crowd->path, "Hemmeligord") > 0);
	crowd_good(store_purge(crowd->store, youth, &counts, &error), &error);
	assert_int_equal(counts.records, 2);
	assert_int_equal(count_bytes(crowd->path, "Hemmeligord"), 0);
	assert_int_equal(count_bytes(crowd->path, "hemmeligord"), 0);
	assert_int_equal(store_read(crowd->store, &note_entity, note.record.id, &note, &error), STATUS_NOT_FOUND);

	crowd_good(store_undo(crowd->store, &undone, &error), &error);
	assert_true(uuid_equal(undone.id, other));
	record_clear(&note);
	record_free(youth);
	draft_clear(&draft);
}

/* A decision that became somebody's task stays, without the task. */
static void
test_purge_lets_go_of_what_points_at_it(void **state)
{
	struct crowd *crowd = *state;
	struct uuid id = crowd_youth(crowd, "Aya", "Egelykke");
	struct youth *youth = journal_read_youth(crowd->store, id);
	struct small_list plans = store_small(crowd->store, &plan_entity);
	struct purge_counts counts;
	struct decision decision;
	struct change *change;
	struct error error;
	struct task task;

	record_init(&task_entity, &task);
	task.youth = id;
	crowd_set_text(&task, TASK_TITLE, "Ring");
	crowd_save(crowd, &task);
	record_init(&decision_entity, &decision);
	decision.plan = record_header(plans.items[0])->id;
	decision.day = date_make(2026, 3, 10);
	decision.task = task.record.id;
	crowd_set_text(&decision, DECISION_TEXT, "Vi ringer");
	crowd_save(crowd, &decision);
	crowd_good(change_begin(crowd->store, "ung", NULL, &change, &error), &error);
	crowd_good(change_delete(change, youth, &error), &error);
	crowd_good(change_commit(change, &error), &error);
	crowd_good(store_purge(crowd->store, youth, &counts, &error), &error);
	assert_int_equal(counts.records, 2);
	crowd_good(store_read(crowd->store, &decision_entity, decision.record.id, &decision, &error), &error);
	assert_true(uuid_is_none(decision.task));
	assert_string_equal(decision.text, "Vi ringer");
	record_clear(&decision);
	record_clear(&task);
	record_free(youth);
}

static void
test_purge_of_what_is_used(void **state)
{
	struct crowd *crowd = *state;
	struct staff staff;
	struct youth youth;
	struct purge_counts counts;
	struct change *change;
	struct error error;

	record_init(&youth_entity, &youth);
	crowd_set_text(&youth, YOUTH_FIRST_NAME, "Bo");
	youth.consultant = crowd->staff;
	crowd_save(crowd, &youth);
	record_init(&staff_entity, &staff);
	crowd_good(store_read(crowd->store, &staff_entity, crowd->staff, &staff, &error), &error);
	crowd_good(change_begin(crowd->store, "medarbejder", NULL, &change, &error), &error);
	crowd_good(change_delete(change, &staff, &error), &error);
	crowd_good(change_commit(change, &error), &error);
	assert_int_equal(store_purge(crowd->store, &staff, &counts, &error), STATUS_INVALID);
	crowd_good(store_read(crowd->store, &staff_entity, crowd->staff, &staff, &error), &error);
	record_clear(&staff);
	record_clear(&youth);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test_setup_teardown(test_purge_leaves_no_trace, crowd_setup, crowd_teardown),
	    cmocka_unit_test_setup_teardown(test_purge_lets_go_of_what_points_at_it, crowd_setup, crowd_teardown),
	    cmocka_unit_test_setup_teardown(test_purge_of_what_is_used, crowd_setup, crowd_teardown),
	};
	return cmocka_run_group_tests_name("purge", tests, NULL, NULL);
}
