/* The figures of an activity against cases reckoned by hand. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "../../src/store/connection.h"
#include "base/asset.h"
#include "crowd.h"
#include "journal.h"
#include "scene.h"
#include "model/journal.h"
#include "store/bulk.h"
#include "store/change.h"
#include "store/funnel.h"

enum { MANY_YOUTH = 64000, MANY_INVITATIONS = 10000 };

static const struct date today = {20529}, day = {20538}; /* 17-03-2026 and 26-03-2026 */

struct house {
	struct crowd crowd;
	struct uuid workshop;
	int people;
};

static int
setup(void **state)
{
	struct house *house = calloc(1, sizeof *house);

	crowd_open(&house->crowd);
	house->workshop = scene_activity(&house->crowd, ACTIVITY_WORKSHOP, day);
	*state = house;
	return 0;
}

static int
teardown(void **state)
{
	struct house *house = *state;

	crowd_close(&house->crowd);
	free(house);
	return 0;
}

static struct uuid
new_youth(struct house *house)
{
	char name[16];

	snprintf(name, sizeof name, "Ung%03d", ++house->people);
	return crowd_youth(&house->crowd, name, "");
}

/* An invitation; days are counted from 1970, 0 = none. */
struct as {
	bool draft;
	int channel, reply, attendance, transport, takes_part;
	int replied, reminded;
	const char *needs;
};

static struct date
day_or_none(int number)
{
	return number == 0 ? DATE_NONE : (struct date){number};
}

/* count young people with the same invitation; gives the last of them. */
static struct uuid
invite(struct house *house, int count, struct as as)
{
	struct uuid youth = UUID_NONE;

	for (int i = 0; i < count; i++) {
		struct invitation invitation;

		youth = new_youth(house);
		record_init(&invitation_entity, &invitation);
		invitation.youth = youth;
		invitation.activity = house->workshop;
		invitation.channel = as.channel;
		invitation.sent = day_or_none(as.draft ? 0 : 20519);
		invitation.reply = as.reply;
		invitation.replied = day_or_none(as.replied);
		invitation.reminded = day_or_none(as.reminded);
		invitation.attendance = as.attendance;
		invitation.transport = as.transport;
		invitation.takes_part = as.takes_part;
		if (as.needs != NULL)
			crowd_set_text(&invitation, INVITATION_NEEDS, as.needs);
		crowd_save(&house->crowd, &invitation);
		record_clear(&invitation);
	}
	return youth;
}

#define INVITE(house, count, ...) invite(house, count, (struct as){__VA_ARGS__})

static void
try_to_reach(struct house *house, struct uuid youth, int outcome, struct date happened)
{
	struct contact contact;

	record_init(&contact_entity, &contact);
	contact.youth = youth;
	contact.outcome = outcome;
	contact.happened = happened;
	crowd_save(&house->crowd, &contact);
	record_clear(&contact);
}

static void
read_workshop(struct house *house, struct activity *activity)
{
	struct error error;

	record_init(&activity_entity, activity);
	crowd_good(store_read(house->crowd.store, &activity_entity, house->workshop, activity, &error), &error);
}

static struct funnel
read_funnel(struct house *house)
{
	struct activity activity;
	struct funnel funnel;
	struct error error;

	read_workshop(house, &activity);
	crowd_good(funnel_read(house->crowd.store, &activity, today, &funnel, &error), &error);
	record_clear(&activity);
	return funnel;
}

/* The picture of the workshop: 42 invited by three channels; 18 signed up, 4 declined, 20 without an answer. */
static void
test_from_invited_to_signed_up(void **state)
{
	struct house *house = *state;
	struct funnel funnel;

	INVITE(house, 9, .channel = INVITED_BY_CASE_WORKER, .reply = REPLY_YES);
	INVITE(house, 10, .channel = INVITED_BY_CASE_WORKER);
	INVITE(house, 6, .channel = INVITED_BY_PHONE, .reply = REPLY_YES, .transport = TRANSPORT_MISSING);
	INVITE(house, 4, .channel = INVITED_BY_PHONE, .reply = REPLY_NO, .transport = TRANSPORT_MISSING);
	for (int i = 0; i < 10; i++)
		try_to_reach(house, INVITE(house, 1, .channel = INVITED_BY_SOCIAL_MEDIA), OUTCOME_REACHED, today);
	INVITE(house, 3, .channel = INVITED_BY_SOCIAL_MEDIA, .reply = REPLY_YES, .needs = "Ingen svin");

	funnel = read_funnel(house);
	assert_int_equal(funnel.identified, 42);
	assert_int_equal(funnel.all.invited, 42);
	assert_int_equal(funnel.all.answered, 22);
	assert_int_equal(funnel.all.yes, 18);
	assert_int_equal(funnel.all.no, 4);
	assert_int_equal(funnel.all.unanswered, 20);
	assert_int_equal(funnel.all.not_reached, 10);
	assert_int_equal(funnel.all.reached, 32);
	assert_int_equal(funnel.channels[INVITED_BY_CASE_WORKER].invited, 19);
	assert_int_equal(funnel.channels[INVITED_BY_PHONE].invited, 10);
	assert_int_equal(funnel.channels[INVITED_BY_SOCIAL_MEDIA].reached, 13);
	assert_int_equal(funnel.transport_missing, 6);
	assert_int_equal(funnel.needs, 3);
	assert_int_equal(funnel.turnout.expected[CLASS_YES], 18);
	assert_int_equal(funnel.turnout.expected[CLASS_UNANSWERED], 20);
	assert_int_equal(funnel.attended, 0);
}

