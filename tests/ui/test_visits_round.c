/* A visit round as a whole: places, groups, holding a visit, and what is decided afterwards. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/clock.h"
#include "board.h"
#include "model/activity.h"

static struct stage stage;
static struct board board;

static int
setup(void **state)
{
	(void)state;
	stage_open(&stage, 24, 80);
	board_fill(&stage, &board);
	stage_keys(&stage, "4");
	return 0;
}

static int
teardown(void **state)
{
	(void)state;
	stage_close(&stage);
	return 0;
}

static void
in_a_fixed_group_a_seat_is_one_at_every_visit(void **state)
{
	(void)state;
	stage_keys(&stage, "F10 'ret besøgsrunden' Enter");
	stage_expect(&stage, "Ret besøgsrunde");
	stage_keys(&stage, "BackTab BackTab BackTab BackTab Right C-s");
	stage_expect(&stage, "fast gruppe");
	stage_keys(&stage, "n s 'ida' Enter Enter");
	stage_expect(&stage, "Gruppen er fuld");
	stage_keys(&stage, "Enter Right x x x x x x");
	stage_expect(&stage, "6/8");
	stage_keys(&stage, "Left n s 'nanna' Enter Enter");
	stage_expect(&stage, "U-012 er med i gruppen og på alle kommende besøg. Ctrl+Z fortryder.");
	stage_keys(&stage, "4 4");
	stage_expect(&stage, "U-012 Nanna Fjord Hald   ••••••  I gruppen");
	stage_keys(&stage, "C-z");
	stage_reject(&stage, "I gruppen");
}

static void
a_new_round_gets_three_places_and_six_visits(void **state)
{
	(void)state;
	stage_keys(&stage, "F10 'ny besøgsrunde' Enter");
	stage_expect(&stage, "Ny besøgsrunde");
	stage_keys(&stage, "'Runde 2' C-s");
	stage_expect(&stage, "Hvilke tre steder skal runden besøge?");
	stage_golden(&stage, "besoeg-ny-80");
	stage_expect(&stage, "[ ] Albertslund ridecenter – eller Dyregården · målplanens forslag 3");
	stage_keys(&stage, "Space Down Down Space Down Space");
	stage_expect(&stage, "Målplanen siger enten det ene eller det andet.");
	stage_keys(&stage, "Enter");
	stage_expect(&stage, "Vælg tre steder med Mellemrum. Du har valgt 2.");
	stage_keys(&stage, "Down Space Enter");
	stage_expect(&stage, "Runden har nu tre steder og seks besøg uden dato. Ctrl+Z fortryder.");
	stage_expect(&stage, "Besøg > Runde 2");
	stage_expect(&stage, "Svøm og Fitness 2.");
	stage_keys(&stage, ",");
	stage_expect(&stage, "Besøg > Runde 1");
	stage_keys(&stage, ". C-z");
	stage_expect(&stage, "Hvilke tre steder skal runden besøge?");
}

static void
a_pre_visit_is_agreed_and_then_found_again(void **state)
{
	(void)state;
	stage_keys(&stage, "Right F10 'forbesøg' Enter");
	stage_expect(&stage, "Nyt forbesøg");
	stage_expect(&stage, "Forbesøg: Villa Social");
	stage_keys(&stage, "C-s");
	stage_keys(&stage, "F10 'forbesøg' Enter");
	stage_expect(&stage, "Ret forbesøget");
	stage_keys(&stage, "Esc Left F10 'forbesøg' Enter");
	stage_expect(&stage, "Forbesøg: Musikskolen");
}

static void
it_is_decided_how_it_goes_on_with_a_place(void **state)
{
	(void)state;
	for (int i = 0; i < 2; i++) {
		struct activity before, after;
		struct error error;
		record_init(&activity_entity, &before);
		record_init(&activity_entity, &after);
		assert_int_equal(store_read(stage.app.store, &activity_entity, board.visits[i], &before, &error), 0);
		record_copy(&after, &before);
		after.state = ACTIVITY_HELD;
		assert_int_equal(store_save(stage.app.store, &before, &after, "afholdt", UUID_NONE, &error), 0);
		record_clear(&before);
		record_clear(&after);
	}
	stage_expect(&stage, "Alle besøg på stedet er afholdt. Beslut på siden Gruppe");
	stage_expect(&stage, "██████░░  AFHOLDT");
	stage_keys(&stage, "4 4 Tab");
	stage_expect(&stage, "2 af 2 afholdt · Fortsæt, justér eller stop?");
	stage_keys(&stage, "Enter");
	stage_expect(&stage, "Ret sted i runden");
	stage_keys(&stage, "Tab Tab Right Tab 'de unge vil gerne' C-s");
	stage_expect(&stage, "2 af 2 afholdt · Fortsæt: de unge vil gerne");
}

static void
one_leaves_the_round_and_the_next_gets_the_seat(void **state)
{
	(void)state;
	struct text before = {0}, after = {0};
	board_state(&stage, &before);
	stage_keys(&stage, "4 4 x");
	stage_expect(&stage, "U-002 er ude af runden. U-031 fik pladsen. Ctrl+Z fortryder.");
	stage_reject(&stage, "U-002 Ida");
	stage_expect(&stage, "U-031 Oliver Skov        ··•···  Har plads");
	stage_keys(&stage, "C-z");
	board_state(&stage, &after);
	assert_string_equal(text_get(&before), text_get(&after));
	text_clear(&before);
	text_clear(&after);
}

static void
a_visit_is_held_and_the_card_is_written(void **state)
{
	(void)state;
	stage_keys(&stage, "a k");
	stage_expect(&stage, "Dagen er ikke kommet endnu.");
	clock_fix(date_make(2026, 5, 5), 12, 30);
	stage_keys(&stage, "Space");
	stage_expect(&stage, "U-014: Mødt. Ctrl+Z fortryder.");
	stage_expect(&stage, "1 af 6 mødt");
	stage_keys(&stage, "Down a d Down a u");
	stage_expect(&stage, "Mødt delvist");
	stage_expect(&stage, "Udeblevet");
	stage_keys(&stage, "k");
	stage_expect(&stage, "Dit kort fra Musikskolen, 1. gang");
	stage_keys(&stage, "'4' Tab '5' Tab '3' C-s");
	stage_expect(&stage, "tirsdag 5. maj 2026 kl. 10-12 · Afholdt · Mette B.");
	stage_keys(&stage, "k");
	stage_expect(&stage, "Ret dit kort");
	stage_keys(&stage, "Esc Esc 4 4");
	stage_expect(&stage, "U-014 Amira Haddad       ●••···");
	stage_expect(&stage, "Musikskolen                1 af 2 afholdt");
	stage_expect(&stage, "Mødt 2 af 6");
}

static void
an_empty_file_says_how_to_begin(void **state)
{
	(void)state;
	struct stage empty;
	stage_open(&empty, 24, 80);
	stage_keys(&empty, "4");
	stage_expect(&empty, "Der er ingen besøgsrunde endnu.");
	stage_keys(&empty, "d x Space g");
	stage_keys(&empty, "n");
	stage_expect(&empty, "Ny besøgsrunde");
	stage_close(&empty);
}

static void
a_card_is_somebodys(void **state)
{
	(void)state;
	clock_fix(date_make(2026, 5, 5), 12, 30);
	store_set_actor(stage.app.store, UUID_NONE);
	stage_keys(&stage, "a k");
	stage_expect(&stage, "Hvem er du?");
	stage_reject(&stage, "Dit kort");
}

/* A place chosen too early makes room for another, and comes back with all of its seats. */
static void
a_place_is_taken_out_of_the_round(void **state)
{
	(void)state;
	struct text before = {0}, after = {0};
	board_state(&stage, &before);
	stage_keys(&stage, "4 4 Tab Down x");
	stage_expect(&stage, "Villa Social er taget ud af runden. Ctrl+Z fortryder.");
	stage_expect(&stage, "U-014 Amira Haddad       ••··");
	stage_keys(&stage, "4");
	stage_reject(&stage, "Villa Social 1. gang");
	stage_keys(&stage, "C-z");
	stage_expect(&stage, "Villa Social 1. gang");
	board_state(&stage, &after);
	assert_string_equal(text_get(&before), text_get(&after));
	text_clear(&before);
	text_clear(&after);
	clock_fix(date_make(2026, 5, 5), 12, 0);
	stage_keys(&stage, "Home Left Left Enter k Esc Esc 4 4 Up x");
	stage_expect(&stage, "! Her er holdt besøg.");
}

#define ON_BOARD(test) cmocka_unit_test_setup_teardown(test, setup, teardown)

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    ON_BOARD(in_a_fixed_group_a_seat_is_one_at_every_visit),
	    ON_BOARD(a_place_is_taken_out_of_the_round),
	    ON_BOARD(a_new_round_gets_three_places_and_six_visits),
	    ON_BOARD(a_pre_visit_is_agreed_and_then_found_again),
	    ON_BOARD(it_is_decided_how_it_goes_on_with_a_place),
	    ON_BOARD(one_leaves_the_round_and_the_next_gets_the_seat),
	    ON_BOARD(a_visit_is_held_and_the_card_is_written),
	    ON_BOARD(a_card_is_somebodys),
	    cmocka_unit_test(an_empty_file_says_how_to_begin),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
