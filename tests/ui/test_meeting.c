/* The meeting view: whatever is pressed, nobody can be recognised; and what is noted in it is kept. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <cmocka.h>

#include "../../src/store/connection.h"
#include "base/file.h"
#include "base/log.h"
#include "canary.h"
#include "exchange/practice.h"
#include "meeting/meeting.h"
#include "people.h"
#include "model/activity.h"
#include "model/journal.h"
#include "model/sign.h"
#include "model/value.h"
#include "model/youth.h"
#include "store/draft.h"
#include "store/list.h"

static struct stage stage;
static struct canaries canaries;

static const struct size {
	int rows, columns;
} sizes[] = {{18, 60}, {24, 80}, {40, 140}};

enum { SIZES = sizeof sizes / sizeof *sizes };

static int
teardown(void **state)
{
	(void)state;
	canaries_clear(&canaries);
	stage_close(&stage);
	return 0;
}

static void
open_full(const struct size *size, uint64_t seed)
{
	stage_open(&stage, size->rows, size->columns);
	canaries_fill(&canaries, &stage, seed);
}

static void
expect_nobody(const char *after)
{
	const char *found = canaries_find(&canaries, stage_screen(&stage));
	if (found)
		fail_msg("«%s» is on the screen after %s:\n%s", found, after, stage_screen(&stage));
	found = canaries_find(&canaries, stage.app.message.text);
	if (found)
		fail_msg("«%s» is in the message after %s", found, after);
}

/* Esc closes what was opened, but not the meeting view. */
static void
close_all(void)
{
	while (stage.app.question_answer)
		stage_keys(&stage, "Enter");
	while (stage.app.overlays.depth)
		stage_keys(&stage, "Esc");
	assert_true(stage.app.meeting);
}

static void
no_action_shows_anybody(void **state)
{
	(void)state;
	for (int s = 0; s < SIZES; s++) {
		open_full(&sizes[s], 7 + (uint64_t)s);
		stage_keys(&stage, "F8");
		for (int page = 0; page < MEETING_WALL_PAGES; page++, stage_keys(&stage, "PgDn"))
			for (int action = 1; action < ACTION_COUNT; action++) {
				app_act(&stage.app, (enum action)action);
				app_update(&stage.app);
				expect_nobody(action_rows[action].label);
				close_all();
			}
		if (s + 1 < SIZES)
			teardown(NULL);
	}
}

static void
no_key_shows_anybody(void **state)
{
	static const char *const keys[] = {"1",     "2",    "3",     "4",   "5",     "6",   "7",  "PgDn",
					   "PgUp",  "Left", "Right", "+",   "-",     "t",   "h",  "e",
					   "Space", "Home", "End",   "F1",  "F2",    "F3",  "F4", "F5",
					   "F6",    "F7",   "C-p",   "C-s", "Enter", "Tab", ":",  "?"};
	(void)state;
	for (int s = 0; s < SIZES; s++) {
		open_full(&sizes[s], 11 + (uint64_t)s);
		stage_keys(&stage, "F8");
		for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
			stage_keys(&stage, keys[i]);
			expect_nobody(keys[i]);
			close_all();
		}
		if (s + 1 < SIZES)
			teardown(NULL);
	}
}

/* The menu finds commands and nobody. */
static void
the_menu_finds_nobody(void **state)
{
	(void)state;
	open_full(&sizes[1], 3);
	stage_keys(&stage, "F8 C-p");
	for (size_t i = 0; i < canaries.count; i++) {
		char typed[64];
		snprintf(typed, sizeof typed, "'%.4s'", canaries.words[i]);
		stage_keys(&stage, typed);
		const char *screen = stage_screen(&stage);
		assert_null(strstr(screen, canaries.words[i]));
		stage_keys(&stage, "C-u");
	}
}

