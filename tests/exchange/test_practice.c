/* Øvedata: the same for the same seed, whole by the rules, and with something to show everywhere. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "base/utf8.h"
#include "desk.h"
#include "exchange/export.h"
#include "exchange/practice.h"
#include "model/activity.h"
#include "model/invitation.h"
#include "model/plan.h"
#include "model/use_log.h"
#include "model/journal.h"
#include "model/value.h"
#include "store/agenda.h"
#include "store/backup.h"
#include "store/change.h"
#include "store/list.h"

static void
fill(struct desk *desk, long count, uint64_t seed)
{
	struct error error;
	enum status status = practice_fill(desk->store, count, seed, NULL, NULL, &error);
	if (status != STATUS_OK)
		print_error("%s (%s)\n", error.message, error.detail);
	assert_int_equal(status, STATUS_OK);
}

/* Everybody as CSV. */
static char *
everybody(struct desk *desk)
{
	char *bytes = NULL;
	size_t length = 0;
	struct error error;
	struct list_query query = {.sort = LIST_SORT_NUMBER};
	FILE *out = open_memstream(&bytes, &length);
	assert_int_equal(export_write(desk->store, &youth_entity, &query, EXPORT_CSV, out, &error), STATUS_OK);
	assert_int_equal(fclose(out), 0);
	return bytes;
}

static void
the_same_seed_gives_the_same_people(void **state)
{
	struct desk *desk = *state;
	void *others[2];
	char *people[3];
	fill(desk, 40, 7);
	people[0] = everybody(desk);
	for (int i = 0; i < 2; i++) {
		assert_int_equal(desk_open_practice(&others[i]), 0);
		fill(others[i], 40, 7 + (uint64_t)i);
		people[i + 1] = everybody(others[i]);
		assert_int_equal(desk_close(&others[i]), 0);
	}
	assert_string_equal(people[0], people[1]);
	assert_string_not_equal(people[0], people[2]);
	for (int i = 0; i < 3; i++)
		free(people[i]);
}

static void
the_hard_names_are_there(void **state)
{
	struct desk *desk = *state;
	fill(desk, PRACTICE_COUNT, PRACTICE_SEED);
	assert_int_equal(desk_count(desk, &youth_entity, NULL, false), PRACTICE_COUNT);
	static const char *const names[] = {"Åse Østergaard", "Zoë Bæk",      "Özgür Yıldız",
					    "Nguyễn Thị Mai", "Amira Haddad", "Aaliyah Aabenlund"};
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		assert_int_equal(desk_count(desk, &youth_entity, names[i], false), 1);
	const struct youth *youth = desk_youth(desk, "Maximiliane");
	struct text title = {0};
	youth_entity.title(youth, &title);
	assert_int_equal(utf8_count(title.bytes), 60);
	text_clear(&title);
	assert_true(text_is_empty(desk_youth(desk, "Tindra")->last_name));
	assert_int_equal(desk_youth(desk, "Amira Haddad")->record.number, 14);
}

/* No rule is broken, and nothing could be real. */
static void
all_are_invented_and_whole(void **state)
{
	struct desk *desk = *state;
	struct error error;
	fill(desk, 120, 1);
	for (int number = 1; number <= 120; number++) {
		struct youth youth;
		struct findings findings;
		record_init(&youth_entity, &youth);
		assert_int_equal(store_read_number(desk->store, &youth_entity, number, &youth, &error), STATUS_OK);
		record_check(&youth, clock_today(), &findings);
		assert_int_equal(findings_count(&findings, SEVERITY_ERROR), 0);
		int age = youth_age(&youth, clock_today());
		assert_true(age == -1 || (age >= 14 && age <= 30));
		assert_true(text_is_empty(youth.phone) || text_starts_with(youth.phone, "00000"));
		assert_true(text_is_empty(youth.email) || strstr(youth.email, "@example.invalid"));
		for (int i = 0; i < YOUTH_FIELD_COUNT; i++)
			if (youth_entity.fields[i].kind == FIELD_TEXT && i != YOUTH_PHONE)
				assert_false(cpr_is_in(value_text(&youth_entity.fields[i], &youth)));
		record_clear(&youth);
	}
}

static void
there_is_something_to_show(void **state)
{
	struct desk *desk = *state;
	struct error error;
	struct agenda agenda, appointments;
	struct youth_figures figures;
	fill(desk, PRACTICE_COUNT, PRACTICE_SEED);
	struct date today = clock_today();
	assert_true(uuid_equal(store_actor(desk->store), store_find_staff(desk->store, "MB")));
	assert_int_equal(agenda_read(desk->store, store_actor(desk->store), today, 10, &agenda, &error), STATUS_OK);
	int urgent = 0, due_today = 0, later = 0;
	for (size_t i = 0; i < agenda.count; i++) {
		urgent += agenda.items[i].urgency == URGENCY_URGENT;
		due_today += agenda.items[i].urgency == URGENCY_TODAY;
		later += agenda.items[i].urgency == URGENCY_LATER;
	}
	assert_true(urgent > 0 && due_today > 0 && later > 0);
	agenda_clear(&agenda);
	assert_int_equal(appointments_read(desk->store, today, 10, &appointments, &error), STATUS_OK);
	assert_true(appointments.count >= 3);
	agenda_clear(&appointments);
	assert_int_equal(youth_figures_read(desk->store, &figures, &error), STATUS_OK);
	assert_int_equal(figures.all, PRACTICE_COUNT);
	assert_true(figures.with_benefit > 5 && figures.without_benefit > 5 && figures.benefit_unknown > 0);
	assert_true(figures.by_state[YOUTH_ACTIVE] > 25 && figures.by_state[YOUTH_NEW] > 0);
	assert_true(figures.in_education_or_job > 0);
	static const struct entity *const journal[] = {&note_entity,    &contact_entity,   &task_entity, &wish_entity,
						       &consent_entity, &situation_entity, NULL};
	for (size_t i = 0; journal[i]; i++)
		assert_true(desk_count(desk, journal[i], NULL, false) > 15);
	assert_int_equal(desk_count(desk, &youth_entity, NULL, true), 2);
	assert_int_equal(desk_count(desk, &note_entity, NULL, true), 1);
}

