/* «Hent fra fil»: the file, its columns, a trial, and then the young people in one change. */
#include "import_screen.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/count.h"
#include "parts/progress.h"
#include "parts/prompt.h"
#include "app/screens.h"

static struct import_screen *
of(struct screen *screen)
{
	return (struct import_screen *)screen;
}

const char *
import_target_label(int target)
{
	if (target == IMPORT_SKIP)
		return "springes over";
	if (target == IMPORT_FULL_NAME)
		return "Hele navnet";
	if (target == IMPORT_CPR)
		return "CPR, kun fødselsdato";
	return youth_entity.fields[target].label;
}

static bool
is_target(int target)
{
	return target < 0 || (youth_entity.fields[target].flags & FIELD_DERIVED) == 0;
}

static void
turn_target(struct import_screen *screen, int step)
{
	int *target = &screen->plan.columns[screen->chooser.selected].target;
	do {
		*target += step;
		if (*target < IMPORT_CPR)
			*target = YOUTH_FIELD_COUNT - 1;
		if (*target >= YOUTH_FIELD_COUNT)
			*target = IMPORT_CPR;
	} while (!is_target(*target));
}

/* Two columns cannot become the same. */
static bool
check_targets(struct import_screen *screen)
{
	const struct import_plan *plan = &screen->plan;
	for (int i = 0; i < plan->column_count; i++)
		for (int k = i + 1; k < plan->column_count; k++) {
			if (plan->columns[i].target != plan->columns[k].target ||
			    plan->columns[i].target == IMPORT_SKIP)
				continue;
			screen->chooser.selected = k;
			app_say(screen->screen.app, MESSAGE_CANNOT,
				"To kolonner bliver til «%s». Lad den ene springes over.",
				import_target_label(plan->columns[i].target));
			return false;
		}
	return true;
}

static enum status
run(struct import_screen *screen, bool trial, const char *rejects, struct error *error)
{
	struct app *app = screen->screen.app;
	struct progress progress = {.app = app, .verb = trial ? "Prøver" : "Henter", .noun = "unge"};
	progress_begin(&progress);
	struct import_options options = {
	    .trial = trial,
	    .rejects = rejects,
	    .progress = progress_go_on,
	    .context = &progress,
	};
	return import_run(app->store, &screen->plan, &options, &screen->result, error);
}

static void
try_file(struct import_screen *screen)
{
	struct error error;
	if (!check_targets(screen))
		return;
	if (run(screen, true, NULL, &error) == STATUS_OK)
		screen->tried = true;
	else
		app_fail(screen->screen.app, &error);
}

/* «unge.csv» gives «unge-afvist.csv» beside it, or «unge-afvist-2.csv» when that is there. */
static void
add_rejects_path(struct text *out, const char *path)
{
	enum { TRIES = 99 };
	size_t length = strlen(path);
	if (length > 4 && strcasecmp(path + length - 4, ".csv") == 0)
		length -= 4;
	for (int i = 1; i <= TRIES; i++) {
		text_reset(out);
		text_add_bytes(out, path, length);
		text_add(out, "-afvist");
		if (i > 1)
			text_add_format(out, "-%d", i);
		text_add(out, ".csv");
		if (!file_exists(text_get(out)))
			return;
	}
}

static void
say_result(struct app *app, const struct import_result *result, const char *rejects)
{
	struct text said = {0};
	long skipped = result->duplicates + result->failed;
	count_add(&said, result->added);
	text_add(&said, " hentet, ");
	count_add(&said, skipped);
	text_add(&said, " sprunget over.");
	if (skipped) {
		const char *slash = strrchr(rejects, '/');
		text_add_format(&said, " De ligger i %s med årsagen.", slash ? slash + 1 : rejects);
	}
	app_say(app, MESSAGE_DONE, "%s Ctrl+Z fortryder.", text_get(&said));
	text_clear(&said);
}

