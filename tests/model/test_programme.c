/* The programme of a workshop: its clock, and what is missing before the young people can come. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <cmocka.h>

#include "base/text.h"
#include "model/programme.h"
#include "model/youth.h"

enum { ITEMS = 4 };

struct scene {
	struct activity activity;
	struct workplace place;
	struct programme_item items[ITEMS];
	struct programme programme;
	struct programme_gaps gaps;
};

/* A literal stands in for a value that is owned: nothing here is cleared. */
static char *
word(const char *literal)
{
	static char words[32][160];
	static int used;
	char *copy = words[used++ % 32];

	snprintf(copy, sizeof words[0], "%s", literal);
	return copy;
}

/* Everything the plan asks for is there. */
static void
begin(struct scene *scene)
{
	static const struct uuid somebody = {{1}};

	memset(scene, 0, sizeof *scene);
	record_init(&activity_entity, &scene->activity);
	record_init(&workplace_entity, &scene->place);
	for (int i = 0; i < ITEMS; i++) {
		record_init(&programme_item_entity, &scene->items[i]);
		scene->items[i].minutes = 30;
		scene->items[i].title = word("Noget");
	}
	scene->activity.day = date_make(2026, 3, 26);
	scene->activity.starts = 13 * 60;
	scene->activity.ends = 15 * 60;
	scene->activity.consultant = somebody;
	scene->activity.reply_by = date_make(2026, 3, 20);
	scene->activity.transport = word("Bus 500S");
	scene->activity.food = word("Sandwich");
	scene->activity.frame = word("I er eksperterne. Man må gerne bare lytte.");
	scene->place.neutral = ANSWER_YES;
	scene->items[0].title = word("Velkomst i tryg stemning");
	scene->items[1].community = somebody;
	scene->items[1].presenter = word("Sara");
	scene->items[1].read_more = word("albertslund.dk");
	scene->items[3].title = word("Afslutningskort");
	scene->programme = (struct programme){&scene->activity, &scene->place, scene->items, ITEMS, 3};
}

/* Exactly one gap, whose sentence has the words. */
static void
expect_gap(struct scene *scene, const char *words, int field, int item)
{
	programme_find_gaps(&scene->programme, &scene->gaps);
	if (scene->gaps.count != 1 || !strstr(scene->gaps.items[0].message, words))
		fail_msg("%d gaps, the first: %s", scene->gaps.count, scene->gaps.items[0].message);
	assert_int_equal(scene->gaps.items[0].field, field);
	assert_int_equal(scene->gaps.items[0].item, item);
}

static void
the_clock_runs_from_the_start(void **state)
{
	(void)state;
	struct scene scene;
	int times[ITEMS];

	begin(&scene);
	scene.items[1].state = PROGRAMME_DROPPED;
	scene.items[2].state = PROGRAMME_CONSIDERED;
	struct programme_clock clock = programme_clock(&scene.programme, times);
	assert_int_equal(times[0], 13 * 60);
	assert_int_equal(times[1], INTEGER_NONE);
	assert_int_equal(times[2], 13 * 60 + 30);
	assert_int_equal(times[3], 14 * 60);
	assert_int_equal(clock.ends, 14 * 60 + 30);
	assert_int_equal(clock.minutes, 90);
	assert_int_equal(clock.considered, 30);
}

static void
an_unknown_length_stops_the_clock_unless_it_is_only_considered(void **state)
{
	(void)state;
	struct scene scene;
	int times[ITEMS];

	begin(&scene);
	scene.items[1].minutes = INTEGER_NONE;
	struct programme_clock clock = programme_clock(&scene.programme, times);
	assert_int_equal(times[1], 13 * 60 + 30);
	assert_int_equal(times[2], INTEGER_NONE);
	assert_int_equal(clock.ends, INTEGER_NONE);
	scene.items[1].state = PROGRAMME_CONSIDERED;
	programme_clock(&scene.programme, times);
	assert_int_equal(times[2], 13 * 60 + 30);
}

static void
a_ready_workshop_has_no_gaps(void **state)
{
	(void)state;
	struct scene scene;

	begin(&scene);
	programme_find_gaps(&scene.programme, &scene.gaps);
	assert_int_equal(scene.gaps.count, 0);
}