static struct uuid
coming_workshop(struct desk *desk)
{
	struct small_list activities = store_small(desk->store, &activity_entity);
	for (int i = 0; i < activities.count; i++) {
		const struct activity *activity = activities.items[i];
		if (activity->kind == ACTIVITY_WORKSHOP && activity->state == ACTIVITY_PLANNED)
			return activity->record.id;
	}
	return UUID_NONE;
}

/* 42 invited over three channels, of whom 18 come, 4 do not and 20 have not answered; all may be asked. */
static void
a_workshop_is_near(void **state)
{
	struct desk *desk = *state;
	int invited = 0, replies[REPLY_NO + 1] = {0};
	struct error error;
	fill(desk, PRACTICE_COUNT, PRACTICE_SEED);
	struct list *list = list_new(desk->store, &invitation_entity);
	struct filter filter = {.field = INVITATION_ACTIVITY, .test = FILTER_EQUALS, .id = coming_workshop(desk)};
	assert_int_equal(list_set(list,
				  &(struct list_query){.filters = &filter, .filter_count = 1, .sort = LIST_SORT_NUMBER},
				  &error),
			 STATUS_OK);
	for (; invited < list_count(list); invited++) {
		const struct invitation *invitation = list_at(list, invited);
		struct youth youth;
		replies[invitation->reply]++;
		record_init(&youth_entity, &youth);
		assert_int_equal(store_read(desk->store, &youth_entity, invitation->youth, &youth, &error), STATUS_OK);
		assert_true(youth.state != YOUTH_ENDED && !youth.no_contact);
		record_clear(&youth);
	}
	list_free(list);
	assert_int_equal(invited, 42);
	assert_int_equal(replies[REPLY_YES], 18);
	assert_int_equal(replies[REPLY_NO], 4);
	assert_int_equal(replies[REPLY_NONE], 20);
}

/* What is told in the scene breaks no rule, and the file is whole. */
static void
the_scene_is_whole(void **state)
{
	struct desk *desk = *state;
	struct health health = {0};
	struct error error;
	fill(desk, PRACTICE_COUNT, PRACTICE_SEED);
	for (size_t e = 0; entities[e]; e++) {
		struct list *list = list_new(desk->store, entities[e]);
		struct list_query query = {.sort = LIST_SORT_NUMBER};
		assert_int_equal(list_set(list, &query, &error), STATUS_OK);
		if (list_count(list) == 0 && entities[e] != &setting_entity && entities[e] != &requirement_entity &&
		    entities[e] != &use_log_entity)
			fail_msg("nothing of %s", entities[e]->name);
		for (long i = 0; i < list_count(list); i++) {
			struct findings findings;
			record_check(list_at(list, i), clock_today(), &findings);
			assert_int_equal(findings_count(&findings, SEVERITY_ERROR), 0);
		}
		list_free(list);
	}
	assert_int_equal(store_check(desk->store, &health, &error), STATUS_OK);
	assert_int_equal(health.problems, 0);
	health_clear(&health);
}

static void
the_one_who_works_has_nothing_to_undo(void **state)
{
	struct desk *desk = *state;
	struct undone undone;
	struct error error;
	fill(desk, 25, 3);
	assert_int_equal(store_undo(desk->store, &undone, &error), STATUS_NOT_FOUND);
}

static bool
stop(void *context, long done, long of)
{
	(void)context;
	return done < of;
}

static void
can_be_stopped_and_be_empty(void **state)
{
	struct desk *desk = *state;
	struct error error;
	assert_int_equal(practice_fill(desk->store, 10, 1, stop, NULL, &error), STATUS_CANCELLED);
	assert_int_equal(desk_count(desk, &youth_entity, NULL, false), 0);
	void *other;
	assert_int_equal(desk_open_practice(&other), 0);
	fill(other, 0, 1);
	assert_int_equal(desk_count(other, &youth_entity, NULL, false), 0);
	assert_int_equal(desk_close(&other), 0);
}

int
main(void)
{
#define WITH_DESK(test) cmocka_unit_test_setup_teardown(test, desk_open_practice, desk_close)
	const struct CMUnitTest tests[] = {
	    WITH_DESK(the_same_seed_gives_the_same_people),
	    WITH_DESK(the_hard_names_are_there),
	    WITH_DESK(all_are_invented_and_whole),
	    WITH_DESK(there_is_something_to_show),
	    WITH_DESK(a_workshop_is_near),
	    WITH_DESK(the_scene_is_whole),
	    WITH_DESK(the_one_who_works_has_nothing_to_undo),
	    WITH_DESK(can_be_stopped_and_be_empty),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
