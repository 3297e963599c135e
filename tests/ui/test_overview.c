/* Overblik: what waits, in order, and every line opening what is behind it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "base/clock.h"
#include "march.h"
#include "model/invitation.h"
#include "model/journal.h"
#include "model/youth.h"
#include "people.h"
#include "store/draft.h"
#include "workday.h"

/* Tasks late, today and later, one of them about a young person, and an appointment. */
static void
fill(struct stage *stage)
{
	people_delete_plan(stage);
	struct uuid amira = people_add(stage, "Amira", "Haddad");
	people_add(stage, "Bo", "Hald");
	people_add_task(stage, UUID_NONE, "Forbered spørgsmål", 7, INTEGER_NONE);
	people_add_task(stage, amira, "Ring om kørsel", 0, INTEGER_NONE);
	people_add_task(stage, UUID_NONE, "Svar kommunen", -2, INTEGER_NONE);
	people_add_task(stage, UUID_NONE, "Møde i arbejdsgruppen", 1, 600);
}

static void
tasks_come_by_urgency(void **state)
{
	(void)state;
	struct stage stage;
	stage_open(&stage, 24, 80);
	fill(&stage);
	const char *screen = stage_screen(&stage);
	const char *urgent = strstr(screen, "HASTER   Svar kommunen");
	const char *today = strstr(screen, "I DAG    Ring om kørsel (Amira H.)");
	const char *later = strstr(screen, "Uge 13   Forbered spørgsmål");
	assert_non_null(urgent);
	assert_non_null(today);
	assert_non_null(later);
	assert_true(urgent < today && today < later);
	stage_expect(&stage, "2 ting kræver handling i dag.");
	stage_close(&stage);
}

static void
appointments_stand_with_day_and_time(void **state)
{
	(void)state;
	struct stage stage;
	stage_open(&stage, 24, 80);
	fill(&stage);
	stage_expect(&stage, "ons 18.3. kl. 10.00  Møde i arbejdsgruppen");
	people_add_task(&stage, UUID_NONE, "Julefrokost", 282, 12 * 60);
	stage_expect(&stage, "ons 18.3.  kl. 10.00  Møde");
	stage_expect(&stage, "tor 24.12. kl. 12.00  Julefrokost");
	stage_close(&stage);
}

static void
a_task_is_done_and_undone(void **state)
{
	(void)state;
	struct stage stage;
	stage_open(&stage, 24, 80);
	fill(&stage);
	stage_keys(&stage, "k");
	stage_expect(&stage, "Opgaven er klaret. Ctrl+Z fortryder.");
	stage_reject(&stage, "Svar kommunen");
	stage_keys(&stage, "C-z");
	stage_expect(&stage, " HASTER   Svar kommunen");
	stage_close(&stage);
}

static void
a_task_is_put_off(void **state)
{
	(void)state;
	struct stage stage;
	stage_open(&stage, 24, 80);
	fill(&stage);
	stage_keys(&stage, "u");
	stage_expect(&stage, "Opgaven er udsat til næste hverdag.");
	stage_expect(&stage, "I morgen Svar kommunen");
	stage_close(&stage);
}

static void
enter_opens_the_thing_itself(void **state)
{
	(void)state;
	struct stage stage;
	stage_open(&stage, 24, 80);
	fill(&stage);
	stage_keys(&stage, "Enter");
	stage_expect(&stage, "Svar kommunen");
	stage_expect(&stage, "Frist");
	stage_keys(&stage, "Esc Down Enter");
	stage_expect(&stage, "Unge > Amira Haddad");
	stage_close(&stage);
}

static void
a_count_opens_the_list_behind_it(void **state)
{
	(void)state;
	struct stage stage;
	stage_open(&stage, 24, 80);
	fill(&stage);
	stage_expect(&stage, "Mangler telefon eller konsulent: 2 unge");
	for (int i = 0; i < 12 && !strstr(stage_screen(&stage), ">Mangler"); i++)
		stage_keys(&stage, "Down");
	stage_keys(&stage, "Enter");
	stage_expect(&stage, "Mangler oplysninger ×");
	stage_close(&stage);
}

static void
a_figure_opens_the_list_behind_it(void **state)
{
	(void)state;
	struct stage stage;
	stage_open(&stage, 24, 80);
	fill(&stage);
	stage_expect(&stage, "I alt                      2");
	stage_keys(&stage, "Tab Tab Tab Down");
	stage_expect(&stage, ">I forløb");
	stage_keys(&stage, "Enter");
	stage_expect(&stage, " I forløb ×");
	stage_expect(&stage, "2 unge.");
	stage_keys(&stage, "1 Down Enter");
	stage_expect(&stage, " I et fællesskab ×");
	stage_expect(&stage, "Ingen passer.");
	stage_keys(&stage, "1 Down Enter");
	stage_expect(&stage, " Uddannelse eller job ×");
	stage_expect(&stage, "Ingen passer.");
	stage_close(&stage);
}