static void
the_place_is_not_the_system(void **state)
{
	(void)state;
	struct scene scene;

	begin(&scene);
	scene.place.neutral = ANSWER_NO;
	expect_gap(&scene, "forbinder stedet med systemet", ACTIVITY_WORKPLACE, -1);
	scene.place.neutral = ANSWER_NOT_TOLD;
	expect_gap(&scene, "Det står ikke", ACTIVITY_WORKPLACE, -1);
	scene.programme.place = NULL;
	expect_gap(&scene, "Vælg et sted", ACTIVITY_WORKPLACE, -1);
}

static void
the_words_invite(void **state)
{
	(void)state;
	struct scene scene;

	begin(&scene);
	scene.activity.frame = word("Man må gerne bare lytte.");
	expect_gap(&scene, "eksperterne", ACTIVITY_FRAME, -1);
	scene.activity.frame = word("I er eksperter.");
	expect_gap(&scene, "lytte", ACTIVITY_FRAME, -1);
	scene.activity.frame = word("Du skal møde op. I er eksperter. Man må lytte.");
	expect_gap(&scene, "ordre", ACTIVITY_FRAME, -1);
	begin(&scene);
	scene.items[0].title = word("Velkomst");
	expect_gap(&scene, "tryg stemning", ERROR_NO_FIELD, -1);
}

static void
the_young_people_are_asked_at_the_end(void **state)
{
	(void)state;
	struct scene scene;

	begin(&scene);
	scene.items[3].state = PROGRAMME_DROPPED;
	expect_gap(&scene, "Sæt et punkt med afslutningskort", ERROR_NO_FIELD, -1);
	begin(&scene);
	scene.items[1].title = word("SPØRGESKEMA");
	scene.items[3].title = word("Farvel");
	expect_gap(&scene, "til sidst", ERROR_NO_FIELD, 1);
	scene.items[2].state = PROGRAMME_DROPPED;
	programme_find_gaps(&scene.programme, &scene.gaps);
	assert_int_equal(scene.gaps.count, 0);
}

static void
what_is_presented_can_be_found_again(void **state)
{
	(void)state;
	struct scene scene;

	begin(&scene);
	scene.items[1].read_more = NULL;
	expect_gap(&scene, "læse mere om fællesskabet i punkt 2", ERROR_NO_FIELD, 1);
	begin(&scene);
	scene.items[1].community = UUID_NONE;
	expect_gap(&scene, "Præsentér", ERROR_NO_FIELD, -1);
	begin(&scene);
	scene.programme.places_agreed = 0;
	expect_gap(&scene, "Vælg stederne", ERROR_NO_FIELD, -1);
}

static void
what_is_undecided_and_too_long_is_told(void **state)
{
	(void)state;
	struct scene scene;

	begin(&scene);
	scene.items[2].state = PROGRAMME_CONSIDERED;
	expect_gap(&scene, "Beslut, om punkt 3", ERROR_NO_FIELD, 2);
	begin(&scene);
	scene.items[2].minutes = 45;
	expect_gap(&scene, "15 minutter længere", ACTIVITY_ENDS, -1);
}

static void
what_has_been_lacks_nothing(void **state)
{
	(void)state;
	struct scene scene;

	begin(&scene);
	scene.activity.reply_by = DATE_NONE;
	expect_gap(&scene, "senest skal svare", ACTIVITY_REPLY_BY, -1);
	scene.activity.state = ACTIVITY_HELD;
	programme_find_gaps(&scene.programme, &scene.gaps);
	assert_int_equal(scene.gaps.count, 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(the_clock_runs_from_the_start),
	    cmocka_unit_test(an_unknown_length_stops_the_clock_unless_it_is_only_considered),
	    cmocka_unit_test(a_ready_workshop_has_no_gaps),
	    cmocka_unit_test(the_place_is_not_the_system),
	    cmocka_unit_test(the_words_invite),
	    cmocka_unit_test(the_young_people_are_asked_at_the_end),
	    cmocka_unit_test(what_is_presented_can_be_found_again),
	    cmocka_unit_test(what_is_undecided_and_too_long_is_told),
	    cmocka_unit_test(what_has_been_lacks_nothing),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
