/* The board of a visit round: moving about, lifting and setting down, full groups, the waiting list and the rules. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "board.h"
#include "model/invitation.h"

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
arrows_move_between_cells_and_rows(void **state)
{
	(void)state;
	stage_expect(&stage, ">U-014 Amira H.");
	stage_keys(&stage, "Down Right");
	stage_expect(&stage, ">U-014 Amira H.");
	stage_keys(&stage, "Right");
	stage_expect(&stage, ">dato mangler");
	stage_keys(&stage, "Left End");
	stage_expect(&stage, ">U-056 Åse H.");
	stage_keys(&stage, "Down");
	stage_expect(&stage, "║>dato mangler");
	stage_keys(&stage, "Up");
	stage_expect(&stage, ">U-056 Åse H.");
}

static void
enter_opens_the_card_and_the_visit(void **state)
{
	(void)state;
	stage_keys(&stage, "Enter");
	stage_expect(&stage, "Besøg > Amira Haddad");
	stage_keys(&stage, "Esc Home Enter");
	stage_expect(&stage, "Besøg > Musikskolen, 1. gang");
	stage_expect(&stage, "0 af 6 mødt");
	stage_keys(&stage, "Esc");
	stage_expect(&stage, "║>tir 5.5. 10-12");
}

static void
a_lifted_one_is_set_down_elsewhere(void **state)
{
	(void)state;
	stage_keys(&stage, "End Space");
	stage_expect(&stage, "Åse H. er løftet. Gå til en gang, og tryk Mellemrum.");
	stage_keys(&stage, "PgDn Space");
	stage_expect(&stage, "U-056 er sat på Musikskolen 2. gang. Ctrl+Z fortryder.");
	stage_expect(&stage, "5/8 ││");
	stage_expect(&stage, "6/8 ║");
	stage_expect(&stage, ">U-056 Åse H.");
	stage_keys(&stage, "C-z");
	stage_expect(&stage, "Fortrudt: U-056 er sat på Musikskolen 2. gang.");
	stage_expect(&stage, "3 ledige");
}

/* Who came is counted there, and an afbud too: a move would forget it. */
static void
one_whose_attendance_is_noted_is_not_lifted(void **state)
{
	(void)state;
	stage_keys(&stage, "a Space");
	stage_expect(&stage, "U-014: Mødt. OBS: det er før dagen. Ctrl+Z fortryder.");
	stage_keys(&stage, "a a");
	stage_expect(&stage, "U-014: Afbud");
	stage_reject(&stage, "OBS: det er");
	stage_keys(&stage, "a m Esc Space");
	stage_expect(&stage, "! U-014 er noteret den gang og bliver siddende. b sætter på et besøg mere.");
	stage_keys(&stage, "C-z C-z C-z Space");
	stage_expect(&stage, ">U-014 Amira H. ↑");
}

static void
the_card_tells_of_the_next_visit(void **state)
{
	(void)state;
	stage_keys(&stage, "Enter");
	stage_expect(&stage, " BESØG  tir 5.5., 2 til");
	app_resize(&stage.app, 40, 140);
	stage_expect(&stage, "Besøg       tir 5.5. Musikskolen, 2 til");
	stage_keys(&stage, "Esc x PgDn Home Down Enter");
	stage_expect(&stage, "Besøg       tir 12.5. Musikskolen, 1 til");
}

static void
escape_puts_back(void **state)
{
	(void)state;
	struct text before = {0}, after = {0};
	board_state(&stage, &before);
	stage_keys(&stage, "Space Right Esc");
	stage_expect(&stage, "U-014 blev siddende.");
	stage_keys(&stage, "Left Space Space");
	stage_expect(&stage, "U-014 blev siddende.");
	board_state(&stage, &after);
	assert_string_equal(text_get(&before), text_get(&after));
	text_clear(&before);
	text_clear(&after);
}

static void
the_ninth_waits(void **state)
{
	(void)state;
	stage_keys(&stage, "Down Space Right Space");
	stage_expect(&stage, "Gruppen er fuld: 8 af 8 pladser. Sæt på venteliste?");
	stage_expect(&stage, "Kun en tovholder");
	stage_keys(&stage, "Enter");
	stage_expect(&stage, "FULDT");
	stage_expect(&stage, "Aksel N. er løftet. Gå til en gang, og tryk Mellemrum.");
	stage_keys(&stage, "Right Space");
	stage_expect(&stage, "U-021 er sat på Dyregården 1. gang.");
	stage_expect(&stage, ">U-021 Aksel N.");
	stage_keys(&stage, "Left Left Down Space Right Space v");
	stage_expect(&stage, "er på ventelisten. Ctrl+Z fortryder.");
	stage_keys(&stage, "Tab");
	stage_expect(&stage, "U-049 Zara Khan");
	stage_expect(&stage, "U-027 Leyla Demirhan");
}

