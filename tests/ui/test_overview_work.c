/* Overblik: what the workshop, the visits, the places and the plan ask for, and their boxes. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "base/clock.h"
#include "march.h"
#include "model/invitation.h"
#include "people.h"
#include "workday.h"

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
	stage_keys(&stage, "k");
	stage_expect(&stage, "Linjen går væk, når det er gjort. Enter åbner det.");
	stage_keys(&stage, "Enter");
	assert_int_equal(stage.app.tab, TAB_WORKSHOP);
	stage_expect(&stage, "Intet svar");
	press_down_to(&stage, ">          4 besøg mangler en dato");
	stage_keys(&stage, "Enter");
	assert_int_equal(stage.app.tab, TAB_VISITS);
	stage_expect(&stage, "Besøg > Runde 1");
	march_add_visit(&stage, march.round, "Villa Social", 1, 10);
	press_down_to(&stage, "Forbesøg mangler: Villa Social");
	stage_expect(&stage, "3 besøg mangler en dato");
	stage_close(&stage);
}

static void
expect_page(struct stage *stage, const char *line, const char *page)
{
	press_down_to(stage, line);
	stage_keys(stage, "Enter");
	const struct screen *screen = app_screen(&stage->app);
	assert_string_equal(screen->class->pages[screen->class->page(screen)], page);
}

/* What is to be noted afterwards: who came, what they said, and how it goes on. */
static void
what_is_over_opens_where_it_is_noted(void **state)
{
	struct stage *stage = *state;
	people_delete_plan(stage);
	workday_add(stage, 9, NULL);
	struct uuid workshop = workday_add(stage, -2, NULL);
	march_invite(stage, people_add(stage, "Bo", "Hald"), workshop, REPLY_YES);
	expect_page(stage, "> I DAG    Fremmødet mangler: workshoppen", "På dagen");
	workday_add_guest(stage, workshop, "Amira", "Haddad");
	expect_page(stage, "> I DAG    Afslutningskort mangler: wo", "Opsamling");
	stage_expect(stage, "Workshop > 15. marts");
	struct uuid round = march_add_round(stage, NULL);
	march_add_visit(stage, round, "Musikskolen", 1, -9);
	march_add_visit(stage, round, "Musikskolen", 2, -2);
	expect_page(stage, "> Uge 13   Beslutning mangler: Musikskolen", "Gruppe");
}

static void
a_place_without_a_contact_person_opens(void **state)
{
	struct stage *stage = *state;
	struct uuid places[3];
	people_add(stage, "Amira", "Haddad");
	march_add_round(stage, places);
	press_down_to(stage, ">          Kontaktperson mangler 3 steder");
	stage_keys(stage, "Enter");
	assert_int_equal(stage->app.tab, TAB_PLACES);
}

static void
who_stayed_away_is_in_the_list_behind(void **state)
{
	struct stage *stage = *state;
	struct invitation invitation;
	struct uuid amira = people_add(stage, "Amira", "Haddad");
	people_add(stage, "Bo", "Hald");
	record_init(&invitation_entity, &invitation);
	invitation.youth = amira;
	invitation.activity = workday_add(stage, -1, NULL);
	invitation.attendance = ATTENDANCE_NO_SHOW;
	stage_save(stage, &invitation);
	record_clear(&invitation);
	press_down_to(stage, "> I DAG    Skriv til 1, der ikke kom");
	stage_keys(stage, "Enter");
	stage_expect(stage, " Kom ikke sidst ×");
	stage_expect(stage, "Amira Haddad");
	stage_reject(stage, "Bo Hald");
}

