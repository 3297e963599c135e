/* The list of young people: search as you type, filters, order, marks, bulk work, the mouse, and the panel beside it.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "amira.h"
#include "base/clock.h"
#include "base/file.h"
#include "model/value.h"
#include "model/youth.h"
#include "people.h"

static const struct {
	const char *first, *last, *born, *phone;
	int state;
} people[] = {
    {"Aksel", "Hansen Nørgaard", "03-04-2006", "11223344", YOUTH_ACTIVE},
    {"Bo", "Æbelø Hald", "05-06-2001", "", YOUTH_ACTIVE},
    {"Cecilie", "Åkjær Hagen", "07-08-2003", "11223346", YOUTH_ACTIVE},
    {"Emil", "Østerhave", "01-01-2006", "11223347", YOUTH_PAUSED},
    {"Fatima", "Yıldız Hassan", "02-02-2008", "11223348", YOUTH_ACTIVE},
    {"Ida", "Kjær Hartmann", "03-03-1999", "11223349", YOUTH_NEW},
    {"Jonas", "Thrane Harder", "04-04-2009", "11223350", YOUTH_ACTIVE},
    {"Mads", "Ågård Hald", "05-05-1996", "", YOUTH_ENDED},
    {"Søren", "Aagaard", "06-06-2005", "11223352", YOUTH_CONTACTED},
    {"Åse", "Hammer", "07-07-2006", "11223353", YOUTH_ACTIVE},
};

static void
fill(struct stage *stage, int rows, int columns)
{
	stage_open(stage, rows, columns);
	amira_add(stage);
	for (size_t i = 0; i < sizeof people / sizeof people[0]; i++) {
		struct youth youth;
		struct error error;
		record_init(&youth_entity, &youth);
		value_set_text(&youth_entity.fields[YOUTH_FIRST_NAME], &youth, people[i].first);
		value_set_text(&youth_entity.fields[YOUTH_LAST_NAME], &youth, people[i].last);
		assert_int_equal(
		    value_read(&youth_entity.fields[YOUTH_BORN], people[i].born, clock_today(), &youth, &error),
		    STATUS_OK);
		value_set_text(&youth_entity.fields[YOUTH_PHONE], &youth, people[i].phone);
		youth.state = people[i].state;
		if (youth.state == YOUTH_ENDED)
			youth.end_reason =
			    store_codes(stage->app.store, "afslutning", clock_today()).items[0]->record.id;
		stage_save(stage, &youth);
		record_clear(&youth);
	}
	stage_keys(stage, "2");
}

static void
shows_danish_order_at_all_sizes(void **state)
{
	static const struct {
		int rows, columns;
		const char *name;
	} sizes[] = {{24, 80, "unge-80"}, {40, 140, "unge-140"}, {18, 60, "unge-60"}};
	(void)state;
	for (size_t i = 0; i < 3; i++) {
		struct stage stage;
		fill(&stage, sizes[i].rows, sizes[i].columns);
		stage_keys(&stage, "Down");
		stage_wait(&stage, 500);
		stage_golden(&stage, sizes[i].name);
		stage_close(&stage);
	}
}

static void
finds_while_typing_however_it_is_spelt(void **state)
{
	(void)state;
	struct stage stage;
	fill(&stage, 24, 80);
	stage_keys(&stage, "s aagaard");
	stage_expect(&stage, "Søren Aagaard");
	stage_expect(&stage, "Mads Ågård Hald");
	stage_expect(&stage, "2 af 11 unge vises.");
	stage_reject(&stage, "Emil Østerhave");
	stage_keys(&stage, "Esc 'aase'");
	stage_expect(&stage, "1 af 11 unge vises.");
	stage_expect(&stage, "Åse Hammer");
	stage_keys(&stage, "Esc 'hald bo'");
	stage_expect(&stage, "1 af 11 unge vises.");
	stage_keys(&stage, "Esc '11 22 33 47'");
	stage_expect(&stage, "Emil Østerhave");
	stage_expect(&stage, "1 af 11 unge vises.");
	stage_keys(&stage, "Esc 'xyz'");
	stage_expect(&stage, "Ingen passer. 11 unge er skjult.");
	stage_keys(&stage, "Esc Esc");
	stage_expect(&stage, "11 unge.");
	stage_close(&stage);
}

static void
letters_are_text_only_in_the_field(void **state)
{
	(void)state;
	struct stage stage;
	fill(&stage, 24, 80);
	stage_keys(&stage, "s 'nox'");
	stage_reject(&stage, "Ny ung");
	stage_reject(&stage, "papirkurven");
	stage_expect(&stage, "Ingen passer.");
	stage_close(&stage);
}

static void
filters_as_chips_that_esc_takes_off(void **state)
{
	(void)state;
	struct stage stage;
	fill(&stage, 24, 80);
	stage_keys(&stage, "f");
	stage_golden(&stage, "unge-80-filtre");
	stage_keys(&stage, "Down Down Down Down Down Down Down Down Down Space Enter");
	stage_expect(&stage, "Mangler telefon ×");
	stage_expect(&stage, "2 af 11 unge vises.");
	stage_expect(&stage, "Bo Æbelø Hald");
	stage_keys(&stage, "Esc");
	stage_reject(&stage, "×");
	stage_expect(&stage, "11 unge.");
	stage_close(&stage);
}

static void
add_born(struct stage *stage, const char *name, struct date day)
{
	struct youth youth;
	record_init(&youth_entity, &youth);
	value_set_text(&youth_entity.fields[YOUTH_FIRST_NAME], &youth, name);
	youth.born = (struct period){day, day, ""};
	youth.state = YOUTH_ACTIVE;
	stage_save(stage, &youth);
	record_clear(&youth);
}

/* In the order they turn 30, with the days until then in the place of the age. */
static void
tells_who_turns_thirty(void **state)
{
	static const struct {
		int rows, columns;
		const char *golden;
	} sizes[] = {{18, 60, "unge-60-tredive"}, {24, 80, "unge-80-tredive"}, {40, 140, "unge-140-tredive"}};
	(void)state;
	for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
		struct stage stage;
		fill(&stage, sizes[i].rows, sizes[i].columns);
		add_born(&stage, "August", date_make(1996, 8, 1));
		add_born(&stage, "Birk", date_make(1996, 3, 18));
		add_born(&stage, "Carla", date_make(1996, 3, 17));
		add_born(&stage, "December", date_make(1996, 12, 1));
		stage_keys(&stage, "f Down Down Down Down Down Down Down Space Enter");
		stage_expect(&stage, "3 af 15 unge vises.");
		stage_golden(&stage, sizes[i].golden);
		stage_keys(&stage, "Esc");
		stage_reject(&stage, "Fylder 30");
		stage_close(&stage);
	}
}

