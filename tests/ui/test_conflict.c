/* Two people change the same record: mine, theirs and the original. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "amira.h"
#include "model/journal.h"
#include "model/youth.h"
#include "people.h"
#include "app/screens.h"
#include "store/change.h"

static struct stage stage;
static struct uuid amira;

/* The form of Amira is open and her phone is changed, here and by someone else. */
static int
open_stage(void **state)
{
	*state = &stage;
	stage_open(&stage, 24, 80);
	amira = amira_add(&stage);
	card_open(&stage.app, amira, NULL, 0);
	stage_keys(&stage, "F2 Tab Tab Tab Tab C-u '11111111'");
	amira_change(&stage, &youth_entity, amira, YOUTH_PHONE, "22222222");
	amira_change(&stage, &youth_entity, amira, YOUTH_NEEDS, "Kommer med følgeskab");
	return 0;
}

static const char *
field_of(int field)
{
	return people_field(&stage, &youth_entity, amira, field);
}

static void
shows_both_and_the_original(void **state)
{
	(void)state;
	stage_keys(&stage, "C-s");
	stage_expect(&stage, "En anden har rettet U-001 imens");
	stage_expect(&stage, "I har begge rettet");
	stage_expect(&stage, "(•) Mit          11 11 11 11");
	stage_expect(&stage, "( ) Deres        22 22 22 22");
	stage_expect(&stage, "Oprindeligt  12 34 56 78");
	stage_goldens(&stage, "konflikt-#");
}

static void
keeps_mine_and_what_only_they_changed(void **state)
{
	(void)state;
	stage_keys(&stage, "C-s C-s");
	stage_expect(&stage, "U-001 gemt");
	assert_string_equal(field_of(YOUTH_PHONE), "11 11 11 11");
	assert_string_equal(field_of(YOUTH_NEEDS), "Kommer med følgeskab");
}

static void
takes_theirs_when_chosen(void **state)
{
	(void)state;
	stage_keys(&stage, "C-s Right Down Left Down Enter");
	stage_expect(&stage, "U-001 gemt");
	assert_string_equal(field_of(YOUTH_PHONE), "22 22 22 22");
	assert_string_equal(field_of(YOUTH_NEEDS), "Kan ikke selv transportere sig");
}

static void
goes_back_to_the_form_with_nothing_lost(void **state)
{
	(void)state;
	stage_keys(&stage, "C-s Esc");
	stage_expect(&stage, "Ret ung U-001");
	stage_expect(&stage, "11111111");
	assert_string_equal(field_of(YOUTH_PHONE), "22 22 22 22");
}

static void
asks_again_when_they_are_quicker_again(void **state)
{
	(void)state;
	stage_keys(&stage, "C-s");
	amira_change(&stage, &youth_entity, amira, YOUTH_PHONE, "33333333");
	stage_keys(&stage, "C-s");
	stage_expect(&stage, "( ) Deres        33 33 33 33");
	stage_keys(&stage, "C-s");
	assert_string_equal(field_of(YOUTH_PHONE), "11 11 11 11");
}

static void
says_so_when_the_record_is_deleted(void **state)
{
	struct youth youth;
	struct change *change;
	struct error error;

	(void)state;
	record_init(&youth_entity, &youth);
	assert_int_equal(store_read(stage.app.store, &youth_entity, amira, &youth, &error), STATUS_OK);
	assert_int_equal(change_begin(stage.app.store, "prøve", NULL, &change, &error), STATUS_OK);
	assert_int_equal(change_delete(change, &youth, &error), STATUS_OK);
	assert_int_equal(change_commit(change, &error), STATUS_OK);
	record_clear(&youth);
	stage_keys(&stage, "C-s");
	stage_expect(&stage, "Ret ung U-001");
	stage_expect(&stage, "!");
	assert_int_equal(amira_drafts(&stage, NULL), 1);
}

int
main(void)
{
#define JOURNEY(name) cmocka_unit_test_setup_teardown(name, open_stage, stage_teardown)
	const struct CMUnitTest tests[] = {
	    JOURNEY(shows_both_and_the_original),
	    JOURNEY(keeps_mine_and_what_only_they_changed),
	    JOURNEY(takes_theirs_when_chosen),
	    JOURNEY(goes_back_to_the_form_with_nothing_lost),
	    JOURNEY(asks_again_when_they_are_quicker_again),
	    JOURNEY(says_so_when_the_record_is_deleted),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