/* What is open when it is turned on becomes a draft, a question is answered safely, and the log tells nothing. */
static void
what_is_open_becomes_a_draft(void **state)
{
	struct drafts drafts;
	struct text log = {0}, path = {0};
	struct error error;
	(void)state;
	open_full(&sizes[1], 5);
	log_open();
	stage_keys(&stage, "2 n 'Qwxzvkjqq' Tab 'Zzqxvwkjx' F8");
	assert_true(stage.app.meeting);
	stage_reject(&stage, "Qwxzvkjqq");
	expect_nobody("F8");
	stage_keys(&stage, "F8 Right Enter");
	assert_false(stage.app.meeting);
	stage_expect(&stage, "Det, du var ved at skrive, ligger som kladde på Overblik (1).");
	assert_int_equal(drafts_read(stage.app.store, &drafts, &error), STATUS_OK);
	assert_true(drafts.count > 0);
	drafts_clear(&drafts);
	log_close();
	text_add_format(&path, "%s/ungeloeft/log", stage.folder);
	if (file_exists(text_get(&path)))
		assert_int_equal(file_read(text_get(&path), &log, &error), STATUS_OK);
	assert_null(canaries_find(&canaries, text_get(&log)));
	text_clear(&log);
	text_clear(&path);
}

static void
a_question_gives_way(void **state)
{
	(void)state;
	open_full(&sizes[1], 6);
	stage_keys(&stage, "Esc");
	stage_expect(&stage, "Afslut?");
	stage_keys(&stage, "F8");
	assert_true(stage.app.meeting);
	stage_reject(&stage, "Afslut?");
	assert_false(stage.app.quit);
}

static void
it_ends_only_on_purpose(void **state)
{
	(void)state;
	open_full(&sizes[1], 8);
	stage_keys(&stage, "2 F8");
	stage_keys(&stage, "Esc");
	stage_expect(&stage, "Vis navne igen?");
	stage_keys(&stage, "Enter");
	assert_true(stage.app.meeting);
	assert_true(store_in_meeting(stage.app.store));
	stage_keys(&stage, "F8 Esc");
	assert_true(stage.app.meeting);
	stage_keys(&stage, "F8 v");
	assert_false(stage.app.meeting);
	assert_false(store_in_meeting(stage.app.store));
	assert_int_equal(stage.app.tab, TAB_YOUTH);
}

static long
count_of(const struct entity *entity)
{
	struct list *list = list_new(stage.app.store, entity);
	struct error error;
	assert_int_equal(list_set(list, &(struct list_query){.sort = LIST_SORT_NUMBER}, &error), STATUS_OK);
	long count = list_count(list);
	list_free(list);
	return count;
}

static void
a_decision_is_noted(void **state)
{
	(void)state;
	stage_open(&stage, 24, 80);
	people_add(&stage, "Zoë", "Bæk");
	long before = count_of(&decision_entity);
	stage_keys(&stage, "F8 n 'Vi holder fast i Villa Social' Enter");
	assert_int_equal(count_of(&decision_entity), before + 1);
	stage_keys(&stage, "End");
	stage_expect(&stage, "Vi holder fast i Villa Social");
	stage_keys(&stage, "n 'Vi taler med Zoë' Enter");
	stage_expect(&stage, "ligner et navn");
	assert_int_equal(count_of(&decision_entity), before + 1);
	stage_keys(&stage, "Enter");
	assert_int_equal(count_of(&decision_entity), before + 2);
	stage_keys(&stage, "n 'Ring 12 34 56 78' Enter");
	stage_expect(&stage, "telefonnummer");
	stage_keys(&stage, "Esc n 'Se 120305-4444' Enter");
	stage_expect(&stage, "CPR");
	assert_int_equal(count_of(&decision_entity), before + 2);
}

/* Not what was done before F8, nor with another window open, and without a word about anybody. */
static void
only_what_was_noted_is_taken_back(void **state)
{
	(void)state;
	open_full(&sizes[1], 12);
	long people = count_of(&youth_entity), decisions = count_of(&decision_entity), tasks = count_of(&task_entity);
	stage_keys(&stage, "2 x");
	assert_int_equal(count_of(&youth_entity), people - 1);
	stage_keys(&stage, "F8 n 'Vi holder fast' Enter");
	stage_expect(&stage, "Gemt: beslutning. Ctrl+Z fortryder.");
	stage_keys(&stage, "j 'Skriv til stedet' Enter");
	assert_int_equal(count_of(&task_entity), tasks + 1);
	stage_keys(&stage, "z");
	stage_expect(&stage, "Fortrudt: opgave. Den ligger i papirkurven.");
	assert_int_equal(count_of(&task_entity), tasks);
	assert_int_equal(count_of(&decision_entity), decisions + 1);
	stage_keys(&stage, "F7");
	stage_expect(&stage, "Fortrudt: beslutning. Den ligger i papirkurven.");
	assert_int_equal(count_of(&decision_entity), decisions);
	stage_keys(&stage, "C-z");
	stage_expect(&stage, "! Der er ikke noteret noget i mødet at fortryde.");
	expect_nobody("C-z");
	stage_keys(&stage, "F1 F7 C-y Esc");
	expect_nobody("F1 F7 C-y");
	assert_int_equal(count_of(&youth_entity), people - 1);
}

