/* Activities and invitations in the file: one invitation each, contact by coming, cards without a header, deletion. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "crowd.h"
#include "journal.h"
#include "model/activity.h"
#include "model/harvest.h"
#include "model/invitation.h"
#include "model/round.h"
#include "scene.h"
#include "store/bulk.h"
#include "store/change.h"
#include "store/history.h"

static struct date
last_contact(struct crowd *crowd, struct uuid id)
{
	struct youth *youth = journal_read_youth(crowd->store, id);
	struct date day = youth->last_contact;

	record_free(youth);
	return day;
}

static void
test_one_live_invitation_each(void **state)
{
	struct crowd *crowd = *state;
	struct uuid workshop = scene_activity(crowd, ACTIVITY_WORKSHOP, date_make(2026, 3, 26));
	struct uuid youth = crowd_youth(crowd, "Amira", "Haddad");
	struct invitation first, second;
	struct error error;

	scene_invite(crowd, youth, workshop, REPLY_YES, ATTENDANCE_NONE, &first);
	record_init(&invitation_entity, &second);
	second.youth = youth;
	second.activity = workshop;
	assert_int_equal(store_save(crowd->store, NULL, &second, "invitation", UUID_NONE, &error), STATUS_CONFLICT);
	scene_delete(crowd, &first);
	crowd_good(store_save(crowd->store, NULL, &second, "invitation", UUID_NONE, &error), &error);
	record_clear(&first);
	record_clear(&second);
}

/* Who came has been in contact on the day; not who stayed away, and not at an activity that is gone. */
static void
test_coming_is_contact(void **state)
{
	struct crowd *crowd = *state;
	const struct date day = date_make(2026, 3, 12), later = date_make(2026, 3, 13);
	struct uuid workshop = scene_activity(crowd, ACTIVITY_WORKSHOP, day);
	struct uuid came = crowd_youth(crowd, "Amira", "Haddad"), away = crowd_youth(crowd, "Bo", "Bæk");
	struct activity before, after;
	struct undone undone;
	struct error error;

	scene_invited(crowd, came, workshop, REPLY_NONE, ATTENDANCE_PARTLY);
	scene_invited(crowd, away, workshop, REPLY_YES, ATTENDANCE_NO_SHOW);
	assert_int_equal(last_contact(crowd, came).day, day.day);
	assert_true(date_is_none(last_contact(crowd, away)));

	record_init(&activity_entity, &before);
	record_init(&activity_entity, &after);
	crowd_good(store_read(crowd->store, &activity_entity, workshop, &before, &error), &error);
	record_copy(&after, &before);
	after.day = later;
	crowd_good(store_save(crowd->store, &before, &after, "dag", UUID_NONE, &error), &error);
	assert_int_equal(last_contact(crowd, came).day, later.day);
	scene_delete(crowd, &after);
	assert_true(date_is_none(last_contact(crowd, came)));
	crowd_good(store_undo(crowd->store, &undone, &error), &error);
	assert_int_equal(last_contact(crowd, came).day, later.day);
	record_clear(&before);
	record_clear(&after);
}

static void
fill_card(struct exit_card *card, struct uuid workshop)
{
	record_init(&exit_card_entity, card);
	card->activity = workshop;
	card->heard = 5;
	crowd_set_text(card, EXIT_TEXT, "Boller");
}