static void
tab_goes_around_the_panels(void **state)
{
	(void)state;
	static const char *const titles[] = {"╔═ Det skal du gøre", "╔═ Workshop", "╔═ Næste aftaler", "╔═ Unge"};
	struct stage stage;
	stage_open(&stage, 24, 80);
	fill(&stage);
	for (size_t i = 0; i < 5; i++) {
		stage_expect(&stage, titles[i % 4]);
		stage_keys(&stage, "Tab");
	}
	stage_keys(&stage, "BackTab BackTab");
	stage_expect(&stage, "╔═ Unge");
	app_resize(&stage.app, 18, 60);
	stage_expect(&stage, "╔═ Det skal du gøre");
	stage_keys(&stage, "Tab Tab Tab");
	stage_expect(&stage, "╔═ Det skal du gøre");
	stage_close(&stage);
}

static void
press_down_to(struct stage *stage, const char *line)
{
	stage_keys(stage, "1 Home");
	for (int i = 0; i < 30 && !strstr(stage_screen(stage), line); i++)
		stage_keys(stage, "Down");
	stage_expect(stage, line);
}

/* What activities ask for, from first to last: each line opens its own screen. */
static void
work_opens_where_it_belongs(void **state)
{
	(void)state;
	struct stage stage;
	struct march march;
	stage_open(&stage, 40, 140);
	people_delete_plan(&stage);
	march_fill(&stage, &march);
	stage_expect(&stage, "> HASTER   Svar mangler fra 20 inviterede til workshoppen  Workshop");
	stage_keys(&stage, "Enter");
	assert_int_equal(stage.app.tab, TAB_WORKSHOP);
	press_down_to(&stage, ">          4 besøg mangler en dato");
	stage_keys(&stage, "Enter");
	assert_int_equal(stage.app.tab, TAB_VISITS);
	march_add_visit(&stage, march.round, "Villa Social", 1, 10);
	press_down_to(&stage, "Forbesøg mangler: Villa Social");
	stage_expect(&stage, "3 besøg mangler en dato");
	stage_close(&stage);
}

static void
a_place_without_a_contact_person_opens(void **state)
{
	(void)state;
	struct stage stage;
	struct uuid places[3];
	stage_open(&stage, 24, 80);
	people_add(&stage, "Amira", "Haddad");
	march_add_round(&stage, places);
	press_down_to(&stage, ">          Kontaktperson mangler 3 steder");
	stage_keys(&stage, "Enter");
	assert_int_equal(stage.app.tab, TAB_PLACES);
	stage_close(&stage);
}

static void
who_stayed_away_is_in_the_list_behind(void **state)
{
	(void)state;
	struct stage stage;
	struct invitation invitation;
	stage_open(&stage, 24, 80);
	struct uuid amira = people_add(&stage, "Amira", "Haddad");
	people_add(&stage, "Bo", "Hald");
	record_init(&invitation_entity, &invitation);
	invitation.youth = amira;
	invitation.activity = workday_add(&stage, -1, NULL);
	invitation.attendance = ATTENDANCE_NO_SHOW;
	stage_save(&stage, &invitation);
	record_clear(&invitation);
	press_down_to(&stage, "> I DAG    Skriv til 1, der ikke kom");
	stage_keys(&stage, "Enter");
	stage_expect(&stage, " Kom ikke sidst ×");
	stage_expect(&stage, "Amira Haddad");
	stage_reject(&stage, "Bo Hald");
	stage_close(&stage);
}

static void
appointments_open_what_they_are(void **state)
{
	(void)state;
	struct stage stage;
	struct march march;
	stage_open(&stage, 24, 80);
	march_fill(&stage, &march);
	stage_expect(&stage, "tor 26.3. kl. 13.00  Workshop, Villa Social");
	stage_expect(&stage, "tir 5.5.  kl. 10.00  Besøg 1, Musikskolen");
	stage_keys(&stage, "Tab Tab Enter");
	stage_expect(&stage, "Arbejdsgruppemøde");
	stage_keys(&stage, "Esc Down Enter");
	assert_int_equal(stage.app.tab, TAB_WORKSHOP);
	stage_keys(&stage, "1 End Enter");
	assert_int_equal(stage.app.tab, TAB_VISITS);
	stage_close(&stage);
}

