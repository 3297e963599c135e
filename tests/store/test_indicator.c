/* Every figure behind the tegn against values counted by hand, and against the list behind it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "figures.h"
#include "model/community.h"
#include "model/consultant_card.h"
#include "model/harvest.h"
#include "model/measure.h"
#include "model/place.h"
#include "model/round.h"
#include "model/situation.h"
#include "scene.h"
#include "store/change.h"

enum { EXPECTED_FIGURES = 33 };

static void
set_attended(struct scene *scene, int heads, int state)
{
	struct activity before, after;
	struct error error;

	record_init(&activity_entity, &before);
	record_init(&activity_entity, &after);
	crowd_good(store_read(scene->crowd.store, &activity_entity, scene->workshop, &before, &error), &error);
	record_copy(&after, &before);
	after.anonymous_attended = heads;
	after.anonymous_sign_ups = 2;
	after.state = state;
	crowd_good(store_save(scene->crowd.store, &before, &after, "hoveder", UUID_NONE, &error), &error);
	record_clear(&before);
	record_clear(&after);
}

/* 14 is not 15: five with a name of six invited, and the heads without a name. */
static void
test_workshop(void **state)
{
	struct scene *scene = *state;
	struct small_list signs = store_small(scene->crowd.store, &sign_entity);
	struct sign sign = *(const struct sign *)signs.items[0];
	struct indicator_value value, ahead;

	scene->workshop = scene_activity(&scene->crowd, ACTIVITY_WORKSHOP, figures_day(3, 26));
	for (int i = 0; i < PEOPLE; i++)
		scene_invited(&scene->crowd, scene->people[i], scene->workshop, i < 4 ? REPLY_YES : REPLY_NONE,
			      ATTENDANCE_NONE);
	value = value_of(scene, "moedt");
	ahead = value_of(scene, "tilmeldt");
	assert_false(value.known);
	assert_int_equal(ahead.number, 4);
	assert_int_equal(listed(scene, "tilmeldt"), 4);
	assert_number(scene, "inviteret", PEOPLE);
	assert_int_equal(listed(scene, "inviteret"), PEOPLE);
	sign.target = 15;
	assert_int_equal(sign_standing(&sign, &value, &ahead, -1), STANDING_ON_WAY);

	clock_fix(figures_day(3, 27), 9, 0);
	set_attended(scene, 14, ACTIVITY_HELD);
	value = value_of(scene, "moedt");
	assert_true(value.known);
	assert_int_equal(value.number, 14);
	assert_int_equal(sign_standing(&sign, &value, &ahead, -1), STANDING_ON_WAY);
	set_attended(scene, 15, ACTIVITY_HELD);
	value = value_of(scene, "moedt");
	assert_int_equal(sign_standing(&sign, &value, &ahead, -1), STANDING_DONE);
	assert_number(scene, "tilmeldt", 6);
	set_attended(scene, 15, ACTIVITY_CANCELLED);
	assert_false(value_of(scene, "moedt").known);
	assert_number(scene, "tilmeldt", 0);
	assert_number(scene, "inviteret", 0);
}

static void
move(struct scene *scene, struct uuid activity, struct date to)
{
	struct activity before, after;
	struct error error;

	record_init(&activity_entity, &before);
	record_init(&activity_entity, &after);
	crowd_good(store_read(scene->crowd.store, &activity_entity, activity, &before, &error), &error);
	record_copy(&after, &before);
	after.day = to;
	crowd_good(store_save(scene->crowd.store, &before, &after, "dag", UUID_NONE, &error), &error);
	record_clear(&before);
	record_clear(&after);
}

