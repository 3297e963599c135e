/* Saving: versions, conflicts, rules, what follows, drafts, deletion for good, and being told of others' changes. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "../../src/store/connection.h"
#include "base/utf8.h"
#include "crowd.h"
#include "model/journal.h"
#include "model/value.h"
#include "store/backup.h"
#include "store/change.h"
#include "store/draft.h"
#include "store/history.h"

static int
setup(void **state)
{
	struct crowd *crowd = calloc(1, sizeof *crowd);

	crowd_open(crowd);
	*state = crowd;
	return 0;
}

/* Whatever a test did, the file must be whole. */
static int
teardown(void **state)
{
	struct crowd *crowd = *state;
	struct health health;
	struct error error;

	crowd_good(store_check(crowd->store, &health, &error), &error);
	assert_string_equal(text_get(&health.report), "");
	assert_int_equal(health.problems, 0);
	assert_true(health.records > 0);
	health_clear(&health);
	crowd_close(crowd);
	free(crowd);
	return 0;
}

static struct youth *
read_youth(struct store *store, struct uuid id)
{
	struct youth *youth = record_new(&youth_entity);
	struct error error;

	crowd_good(store_read(store, &youth_entity, id, youth, &error), &error);
	return youth;
}

/* Sets the phone of what was read as `before`. */
static enum status
save_phone(struct store *store, const struct youth *before, const char *phone, struct error *error)
{
	struct youth *after = record_new(&youth_entity);
	enum status status;

	record_copy(after, before);
	crowd_set_text(after, YOUTH_PHONE, phone);
	status = store_save(store, before, after, "mobil", UUID_NONE, error);
	record_free(after);
	return status;
}

static struct uuid
code(struct crowd *crowd, const char *list, int index)
{
	return store_codes(crowd->store, list, clock_today()).items[index]->record.id;
}

static struct uuid
kind_that_is_contact(struct crowd *crowd, bool contact)
{
	struct code_list kinds = store_codes(crowd->store, "notat", clock_today());

	for (int i = 0; i < kinds.count; i++)
		if (text_equal(kinds.items[i]->grouping, "kontakt") == contact)
			return kinds.items[i]->record.id;
	fail();
	return UUID_NONE;
}

static void
test_new_record(void **state)
{
	struct crowd *crowd = *state;
	struct youth first, second;

	record_init(&youth_entity, &first);
	record_init(&youth_entity, &second);
	crowd_set_text(&first, YOUTH_FIRST_NAME, "Åse");
	crowd_set_text(&second, YOUTH_FIRST_NAME, "Bo");
	second.last_contact = date_make(2020, 1, 1);
	crowd_save(crowd, &first);
	crowd_save(crowd, &second);
	assert_int_equal(first.record.number, 1);
	assert_int_equal(second.record.number, 2);
	assert_int_equal(first.record.version, 1);
	assert_true(uuid_equal(first.record.created_by, crowd->staff));
	assert_true(date_is_none(second.last_contact));
	record_clear(&first);
	record_clear(&second);
}

static void
test_rule_stops_a_save(void **state)
{
	struct crowd *crowd = *state;
	struct youth youth;
	struct error error;

	record_init(&youth_entity, &youth);
	assert_int_equal(store_save(crowd->store, NULL, &youth, "ung", UUID_NONE, &error), STATUS_INVALID);
	assert_int_equal(error.field, YOUTH_FIRST_NAME);
	assert_int_equal(youth.record.number, 0);
	assert_true(uuid_is_none(youth.record.id));
	assert_int_equal(store_read_number(crowd->store, &youth_entity, 1, &youth, &error), STATUS_NOT_FOUND);
	record_clear(&youth);
}

static void
test_second_of_two_is_told(void **state)
{
	struct crowd *crowd = *state;
	struct store *other = crowd_connect(crowd);
	struct youth *mine, *theirs;
	struct error error;
	struct uuid id = crowd_youth(crowd, "Amira", "Haddad");

	mine = read_youth(crowd->store, id);
	theirs = read_youth(other, id);
	crowd_good(save_phone(other, theirs, "11111111", &error), &error);
	assert_int_equal(save_phone(crowd->store, mine, "22222222", &error), STATUS_CONFLICT);
	record_free(mine);
	mine = read_youth(crowd->store, id);
	assert_string_equal(mine->phone, "11111111");
	assert_int_equal(mine->record.version, 2);
	record_free(mine);
	record_free(theirs);
	store_close(other);
}

