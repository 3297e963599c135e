/* Before there is a file: four steps, and nothing is made before the last. */
#include "first_run.h"

#include <ctype.h>
#include <pwd.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "app/app_parts.h"
#include "base/utf8.h"
#include "app/screens.h"
#include "tui/terminal.h"

const int first_run_roles[ROLES_OFFERED] = {ROLE_CONSULTANT, ROLE_COORDINATOR, ROLE_READER};

static struct first_run *
of(struct screen *screen)
{
	return (struct first_run *)screen;
}

bool
first_run_is_chosen(const struct first_run *run, enum first_option option)
{
	const struct app *app = run->screen.app;
	if (option <= OPTION_GLYPHS_NO)
		return app->canvas.simple == (option == OPTION_GLYPHS_NO);
	if (option <= OPTION_MONO)
		return (int)app->theme == (int)(option - OPTION_DARK);
	return (int)run->begin == (int)(option - OPTION_PRACTICE);
}

/* Colours and glyphs change at once, so that one sees what one chooses. */
static void
choose(struct first_run *run, enum first_option option)
{
	struct app *app = run->screen.app;
	if (option <= OPTION_GLYPHS_NO) {
		app->canvas.simple = option == OPTION_GLYPHS_NO;
	} else if (option <= OPTION_MONO) {
		app->theme = (enum theme)(option - OPTION_DARK);
		if (app->has_terminal)
			terminal_set_theme(app->theme);
	} else {
		run->begin = (enum first_begin)(option - OPTION_PRACTICE);
	}
}

static void
settle_focus(struct first_run *run)
{
	bool in_role = run->step == STEP_WHO && run->focus == WHO_ROLE;
	run->screen.text = (run->step == STEP_WHO && !in_role) || run->step == STEP_WHERE;
}

/* The first letters of the names. */
static void
suggest_initials(struct first_run *run)
{
	if (run->initials.text.length)
		return;
	struct text initials = {0};
	bool start = true;
	const char *name = text_get(&run->name.text);
	for (size_t at = 0; name[at]; at = utf8_next(name, at)) {
		if (start && name[at] != ' ' && initials.length < 8)
			text_add_bytes(&initials, name + at, utf8_next(name, at) - at);
		start = name[at] == ' ' || name[at] == '-';
	}
	edit_set(&run->initials, text_get(&initials));
	text_clear(&initials);
}

static bool
complain(struct first_run *run, int place, const char *problem)
{
	snprintf(run->problem, sizeof run->problem, "%s", problem);
	run->problem_at = place;
	run->focus = place;
	settle_focus(run);
	return false;
}

static bool
check_who(struct first_run *run)
{
	if (text_is_empty(text_get(&run->name.text)))
		return complain(run, WHO_NAME, "Skriv dit navn.");
	suggest_initials(run);
	if (text_is_empty(text_get(&run->initials.text)) || utf8_count(text_get(&run->initials.text)) > 6)
		return complain(run, WHO_INITIALS, "Skriv dine initialer, højst 6 tegn. Fx MB.");
	return true;
}

static bool
check_step(struct first_run *run)
{
	run->problem[0] = '\0';
	if (run->step == STEP_WHO)
		return check_who(run);
	if (run->step == STEP_WHERE) {
		first_run_look_at_folder(run);
		return run->folder_good || complain(run, 0, run->folder);
	}
	return true;
}

static void
enter_step(struct first_run *run, enum first_step step)
{
	run->step = step;
	run->problem[0] = '\0';
	run->focus = step == STEP_WELCOME ? OPTION_PRACTICE + (int)run->begin : 0;
	if (step == STEP_WHERE)
		first_run_look_at_folder(run);
	settle_focus(run);
}

static void
go_on(struct first_run *run)
{
	if (run->step == STEP_WELCOME)
		choose(run, (enum first_option)run->focus);
	if (!check_step(run))
		return;
	if (run->step == STEP_SUMMARY)
		first_run_make(run);
	else
		enter_step(run, (enum first_step)(run->step + 1));
}

static void
leave_answered(struct app *app, void *context, int answer)
{
	(void)context;
	if (answer == 1)
		app->quit = true;
}

static void
go_back(struct first_run *run)
{
	static const char *const buttons[] = {"b:Bliv her", "a:Afslut", NULL};
	if (run->step == STEP_WELCOME)
		app_ask(run->screen.app, "Afslut?", "Intet er gemt endnu.", buttons, leave_answered, NULL);
	else
		enter_step(run, (enum first_step)(run->step - 1));
}

static bool
act(struct screen *screen, enum action action)
{
	struct first_run *run = of(screen);
	if (action == ACTION_BACK)
		go_back(run);
	else if (action == ACTION_HELP)
		help_open(screen->app);
	else if (action == ACTION_MARK && run->step == STEP_WELCOME)
		choose(run, (enum first_option)run->focus);
	else if (action == ACTION_OPEN)
		go_on(run);
	else
		return action == ACTION_MARK;
	return true;
}

static bool
enabled(struct screen *screen, enum action action, const char **reason)
{
	static const enum action possible[] = {ACTION_BACK, ACTION_HELP, ACTION_OPEN,   ACTION_MARK,
					       ACTION_QUIT, ACTION_COPY, ACTION_REDRAW, ACTION_NONE};
	(void)screen;
	*reason = NULL;
	for (int i = 0; possible[i] != ACTION_NONE; i++)
		if (possible[i] == action)
			return true;
	return false;
}