static void
change_record(void *after)
{
	const struct entity *entity = record_of(after)->entity;
	struct error error;
	void *before = record_new(entity);
	assert_int_equal(store_read(stage.app.store, entity, record_of(after)->id, before, &error), STATUS_OK);
	assert_int_equal(store_save(stage.app.store, before, after, "prøve", UUID_NONE, &error), STATUS_OK);
	record_free(before);
}

/* What was measured is not read in the meeting view, and the page is shown all the same. */
static void
a_tegn_may_be_about_a_measurement(void **state)
{
	struct error error;
	(void)state;
	stage_open(&stage, 24, 80);
	assert_int_equal(practice_fill(stage.app.store, 57, PRACTICE_SEED, NULL, NULL, &error), STATUS_OK);
	struct sign *sign = record_new(&sign_entity);
	struct small_list list = store_small(stage.app.store, &sign_entity);
	for (int i = 0; i < list.count; i++)
		if (text_equal(((const struct sign *)list.items[i])->indicator, "i_faellesskab"))
			record_copy(sign, list.items[i]);
	value_set_text(&sign_entity.fields[SIGN_INDICATOR], sign, "tilfredshed");
	change_record(sign);
	record_free(sign);
	stage_keys(&stage, "6");
	stage_expect(&stage, "+1,2");
	stage_keys(&stage, "F8 6");
	stage_expect(&stage, "NÆRMER VI OS MÅLET?");
	stage_expect(&stage, "Mindst 15 unge");
	stage_reject(&stage, "+1,2");
}

/* How many signed up is one number, on the wall and in every report. */
static void
sign_ups_without_a_name_count(void **state)
{
	struct error error;
	(void)state;
	stage_open(&stage, 24, 80);
	assert_int_equal(practice_fill(stage.app.store, 57, PRACTICE_SEED, NULL, NULL, &error), STATUS_OK);
	struct small_list list = store_small(stage.app.store, &activity_entity);
	struct activity *workshop = record_new(&activity_entity);
	for (int i = 0; i < list.count; i++)
		if (((const struct activity *)list.items[i])->kind == ACTIVITY_WORKSHOP &&
		    ((const struct activity *)list.items[i])->state == ACTIVITY_PLANNED)
			record_copy(workshop, list.items[i]);
	workshop->anonymous_sign_ups = 6;
	change_record(workshop);
	record_free(workshop);
	stage_keys(&stage, "F8 6");
	stage_expect(&stage, "24 tilm.");
	struct meeting *meeting = (struct meeting *)app_screen(&stage.app);
	assert_int_equal(meeting->figures.signed_up, 24);
	assert_int_equal(meeting->figures.unanswered, FIGURE_HIDDEN);
	assert_int_equal(meeting->figures.reached, 31);
}

/* The keys a presenter sends, and none of what is off. */
static void
the_help_is_about_the_meeting(void **state)
{
	(void)state;
	stage_open(&stage, 40, 140);
	stage_keys(&stage, "F8 F1");
	stage_expect(&stage, "Næste og forrige side.");
	stage_expect(&stage, "Slutte mødevisning.");
	stage_reject(&stage, "F3");
	stage_expect(&stage, "Fortryde det, der sidst blev noteret i mødet");
}

static void
names_hide_by_themselves_at_a_projector(void **state)
{
	struct error error;
	bool repaint;
	(void)state;
	stage_open(&stage, 24, 80);
	app_tick(&stage.app, stage.app.keyed_at + 3600000, &repaint);
	assert_false(stage.app.meeting);
	assert_int_equal(store_set_setting(stage.app.store, SETTING_PROJECTOR, 10, &error), STATUS_OK);
	app_tick(&stage.app, stage.app.keyed_at + 599000, &repaint);
	assert_false(stage.app.meeting);
	app_tick(&stage.app, stage.app.keyed_at + 601000, &repaint);
	assert_true(stage.app.meeting);
}