/* Lines that stand nowhere else are never behind «opgaver senere». */
static void
work_is_not_put_off_with_the_tasks(void **state)
{
	(void)state;
	struct stage stage;
	stage_open(&stage, 24, 80);
	people_add(&stage, "Amira", "Haddad");
	march_add_round(&stage, NULL);
	for (int i = 0; i < 30; i++)
		people_add_task(&stage, UUID_NONE, "Skriv til nogen", i, INTEGER_NONE);
	stage_expect(&stage, " opgaver senere");
	stage_expect(&stage, "6 besøg mangler en dato");
	stage_close(&stage);
}

static void
the_workshop_is_opened_from_its_box(void **state)
{
	(void)state;
	struct stage stage;
	stage_open(&stage, 24, 80);
	people_add(&stage, "Amira", "Haddad");
	stage_expect(&stage, "Ingen workshop er planlagt.");
	stage_keys(&stage, "Tab Enter");
	assert_int_equal(stage.app.tab, TAB_WORKSHOP);
	stage_close(&stage);
}

/* A milestone and the box both lead there; where there are three bands the young people keep their place. */
static void
the_plan_is_told_and_opened(void **state)
{
	(void)state;
	struct stage stage;
	stage_open(&stage, 24, 80);
	people_add(&stage, "Amira", "Haddad");
	stage_expect(&stage, "> HASTER   Første møde i arbejdsgruppen");
	stage_expect(&stage, "┌─ Målplan 2026 ─");
	stage_expect(&stage, " FORSINKET  1 milepæl ");
	stage_reject(&stage, "┌─ Unge ─");
	stage_keys(&stage, "Enter");
	assert_int_equal(stage.app.tab, TAB_PLAN);
	stage_keys(&stage, "1 BackTab");
	stage_expect(&stage, "╔═ Målplan 2026 ═");
	stage_keys(&stage, "Enter");
	assert_int_equal(stage.app.tab, TAB_PLAN);
	app_resize(&stage.app, 40, 140);
	stage_keys(&stage, "1");
	stage_expect(&stage, "┌─ Unge ─");
	stage_expect(&stage, "FORSINKET  Første møde i arbejdsgruppen (skulle være færdig medio februar)");
	people_delete_plan(&stage);
	stage_reject(&stage, "Målplan");
	stage_close(&stage);
}

/* Fewer than fifteen have signed up; the last one of them makes the day's goal likely. */
static void
the_box_says_how_it_goes(void **state)
{
	(void)state;
	struct stage stage;
	stage_open(&stage, 40, 140);
	struct uuid workshop = workday_add(&stage, 9, "Villa Social");
	for (int i = 0; i < 22; i++) {
		march_invite(&stage, people_add(&stage, "Ung", "Prøve"), workshop, REPLY_YES);
		if (i == 13)
			stage_expect(&stage, " OBS       14 er tilmeldt.");
		if (i == 14)
			stage_expect(&stage, " PÅ VEJ    15 er tilmeldt.");
	}
	stage_expect(&stage, " PÅ VEJ    22 er tilmeldt.");
	stage_expect(&stage, "kommer der 15.");
	stage_reject(&stage, "OBS");
	clock_fix(date_add_days(clock_today(), 10), 9, 0);
	app_reload(&stage.app);
	stage_expect(&stage, "IKKE NÅET 0 mødte op. Målet var mindst 15.");
	stage_expect(&stage, "Fremmødet mangler: workshoppen");
	stage_close(&stage);
}

static void
the_marked_line_stays_marked(void **state)
{
	(void)state;
	struct stage stage;
	stage_open(&stage, 24, 80);
	fill(&stage);
	stage_keys(&stage, "Down");
	stage_expect(&stage, "> I DAG    Ring om kørsel");
	people_add_task(&stage, UUID_NONE, "Et nyt hastende", -3, INTEGER_NONE);
	stage_expect(&stage, "Et nyt hastende");
	stage_expect(&stage, "> I DAG    Ring om kørsel");
	stage_close(&stage);
}

static void
more_tasks_than_room_end_in_a_line(void **state)
{
	(void)state;
	struct stage stage;
	stage_open(&stage, 24, 80);
	people_add(&stage, "Amira", "Haddad");
	for (int i = 0; i < 30; i++)
		people_add_task(&stage, UUID_NONE, "Skriv til nogen", i, INTEGER_NONE);
	stage_expect(&stage, " opgaver senere");
	stage_expect(&stage, "Mangler telefon eller konsulent: 1 ung");
	stage_close(&stage);
}

static struct uuid
add_draft(struct stage *stage, struct uuid youth)
{
	struct error error;
	struct draft draft = {.entity = &note_entity, .owner = youth};
	draft.body = strdup("text=Vi har talt om\n");
	assert_int_equal(draft_write(stage->app.store, &draft, &error), STATUS_OK);
	struct uuid id = draft.id;
	draft_clear(&draft);
	return id;
}