static void
the_overview_opens_who_turns_thirty(void **state)
{
	(void)state;
	struct stage stage;
	stage_open(&stage, 24, 80);
	amira_add(&stage);
	add_born(&stage, "August", date_make(1996, 8, 1));
	add_born(&stage, "Birk", date_make(1996, 3, 18));
	add_born(&stage, "Carla", date_make(1996, 3, 17));
	stage_keys(&stage, "2 1");
	stage_expect(&stage, "Fylder 30 inden 60 dage: 2 unge");
	stage_keys(&stage, "End Up Enter");
	stage_expect(&stage, "Fylder 30 inden 60 dage ×");
	stage_expect(&stage, "2 af 4 unge vises.");
	stage_close(&stage);
}

static void
sorts_by_a_column_and_back(void **state)
{
	(void)state;
	struct stage stage;
	fill(&stage, 24, 80);
	stage_keys(&stage, "o Down Enter");
	stage_expect(&stage, "sorteret: Alder ▲");
	stage_expect(&stage, "║>[ ] U-009 Mads Ågård Hald");
	stage_keys(&stage, "o Enter");
	stage_expect(&stage, "sorteret: Alder ▼");
	stage_expect(&stage, "║>[ ] U-008 Jonas Thrane Harder");
	stage_close(&stage);
}

static void
marks_several_and_undoes_them_as_one(void **state)
{
	(void)state;
	struct stage stage;
	fill(&stage, 24, 80);
	stage_keys(&stage, "Space Space Space");
	stage_expect(&stage, "3 markeret");
	stage_keys(&stage, "x");
	stage_expect(&stage, "3 unge er flyttet til papirkurven. Ctrl+Z fortryder.");
	stage_expect(&stage, "Cecilie");
	stage_reject(&stage, "Aksel");
	stage_keys(&stage, "C-z");
	stage_expect(&stage, "Fortrudt: 3 unge til papirkurven.");
	stage_expect(&stage, "Aksel");
	stage_keys(&stage, "C-y");
	stage_expect(&stage, "Gentaget: 3 unge til papirkurven.");
	stage_reject(&stage, "Aksel");
	stage_close(&stage);
}

