/* Drafts: what was typed and never saved comes back as it was, right or wrong. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <cmocka.h>

#include "amira.h"
#include "form/form.h"
#include "model/journal.h"
#include "model/youth.h"
#include "people.h"
#include "app/screens.h"

static struct stage stage;
static struct uuid amira;

static int
open_stage(void **state)
{
	*state = &stage;
	stage_open(&stage, 24, 80);
	amira = amira_add(&stage);
	card_open(&stage.app, amira, NULL, 0);
	stage_keys(&stage, "Tab");
	return 0;
}

/* The form vanishes without a word, as when the connection is lost after the draft was written. */
static void
lose_form(void)
{
	app_pop(&stage.app, app_screen(&stage.app));
}

static void
open_newest(void)
{
	struct uuid draft;

	assert_true(amira_drafts(&stage, &draft) > 0);
	form_open_draft(&stage.app, draft);
	stage_screen(&stage);
}

static void
is_written_two_seconds_after_the_last_letter(void **state)
{
	(void)state;
	stage_keys(&stage, "F6 'Taxa'");
	stage_wait(&stage, 1000);
	assert_int_equal(amira_drafts(&stage, NULL), 0);
	stage_expect(&stage, "Kladden gemmes løbende. Ctrl+S gemmer notatet, Esc lukker.");
	stage_wait(&stage, 2500);
	assert_int_equal(amira_drafts(&stage, NULL), 1);
	stage_expect(&stage, "Kladde gemt kl. 13.42. Du kan lukke og fortsætte senere.");
	stage_keys(&stage, "' er bestilt'");
	stage_wait(&stage, 2500);
	assert_int_equal(amira_drafts(&stage, NULL), 1);
}

static void
is_not_written_for_an_untouched_form(void **state)
{
	(void)state;
	stage_keys(&stage, "F6");
	stage_wait(&stage, 5000);
	app_abandon(&stage.app);
	assert_int_equal(amira_drafts(&stage, NULL), 0);
	stage_keys(&stage, "Esc");
	stage_expect(&stage, "Tidslinje");
}

static void
brings_back_a_new_note(void **state)
{
	struct uuid note;

	(void)state;
	stage_keys(&stage, "F6 'En\\linje' Enter 'To = tre' Tab '+7' Tab 'ukendt'");
	app_abandon(&stage.app);
	lose_form();
	clock_fix(date_make(2026, 3, 18), 9, 5);
	open_newest();
	stage_expect(&stage, "Nyt notat om U-001");
	stage_expect(&stage, "En\\linje");
	stage_expect(&stage, "To = tre");
	stage_expect(&stage, "17-03-2026");
	stage_expect(&stage, "Skrevet af       ukendt");
	stage_expect(&stage, "! Vælg fra listen. F4 viser den.");
	stage_keys(&stage, "C-s C-u 'MB' C-s");
	stage_expect(&stage, "Notat og opgave gemt kl. 09.05.");
	amira_count(&stage, &note_entity, amira, &note);
	assert_string_equal(people_field(&stage, &note_entity, note, NOTE_TEXT), "En\\linje\nTo = tre");
	assert_int_equal(amira_drafts(&stage, NULL), 0);
}

static void
brings_back_what_cannot_be_read(void **state)
{
	(void)state;
	stage_keys(&stage, "F2 Tab Tab Tab C-u '310206' Tab C-u '1234' Tab Tab Tab Tab Space");
	app_abandon(&stage.app);
	lose_form();
	open_newest();
	stage_expect(&stage, "Født                310206");
	stage_expect(&stage, "! 31. februar findes ikke.");
	stage_expect(&stage, "Telefon             1234");
	stage_expect(&stage, "Adressebeskyttet    [x]");
	stage_expect(&stage, "Fornavn *           Amira");
}

