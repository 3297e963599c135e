/* What the timeline of a young person says about activities: invitations, replies, attendance, rounds and roles. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/clock.h"
#include "model/harvest.h"
#include "model/place.h"
#include "model/round.h"
#include "scene.h"
#include "store/change.h"
#include "store/timeline.h"

static struct timeline timeline;

static int
teardown(void **state)
{
	timeline_clear(&timeline);
	return crowd_teardown(state);
}

static void
read_again(struct uuid youth)
{
	struct error error;

	timeline_clear(&timeline);
	crowd_good(timeline_read(town.store, youth, &timeline, &error), &error);
}

/* An item with the text stands in the timeline exactly so many times. */
static void
assert_told(const char *kind, const char *text, int times)
{
	int found = 0;

	for (size_t i = 0; i < timeline.count; i++)
		if (strcmp(timeline.items[i].kind, kind) == 0 && strcmp(timeline.items[i].text, text) == 0)
			found++;
	if (found == times)
		return;
	for (size_t i = 0; i < timeline.count; i++)
		print_error("%s: %s\n", timeline.items[i].kind, timeline.items[i].text);
	fail_msg("%s: %s stands %d times", kind, text, found);
}

static struct uuid
make_workshop(struct date when)
{
	struct activity workshop;
	struct uuid id;

	record_init(&activity_entity, &workshop);
	crowd_set_text(&workshop, ACTIVITY_TITLE, "Workshop for de unge");
	workshop.day = when;
	id = crowd_save(&town, &workshop);
	record_clear(&workshop);
	return id;
}

/* Changes an invitation; the record stays the caller's. */
static void
save_reply(struct invitation *invitation, int reply, struct date replied)
{
	struct invitation after;
	struct error error;

	record_init(&invitation_entity, &after);
	record_copy(&after, invitation);
	after.reply = reply;
	after.replied = replied;
	crowd_good(store_save(town.store, invitation, &after, "svar", UUID_NONE, &error), &error);
	record_copy(invitation, &after);
	record_clear(&after);
}

static void
an_invitation_is_followed(void **state)
{
	const struct uuid youth = crowd_youth(&town, "Amira", "Haddad");
	struct invitation invitation;
	struct undone undone;
	struct error error;

	(void)state;
	scene_invite(&town, youth, make_workshop(date_make(2026, 3, 26)), REPLY_NONE, ATTENDANCE_NONE, &invitation);
	read_again(youth);
	assert_told("Inviteret", "Workshop for de unge, tor 26.3. (telefon)", 1);
	assert_int_equal(timeline.count, 2);
	save_reply(&invitation, REPLY_MAYBE, date_make(2026, 3, 10));
	save_reply(&invitation, REPLY_YES, date_make(2026, 3, 12));
	read_again(youth);
	assert_told("Måske", "Workshop for de unge, tor 26.3.", 1);
	assert_told("Tilmeldt", "Workshop for de unge, tor 26.3. (før: måske)", 1);
	assert_int_equal(timeline.count, 4);
	crowd_good(store_undo(town.store, &undone, &error), &error);
	read_again(youth);
	assert_told("Tilmeldt", "Workshop for de unge, tor 26.3. (før: måske)", 0);
	assert_told("Måske", "Workshop for de unge, tor 26.3.", 1);
	crowd_good(store_redo(town.store, &undone, &error), &error);
	read_again(youth);
	assert_told("Tilmeldt", "Workshop for de unge, tor 26.3. (før: måske)", 1);
	assert_told("Måske", "Workshop for de unge, tor 26.3.", 1);
	record_clear(&invitation);
}