static void
stays_on_the_same_person_when_the_list_changes(void **state)
{
	(void)state;
	struct stage stage;
	fill(&stage, 24, 80);
	stage_keys(&stage, "Down Down Down");
	stage_expect(&stage, "║>[ ] U-004 Cecilie");
	people_add(&stage, "Abel", "Først");
	stage_expect(&stage, "U-012 Abel Først");
	stage_expect(&stage, "║>[ ] U-004 Cecilie");
	stage_close(&stage);
}

static void
click_at(struct stage *stage, const char *text)
{
	const char *screen = stage_screen(stage);
	int row = 0;
	for (const char *at = screen, *found = strstr(screen, text); found && at < found; at++)
		row += *at == '\n';
	app_key(&stage->app, &(struct key){.press = PRESS_CLICK, .row = row, .column = 20});
	app_update(&stage->app);
}

static void
a_click_marks_and_another_opens(void **state)
{
	(void)state;
	struct stage stage;
	fill(&stage, 24, 80);
	click_at(&stage, "U-005 Emil");
	stage_expect(&stage, "║>[ ] U-005 Emil");
	click_at(&stage, "U-005 Emil");
	stage_expect(&stage, "Unge > Emil Østerhave");
	stage_close(&stage);
}

static void
pasted_text_does_nothing_outside_a_field(void **state)
{
	(void)state;
	struct stage stage;
	fill(&stage, 24, 80);
	app_key(&stage.app, &(struct key){.press = PRESS_PASTE_BEGIN});
	for (const char *letter = "nxq"; *letter; letter++)
		app_key(&stage.app,
			&(struct key){.press = PRESS_CHARACTER, .character = (unsigned char)*letter, .pasted = true});
	app_key(&stage.app, &(struct key){.press = PRESS_PASTE_END});
	stage_expect(&stage, "Indsat tekst kan kun bruges i et felt.");
	stage_expect(&stage, "╔═ Unge ═");
	stage_close(&stage);
}

static void
searches_everywhere(void **state)
{
	(void)state;
	struct stage stage;
	fill(&stage, 24, 80);
	stage_keys(&stage, "F3 'ha'");
	stage_expect(&stage, "Unge (10)");
	stage_keys(&stage, "'dd'");
	stage_wait(&stage, 500);
	stage_golden(&stage, "soeg-80");
	stage_keys(&stage, "Enter");
	stage_expect(&stage, "Unge > Amira Haddad");
	stage_keys(&stage, "F3 'hiphop'");
	stage_wait(&stage, 500);
	stage_expect(&stage, "Noter (1)");
	stage_keys(&stage, "Esc F3 'Ny Person' Enter");
	stage_expect(&stage, "Ny ung");
	stage_expect(&stage, "Ny Person");
	stage_close(&stage);
}

static void
exports_a_private_file(void **state)
{
	(void)state;
	struct stage stage;
	fill(&stage, 24, 80);
	stage_keys(&stage, "e");
	stage_expect(&stage, "Filen indeholder navne");
	stage_keys(&stage, "Enter");
	stage_expect(&stage, "11 unge er gemt i filen.");
	struct text bytes = {0};
	struct error error;
	char path[160];
	snprintf(path, sizeof path, "%s/ungeloeft-unge-2026-03-17.csv", stage.folder);
	assert_int_equal(file_read(path, &bytes, &error), STATUS_OK);
	assert_non_null(strstr(text_get(&bytes), "Åse;Hammer"));
	text_clear(&bytes);
	stage_keys(&stage, "e Enter");
	stage_expect(&stage, "!"); /* never over another file */
	stage_close(&stage);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(shows_danish_order_at_all_sizes),
	    cmocka_unit_test(finds_while_typing_however_it_is_spelt),
	    cmocka_unit_test(letters_are_text_only_in_the_field),
	    cmocka_unit_test(filters_as_chips_that_esc_takes_off),
	    cmocka_unit_test(tells_who_turns_thirty),
	    cmocka_unit_test(the_overview_opens_who_turns_thirty),
	    cmocka_unit_test(sorts_by_a_column_and_back),
	    cmocka_unit_test(marks_several_and_undoes_them_as_one),
	    cmocka_unit_test(stays_on_the_same_person_when_the_list_changes),
	    cmocka_unit_test(a_click_marks_and_another_opens),
	    cmocka_unit_test(pasted_text_does_nothing_outside_a_field),
	    cmocka_unit_test(searches_everywhere),
	    cmocka_unit_test(exports_a_private_file),
	};
	return cmocka_run_group_tests_name("the list", tests, NULL, NULL);
}