/* Neither drafts, nor who cancelled, nor what is in Papirkurv; a try in vain or before it was sent reaches nobody. */
static void
test_who_does_not_count(void **state)
{
	struct house *house = *state;
	struct youth *gone;
	struct funnel funnel;
	struct uuid youth;

	INVITE(house, 3, .draft = true);
	INVITE(house, 2, .reply = REPLY_YES, .attendance = ATTENDANCE_CANCELLED);
	gone = journal_read_youth(house->crowd.store, INVITE(house, 1, .reply = REPLY_YES));
	scene_delete(&house->crowd, gone);
	record_free(gone);
	youth = INVITE(house, 1, .reply = REPLY_NONE);
	try_to_reach(house, youth, OUTCOME_NOT_REACHED, today);
	try_to_reach(house, youth, OUTCOME_REACHED, (struct date){20518});

	funnel = read_funnel(house);
	assert_int_equal(funnel.identified, 6);
	assert_int_equal(funnel.drafts, 3);
	assert_int_equal(funnel.all.invited, 3);
	assert_int_equal(funnel.all.cancelled, 2);
	assert_int_equal(funnel.all.answered, 2);
	assert_int_equal(funnel.all.yes, 0);
	assert_int_equal(funnel.all.unanswered, 1);
	assert_int_equal(funnel.all.not_reached, 1);
	assert_int_equal(funnel.turnout.expected[CLASS_YES], 0);
	assert_int_equal(funnel.turnout.expected[CLASS_UNANSWERED], 1);
}

static void
set_heads(struct house *house, int sign_ups, int attended)
{
	struct activity before, after;
	struct error error;

	read_workshop(house, &before);
	record_init(&activity_entity, &after);
	record_copy(&after, &before);
	after.anonymous_sign_ups = sign_ups;
	after.anonymous_attended = attended;
	crowd_good(store_save(house->crowd.store, &before, &after, "antal", UUID_NONE, &error), &error);
	record_clear(&before);
	record_clear(&after);
}

static void
test_who_came(void **state)
{
	struct house *house = *state;
	struct open_invitation open;
	struct funnel funnel;

	INVITE(house, 5, .reply = REPLY_YES, .attendance = ATTENDANCE_CAME);
	INVITE(house, 2, .reply = REPLY_NO, .attendance = ATTENDANCE_PARTLY, .takes_part = TAKES_PART_LISTENING);
	INVITE(house, 1, .reply = REPLY_YES, .attendance = ATTENDANCE_NO_SHOW);
	INVITE(house, 3, .draft = true, .channel = INVITED_WALK_IN, .attendance = ATTENDANCE_CAME);
	INVITE(house, 2, .reply = REPLY_MAYBE);
	set_heads(house, 6, 4);
	record_init(&open_invitation_entity, &open);
	open.activity = house->workshop;
	crowd_set_text(&open, OPEN_INVITATION_MEDIUM, "Instagram");
	crowd_save(&house->crowd, &open);
	record_clear(&open);

	funnel = read_funnel(house);
	assert_int_equal(funnel.all.came, 10);
	assert_int_equal(funnel.attended, 14);
	assert_int_equal(funnel.walk_ins, 3);
	assert_int_equal(funnel.listening, 2);
	assert_int_equal(funnel.all.invited, 10);
	assert_int_equal(funnel.all.yes, 6);
	assert_int_equal(funnel.all.no, 2);
	assert_int_equal(funnel.all.no_show, 1);
	assert_int_equal(funnel.channels[INVITED_WALK_IN].came, 3);
	assert_int_equal(funnel.channels[INVITED_WALK_IN].invited, 0);
	assert_int_equal(funnel.open_invitations, 1);
	assert_int_equal(funnel.turnout.came, 14);
	assert_int_equal(funnel.turnout.open, 2);
	assert_int_equal(funnel.turnout.expected[CLASS_MAYBE], 2);
	assert_int_equal(funnel.turnout.expected[CLASS_YES], 0);
	assert_false(funnel.turnout.over);
}

