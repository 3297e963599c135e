/* Workshop, «Program»: the clock, what is undecided, what is missing, and the order of the items. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "model/community.h"
#include "model/value.h"
#include "people.h"
#include "workday.h"

static struct uuid
open_page(struct stage *stage)
{
	struct uuid workshop = workday_add(stage, 9, "Villa Social");
	workday_turn(stage, "Program");
	return workshop;
}

static void
fill(struct stage *stage, struct uuid workshop)
{
	workday_add_item(stage, workshop, "Velkomst", 15, PROGRAMME_AGREED);
	workday_add_item(stage, workshop, "Fælles aktivitet", 30, PROGRAMME_CONSIDERED);
	workday_add_item(stage, workshop, "Foredrag", 45, PROGRAMME_DROPPED);
	workday_add_item(stage, workshop, "Afslutningskort", 10, PROGRAMME_AGREED);
	stage_screen(stage);
}

static void
the_clock_is_reckoned_and_the_undecided_stays_in_view(void **state)
{
	struct stage *stage = *state;
	fill(stage, open_page(stage));
	stage_expect(stage, ">13.00  15 min  Velkomst");
	stage_expect(stage, " 13.15  30 min  Fælles aktivitet");
	stage_expect(stage, " OVERVEJES ");
	stage_expect(stage, "        45 min  Foredrag");
	stage_expect(stage, " 13.45  10 min  Afslutningskort");
	stage_expect(stage, "slut 13.55 · 55 min, 30 overvejes");
}

static void
a_decision_is_one_key_and_can_be_undone(void **state)
{
	struct stage *stage = *state;
	fill(stage, open_page(stage));
	stage_keys(stage, "Down k");
	stage_expect(stage, "Punktet er aftalt. Ctrl+Z fortryder.");
	stage_reject(stage, "OVERVEJES");
	stage_keys(stage, "u");
	stage_expect(stage, ">13.15  30 min  Fælles aktivitet");
	stage_expect(stage, " OVERVEJES ");
	stage_keys(stage, "u");
	stage_expect(stage, "Punktet er fravalgt.");
	stage_expect(stage, "slut 13.25 · 25 min");
	stage_keys(stage, "C-z C-z C-z");
	stage_expect(stage, " OVERVEJES ");
}

static void
an_item_is_lifted_moved_and_put_down(void **state)
{
	struct stage *stage = *state;
	fill(stage, open_page(stage));
	stage_keys(stage, "End Space");
	stage_expect(stage, "▲▼ Afslutningskort");
	stage_expect(stage, "Mellemrum sætter det ned");
	stage_keys(stage, "Up Up Up Up");
	stage_expect(stage, ">13.00  10 min  ▲▼ Afslutningskort");
	stage_expect(stage, " 13.10  15 min  Velkomst");
	stage_keys(stage, "Space");
	stage_expect(stage, "Punktet er flyttet. Ctrl+Z fortryder.");
	stage_expect(stage, ">13.00  10 min  Afslutningskort");
	stage_keys(stage, "C-z");
	stage_expect(stage, ">13.45  10 min  Afslutningskort");
}

static void
escape_puts_a_lifted_item_back(void **state)
{
	struct stage *stage = *state;
	fill(stage, open_page(stage));
	stage_keys(stage, "Space Down Down x");
	stage_expect(stage, "Sæt først punktet ned med Mellemrum.");
	stage_keys(stage, "Esc");
	stage_expect(stage, ">13.00  15 min  Velkomst");
}

static void
an_empty_programme_begins_with_a_standard_one(void **state)
{
	struct stage *stage = *state;
	struct uuid workshop = open_page(stage);
	stage_expect(stage, "Her er intet program endnu.");
	stage_keys(stage, "Enter");
	stage_expect(stage, "Her er et program at rette i. Ctrl+Z fortryder.");
	stage_expect(stage, ">13.00  15 min  Velkomst");
	stage_expect(stage, "Afslutningskort");
	stage_expect(stage, " OVERVEJES ");
	assert_non_null(strstr(people_field(stage, &activity_entity, workshop, ACTIVITY_FRAME), "I er eksperterne."));
	stage_keys(stage, "C-z");
	stage_expect(stage, "Her er intet program endnu.");
	assert_string_equal(people_field(stage, &activity_entity, workshop, ACTIVITY_FRAME), "");
}

static void
a_new_item_comes_after_the_one_in_the_focus(void **state)
{
	struct stage *stage = *state;
	open_page(stage);
	stage_keys(stage, "Enter Down n 'Navneleg' C-s");
	stage_expect(stage, "Programpunkt gemt");
	const char *screen = stage_screen(stage);
	const char *before = strstr(screen, "Det er jer, der er eksperterne");
	const char *item = strstr(screen, "Navneleg");
	const char *after = strstr(screen, "Præsentation af fællesskaber");
	assert_true(before && item && after && before < item && item < after);
}

static void
what_is_presented_says_where_to_read_more(void **state)
{
	struct stage *stage = *state;
	struct uuid workshop = open_page(stage);
	struct community community;
	record_init(&community_entity, &community);
	community.workplace = workday_place(stage, "Musikskolen");
	value_set_text(&community_entity.fields[COMMUNITY_NAME], &community, "Rapholdet");
	stage_save(stage, &community);
	struct programme_item item;
	record_init(&programme_item_entity, &item);
	item.activity = workshop;
	item.community = community.record.id;
	value_set_text(&programme_item_entity.fields[PROGRAMME_TITLE], &item, "Præsentation");
	stage_save(stage, &item);
	record_clear(&item);
	record_clear(&community);
	stage_expect(stage, "Præsentation: Rapholdet");
	stage_expect(stage, " LÆS MERE? ");
	stage_keys(stage, "BackTab");
	stage_expect(stage, "Skriv, hvor man kan læse mere om fællesskabet i punkt 1.");
}

static void
what_is_missing_opens_what_can_be_done(void **state)
{
	struct stage *stage = *state;
	fill(stage, open_page(stage));
	stage_expect(stage, "ting mangler endnu.");
	stage_keys(stage, "BackTab");
	stage_expect(stage, "OBS  Skriv, hvornår de unge senest skal svare.");
	for (int i = 0; i < 20 && !strstr(stage_screen(stage), "> OBS  Beslut, om punkt 2"); i++)
		stage_keys(stage, "Down");
	stage_keys(stage, "Enter");
	stage_expect(stage, "Ret programpunkt");
	stage_expect(stage, "Fælles aktivitet");
}

static void
sign_ups_without_a_name_are_counted(void **state)
{
	struct stage *stage = *state;
	open_page(stage);
	stage_keys(stage, "-");
	stage_expect(stage, "Der er ingen tilmeldte uden navn at trække fra.");
	stage_keys(stage, "+ + + -");
	stage_expect(stage, "2 tilmeldt uden navn. Ctrl+Z fortryder.");
	stage_expect(stage, "0 opslag · 2 tilmeldt uden navn");
	stage_keys(stage, "C-z");
	stage_expect(stage, "0 opslag · 3 tilmeldt uden navn");
	stage_keys(stage, "Tab Tab n 'Facebook' C-s");
	stage_expect(stage, "═ 3 tilmeldt uden navn ═");
	stage_expect(stage, ">tir 17.3.  Facebook");
}

static void
editing_is_of_what_the_cursor_is_on(void **state)
{
	struct stage *stage = *state;
	fill(stage, open_page(stage));
	stage_keys(stage, "Down r");
	stage_expect(stage, "Ret programpunkt");
	stage_expect(stage, "Fælles aktivitet");
	stage_keys(stage, "Esc Tab r");
	stage_expect(stage, "Ret workshoppen");
	stage_keys(stage, "Esc");
	workday_add(stage, 30, NULL);
	stage_keys(stage, ".");
	stage_expect(stage, "Workshop > 16. april");
}

static void
the_frame_is_not_deleted_by_mistake(void **state)
{
	struct stage *stage = *state;
	open_page(stage);
	stage_keys(stage, "Tab x");
	stage_expect(stage, "Her sletter du punkter og opslag, ikke hele workshoppen.");
}

static void
looks_as_drawn(void **state)
{
	(void)state;
	for (const struct stage_size *size = stage_sizes; size->rows; size++) {
		struct stage stage;
		stage_open(&stage, size->rows, size->columns);
		open_page(&stage);
		stage_golden(&stage, "workshop-program-#-tom");
		stage_keys(&stage, "Enter + + Down u");
		stage_golden(&stage, "workshop-program-#");
		stage_keys(&stage, "BackTab");
		stage_golden(&stage, "workshop-program-#-mangler");
		stage_close(&stage);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    ON_STAGE(the_clock_is_reckoned_and_the_undecided_stays_in_view),
	    ON_STAGE(a_decision_is_one_key_and_can_be_undone),
	    ON_STAGE(an_item_is_lifted_moved_and_put_down),
	    ON_STAGE(escape_puts_a_lifted_item_back),
	    ON_STAGE(an_empty_programme_begins_with_a_standard_one),
	    ON_STAGE(a_new_item_comes_after_the_one_in_the_focus),
	    ON_STAGE(what_is_presented_says_where_to_read_more),
	    ON_STAGE(what_is_missing_opens_what_can_be_done),
	    ON_STAGE(sign_ups_without_a_name_are_counted),
	    ON_STAGE(editing_is_of_what_the_cursor_is_on),
	    ON_STAGE(the_frame_is_not_deleted_by_mistake),
	    cmocka_unit_test(looks_as_drawn),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
