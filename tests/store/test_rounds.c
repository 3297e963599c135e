/* Visit rounds in the file: their plan, the visits of each young person, and the waiting list. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "crowd.h"
#include "journal.h"
#include "model/place.h"
#include "model/round.h"
#include "model/value.h"
#include "scene.h"
#include "store/change.h"
#include "store/round_plan.h"

static const struct date today = {20529}; /* 17-03-2026 */

struct house {
	struct crowd crowd; /* first: what crowd_teardown closes */
	struct uuid round;
	struct uuid places[ROUND_PLACES];
	struct uuid visits[ROUND_VISITS]; /* Tuesdays from 5 May on, by place and occasion */
};

static void
put_place(struct house *house, int index)
{
	static const char *const names[] = {"Klatreklubben", "Syværkstedet", "Havnen"};
	struct workplace workplace;
	struct round_place place;

	record_init(&workplace_entity, &workplace);
	crowd_set_text(&workplace, WORKPLACE_NAME, names[index]);
	workplace.operation = OPERATION_MUNICIPAL;
	house->places[index] = crowd_save(&house->crowd, &workplace);
	record_clear(&workplace);
	record_init(&round_place_entity, &place);
	place.round = house->round;
	place.workplace = house->places[index];
	place.position = index + 1;
	crowd_save(&house->crowd, &place);
	record_clear(&place);
}

static int
setup(void **state)
{
	static struct house fresh;
	struct house *house = &fresh;

	crowd_open(&house->crowd);
	house->round = scene_round(&house->crowd);
	for (int i = 0; i < ROUND_PLACES; i++)
		put_place(house, i);
	for (int i = 0; i < ROUND_VISITS; i++)
		house->visits[i] = scene_visit(&house->crowd, house->round, house->places[i / ROUND_OCCASIONS],
					       1 + i % ROUND_OCCASIONS, date_add_days(date_make(2026, 5, 5), 7 * i));
	*state = house;
	return 0;
}

static struct uuid
new_youth(struct house *house, const char *availability)
{
	struct youth youth;
	struct uuid id;

	record_init(&youth_entity, &youth);
	crowd_set_text(&youth, YOUTH_FIRST_NAME, "Ung");
	crowd_set_text(&youth, YOUTH_AVAILABILITY, availability);
	id = crowd_save(&house->crowd, &youth);
	record_clear(&youth);
	return id;
}

static void
change_field(struct house *house, const struct entity *entity, struct uuid id, int field, int value)
{
	void *before = record_new(entity), *after = record_new(entity);
	struct error error;

	crowd_good(store_read(house->crowd.store, entity, id, before, &error), &error);
	record_copy(after, before);
	value_set_integer(&entity->fields[field], after, value);
	crowd_good(store_save(house->crowd.store, before, after, "prøve", UUID_NONE, &error), &error);
	record_free(before);
	record_free(after);
}

static void
test_the_plan_is_read(void **state)
{
	struct house *house = *state;
	struct crowd *crowd = &house->crowd;
	static struct round_plan plan;
	struct uuid amira = new_youth(house, "kun mandage"), bo = new_youth(house, "");
	struct activity activity;
	struct error error;

	change_field(house, &workplace_entity, house->places[1], WORKPLACE_STATE, WORKPLACE_AGREED);
	scene_activity(crowd, ACTIVITY_WORKSHOP, date_make(2026, 3, 26));
	scene_activity(crowd, ACTIVITY_WORKSHOP, date_make(2026, 9, 10));
	record_init(&activity_entity, &activity);
	activity.kind = ACTIVITY_PRE_VISIT;
	activity.state = ACTIVITY_HELD;
	activity.day = date_make(2026, 3, 12);
	activity.workplace = house->places[0];
	activity.consultant = crowd->staff;
	crowd_save(crowd, &activity);
	record_clear(&activity);
	scene_invited(crowd, amira, house->visits[0], REPLY_YES, ATTENDANCE_NONE);
	scene_invited(crowd, bo, house->visits[0], REPLY_NO, ATTENDANCE_NONE);
	scene_invited(crowd, bo, house->visits[1], REPLY_YES, ATTENDANCE_CANCELLED);

	crowd_good(round_plan_read(crowd->store, house->round, today, &plan, &error), &error);
	assert_int_equal(plan.place_count, 3);
	assert_string_equal(plan.places[1].name, "Syværkstedet");
	assert_int_equal(plan.places[1].state, WORKPLACE_AGREED);
	assert_int_equal(plan.places[1].agreed.day, today.day);
	assert_true(date_is_none(plan.places[0].agreed));
	assert_true(plan.places[0].pre_visited);
	assert_int_equal(plan.places[0].pre_visit.day, date_make(2026, 3, 12).day);
	assert_true(date_is_none(plan.places[2].pre_visit));
	assert_int_equal(plan.workshop.day, date_make(2026, 3, 26).day);
	assert_int_equal(plan.visit_count, ROUND_VISITS);
	for (int i = 0; i < ROUND_VISITS; i++)
		assert_true(uuid_equal(plan.visits[i].activity, house->visits[i]));
	assert_int_equal(plan.visits[0].taken, 1);
	assert_int_equal(plan.visits[1].taken, 0);
	assert_int_equal(plan.seat_count, 1);
	assert_string_equal(plan.taken[0].availability, "kun mandage");
	assert_int_equal(plan.daytime_to, 16 * 60);
	assert_int_equal(plan.busy_count, 0);
	assert_true(plan.holiday_count > 4);
}

