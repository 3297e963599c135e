/* Overblik: what waits, in order, and every line opening what is behind it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "march.h"
#include "model/journal.h"
#include "model/youth.h"
#include "people.h"
#include "store/draft.h"

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
	struct stage *stage = *state;
	fill(stage);
	const char *screen = stage_screen(stage);
	const char *urgent = strstr(screen, "HASTER   Svar kommunen");
	const char *today = strstr(screen, "I DAG    Ring om kørsel (Amira H.)");
	const char *later = strstr(screen, "Uge 13   Forbered spørgsmål");
	assert_non_null(urgent);
	assert_non_null(today);
	assert_non_null(later);
	assert_true(urgent < today && today < later);
	stage_expect(stage, "2 ting kræver handling i dag.");
}

static void
appointments_stand_with_day_and_time(void **state)
{
	struct stage *stage = *state;
	fill(stage);
	stage_expect(stage, "ons 18.3. kl. 10.00  Møde i arbejdsgruppen");
	people_add_task(stage, UUID_NONE, "Julefrokost", 282, 12 * 60);
	stage_expect(stage, "ons 18.3.  kl. 10.00  Møde");
	stage_expect(stage, "tor 24.12. kl. 12.00  Julefrokost");
}

static void
a_task_is_done_and_undone(void **state)
{
	struct stage *stage = *state;
	fill(stage);
	stage_keys(stage, "k");
	stage_expect(stage, "Opgaven er klaret. Ctrl+Z fortryder.");
	stage_reject(stage, "Svar kommunen");
	stage_keys(stage, "C-z");
	stage_expect(stage, " HASTER   Svar kommunen");
}

static void
a_task_is_put_off(void **state)
{
	struct stage *stage = *state;
	fill(stage);
	stage_keys(stage, "u");
	stage_expect(stage, "Opgaven er udsat til næste hverdag.");
	stage_expect(stage, "I morgen Svar kommunen");
}

static void
enter_opens_the_thing_itself(void **state)
{
	struct stage *stage = *state;
	fill(stage);
	stage_keys(stage, "Enter");
	stage_expect(stage, "Svar kommunen");
	stage_expect(stage, "Frist");
	stage_keys(stage, "Esc Down Enter");
	stage_expect(stage, "Unge > Amira Haddad");
}

static void
a_count_opens_the_list_behind_it(void **state)
{
	struct stage *stage = *state;
	fill(stage);
	stage_expect(stage, "Mangler telefon eller konsulent: 2 unge");
	for (int i = 0; i < 12 && !strstr(stage_screen(stage), ">Mangler"); i++)
		stage_keys(stage, "Down");
	stage_keys(stage, "Enter");
	stage_expect(stage, "Mangler oplysninger ×");
}

static void
a_figure_opens_the_list_behind_it(void **state)
{
	struct stage *stage = *state;
	fill(stage);
	stage_expect(stage, "I alt                      2");
	stage_keys(stage, "Tab Tab Tab Down");
	stage_expect(stage, ">I forløb");
	stage_keys(stage, "Enter");
	stage_expect(stage, " I forløb ×");
	stage_expect(stage, "2 unge.");
	stage_keys(stage, "1 Down Enter");
	stage_expect(stage, " I et fællesskab ×");
	stage_expect(stage, "Ingen passer.");
	stage_keys(stage, "1 Down Enter");
	stage_expect(stage, " Uddannelse eller job ×");
	stage_expect(stage, "Ingen passer.");
}

static void
tab_goes_around_the_panels(void **state)
{
	struct stage *stage = *state;
	static const char *const titles[] = {"╔═ Det skal du gøre", "╔═ Workshop", "╔═ Næste aftaler", "╔═ Unge"};
	fill(stage);
	for (size_t i = 0; i < 5; i++) {
		stage_expect(stage, titles[i % 4]);
		stage_keys(stage, "Tab");
	}
	stage_keys(stage, "BackTab BackTab");
	stage_expect(stage, "╔═ Unge");
	app_resize(&stage->app, 18, 60);
	stage_expect(stage, "╔═ Det skal du gøre");
	stage_keys(stage, "Tab Tab Tab");
	stage_expect(stage, "╔═ Det skal du gøre");
}

static void
the_marked_line_stays_marked(void **state)
{
	struct stage *stage = *state;
	fill(stage);
	stage_keys(stage, "Down");
	stage_expect(stage, "> I DAG    Ring om kørsel");
	people_add_task(stage, UUID_NONE, "Et nyt hastende", -3, INTEGER_NONE);
	stage_expect(stage, "Et nyt hastende");
	stage_expect(stage, "> I DAG    Ring om kørsel");
}

static void
more_tasks_than_room_end_in_a_line(void **state)
{
	struct stage *stage = *state;
	people_add(stage, "Amira", "Haddad");
	for (int i = 0; i < 30; i++)
		people_add_task(stage, UUID_NONE, "Skriv til nogen", i, INTEGER_NONE);
	stage_expect(stage, " opgaver senere");
	stage_expect(stage, "Mangler telefon eller konsulent: 1 ung");
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
	stage_expect(&stage, ">Mangler telefon eller konsulent");
	stage_reject(&stage, "▼");
	stage_close(&stage);
}

/* It may be all there is of what was written: only what hurries stands over it, and never so that it is out of sight.
 */
