/* What workshops, visit rounds and places ask for in «Det skal du gøre»: each line comes, counts and goes. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/clock.h"
#include "model/harvest.h"
#include "model/journal.h"
#include "model/place.h"
#include "model/round.h"
#include "model/trial.h"
#include "scene.h"
#include "store/agenda.h"
#include "store/change.h"
#include "store/list.h"

static struct date
day(int from_today)
{
	return date_add_days(clock_today(), from_today);
}

/* The line of a kind, by value; count 0 when there is none. */
static struct agenda_item
line_of(struct crowd *crowd, enum agenda_kind kind)
{
	struct agenda agenda;
	struct agenda_item found = {.kind = AGENDA_KIND_COUNT};
	struct error error;

	crowd_good(agenda_read(crowd->store, crowd->staff, clock_today(), 5, &agenda, &error), &error);
	for (size_t i = 0; i < agenda.count; i++)
		if (agenda.items[i].kind == kind)
			found = agenda.items[i];
	agenda_clear(&agenda);
	return found;
}

static struct workshop_figures
workshop_of(struct crowd *crowd)
{
	struct agenda agenda;
	struct workshop_figures workshop;
	struct error error;

	crowd_good(agenda_read(crowd->store, crowd->staff, clock_today(), 5, &agenda, &error), &error);
	workshop = agenda.workshop;
	agenda_clear(&agenda);
	return workshop;
}

static void
set_number(struct crowd *crowd, const struct entity *entity, struct uuid id, int field, int value)
{
	void *before = record_new(entity), *after = record_new(entity);
	struct error error;

	crowd_good(store_read(crowd->store, entity, id, before, &error), &error);
	record_copy(after, before);
	*(int *)((char *)after + entity->fields[field].offset) = value;
	crowd_good(store_save(crowd->store, before, after, "prøve", UUID_NONE, &error), &error);
	record_free(before);
	record_free(after);
}

static void
set_text(struct crowd *crowd, const struct entity *entity, struct uuid id, int field, const char *text)
{
	void *before = record_new(entity), *after = record_new(entity);
	struct error error;

	crowd_good(store_read(crowd->store, entity, id, before, &error), &error);
	record_copy(after, before);
	crowd_set_text(after, field, text);
	crowd_good(store_save(crowd->store, before, after, "prøve", UUID_NONE, &error), &error);
	record_free(before);
	record_free(after);
}

static struct uuid
place_named(struct crowd *crowd, const char *name)
{
	struct small_list list = store_small(crowd->store, &workplace_entity);

	for (int i = 0; i < list.count; i++)
		if (strcmp(((const struct workplace *)list.items[i])->name, name) == 0)
			return record_header(list.items[i])->id;
	fail_msg("no place %s", name);
	return UUID_NONE;
}

static struct uuid
put_place(struct crowd *crowd, struct uuid round, const char *name, int position)
{
	struct round_place place;
	struct uuid id;

	record_init(&round_place_entity, &place);
	place.round = round;
	place.workplace = place_named(crowd, name);
	place.position = position;
	id = crowd_save(crowd, &place);
	record_clear(&place);
	return id;
}

static void
answers_are_missed_until_they_come(void **state)
{
	struct crowd *crowd = *state;
	const struct uuid workshop = scene_activity(crowd, ACTIVITY_WORKSHOP, day(9));
	struct uuid silent;

	assert_int_equal(line_of(crowd, AGENDA_ANSWERS).count, 0);
	silent = scene_invited(crowd, crowd_youth(crowd, "Amira", "H"), workshop, REPLY_NONE, ATTENDANCE_NONE);
	scene_invited(crowd, crowd_youth(crowd, "Bo", "B"), workshop, REPLY_YES, ATTENDANCE_NONE);
	assert_int_equal(line_of(crowd, AGENDA_ANSWERS).count, 1);
	assert_int_equal(line_of(crowd, AGENDA_ANSWERS).urgency, URGENCY_LATER);
	clock_fix(day(2), 9, 0);
	assert_int_equal(line_of(crowd, AGENDA_ANSWERS).urgency, URGENCY_URGENT);
	assert_true(uuid_equal(line_of(crowd, AGENDA_ANSWERS).id, workshop));
	set_number(crowd, &invitation_entity, silent, INVITATION_REPLY, REPLY_NO);
	assert_int_equal(line_of(crowd, AGENDA_ANSWERS).count, 0);
}