static void
test_a_card_tells_neither_who_nor_when(void **state)
{
	struct crowd *crowd = *state;
	struct uuid workshop = scene_activity(crowd, ACTIVITY_WORKSHOP, date_make(2026, 3, 26));
	struct exit_card card, changed;
	struct history history;
	struct undone undone;
	struct error error;
	int rising = 0, last = 0;

	for (int i = 0; i < 12; i++) {
		fill_card(&card, workshop);
		crowd_save(crowd, &card);
		assert_int_equal(card.record.created_at.milliseconds, INT64_C(946684800000));
		assert_true(uuid_is_none(card.record.created_by));
		rising += card.record.number > last ? 1 : 0;
		last = card.record.number;
		record_clear(&card);
	}
	assert_true(rising < 12);

	fill_card(&card, workshop);
	crowd_save(crowd, &card);
	crowd_good(history_read(crowd->store, &exit_card_entity, card.record.id, &history, &error), &error);
	assert_int_equal(history.count, 0);
	history_clear(&history);
	record_init(&exit_card_entity, &changed);
	record_copy(&changed, &card);
	changed.heard = 1;
	assert_int_equal(store_save(crowd->store, &card, &changed, "kort", UUID_NONE, &error), STATUS_INVALID);
	crowd_good(store_undo(crowd->store, &undone, &error), &error);
	crowd_good(store_read(crowd->store, &exit_card_entity, card.record.id, &changed, &error), &error);
	assert_false(instant_is_none(changed.record.deleted_at));
	record_clear(&card);
	record_clear(&changed);
}

static void
test_many_cards_tell_nothing_either(void **state)
{
	struct crowd *crowd = *state;
	struct uuid workshop = scene_activity(crowd, ACTIVITY_WORKSHOP, date_make(2026, 3, 26));
	struct exit_card card;
	struct bulk *bulk;
	struct error error;
	int rising = 0, last = 0;

	crowd_good(bulk_begin(crowd->store, &exit_card_entity, 20, "kort", &bulk, &error), &error);
	for (int i = 0; i < 20; i++) {
		fill_card(&card, workshop);
		crowd_good(bulk_add(bulk, &card, &error), &error);
		assert_int_equal(card.record.created_at.milliseconds, INT64_C(946684800000));
		assert_true(uuid_is_none(card.record.created_by));
		rising += card.record.number > last ? 1 : 0;
		last = card.record.number;
		record_clear(&card);
	}
	crowd_good(bulk_commit(bulk, &error), &error);
	assert_true(rising < 20);
}

/* All that is a young person's goes with them; an activity somebody was invited to stays. */
static void
test_deleting_for_good(void **state)
{
	struct crowd *crowd = *state;
	struct uuid workshop = scene_activity(crowd, ACTIVITY_WORKSHOP, date_make(2026, 3, 26));
	struct uuid id = crowd_youth(crowd, "Amira", "Haddad");
	struct youth *youth;
	struct activity activity;
	struct ambassador ambassador;
	struct purge_counts counts;
	struct error error;

	scene_invited(crowd, id, workshop, REPLY_YES, ATTENDANCE_CAME);
	scene_wait(crowd, id, scene_round(crowd), 1);
	record_init(&ambassador_entity, &ambassador);
	ambassador.youth = id;
	crowd_save(crowd, &ambassador);
	record_clear(&ambassador);

	record_init(&activity_entity, &activity);
	crowd_good(store_read(crowd->store, &activity_entity, workshop, &activity, &error), &error);
	scene_delete(crowd, &activity);
	assert_int_equal(store_purge(crowd->store, &activity, &counts, &error), STATUS_INVALID);
	assert_non_null(strstr(error.message, "henviser stadig til det"));

	youth = journal_read_youth(crowd->store, id);
	scene_delete(crowd, youth);
	crowd_good(store_purge(crowd->store, youth, &counts, &error), &error);
	assert_int_equal(counts.records, 4);
	crowd_good(store_purge(crowd->store, &activity, &counts, &error), &error);
	record_free(youth);
	record_clear(&activity);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test_setup_teardown(test_one_live_invitation_each, crowd_setup, crowd_teardown),
	    cmocka_unit_test_setup_teardown(test_coming_is_contact, crowd_setup, crowd_teardown),
	    cmocka_unit_test_setup_teardown(test_a_card_tells_neither_who_nor_when, crowd_setup, crowd_teardown),
	    cmocka_unit_test_setup_teardown(test_many_cards_tell_nothing_either, crowd_setup, crowd_teardown),
	    cmocka_unit_test_setup_teardown(test_deleting_for_good, crowd_setup, crowd_teardown),
	};
	return cmocka_run_group_tests_name("activities", tests, NULL, NULL);
}