static void
expect_calls(struct house *house, struct date on, enum call_stage stage, const char *replies)
{
	struct activity activity;
	struct call_list list;
	struct error error;
	char got[32] = "";
	long count;

	read_workshop(house, &activity);
	crowd_good(call_list_read(house->crowd.store, &activity, on, &list, &error), &error);
	assert_int_equal(list.stage, stage);
	assert_true(list.count < sizeof got);
	for (size_t i = 0; i < list.count; i++)
		got[i] = "-jmn"[list.calls[i].reply];
	assert_string_equal(got, replies);
	crowd_good(call_list_count(house->crowd.store, &activity, on, &count, &error), &error);
	assert_int_equal(count, list.count);
	call_list_clear(&list);
	record_clear(&activity);
}

static void
test_whom_to_ring(void **state)
{
	struct house *house = *state;
	struct youth *before, *after;
	struct error error;

	INVITE(house, 2, .reply = REPLY_NONE);
	INVITE(house, 1, .reply = REPLY_MAYBE);
	INVITE(house, 3, .reply = REPLY_YES);
	INVITE(house, 2, .reply = REPLY_NO);
	INVITE(house, 1, .reply = REPLY_YES, .attendance = ATTENDANCE_CANCELLED);
	INVITE(house, 1, .draft = true);
	before = journal_read_youth(house->crowd.store, INVITE(house, 1, .reply = REPLY_YES));
	after = record_new(&youth_entity);
	record_copy(after, before);
	after->no_contact = true;
	crowd_good(store_save(house->crowd.store, before, after, "fred", UUID_NONE, &error), &error);
	record_free(before);
	record_free(after);

	expect_calls(house, date_add_days(day, -8), CALL_NONE, "");
	expect_calls(house, date_add_days(day, -7), CALL_WEEK_BEFORE, "--m");
	expect_calls(house, date_add_days(day, -2), CALL_TWO_DAYS_BEFORE, "--mjjj");
	expect_calls(house, day, CALL_ON_THE_DAY, "jjj");
	expect_calls(house, date_add_days(day, 1), CALL_NONE, "");
}

/* Who was spoken with, answered or was reminded since the stage began is not rung again, but in the next stage. */
static void
test_not_twice_in_a_stage(void **state)
{
	struct house *house = *state;
	const struct date week_before = date_add_days(day, -7);

	try_to_reach(house, INVITE(house, 1, .reply = REPLY_NONE), OUTCOME_REACHED, week_before);
	INVITE(house, 1, .reply = REPLY_MAYBE, .replied = week_before.day);
	INVITE(house, 1, .reply = REPLY_MAYBE, .reminded = week_before.day + 1);
	INVITE(house, 1, .reply = REPLY_MAYBE, .reminded = week_before.day - 1);
	try_to_reach(house, INVITE(house, 1, .reply = REPLY_NONE), OUTCOME_NOT_REACHED, week_before);
	expect_calls(house, date_add_days(day, -6), CALL_WEEK_BEFORE, "-m");
	expect_calls(house, date_add_days(day, -1), CALL_TWO_DAYS_BEFORE, "--mmm");
}

static void
test_how_they_turned_up_before(void **state)
{
	struct house *house = *state;
	struct show_history history;
	struct error error;

	house->workshop = scene_activity(&house->crowd, ACTIVITY_VISIT, date_add_days(today, -7));
	INVITE(house, 4, .reply = REPLY_YES, .attendance = ATTENDANCE_CAME);
	INVITE(house, 1, .reply = REPLY_YES, .attendance = ATTENDANCE_NO_SHOW);
	INVITE(house, 1, .reply = REPLY_YES, .attendance = ATTENDANCE_CANCELLED);
	INVITE(house, 2, .reply = REPLY_MAYBE, .attendance = ATTENDANCE_PARTLY);
	INVITE(house, 3, .reply = REPLY_NONE);
	INVITE(house, 1, .reply = REPLY_NO, .attendance = ATTENDANCE_CAME);
	INVITE(house, 1, .channel = INVITED_WALK_IN, .attendance = ATTENDANCE_CAME);
	/* nothing was noted here, and this one is still to come */
	house->workshop = scene_activity(&house->crowd, ACTIVITY_VISIT, date_add_days(today, -3));
	INVITE(house, 2, .reply = REPLY_YES);
	house->workshop = scene_activity(&house->crowd, ACTIVITY_WORKSHOP, day);
	INVITE(house, 2, .reply = REPLY_YES, .attendance = ATTENDANCE_CAME);

	crowd_good(show_history_read(house->crowd.store, today, &history, &error), &error);
	assert_int_equal(history.invited[CLASS_YES], 6);
	assert_int_equal(history.came[CLASS_YES], 4);
	assert_int_equal(history.invited[CLASS_MAYBE], 2);
	assert_int_equal(history.came[CLASS_MAYBE], 2);
	assert_int_equal(history.invited[CLASS_UNANSWERED], 3);
	assert_int_equal(history.came[CLASS_UNANSWERED], 0);
}

