/* Who is working, when the machine's user name is not known yet. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "app/app_parts.h"
#include "model/value.h"
#include "people.h"
#include "app/screens.h"

static void
open_unknown(struct stage *stage)
{
	store_set_actor(stage->app.store, UUID_NONE);
	who_open(&stage->app);
}

static const char *
worker(struct stage *stage, int field)
{
	struct uuid actor = store_actor(stage->app.store);
	return uuid_is_none(actor) ? "" : people_field(stage, &staff_entity, actor, field);
}

static void
somebody_in_the_list_is_chosen_once(void **state)
{
	struct stage *stage = *state;
	open_unknown(stage);
	stage_expect(stage, "> Mette B.");
	stage_keys(stage, "Enter");
	stage_expect(stage, "Velkommen. Du arbejder som MB.");
	assert_string_equal(worker(stage, STAFF_LOGIN), ui_login_name());
	store_set_actor(stage->app.store, UUID_NONE);
	ui_find_actor(&stage->app);
	assert_string_equal(worker(stage, STAFF_INITIALS), "MB");
}

static void
somebody_new_is_made(void **state)
{
	struct stage *stage = *state;
	open_unknown(stage);
	stage_keys(stage, "Down Enter Enter");
	stage_expect(stage, "Skriv dit navn, eller tryk Esc.");
	stage_keys(stage, "'Bo Hald' Enter 'FORLANGE' Enter");
	stage_expect(stage, "Skriv dine initialer, højst 6 tegn.");
	stage_keys(stage, "C-u 'BH' Enter");
	stage_expect(stage, "Velkommen. Du arbejder som BH.");
	assert_string_equal(worker(stage, STAFF_NAME), "Bo Hald");
}

static void
another_users_name_is_not_taken(void **state)
{
	struct stage *stage = *state;
	struct staff staff;
	open_unknown(stage);
	record_init(&staff_entity, &staff);
	value_set_text(&staff_entity.fields[STAFF_NAME], &staff, "Anna Lund");
	value_set_text(&staff_entity.fields[STAFF_INITIALS], &staff, "AL");
	value_set_text(&staff_entity.fields[STAFF_LOGIN], &staff, "en-anden");
	stage_save(stage, &staff);
	record_clear(&staff);
	app_reload(&stage->app);
	stage_keys(stage, "Enter");
	stage_expect(stage, "hører til et andet brugernavn");
	assert_string_equal(worker(stage, STAFF_NAME), "");
}

static void
esc_goes_on_without_a_name(void **state)
{
	struct stage *stage = *state;
	open_unknown(stage);
	stage_keys(stage, "Esc");
	stage_expect(stage, "bliver gemt uden navn denne gang.");
	assert_string_equal(worker(stage, STAFF_NAME), "");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    ON_STAGE(somebody_in_the_list_is_chosen_once),
	    ON_STAGE(somebody_new_is_made),
	    ON_STAGE(another_users_name_is_not_taken),
	    ON_STAGE(esc_goes_on_without_a_name),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