static void
test_saving_what_is_deleted(void **state)
{
	struct crowd *crowd = *state;
	struct error error;
	struct change *change;
	struct purge_counts counts;
	struct uuid id = crowd_youth(crowd, "Amira", "Haddad");
	struct youth *mine = read_youth(crowd->store, id), *gone = read_youth(crowd->store, id);

	crowd_good(change_begin(crowd->store, "ung", NULL, &change, &error), &error);
	crowd_good(change_delete(change, gone, &error), &error);
	assert_false(instant_is_none(gone->record.deleted_at));
	crowd_good(change_commit(change, &error), &error);
	assert_int_equal(save_phone(crowd->store, mine, "22222222", &error), STATUS_NOT_FOUND);
	crowd_good(store_purge(crowd->store, gone, &counts, &error), &error);
	assert_int_equal(save_phone(crowd->store, mine, "22222222", &error), STATUS_NOT_FOUND);
	record_free(mine);
	record_free(gone);
}

static void
test_nothing_changed_writes_nothing(void **state)
{
	struct crowd *crowd = *state;
	struct history history;
	struct error error;
	struct uuid id = crowd_youth(crowd, "Amira", "Haddad");
	struct youth *before = read_youth(crowd->store, id);
	struct undone undone;

	crowd_good(store_save(crowd->store, before, before, "ung", UUID_NONE, &error), &error);
	crowd_good(history_read(crowd->store, &youth_entity, id, &history, &error), &error);
	assert_int_equal(history.count, 1);
	assert_int_equal(history.rows[0].act, HISTORY_CREATED);
	history_clear(&history);
	crowd_good(store_undo(crowd->store, &undone, &error), &error);
	assert_true(uuid_equal(undone.id, id));
	record_free(before);
}

static void
test_abort_leaves_nothing(void **state)
{
	struct crowd *crowd = *state;
	struct change *change;
	struct error error;
	struct youth youth;

	record_init(&youth_entity, &youth);
	crowd_set_text(&youth, YOUTH_FIRST_NAME, "Bo");
	crowd_good(change_begin(crowd->store, "2 unge", NULL, &change, &error), &error);
	crowd_good(change_save(change, NULL, &youth, &error), &error);
	change_abort(change);
	assert_int_equal(store_read(crowd->store, &youth_entity, youth.record.id, &youth, &error), STATUS_NOT_FOUND);
	record_clear(&youth);
}

static void
add_note(struct crowd *crowd, struct uuid youth, struct uuid kind, struct date happened, struct note *note)
{
	record_init(&note_entity, note);
	note->youth = youth;
	note->kind = kind;
	note->happened = happened;
	note->author = crowd->staff;
	crowd_set_text(note, NOTE_TEXT, "Talt sammen.");
	crowd_save(crowd, note);
}

static void
expect_last_contact(struct crowd *crowd, struct uuid id, struct date expected)
{
	struct youth *youth = read_youth(crowd->store, id);

	assert_int_equal(youth->last_contact.day, expected.day);
	record_free(youth);
}

static void
test_last_contact(void **state)
{
	struct crowd *crowd = *state;
	struct uuid id = crowd_youth(crowd, "Amira", "Haddad"), other = crowd_youth(crowd, "Bo", "Bæk");
	struct note talk, memo, changed;
	struct contact contact;
	struct change *change;
	struct error error;

	add_note(crowd, id, kind_that_is_contact(crowd, true), date_make(2026, 3, 10), &talk);
	expect_last_contact(crowd, id, date_make(2026, 3, 10));
	add_note(crowd, id, kind_that_is_contact(crowd, false), date_make(2026, 3, 12), &memo);
	expect_last_contact(crowd, id, date_make(2026, 3, 10));

	record_init(&contact_entity, &contact);
	contact.youth = id;
	contact.happened = date_make(2026, 3, 14);
	contact.author = crowd->staff;
	contact.outcome = OUTCOME_NOT_REACHED;
	crowd_save(crowd, &contact);
	expect_last_contact(crowd, id, date_make(2026, 3, 10));

	record_init(&note_entity, &changed);
	record_copy(&changed, &talk);
	changed.youth = other;
	crowd_good(store_save(crowd->store, &talk, &changed, "notat", UUID_NONE, &error), &error);
	expect_last_contact(crowd, id, DATE_NONE);
	expect_last_contact(crowd, other, date_make(2026, 3, 10));
	crowd_good(change_begin(crowd->store, "notat", NULL, &change, &error), &error);
	crowd_good(change_delete(change, &changed, &error), &error);
	crowd_good(change_commit(change, &error), &error);
	expect_last_contact(crowd, other, DATE_NONE);
	record_clear(&talk);
	record_clear(&memo);
	record_clear(&changed);
	record_clear(&contact);
}