static void
test_who_is_elsewhere(void **state)
{
	struct house *house = *state;
	struct crowd *crowd = &house->crowd;
	static struct round_plan plan;
	struct uuid amira = new_youth(house, ""), other;
	struct error error;

	other = scene_visit(crowd, UUID_NONE, house->places[2], 1, date_make(2026, 5, 5));
	scene_invited(crowd, amira, house->visits[0], REPLY_NONE, ATTENDANCE_NONE);
	scene_invited(crowd, amira, other, REPLY_YES, ATTENDANCE_NONE);
	crowd_good(round_plan_read(crowd->store, house->round, today, &plan, &error), &error);
	assert_int_equal(plan.busy_count, 2);
	assert_int_equal(plan.busy[0].number, 0);
	assert_int_equal(plan.busy[1].number, 1);
	assert_int_equal(plan.busy[1].visit, 0);
	assert_int_equal(plan.busy[1].starts, 10 * 60);
	assert_true(text_starts_with(plan.busy[0].title, "Besøg"));
}

static struct dosage
dosage_of(const struct round_figures *figures, struct uuid youth)
{
	for (size_t i = 0; i < figures->count; i++)
		if (uuid_equal(figures->people[i].youth, youth))
			return figures->people[i];
	fail();
	return (struct dosage){0};
}

static void
test_six_dots(void **state)
{
	struct house *house = *state;
	struct crowd *crowd = &house->crowd;
	struct uuid amira = new_youth(house, ""), bo = new_youth(house, ""), ida = new_youth(house, "");
	struct round_figures figures;
	struct error error;

	scene_invited(crowd, amira, house->visits[0], REPLY_YES, ATTENDANCE_CAME);
	scene_invited(crowd, amira, house->visits[1], REPLY_NONE, ATTENDANCE_PARTLY);
	scene_invited(crowd, amira, house->visits[5], REPLY_YES, ATTENDANCE_NONE);
	scene_invited(crowd, bo, house->visits[0], REPLY_YES, ATTENDANCE_CAME);
	scene_invited(crowd, bo, house->visits[1], REPLY_YES, ATTENDANCE_NO_SHOW);
	scene_invited(crowd, bo, house->visits[2], REPLY_NONE, ATTENDANCE_CANCELLED);
	scene_invited(crowd, ida, house->visits[2], REPLY_NONE, ATTENDANCE_CAME);
	crowd_good(round_figures_read(crowd->store, house->round, &figures, &error), &error);
	assert_int_equal(figures.count, 3);
	assert_int_equal(dosage_of(&figures, amira).attended, 0x03);
	assert_int_equal(dosage_of(&figures, amira).seated, 0x23);
	assert_int_equal(dosage_of(&figures, bo).attended, 0x01);
	assert_int_equal(dosage_of(&figures, bo).seated, 0x03);
	assert_int_equal(dosage_of(&figures, ida).attended, 0x04);
	assert_int_equal(figures.seats, 5);
	assert_int_equal(figures.came, 4);
	assert_int_equal(figures.no_show, 1);
	assert_int_equal(figures.cancelled, 1);
	assert_int_equal(figures.two_or_more, 1);
	assert_int_equal(figures.first_time, 2);
	assert_int_equal(figures.came_back, 1);
	round_figures_clear(&figures);
}

/* Cancels an invitation and gives the seat to the next, in one change of this store. */
static struct uuid
cancel(struct store *store, struct uuid invitation_id, struct uuid visit)
{
	struct invitation before, after;
	struct change *change;
	struct uuid youth;
	struct error error;

	crowd_good(change_begin(store, "afbud", NULL, &change, &error), &error);
	record_init(&invitation_entity, &before);
	record_init(&invitation_entity, &after);
	crowd_good(store_read(store, &invitation_entity, invitation_id, &before, &error), &error);
	record_copy(&after, &before);
	after.attendance = ATTENDANCE_CANCELLED;
	crowd_good(change_save(change, &before, &after, &error), &error);
	crowd_good(round_promote(change, visit, &youth, &error), &error);
	crowd_good(change_commit(change, &error), &error);
	record_clear(&before);
	record_clear(&after);
	return youth;
}