static struct exit_summary
read_exit(struct house *house)
{
	struct exit_summary summary;
	struct activity activity;
	struct error error;

	read_workshop(house, &activity);
	crowd_good(exit_summary_read(house->crowd.store, &activity, &summary, &error), &error);
	record_clear(&activity);
	return summary;
}

static void
hand_in(struct house *house, int heard, int belong)
{
	struct exit_card card;

	record_init(&exit_card_entity, &card);
	card.activity = house->workshop;
	card.heard = heard;
	card.belong = belong;
	crowd_save(&house->crowd, &card);
	record_clear(&card);
}

static void
test_nothing_is_told_of_four_answers(void **state)
{
	struct house *house = *state;
	struct exit_summary summary;

	INVITE(house, 6, .attendance = ATTENDANCE_CAME);
	set_heads(house, INTEGER_NONE, 2);
	for (int i = 0; i < 4; i++)
		hand_in(house, 5 - i % 2, 5);
	summary = read_exit(house);
	assert_int_equal(summary.cards, 4);
	assert_int_equal(summary.present, 8);
	for (int i = 0; i < EXIT_QUESTIONS; i++) {
		assert_true(summary.questions[i].hidden);
		assert_int_equal(summary.questions[i].percent, -1);
		assert_int_equal(summary.questions[i].answered, 0);
	}
	hand_in(house, 3, INTEGER_NONE);
	hand_in(house, 1, INTEGER_NONE);
	summary = read_exit(house);
	assert_false(summary.questions[0].hidden);
	assert_int_equal(summary.questions[0].answered, 6);
	assert_int_equal(summary.questions[0].percent, 67);
	assert_true(summary.questions[2].hidden);
}

/* Ten thousand invitations among all the young people there are: by its indexes. */
static void
test_many(void **state)
{
	struct house *house = *state;
	struct crowd *crowd = &house->crowd;
	int scans = 0;

	struct text sql = {0};
	struct funnel funnel;
	struct error error;
	struct bulk *bulk;
	sqlite3_stmt *statement;
	bool row;

	crowd_fill(crowd, MANY_YOUTH);
	crowd_good(bulk_begin(crowd->store, &invitation_entity, MANY_INVITATIONS, "mange", &bulk, &error), &error);
	for (int i = 0; i < MANY_INVITATIONS; i++) {
		struct youth youth;
		struct invitation invitation;

		record_init(&youth_entity, &youth);
		record_init(&invitation_entity, &invitation);
		crowd_good(store_read_number(crowd->store, &youth_entity, i + 1, &youth, &error), &error);
		invitation.youth = youth.record.id;
		invitation.activity = house->workshop;
		invitation.channel = i % INVITATION_CHANNELS;
		invitation.sent = date_make(2026, 3, 7);
		invitation.reply = i % 4;
		crowd_good(bulk_add(bulk, &invitation, &error), &error);
		record_clear(&invitation);
		record_clear(&youth);
	}
	crowd_good(bulk_commit(bulk, &error), &error);

	funnel = read_funnel(house);
	assert_int_equal(funnel.all.invited, 8750);
	assert_int_equal(funnel.identified, MANY_YOUTH);

	text_add_format(&sql, "EXPLAIN QUERY PLAN %s", asset_find("query/funnel.sql"));
	statement = statement_get(crowd->store, text_get(&sql), &error);
	assert_non_null(statement);
	while (statement_step(crowd->store, statement, &row, &error) == STATUS_OK && row)
		if (text_starts_with(column_text(statement, 3), "SCAN") &&
		    strstr(column_text(statement, 3), "one") == NULL)
			scans++;
	assert_int_equal(scans, 0);
	text_clear(&sql);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test_setup_teardown(test_from_invited_to_signed_up, setup, teardown),
	    cmocka_unit_test_setup_teardown(test_who_does_not_count, setup, teardown),
	    cmocka_unit_test_setup_teardown(test_who_came, setup, teardown),
	    cmocka_unit_test_setup_teardown(test_whom_to_ring, setup, teardown),
	    cmocka_unit_test_setup_teardown(test_not_twice_in_a_stage, setup, teardown),
	    cmocka_unit_test_setup_teardown(test_how_they_turned_up_before, setup, teardown),
	    cmocka_unit_test_setup_teardown(test_nothing_is_told_of_four_answers, setup, teardown),
	    cmocka_unit_test_setup_teardown(test_many, setup, teardown),
	};
	return cmocka_run_group_tests_name("funnel", tests, NULL, NULL);
}
