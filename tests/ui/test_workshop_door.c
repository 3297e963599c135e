/* The day of the workshop: who comes through the door, and what counts towards the fifteen. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/clock.h"
#include "model/activity.h"
#include "people.h"
#include "store/change.h"
#include "workshop_people.h"

/* The morning of the day, at the door. */
static void
open_door(struct stage *stage)
{
	workshop_people_add(stage);
	clock_fix(date_make(2026, 3, 26), 12, 50);
	stage_keys(stage, "F5 a");
}

static void
tick(struct stage *stage, int count)
{
	for (int i = 0; i < count; i++)
		stage_keys(stage, "Space Down");
}

static void
the_door_list_looks_as_drawn(void **state)
{
	(void)state;
	for (const struct stage_size *size = stage_sizes; size->rows; size++) {
		struct stage stage;
		stage_open(&stage, size->rows, size->columns);
		open_door(&stage);
		tick(&stage, 3);
		stage_keys(&stage, "r l Down r d Down r a + +");
		stage_golden(&stage, "workshop-dagen-#");
		stage_close(&stage);
	}
}

static void
fourteen_is_not_fifteen(void **state)
{
	struct stage *stage = *state;
	open_door(stage);
	tick(stage, 13);
	stage_keys(stage, "+");
	stage_expect(stage, "14 af 15");
	stage_expect(stage, "13 med navn · 1 uden navn");
	stage_expect(stage, "1 mere, så er målet på 15 nået.");
	stage_reject(stage, "Målet er nået");
	stage_keys(stage, "Space");
	stage_expect(stage, "15 af 15");
	stage_expect(stage, "Målet er nået: mindst 15 er mødt op.");
	stage_keys(stage, "Space");
	stage_expect(stage, "14 af 15");
	stage_keys(stage, "-");
	stage_expect(stage, "13 af 15");
	stage_keys(stage, "-");
	stage_expect(stage, "Der er ingen talt uden navn.");
}

static void
a_name_is_typed_ticked_and_the_next_one_can_come(void **state)
{
	struct stage *stage = *state;
	open_door(stage);
	stage_keys(stage, "s 'oesterhave' Enter Space");
	stage_expect(stage, "U-002 er mødt.");
	stage_expect(stage, "1 af 15");
	stage_reject(stage, "Søg:");
	stage_keys(stage, "s 'haddad'");
	stage_expect(stage, "Amira Haddad");
	stage_reject(stage, "Emil");
}

static void
to_listen_is_to_come_and_a_decline_can_come_after_all(void **state)
{
	struct stage *stage = *state;
	open_door(stage);
	stage_keys(stage, "s 'hartmann' Enter");
	stage_expect(stage, "Nej");
	stage_keys(stage, "r");
	stage_expect(stage, "Fremmøde for U-007");
	stage_keys(stage, "l");
	stage_expect(stage, "MØDT, LYTTER");
	stage_expect(stage, "1 lyttede");
	stage_expect(stage, "1 af 15");
	stage_keys(stage, "r u");
	stage_expect(stage, "UDEBLEVET");
	stage_expect(stage, "0 af 15");
	stage_keys(stage, "C-z C-z");
	stage_reject(stage, "UDEBLEVET");
}

static void
who_was_not_invited_is_let_in(void **state)
{
	struct stage *stage = *state;
	open_door(stage);
	people_add(stage, "Anna", "Aabye");
	stage_keys(stage, "i s 'aabye' Enter Enter");
	stage_expect(stage, "1 ung er mødt.");
	stage_expect(stage, "1 uden tilmelding");
	stage_expect(stage, "kom selv");
	stage_keys(stage, "i s 'haddad' Enter Enter");
	stage_expect(stage, "2 med navn");
	stage_expect(stage, "af 43");
	stage_keys(stage, "C-z C-z");
	stage_expect(stage, "af 42");
	stage_expect(stage, "0 med navn");
}