/* The row of an option: the three colours stand beside each other. */
static int
row_of(int option)
{
	return option <= OPTION_DARK ? option : option <= OPTION_MONO ? OPTION_DARK : option - 2;
}

static bool
move_in_welcome(struct first_run *run, const struct key *key)
{
	int step = key->press == PRESS_UP || key->press == PRESS_BACK_TAB ? -1
		   : key->press == PRESS_DOWN || key->press == PRESS_TAB  ? 1
									  : 0;
	bool in_colours = row_of(run->focus) == OPTION_DARK;
	int side = key->press == PRESS_LEFT ? -1 : key->press == PRESS_RIGHT ? 1 : 0;
	int focus = run->focus;
	if (side && in_colours && run->focus + side >= OPTION_DARK && run->focus + side <= OPTION_MONO) {
		run->focus += side;
		return true;
	}
	if (!step)
		return false;
	while (focus + step >= 0 && focus + step < OPTION_COUNT && row_of(focus) == row_of(run->focus))
		focus += step;
	if (row_of(focus) == row_of(run->focus))
		return true;
	run->focus = row_of(focus) == OPTION_DARK ? OPTION_DARK + (int)run->screen.app->theme : focus;
	return true;
}

static bool
move_in_who(struct first_run *run, const struct key *key)
{
	bool forwards = key->press == PRESS_DOWN || key->press == PRESS_TAB || key->press == PRESS_ENTER;
	bool backwards = key->press == PRESS_UP || key->press == PRESS_BACK_TAB;
	int side = key->press == PRESS_LEFT ? -1 : key->press == PRESS_RIGHT ? 1 : 0;
	if (run->focus == WHO_ROLE && side) {
		run->role = (run->role + ROLES_OFFERED + side) % ROLES_OFFERED;
		return true;
	}
	if (!forwards && !backwards)
		return false;
	if (run->focus == WHO_NAME)
		suggest_initials(run);
	run->focus += forwards && run->focus + 1 < WHO_COUNT ? 1 : backwards && run->focus > 0 ? -1 : 0;
	settle_focus(run);
	return true;
}

static bool
type_text(struct first_run *run, const struct key *key)
{
	struct edit *edit = run->step == STEP_WHERE ? &run->path : run->focus == WHO_NAME ? &run->name : &run->initials;
	bool changed = false;
	bool used = edit_key(edit, key, &changed);
	if (changed)
		run->problem[0] = '\0';
	if (changed && run->step == STEP_WHERE)
		first_run_look_at_folder(run);
	return used;
}

static bool
type(struct screen *screen, const struct key *key)
{
	struct first_run *run = of(screen);
	if (run->step == STEP_WELCOME)
		return move_in_welcome(run, key);
	if (run->step == STEP_WHO && move_in_who(run, key))
		return true;
	if (screen->text && key->press == PRESS_ENTER)
		go_on(run);
	else if (screen->text)
		return type_text(run, key);
	else
		return false;
	return true;
}

static void
click(struct screen *screen, int kind, int value)
{
	struct first_run *run = of(screen);
	if (kind != HOT_LOCAL)
		return;
	run->focus = value;
	if (run->step == STEP_WELCOME)
		choose(run, (enum first_option)value);
	settle_focus(run);
}

static void
add_status(struct screen *screen, struct text *out)
{
	text_add(out, of(screen)->step == STEP_SUMMARY
			  ? "Enter opretter. Esc går tilbage, hvis noget skal være anderledes."
			  : "Intet gemmes, før du siger ja på sidste trin.");
}

static void
close_first_run(struct screen *screen)
{
	struct first_run *run = of(screen);
	edit_clear(&run->name);
	edit_clear(&run->initials);
	edit_clear(&run->path);
	free(run);
}

static const enum action actions[] = {ACTION_OPEN, ACTION_MARK, ACTION_NONE};

static const struct screen_class first_run_class = {
    .name = "velkommen",
    .help = "velkomsten",
    .actions = actions,
    .overlay = true,
    .draw = first_run_draw,
    .act = act,
    .type = type,
    .click = click,
    .enabled = enabled,
    .status = add_status,
    .close = close_first_run,
};

/* What the machine knows of the user's name, up to the first comma. */
static void
suggest_name(struct first_run *run)
{
	const struct passwd *user = getpwuid(geteuid());
	struct text name = {0};
	if (user && user->pw_gecos && !text_equal(user->pw_gecos, user->pw_name) && !text_equal(user->pw_gecos, "root"))
		text_add_bytes(&name, user->pw_gecos, strcspn(user->pw_gecos, ","));
	edit_set(&run->name, text_get(&name));
	text_clear(&name);
}

void
first_run_open(struct app *app, const char *path)
{
	struct first_run *run = screen_new(app, &first_run_class, sizeof *run);
	snprintf(run->given_path, sizeof run->given_path, "%s", path);
	edit_set(&run->path, path);
	run->name.maximum = 100;
	run->initials.maximum = 6;
	suggest_name(run);
	enter_step(run, STEP_WELCOME);
	app_push(app, &run->screen);
}