static void
a_coordinator_gives_a_ninth_seat_with_a_reason(void **state)
{
	(void)state;
	board_promote(&stage);
	stage_keys(&stage, "Down Space Right Space p");
	stage_expect(&stage, "Hvorfor er det i orden denne gang?");
	stage_keys(&stage, "Enter");
	stage_expect(&stage, "Skriv kort, hvorfor det er i orden denne gang.");
	stage_keys(&stage, "'søskende følges ad' Enter");
	stage_expect(&stage, "9/8");
	stage_expect(&stage, ">U-021 Aksel N.");
	stage_keys(&stage, "Tab Tab");
	stage_expect(&stage, "OK   Højst 8 pr. gang · søskende følges ad");
	stage_keys(&stage, "C-z");
	stage_keys(&stage, "Tab");
	stage_expect(&stage, "8/8");
}

static void
removing_gives_the_seat_to_the_first_who_waits(void **state)
{
	(void)state;
	struct text before = {0}, after = {0};
	board_state(&stage, &before);
	stage_keys(&stage, "Right x");
	stage_expect(&stage, "U-009 er taget af besøget. U-031 fik pladsen. Ctrl+Z fortryder.");
	stage_expect(&stage, "8/8");
	stage_keys(&stage, "Tab");
	stage_reject(&stage, "U-031 Oliver Skov");
	stage_expect(&stage, ">U-044 Mads Ågård Hald");
	stage_keys(&stage, "C-z");
	board_state(&stage, &after);
	assert_string_equal(text_get(&before), text_get(&after));
	text_clear(&before);
	text_clear(&after);
}

static void
afbud_promotes_exactly_one(void **state)
{
	(void)state;
	stage_keys(&stage, "Right Up a");
	stage_expect(&stage, ">U-009");
	stage_keys(&stage, "a a");
	stage_expect(&stage, "U-009: Afbud. U-031 fik pladsen. Ctrl+Z fortryder.");
	stage_expect(&stage, "U-031 Oliver Skov");
	stage_reject(&stage, "U-044");
	stage_keys(&stage, "Esc");
	stage_expect(&stage, "8/8");
}

static void
the_waiting_list_has_the_order_one_gives_it(void **state)
{
	(void)state;
	stage_keys(&stage, "Tab End Space");
	stage_expect(&stage, "Zara K. er løftet");
	stage_keys(&stage, "Tab Home Space");
	stage_expect(&stage, "U-049 er på ventelisten.");
	stage_expect(&stage, ">U-049 Zara Khan");
	stage_keys(&stage, "Space");
	stage_keys(&stage, "Left Space");
	stage_expect(&stage, "U-049 er sat på Musikskolen 1. gang.");
	stage_keys(&stage, "Tab");
	stage_expect(&stage, ">U-031 Oliver Skov");
	stage_reject(&stage, "U-049 Zara Khan");
}

static void
n_adds_from_the_list_of_unge(void **state)
{
	(void)state;
	stage_keys(&stage, "Right Right n");
	stage_expect(&stage, "Vælg unge til besøget");
	stage_keys(&stage, "s 'zara' Enter Enter");
	stage_expect(&stage, "U-049 er sat på Dyregården 1. gang. Ctrl+Z fortryder.");
	stage_expect(&stage, "U-049 Zara K.");
}

static void
b_puts_a_young_person_on_a_visit_from_unge(void **state)
{
	(void)state;
	stage_keys(&stage, "2 s 'sofie' Enter b");
	stage_expect(&stage, "Ventelisten");
	stage_expect(&stage, "Musikskolen 2. gang · tir 12.5.");
	stage_keys(&stage, "Down Down Enter");
	stage_expect(&stage, "U-047 er sat på Musikskolen 2. gang. Ctrl+Z fortryder.");
	stage_keys(&stage, "Enter");
	stage_expect(&stage, "Unge > Sofie Holm");
	stage_keys(&stage, "b Down Enter");
	stage_expect(&stage, "U-047 er sat på Musikskolen 1. gang. Ctrl+Z fortryder.");
	stage_keys(&stage, "4 PgDn End");
	stage_expect(&stage, ">U-047 Sofie H.");
	stage_keys(&stage, "b");
	stage_expect(&stage, "Runde 1: 1 ung");
}

static void
a_holiday_is_caught(void **state)
{
	(void)state;
	stage_keys(&stage, "Right Right d");
	stage_expect(&stage, "Dato for besøget");
	stage_keys(&stage, "'14-5-26' Tab");
	stage_expect(&stage, "Det er Kristi himmelfartsdag. Vælg en anden dag");
	stage_keys(&stage, "'10' C-s");
	stage_expect(&stage, "Vil du gemme alligevel?");
	stage_expect(&stage, "Ctrl+S gemmer besøget");
	stage_keys(&stage, "g");
	stage_expect(&stage, "Besøget er gemt kl. 13.42. Ctrl+Z fortryder.");
	stage_expect(&stage, "tor 14.5. 10");
	stage_keys(&stage, "Tab Tab");
	stage_expect(&stage, "FEJL Dyregården: Kristi himmelfartsdag");
}

