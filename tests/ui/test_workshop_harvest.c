/* Workshop, «Opsamling»: cards fast to type, counted, and what grew out of them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "people.h"
#include "workday.h"

static struct uuid
open_page(struct stage *stage)
{
	struct uuid workshop = workday_add(stage, -1, NULL);
	workday_turn(stage, "Opsamling");
	return workshop;
}

static void
fill(struct stage *stage, struct uuid workshop)
{
	workday_add_input(stage, workshop, INPUT_BARRIER, "TRANS", "Det tager en time med bus");
	workday_add_input(stage, workshop, INPUT_IDEA, "INDH", "Et tegnehold om eftermiddagen");
	workday_add_input(stage, workshop, INPUT_WISH, "INDH", "Noget med heste");
	workday_add_input(stage, workshop, INPUT_BARRIER, NULL, "Man kender ikke nogen");
	stage_screen(stage);
}

static void
cards_are_listed_and_counted(void **state)
{
	struct stage *stage = *state;
	fill(stage, open_page(stage));
	stage_expect(stage, ">[ ] Barriere         Transport      Det tager en time med bus");
	stage_expect(stage, "Indhold 2");
	stage_keys(stage, "Tab");
	stage_expect(stage, ">Indhold");
	stage_expect(stage, " Barriere");
	stage_keys(stage, "Enter");
	stage_expect(stage, "kun Indhold: 2 af 4");
	stage_expect(stage, "Noget med heste");
	stage_reject(stage, "Det tager en time");
	stage_keys(stage, "Esc");
	stage_expect(stage, "Det tager en time");
}

static void
a_pile_is_typed_card_after_card(void **state)
{
	struct stage *stage = *state;
	open_page(stage);
	stage_keys(stage, "+ n");
	stage_expect(stage, "Nyt input");
	stage_keys(stage, "'Mere mad' C-s 'Længere åbent' C-s");
	stage_expect(stage, "Nyt input");
	stage_keys(stage, "Esc");
	stage_expect(stage, "Mere mad");
	stage_expect(stage, "Længere åbent");
	stage_keys(stage, "+ n 'Bare én' C-s");
	stage_expect(stage, "Bare én");
	stage_expect(stage, "Input fra unge");
}

static void
what_came_of_a_card_is_one_key(void **state)
{
	struct stage *stage = *state;
	fill(stage, open_page(stage));
	stage_keys(stage, "Down k 'Holdet er begyndt' Enter");
	stage_expect(stage, "Det blev til: Holdet er begyndt");
	stage_expect(stage, "eftermiddagen   Gjort");
	stage_keys(stage, "Down u");
	stage_expect(stage, "heste                 Ikke nu");
	stage_keys(stage, "C-z C-z");
	stage_expect(stage, "eftermiddagen   Ny");
	stage_expect(stage, "heste                 Ny");
}

static void
a_pathway_grows_out_of_the_marked_cards(void **state)
{
	struct stage *stage = *state;
	fill(stage, open_page(stage));
	stage_keys(stage, "Down Space Space");
	stage_expect(stage, "[x] Idé");
	stage_expect(stage, "2 markeret.");
	stage_keys(stage, "Tab Tab Tab n");
	stage_expect(stage, "Forløbet vokser ud af 2 kort.");
	stage_keys(stage, "Enter");
	stage_expect(stage, "Forløbet skal have et navn.");
	stage_keys(stage, "'Tegneholdet' Enter");
	stage_expect(stage, "Forløbet er lavet. Ctrl+Z fortryder.");
	stage_expect(stage, ">Tegneholdet · ikke begyndt");
	stage_expect(stage, "Et tegnehold om eftermiddagen");
	stage_expect(stage, "Noget med heste");
	stage_keys(stage, "BackTab BackTab BackTab Up");
	stage_expect(stage, "I gang");
	stage_expect(stage, "Forløb: Tegneholdet");
	stage_reject(stage, "[x]");
	stage_keys(stage, "C-z");
	stage_expect(stage, "0, heraf 0 begyndt");
	stage_reject(stage, "I gang");
}

static void
ambassadors_are_chosen_among_those_who_came(void **state)
{
	struct stage *stage = *state;
	struct uuid workshop = open_page(stage);
	workday_add_guest(stage, workshop, "Amira", "Haddad");
	people_add(stage, "Bo", "Hald");
	stage_keys(stage, "BackTab n");
	stage_expect(stage, "Vælg ambassadører");
	stage_expect(stage, " Har været med ×");
	stage_expect(stage, "Amira Haddad");
	stage_reject(stage, "Bo Hald");
	stage_keys(stage, "Enter C-s");
	stage_expect(stage, ">Amira Haddad");
	stage_expect(stage, "Ambassadør");
	stage_expect(stage, "Spurgt");
	stage_expect(stage, "0 har sagt ja");
}

static void
several_cards_go_and_come_back(void **state)
{
	struct stage *stage = *state;
	fill(stage, open_page(stage));
	stage_keys(stage, "Space Space x");
	stage_reject(stage, "Det tager en time");
	stage_expect(stage, "Noget med heste");
	stage_keys(stage, "C-z");
	stage_expect(stage, "Det tager en time");
}

static void
editing_is_of_what_the_cursor_is_on(void **state)
{
	struct stage *stage = *state;
	struct uuid workshop = open_page(stage);
	fill(stage, workshop);
	stage_keys(stage, "Down r");
	stage_expect(stage, "Ret input");
	stage_expect(stage, "Et tegnehold om eftermiddagen");
}

/* What somebody said stays out of the room; how many said it may be seen. */
static void
no_words_and_no_names_in_the_meeting_view(void **state)
{
	(void)state;
	struct stage stage;
	static const int answers[EXIT_QUESTIONS] = {5, 4, 2, 4};
	stage_open(&stage, 40, 140);
	struct uuid workshop = open_page(&stage);
	fill(&stage, workshop);
	for (int n = 0; n < 6; n++)
		workday_add_card(&stage, workshop, answers, "Mere musik");
	struct ambassador ambassador;
	record_init(&ambassador_entity, &ambassador);
	ambassador.youth = workday_add_guest(&stage, workshop, "Amira", "Haddad");
	stage_save(&stage, &ambassador);
	record_clear(&ambassador);
	stage_expect(&stage, "Amira Haddad");
	stage_expect(&stage, "Mere musik");
	store_set_meeting(stage.app.store, true);
	app_reload(&stage.app);
	stage_expect(&stage, " Indhold ");
	stage_expect(&stage, "100 %");
	stage_reject(&stage, "Amira");
	stage_reject(&stage, "Mere musik");
	stage_reject(&stage, "tegnehold");
	stage_close(&stage);
}