/* Each young person counts once however often they came, and at once after an undo, a deletion and another day. */
static void
test_attendance(void **state)
{
	struct scene *scene = *state;
	struct crowd *crowd = &scene->crowd;
	struct uuid first = scene_activity(crowd, ACTIVITY_WORKSHOP, figures_day(2, 10));
	struct uuid second = scene_activity(crowd, ACTIVITY_WORKSHOP, figures_day(3, 10));
	struct invitation invitation;
	struct undone undone;
	struct error error;

	scene_invited(crowd, scene->people[0], first, REPLY_YES, ATTENDANCE_CAME);
	scene_invited(crowd, scene->people[1], first, REPLY_NONE, ATTENDANCE_PARTLY);
	scene_invited(crowd, scene->people[2], first, REPLY_YES, ATTENDANCE_NO_SHOW);
	scene_invited(crowd, scene->people[3], first, REPLY_YES, ATTENDANCE_CANCELLED);
	scene_invite(crowd, scene->people[0], second, REPLY_YES, ATTENDANCE_CAME, &invitation);
	assert_number(scene, "moedt", 2);
	assert_int_equal(listed(scene, "moedt"), 2);
	assert_share(scene, "deltager", 3, 4);
	assert_int_equal(listed(scene, "deltager"), 2);
	assert_share(scene, "mindst_to", 1, 2);
	assert_int_equal(listed(scene, "mindst_to"), 1);
	assert_int_equal(value_of(scene, "moedt").previous, 2);

	scene_delete(crowd, &invitation);
	assert_share(scene, "deltager", 2, 3);
	assert_share(scene, "mindst_to", 0, 2);
	crowd_good(store_undo(crowd->store, &undone, &error), &error);
	assert_share(scene, "deltager", 3, 4);
	record_clear(&invitation);
	move(scene, first, date_make(2025, 12, 31));
	assert_share(scene, "deltager", 1, 1);
	move(scene, first, figures_day(2, 10));
	assert_share(scene, "deltager", 3, 4);
	assert_int_equal(value_on(scene, "moedt", figures_day(2, 9)).number, 0);
	assert_false(value_on(scene, "moedt", figures_day(2, 9)).known);
}

static void
test_second_visit(void **state)
{
	struct scene *scene = *state;
	struct crowd *crowd = &scene->crowd;
	struct uuid round = scene_round(crowd);
	struct uuid place = record_header(store_small(crowd->store, &workplace_entity).items[0])->id;
	struct uuid visits[2] = {scene_visit(crowd, round, place, 1, figures_day(3, 2)),
				 scene_visit(crowd, round, place, 2, figures_day(3, 9))};
	struct activity before, after;
	struct error error;

	for (int i = 0; i < 3; i++)
		scene_invited(crowd, scene->people[i], visits[0], REPLY_YES, ATTENDANCE_CAME);
	scene_invited(crowd, scene->people[0], visits[1], REPLY_YES, ATTENDANCE_CAME);
	scene_invited(crowd, scene->people[1], visits[1], REPLY_YES, ATTENDANCE_NO_SHOW);
	assert_false(value_of(scene, "kom_igen").known);
	record_init(&activity_entity, &before);
	record_init(&activity_entity, &after);
	for (int i = 0; i < 2; i++) {
		crowd_good(store_read(crowd->store, &activity_entity, visits[i], &before, &error), &error);
		record_copy(&after, &before);
		after.state = ACTIVITY_HELD;
		crowd_good(store_save(crowd->store, &before, &after, "afholdt", UUID_NONE, &error), &error);
	}
	record_clear(&before);
	record_clear(&after);
	assert_share(scene, "kom_igen", 1, 3);
	assert_int_equal(listed(scene, "kom_igen"), 1);
	assert_share(scene, "besoeg", 2, ROUND_VISITS);
	assert_share(scene, "gruppe", 3, ROUND_SEATS);
}

static void
add_membership(struct scene *scene, int person, int step, struct date began, struct date stopped)
{
	struct membership membership;

	record_init(&membership_entity, &membership);
	membership.youth = scene->people[person];
	membership.community = record_header(store_small(scene->crowd.store, &community_entity).items[0])->id;
	membership.step = step;
	membership.trying = step == MEMBERSHIP_TRYING || step == MEMBERSHIP_STOPPED ? began : DATE_NONE;
	membership.joined = step == MEMBERSHIP_MEMBER ? began : DATE_NONE;
	membership.curious = began;
	membership.stopped = stopped;
	crowd_save(&scene->crowd, &membership);
	record_clear(&membership);
}

static void
test_communities(void **state)
{
	struct scene *scene = *state;

	add_membership(scene, 0, MEMBERSHIP_MEMBER, date_make(2025, 11, 1), DATE_NONE);
	add_membership(scene, 1, MEMBERSHIP_STOPPED, date_make(2025, 11, 1), figures_day(3, 1));
	add_membership(scene, 2, MEMBERSHIP_TRYING, figures_day(3, 3), DATE_NONE);
	add_membership(scene, 2, MEMBERSHIP_TRYING, figures_day(3, 4), DATE_NONE);
	add_membership(scene, 3, MEMBERSHIP_CURIOUS, figures_day(3, 1), DATE_NONE);
	add_membership(scene, 4, MEMBERSHIP_MEMBER, figures_day(1, 5), DATE_NONE);
	assert_share(scene, "i_faellesskab", 3, 350);
	assert_int_equal(listed(scene, "i_faellesskab"), 3);
	assert_number(scene, "aktive", 3);
	assert_number(scene, "nye_i_faellesskab", 1);
	assert_int_equal(listed(scene, "nye_i_faellesskab"), 1);
	assert_share(scene, "blevet", 1, 2);
	assert_int_equal(listed(scene, "blevet"), 1);
	assert_int_equal(value_of(scene, "i_faellesskab").previous, 3);
	clock_fix(figures_day(2, 20), 9, 0);
	assert_number(scene, "i_faellesskab", 3);
	assert_number(scene, "nye_i_faellesskab", 0);
}