static void
enter_in_kontrol_goes_to_the_visit(void **state)
{
	(void)state;
	stage_keys(&stage, "Tab Tab Down Down Down Down");
	stage_expect(&stage, "> OBS  U-051 kan ikke tirsdage ");
	stage_expect(&stage, "Musikskolen 2. gang");
	stage_keys(&stage, "Enter");
	stage_expect(&stage, "║>tir 12.5. 10-12");
	stage_keys(&stage, "Tab Tab Down Down");
	stage_expect(&stage, "> OBS  Villa Social: forbesøg ");
	stage_keys(&stage, "Enter");
	stage_expect(&stage, "║>ons 20.5. 13-15");
	stage_keys(&stage, "Tab Tab Home Down Down Enter");
	stage_expect(&stage, "║>dato mangler");
}

static void
e_opens_the_lists_of_the_visit_and_the_round(void **state)
{
	(void)state;
	stage_keys(&stage, "Right e");
	stage_expect(&stage, ">Besøgsliste");
	stage_expect(&stage, "Villa Social");
	stage_keys(&stage, "4 4 4 e");
	stage_expect(&stage, ">Besøgsrunde");
	stage_expect(&stage, "Runde 1");
}

static void
what_is_kept_shows_its_reason(void **state)
{
	(void)state;
	stage_keys(&stage, "Tab Tab Down Down Down k");
	stage_expect(&stage, "Kun en tovholder kan beholde det.");
	board_promote(&stage);
	stage_keys(&stage, "k 'han har fri den dag' Enter");
	stage_expect(&stage, "Det er beholdt, og begrundelsen står i Kontrol. Ctrl+Z fortryder.");
	stage_keys(&stage, "k 'han har også fri den dag' Enter");
	stage_expect(&stage, "OK   Passer de unge · han har");
	stage_reject(&stage, "U-051");
}

static void
the_last_seat_goes_to_whoever_is_quicker(void **state)
{
	(void)state;
	struct text before = {0}, after = {0};
	stage_keys(&stage, "n s 'zara' Enter");
	for (int i = 0; i < 2; i++) {
		struct invitation invitation;
		record_init(&invitation_entity, &invitation);
		invitation.activity = board.visits[0];
		invitation.youth = board.people[i ? 44 : 47];
		stage_save(&stage, &invitation);
		record_clear(&invitation);
	}
	board_state(&stage, &before);
	app_key(&stage.app, &(struct key){.press = PRESS_ENTER});
	stage_expect(&stage, "Gruppen er fuld");
	board_state(&stage, &after);
	assert_string_equal(text_get(&before), text_get(&after));
	text_clear(&before);
	text_clear(&after);
}

static void
one_leaves_the_waiting_list(void **state)
{
	(void)state;
	stage_keys(&stage, "Tab x");
	stage_expect(&stage, "U-031 er taget af ventelisten. Ctrl+Z fortryder.");
	stage_expect(&stage, ">U-044 Mads Ågård Hald");
	stage_keys(&stage, "Right");
	stage_expect(&stage, "╔═ Musikskolen 1. gang");
}

static void
looks_as_drawn(void **state)
{
	(void)state;
	for (const struct stage_size *size = stage_sizes; size->rows; size++) {
		struct stage drawn;
		struct board unused;
		stage_open(&drawn, size->rows, size->columns);
		board_fill(&drawn, &unused);
		stage_keys(&drawn, "4");
		stage_golden(&drawn, "besoeg-#");
		stage_keys(&drawn, "Tab Tab");
		stage_golden(&drawn, "besoeg-#-kontrol");
		stage_keys(&drawn, "Tab 4 4");
		stage_golden(&drawn, "besoeg-gruppe-#");
		stage_keys(&drawn, "4 a Space Down a u Esc");
		stage_keys(&drawn, "a");
		stage_golden(&drawn, "besoeg-gang-#");
		stage_close(&drawn);
	}
}

#define ON_BOARD(test) cmocka_unit_test_setup_teardown(test, setup, teardown)

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    ON_BOARD(arrows_move_between_cells_and_rows),
	    ON_BOARD(enter_opens_the_card_and_the_visit),
	    ON_BOARD(a_lifted_one_is_set_down_elsewhere),
	    ON_BOARD(one_whose_attendance_is_noted_is_not_lifted),
	    ON_BOARD(the_card_tells_of_the_next_visit),
	    ON_BOARD(escape_puts_back),
	    ON_BOARD(the_ninth_waits),
	    ON_BOARD(a_coordinator_gives_a_ninth_seat_with_a_reason),
	    ON_BOARD(removing_gives_the_seat_to_the_first_who_waits),
	    ON_BOARD(afbud_promotes_exactly_one),
	    ON_BOARD(the_waiting_list_has_the_order_one_gives_it),
	    ON_BOARD(n_adds_from_the_list_of_unge),
	    ON_BOARD(b_puts_a_young_person_on_a_visit_from_unge),
	    ON_BOARD(a_holiday_is_caught),
	    ON_BOARD(enter_in_kontrol_goes_to_the_visit),
	    ON_BOARD(e_opens_the_lists_of_the_visit_and_the_round),
	    ON_BOARD(what_is_kept_shows_its_reason),
	    ON_BOARD(the_last_seat_goes_to_whoever_is_quicker),
	    ON_BOARD(one_leaves_the_waiting_list),
	    cmocka_unit_test(looks_as_drawn),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