static void
answers_hurry_after_the_last_day_to_answer(void **state)
{
	struct crowd *crowd = *state;
	struct activity workshop;

	record_init(&activity_entity, &workshop);
	workshop.state = ACTIVITY_PLANNED;
	workshop.day = day(20);
	workshop.reply_by = day(0);
	crowd_save(crowd, &workshop);
	scene_invited(crowd, crowd_youth(crowd, "Amira", "H"), workshop.record.id, REPLY_NONE, ATTENDANCE_NONE);
	assert_int_equal(line_of(crowd, AGENDA_ANSWERS).urgency, URGENCY_TODAY);
	clock_fix(day(1), 9, 0);
	assert_int_equal(line_of(crowd, AGENDA_ANSWERS).urgency, URGENCY_URGENT);
	record_clear(&workshop);
}

static void
calls_are_for_today(void **state)
{
	struct crowd *crowd = *state;
	const struct uuid workshop = scene_activity(crowd, ACTIVITY_WORKSHOP, day(8));
	struct uuid maybe =
	    scene_invited(crowd, crowd_youth(crowd, "Amira", "H"), workshop, REPLY_MAYBE, ATTENDANCE_NONE);

	assert_int_equal(line_of(crowd, AGENDA_CALLS).count, 0);
	clock_fix(day(1), 9, 0);
	assert_int_equal(line_of(crowd, AGENDA_CALLS).count, 1);
	assert_int_equal(line_of(crowd, AGENDA_CALLS).urgency, URGENCY_TODAY);
	set_number(crowd, &invitation_entity, maybe, INVITATION_ATTENDANCE, ATTENDANCE_CANCELLED);
	assert_int_equal(line_of(crowd, AGENDA_CALLS).count, 0);
}

static void
attendance_and_exit_cards_are_asked_for(void **state)
{
	struct crowd *crowd = *state;
	const struct uuid workshop = scene_activity(crowd, ACTIVITY_WORKSHOP, day(0));
	struct uuid yes = scene_invited(crowd, crowd_youth(crowd, "Amira", "H"), workshop, REPLY_YES, ATTENDANCE_NONE);
	struct exit_card card;

	assert_int_equal(line_of(crowd, AGENDA_ATTENDANCE).count, 0);
	clock_fix(day(1), 9, 0);
	assert_int_equal(line_of(crowd, AGENDA_ATTENDANCE).count, 1);
	assert_string_equal(line_of(crowd, AGENDA_ATTENDANCE).title, "workshoppen");
	assert_int_equal(line_of(crowd, AGENDA_EXIT_CARDS).count, 0);
	set_number(crowd, &invitation_entity, yes, INVITATION_ATTENDANCE, ATTENDANCE_CAME);
	assert_int_equal(line_of(crowd, AGENDA_ATTENDANCE).count, 0);
	assert_int_equal(line_of(crowd, AGENDA_EXIT_CARDS).count, 1);
	record_init(&exit_card_entity, &card);
	card.activity = workshop;
	card.heard = 4;
	crowd_save(crowd, &card);
	record_clear(&card);
	assert_int_equal(line_of(crowd, AGENDA_EXIT_CARDS).count, 0);
}

