/* Forms as they are used: typing, choosing, correcting, saving. */
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
	return 0;
}

static const char *
field_of(const struct entity *entity, struct uuid id, int field)
{
	return people_field(&stage, entity, id, field);
}

static void
writes_a_note_in_few_keys(void **state)
{
	struct uuid note;

	(void)state;
	card_open(&stage.app, amira, NULL, 0);
	stage_keys(&stage, "F6 'Taxa er bestilt.' C-s");
	stage_expect(&stage, "Notat gemt kl. 13.42. Ctrl+Z fortryder.");
	stage_expect(&stage, "Tidslinje");
	assert_int_equal(amira_count(&stage, &note_entity, amira, &note), 4);
	assert_string_equal(field_of(&note_entity, note, NOTE_TEXT), "Taxa er bestilt.");
	assert_string_equal(field_of(&note_entity, note, NOTE_HAPPENED), "17-03-2026");
	assert_string_equal(field_of(&note_entity, note, NOTE_MINUTES), "13.42");
	assert_int_equal(amira_drafts(&stage, NULL), 0);
}

static void
follows_up_in_the_same_change(void **state)
{
	struct uuid task;

	(void)state;
	card_open(&stage.app, amira, NULL, 0);
	stage_keys(&stage, "F6 'Ringer igen.' Tab '+7' C-s");
	stage_expect(&stage, "Notat og opgave gemt kl. 13.42. Ctrl+Z fortryder.");
	assert_int_equal(amira_count(&stage, &task_entity, amira, &task), 3);
	assert_string_equal(field_of(&task_entity, task, TASK_TITLE), "Følg op");
	assert_string_equal(field_of(&task_entity, task, TASK_DUE), "24-03-2026");
	stage_keys(&stage, "C-z");
	assert_int_equal(amira_count(&stage, &task_entity, amira, NULL), 2);
	assert_int_equal(amira_count(&stage, &note_entity, amira, NULL), 3);
}

static void
begins_empty_each_time(void **state)
{
	(void)state;
	card_open(&stage.app, amira, NULL, 0);
	stage_keys(&stage, "F6 'Det her skal ikke blive stående.' Esc k F6");
	stage_expect(&stage, "Nyt notat om U-001");
	stage_reject(&stage, "blive stående");
	stage_expect(&stage, "17-03-2026    = tirsdag 17. marts 2026, uge 12");
}

static void
keeps_lines_of_a_long_text(void **state)
{
	struct uuid note;

	(void)state;
	card_open(&stage.app, amira, NULL, 0);
	stage_keys(&stage, "F6 'En' Enter 'To' C-s");
	amira_count(&stage, &note_entity, amira, &note);
	assert_string_equal(field_of(&note_entity, note, NOTE_TEXT), "En\nTo");
}

static void
reads_dates_while_they_are_typed(void **state)
{
	(void)state;
	stage_keys(&stage, "n 'Søren' Tab Tab Tab '140306'");
	stage_expect(&stage, "= tirsdag 14. marts 2006, 20 år");
	stage_keys(&stage, "C-u '310206'");
	stage_expect(&stage, "dag-måned-år, fx 14-03-2008");
	stage_reject(&stage, "31. februar");
	stage_keys(&stage, "Tab");
	stage_expect(&stage, "! 31. februar findes ikke.");
	stage_expect(&stage, "310206");
}

static void
counts_what_must_be_corrected(void **state)
{
	(void)state;
	stage_keys(&stage, "n 'Søren' Tab Tab Tab '310206' Tab '123456' C-s");
	stage_expect(&stage, "2 felter skal rettes. Markøren står i det første.");
	stage_keys(&stage, "C-u '140306' C-s");
	stage_expect(&stage, "1 felt skal rettes. Markøren står i det.");
	stage_keys(&stage, "'78' C-s");
	stage_expect(&stage, "U-002 gemt kl. 13.42. Ctrl+Z fortryder.");
	stage_expect(&stage, "U-002 Søren, 20 år");
}

static void
asks_about_a_warning(void **state)
{
	(void)state;
	stage_keys(&stage, "n 'Gamle' Tab Tab Tab '14-03-1980' C-s");
	stage_expect(&stage, "Vil du gemme alligevel?");
	assert_int_equal(amira_count(&stage, &youth_entity, UUID_NONE, NULL), 1);
	stage_keys(&stage, "Esc");
	stage_expect(&stage, "Ny ung");
	stage_keys(&stage, "C-s g");
	assert_int_equal(amira_count(&stage, &youth_entity, UUID_NONE, NULL), 2);
}

