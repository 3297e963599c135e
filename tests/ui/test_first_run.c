/* The first run: four steps, nothing made before the last. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
#include <cmocka.h>

#include "base/file.h"
#include "people.h"
#include "app/screens.h"

/* A stage without a file, as when the program is started for the first time. */
static void
open_without_file(struct stage *stage, int rows, int columns, const char *path)
{
	stage_open(stage, rows, columns);
	app_close(&stage->app);
	app_init(&stage->app, NULL, rows, columns);
	first_run_open(&stage->app, path);
}

static void
begins_empty_as_the_one_who_answers(void **state)
{
	(void)state;
	struct stage stage;
	char path[] = "/tmp/ungeloeft-foerste-XXXXXX", file[64];
	assert_non_null(mkdtemp(path));
	snprintf(file, sizeof file, "%s/unge.db", path);
	open_without_file(&stage, 24, 80, file);
	stage_expect(&stage, "trin 1 af 4");
	stage_keys(&stage, "Down Down Enter");
	stage_expect(&stage, "trin 2 af 4");
	stage_keys(&stage, "C-u 'Mette Nielsen' Enter");
	stage_expect(&stage, "Initialer   MN");
	stage_keys(&stage, "Enter Right Enter");
	stage_expect(&stage, "trin 3 af 4");
	stage_expect(&stage, "Egen mappe: kun du kan læse filen.");
	stage_keys(&stage, "Enter");
	stage_expect(&stage, "trin 4 af 4");
	stage_expect(&stage, "Mette Nielsen (MN), Tovholder");
	assert_false(file_exists(file));
	stage_keys(&stage, "Enter");
	stage_expect(&stage, "Ungeløft · Overblik");
	stage_expect(&stage, "Så er du i gang.");
	assert_true(file_exists(file));
	assert_false(store_is_practice(stage.app.store));
	assert_string_equal(store_title(stage.app.store, &staff_entity, store_actor(stage.app.store), true), "MN");
	unlink(file);
	stage_close(&stage);
	char command[64];
	snprintf(command, sizeof command, "rm -r '%s'", path);
	assert_int_equal(system(command), 0);
}

static void
practice_data_belong_to_the_one_who_answers(void **state)
{
	(void)state;
	struct stage stage;
	struct text file = {0};
	open_without_file(&stage, 24, 80, "");
	text_add_format(&file, "'%s/ny mappe/unge.db'", stage.folder);
	stage_keys(&stage, "Enter C-u 'Mette Nielsen' Enter Enter Enter C-u");
	stage_keys(&stage, text_get(&file));
	stage_expect(&stage, "Mappen findes ikke endnu. Den bliver lavet");
	stage_keys(&stage, "Enter");
	stage_expect(&stage, "med opdigtede data (øvedata)");
	stage_keys(&stage, "Enter");
	stage_expect(&stage, "ØVEDATA");
	assert_true(store_is_practice(stage.app.store));
	assert_string_equal(store_title(stage.app.store, &staff_entity, store_actor(stage.app.store), true), "MN");
	stage_keys(&stage, "C-z");
	stage_expect(&stage, "! ");
	struct text remembered = {0}, wanted = {0};
	unsetenv("UNGELOEFT_FIL");
	store_add_default_path(&remembered);
	text_add_format(&wanted, "%s/ny mappe/unge.db", stage.folder);
	assert_string_equal(text_get(&remembered), text_get(&wanted));
	text_clear(&remembered);
	text_clear(&wanted);
	text_clear(&file);
	stage_close(&stage);
}

static void
asks_for_a_name_and_initials(void **state)
{
	(void)state;
	struct stage stage;
	open_without_file(&stage, 24, 80, "/tmp/findes-ikke/unge.db");
	stage_keys(&stage, "Enter C-u Enter Enter Enter");
	stage_expect(&stage, "trin 2 af 4");
	stage_expect(&stage, "! Skriv dit navn.");
	stage_keys(&stage, "'Bo'");
	stage_reject(&stage, "! Skriv dit navn.");
	stage_keys(&stage, "Down C-u Down Enter");
	stage_expect(&stage, "trin 3 af 4");
	stage_keys(&stage, "Esc");
	stage_expect(&stage, "Initialer   B ");
	stage_close(&stage);
}

