/* Rapporter: the list with its preview, a report alone, saving, and the lists with names. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <sys/stat.h>

#include "base/file.h"
#include "model/use_log.h"
#include "store/list.h"
#include "workshop_people.h"

static void
open_reports(struct stage *stage, int rows, int columns)
{
	stage_open(stage, rows, columns);
	workshop_people_add(stage);
	stage_keys(stage, "7");
}

static long
lines_of_log(struct stage *stage)
{
	struct error error;
	struct list *list = list_new(stage->app.store, &use_log_entity);
	assert_int_equal(list_set(list, &(struct list_query){.sort = LIST_SORT_NUMBER}, &error), STATUS_OK);
	long count = list_count(list);
	list_free(list);
	return count;
}

static void
the_reports_look_as_drawn(void **state)
{
	(void)state;
	for (const struct stage_size *size = stage_sizes; size->rows; size++) {
		struct stage stage;
		open_reports(&stage, size->rows, size->columns);
		stage_golden(&stage, "rapporter-#");
		stage_keys(&stage, "Down Enter");
		stage_golden(&stage, "rapporter-#-vis");
		stage_close(&stage);
	}
}

/* Moving reads nothing; the preview follows when the selection has rested. */
static void
the_preview_follows_and_can_be_read(void **state)
{
	(void)state;
	struct stage stage;
	open_reports(&stage, 24, 80);
	stage_expect(&stage, "Unge i forløb");
	stage_keys(&stage, "Down");
	stage_expect(&stage, "Forhåndsvisning: Workshop, fremmøde");
	stage_reject(&stage, "Unge i forløb");
	stage_wait(&stage, 200);
	stage_expect(&stage, "Kommer der unge nok?");
	stage_keys(&stage, "Tab Down Down");
	stage_expect(&stage, "Pil ned viser mere.");
	stage_keys(&stage, "End");
	stage_expect(&stage, "Intet svar");
	stage_keys(&stage, "Esc Home");
	stage_expect(&stage, ">Månedsstatus");
	stage_close(&stage);
}

static void
the_period_is_chosen(void **state)
{
	(void)state;
	struct stage stage;
	open_reports(&stage, 24, 80);
	stage_expect(&stage, "Periode  01-01-2026–17-03-2026");
	stage_keys(&stage, "f C-u 'februar 2026' Enter");
	stage_expect(&stage, "Periode  01-02-2026–28-02-2026");
	stage_keys(&stage, "f C-u '1/2-26 til 1/1-26' Enter");
	stage_expect(&stage, "! Perioden slutter, før den begynder.");
	stage_keys(&stage, "Esc Down f");
	stage_expect(&stage, "Der er ikke flere at vælge imellem.");
	stage_close(&stage);
}

static void
a_report_is_saved_once(void **state)
{
	(void)state;
	struct stage stage;
	struct stat file;
	struct text bytes = {0};
	struct error error;
	open_reports(&stage, 24, 80);
	stage_keys(&stage, "e t");
	stage_expect(&stage, "~/rapport-maanedsstatus-2026-03.txt");
	stage_keys(&stage, "Enter");
	stage_expect(&stage, "Rapporten er gemt: ~/rapport-maanedsstatus-2026-03.txt");
	assert_int_equal(stat("rapport-maanedsstatus-2026-03.txt", &file), 0);
	assert_int_equal(file.st_mode & 0777, 0600);
	assert_int_equal(file_read("rapport-maanedsstatus-2026-03.txt", &bytes, &error), STATUS_OK);
	assert_true(text_starts_with(text_get(&bytes), "Månedsstatus\n============\n"));
	text_clear(&bytes);
	stage_keys(&stage, "e t Enter");
	stage_expect(&stage, "Der ligger allerede en fil med det navn.");
	assert_int_equal(lines_of_log(&stage), 0);
	stage_close(&stage);
}

static void
names_are_made_when_asked_for_and_logged(void **state)
{
	(void)state;
	struct stage stage;
	open_reports(&stage, 24, 80);
	for (int i = 0; i < 6; i++)
		stage_keys(&stage, "Down");
	stage_wait(&stage, 200);
	stage_expect(&stage, "Listen viser navne. Den laves først");
	assert_int_equal(lines_of_log(&stage), 0);
	stage_keys(&stage, "Enter");
	stage_expect(&stage, "Fornavn");
	stage_expect(&stage, "NAVNE");
	assert_int_equal(lines_of_log(&stage), 1);
	stage_keys(&stage, "Esc");
	stage_reject(&stage, "Fornavn     Praktisk");
	stage_keys(&stage, "e c");
	stage_expect(&stage, "Filen indeholder navne");
	stage_keys(&stage, "Enter");
	assert_int_equal(lines_of_log(&stage), 2);
	stage_keys(&stage, "C-z");
	assert_int_equal(lines_of_log(&stage), 2);
	stage_keys(&stage, "F10 'brugslog' Enter");
	stage_expect(&stage, "Brugslog");
	stage_expect(&stage, "17-03-2026 kl. 13.42");
	stage_expect(&stage, "Dørliste, workshop: ");
	stage_keys(&stage, "x");
	stage_expect(&stage, "Brugsloggen kan ikke rettes eller slettes.");
	assert_int_equal(lines_of_log(&stage), 2);
	stage_close(&stage);
}

static void
a_list_that_is_saved_is_logged(void **state)
{
	(void)state;
	struct stage stage;
	open_reports(&stage, 24, 80);
	stage_keys(&stage, "2 e Enter");
	stage_expect(&stage, "42 unge er gemt i filen.");
	assert_int_equal(lines_of_log(&stage), 1);
	stage_close(&stage);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(the_reports_look_as_drawn),
	    cmocka_unit_test(the_preview_follows_and_can_be_read),
	    cmocka_unit_test(the_period_is_chosen),
	    cmocka_unit_test(a_report_is_saved_once),
	    cmocka_unit_test(names_are_made_when_asked_for_and_logged),
	    cmocka_unit_test(a_list_that_is_saved_is_logged),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