static void
tells_who_may_be_the_same(void **state)
{
	(void)state;
	stage_keys(&stage, "n 'Amira' Tab 'Haddad' Tab Tab '120908' Tab");
	stage_expect(&stage, "Måske findes U-001 Amira Haddad, 17 år, allerede. F4 viser.");
	stage_keys(&stage, "F4");
	stage_expect(&stage, "Tidslinje");
	stage_keys(&stage, "Esc");
	stage_expect(&stage, "Ny ung");
	stage_expect(&stage, "Haddad");
}

static void
filters_a_list_by_typing(void **state)
{
	(void)state;
	people_add_staff(&stage, "Lone K.", "LK");
	people_add_staff(&stage, "Metin A.", "MA");
	stage_keys(&stage, "2 F2 Enter Enter Enter Enter Enter Enter Enter Enter Enter Enter Enter 'met'");
	stage_expect(&stage, "skriv for at søge");
	stage_expect(&stage, "│Mette B.");
	stage_expect(&stage, "│Metin A.");
	stage_reject(&stage, "Lone K.");
	stage_keys(&stage, "Enter");
	stage_expect(&stage, "Metin A.");
	stage_reject(&stage, "│Mette B.");
	stage_keys(&stage, "'lone' Esc");
	stage_expect(&stage, "Konsulent           Metin A.");
	stage_keys(&stage, "'lk' Tab C-s");
	stage_expect(&stage, "U-001 gemt");
	assert_string_equal(field_of(&youth_entity, amira, YOUTH_CONSULTANT), "Lone K.");
}

static void
refuses_what_is_not_in_the_list(void **state)
{
	(void)state;
	card_open(&stage.app, amira, NULL, 0);
	stage_keys(&stage, "F6 'Hej' Tab Tab 'ukendt' Tab");
	stage_expect(&stage, "! Vælg fra listen. F4 viser den.");
	stage_expect(&stage, "ukendt");
	stage_keys(&stage, "C-s");
	stage_expect(&stage, "1 felt skal rettes. Markøren står i det.");
}

static void
chooses_in_rows_and_marks(void **state)
{
	struct uuid contact;

	(void)state;
	card_open(&stage.app, amira, NULL, 0);
	stage_keys(&stage, "v Right Tab Right Right");
	stage_expect(&stage, "(•) Sms");
	stage_expect(&stage, "(•) Nået");
	stage_keys(&stage, "Left C-s");
	amira_count(&stage, &contact_entity, amira, &contact);
	assert_string_equal(field_of(&contact_entity, contact, CONTACT_CHANNEL), "Sms");
	assert_string_equal(field_of(&contact_entity, contact, CONTACT_OUTCOME), "Besked lagt");
	stage_keys(&stage, "F2 Tab Tab Tab Tab Tab Tab Tab Tab Space Tab Right Space Left Space C-s");
	assert_string_equal(field_of(&youth_entity, amira, YOUTH_ADDRESS_PROTECTED), "Ja");
	assert_string_equal(field_of(&youth_entity, amira, YOUTH_PREFERRED_CONTACT), "Opkald");
}

static void
takes_a_day_from_the_calendar(void **state)
{
	struct uuid task;

	(void)state;
	card_open(&stage.app, amira, NULL, 0);
	stage_keys(&stage, "j 'Ring' Tab F4");
	stage_expect(&stage, "Marts 2026");
	stage_keys(&stage, "Down Right Enter C-s");
	stage_expect(&stage, "Opgave gemt kl. 13.42.");
	amira_count(&stage, &task_entity, amira, &task);
	assert_string_equal(field_of(&task_entity, task, TASK_DUE), "25-03-2026");
}

static void
shows_only_what_is_of_use(void **state)
{
	struct uuid situation;

	(void)state;
	card_open(&stage.app, amira, NULL, 0);
	stage_keys(&stage, "y");
	stage_expect(&stage, " Ydelse  ");
	stage_reject(&stage, "Timer om ugen");
	stage_keys(&stage, "End Right Right");
	stage_expect(&stage, "(•) Job");
	stage_expect(&stage, "Timer om ugen");
	stage_keys(&stage, "Tab 'fritid' Enter Tab '8' C-s");
	stage_expect(&stage, "Ændring gemt kl. 13.42.");
	amira_count(&stage, &situation_entity, amira, &situation);
	assert_string_equal(field_of(&situation_entity, situation, SITUATION_HOURS), "8");
	assert_string_equal(field_of(&youth_entity, amira, YOUTH_HOURS), "8");
}