/* The columns are remembered first, so that the first Ctrl+Z takes back the young people. */
static void
take_file(struct import_screen *screen)
{
	struct app *app = screen->screen.app;
	struct text rejects = {0};
	struct error error;
	bool some = screen->result.duplicates + screen->result.failed > 0;
	add_rejects_path(&rejects, screen->plan.path);
	enum status status = import_remember(app->store, &screen->plan, &error);
	if (status == STATUS_OK)
		status = run(screen, false, some ? text_get(&rejects) : NULL, &error);
	if (status == STATUS_OK) {
		say_result(app, &screen->result, text_get(&rejects));
		app_pop(app, &screen->screen);
		app_go(app, TAB_YOUTH);
		app_reload(app);
	} else {
		app_fail(app, &error);
	}
	text_clear(&rejects);
}

static bool
act(struct screen *base, enum action action)
{
	struct import_screen *screen = of(base);
	if (action == ACTION_BACK && screen->tried)
		screen->tried = false;
	else if (action != ACTION_OPEN)
		return false;
	else if (!screen->tried)
		try_file(screen);
	else if (screen->result.added)
		take_file(screen);
	else
		app_say(base->app, MESSAGE_CANNOT, "Der er ingen nye unge at hente i filen.");
	return true;
}

static bool
type(struct screen *base, const struct key *key)
{
	struct import_screen *screen = of(base);
	if (screen->tried)
		return false;
	if (key->press == PRESS_LEFT || key->press == PRESS_RIGHT) {
		turn_target(screen, key->press == PRESS_RIGHT ? 1 : -1);
		return true;
	}
	return chooser_key(&screen->chooser, key, screen->visible);
}

static void
click(struct screen *base, int kind, int value)
{
	struct import_screen *screen = of(base);
	if (chooser_click(&screen->chooser, kind, value, screen->visible) && !screen->tried)
		turn_target(screen, 1);
}

static void
add_crumb(struct screen *base, struct text *out)
{
	(void)base;
	text_add(out, "Hent fra fil");
}

static void
add_status(struct screen *base, struct text *out)
{
	text_add(out, of(base)->tried ? "Alle hentes på én gang eller slet ikke. Ctrl+Z fortryder dem alle."
				      : "Se efter, at hver kolonne bliver til det rigtige. Prøven ændrer intet.");
}

static void
close_import(struct screen *base)
{
	import_plan_clear(&of(base)->plan);
	free(base);
}

static const enum action actions[] = {ACTION_OPEN, ACTION_NONE};

static const struct screen_class import_class = {
    .name = "hent",
    .help = "hentning fra fil",
    .actions = actions,
    .draw = import_draw,
    .act = act,
    .type = type,
    .click = click,
    .crumb = add_crumb,
    .status = add_status,
    .close = close_import,
};

static bool
path_given(struct app *app, void *context, const char *typed)
{
	(void)context;
	if (!typed)
		return true;
	if (text_is_empty(typed)) {
		app_say(app, MESSAGE_CANNOT, "Skriv filens navn, eller tryk Esc.");
		return false;
	}
	struct import_screen *screen = screen_new(app, &import_class, sizeof *screen);
	struct text path = {0};
	struct error error;
	app_add_path(&path, typed);
	bool read = import_look(app->store, text_get(&path), &screen->plan, &error) == STATUS_OK;
	text_clear(&path);
	if (!read) {
		free(screen);
		app_fail(app, &error);
		return false;
	}
	screen->chooser.count = screen->plan.column_count;
	app_push(app, &screen->screen);
	return true;
}

void
import_open(struct app *app)
{
	prompt_open(app,
		    &(struct prompt_text){.title = "Hent unge fra fil",
					  .explanation = "Gem regnearket som CSV (semikolonsepareret), og skriv, hvor "
							 "filen ligger. Første linje skal være overskrifter. CPR-numre "
							 "gemmes ikke; kun fødselsdatoen.",
					  .label = "Fil:"},
		    path_given, NULL);
}
