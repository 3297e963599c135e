/* The figures of an activity that follow one invitation are those that would be read. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/random.h"
#include "model/journal.h"
#include "model/youth.h"
#include "crowd.h"
#include "scene.h"
#include "store/change.h"
#include "store/funnel.h"

enum { INVITED = 5, CHANGES = 60 };

static const struct date today = {20529}, day = {20538}; /* 17-03-2026 and 26-03-2026 */

static struct funnel
read_funnel(struct store *store, struct uuid workshop)
{
	struct activity activity;
	struct funnel funnel;
	struct error error;

	record_init(&activity_entity, &activity);
	crowd_good(store_read(store, &activity_entity, workshop, &activity, &error), &error);
	crowd_good(funnel_read(store, &activity, today, &funnel, &error), &error);
	record_clear(&activity);
	return funnel;
}

static void
invite(struct crowd *crowd, struct uuid workshop, struct uuid youth)
{
	struct invitation invitation;

	record_init(&invitation_entity, &invitation);
	invitation.activity = workshop;
	invitation.youth = youth;
	invitation.sent = date_add_days(today, -10);
	crowd_set_text(&invitation, INVITATION_NEEDS, "Stille rum");
	crowd_save(crowd, &invitation);
	record_clear(&invitation);
}

static void
talk_with(struct crowd *crowd, struct uuid youth)
{
	struct contact contact;

	record_init(&contact_entity, &contact);
	contact.youth = youth;
	contact.outcome = OUTCOME_REACHED;
	contact.happened = today;
	crowd_save(crowd, &contact);
	record_clear(&contact);
}

static void
change(struct crowd *crowd, struct random *random, struct funnel *funnel)
{
	const int number = 1 + random_below(random, INVITED);
	struct invitation before, after;
	struct error error;

	record_init(&invitation_entity, &before);
	record_init(&invitation_entity, &after);
	crowd_good(store_read_number(crowd->store, &invitation_entity, number, &before, &error), &error);
	record_copy(&after, &before);
	after.attendance = random_below(random, ATTENDANCE_NO_SHOW + 1);
	after.reply = random_below(random, REPLY_NO + 1);
	after.takes_part = random_below(random, TAKES_PART_LISTENING + 1);
	after.transport = random_below(random, TRANSPORT_ORDERED + 1);
	if (!record_equal(&before, &after))
		crowd_good(store_save(crowd->store, &before, &after, "svar", UUID_NONE, &error), &error);
	funnel_change(funnel, &before, &after, number == 1);
	record_clear(&before);
	record_clear(&after);
}

static void
test_one_changed_is_as_read_again(void **state)
{
	struct crowd crowd;
	struct random random;

	(void)state;
	crowd_open(&crowd);
	random_seed(&random, 15);
	struct uuid workshop = scene_activity(&crowd, ACTIVITY_WORKSHOP, day);
	for (int i = 0; i < INVITED; i++) {
		struct uuid youth = crowd_youth(&crowd, (char[]){(char)('A' + i), '\0'}, "");
		invite(&crowd, workshop, youth);
		if (i == 0)
			talk_with(&crowd, youth);
	}
	struct funnel funnel = read_funnel(crowd.store, workshop);
	for (int i = 0; i < CHANGES; i++) {
		change(&crowd, &random, &funnel);
		const struct funnel read = read_funnel(crowd.store, workshop);
		assert_memory_equal(&funnel, &read, offsetof(struct funnel, turnout.over));
	}
	crowd_close(&crowd);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_one_changed_is_as_read_again),
	};
	return cmocka_run_group_tests_name("funnel_change", tests, NULL, NULL);
}