static void
looks_as_drawn(void **state)
{
	(void)state;
	static const int answers[EXIT_QUESTIONS] = {5, 4, 2, 4};
	for (const struct stage_size *size = stage_sizes; size->rows; size++) {
		struct stage stage;
		stage_open(&stage, size->rows, size->columns);
		struct uuid workshop = open_page(&stage);
		stage_golden(&stage, "workshop-opsamling-#-tom");
		fill(&stage, workshop);
		for (int n = 0; n < 8; n++)
			workday_add_guest(&stage, workshop, "Amira", "Haddad");
		for (int n = 0; n < 6; n++)
			workday_add_card(&stage, workshop, answers, n ? NULL : "Mere musik næste gang");
		stage_keys(&stage, "Down Space Up");
		stage_golden(&stage, "workshop-opsamling-#");
		stage_keys(&stage, "Tab");
		stage_golden(&stage, "workshop-opsamling-#-temaer");
		stage_keys(&stage, "Tab");
		stage_golden(&stage, "workshop-opsamling-#-kort");
		stage_keys(&stage, "Tab n 'Tegneholdet' Enter");
		stage_golden(&stage, "workshop-opsamling-#-forloeb");
		stage_close(&stage);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    ON_STAGE(cards_are_listed_and_counted),
	    ON_STAGE(a_pile_is_typed_card_after_card),
	    ON_STAGE(what_came_of_a_card_is_one_key),
	    ON_STAGE(a_pathway_grows_out_of_the_marked_cards),
	    ON_STAGE(ambassadors_are_chosen_among_those_who_came),
	    ON_STAGE(several_cards_go_and_come_back),
	    ON_STAGE(editing_is_of_what_the_cursor_is_on),
	    cmocka_unit_test(no_words_and_no_names_in_the_meeting_view),
	    cmocka_unit_test(looks_as_drawn),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