static void
appointments_open_what_they_are(void **state)
{
	struct stage *stage = *state;
	struct march march;
	march_fill(stage, &march);
	stage_expect(stage, "tor 26.3. kl. 13.00  Workshop, Villa Social");
	stage_expect(stage, "tir 5.5.  kl. 10.00  Besøg 1, Musikskolen");
	stage_keys(stage, "Tab Tab Enter");
	stage_expect(stage, "Arbejdsgruppemøde");
	stage_keys(stage, "Esc Down Enter");
	assert_int_equal(stage->app.tab, TAB_WORKSHOP);
	stage_keys(stage, "1 End Enter");
	assert_int_equal(stage->app.tab, TAB_VISITS);
	stage_expect(stage, "Besøg > Besøg tir 12.5.");
	assert_int_equal(stage->app.tabs[TAB_VISITS].depth, 2);
	stage_keys(stage, "1 Enter");
	assert_int_equal(stage->app.tabs[TAB_VISITS].depth, 2);
}

/* Lines that stand nowhere else are never behind «opgaver senere». */
static void
work_is_not_put_off_with_the_tasks(void **state)
{
	struct stage *stage = *state;
	people_add(stage, "Amira", "Haddad");
	march_add_round(stage, NULL);
	for (int i = 0; i < 30; i++)
		people_add_task(stage, UUID_NONE, "Skriv til nogen", i, INTEGER_NONE);
	stage_expect(stage, " opgaver senere");
	stage_expect(stage, "6 besøg mangler en dato");
}

/* What is to be done today is not for later, however much there is. */
static void
what_presses_is_not_called_later(void **state)
{
	struct stage *stage = *state;
	people_add(stage, "Amira", "Haddad");
	march_add_round(stage, NULL);
	for (int i = 0; i < 9; i++)
		people_add_task(stage, UUID_NONE, "Skriv til nogen", 0, INTEGER_NONE);
	stage_expect(stage, "HASTER");
	stage_reject(stage, "senere");
	stage_keys(stage, "End");
	stage_reject(stage, "senere");
}

static void
the_workshop_is_opened_from_its_box(void **state)
{
	struct stage *stage = *state;
	people_add(stage, "Amira", "Haddad");
	stage_expect(stage, "Ingen workshop er planlagt.");
	stage_keys(stage, "Tab Enter");
	assert_int_equal(stage->app.tab, TAB_WORKSHOP);
}

/* A milestone and the box both lead there; where there are three bands the young people keep their place. */
static void
the_plan_is_told_and_opened(void **state)
{
	struct stage *stage = *state;
	people_add(stage, "Amira", "Haddad");
	stage_expect(stage, "> HASTER   Første møde i arbejdsgruppen");
	stage_expect(stage, "┌─ Målplan 2026 ─");
	stage_expect(stage, " FORSINKET  1 milepæl ");
	stage_reject(stage, "┌─ Unge ─");
	stage_keys(stage, "Enter");
	assert_int_equal(stage->app.tab, TAB_PLAN);
	stage_keys(stage, "1 BackTab");
	stage_expect(stage, "╔═ Målplan 2026 ═");
	stage_keys(stage, "Enter");
	assert_int_equal(stage->app.tab, TAB_PLAN);
	app_resize(&stage->app, 40, 140);
	stage_keys(stage, "1");
	stage_expect(stage, "┌─ Unge ─");
	stage_expect(stage, "FORSINKET  Første møde i arbejdsgruppen (skulle være færdig medio februar)");
	people_delete_plan(stage);
	stage_reject(stage, "Målplan");
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

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(work_opens_where_it_belongs),
	    ON_STAGE(what_is_over_opens_where_it_is_noted),
	    ON_STAGE(a_place_without_a_contact_person_opens),
	    ON_STAGE(who_stayed_away_is_in_the_list_behind),
	    ON_STAGE(appointments_open_what_they_are),
	    ON_STAGE(work_is_not_put_off_with_the_tasks),
	    ON_STAGE(what_presses_is_not_called_later),
	    ON_STAGE(the_workshop_is_opened_from_its_box),
	    ON_STAGE(the_plan_is_told_and_opened),
	    cmocka_unit_test(the_box_says_how_it_goes),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