static void
add_measurement(struct scene *scene, int person, int instrument, struct date on, int score)
{
	struct measurement measurement;

	record_init(&measurement_entity, &measurement);
	measurement.youth = scene->people[person];
	measurement.instrument = instrument;
	measurement.day = on;
	measurement.score = score;
	measurement.answer_5 = measurement.answer_6 = score;
	crowd_save(&scene->crowd, &measurement);
	record_clear(&measurement);
}

/* Only the same persons before and after: +3 and -1 of two is +1,0; the third was measured once. */
static void
test_paired_change(void **state)
{
	struct scene *scene = *state;

	add_measurement(scene, 0, INSTRUMENT_LIFE_SATISFACTION, figures_day(1, 10), 4);
	add_measurement(scene, 0, INSTRUMENT_LIFE_SATISFACTION, figures_day(2, 10), 9);
	add_measurement(scene, 0, INSTRUMENT_LIFE_SATISFACTION, figures_day(3, 10), 7);
	add_measurement(scene, 1, INSTRUMENT_LIFE_SATISFACTION, figures_day(1, 10), 6);
	add_measurement(scene, 1, INSTRUMENT_LIFE_SATISFACTION, figures_day(3, 10), 5);
	add_measurement(scene, 2, INSTRUMENT_LIFE_SATISFACTION, figures_day(3, 10), 10);
	add_measurement(scene, 3, INSTRUMENT_LONELINESS, figures_day(1, 10), 8);
	assert_number(scene, "tilfredshed", 10);
	assert_int_equal(value_of(scene, "tilfredshed").denominator, 2);
	assert_int_equal(listed(scene, "tilfredshed"), 2);
	assert_false(value_of(scene, "ensomhed").known);
	add_measurement(scene, 4, INSTRUMENT_MY_WAY, figures_day(1, 10), 4);
	add_measurement(scene, 4, INSTRUMENT_MY_WAY, figures_day(3, 10), 6);
	assert_number(scene, "min_vej", 20);
	assert_int_equal(listed(scene, "min_vej"), 1);
	assert_int_equal(value_on(scene, "tilfredshed", figures_day(2, 20)).number, 50);
}

static void
add_exit_cards(struct scene *scene, int count, int heard)
{
	struct exit_card card;

	for (int i = 0; i < count; i++) {
		record_init(&exit_card_entity, &card);
		card.activity = scene->workshop;
		card.heard = heard;
		crowd_save(&scene->crowd, &card);
		record_clear(&card);
	}
}

/* Fewer than five answers are not told. */
static void
test_exit_cards(void **state)
{
	struct scene *scene = *state;
	struct text text = {0};
	struct indicator_value value;

	scene->workshop = scene_activity(&scene->crowd, ACTIVITY_WORKSHOP, figures_day(3, 10));
	add_exit_cards(scene, 4, 5);
	value = value_of(scene, "hoert");
	assert_true(value.hidden);
	indicator_add_value(&text, indicator_find("hoert"), &value);
	assert_string_equal(text_get(&text), "få svar");
	add_exit_cards(scene, 2, 3);
	assert_share(scene, "hoert", 4, 6);
	assert_false(value_of(scene, "bidrage").known);
	text_reset(&text);
	value = value_of(scene, "hoert");
	indicator_add_value(&text, indicator_find("hoert"), &value);
	assert_string_equal(text_get(&text), "4 af 6");
	add_exit_cards(scene, 6, 4);
	text_reset(&text);
	value = value_of(scene, "hoert");
	indicator_add_value(&text, indicator_find("hoert"), &value);
	assert_string_equal(text_get(&text), "83 %");
	text_clear(&text);
}