static void
fill_visit(struct house *house, struct uuid seats[ROUND_SEATS])
{
	for (int i = 0; i < ROUND_SEATS; i++)
		seats[i] =
		    scene_invited(&house->crowd, new_youth(house, ""), house->visits[0], REPLY_YES, ATTENDANCE_NONE);
}

static void
test_the_first_who_can_gets_the_seat(void **state)
{
	struct house *house = *state;
	struct crowd *crowd = &house->crowd;
	struct uuid seats[ROUND_SEATS], waiting[4], got;
	struct undone undone;
	struct error error;
	int taken, room;

	fill_visit(house, seats);
	waiting[0] = new_youth(house, "kun mandage");
	waiting[1] = new_youth(house, "");
	waiting[2] = new_youth(house, "");
	waiting[3] = new_youth(house, "");
	scene_wait(crowd, waiting[2], house->round, 3);
	scene_wait(crowd, waiting[0], house->round, 1);
	scene_wait(crowd, waiting[1], house->round, 2);
	scene_invited(crowd, waiting[3], house->visits[0], REPLY_NO, ATTENDANCE_NONE);
	scene_wait(crowd, waiting[3], house->round, 4);

	got = cancel(crowd->store, seats[0], house->visits[0]);
	assert_true(uuid_equal(got, waiting[1]));
	crowd_good(visit_seats_read(crowd->store, house->visits[0], &taken, &room, &error), &error);
	assert_int_equal(taken, 8);
	assert_int_equal(room, 8);
	/* one undo takes back the afbud, the seat and the turn */
	crowd_good(store_undo(crowd->store, &undone, &error), &error);
	got = cancel(crowd->store, seats[0], house->visits[0]);
	assert_true(uuid_equal(got, waiting[1]));
	got = cancel(crowd->store, seats[1], house->visits[0]);
	assert_true(uuid_equal(got, waiting[2]));
	got = cancel(crowd->store, seats[2], house->visits[0]);
	assert_true(uuid_is_none(got));
}

static void
test_nobody_without_a_free_seat(void **state)
{
	struct house *house = *state;
	struct crowd *crowd = &house->crowd;
	struct uuid seats[ROUND_SEATS], youth;
	struct change *change;
	struct error error;

	fill_visit(house, seats);
	scene_wait(crowd, new_youth(house, ""), house->round, 1);
	crowd_good(change_begin(crowd->store, "ingen", NULL, &change, &error), &error);
	crowd_good(round_promote(change, house->visits[0], &youth, &error), &error);
	assert_true(uuid_is_none(youth));
	change_abort(change);
}

/* Two cancel at the same moment in two processes: two different young people get the seats. */
static void
test_two_at_the_same_time(void **state)
{
	struct house *house = *state;
	struct crowd *crowd = &house->crowd;
	struct uuid seats[ROUND_SEATS], youth[3];
	struct error error;
	int taken, room, result;
	pid_t children[2];

	fill_visit(house, seats);
	for (int i = 0; i < 3; i++) {
		youth[i] = new_youth(house, "");
		scene_wait(crowd, youth[i], house->round, i + 1);
	}
	for (int i = 0; i < 2; i++) {
		children[i] = fork();
		if (children[i] == 0) {
			struct store *own = crowd_connect(crowd);
			struct uuid got = cancel(own, seats[i], house->visits[0]);

			_exit(uuid_equal(got, youth[0]) ? 1 : uuid_equal(got, youth[1]) ? 2 : 3);
		}
	}
	for (int i = 0, sum = 0; i < 2; i++) {
		assert_int_equal(waitpid(children[i], &result, 0), children[i]);
		assert_true(WIFEXITED(result));
		sum += WEXITSTATUS(result);
		assert_true(i == 0 || sum == 3);
	}
	crowd_good(visit_seats_read(crowd->store, house->visits[0], &taken, &room, &error), &error);
	assert_int_equal(taken, 8);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test_setup_teardown(test_the_plan_is_read, setup, crowd_teardown),
	    cmocka_unit_test_setup_teardown(test_who_is_elsewhere, setup, crowd_teardown),
	    cmocka_unit_test_setup_teardown(test_six_dots, setup, crowd_teardown),
	    cmocka_unit_test_setup_teardown(test_the_first_who_can_gets_the_seat, setup, crowd_teardown),
	    cmocka_unit_test_setup_teardown(test_nobody_without_a_free_seat, setup, crowd_teardown),
	    cmocka_unit_test_setup_teardown(test_two_at_the_same_time, setup, crowd_teardown),
	};
	return cmocka_run_group_tests_name("rounds", tests, NULL, NULL);
}