static void
who_stayed_away_is_written_to(void **state)
{
	struct crowd *crowd = *state;
	const struct uuid workshop = scene_activity(crowd, ACTIVITY_WORKSHOP, day(0));
	const struct uuid amira = crowd_youth(crowd, "Amira", "H"), bo = crowd_youth(crowd, "Bo", "B");
	struct contact contact;
	struct note note;

	scene_invited(crowd, amira, workshop, REPLY_YES, ATTENDANCE_NO_SHOW);
	scene_invited(crowd, bo, workshop, REPLY_YES, ATTENDANCE_NO_SHOW);
	scene_invited(crowd, crowd_youth(crowd, "Zoë", "Z"), workshop, REPLY_NONE, ATTENDANCE_NO_SHOW);
	scene_invited(crowd, crowd_youth(crowd, "Åse", "Ø"), workshop, REPLY_YES, ATTENDANCE_CANCELLED);
	assert_int_equal(line_of(crowd, AGENDA_NO_SHOW).count, 0);
	clock_fix(day(1), 9, 0);
	assert_int_equal(line_of(crowd, AGENDA_NO_SHOW).count, 3);
	assert_int_equal(line_of(crowd, AGENDA_NO_SHOW).urgency, URGENCY_TODAY);
	record_init(&contact_entity, &contact);
	contact.youth = amira;
	contact.channel = CHANNEL_SMS;
	contact.happened = day(0);
	crowd_save(crowd, &contact);
	record_clear(&contact);
	assert_int_equal(line_of(crowd, AGENDA_NO_SHOW).count, 2);
	record_init(&note_entity, &note);
	note.youth = bo;
	note.kind = store_find_code(crowd->store, "notat", "TLF");
	note.happened = day(0);
	crowd_set_text(&note, NOTE_TEXT, "Vi talte om det");
	crowd_save(crowd, &note);
	record_clear(&note);
	assert_int_equal(line_of(crowd, AGENDA_NO_SHOW).count, 1);
	clock_fix(day(AGENDA_NO_SHOW_DAYS), 9, 0);
	assert_int_equal(line_of(crowd, AGENDA_NO_SHOW).count, 0);
}

static void
a_round_asks_for_days_contacts_and_a_look(void **state)
{
	struct crowd *crowd = *state;
	const struct uuid round = scene_round(crowd);
	const struct uuid music = place_named(crowd, "Musikskolen"), villa = place_named(crowd, "Villa Social");
	struct activity seen;

	put_place(crowd, round, "Musikskolen", 1);
	put_place(crowd, round, "Villa Social", 2);
	assert_int_equal(line_of(crowd, AGENDA_VISIT_DATES).count, 4);
	assert_int_equal(line_of(crowd, AGENDA_CONTACT_PERSON).count, 2);
	assert_int_equal(line_of(crowd, AGENDA_PRE_VISIT).count, 0);
	scene_visit(crowd, round, music, 1, day(10));
	scene_visit(crowd, round, music, 2, day(17));
	scene_visit(crowd, round, villa, 1, day(40));
	assert_int_equal(line_of(crowd, AGENDA_VISIT_DATES).count, 1);
	set_text(crowd, &workplace_entity, music, WORKPLACE_CONTACT, "Lone K.");
	assert_int_equal(line_of(crowd, AGENDA_CONTACT_PERSON).count, 1);
	assert_string_equal(line_of(crowd, AGENDA_CONTACT_PERSON).title, "Villa Social");
	assert_true(uuid_equal(line_of(crowd, AGENDA_CONTACT_PERSON).id, villa));
	assert_int_equal(line_of(crowd, AGENDA_PRE_VISIT).count, 1);
	assert_string_equal(line_of(crowd, AGENDA_PRE_VISIT).title, "Musikskolen");
	record_init(&activity_entity, &seen);
	seen.kind = ACTIVITY_PRE_VISIT;
	seen.state = ACTIVITY_PLANNED;
	seen.day = day(3);
	seen.round = round;
	seen.workplace = music;
	crowd_save(crowd, &seen);
	record_clear(&seen);
	assert_int_equal(line_of(crowd, AGENDA_PRE_VISIT).count, 0);
}

static void
the_dates_that_are_agreed_are_told(void **state)
{
	struct crowd *crowd = *state;
	const struct uuid round = scene_round(crowd);
	struct agenda agenda;
	struct text told = {0};
	struct error error;

	put_place(crowd, round, "Musikskolen", 1);
	put_place(crowd, round, "Villa Social", 2);
	put_place(crowd, round, "Dyregården", 3);
	scene_visit(crowd, round, place_named(crowd, "Musikskolen"), 1, day(10));
	scene_visit(crowd, round, place_named(crowd, "Musikskolen"), 2, day(17));
	crowd_good(agenda_read(crowd->store, crowd->staff, clock_today(), 5, &agenda, &error), &error);
	visit_dates_add(&told, &agenda.visits);
	assert_string_equal(text_get(&told), "Besøg: 2 af 6 datoer er aftalt. Mangler: Villa Social, Dyregården");
	text_clear(&told);
	agenda_clear(&agenda);
}