static void
test_consultant_cards(void **state)
{
	struct scene *scene = *state;
	struct consultant_card card;

	scene->workshop = scene_activity(&scene->crowd, ACTIVITY_VISIT, figures_day(3, 10));
	for (int i = 0; i < 3; i++) {
		record_init(&consultant_card_entity, &card);
		card.activity = scene->workshop;
		card.staff = scene->crowd.staff;
		card.closer = 3 + i;
		card.noticed = 5;
		crowd_save(&scene->crowd, &card);
		record_clear(&card);
	}
	assert_share(scene, "taettere", 2, 3);
	assert_share(scene, "opdaget", 3, 3);
	assert_false(value_of(scene, "samtaler").known);
}

static void
add_situation(struct scene *scene, int person, struct date since, struct date until)
{
	struct situation situation;

	record_init(&situation_entity, &situation);
	situation.youth = scene->people[person];
	situation.kind = SITUATION_JOB;
	situation.job = store_find_code(scene->crowd.store, "job", "FRI");
	situation.since = since;
	situation.until = until;
	crowd_save(&scene->crowd, &situation);
	record_clear(&situation);
}

static void
test_education_and_job(void **state)
{
	struct scene *scene = *state;

	add_situation(scene, 0, figures_day(2, 1), DATE_NONE);
	add_situation(scene, 1, date_make(2025, 11, 1), DATE_NONE);
	add_situation(scene, 2, date_make(2025, 11, 1), figures_day(2, 1));
	add_situation(scene, 3, figures_day(2, 1), figures_day(3, 1));
	assert_number(scene, "i_gang", 1);
	assert_int_equal(listed(scene, "i_gang"), 1);
	assert_share(scene, "i_gang_stadig", 1, 2);
	assert_int_equal(listed(scene, "i_gang_stadig"), 1);
}

/* Who joined first and began afterwards; one who joined on the way is not counted. */
static void
test_community_first(void **state)
{
	struct scene *scene = *state;

	for (int person = 0; person < 3; person++)
		add_situation(scene, person, figures_day(2, 1), DATE_NONE);
	add_membership(scene, 0, MEMBERSHIP_STOPPED, date_make(2025, 11, 1), figures_day(1, 5));
	add_membership(scene, 1, MEMBERSHIP_MEMBER, figures_day(2, 1), DATE_NONE);
	add_membership(scene, 3, MEMBERSHIP_MEMBER, figures_day(1, 5), DATE_NONE);
	assert_share(scene, "faellesskab_foerst", 1, 3);
	assert_int_equal(listed(scene, "faellesskab_foerst"), 1);
}

static void
test_wishes_and_contact(void **state)
{
	struct scene *scene = *state;
	struct wish wish;
	struct youth before, after;
	struct error error;

	for (int i = 0; i < 2; i++) {
		record_init(&wish_entity, &wish);
		wish.youth = scene->people[0];
		crowd_set_text(&wish, WISH_TEXT, "Jeg vil gerne tegne");
		crowd_save(&scene->crowd, &wish);
		record_clear(&wish);
	}
	assert_share(scene, "oensker", 1, PEOPLE);
	assert_int_equal(listed(scene, "oensker"), 1);
	record_init(&youth_entity, &before);
	record_init(&youth_entity, &after);
	for (int i = 0; i < 2; i++) {
		crowd_good(store_read(scene->crowd.store, &youth_entity, scene->people[i], &before, &error), &error);
		record_copy(&after, &before);
		after.state = YOUTH_ACTIVE;
		after.benefit = store_find_code(scene->crowd.store, "ydelse", "INGEN");
		crowd_good(store_save(scene->crowd.store, &before, &after, "status", UUID_NONE, &error), &error);
	}
	record_clear(&before);
	record_clear(&after);
	assert_share(scene, "kontakt", 0, 2);
	scene_invited(&scene->crowd, scene->people[1],
		      scene_activity(&scene->crowd, ACTIVITY_OTHER, figures_day(3, 10)), REPLY_YES, ATTENDANCE_CAME);
	assert_share(scene, "kontakt", 1, 2);
	assert_int_equal(listed(scene, "kontakt"), 1);
	assert_int_equal(listed(scene, "identificeret"), value_of(scene, "identificeret").number);
	assert_int_equal(value_of(scene, "identificeret").denominator, 250);
}