static void
writes_the_same_for_many(void **state)
{
	struct uuid bo = people_add(&stage, "Bo", "Hald"), *owners = calloc(2, sizeof(*owners));

	(void)state;
	owners[0] = amira;
	owners[1] = bo;
	form_open_for_many(&stage.app, form_page_of(&task_entity), owners, 2);
	stage_expect(&stage, "Ny opgave om 2 unge");
	stage_keys(&stage, "'Send brev' C-s");
	stage_expect(&stage, "2 opgaver gemt kl. 13.42. Ctrl+Z fortryder.");
	assert_int_equal(amira_count(&stage, &task_entity, amira, NULL), 3);
	assert_int_equal(amira_count(&stage, &task_entity, bo, NULL), 1);
	stage_keys(&stage, "C-z");
	assert_int_equal(amira_count(&stage, &task_entity, bo, NULL), 0);
}

static void
asks_why_an_old_note_changes(void **state)
{
	struct uuid note;
	struct note record;
	struct error error;

	(void)state;
	note = amira_add_note(&stage, amira, "Gammelt notat", 3, 17);
	clock_fix(date_make(2026, 3, 19), 10, 0);
	record_init(&note_entity, &record);
	assert_int_equal(store_read(stage.app.store, &note_entity, note, &record, &error), STATUS_OK);
	form_open(&stage.app, form_page_of(&note_entity), &record, UUID_NONE);
	record_clear(&record);
	stage_expect(&stage, "Hvorfor rettes notatet?");
	stage_keys(&stage, "' rettet' C-s");
	stage_expect(&stage, "1 felt skal rettes.");
	stage_keys(&stage, "'Forkert dato' C-s");
	stage_expect(&stage, "Notat gemt kl. 10.00.");
	assert_string_equal(field_of(&note_entity, note, NOTE_TEXT), "Gammelt notat rettet");
	history_open(&stage.app, &note_entity, note);
	stage_expect(&stage, "Grund  Forkert dato");
}

static void
turns_a_field_back_with_undo(void **state)
{
	(void)state;
	card_open(&stage.app, amira, NULL, 0);
	stage_keys(&stage, "F2 C-u 'Fejl' C-z");
	stage_expect(&stage, "Fornavn *           Amira");
	stage_keys(&stage, "C-y");
	stage_expect(&stage, "Fornavn *           Fejl");
	stage_keys(&stage, "C-z C-z C-z");
	assert_string_equal(field_of(&youth_entity, amira, YOUTH_FIRST_NAME), "Amira");
}

static void
warns_of_a_cpr_number(void **state)
{
	(void)state;
	card_open(&stage.app, amira, NULL, 0);
	stage_keys(&stage, "F6 'Nummer 120908-1234'");
	stage_expect(&stage, "OBS: ligner et CPR-nummer. Det skal ikke stå her.");
	stage_keys(&stage, "C-s");
	stage_expect(&stage, "Vil du gemme alligevel?");
}

static void
stands_on_every_size(void **state)
{

	(void)state;
	card_open(&stage.app, amira, NULL, 0);
	for (const struct stage_size *size = stage_sizes; size->rows; size++) {
		app_resize(&stage.app, size->rows, size->columns);
		stage_keys(&stage, "F6 'Taxa er bestilt til kl. 12.30 fra hjemmet.'");
		stage_golden(&stage, "skema-#-notat");
		stage_keys(&stage, "Esc k");
		stage.app.message.text[0] = '\0';
		stage_keys(&stage, "Esc n 'Søren' Tab 'Ågård' Tab Tab '310206' Tab '123456' C-s");
		stage_golden(&stage, "skema-#-ung");
		stage_keys(&stage, "Esc k");
		card_open(&stage.app, amira, NULL, 0);
	}
}

int
main(void)
{
#define JOURNEY(name) cmocka_unit_test_setup_teardown(name, open_stage, stage_teardown)
	const struct CMUnitTest tests[] = {
	    JOURNEY(writes_a_note_in_few_keys),
	    JOURNEY(follows_up_in_the_same_change),
	    JOURNEY(begins_empty_each_time),
	    JOURNEY(keeps_lines_of_a_long_text),
	    JOURNEY(reads_dates_while_they_are_typed),
	    JOURNEY(counts_what_must_be_corrected),
	    JOURNEY(asks_about_a_warning),
	    JOURNEY(tells_who_may_be_the_same),
	    JOURNEY(filters_a_list_by_typing),
	    JOURNEY(refuses_what_is_not_in_the_list),
	    JOURNEY(chooses_in_rows_and_marks),
	    JOURNEY(takes_a_day_from_the_calendar),
	    JOURNEY(shows_only_what_is_of_use),
	    JOURNEY(writes_the_same_for_many),
	    JOURNEY(asks_why_an_old_note_changes),
	    JOURNEY(turns_a_field_back_with_undo),
	    JOURNEY(warns_of_a_cpr_number),
	    JOURNEY(stands_on_every_size),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