static void
sees_what_others_changed_meanwhile(void **state)
{
	(void)state;
	stage_keys(&stage, "F2 Tab Tab Tab Tab C-u '11 11 11 11'");
	app_abandon(&stage.app);
	lose_form();
	amira_change(&stage, &youth_entity, amira, YOUTH_PHONE, "22222222");
	amira_change(&stage, &youth_entity, amira, YOUTH_EMAIL, "amira@example.invalid");
	open_newest();
	stage_expect(&stage, "11 11 11 11");
	stage_keys(&stage, "C-s");
	stage_expect(&stage, "En anden har rettet U-001 imens");
	stage_expect(&stage, "12 34 56 78");
	stage_expect(&stage, "22 22 22 22");
	stage_keys(&stage, "C-s");
	assert_string_equal(people_field(&stage, &youth_entity, amira, YOUTH_PHONE), "11 11 11 11");
	assert_string_equal(people_field(&stage, &youth_entity, amira, YOUTH_EMAIL), "amira@example.invalid");
	assert_int_equal(amira_drafts(&stage, NULL), 0);
}

static void
goes_when_it_is_discarded(void **state)
{
	(void)state;
	stage_keys(&stage, "F6 'Taxa'");
	stage_wait(&stage, 2500);
	assert_int_equal(amira_drafts(&stage, NULL), 1);
	stage_keys(&stage, "Esc");
	stage_expect(&stage, "Du har udfyldt Tekst for U-001.");
	stage_expect(&stage, "Gem (g)    Kassér (k)    Bliv her (Esc)");
	stage_keys(&stage, "Esc");
	stage_expect(&stage, "Nyt notat");
	stage_keys(&stage, "Esc k");
	stage_expect(&stage, "Tidslinje");
	assert_int_equal(amira_drafts(&stage, NULL), 0);
}

static void
saves_when_leaving(void **state)
{
	(void)state;
	stage_keys(&stage, "F6 'Taxa' Esc g");
	stage_expect(&stage, "Notat gemt");
	assert_int_equal(amira_count(&stage, &note_entity, amira, NULL), 4);
}

static void
is_kept_when_the_form_is_not_right(void **state)
{
	(void)state;
	stage_keys(&stage, "F6 'Taxa' Tab '31/2' Esc");
	stage_expect(&stage, "Gem som kladde (g)");
	stage_keys(&stage, "g");
	stage_expect(&stage, "Kladden er gemt. Du finder den på Overblik.");
	assert_int_equal(amira_drafts(&stage, NULL), 1);
	assert_int_equal(amira_count(&stage, &note_entity, amira, NULL), 3);
}

static void
keeps_all_owners_of_many(void **state)
{
	struct uuid bo = people_add(&stage, "Bo", "Hald"), *owners = calloc(2, sizeof(*owners));

	(void)state;
	owners[0] = amira;
	owners[1] = bo;
	form_open_for_many(&stage.app, form_page_of(&note_entity), owners, 2);
	stage_keys(&stage, "'Brev sendt'");
	app_abandon(&stage.app);
	lose_form();
	open_newest();
	stage_expect(&stage, "Nyt notat om 2 unge");
	stage_keys(&stage, "C-s");
	assert_int_equal(amira_count(&stage, &note_entity, bo, NULL), 1);
	assert_int_equal(amira_count(&stage, &note_entity, amira, NULL), 4);
}

int
main(void)
{
#define JOURNEY(name) cmocka_unit_test_setup_teardown(name, open_stage, stage_teardown)
	const struct CMUnitTest tests[] = {
	    JOURNEY(is_written_two_seconds_after_the_last_letter),
	    JOURNEY(is_not_written_for_an_untouched_form),
	    JOURNEY(brings_back_a_new_note),
	    JOURNEY(brings_back_what_cannot_be_read),
	    JOURNEY(sees_what_others_changed_meanwhile),
	    JOURNEY(goes_when_it_is_discarded),
	    JOURNEY(saves_when_leaving),
	    JOURNEY(is_kept_when_the_form_is_not_right),
	    JOURNEY(keeps_all_owners_of_many),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
