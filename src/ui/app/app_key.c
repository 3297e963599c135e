/* Where a key or a click goes: question, overlay, screen, or what is the same everywhere. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "actions.h"
#include "app_parts.h"
#include "base/clock.h"
#include "meeting/meeting.h"
#include "store/draft.h"
#include "tui/terminal.h"

void
app_answer(struct app *app, int answer)
{
	answer_function *function = app->question_answer;
	app->question_answer = NULL;
	function(app, app->question_context, answer);
}

static void
key_in_question(struct app *app, const struct key *key)
{
	int answer = dialog_key(&app->question, key);
	if (answer != DIALOG_GOES_ON)
		app_answer(app, answer);
}

static void
quit_answered(struct app *app, void *context, int answer)
{
	(void)context;
	if (answer == 1)
		app->quit = true;
}

static const char *const quit_buttons[] = {"b:Bliv her", "a:Afslut", NULL};

static void
quit(struct app *app)
{
	app_abandon(app);
	struct drafts drafts = {0};
	struct error error;
	size_t count = 0;
	if (app->store && drafts_read(app->store, &drafts, &error) == STATUS_OK)
		count = drafts.count;
	drafts_clear(&drafts);
	if (!count) {
		app->quit = true;
		return;
	}
	char text[200];
	snprintf(text, sizeof text,
		 count == 1 ? "Du har en kladde, der ikke er gemt færdig.\nDen ligger klar på Overblik næste gang."
			    : "Du har %zu kladder, der ikke er gemt færdig.\nDe ligger klar på Overblik næste gang.",
		 count);
	app_ask(app, "Afslut?", text, quit_buttons, quit_answered, NULL);
}

static void
go_back(struct app *app)
{
	struct screen *screen = app_top(app);
	bool at_the_top = !screen || (!app->overlays.depth && app->tabs[app->tab].depth == 1);
	if (at_the_top) {
		app_ask(app, "Afslut?", "Enter bliver her, a afslutter.", quit_buttons, quit_answered, NULL);
		return;
	}
	if (!screen->class->leave || screen->class->leave(screen))
		app_pop(app, screen);
}

static void
change_theme(struct app *app)
{
	static const char *const names[] = {"mørk", "lys", "sort/hvid"};
	static const char *const words[] = {"moerk", "lys", "mono"};
	app->theme = (enum theme)((app->theme + 1) % 3);
	if (app->has_terminal)
		terminal_set_theme(app->theme);
	config_set(&app->config, "tema", words[app->theme]);
	app_say(app, MESSAGE_DONE, "Farverne er nu: %s.", names[app->theme]);
}

static void
keep_config(struct app *app)
{
	struct error error;
	if (app->has_terminal && config_write(&app->config, &error) != STATUS_OK)
		app_fail(app, &error);
}

static bool
act_on_program(struct app *app, enum action action)
{
	if (action == ACTION_QUIT) {
		quit(app);
	} else if (action == ACTION_MEETING) {
		meeting_switch(app);
	} else if (action == ACTION_BACK) {
		go_back(app);
	} else if (action == ACTION_REDRAW) {
		if (app->has_terminal)
			terminal_repaint();
	} else if (action == ACTION_COPY) {
		app_say(app, MESSAGE_INFORMATION,
			"Hold Skift nede og markér med musen for at kopiere. Ctrl+Q afslutter.");
	} else if (action == ACTION_THEME) {
		change_theme(app);
		keep_config(app);
	} else if (action == ACTION_GLYPHS) {
		app->canvas.simple = !app->canvas.simple;
		config_set(&app->config, "tegn", app->canvas.simple ? "simpel" : "sikker");
		keep_config(app);
	} else if (action == ACTION_MOUSE) {
		app->mouse = !app->mouse;
		if (app->has_terminal)
			terminal_set_mouse(app->mouse);
		config_set(&app->config, "mus", app->mouse ? "til" : "fra");
		keep_config(app);
		app_say(app, MESSAGE_DONE, app->mouse ? "Musen er slået til." : "Musen er slået fra.");
	} else {
		return false;
	}
	return true;
}

bool
app_enabled(struct app *app, enum action action, const char **reason)
{
	struct screen *screen = app_target(app);
	*reason = NULL;
	if (app->meeting && !action_rows[action].in_meeting) {
		*reason = "Det kan ikke gøres i mødevisning. Tryk F8 for at afslutte den.";
		return false;
	}
	if (screen && screen->class->enabled && !screen->class->enabled(screen, action, reason))
		return false;
	return actions_enabled(app, action, reason);
}

static void
remember(struct app *app, enum action action)
{
	if (!action_rows[action].in_menu)
		return;
	size_t last = sizeof app->recent / sizeof app->recent[0] - 1;
	size_t at = 0;
	while (at < last && app->recent[at] != action)
		at++;
	memmove(app->recent + 1, app->recent, at * sizeof app->recent[0]);
	app->recent[0] = action;
}

/* The menu steps aside for what is chosen while it is open. Returns true if that was all. */
static bool
close_menu(struct app *app, enum action action)
{
	struct screen *top = app_top(app);
	if (!top || !top->class->through)
		return false;
	app_pop(app, top);
	return action == ACTION_MENU || action == ACTION_BACK;
}

