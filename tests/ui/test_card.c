/* The card of a young person: what it shows, how one moves in it, what is done from it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "amira.h"
#include "model/journal.h"
#include "model/value.h"
#include "model/youth.h"
#include "people.h"
#include "app/screens.h"
#include "store/list.h"

static struct stage stage;
static struct uuid amira;

static int
open_stage(void **state)
{
	*state = &stage;
	stage_open(&stage, 24, 80);
	amira = amira_add(&stage);
	card_open(&stage.app, amira, NULL, 0);
	stage_screen(&stage);
	return 0;
}

static void
looks_as_pictured(void **state)
{
	(void)state;
	stage_goldens(&stage, "kort-#");
}

static void
shows_facts_tasks_and_what_happened(void **state)
{
	(void)state;
	stage_expect(&stage, "U-001 Amira Haddad, 17 år");
	stage_expect(&stage, "Telefon   12 34 56 78 (helst sms)");
	stage_expect(&stage, "Ønsker    Musik, tegning, dyr");
	stage_expect(&stage, "Samtykke    Ja, til 01-09-2026");
	stage_expect(&stage, "[ ] Find kørsel til 26. marts");
	stage_expect(&stage, "I DAG");
	stage_expect(&stage, "Vil gerne med, men mangler kørsel.");
	stage_expect(&stage, "Utryg ved at komme på rådhuset.");
}

static void
hides_a_protected_address(void **state)
{
	(void)state;
	app_resize(&stage.app, 40, 140);
	stage_expect(&stage, "Syrenvej 4");
	amira_change(&stage, &youth_entity, amira, YOUTH_ADDRESS_PROTECTED, "ja");
	stage_expect(&stage, "Telefon     Adressebeskyttet");
	stage_expect(&stage, "Adresse     Adressebeskyttet");
	stage_reject(&stage, "12 34 56 78");
	stage_reject(&stage, "Syrenvej");
	stage_keys(&stage, "F2");
	stage_expect(&stage, "Syrenvej 4");
}

static void
never_shows_the_three_sensitive_answers(void **state)
{
	(void)state;
	amira_change(&stage, &youth_entity, amira, YOUTH_PSYCHOLOGICAL, "Ja");
	app_resize(&stage.app, 40, 140);
	stage_expect(&stage, "U-001");
	stage_reject(&stage, "Psykisk");
	stage_keys(&stage, "F2");
	stage_expect(&stage, "Psykisk");
	stage_expect(&stage, "Følsomt: frivilligt");
}

static int
marked_row(void)
{
	return stage.app.canvas.cursor_row;
}

static void
marks_one_thing_at_a_time(void **state)
{
	int first = marked_row();

	(void)state;
	stage_keys(&stage, "Down");
	assert_true(marked_row() > first);
	stage_keys(&stage, "Up");
	assert_int_equal(marked_row(), first);
	stage_keys(&stage, "Tab Tab");
	assert_true(marked_row() < first);
	stage_keys(&stage, "Down");
	assert_true(marked_row() < first);
	stage_keys(&stage, "Tab End Home");
	assert_int_equal(marked_row(), first);
}

static void
finishes_and_postpones_tasks(void **state)
{
	(void)state;
	stage_keys(&stage, "Tab Tab k");
	stage_expect(&stage, "Opgaven er klaret. Ctrl+Z fortryder.");
	stage_reject(&stage, "[ ] Find kørsel");
	stage_keys(&stage, "u");
	stage_expect(&stage, "[ ] Ring efter workshop");
	stage_expect(&stage, "man 30.3.");
}

static void
opens_what_is_marked(void **state)
{
	(void)state;
	stage_keys(&stage, "Enter");
	stage_expect(&stage, "Ret notat om U-001");
	stage_expect(&stage, "Vil gerne med");
	stage_keys(&stage, "Esc Tab Tab Enter");
	stage_expect(&stage, "Ret opgave om U-001");
	stage_keys(&stage, "Esc BackTab Enter");
	stage_expect(&stage, "Ret ung U-001");
}

static void
shows_a_sensitive_note_only_when_opened(void **state)
{
	struct uuid note = amira_add_note(&stage, amira, "Fortalte om en indlæggelse", 3, 17);

	(void)state;
	amira_change(&stage, &note_entity, note, NOTE_SENSITIVE, "ja");
	stage_reject(&stage, "indlæggelse");
	stage_expect(&stage, "Følsomt notat. Enter viser det.");
	stage_keys(&stage, "Home");
	for (int i = 0; i < 3 && strstr(stage_screen(&stage), "Ret notat") == NULL; i++) {
		stage_keys(&stage, "Enter");
		if (strstr(stage_screen(&stage), "indlæggelse") == NULL)
			stage_keys(&stage, "Esc Down");
	}
	stage_expect(&stage, "indlæggelse");
}

static void
shows_one_type_at_a_time(void **state)
{
	(void)state;
	stage_expect(&stage, "alle typer");
	stage_keys(&stage, "f");
	stage_expect(&stage, "kun notater");
	stage_expect(&stage, "Vil gerne med");
	stage_reject(&stage, "Oprettet");
	stage_keys(&stage, "f");
	stage_expect(&stage, "kun kontaktforsøg");
	stage_reject(&stage, "Vil gerne med");
	stage_keys(&stage, "f f");
	stage_expect(&stage, "kun aktiviteter");
	stage_keys(&stage, "f f");
	stage_expect(&stage, "alle typer");
	stage_expect(&stage, "Ønske     Musik");
}

static void
reads_a_long_note_to_its_end(void **state)
{
	struct text text = {0};

	(void)state;
	for (int i = 1; i <= 60; i++)
		text_add_format(&text, "linje %d\n", i);
	text_add(&text, "til sidst");
	amira_add_note(&stage, amira, text_get(&text), 3, 17);
	text_clear(&text);
	stage_keys(&stage, "Home");
	stage_expect(&stage, "linje 1");
	for (int i = 0; i < 80 && strstr(stage_screen(&stage), "til sidst") == NULL; i++)
		stage_keys(&stage, "Down");
	stage_expect(&stage, "til sidst");
	stage_keys(&stage, "Home");
	stage_reject(&stage, "til sidst");
}

static void
goes_on_to_the_next_in_the_list(void **state)
{
	struct list *list = list_new(stage.app.store, &youth_entity);
	struct list_query query = {.sort = LIST_SORT_NAME};
	struct error error;

	(void)state;
	people_add(&stage, "Bo", "Hald");
	assert_int_equal(list_set(list, &query, &error), STATUS_OK);
	stage_keys(&stage, ".");
	stage_expect(&stage, "Kortet er ikke åbnet fra en liste.");
	stage_keys(&stage, "Esc");
	card_open(&stage.app, amira, list, 0);
	stage_expect(&stage, "1 af 2");
	stage_keys(&stage, ".");
	stage_expect(&stage, "U-002 Bo Hald");
	stage_expect(&stage, "2 af 2");
	stage_keys(&stage, ".");
	stage_expect(&stage, "Det er den sidste i listen.");
	stage_keys(&stage, ",");
	stage_expect(&stage, "U-001 Amira Haddad");
	stage_keys(&stage, "Esc");
	list_free(list);
}

static void
deletes_what_is_marked(void **state)
{
	(void)state;
	stage_keys(&stage, "Tab Tab x");
	stage_expect(&stage, " Flyttet til papirkurven: opgave. Ctrl+Z fortryder.");
	assert_int_equal(amira_count(&stage, &task_entity, amira, NULL), 1);
	stage_keys(&stage, "C-z");
	assert_int_equal(amira_count(&stage, &task_entity, amira, NULL), 2);
	stage_keys(&stage, "BackTab x");
	stage_expect(&stage, "U-001 er flyttet til papirkurven. Ctrl+Z fortryder.");
	stage_reject(&stage, "Tidslinje");
	assert_int_equal(amira_count(&stage, &youth_entity, UUID_NONE, NULL), 0);
	stage_keys(&stage, "C-z");
	assert_int_equal(amira_count(&stage, &youth_entity, UUID_NONE, NULL), 1);
}

static void
sees_at_once_what_others_write(void **state)
{
	(void)state;
	amira_add_note(&stage, amira, "Skrevet af en kollega", 3, 17);
	stage_expect(&stage, "Skrevet af en kollega");
}

static void
writes_a_note_beside_the_card(void **state)
{
	(void)state;
	app_resize(&stage.app, 40, 140);
	stage_keys(&stage, "F6 'Taxa er bestilt til kl. 12.30 fra hjemmet.'");
	stage_expect(&stage, "Tidslinje");
	stage_expect(&stage, "Unge > Amira Haddad");
	stage_golden(&stage, "kort-140-notat");
	stage_keys(&stage, "C-s");
	stage_expect(&stage, "Taxa er bestilt");
	stage_reject(&stage, "Nyt notat");
}

static void
takes_the_mouse(void **state)
{
	struct key click = {.press = PRESS_CLICK, .row = 0, .column = 5};

	(void)state;
	click.row = marked_row() + 2;
	app_key(&stage.app, &click);
	stage_screen(&stage);
	assert_int_equal(marked_row(), click.row);
	app_key(&stage.app, &click);
	stage_expect(&stage, "Ret notat");
}

int
main(void)
{
#define JOURNEY(name) cmocka_unit_test_setup_teardown(name, open_stage, stage_teardown)
	const struct CMUnitTest tests[] = {
	    JOURNEY(looks_as_pictured),
	    JOURNEY(shows_facts_tasks_and_what_happened),
	    JOURNEY(hides_a_protected_address),
	    JOURNEY(never_shows_the_three_sensitive_answers),
	    JOURNEY(marks_one_thing_at_a_time),
	    JOURNEY(finishes_and_postpones_tasks),
	    JOURNEY(opens_what_is_marked),
	    JOURNEY(shows_a_sensitive_note_only_when_opened),
	    JOURNEY(shows_one_type_at_a_time),
	    JOURNEY(reads_a_long_note_to_its_end),
	    JOURNEY(goes_on_to_the_next_in_the_list),
	    JOURNEY(deletes_what_is_marked),
	    JOURNEY(sees_at_once_what_others_write),
	    JOURNEY(writes_a_note_beside_the_card),
	    JOURNEY(takes_the_mouse),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
