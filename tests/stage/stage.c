/* The program's screens on a canvas without a terminal. */
#include "stage/stage.h"

#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/clock.h"
#include "base/file.h"
#include "base/utf8.h"
#include "model/value.h"

static const struct {
	const char *word;
	enum press press;
} words[] = {
    {"Enter", PRESS_ENTER},
    {"Esc", PRESS_ESCAPE},
    {"Tab", PRESS_TAB},
    {"BackTab", PRESS_BACK_TAB},
    {"Up", PRESS_UP},
    {"Down", PRESS_DOWN},
    {"Left", PRESS_LEFT},
    {"Right", PRESS_RIGHT},
    {"Home", PRESS_HOME},
    {"End", PRESS_END},
    {"PgUp", PRESS_PAGE_UP},
    {"PgDn", PRESS_PAGE_DOWN},
    {"Ins", PRESS_INSERT},
    {"Del", PRESS_DELETE},
    {"Back", PRESS_BACKSPACE},
    {"C-Left", PRESS_WORD_LEFT},
    {"C-Right", PRESS_WORD_RIGHT},
};

const struct stage_size stage_sizes[] = {{24, 80}, {40, 140}, {18, 60}, {0}};

static void
check(enum status status, const struct error *error)
{
	if (status != STATUS_OK)
		fail_msg("%s (%s)", error->message, error->detail);
}

void
stage_save(struct stage *stage, void *record)
{
	struct error error;
	check(store_save(stage->app.store, NULL, record, "prøve", UUID_NONE, &error), &error);
}

void
stage_open(struct stage *stage, int rows, int columns)
{
	setlocale(LC_CTYPE, "C.UTF-8");
	clock_fix(date_make(2026, 3, 17), 13, 42);
	*stage = (struct stage){.folder = "/tmp/ungeloeft-stage-XXXXXX"};
	assert_non_null(mkdtemp(stage->folder));
	assert_int_equal(chdir(stage->folder), 0); /* files that are asked for land there */
	setenv("HOME", stage->folder, 1);
	setenv("XDG_CONFIG_HOME", stage->folder, 1);
	setenv("XDG_STATE_HOME", stage->folder, 1);

	char path[96];
	snprintf(path, sizeof path, "%s/prøve.db", stage->folder);
	struct store *store = NULL;
	struct error error;
	check(store_open(&(struct store_options){.path = path, .create = true, .practice = true}, &store, &error),
	      &error);
	app_init(&stage->app, store, rows, columns);

	struct staff staff;
	record_init(&staff_entity, &staff);
	value_set_text(&staff_entity.fields[STAFF_NAME], &staff, "Mette B.");
	value_set_text(&staff_entity.fields[STAFF_INITIALS], &staff, "MB");
	stage_save(stage, &staff);
	store_set_actor(store, staff.record.id);
	record_clear(&staff);
	app_start(&stage->app);
}

void
stage_close(struct stage *stage)
{
	app_close(&stage->app);
	text_clear(&stage->screen);
	char command[128];
	snprintf(command, sizeof command, "rm -r '%s'", stage->folder);
	assert_int_equal(system(command), 0);
}

int
stage_setup(void **state)
{
	static struct stage stage;
	stage_open(&stage, 24, 80);
	*state = &stage;
	return 0;
}

int
stage_teardown(void **state)
{
	stage_close(*state);
	return 0;
}

static void
press(struct stage *stage, const struct key *key)
{
	app_key(&stage->app, key);
	app_update(&stage->app);
}

static void
type_text(struct stage *stage, const char *text, size_t length)
{
	while (length) {
		size_t used;
		int character = utf8_decode(text, length, &used);
		press(stage, &(struct key){.press = PRESS_CHARACTER, .character = (uint32_t)character});
		text += used;
		length -= used;
	}
}