void
app_act(struct app *app, enum action action)
{
	if (close_menu(app, action))
		return;
	struct screen *screen = app_target(app);
	const char *reason = NULL;
	if (!app_enabled(app, action, &reason)) {
		if (reason)
			app_say(app, MESSAGE_CANNOT, "%s", reason);
		return;
	}
	remember(app, action);
	if (screen && screen->class->act && screen->class->act(screen, action))
		return;
	if (!act_on_program(app, action) && !actions_do(app, action))
		app_say(app, MESSAGE_INFORMATION, "Det kan ikke gøres her.");
}

static void
paste_into_nothing(struct app *app)
{
	if (!app->paste_refused)
		app_say(app, MESSAGE_CANNOT, "Indsat tekst kan kun bruges i et felt.");
	app->paste_refused = true;
}

static void
key_to_screen(struct app *app, const struct key *key)
{
	struct screen *screen = app_top(app);
	bool text = screen && screen->text;
	if (key->pasted && !text) {
		paste_into_nothing(app);
		return;
	}
	app_load(app); /* a key never meets a screen that does not know what the key before it did */
	enum action action = key->pasted ? ACTION_NONE : action_of(key, text);
	if (action != ACTION_NONE) {
		app_act(app, action);
		return;
	}
	if (screen && screen->class->type)
		screen->class->type(screen, key);
}

static void
click(struct app *app, const struct key *key)
{
	const struct hot *hot = canvas_hot_at(&app->canvas, key->row, key->column);
	if (!hot)
		return;
	struct screen *screen = app_top(app);
	if (hot->kind == HOT_BUTTON && app->question_answer)
		app_answer(app, hot->value);
	else if (app->question_answer)
		return;
	else if (hot->kind == HOT_ACTION)
		app_act(app, (enum action)hot->value);
	else if (hot->kind == HOT_TAB)
		app_go(app, hot->value);
	else if (hot->kind == HOT_PAGE && screen && screen->class->turn)
		screen->class->turn(screen, hot->value);
	else if (screen && screen->class->click)
		screen->class->click(screen, hot->kind, hot->value);
}

static void
wheel(struct app *app, int direction)
{
	struct screen *screen = app_top(app);
	if (screen && screen->class->click && !app->question_answer)
		screen->class->click(screen, -1, direction);
}

void
app_key(struct app *app, const struct key *key)
{
	if (key->press == PRESS_NOTHING)
		return;
	app->keyed_at = clock_monotonic();
	if (key->press == PRESS_PASTE_BEGIN || key->press == PRESS_PASTE_END) {
		app->paste_refused = false;
		return;
	}
	if (!app->paste_refused)
		app_age_message(app);
	if (action_of(key, true) == ACTION_MEETING && !app->meeting)
		meeting_switch(app); /* whatever is open, a question too */
	else if (key->press == PRESS_CLICK)
		click(app, key);
	else if (key->press == PRESS_WHEEL_UP || key->press == PRESS_WHEEL_DOWN)
		wheel(app, key->press == PRESS_WHEEL_UP ? -1 : 1);
	else if (app->question_answer)
		key_in_question(app, key);
	else
		key_to_screen(app, key);
}

void
app_add_path(struct text *out, const char *typed)
{
	const char *home = getenv("HOME");
	if (text_starts_with(typed, "~/") && home) {
		text_add(out, home);
		typed++;
	}
	text_add(out, typed);
}