/* Nobody is sent away to be registered first. */
static void
who_is_not_known_at_all_is_let_in(void **state)
{
	struct stage *stage = *state;
	open_door(stage);
	stage_keys(stage, "i n 'Anna' Tab 'Aabye' C-s Esc");
	stage_expect(stage, "Hvem mødte uden tilmelding?");
	stage_keys(stage, "s 'aabye' Enter Enter");
	stage_expect(stage, "1 ung er mødt.");
	stage_expect(stage, "1 uden tilmelding");
}

static void
the_help_tells_of_the_door(void **state)
{
	(void)state;
	struct stage stage;
	stage_open(&stage, 40, 140);
	open_door(&stage);
	stage_keys(&stage, "F1");
	stage_expect(&stage, "Mellemrum           Skrive, at den unge er mødt. Igen tager det tilbage");
	stage_expect(&stage, "+ og -              Tælle én op eller ned, der er mødt uden navn");
	stage_reject(&stage, "Markere flere");
	stage_close(&stage);
}

static void
the_day_is_ended_in_one_go(void **state)
{
	struct stage *stage = *state;
	open_door(stage);
	clock_fix(date_make(2026, 3, 25), 9, 0);
	stage_keys(stage, "k");
	stage_expect(stage, "Dagen er ikke kommet endnu.");
	stage_keys(stage, "Space");
	stage_expect(stage, "er mødt. OBS: det er før dagen. Ctrl+Z fortryder.");
	stage_keys(stage, "C-z");
	clock_fix(date_make(2026, 3, 26), 16, 10);
	stage_keys(stage, "k");
	stage_expect(stage, "Ingen er krydset af endnu. Kom ingen, så tryk k igen.");
	stage_reject(stage, "Afholdt");
	stage_keys(stage, "Down k");
	stage_expect(stage, "Ingen er krydset af endnu.");
	stage_keys(stage, "k");
	stage_expect(stage, "Workshoppen er afholdt: 0 mødte op, 18 tilmeldte udeblev.");
	stage_keys(stage, "C-z s 'haddad' Enter Space k");
	stage_expect(stage, "Workshoppen er afholdt: 1 mødte op, 17 tilmeldte udeblev.");
	stage_expect(stage, "  Afholdt");
	stage_expect(stage, "17 udeblevet");
	stage_keys(stage, "C-z");
	stage_expect(stage, "Planlagt · i dag");
	stage_reject(stage, "udeblevet");
}

/* What a colleague does at the same door on another machine. */
static void
count_one_more(struct store *store, struct uuid id)
{
	struct activity before, after;
	struct error error;
	record_init(&activity_entity, &before);
	record_init(&activity_entity, &after);
	assert_int_equal(store_read(store, &activity_entity, id, &before, &error), STATUS_OK);
	record_copy(&after, &before);
	after.anonymous_attended = before.anonymous_attended == INTEGER_NONE ? 1 : before.anonymous_attended + 1;
	assert_int_equal(store_save(store, &before, &after, "en mere", UUID_NONE, &error), STATUS_OK);
	record_clear(&before);
	record_clear(&after);
}

static void
two_at_the_door_both_count(void **state)
{
	struct stage *stage = *state;
	struct uuid id = workshop_people_add(stage);
	clock_fix(date_make(2026, 3, 26), 12, 50);
	stage_keys(stage, "F5 a + Space");
	struct store *other = NULL;
	struct error error;
	assert_int_equal(store_open(&(struct store_options){.path = store_path(stage->app.store)}, &other, &error),
			 STATUS_OK);
	store_set_actor(other, store_actor(stage->app.store));
	count_one_more(other, id);
	store_close(other);
	stage_keys(stage, "+ Down Space");
	stage_expect(stage, "2 med navn · 3 uden navn");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(the_door_list_looks_as_drawn),
	    ON_STAGE(fourteen_is_not_fifteen),
	    ON_STAGE(a_name_is_typed_ticked_and_the_next_one_can_come),
	    ON_STAGE(to_listen_is_to_come_and_a_decline_can_come_after_all),
	    ON_STAGE(who_was_not_invited_is_let_in),
	    ON_STAGE(who_is_not_known_at_all_is_let_in),
	    cmocka_unit_test(the_help_tells_of_the_door),
	    ON_STAGE(the_day_is_ended_in_one_go),
	    ON_STAGE(two_at_the_door_both_count),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