static void
test_pathways(void **state)
{
	struct scene *scene = *state;
	struct crowd *crowd = &scene->crowd;
	struct pathway pathway;
	struct input_card card;
	struct ambassador ambassador;
	struct indicator_records records;
	struct error error;

	scene->workshop = scene_activity(crowd, ACTIVITY_WORKSHOP, figures_day(3, 10));
	record_init(&pathway_entity, &pathway);
	crowd_set_text(&pathway, PATHWAY_TITLE, "Spis sammen");
	pathway.started = figures_day(3, 12);
	crowd_save(crowd, &pathway);
	for (int i = 0; i < 2; i++) {
		record_init(&input_card_entity, &card);
		card.activity = scene->workshop;
		crowd_set_text(&card, INPUT_TEXT, "Mad");
		card.pathway = i == 0 ? pathway.record.id : UUID_NONE;
		crowd_save(crowd, &card);
		record_clear(&card);
		record_init(&ambassador_entity, &ambassador);
		ambassador.youth = scene->people[i];
		ambassador.state = i == 0 ? AMBASSADOR_YES : AMBASSADOR_ASKED;
		crowd_save(crowd, &ambassador);
		record_clear(&ambassador);
	}
	record_clear(&pathway);
	assert_number(scene, "forloeb", 1);
	assert_share(scene, "input_brugt", 1, 2);
	assert_number(scene, "ambassadoerer", 1);
	assert_int_equal(listed(scene, "ambassadoerer"), 1);
	crowd_good(indicator_records_read(crowd->store, plan_current(crowd->store, clock_today()),
					  indicator_find("forloeb"), clock_today(), &records, &error),
		   &error);
	assert_int_equal(records.count, 1);
	assert_string_equal(records.items[0].title, "Spis sammen");
	indicator_records_clear(&records);
}

/* Every figure of every tegn can be read in an empty file, and its list is empty too. */
static void
test_every_figure_of_the_plan(void **state)
{
	struct scene *scene = *state;
	struct small_list signs = store_small(scene->crowd.store, &sign_entity);
	int count = 0;

	for (const struct indicator *indicator = indicators; indicator->name != NULL; indicator++, count++) {
		struct indicator_value value = value_of(scene, indicator->name);

		assert_int_equal(value.numerator, 0);
		assert_non_null(indicator_find(indicator->lead));
		if (indicator->people != NULL)
			assert_int_equal(listed(scene, indicator->name), 0);
		assert_true((indicator->records != NULL) == (indicator->of != NULL));
	}
	assert_int_equal(count, EXPECTED_FIGURES);
	for (int i = 0; i < signs.count; i++) {
		const struct indicator *indicator = indicator_find(((const struct sign *)signs.items[i])->indicator);

		assert_non_null(indicator);
		assert_string_equal(indicator->lead, indicator->name);
	}
}

static void
test_instruments_can_be_switched_off(void **state)
{
	struct scene *scene = *state;
	struct error error;

	assert_true(indicator_is_on(scene->crowd.store, indicator_find("ensomhed")));
	crowd_good(store_set_setting(scene->crowd.store, SETTING_LONELINESS, 0, &error), &error);
	assert_false(indicator_is_on(scene->crowd.store, indicator_find("ensomhed")));
	assert_true(indicator_is_on(scene->crowd.store, indicator_find("trivsel")));
	assert_true(indicator_is_on(scene->crowd.store, indicator_find("moedt")));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test_setup_teardown(test_workshop, figures_setup, crowd_teardown),
	    cmocka_unit_test_setup_teardown(test_attendance, figures_setup, crowd_teardown),
	    cmocka_unit_test_setup_teardown(test_second_visit, figures_setup, crowd_teardown),
	    cmocka_unit_test_setup_teardown(test_communities, figures_setup, crowd_teardown),
	    cmocka_unit_test_setup_teardown(test_paired_change, figures_setup, crowd_teardown),
	    cmocka_unit_test_setup_teardown(test_exit_cards, figures_setup, crowd_teardown),
	    cmocka_unit_test_setup_teardown(test_consultant_cards, figures_setup, crowd_teardown),
	    cmocka_unit_test_setup_teardown(test_education_and_job, figures_setup, crowd_teardown),
	    cmocka_unit_test_setup_teardown(test_community_first, figures_setup, crowd_teardown),
	    cmocka_unit_test_setup_teardown(test_wishes_and_contact, figures_setup, crowd_teardown),
	    cmocka_unit_test_setup_teardown(test_pathways, figures_setup, crowd_teardown),
	    cmocka_unit_test_setup_teardown(test_every_figure_of_the_plan, figures_setup, crowd_teardown),
	    cmocka_unit_test_setup_teardown(test_instruments_can_be_switched_off, figures_setup, crowd_teardown),
	};
	return cmocka_run_group_tests_name("indicators", tests, NULL, NULL);
}
