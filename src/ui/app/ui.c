/* Opens file and terminal, and runs until the user leaves. */
#include "ui/ui.h"

#include <pwd.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "app_parts.h"
#include "base/clock.h"
#include "base/log.h"
#include "meeting/meeting.h"
#include "screens.h"
#include "tui/terminal.h"

enum { EXIT_GOOD = 0, EXIT_NOT_OPENED = 1, EXIT_NO_TERMINAL = 2 };

const char *
ui_login_name(void)
{
	struct passwd *user = getpwuid(geteuid());
	return user ? user->pw_name : "";
}

void
ui_find_actor(struct app *app)
{
	struct uuid staff;
	struct error error;
	if (store_find_actor(app->store, ui_login_name(), &staff, &error) == STATUS_OK)
		store_set_actor(app->store, staff);
}

static enum theme
theme_of(const char *word)
{
	if (text_equal(word, "lys"))
		return THEME_LIGHT;
	if (text_equal(word, "mono"))
		return THEME_MONO;
	return THEME_DARK;
}

/* Flag, else the user's own setting, else the standard. */
static void
choose_looks(struct app *app, const struct ui_options *options)
{
	struct error error;
	if (config_read(&app->config, &error) != STATUS_OK)
		app_fail(app, &error);
	struct text value = {0};
	if (options->theme)
		text_set(&value, options->theme);
	else if (!config_get(&app->config, "tema", &value))
		text_set(&value, getenv("NO_COLOR") ? "mono" : "moerk");
	app->theme = theme_of(text_get(&value));

	text_reset(&value);
	if (options->glyphs)
		text_set(&value, options->glyphs);
	else
		config_get(&app->config, "tegn", &value);
	app->canvas.simple = text_equal(text_get(&value), "simpel");

	text_reset(&value);
	config_get(&app->config, "mus", &value);
	app->mouse = !options->no_mouse && !text_equal(text_get(&value), "fra");
	text_clear(&value);
}

static void
go_to_screen(struct app *app, const char *name)
{
	for (int i = 0; i < TAB_COUNT; i++)
		if (app->tabs[i].depth && text_equal(name, app->tabs[i].screens[0]->class->name))
			app->tab = i;
}

static void
paint(struct app *app)
{
	app_update(app);
	terminal_paint(&app->canvas);
}

/* Waiting keys are taken before anything is read or painted. */
static void
live(struct app *app)
{
	bool dirty = true;
	while (!app->quit) {
		if (dirty && !terminal_has_key()) {
			paint(app);
			dirty = false;
		}
		bool repaint;
		int wait = app_tick(app, clock_monotonic(), &repaint);
		dirty |= repaint;
		struct key key;
		switch (terminal_wait(dirty ? 0 : wait, &key)) {
		case TERMINAL_KEY:
			app_key(app, &key);
			dirty = true;
			break;
		case TERMINAL_RESIZE: {
			int rows, columns;
			terminal_size(&rows, &columns);
			app_resize(app, rows, columns);
			dirty = true;
			break;
		}
		case TERMINAL_TIMEOUT:
			break;
		case TERMINAL_END:
			app->quit = true;
			break;
		}
	}
	app_abandon(app);
}

static enum status
open_store(const struct ui_options *options, const char *path, struct store **store, struct error *error)
{
	return store_open(&(struct store_options){.path = path,
						  .read_only = options->read_only,
						  .force_network = options->force_network},
			  store, error);
}

static int
run_in_terminal(const struct ui_options *options, struct store *store, const char *path)
{
	struct app app;
	app_init(&app, store, 24, 80);
	choose_looks(&app, options);
	struct error error;
	if (terminal_open(&(struct terminal_options){.theme = app.theme, .mouse = app.mouse}, &error) != STATUS_OK) {
		terminal_close();
		fprintf(stderr, "ungeloeft: %s\n", error.message);
		app_close(&app);
		return EXIT_NO_TERMINAL;
	}
	app.has_terminal = true;
	int rows, columns;
	terminal_size(&rows, &columns);
	app_resize(&app, rows, columns);
	if (store) {
		ui_find_actor(&app);
		app_start(&app);
		if (uuid_is_none(store_actor(store)) && !store_is_read_only(store))
			who_open(&app);
	} else {
		first_run_open(&app, path);
	}
	if (options->screen)
		go_to_screen(&app, options->screen);
	if (options->meeting)
		meeting_switch(&app);
	live(&app);
	terminal_close();
	app_close(&app);
	return EXIT_GOOD;
}

int
ui_run(const struct ui_options *options)
{
	if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO)) {
		fprintf(stderr, "ungeloeft: Programmet skal køre i en terminal. Prøv «ungeloeft overblik».\n");
		return EXIT_NO_TERMINAL;
	}
	struct text path = {0};
	if (options->path)
		text_set(&path, options->path);
	else
		store_add_default_path(&path);
	struct store *store = NULL;
	struct error error;
	enum status status = open_store(options, text_get(&path), &store, &error);
	int code;
	if (status == STATUS_OK || (status == STATUS_NOT_FOUND && !options->read_only)) {
		code = run_in_terminal(options, store, text_get(&path));
	} else {
		log_error(&error);
		fprintf(stderr, "ungeloeft: %s\n", error.message);
		code = EXIT_NOT_OPENED;
	}
	text_clear(&path);
	return code;
}