static void
lines_out_of_sight_are_told(void **state)
{
	(void)state;
	struct stage stage;
	stage_open(&stage, 18, 60);
	people_delete_plan(&stage);
	struct uuid amira = people_add(&stage, "Amira", "Haddad");
	for (int i = 0; i < 4; i++) {
		people_add_task(&stage, UUID_NONE, "Skriv til nogen", -i, INTEGER_NONE);
		add_draft(&stage, amira);
	}
	app_reload(&stage.app);
	stage_expect(&stage, "▼ 3 mere");
	stage_keys(&stage, "End");
	stage_expect(&stage, ">Kladde: notat om U-001");
	stage_reject(&stage, "▼");
	stage_close(&stage);
}

static void
a_draft_is_dropped_only_after_a_question(void **state)
{
	(void)state;
	struct stage stage;
	struct error error;
	struct drafts drafts;
	stage_open(&stage, 24, 80);
	add_draft(&stage, people_add(&stage, "Amira", "Haddad"));
	app_reload(&stage.app);
	stage_expect(&stage, "Kladde: notat om U-001");
	for (int i = 0; i < 6 && !strstr(stage_screen(&stage), ">Kladde"); i++)
		stage_keys(&stage, "Down");
	stage_keys(&stage, "r");
	stage_expect(&stage, "Det er en kladde. Enter åbner den, x kasserer den.");
	stage_keys(&stage, "x Enter");
	assert_int_equal(drafts_read(stage.app.store, &drafts, &error), STATUS_OK);
	assert_int_equal(drafts.count, 1);
	drafts_clear(&drafts);
	stage_keys(&stage, "x k");
	stage_expect(&stage, "Kladden er kasseret.");
	stage_reject(&stage, "Kladde: notat");
	stage_close(&stage);
}

static void
an_empty_file_says_how_to_begin(void **state)
{
	(void)state;
	struct stage stage;
	stage_open(&stage, 24, 80);
	stage_expect(&stage, "Ingen unge endnu. Hvordan vil du begynde?");
	stage_keys(&stage, "Down Enter");
	stage_expect(&stage, "Hent unge fra fil");
	stage_keys(&stage, "Esc 1 Up Enter");
	stage_expect(&stage, "Ny ung");
	stage_close(&stage);
}

static void
looks_as_drawn(void **state)
{
	(void)state;
	static const struct {
		int rows, columns;
		const char *name, *empty, *nobody;
	} sizes[] = {{24, 80, "overblik-80", "overblik-tom-80", "unge-tom-80"},
		     {40, 140, "overblik-140", "overblik-tom-140", "unge-tom-140"},
		     {18, 60, "overblik-60", "overblik-tom-60", "unge-tom-60"}};
	for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
		struct stage stage;
		struct march march;
		stage_open(&stage, sizes[i].rows, sizes[i].columns);
		stage_golden(&stage, sizes[i].empty);
		stage_keys(&stage, "2");
		stage_golden(&stage, sizes[i].nobody);
		stage_keys(&stage, "1");
		march_fill(&stage, &march);
		add_draft(&stage, march.youths[0]);
		app_reload(&stage.app);
		stage_golden(&stage, sizes[i].name);
		stage_close(&stage);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(tasks_come_by_urgency),
	    cmocka_unit_test(appointments_stand_with_day_and_time),
	    cmocka_unit_test(a_task_is_done_and_undone),
	    cmocka_unit_test(a_task_is_put_off),
	    cmocka_unit_test(enter_opens_the_thing_itself),
	    cmocka_unit_test(a_count_opens_the_list_behind_it),
	    cmocka_unit_test(a_figure_opens_the_list_behind_it),
	    cmocka_unit_test(tab_goes_around_the_panels),
	    cmocka_unit_test(the_marked_line_stays_marked),
	    cmocka_unit_test(more_tasks_than_room_end_in_a_line),
	    cmocka_unit_test(lines_out_of_sight_are_told),
	    cmocka_unit_test(a_draft_is_dropped_only_after_a_question),
	    cmocka_unit_test(an_empty_file_says_how_to_begin),
	    cmocka_unit_test(work_opens_where_it_belongs),
	    cmocka_unit_test(a_place_without_a_contact_person_opens),
	    cmocka_unit_test(who_stayed_away_is_in_the_list_behind),
	    cmocka_unit_test(appointments_open_what_they_are),
	    cmocka_unit_test(work_is_not_put_off_with_the_tasks),
	    cmocka_unit_test(the_workshop_is_opened_from_its_box),
	    cmocka_unit_test(the_plan_is_told_and_opened),
	    cmocka_unit_test(the_box_says_how_it_goes),
	    cmocka_unit_test(looks_as_drawn),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
