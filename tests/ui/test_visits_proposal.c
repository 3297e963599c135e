/* «Forslag»: looked at, changed, accepted in one change and undone in one. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "board.h"
#include "people.h"

static void
open_proposal(struct stage *stage, struct board *board, int rows, int columns)
{
	stage_open(stage, rows, columns);
	board_fill(stage, board);
	stage_keys(stage, "4 g");
}

static void
nothing_is_saved_before_it_is_accepted(void **state)
{
	(void)state;
	struct stage stage;
	struct board board;
	struct text before = {0}, after = {0};
	open_proposal(&stage, &board, 24, 80);
	stage_expect(&stage, "Forslag til de ledige pladser");
	stage_expect(&stage, "Musikskolen 1. gang · tir 5.5. · 2 ledige");
	stage_expect(&stage, "har ikke været med før");
	board_state(&stage, &before);
	stage_keys(&stage, "Space Down Space Esc");
	stage_expect(&stage, "Besøg > Runde 1");
	board_state(&stage, &after);
	assert_string_equal(text_get(&before), text_get(&after));
	text_clear(&before);
	text_clear(&after);
	stage_close(&stage);
}

static void
one_undo_takes_all_of_it_back(void **state)
{
	(void)state;
	struct stage stage;
	struct board board;
	struct text before = {0}, between = {0}, after = {0};
	open_proposal(&stage, &board, 24, 80);
	board_state(&stage, &before);
	stage_keys(&stage, "Enter");
	stage_expect(&stage, "pladser er givet efter forslag. Ctrl+Z fortryder.");
	stage_expect(&stage, "Besøg > Runde 1");
	board_state(&stage, &between);
	assert_string_not_equal(text_get(&before), text_get(&between));
	stage_keys(&stage, "C-z");
	board_state(&stage, &after);
	assert_string_equal(text_get(&before), text_get(&after));
	text_clear(&before);
	text_clear(&between);
	text_clear(&after);
	stage_close(&stage);
}

/* x is for what one stands on elsewhere: here that would be a young person. */
static void
nobody_is_deleted_from_the_proposal(void **state)
{
	(void)state;
	struct stage stage;
	struct board board;
	open_proposal(&stage, &board, 24, 80);
	stage_keys(&stage, "x");
	stage_expect(&stage, "! Mellemrum tager en ung ud af forslaget.");
	stage_close(&stage);
}

static void
a_seat_is_taken_out_or_given_to_another(void **state)
{
	(void)state;
	struct stage stage;
	struct board board;
	open_proposal(&stage, &board, 24, 80);
	stage_expect(&stage, "> [x] U-");
	stage_keys(&stage, "Space");
	stage_expect(&stage, "> [ ] U-");
	stage_keys(&stage, "r");
	stage_expect(&stage, "Vælg en anden til pladsen");
	stage_keys(&stage, "x");
	stage_expect(&stage, "Her vælger du kun. Mellemrum sætter og fjerner kryds.");
	stage_keys(&stage, "s 'leyla' Enter Enter");
	stage_expect(&stage, "valgt af dig");
	stage_close(&stage);
}

static void
those_who_wait_come_first(void **state)
{
	(void)state;
	struct stage stage;
	struct board board;
	open_proposal(&stage, &board, 24, 80);
	stage_expect(&stage, "U-031 Oliver Skov              venter på plads · har ikke været med før");
	stage_close(&stage);
}

static void
who_is_left_out_has_a_reason(void **state)
{
	(void)state;
	struct stage stage;
	struct board board;
	open_proposal(&stage, &board, 40, 140);
	stage_keys(&stage, "Enter g");
	stage_expect(&stage, "U-051 Jonas T. Harder          fik ikke plads");
	stage_reject(&stage, "Ung5");
	stage_close(&stage);
}

static void
looks_as_drawn(void **state)
{
	(void)state;
	for (const struct stage_size *size = stage_sizes; size->rows; size++) {
		struct stage stage;
		struct board board;
		open_proposal(&stage, &board, size->rows, size->columns);
		stage_golden(&stage, "besoeg-forslag-#");
		stage_close(&stage);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(nothing_is_saved_before_it_is_accepted),
	    cmocka_unit_test(one_undo_takes_all_of_it_back),
	    cmocka_unit_test(nobody_is_deleted_from_the_proposal),
	    cmocka_unit_test(a_seat_is_taken_out_or_given_to_another),
	    cmocka_unit_test(those_who_wait_come_first),
	    cmocka_unit_test(who_is_left_out_has_a_reason),
	    cmocka_unit_test(looks_as_drawn),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