/* Every statement that SQLite runs while all pages are shown and a decision is saved. */
static int
log_statement(unsigned type, void *log, void *statement, void *text)
{
	(void)type;
	(void)text;
	text_add(log, sqlite3_sql(statement));
	text_add(log, "\n");
	return 0;
}

static void
no_statement_names_who_somebody_is(void **state)
{
	static const char *const columns[] = {
	    "first_name", "last_name", "call_name", "youth.born", "youth.number",
	    "phone",      "email",     "address",   "note.text",  "search_key FROM youth"};
	struct text log = {0};
	(void)state;
	open_full(&sizes[1], 9);
	stage_keys(&stage, "F8");
	sqlite3_trace_v2(stage.app.store->database, SQLITE_TRACE_STMT, log_statement, &log);
	app_reload(&stage.app);
	stage_keys(&stage, "1 2 3 4 6 PgDn PgDn PgDn n 'Vi mødes igen' Enter Home");
	assert_true(log.length > 0);
	for (size_t i = 0; i < sizeof columns / sizeof *columns; i++)
		if (strstr(text_get(&log), columns[i]))
			fail_msg("%s in:\n%s", columns[i], text_get(&log));
	text_clear(&log);
}

static void
the_least_number_is_the_one_that_is_set(void **state)
{
	struct error error;
	(void)state;
	stage_open(&stage, 24, 80);
	people_add(&stage, "Zoë", "Bæk");
	assert_int_equal(store_set_setting(stage.app.store, SETTING_SMALL_NUMBER, 7, &error), STATUS_OK);
	stage_keys(&stage, "F8");
	stage_expect(&stage, "Tal under 7 vises som «under 7».");
	stage_keys(&stage, "1");
	stage_expect(&stage, "under 7");
	stage_reject(&stage, "under 5");
}

static void
looks_as_drawn(void **state)
{
	static const char *const pages[] = {"workshop", "kanaler", "tegn", "milepaele", "beslutninger"};
	(void)state;
	for (int s = 0; s < SIZES; s++) {
		struct error error;
		stage_open(&stage, sizes[s].rows, sizes[s].columns);
		assert_int_equal(practice_fill(stage.app.store, 57, PRACTICE_SEED, NULL, NULL, &error), STATUS_OK);
		stage_keys(&stage, "F8 1");
		if (sizes[s].columns == 140)
			stage_golden(&stage, "moede-140-samlet");
		stage_keys(&stage, "3");
		for (size_t i = 0; i < sizeof pages / sizeof *pages; i++, stage_keys(&stage, "PgDn")) {
			char name[64];
			snprintf(name, sizeof name, "moede-%d-%s", sizes[s].columns, pages[i]);
			stage_golden(&stage, name);
		}
		char name[64];
		snprintf(name, sizeof name, "moede-%d-unge", sizes[s].columns);
		stage_keys(&stage, "2");
		stage_golden(&stage, name);
		if (s + 1 < SIZES)
			teardown(NULL);
	}
}

int
main(void)
{
#define MEETING(test) cmocka_unit_test_teardown(test, teardown)
	const struct CMUnitTest tests[] = {
	    MEETING(no_action_shows_anybody),
	    MEETING(no_key_shows_anybody),
	    MEETING(the_menu_finds_nobody),
	    MEETING(what_is_open_becomes_a_draft),
	    MEETING(a_question_gives_way),
	    MEETING(it_ends_only_on_purpose),
	    MEETING(a_decision_is_noted),
	    MEETING(only_what_was_noted_is_taken_back),
	    MEETING(a_tegn_may_be_about_a_measurement),
	    MEETING(sign_ups_without_a_name_count),
	    MEETING(the_help_is_about_the_meeting),
	    MEETING(names_hide_by_themselves_at_a_projector),
	    MEETING(the_least_number_is_the_one_that_is_set),
	    MEETING(no_statement_names_who_somebody_is),
	    MEETING(looks_as_drawn),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
