/* Where an invitation stands, its seat, the age on the day, and the rules of activities and cards. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "model/activity.h"
#include "model/harvest.h"
#include "model/invitation.h"
#include "model/office.h"
#include "model/youth.h"

static const struct date today = {20529}; /* 17-03-2026 */

static void
test_where_it_stands(void **state)
{
	static const struct {
		bool sent;
		int reply, attendance;
		const char *word;
		bool holds_seat;
	} cases[] = {
	    {false, REPLY_NONE, ATTENDANCE_NONE, "PLANLAGT", true},
	    {true, REPLY_NONE, ATTENDANCE_NONE, "INTET SVAR", true},
	    {true, REPLY_MAYBE, ATTENDANCE_NONE, "MÅSKE", true},
	    {true, REPLY_YES, ATTENDANCE_NONE, "TILMELDT", true},
	    {true, REPLY_NO, ATTENDANCE_NONE, "AFSLAG", false},
	    {true, REPLY_YES, ATTENDANCE_CANCELLED, "AFBUD", false},
	    {true, REPLY_YES, ATTENDANCE_NO_SHOW, "UDEBLEVET", true},
	    {true, REPLY_NO, ATTENDANCE_CAME, "MØDT", true},
	    {false, REPLY_NONE, ATTENDANCE_PARTLY, "MØDT", true},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct invitation invitation;

		record_init(&invitation_entity, &invitation);
		invitation.sent = cases[i].sent ? today : DATE_NONE;
		invitation.reply = cases[i].reply;
		invitation.attendance = cases[i].attendance;
		assert_string_equal(invitation_status_word(invitation_status(&invitation)), cases[i].word);
		assert_int_equal(invitation_holds_seat(&invitation), cases[i].holds_seat);
		assert_int_equal(invitation_came(&invitation), strcmp(cases[i].word, "MØDT") == 0);
	}
}

static void
expect_warning(struct date born, struct date invited, struct date day, const char *expected)
{
	struct youth youth;
	struct text text = {0};

	record_init(&youth_entity, &youth);
	youth.born.first = youth.born.last = born;
	invitation_add_age_warning(&text, &youth, invited, day);
	if (expected == NULL)
		assert_string_equal(text_get(&text), "");
	else
		assert_true(text_starts_with(text_get(&text), expected));
	text_clear(&text);
}

static void
test_the_age_on_both_days(void **state)
{
	const struct date day = date_make(2026, 3, 26);

	(void)state;
	expect_warning(date_make(1996, 3, 26), today, day,
		       "Personen er fyldt 30 år den dag. Projektet er for unge fra");
	expect_warning(date_make(1996, 3, 27), today, day, NULL);
	expect_warning(date_make(1996, 3, 17), today, day, "Personen er fyldt 30 år. Projektet");
	expect_warning(date_make(2011, 3, 26), today, day, "Personen er ikke fyldt 15 år endnu.");
	expect_warning(date_make(2011, 3, 27), today, day, "Personen er ikke fyldt 15 år den dag.");
	expect_warning(date_make(2011, 3, 17), today, day, NULL);
	expect_warning(date_make(1996, 3, 26), today, DATE_NONE, NULL);
	expect_warning(DATE_NONE, today, day, NULL);
}

static const char *
message_of(const void *record, int field)
{
	static struct findings findings;
	const struct finding *finding;

	record_check(record, today, &findings);
	finding = findings_for(&findings, field);
	return finding != NULL ? finding->message : "";
}

static void
test_days_that_do_not_suit(void **state)
{
	struct activity activity;

	(void)state;
	record_init(&activity_entity, &activity);
	activity.day = date_make(2026, 5, 14);
	assert_string_equal(message_of(&activity, ACTIVITY_DAY),
			    "Det er Kristi himmelfartsdag. Vælg en anden dag, eller behold den.");
	activity.day = date_make(2026, 5, 16);
	assert_string_equal(message_of(&activity, ACTIVITY_DAY),
			    "Det er en lørdag. Vælg en anden dag, eller behold den.");
	activity.state = ACTIVITY_HELD;
	assert_string_equal(message_of(&activity, ACTIVITY_DAY), "");
	assert_string_equal(message_of(&activity, ACTIVITY_STATE),
			    "Dagen er ikke kommet endnu. Er den virkelig afholdt?");
	activity.state = ACTIVITY_PLANNED;
	activity.day = date_make(2026, 5, 12);
	activity.starts = 13 * 60;
	activity.ends = 12 * 60;
	assert_string_equal(message_of(&activity, ACTIVITY_DAY), "");
	assert_true(text_starts_with(message_of(&activity, ACTIVITY_ENDS), "Den slutter, før den begynder."));
	activity.ends = 16 * 60;
	assert_string_equal(message_of(&activity, ACTIVITY_ENDS), "");
	activity.day = DATE_NONE;
	assert_true(text_starts_with(message_of(&activity, ACTIVITY_DAY), "Den er planlagt, men har ingen dag."));
	record_clear(&activity);
}

static void
test_replies_and_days(void **state)
{
	struct invitation invitation;

	(void)state;
	record_init(&invitation_entity, &invitation);
	invitation.reply = REPLY_YES;
	assert_true(text_starts_with(message_of(&invitation, INVITATION_SENT), "Uden dag tæller invitationen"));
	invitation.sent = today;
	assert_string_equal(message_of(&invitation, INVITATION_SENT), "");
	assert_string_equal(message_of(&invitation, INVITATION_REPLIED), "");
	invitation.replied = date_add_days(today, -1);
	assert_true(text_starts_with(message_of(&invitation, INVITATION_REPLIED), "Svaret kom, før"));
}

static void
test_answers_go_from_one_to_five(void **state)
{
	struct exit_card card;

	(void)state;
	record_init(&exit_card_entity, &card);
	assert_string_equal(message_of(&card, EXIT_BETTER), "");
	card.better = 0;
	assert_true(text_starts_with(message_of(&card, EXIT_BETTER), "Svar fra 1 til 5"));
	card.better = 6;
	assert_string_not_equal(message_of(&card, EXIT_BETTER), "");
	card.better = 5;
	assert_string_equal(message_of(&card, EXIT_BETTER), "");
}

static void
test_a_holiday_does_not_end_before_it_begins(void **state)
{
	struct holiday holiday;

	(void)state;
	record_init(&holiday_entity, &holiday);
	holiday.first = holiday.last = today;
	assert_string_equal(message_of(&holiday, HOLIDAY_LAST), "");
	holiday.last = date_add_days(today, -1);
	assert_string_not_equal(message_of(&holiday, HOLIDAY_LAST), "");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_where_it_stands),
	    cmocka_unit_test(test_the_age_on_both_days),
	    cmocka_unit_test(test_days_that_do_not_suit),
	    cmocka_unit_test(test_replies_and_days),
	    cmocka_unit_test(test_answers_go_from_one_to_five),
	    cmocka_unit_test(test_a_holiday_does_not_end_before_it_begins),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
