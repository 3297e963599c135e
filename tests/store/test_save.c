/* Saving: versions, conflicts, rules, what follows, and drafts. */
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
#include "journal.h"
#include "model/journal.h"
#include "model/value.h"
#include "store/change.h"
#include "store/draft.h"
#include "store/history.h"

static struct uuid
code(struct crowd *crowd, const char *list, int index)
{
	return store_codes(crowd->store, list, clock_today()).items[index]->record.id;
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

	mine = journal_read_youth(crowd->store, id);
	theirs = journal_read_youth(other, id);
	crowd_good(journal_save_phone(other, theirs, "11111111", &error), &error);
	assert_int_equal(journal_save_phone(crowd->store, mine, "22222222", &error), STATUS_CONFLICT);
	record_free(mine);
	mine = journal_read_youth(crowd->store, id);
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
	struct youth *mine = journal_read_youth(crowd->store, id), *gone = journal_read_youth(crowd->store, id);

	crowd_good(change_begin(crowd->store, "ung", NULL, &change, &error), &error);
	crowd_good(change_delete(change, gone, &error), &error);
	assert_false(instant_is_none(gone->record.deleted_at));
	crowd_good(change_commit(change, &error), &error);
	assert_int_equal(journal_save_phone(crowd->store, mine, "22222222", &error), STATUS_NOT_FOUND);
	crowd_good(store_purge(crowd->store, gone, &counts, &error), &error);
	assert_int_equal(journal_save_phone(crowd->store, mine, "22222222", &error), STATUS_NOT_FOUND);
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
	struct youth *before = journal_read_youth(crowd->store, id);
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
expect_last_contact(struct crowd *crowd, struct uuid id, struct date expected)
{
	struct youth *youth = journal_read_youth(crowd->store, id);

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

	journal_add_note(crowd, id, journal_kind(crowd, true), date_make(2026, 3, 10), &talk);
	expect_last_contact(crowd, id, date_make(2026, 3, 10));
	journal_add_note(crowd, id, journal_kind(crowd, false), date_make(2026, 3, 12), &memo);
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

	journal_add_note(crowd, id, journal_kind(crowd, false), date_make(2026, 3, 12), &memo);
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

	youth = journal_read_youth(crowd->store, id);
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
	youth = journal_read_youth(crowd->store, id);
	assert_true(uuid_equal(youth->benefit, situation.benefit));
	record_free(youth);
	crowd_good(history_read(crowd->store, &youth_entity, id, &history, &error), &error);
	assert_int_equal(history.count, 2);
	assert_int_equal(history.rows[0].field, YOUTH_BENEFIT);
	history_clear(&history);
	crowd_good(store_undo(crowd->store, &undone, &error), &error);
	youth = journal_read_youth(crowd->store, id);
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
	back = journal_read_youth(crowd->store, youth.record.id);
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
	note.kind = journal_kind(crowd, true);
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

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test_setup_teardown(test_new_record, crowd_setup, crowd_teardown),
	    cmocka_unit_test_setup_teardown(test_rule_stops_a_save, crowd_setup, crowd_teardown),
	    cmocka_unit_test_setup_teardown(test_second_of_two_is_told, crowd_setup, crowd_teardown),
	    cmocka_unit_test_setup_teardown(test_saving_what_is_deleted, crowd_setup, crowd_teardown),
	    cmocka_unit_test_setup_teardown(test_nothing_changed_writes_nothing, crowd_setup, crowd_teardown),
	    cmocka_unit_test_setup_teardown(test_abort_leaves_nothing, crowd_setup, crowd_teardown),
	    cmocka_unit_test_setup_teardown(test_last_contact, crowd_setup, crowd_teardown),
	    cmocka_unit_test_setup_teardown(test_kind_becomes_contact, crowd_setup, crowd_teardown),
	    cmocka_unit_test_setup_teardown(test_next_task_and_consent, crowd_setup, crowd_teardown),
	    cmocka_unit_test_setup_teardown(test_situation_follows_to_the_youth, crowd_setup, crowd_teardown),
	    cmocka_unit_test_setup_teardown(test_text_is_made_valid, crowd_setup, crowd_teardown),
	    cmocka_unit_test_setup_teardown(test_drafts, crowd_setup, crowd_teardown),
	};
	return cmocka_run_group_tests_name("save", tests, NULL, NULL);
}
