/* A place found by its other name, its people and what it offers, and a young person who climbs into it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "journey.h"

static void
find_by_its_other_name(struct pty *pty)
{
	pty_press(pty, "s");
	pty_type(pty, "svøm og fit");
	journey_expect(pty, "1 af 14 steder vises.");
	pty_press(pty, "Enter");
	journey_expect(pty, ">[ ] Svøm og Fitness, Nyvej");
	pty_press(pty, "t");
	journey_expect(pty, "Nyt notat om Svøm og Fitness");
	pty_type(pty, "De vil gerne have unge om torsdagen.");
	pty_press(pty, "C-s");
	journey_expect(pty, "i dag: De vil gerne have unge om torsdagen.");
}

static void
write_the_contact(struct pty *pty)
{
	pty_press(pty, "r");
	journey_expect(pty, "Ret sted");
	pty_press(pty, "Tab Tab Tab Tab");
	pty_type(pty, "Lone K., træner");
	pty_press(pty, "Tab");
	pty_type(pty, "12 34 56 78");
	pty_press(pty, "C-s");
	journey_expect_match(pty, "Kontakt +Lone K., træner · 12 34 56 78");
}

static void
make_a_community(struct pty *pty)
{
	pty_press(pty, "Enter Tab n");
	journey_expect(pty, "Nyt fællesskab");
	pty_type(pty, "Torsdagsholdet");
	pty_press(pty, "C-s");
	journey_expect(pty, "Fællesskaber (1)");
	pty_press(pty, "Enter");
	journey_expect(pty, "Ingen unge er på vej ind endnu.");
}

static void
climb(struct pty *pty)
{
	pty_press(pty, "n s");
	pty_type(pty, "amira");
	pty_press(pty, "Enter Enter");
	journey_expect(pty, "0 med · 0 prøver · 1 nysgerrige");
	pty_press(pty, "k");
	journey_expect(pty, "0 med · 1 prøver · 0 nysgerrige");
	pty_press(pty, "k");
	journey_expect(pty, "1 med · 0 prøver · 0 nysgerrige");
}

static void
from_another_name_to_a_member(void **state)
{
	(void)state;
	struct sandbox sandbox;
	struct text before = {0};
	sandbox_open(&sandbox);
	journey_import_family(&sandbox, "", 0);
	journey_dump(&sandbox, &before);
	journey_import(&sandbox);
	struct pty *pty = journey_start(&sandbox, "steder");
	find_by_its_other_name(pty);
	write_the_contact(pty);
	make_a_community(pty);
	climb(pty);

	pty_press(pty, "F3");
	journey_expect(pty, "Søg overalt");
	pty_type(pty, "amira");
	journey_expect(pty, "1 fundet");
	pty_press(pty, "Enter");
	journey_expect(pty, "Torsdagsholdet: med");
	journey_expect_match(pty, "i dag .*Med i +Torsdagsholdet: nysgerrig");
	journey_expect_match(pty, "i dag .*Med i +Torsdagsholdet: prøver");
	journey_expect_match(pty, "i dag .*Med i +Torsdagsholdet: med");

	journey_undo_all(pty);
	journey_expect_dump(&sandbox, &before);
	journey_leave(pty, 0);
	text_clear(&before);
	sandbox_close(&sandbox);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(from_another_name_to_a_member),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
