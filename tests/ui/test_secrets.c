/* What leaves the screens: reports without names, the log of a file that fails, and nobody in either. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <cmocka.h>

#include "../../src/store/connection.h"
#include "base/clock.h"
#include "base/file.h"
#include "base/log.h"
#include "canary.h"
#include "exchange/report.h"
#include "meeting/meeting.h"

enum { SEEDS = 3, FORMATS = 2 };

struct secrets {
	struct stage stage;
	struct canaries canaries;
};

static void
open_full(struct secrets *secrets, uint64_t seed)
{
	stage_open(&secrets->stage, 24, 80);
	canaries_fill(&secrets->canaries, &secrets->stage, seed);
}

static void
close_full(struct secrets *secrets)
{
	canaries_clear(&secrets->canaries);
	stage_close(&secrets->stage);
}

static void
expect_nobody(const struct secrets *secrets, const char *where, const char *text)
{
	const char *found = canaries_find(&secrets->canaries, text);
	if (found)
		fail_msg("«%s» is in %s:\n%s", found, where, text);
}

static void
check_report(struct secrets *secrets, const struct report_row *row)
{
	static const enum document_format formats[FORMATS] = {DOCUMENT_TEXT, DOCUMENT_CSV};
	struct store *store = secrets->stage.app.store;
	struct report_options options;
	struct document *document;
	struct error error;
	long people;
	report_options_init(&options, store, clock_today());
	assert_int_equal(report_make(store, row, &options, &document, &people, &error), STATUS_OK);
	for (int i = 0; i < FORMATS; i++) {
		struct text out = {0};
		assert_int_equal(document_render(document, formats[i], &out, &error), STATUS_OK);
		expect_nobody(secrets, row->name, text_get(&out));
		text_clear(&out);
	}
	document_free(document);
}

static void
no_report_without_names_tells_of_anybody(void **state)
{
	(void)state;
	for (uint64_t seed = 1; seed <= SEEDS; seed++) {
		struct secrets secrets;
		open_full(&secrets, seed);
		for (int meeting = 0; meeting <= 1; meeting++) {
			store_set_meeting(secrets.stage.app.store, meeting == 1);
			for (const struct report_row *row = report_rows; row->name; row++)
				if (!row->has_names)
					check_report(&secrets, row);
		}
		close_full(&secrets);
	}
}

static int
refuse(void *context)
{
	(void)context;
	return 1;
}

/* Everything is tried on a file that only fails: now it cannot be written, now not even be read. */
static void
try_everything(struct secrets *secrets)
{
	static const char *const keys = "2 n 'Qwxzvkjqq' Tab 'Zzqxvwkjx' Tab Tab Tab '87654321' C-s Esc";
	struct stage *stage = &secrets->stage;
	stage_keys(stage, keys);
	for (int tab = 0; tab < TAB_COUNT; tab++)
		for (int action = 1; action < ACTION_COUNT; action++) {
			stage->app.tab = tab;
			app_act(&stage->app, (enum action)action);
			app_update(&stage->app);
			for (int i = 0; i < 4 && stage->app.question_answer; i++)
				stage_keys(stage, "Esc");
			for (int i = 0; i < 8 && stage->app.overlays.depth; i++)
				stage_keys(stage, "Esc");
		}
}

static void
the_log_of_a_failing_file_tells_of_nobody(void **state)
{
	struct secrets secrets;
	struct text log = {0}, path = {0};
	struct error error;
	(void)state;
	open_full(&secrets, 4);
	log_open();
	sqlite3 *database = secrets.stage.app.store->database;
	stage_keys(&secrets.stage, "2 Enter");
	assert_int_equal(sqlite3_exec(database, "PRAGMA query_only = 1", NULL, NULL, NULL), SQLITE_OK);
	try_everything(&secrets);
	sqlite3_progress_handler(database, 1, refuse, NULL);
	app_reload(&secrets.stage.app);
	try_everything(&secrets);
	sqlite3_progress_handler(database, 0, NULL, NULL);
	assert_int_equal(sqlite3_exec(database, "PRAGMA query_only = 0", NULL, NULL, NULL), SQLITE_OK);
	log_close();
	text_add_format(&path, "%s/ungeloeft/log", secrets.stage.folder);
	assert_int_equal(file_read(text_get(&path), &log, &error), STATUS_OK);
	assert_non_null(strstr(text_get(&log), "readonly"));
	expect_nobody(&secrets, "the log", text_get(&log));
	assert_null(strcasestr(text_get(&log), "Qwxzvkjqq"));
	assert_null(strcasestr(text_get(&log), "Zzqxvwkjx"));
	assert_null(strstr(text_get(&log), "87654321"));
	text_clear(&log);
	text_clear(&path);
	close_full(&secrets);
}

/* Failures are said with a number, if at all: a message may be photographed. */
static void
no_message_of_a_failure_names_anybody(void **state)
{
	struct secrets secrets;
	(void)state;
	open_full(&secrets, 5);
	stage_keys(&secrets.stage, "2 Enter");
	assert_int_equal(sqlite3_exec(secrets.stage.app.store->database, "PRAGMA query_only = 1", NULL, NULL, NULL),
			 SQLITE_OK);
	try_everything(&secrets);
	for (int i = 0; i < secrets.stage.app.message_count; i++) {
		const struct message *message = &secrets.stage.app.messages[i];
		struct text words = {0};
		if (message->kind != MESSAGE_CANNOT)
			continue;
		/* A number is how somebody is spoken of here. */
		for (const char *at = message->text; *at; at++)
			text_add_bytes(&words, text_starts_with(at, "U-") ? "_" : at, 1);
		expect_nobody(&secrets, "a message", text_get(&words));
		text_clear(&words);
	}
	close_full(&secrets);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(no_report_without_names_tells_of_anybody),
	    cmocka_unit_test(the_log_of_a_failing_file_tells_of_nobody),
	    cmocka_unit_test(no_message_of_a_failure_names_anybody),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