/* The law of what counts as contact is data too. */
static void
test_kind_becomes_contact(void **state)
{
	struct crowd *crowd = *state;
	struct uuid id = crowd_youth(crowd, "Amira", "Haddad");
	struct code before, after;
	struct note memo;
	struct error error;

	add_note(crowd, id, kind_that_is_contact(crowd, false), date_make(2026, 3, 12), &memo);
	record_init(&code_entity, &before);
	record_init(&code_entity, &after);
	crowd_good(store_read(crowd->store, &code_entity, memo.kind, &before, &error), &error);
	record_copy(&after, &before);
	crowd_set_text(&after, CODE_GROUPING, "kontakt");
	crowd_good(store_save(crowd->store, &before, &after, "valg", UUID_NONE, &error), &error);
	expect_last_contact(crowd, id, date_make(2026, 3, 12));
	record_clear(&before);
	record_clear(&after);
	record_clear(&memo);
}

static void
test_next_task_and_consent(void **state)
{
	struct crowd *crowd = *state;
	struct uuid id = crowd_youth(crowd, "Amira", "Haddad");
	struct task task;
	struct consent consent;
	struct youth *youth;

	record_init(&task_entity, &task);
	task.youth = id;
	crowd_set_text(&task, TASK_TITLE, "Uden frist");
	crowd_save(crowd, &task);
	record_clear(&task);
	record_init(&task_entity, &task);
	task.youth = id;
	task.due = date_make(2026, 3, 20);
	crowd_set_text(&task, TASK_TITLE, "Ring om kørsel");
	crowd_save(crowd, &task);
	record_clear(&task);
	record_init(&consent_entity, &consent);
	consent.youth = id;
	consent.kind = code(crowd, "samtykke", 0);
	consent.given = ANSWER_YES;
	consent.from = date_make(2026, 1, 1);
	consent.until = date_make(2026, 6, 30);
	crowd_save(crowd, &consent);
	record_clear(&consent);

	youth = read_youth(crowd->store, id);
	assert_int_equal(youth->next_due.day, date_make(2026, 3, 20).day);
	assert_string_equal(youth->next_task, "Ring om kørsel");
	assert_int_equal(youth->consent_until.day, date_make(2026, 6, 30).day);
	assert_int_equal(youth->record.version, 1);
	record_free(youth);
}

/* A new situation is written on the young person in the same change, and undone with it. */
static void
test_situation_follows_to_the_youth(void **state)
{
	struct crowd *crowd = *state;
	struct uuid id = crowd_youth(crowd, "Amira", "Haddad");
	struct situation situation;
	struct history history;
	struct undone undone;
	struct error error;
	struct youth *youth;

	record_init(&situation_entity, &situation);
	situation.youth = id;
	situation.kind = SITUATION_BENEFIT;
	situation.benefit = code(crowd, "ydelse", 1);
	situation.since = date_make(2026, 3, 1);
	crowd_save(crowd, &situation);
	youth = read_youth(crowd->store, id);
	assert_true(uuid_equal(youth->benefit, situation.benefit));
	record_free(youth);
	crowd_good(history_read(crowd->store, &youth_entity, id, &history, &error), &error);
	assert_int_equal(history.count, 2);
	assert_int_equal(history.rows[0].field, YOUTH_BENEFIT);
	history_clear(&history);
	crowd_good(store_undo(crowd->store, &undone, &error), &error);
	youth = read_youth(crowd->store, id);
	assert_true(uuid_is_none(youth->benefit));
	record_free(youth);
	record_clear(&situation);
}

