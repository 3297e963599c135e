/* The small screens of the menu: messages, settings and the copy of the file. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <cmocka.h>

#include <sys/stat.h>

#include "base/file.h"
#include "people.h"

static void
messages_are_kept_newest_first(void **state)
{
	struct stage *stage = *state;
	app_say(&stage->app, MESSAGE_INFORMATION, "Den første.");
	app_say(&stage->app, MESSAGE_CANNOT, "Den anden.");
	stage_keys(stage, "F10 'besked' Enter");
	stage_expect(stage, "Beskeder siden start");
	stage_expect(stage, "> 13.42  ! Den anden.");
	const char *screen = stage_screen(stage);
	assert_true(strstr(screen, "Den anden.") < strstr(screen, "Den første."));
	stage_keys(stage, "Esc");
	stage_reject(stage, "Beskeder siden start");
}

static void
says_when_there_are_no_messages(void **state)
{
	struct stage *stage = *state;
	stage_keys(stage, "F10 'besked' Enter");
	stage_expect(stage, "Der er ingen beskeder endnu.");
}

static void
a_setting_is_changed_within_its_limits(void **state)
{
	struct stage *stage = *state;
	assert_int_equal(store_setting(stage->app.store, SETTING_CONTACT_LONG), 30);
	stage_keys(stage, "F10 'indstil' Enter Down Down Down");
	stage_expect(stage, "> Ingen kontakt i                        30");
	stage_expect(stage, "står den unge på Overblik.");
	stage_keys(stage, "Enter");
	stage_expect(stage, "Skriv et tal fra 1 til 365. Standard er 30.");
	stage_keys(stage, "C-u '400' Enter");
	stage_expect(stage, "! Skriv et helt tal fra 1 til 365.");
	stage_keys(stage, "C-u '45' Enter");
	stage_expect(stage, "«Ingen kontakt i» er nu 45.");
	stage_expect(stage, "standard 30");
	assert_int_equal(store_setting(stage->app.store, SETTING_CONTACT_LONG), 45);
}

static void
a_setting_is_left_alone_by_esc(void **state)
{
	struct stage *stage = *state;
	stage_keys(stage, "F10 'indstil' Enter F2 C-u '9' Esc");
	assert_int_equal(store_setting(stage->app.store, SETTING_FIRST_CONTACT_DAYS), 5);
	stage_keys(stage, "x");
	stage_expect(stage, "En indstilling kan kun rettes.");
	stage_keys(stage, "Esc");
	stage_reject(stage, "Indstillinger");
}

static void
a_copy_is_written_only_for_its_owner(void **state)
{
	struct stage *stage = *state;
	struct stat facts;
	char path[128];
	snprintf(path, sizeof path, "%s/kopi.db", stage->folder);
	stage_keys(stage, "F10 'kopi' Enter");
	stage_expect(stage, "ungeloeft-kopi-2026-03-17.db");
	stage_expect(stage, "Kopien holder alt");
	char keys[160];
	snprintf(keys, sizeof keys, "C-u '%s' Enter", path);
	stage_keys(stage, keys);
	stage_expect(stage, "Kopien er gemt og kontrolleret");
	assert_int_equal(stat(path, &facts), 0);
	assert_int_equal(facts.st_mode & 0777, 0600);
}

static void
a_copy_never_writes_over_a_file(void **state)
{
	struct stage *stage = *state;
	struct error error;
	struct text found = {0};
	char path[128], keys[160];
	snprintf(path, sizeof path, "%s/vigtig.txt", stage->folder);
	assert_int_equal(file_write(path, "vigtigt", 7, &error), STATUS_OK);
	snprintf(keys, sizeof keys, "F10 'kopi' Enter C-u '%s' Enter", path);
	stage_keys(stage, keys);
	stage_expect(stage, "Gem som:");
	stage_expect(stage, " ! ");
	assert_int_equal(file_read(path, &found, &error), STATUS_OK);
	assert_string_equal(text_get(&found), "vigtigt");
	text_clear(&found);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    ON_STAGE(messages_are_kept_newest_first),         ON_STAGE(says_when_there_are_no_messages),
	    ON_STAGE(a_setting_is_changed_within_its_limits), ON_STAGE(a_setting_is_left_alone_by_esc),
	    ON_STAGE(a_copy_is_written_only_for_its_owner),   ON_STAGE(a_copy_never_writes_over_a_file),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