static void
a_round_that_is_over_wants_a_decision(void **state)
{
	struct crowd *crowd = *state;
	const struct uuid round = scene_round(crowd);
	const struct uuid place = put_place(crowd, round, "Musikskolen", 1);

	scene_visit(crowd, round, place_named(crowd, "Musikskolen"), 1, day(-7));
	scene_visit(crowd, round, place_named(crowd, "Musikskolen"), 2, day(0));
	assert_int_equal(line_of(crowd, AGENDA_DECISION).count, 0);
	clock_fix(day(1), 9, 0);
	assert_int_equal(line_of(crowd, AGENDA_DECISION).count, 1);
	assert_int_equal(line_of(crowd, AGENDA_DECISION).urgency, URGENCY_LATER);
	clock_fix(day(20), 9, 0);
	assert_int_equal(line_of(crowd, AGENDA_DECISION).urgency, URGENCY_URGENT);
	set_number(crowd, &round_place_entity, place, ROUND_PLACE_DECISION, DECISION_CONTINUE);
	assert_int_equal(line_of(crowd, AGENDA_DECISION).count, 0);
}

static void
the_last_workshop_matters_until_its_result_is_told(void **state)
{
	struct crowd *crowd = *state;
	const struct uuid last = scene_activity(crowd, ACTIVITY_WORKSHOP, day(-3));
	const struct uuid next = scene_activity(crowd, ACTIVITY_WORKSHOP, day(30));

	scene_activity(crowd, ACTIVITY_WORKSHOP, day(60));
	scene_activity(crowd, ACTIVITY_GROUP_MEETING, day(1));
	assert_true(uuid_equal(workshop_of(crowd).id, last));
	assert_true(workshop_of(crowd).turnout.counts.over);
	set_text(crowd, &activity_entity, last, ACTIVITY_RESULT, "En torsdagsklub");
	assert_true(uuid_equal(workshop_of(crowd).id, next));
	set_number(crowd, &activity_entity, next, ACTIVITY_STATE, ACTIVITY_CANCELLED);
	assert_int_equal(workshop_of(crowd).day.day, day(60).day);
}

static void
without_a_workshop_there_are_no_figures(void **state)
{
	struct crowd *crowd = *state;

	assert_true(uuid_is_none(workshop_of(crowd).id));
	scene_activity(crowd, ACTIVITY_WORKSHOP, DATE_NONE);
	assert_false(uuid_is_none(workshop_of(crowd).id));
}

static void
save_milestone(struct crowd *crowd, struct uuid trial, const char *title, int last, int state)
{
	struct milestone milestone;

	record_init(&milestone_entity, &milestone);
	milestone.trial = trial;
	milestone.state = state;
	milestone.period = (struct period){day(last - 5), day(last), "prøve"};
	crowd_set_text(&milestone, MILESTONE_TITLE, title);
	crowd_save(crowd, &milestone);
	record_clear(&milestone);
}

static int
count_lines(struct crowd *crowd, enum agenda_kind kind)
{
	struct agenda agenda;
	struct error error;
	int count = 0;

	crowd_good(agenda_read(crowd->store, crowd->staff, clock_today(), 5, &agenda, &error), &error);
	for (size_t i = 0; i < agenda.count; i++)
		count += agenda.items[i].kind == kind;
	agenda_clear(&agenda);
	return count;
}

