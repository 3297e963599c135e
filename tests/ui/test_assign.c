/* Choosing a consultant for one and for several. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "model/youth.h"
#include "people.h"

static void
assigns_the_one_marked_by_the_cursor(void **state)
{
	struct stage *stage = *state;
	struct uuid amira = people_add(stage, "Amira", "Haddad");
	people_add_staff(stage, "Anna Lund", "AL");
	stage_keys(stage, "2 c");
	stage_expect(stage, "Konsulent for 1 ung");
	stage_expect(stage, "Mette B.");
	stage_expect(stage, "Ingen konsulent");
	stage_keys(stage, "Enter");
	stage_expect(stage, "1 ung har fået konsulent AL. Ctrl+Z fortryder.");
	assert_string_equal(people_field(stage, &youth_entity, amira, YOUTH_CONSULTANT), "Anna Lund");
}

static void
assigns_all_marked_in_one_change(void **state)
{
	struct stage *stage = *state;
	struct uuid ids[3];
	ids[0] = people_add(stage, "Amira", "Haddad");
	ids[1] = people_add(stage, "Bo", "Hald");
	ids[2] = people_add(stage, "Cecilie", "Hagen");
	stage_keys(stage, "2 Space Space c");
	stage_expect(stage, "Konsulent for 2 unge");
	stage_keys(stage, "Enter");
	stage_expect(stage, "2 unge har fået konsulent MB.");
	stage_reject(stage, "[x]");
	assert_string_equal(people_field(stage, &youth_entity, ids[0], YOUTH_CONSULTANT), "Mette B.");
	assert_string_equal(people_field(stage, &youth_entity, ids[1], YOUTH_CONSULTANT), "Mette B.");
	assert_string_equal(people_field(stage, &youth_entity, ids[2], YOUTH_CONSULTANT), "");
	stage_keys(stage, "C-z");
	assert_string_equal(people_field(stage, &youth_entity, ids[0], YOUTH_CONSULTANT), "");
	assert_string_equal(people_field(stage, &youth_entity, ids[1], YOUTH_CONSULTANT), "");
}

static void
takes_the_consultant_away(void **state)
{
	struct stage *stage = *state;
	struct uuid amira = people_add(stage, "Amira", "Haddad");
	stage_keys(stage, "2 c Enter c End Enter");
	stage_expect(stage, "1 ung har nu ingen konsulent.");
	assert_string_equal(people_field(stage, &youth_entity, amira, YOUTH_CONSULTANT), "");
}

/* The row of the screen on which the text stands. */
static int
row_of(struct stage *stage, const char *text)
{
	const char *screen = stage_screen(stage);
	const char *found = strstr(screen, text);
	int row = 0;
	assert_non_null(found);
	for (; screen < found; screen++)
		row += *screen == '\n';
	return row;
}

static void
takes_the_mouse(void **state)
{
	struct stage *stage = *state;
	struct uuid amira = people_add(stage, "Amira", "Haddad");
	people_add_staff(stage, "Anna Lund", "AL");
	stage_keys(stage, "2 c");
	stage_expect(stage, "> AL   Anna Lund");
	app_key(&stage->app, &(struct key){.press = PRESS_WHEEL_DOWN, .row = 10, .column = 40});
	stage_expect(stage, "> MB   Mette B.");
	app_key(&stage->app, &(struct key){.press = PRESS_CLICK, .row = row_of(stage, "Anna Lund"), .column = 40});
	stage_expect(stage, "1 ung har fået konsulent AL.");
	assert_string_equal(people_field(stage, &youth_entity, amira, YOUTH_CONSULTANT), "Anna Lund");
}

static void
esc_changes_nothing(void **state)
{
	struct stage *stage = *state;
	struct uuid amira = people_add(stage, "Amira", "Haddad");
	stage_keys(stage, "2 c Esc");
	stage_reject(stage, "Konsulent for");
	assert_string_equal(people_field(stage, &youth_entity, amira, YOUTH_CONSULTANT), "");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    ON_STAGE(assigns_the_one_marked_by_the_cursor),
	    ON_STAGE(assigns_all_marked_in_one_change),
	    ON_STAGE(takes_the_consultant_away),
	    ON_STAGE(takes_the_mouse),
	    ON_STAGE(esc_changes_nothing),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
