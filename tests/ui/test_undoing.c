/* Taking back and repeating: the cursor goes to the place, and what is elsewhere is told of. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "app/app.h"
#include "people.h"

static void
the_cursor_goes_to_who_came_back(void **state)
{
	struct stage *stage = *state;
	people_add(stage, "Aksel", "Dam");
	people_add(stage, "Bo", "Hald");
	people_add(stage, "Cleo", "Lund");
	stage_keys(stage, "2 Down x End");
	stage_expect(stage, ">[ ] U-003");
	stage_keys(stage, "C-z");
	stage_expect(stage, "Fortrudt: U-002 til papirkurven. Ctrl+Y gentager.");
	stage_expect(stage, ">[ ] U-002");
	stage_keys(stage, "Home C-y");
	stage_reject(stage, "Bo Hald");
	stage_expect(stage, ">[ ] U-001");
}

/* What is a young person's own is shown on the young person where it has no line itself. */
static void
the_cursor_goes_to_whose_it_is(void **state)
{
	struct stage *stage = *state;
	people_add(stage, "Aksel", "Dam");
	people_add(stage, "Bo", "Hald");
	stage_keys(stage, "2 Down Enter t 'Vi har talt sammen' C-s Esc Home");
	stage_expect(stage, ">[ ] U-001");
	stage_keys(stage, "C-z");
	stage_expect(stage, ">[ ] U-002");
	stage_keys(stage, "Home C-y");
	stage_expect(stage, ">[ ] U-002");
}

static void
the_card_marks_what_came_back(void **state)
{
	struct stage *stage = *state;
	people_add(stage, "Aksel", "Dam");
	stage_keys(stage, "2 Enter t 'Vi har talt' C-s t 'Vi har skrevet' C-s Home Down x Home");
	stage_expect(stage, ">● i dag  13.42  Telefon   Vi har talt");
	stage_reject(stage, "Vi har skrevet");
	stage_keys(stage, "C-z");
	stage_expect(stage, ">● i dag  13.42  Telefon   Vi har skrevet");
}

static void
nobody_is_taken_to_another_screen(void **state)
{
	struct stage *stage = *state;
	struct uuid bo;
	people_add(stage, "Aksel", "Dam");
	bo = people_add(stage, "Bo", "Hald");
	people_add_task(stage, bo, "Ring om kørsel", 0, INTEGER_NONE);
	people_delete_plan(stage);
	stage_keys(stage, "1 k");
	stage_expect(stage, "Opgaven er klaret.");
	stage_keys(stage, "5 C-z");
	stage_expect(stage, "Fortrudt: opgave klaret på U-002. Ctrl+Y gentager.");
	assert_int_equal(stage->app.tab, TAB_PLACES);
	stage_keys(stage, "C-y");
	stage_expect(stage, "Gentaget: opgave klaret på U-002. Ctrl+Z fortryder.");
	stage_keys(stage, "1 C-z");
	stage_expect(stage, "> I DAG    Ring om kørsel");
	stage_expect(stage, "Fortrudt: opgave klaret. Ctrl+Y gentager.");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    ON_STAGE(the_cursor_goes_to_who_came_back),
	    ON_STAGE(the_cursor_goes_to_whose_it_is),
	    ON_STAGE(the_card_marks_what_came_back),
	    ON_STAGE(nobody_is_taken_to_another_screen),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