/* Whatever a program holds, the file gets valid UTF-8 in normal form. */
static void
test_text_is_made_valid(void **state)
{
	struct crowd *crowd = *state;
	struct youth youth, *back;

	record_init(&youth_entity, &youth);
	crowd_set_text(&youth, YOUTH_FIRST_NAME,
		       "A\xcc\x8a"
		       "se");
	crowd_set_text(&youth, YOUTH_LAST_NAME, "S\303\270rensen");
	crowd_save(crowd, &youth);
	back = read_youth(crowd->store, youth.record.id);
	assert_string_equal(back->first_name, "Åse");
	assert_true(utf8_is_valid(back->first_name, strlen(back->first_name)));
	record_free(back);
	record_clear(&youth);
}

static void
test_drafts(void **state)
{
	struct crowd *crowd = *state;
	struct draft draft = {.entity = &note_entity, .body = strdup("text=Ringede, men «intet svar»")}, back;
	struct drafts drafts;
	struct note note;
	struct error error;
	struct uuid youth = crowd_youth(crowd, "Amira", "Haddad");

	draft.owner = youth;
	crowd_good(draft_write(crowd->store, &draft, &error), &error);
	assert_false(uuid_is_none(draft.id));
	free(draft.body);
	draft.body = strdup("text=Ringede igen");
	crowd_good(draft_write(crowd->store, &draft, &error), &error);
	crowd_good(draft_read(crowd->store, draft.id, &back, &error), &error);
	assert_string_equal(back.body, "text=Ringede igen");
	assert_ptr_equal(back.entity, &note_entity);
	assert_true(uuid_equal(back.owner, youth));
	draft_clear(&back);

	crowd_good(drafts_read(crowd->store, &drafts, &error), &error);
	assert_int_equal(drafts.count, 1);
	drafts_clear(&drafts);
	store_set_actor(crowd->store, UUID_NONE);
	crowd_good(drafts_read(crowd->store, &drafts, &error), &error);
	assert_int_equal(drafts.count, 0);
	drafts_clear(&drafts);
	store_set_actor(crowd->store, crowd->staff);

	record_init(&note_entity, &note);
	note.youth = youth;
	note.kind = kind_that_is_contact(crowd, true);
	note.happened = clock_today();
	note.author = crowd->staff;
	assert_int_equal(store_save(crowd->store, NULL, &note, "notat", draft.id, &error), STATUS_INVALID);
	crowd_good(draft_read(crowd->store, draft.id, &back, &error), &error);
	draft_clear(&back);
	crowd_set_text(&note, NOTE_TEXT, "Ringede igen");
	crowd_good(store_save(crowd->store, NULL, &note, "notat", draft.id, &error), &error);
	assert_int_equal(draft_read(crowd->store, draft.id, &back, &error), STATUS_NOT_FOUND);
	record_clear(&note);
	draft_clear(&draft);
}

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
	struct youth *youth = read_youth(crowd->store, id);
	struct purge_counts counts;
	struct change *change;
	struct undone undone;
	struct error error;
	struct note note;

	add_note(crowd, id, kind_that_is_contact(crowd, true), date_make(2026, 3, 10), &note);
	draft.owner = id;
	crowd_good(draft_write(crowd->store, &draft, &error), &error);
	crowd_good(save_phone(crowd->store, youth, "12345678", &error), &error);
	assert_int_equal(store_purge(crowd->store, youth, &counts, &error), STATUS_CONFLICT);
	record_free(youth);
	youth = read_youth(crowd->store, id);
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

static void
test_others_are_noticed(void **state)
{
	struct crowd *crowd = *state;
	struct store *other = crowd_connect(crowd);
	unsigned long generation;
	struct error error;
	bool changed;

	crowd_good(store_poll_change(crowd->store, &changed, &error), &error);
	generation = store_generation(crowd->store);
	crowd_youth(crowd, "Amira", "Haddad");
	assert_true(store_generation(crowd->store) > generation);
	crowd_good(store_poll_change(crowd->store, &changed, &error), &error);
	assert_false(changed);
	assert_int_equal(store_setting(crowd->store, SETTING_CONTACT_RED), 21);
	crowd_good(store_set_setting(other, SETTING_CONTACT_RED, 25, &error), &error);
	generation = store_generation(crowd->store);
	crowd_good(store_poll_change(crowd->store, &changed, &error), &error);
	assert_true(changed);
	assert_true(store_generation(crowd->store) > generation);
	assert_int_equal(store_setting(crowd->store, SETTING_CONTACT_RED), 25);
	crowd_good(store_set_setting(other, SETTING_CONTACT_RED, 28, &error), &error);
	assert_int_equal(store_setting(other, SETTING_CONTACT_RED), 28);
	assert_int_equal(store_set_setting(other, SETTING_CONTACT_RED, 4000, &error), STATUS_INVALID);
	store_close(other);
}