static void
a_draft_comes_before_what_can_wait(void **state)
{
	struct stage *stage = *state;
	fill(stage);
	add_draft(stage, people_add(stage, "Cleo", "Dam"));
	app_reload(&stage->app);
	const char *screen = stage_screen(stage);
	const char *today = strstr(screen, "I DAG    Ring om kørsel");
	const char *draft = strstr(screen, "Kladde: notat om U-003");
	const char *later = strstr(screen, "Uge 13   Forbered spørgsmål");
	assert_non_null(today);
	assert_non_null(draft);
	assert_non_null(later);
	assert_true(today < draft && draft < later);
	stage_keys(stage, "Down Down k");
	stage_expect(stage, "! Det er en kladde. Enter åbner den, x kasserer den.");
	for (int i = 0; i < 20; i++)
		people_add_task(stage, UUID_NONE, "Skriv til nogen", -3, INTEGER_NONE);
	stage_keys(stage, "Home");
	stage_expect(stage, "> HASTER");
	stage_expect(stage, "Kladde: notat om U-003");
	stage_keys(stage, "End");
	stage_reject(stage, "Kladde");
}

static void
a_draft_is_dropped_only_after_a_question(void **state)
{
	struct stage *stage = *state;
	struct error error;
	struct drafts drafts;
	add_draft(stage, people_add(stage, "Amira", "Haddad"));
	app_reload(&stage->app);
	stage_expect(stage, "Kladde: notat om U-001");
	stage_keys(stage, "Down r");
	stage_expect(stage, "Det er en kladde. Enter åbner den, x kasserer den.");
	stage_keys(stage, "x Enter");
	assert_int_equal(drafts_read(stage->app.store, &drafts, &error), STATUS_OK);
	assert_int_equal(drafts.count, 1);
	drafts_clear(&drafts);
	stage_keys(stage, "x k");
	stage_expect(stage, "Kladden er kasseret.");
	stage_reject(stage, "Kladde: notat");
}

static void
an_empty_file_says_how_to_begin(void **state)
{
	struct stage *stage = *state;
	stage_expect(stage, "Ingen unge endnu. Hvordan vil du begynde?");
	stage_keys(stage, "Down Enter");
	stage_expect(stage, "Hent unge fra fil");
	stage_keys(stage, "Esc 1 Up Enter");
	stage_expect(stage, "Ny ung");
}

static void
looks_as_drawn(void **state)
{
	(void)state;
	for (const struct stage_size *size = stage_sizes; size->rows; size++) {
		struct stage stage;
		struct march march;
		stage_open(&stage, size->rows, size->columns);
		stage_golden(&stage, "overblik-tom-#");
		stage_keys(&stage, "2");
		stage_golden(&stage, "unge-tom-#");
		stage_keys(&stage, "1");
		march_fill(&stage, &march);
		add_draft(&stage, march.youths[0]);
		app_reload(&stage.app);
		stage_golden(&stage, "overblik-#");
		stage_close(&stage);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    ON_STAGE(tasks_come_by_urgency),
	    ON_STAGE(appointments_stand_with_day_and_time),
	    ON_STAGE(a_task_is_done_and_undone),
	    ON_STAGE(a_task_is_put_off),
	    ON_STAGE(enter_opens_the_thing_itself),
	    ON_STAGE(a_count_opens_the_list_behind_it),
	    ON_STAGE(a_figure_opens_the_list_behind_it),
	    ON_STAGE(tab_goes_around_the_panels),
	    ON_STAGE(the_marked_line_stays_marked),
	    ON_STAGE(more_tasks_than_room_end_in_a_line),
	    cmocka_unit_test(lines_out_of_sight_are_told),
	    ON_STAGE(a_draft_comes_before_what_can_wait),
	    ON_STAGE(a_draft_is_dropped_only_after_a_question),
	    ON_STAGE(an_empty_file_says_how_to_begin),
	    cmocka_unit_test(looks_as_drawn),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
