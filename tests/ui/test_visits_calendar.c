/* The calendar of the visits: months and days, what is on them, and days to keep free. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "board.h"
#include "model/activity.h"
#include "model/value.h"

/* Turns to the calendar and to Tuesday the 5th of May. */
static void
open_calendar(struct stage *stage, int rows, int columns)
{
	struct board board;

	stage_open(stage, rows, columns);
	board_fill(stage, &board);
	struct activity before, after;
	struct error error;
	record_init(&activity_entity, &before);
	record_init(&activity_entity, &after);
	assert_int_equal(store_read(stage->app.store, &activity_entity, board.visits[3], &before, &error), STATUS_OK);
	record_copy(&after, &before);
	after.day = date_make(2026, 5, 27);
	assert_int_equal(store_save(stage->app.store, &before, &after, "ønsket dato", UUID_NONE, &error), STATUS_OK);
	record_clear(&before);
	record_clear(&after);
	stage_keys(stage, "4 4 . . Up Up");
}

static void
months_and_days_are_gone_through(void **state)
{
	(void)state;
	struct stage stage;
	open_calendar(&stage, 24, 80);
	stage_expect(&stage, "Besøg > Kalender");
	stage_expect(&stage, "═ Maj 2026 ═");
	stage_expect(&stage, "─ søndag 3. maj ─");
	stage_keys(&stage, "Right Right");
	stage_expect(&stage, "─ tirsdag 5. maj ─");
	stage_expect(&stage, "Musikskolen, 1. gang");
	stage_expect(&stage, "6 af 8 unge");
	stage_keys(&stage, "PgDn");
	stage_expect(&stage, "═ Juni 2026 ═");
	stage_keys(&stage, "Home");
	stage_expect(&stage, "═ Marts 2026 ═");
	stage_expect(&stage, "tirsdag 17. marts");
	stage_keys(&stage, ",");
	stage_expect(&stage, "═ Februar 2026 ═");
	stage_close(&stage);
}

static void
a_key_that_does_nothing_says_so(void **state)
{
	(void)state;
	struct stage stage;
	open_calendar(&stage, 24, 80);
	stage_keys(&stage, "x");
	stage_expect(&stage, "Det kan ikke gøres her.");
	stage_keys(&stage, "Left Space");
	stage_expect(&stage, "Det kan ikke gøres her.");
	stage_close(&stage);
}

static void
days_to_keep_free_are_named(void **state)
{
	(void)state;
	struct stage stage;
	open_calendar(&stage, 24, 80);
	stage_expect(&stage, "14 hel");
	stage_expect(&stage, "15 fer");
	stage_expect(&stage, "Kristi himmelfartsdag 14.5. og 2. pinsedag 25.5. er spærret.");
	stage_keys(&stage, "Down Right Right Right Right");
	stage_expect(&stage, "Det er Kristi himmelfartsdag. Vælg en anden dag, eller behold den.");
	stage_keys(&stage, "Right");
	stage_expect(&stage, "Kristi himmelfartsferie. Hold helst dagen fri for besøg.");
	stage_close(&stage);
}

static void
wishes_and_other_activities_stand_there(void **state)
{
	(void)state;
	struct stage stage;
	open_calendar(&stage, 24, 80);
	stage_expect(&stage, "27 ?");
	stage_keys(&stage, "Home");
	stage_expect(&stage, "12 forb");
	stage_close(&stage);
}

static void
enter_opens_the_day_and_n_makes_something_on_it(void **state)
{
	(void)state;
	struct stage stage;
	open_calendar(&stage, 24, 80);
	stage_keys(&stage, "Enter");
	stage_expect(&stage, "Der er intet den dag. n laver et besøg eller en anden aktivitet.");
	stage_keys(&stage, "Right Right Enter");
	stage_expect(&stage, "Besøg > Musikskolen, 1. gang");
	stage_keys(&stage, "Esc Right n");
	stage_expect(&stage, "Nyt besøg");
	stage_expect(&stage, "06-05-2026");
	stage_close(&stage);
}

static void
the_list_of_holidays_is_in_the_menu(void **state)
{
	(void)state;
	struct stage stage;
	stage_open(&stage, 24, 80);
	stage_keys(&stage, "4 F10 'lukkedage' Enter");
	stage_expect(&stage, "Ferier og lukkedage");
	stage_expect(&stage, "Sommerferie");
	stage_expect(&stage, "27-06-2026");
	stage_keys(&stage, "n");
	stage_expect(&stage, "Ny ferie");
	stage_keys(&stage, "'Pædagogisk dag' Tab '18-3-26' Tab '18-3-26' C-s");
	stage_expect(&stage, "Pædagogisk dag");
	stage_keys(&stage, "Esc 4 Home Right");
	stage_expect(&stage, "│ Pædagogisk dag ");
	stage_close(&stage);
}

static void
looks_as_drawn(void **state)
{
	(void)state;
	for (const struct stage_size *size = stage_sizes; size->rows; size++) {
		struct stage stage;
		open_calendar(&stage, size->rows, size->columns);
		stage_keys(&stage, "Right Right");
		stage_golden(&stage, "besoeg-kalender-#");
		stage_keys(&stage, "Tab");
		stage_golden(&stage, "besoeg-kalender-#-dag");
		stage_close(&stage);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(months_and_days_are_gone_through),
	    cmocka_unit_test(a_key_that_does_nothing_says_so),
	    cmocka_unit_test(days_to_keep_free_are_named),
	    cmocka_unit_test(wishes_and_other_activities_stand_there),
	    cmocka_unit_test(enter_opens_the_day_and_n_makes_something_on_it),
	    cmocka_unit_test(the_list_of_holidays_is_in_the_menu),
	    cmocka_unit_test(looks_as_drawn),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