static void
test_busy_is_told(void **state)
{
	struct crowd *crowd = *state;
	struct store *other = NULL;
	struct change *mine, *theirs;
	struct error error;

	crowd_good(store_open(&(struct store_options){.path = crowd->path, .lock_wait = 60}, &other, &error), &error);
	crowd_good(change_begin(crowd->store, "min", NULL, &mine, &error), &error);
	assert_int_equal(change_begin(other, "deres", NULL, &theirs, &error), STATUS_BUSY);
	change_abort(mine);
	crowd_good(change_begin(other, "deres", NULL, &theirs, &error), &error);
	change_abort(theirs);
	store_close(other);
}

static void
test_small_entities_in_memory(void **state)
{
	struct crowd *crowd = *state;
	struct uuid talk = kind_that_is_contact(crowd, true), found;
	struct staff_list staff = store_staff(crowd->store);
	struct error error;

	assert_int_equal(staff.count, 1);
	assert_string_equal(store_title(crowd->store, &staff_entity, crowd->staff, true), "MB");
	assert_string_equal(store_title(crowd->store, &staff_entity, crowd->staff, false), "Mette Bro");
	assert_string_equal(store_title(crowd->store, &staff_entity, UUID_NONE, false), "");
	assert_true(uuid_equal(store_find_staff(crowd->store, "mette bro"), crowd->staff));
	assert_true(uuid_equal(store_find_staff(crowd->store, "mb"), crowd->staff));
	assert_true(uuid_is_none(store_find_staff(crowd->store, "Bro")));
	assert_true(uuid_equal(
	    store_find_code(crowd->store, "notat", store_title(crowd->store, &code_entity, talk, false)), talk));
	assert_true(uuid_is_none(store_find_code(crowd->store, "notat", "")));
	found = crowd_youth(crowd, "Amira", "Haddad");
	assert_non_null(strstr(store_title(crowd->store, &youth_entity, found, false), "Amira"));
	assert_int_equal(store_find_actor(crowd->store, "ingen", &found, &error), STATUS_NOT_FOUND);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test_setup_teardown(test_new_record, setup, teardown),
	    cmocka_unit_test_setup_teardown(test_rule_stops_a_save, setup, teardown),
	    cmocka_unit_test_setup_teardown(test_second_of_two_is_told, setup, teardown),
	    cmocka_unit_test_setup_teardown(test_saving_what_is_deleted, setup, teardown),
	    cmocka_unit_test_setup_teardown(test_nothing_changed_writes_nothing, setup, teardown),
	    cmocka_unit_test_setup_teardown(test_abort_leaves_nothing, setup, teardown),
	    cmocka_unit_test_setup_teardown(test_last_contact, setup, teardown),
	    cmocka_unit_test_setup_teardown(test_kind_becomes_contact, setup, teardown),
	    cmocka_unit_test_setup_teardown(test_next_task_and_consent, setup, teardown),
	    cmocka_unit_test_setup_teardown(test_situation_follows_to_the_youth, setup, teardown),
	    cmocka_unit_test_setup_teardown(test_text_is_made_valid, setup, teardown),
	    cmocka_unit_test_setup_teardown(test_drafts, setup, teardown),
	    cmocka_unit_test_setup_teardown(test_purge_leaves_no_trace, setup, teardown),
	    cmocka_unit_test_setup_teardown(test_purge_of_what_is_used, setup, teardown),
	    cmocka_unit_test_setup_teardown(test_others_are_noticed, setup, teardown),
	    cmocka_unit_test_setup_teardown(test_busy_is_told, setup, teardown),
	    cmocka_unit_test_setup_teardown(test_small_entities_in_memory, setup, teardown),
	};
	return cmocka_run_group_tests_name("save", tests, NULL, NULL);
}