static void
never_takes_a_file_that_is_there(void **state)
{
	(void)state;
	struct stage stage;
	struct error error;
	struct text found = {0}, file = {0};
	open_without_file(&stage, 24, 80, "");
	text_add_format(&file, "%s/vigtig.txt", stage.folder);
	assert_int_equal(file_write(text_get(&file), "vigtigt", 7, &error), STATUS_OK);
	stage_keys(&stage, "Enter C-u 'Bo Hald' Enter Enter Enter C-u");
	stage_keys(&stage, text_get(&file));
	stage_keys(&stage, "Enter");
	stage_expect(&stage, "trin 3 af 4");
	stage_expect(&stage, "! Der er allerede en fil med det navn.");
	assert_int_equal(file_read(text_get(&file), &found, &error), STATUS_OK);
	assert_string_equal(text_get(&found), "vigtigt");
	text_clear(&found);
	text_clear(&file);
	stage_close(&stage);
}

static void
refuses_a_folder_that_others_can_write(void **state)
{
	(void)state;
	struct stage stage;
	open_without_file(&stage, 24, 80, "/tmp/ungeloeft-findes-ikke.db");
	stage_keys(&stage, "Enter C-u 'Bo Hald' Enter Enter Enter Enter");
	stage_expect(&stage, "trin 3 af 4");
	stage_expect(&stage, "Andre kan skrive i mappen");
	stage_close(&stage);
}

static void
shows_the_looks_at_once(void **state)
{
	(void)state;
	struct stage stage;
	open_without_file(&stage, 24, 80, "/tmp/findes-ikke/unge.db");
	stage_keys(&stage, "Up Right Space");
	assert_int_equal(stage.app.theme, THEME_LIGHT);
	stage_expect(&stage, "(•) Lys");
	stage_keys(&stage, "Up Space");
	assert_true(stage.app.canvas.simple);
	stage_keys(&stage, "Up Space");
	assert_false(stage.app.canvas.simple);
	stage_close(&stage);
}

static void
goes_back_a_step_and_asks_before_leaving(void **state)
{
	(void)state;
	struct stage stage;
	open_without_file(&stage, 24, 80, "/tmp/findes-ikke/unge.db");
	stage_keys(&stage, "Enter C-u 'Bo Hald' Esc");
	stage_expect(&stage, "trin 1 af 4");
	stage_keys(&stage, "Enter");
	stage_expect(&stage, "Bo Hald");
	stage_keys(&stage, "Esc Esc");
	stage_expect(&stage, "Intet er gemt endnu.");
	stage_keys(&stage, "b");
	assert_false(stage.app.quit);
	stage_keys(&stage, "Esc a");
	assert_true(stage.app.quit);
	stage_close(&stage);
}

static void
letters_do_nothing_by_themselves(void **state)
{
	(void)state;
	struct stage stage;
	open_without_file(&stage, 24, 80, "/tmp/findes-ikke/unge.db");
	stage_keys(&stage, "n x 1 2 F3 F6 F10 C-z C-s");
	stage_expect(&stage, "trin 1 af 4");
	stage_reject(&stage, "! ");
	stage_keys(&stage, "F1");
	stage_expect(&stage, "Hjælp: velkomsten");
	stage_close(&stage);
}

static void
looks_as_drawn(void **state)
{
	(void)state;
	for (const struct stage_size *size = stage_sizes; size->rows; size++) {
		struct stage stage;
		open_without_file(&stage, size->rows, size->columns, "/srv/findes-ikke/unge.db");
		stage_golden(&stage, "velkommen-#");
		stage_keys(&stage, "Enter C-u 'Mette Nielsen' Enter");
		stage_golden(&stage, "velkommen-#-hvem");
		stage_keys(&stage, "Enter Enter");
		stage_golden(&stage, "velkommen-#-hvor");
		stage_keys(&stage, "Enter");
		stage_golden(&stage, "velkommen-#-klar");
		stage_close(&stage);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(begins_empty_as_the_one_who_answers),
	    cmocka_unit_test(practice_data_belong_to_the_one_who_answers),
	    cmocka_unit_test(asks_for_a_name_and_initials),
	    cmocka_unit_test(never_takes_a_file_that_is_there),
	    cmocka_unit_test(refuses_a_folder_that_others_can_write),
	    cmocka_unit_test(shows_the_looks_at_once),
	    cmocka_unit_test(goes_back_a_step_and_asks_before_leaving),
	    cmocka_unit_test(letters_do_nothing_by_themselves),
	    cmocka_unit_test(looks_as_drawn),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