/* An answer that was typed with the invitation itself has no change to tell of. */
static void
the_only_reply_stands_on_its_own_day(void **state)
{
	const struct uuid youth = crowd_youth(&town, "Bo", "Hald");
	struct invitation invitation;

	(void)state;
	record_init(&invitation_entity, &invitation);
	invitation.youth = youth;
	invitation.activity = make_workshop(DATE_NONE);
	invitation.channel = INVITED_WALK_IN;
	invitation.sent = date_make(2026, 3, 2);
	invitation.reply = REPLY_NO;
	invitation.replied = date_make(2026, 3, 4);
	invitation.reminded = date_make(2026, 3, 3);
	crowd_save(&town, &invitation);
	read_again(youth);
	assert_told("Afslag", "Workshop for de unge", 1);
	assert_told("Påmindet", "Workshop for de unge", 1);
	assert_int_equal(timeline.count, 3); /* and the creation: nobody invites who comes by themselves */
	assert_int_equal(timeline.items[1].date.day, date_make(2026, 3, 4).day);
	assert_ptr_equal(timeline.items[1].entity, &invitation_entity);
	assert_true(uuid_equal(timeline.items[1].id, invitation.record.id));
	record_clear(&invitation);
}

static struct uuid
place_named(const char *name)
{
	struct small_list list = store_small(town.store, &workplace_entity);

	for (int i = 0; i < list.count; i++)
		if (strcmp(((const struct workplace *)list.items[i])->name, name) == 0)
			return record_header(list.items[i])->id;
	return UUID_NONE;
}

static void
attend(struct uuid youth, struct uuid activity, int attendance, int takes_part)
{
	struct invitation invitation;

	record_init(&invitation_entity, &invitation);
	invitation.youth = youth;
	invitation.activity = activity;
	invitation.attendance = attendance;
	invitation.takes_part = takes_part;
	crowd_save(&town, &invitation);
	record_clear(&invitation);
}

static void
coming_and_staying_away_are_told(void **state)
{
	const struct uuid youth = crowd_youth(&town, "Åse", "Østergaard");
	const struct uuid round = scene_round(&town), music = place_named("Musikskolen");

	(void)state;
	attend(youth, make_workshop(date_make(2026, 3, 5)), ATTENDANCE_CAME, TAKES_PART_LISTENING);
	attend(youth, make_workshop(date_make(2026, 3, 6)), ATTENDANCE_CANCELLED, TAKES_PART_NOT_TOLD);
	attend(youth, scene_visit(&town, round, music, 1, date_make(2026, 3, 9)), ATTENDANCE_PARTLY,
	       TAKES_PART_NOT_TOLD);
	attend(youth, scene_visit(&town, round, music, 2, date_make(2026, 3, 16)), ATTENDANCE_NO_SHOW,
	       TAKES_PART_NOT_TOLD);
	read_again(youth);
	assert_told("Mødt", "Workshop for de unge. Lyttede", 1);
	assert_told("Afbud", "Workshop for de unge", 1);
	assert_told("Mødt", "Besøg: Musikskolen, 1. gang, noget af tiden", 1);
	assert_told("Udeblevet", "Besøg: Musikskolen, 2. gang", 1);
	assert_int_equal(timeline.items[1].date.day, date_make(2026, 3, 16).day);
}

static void
rounds_and_roles_are_told(void **state)
{
	const struct uuid youth = crowd_youth(&town, "Zoë", "Bæk");
	struct ambassador role;

	(void)state;
	scene_wait(&town, youth, scene_round(&town), 2);
	record_init(&ambassador_entity, &role);
	role.youth = youth;
	role.role = ROLE_CO_HOST;
	role.state = AMBASSADOR_YES;
	role.since = date_make(2026, 3, 1);
	crowd_set_text(&role, AMBASSADOR_TEXT, "Tager imod ved døren");
	crowd_save(&town, &role);
	record_clear(&role);
	read_again(youth);
	assert_told("Besøg", "Runde 1: på venteliste som nummer 2", 1);
	assert_told("Rolle", "Medvært: ja. Tager imod ved døren", 1);
	assert_ptr_equal(timeline.items[2].entity, &ambassador_entity);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(an_invitation_is_followed),
	    cmocka_unit_test(the_only_reply_stands_on_its_own_day),
	    cmocka_unit_test(coming_and_staying_away_are_told),
	    cmocka_unit_test(rounds_and_roles_are_told),
	};

	return cmocka_run_group_tests_name("timeline", tests, crowd_setup, teardown);
}