/* Of the plan of this year alone: each near one is a line, and the late ones together are one. */
static void
milestones_are_told_when_late_or_near(void **state)
{
	struct crowd *crowd = *state;
	struct plan plan;
	struct trial trial;
	struct agenda agenda;
	struct error error;

	scene_delete_plans(crowd);
	assert_int_equal(count_lines(crowd, AGENDA_MILESTONE), 0);
	record_init(&plan_entity, &plan);
	plan.year = 2026;
	crowd_set_text(&plan, PLAN_TITLE, "Prøveplan");
	crowd_save(crowd, &plan);
	record_init(&trial_entity, &trial);
	trial.plan = plan.record.id;
	trial.position = 1;
	crowd_set_text(&trial, TRIAL_TITLE, "Workshop");
	crowd_set_text(&trial, TRIAL_BRIEF, "Workshop");
	crowd_save(crowd, &trial);
	save_milestone(crowd, trial.record.id, "Nået", -3, MILESTONE_REACHED);
	save_milestone(crowd, trial.record.id, "Fjern", 40, MILESTONE_NOT_STARTED);
	assert_int_equal(count_lines(crowd, AGENDA_MILESTONE), 0);
	save_milestone(crowd, trial.record.id, "Nær", 6, MILESTONE_UNDER_WAY);
	assert_string_equal(line_of(crowd, AGENDA_MILESTONE).title, "Nær");
	assert_int_equal(line_of(crowd, AGENDA_MILESTONE).urgency, URGENCY_LATER);
	save_milestone(crowd, trial.record.id, "Sen", -1, MILESTONE_NOT_STARTED);
	save_milestone(crowd, trial.record.id, "Senere", -9, MILESTONE_NOT_STARTED);
	assert_int_equal(count_lines(crowd, AGENDA_MILESTONE), 2);
	crowd_good(agenda_read(crowd->store, crowd->staff, clock_today(), 5, &agenda, &error), &error);
	assert_int_equal(agenda.items[0].kind, AGENDA_MILESTONE);
	assert_int_equal(agenda.items[0].count, 2);
	assert_int_equal(agenda.items[0].urgency, URGENCY_URGENT);
	assert_int_equal(agenda.items[0].due.day, day(-9).day);
	assert_int_equal(agenda.plan.trials[0].all, 5);
	agenda_clear(&agenda);
	record_clear(&plan);
	record_clear(&trial);
}

static void
appointments_and_activities_come_in_one_order(void **state)
{
	struct crowd *crowd = *state;
	const struct uuid round = scene_round(crowd);
	const int settings[SETTING_COUNT] = {0};
	struct agenda agenda;
	struct error error;
	struct text text = {0};

	scene_visit(crowd, round, place_named(crowd, "Musikskolen"), 2, day(17));
	scene_visit(crowd, round, place_named(crowd, "Musikskolen"), 1, day(10));
	scene_visit(crowd, round, place_named(crowd, "Musikskolen"), 1, DATE_NONE);
	scene_activity(crowd, ACTIVITY_WORKSHOP, day(-1));
	scene_activity(crowd, ACTIVITY_GROUP_MEETING, day(1));
	crowd_good(appointments_read(crowd->store, clock_today(), 5, &agenda, &error), &error);
	assert_int_equal(agenda.count, 3);
	assert_int_equal(agenda.items[0].activity, ACTIVITY_GROUP_MEETING);
	agenda_add_sentence(&text, &agenda.items[1], settings);
	assert_string_equal(text_get(&text), "Besøg 1 af 6");
	text_reset(&text);
	agenda_add_brief(&text, &agenda.items[2], settings);
	assert_string_equal(text_get(&text), "Besøg 2, Musikskolen");
	text_clear(&text);
	agenda_clear(&agenda);
}

#define EACH(test) cmocka_unit_test_setup_teardown(test, crowd_setup, crowd_teardown)

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    EACH(answers_are_missed_until_they_come),
	    EACH(answers_hurry_after_the_last_day_to_answer),
	    EACH(calls_are_for_today),
	    EACH(attendance_and_exit_cards_are_asked_for),
	    EACH(who_stayed_away_is_written_to),
	    EACH(a_round_asks_for_days_contacts_and_a_look),
	    EACH(the_dates_that_are_agreed_are_told),
	    EACH(a_round_that_is_over_wants_a_decision),
	    EACH(the_last_workshop_matters_until_its_result_is_told),
	    EACH(without_a_workshop_there_are_no_figures),
	    EACH(milestones_are_told_when_late_or_near),
	    EACH(appointments_and_activities_come_in_one_order),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
