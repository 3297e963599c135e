/* The last of the first run: the file is made and the program opened on it. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "app/app_parts.h"
#include "base/file.h"
#include "exchange/practice.h"
#include "first_run.h"
#include "model/value.h"
#include "parts/progress.h"
#include "app/screens.h"
#include "store/change.h"

static void
judge(struct first_run *run, bool good, const char *text)
{
	run->folder_good = good;
	snprintf(run->folder, sizeof run->folder, "%s", text);
}

static void
judge_folder(struct first_run *run, const char *folder)
{
	bool group = false;
	struct error error;
	char text[300];
	const char *network = file_network_system(folder);
	if (network) {
		snprintf(text, sizeof text,
			 "Mappen ligger på et netværksdrev (%s). Der kan filen blive ødelagt, når to gemmer samtidig. "
			 "Vælg en mappe på maskinens egen disk.",
			 network);
		judge(run, false, text);
	} else if (file_check_folder(folder, &group, &error) != STATUS_OK) {
		judge(run, false, error.message);
	} else if (access(folder, W_OK) != 0) {
		judge(run, false, "Du må ikke skrive i mappen. Vælg en anden.");
	} else if (group) {
		judge(run, true, "Fælles mappe: alle i mappens gruppe kan læse og skrive i filen.");
	} else {
		judge(run, true, "Egen mappe: kun du kan læse filen.");
	}
	run->folder_shared = group;
}

void
first_run_look_at_folder(struct first_run *run)
{
	struct text path = {0}, folder = {0};
	app_add_path(&path, text_get(&run->path.text));
	file_add_folder_of(&folder, text_get(&path));
	run->folder_shared = false;
	if (text_is_empty(text_get(&path)) || path.bytes[path.length - 1] == '/')
		judge(run, false, "Skriv mappe og navn på filen.");
	else if (file_exists(text_get(&path)))
		judge(run, false, "Der er allerede en fil med det navn. Skriv et andet.");
	else if (!file_exists(text_get(&folder)))
		judge(run, true, "Mappen findes ikke endnu. Den bliver lavet, så kun du kan læse den.");
	else
		judge_folder(run, text_get(&folder));
	text_clear(&path);
	text_clear(&folder);
}

static void
fill_staff(const struct first_run *run, struct staff *staff)
{
	value_set_text(&staff_entity.fields[STAFF_NAME], staff, text_get(&run->name.text));
	value_set_text(&staff_entity.fields[STAFF_INITIALS], staff, text_get(&run->initials.text));
	value_set_text(&staff_entity.fields[STAFF_LOGIN], staff, ui_login_name());
	staff->role = first_run_roles[run->role];
}

/* In practice data the user becomes the one whose tasks and young people they are. */
static enum status
save_staff(const struct first_run *run, struct store *store, struct error *error)
{
	struct uuid who = store_actor(store);
	struct staff before, after;
	record_init(&staff_entity, &before);
	record_init(&staff_entity, &after);
	enum status status = STATUS_OK;
	bool there = !uuid_is_none(who);
	if (there)
		status = store_read(store, &staff_entity, who, &before, error);
	if (status == STATUS_OK) {
		record_copy(&after, &before);
		fill_staff(run, &after);
		/* Nobody's change: the user's own undo begins empty. */
		store_set_actor(store, UUID_NONE);
		status = store_save(store, there ? &before : NULL, &after, "ny medarbejder", UUID_NONE, error);
	}
	if (status == STATUS_OK)
		store_set_actor(store, after.record.id);
	record_clear(&before);
	record_clear(&after);
	return status;
}

static enum status
fill_store(const struct first_run *run, struct store *store, struct error *error)
{
	struct progress progress = {.app = run->screen.app, .verb = "Opdigter", .noun = "unge"};
	enum status status = STATUS_OK;
	progress_begin(&progress);
	if (run->begin == BEGIN_PRACTICE)
		status = practice_fill(store, PRACTICE_COUNT, PRACTICE_SEED, progress_go_on, &progress, error);
	return status == STATUS_OK ? save_staff(run, store, error) : status;
}

static void
remove_file(const char *path)
{
	struct text lock = {0};
	text_add_format(&lock, "%s.lock", path);
	unlink(path);
	unlink(text_get(&lock));
	text_clear(&lock);
}

/* Looks, and where the file lies if the user chose another place than the usual. */
static void
keep_choices(struct first_run *run, const char *path)
{
	static const char *const themes[] = {[THEME_DARK] = "moerk", [THEME_LIGHT] = "lys", [THEME_MONO] = "mono"};
	struct app *app = run->screen.app;
	config_set(&app->config, "tema", themes[app->theme]);
	config_set(&app->config, "tegn", app->canvas.simple ? "simpel" : "sikker");
	if (!text_equal(path, run->given_path))
		config_set(&app->config, "fil", path);
	struct error error;
	if (config_write(&app->config, &error) != STATUS_OK)
		app_fail(app, &error);
}

static void
open_program(struct first_run *run, struct store *store)
{
	struct app *app = run->screen.app;
	bool import = run->begin == BEGIN_IMPORT;
	app->store = store;
	app_pop(app, &run->screen);
	app_start(app);
	app_say(app, MESSAGE_INFORMATION, "Så er du i gang. Enter åbner det markerede, F10 finder alt, F1 hjælper.");
	if (import)
		import_open(app);
}

bool
first_run_make(struct first_run *run)
{
	struct app *app = run->screen.app;
	struct text path = {0};
	struct store *store = NULL;
	struct error error;
	app_add_path(&path, text_get(&run->path.text));
	bool there = file_exists(text_get(&path));
	enum status status = there ? error_set(&error, STATUS_DENIED, "Der er allerede en fil med det navn.")
				   : store_open(&(struct store_options){.path = text_get(&path),
									.create = true,
									.practice = run->begin == BEGIN_PRACTICE},
						&store, &error);
	if (status == STATUS_OK)
		status = fill_store(run, store, &error);
	if (status == STATUS_OK) {
		keep_choices(run, text_get(&path));
		open_program(run, store);
	} else {
		store_close(store);
		if (!there)
			remove_file(text_get(&path));
		app_fail(app, &error);
	}
	text_clear(&path);
	return status == STATUS_OK;
}