static bool
press_word(struct stage *stage, const char *word, size_t length)
{
	int number;
	if (word[0] == 'F' && length > 1 && sscanf(word, "F%d", &number) == 1) {
		press(stage, &(struct key){.press = PRESS_FUNCTION, .character = (uint32_t)number});
		return true;
	}
	for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
		if (strlen(words[i].word) == length && strncmp(words[i].word, word, length) == 0) {
			press(stage, &(struct key){.press = words[i].press});
			return true;
		}
	if (length == 3 && word[0] == 'C' && word[1] == '-') {
		press(stage, &(struct key){.press = PRESS_CONTROL, .character = (unsigned char)word[2]});
		return true;
	}
	if (length == 5 && strncmp(word, "Space", 5) == 0) {
		type_text(stage, " ", 1);
		return true;
	}
	return false;
}

void
stage_keys(struct stage *stage, const char *keys)
{
	app_update(&stage->app);
	while (*keys) {
		if (*keys == ' ') {
			keys++;
			continue;
		}
		bool quoted = *keys == '\'';
		keys += quoted;
		size_t length = strcspn(keys, quoted ? "'" : " ");
		if (quoted || !press_word(stage, keys, length))
			type_text(stage, keys, length);
		keys += length + (quoted && keys[length] == '\'');
	}
}

const char *
stage_screen(struct stage *stage)
{
	app_update(&stage->app);
	text_reset(&stage->screen);
	for (int row = 0; row < stage->app.canvas.rows; row++) {
		canvas_add_row(&stage->screen, &stage->app.canvas, row);
		text_add(&stage->screen, "\n");
	}
	return text_get(&stage->screen);
}

void
stage_expect(struct stage *stage, const char *text)
{
	const char *screen = stage_screen(stage);
	if (!strstr(screen, text))
		fail_msg("«%s» is not on the screen:\n%s", text, screen);
}

void
stage_reject(struct stage *stage, const char *text)
{
	const char *screen = stage_screen(stage);
	if (strstr(screen, text))
		fail_msg("«%s» is on the screen:\n%s", text, screen);
}

void
stage_wait(struct stage *stage, int milliseconds)
{
	bool repaint;
	app_tick(&stage->app, clock_monotonic() + milliseconds, &repaint);
	app_update(&stage->app);
}

static void
compare_rows(const char *name, const char *expected, const char *found)
{
	const char *whole = found;
	for (int row = 0; *expected || *found; row++) {
		size_t expected_length = strcspn(expected, "\n");
		size_t found_length = strcspn(found, "\n");
		if (expected_length != found_length || memcmp(expected, found, found_length) != 0)
			fail_msg("%s, row %d:\nexpected %.*s\nfound    %.*s\n%s", name, row, (int)expected_length,
				 expected, (int)found_length, found, whole);
		expected += expected_length + (expected[expected_length] == '\n');
		found += found_length + (found[found_length] == '\n');
	}
}

void
stage_golden(struct stage *stage, const char *name)
{
	char path[300], golden[64];
	int before = (int)strcspn(name, "#");
	if (name[before])
		snprintf(golden, sizeof golden, "%.*s%d%s", before, name, stage->app.canvas.columns, name + before + 1);
	else
		snprintf(golden, sizeof golden, "%s", name);
	snprintf(path, sizeof path, SOURCE_FOLDER "/tests/golden/%s.txt", golden);
	const char *screen = stage_screen(stage);
	struct error error;
	const char *mode = getenv("UNGELOEFT_GOLDEN");
	if (mode && strcmp(mode, "write") == 0) {
		FILE *file = fopen(path, "w");
		assert_non_null(file);
		fputs(screen, file);
		assert_int_equal(fclose(file), 0);
		return;
	}
	struct text expected = {0};
	check(file_read(path, &expected, &error), &error);
	compare_rows(golden, text_get(&expected), screen);
	text_clear(&expected);
}

void
stage_goldens(struct stage *stage, const char *name)
{
	for (const struct stage_size *size = stage_sizes; size->rows; size++) {
		app_resize(&stage->app, size->rows, size->columns);
		stage_golden(stage, name);
	}
}
