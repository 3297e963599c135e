/* The stacks of screens, the message line, questions and time. */
#include "app.h"

#include <assert.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app_parts.h"
#include "base/clock.h"
#include "base/log.h"
#include "base/memory.h"
#include "meeting/meeting.h"
#include "tabs.h"

enum { MILLISECONDS_DONE_STAYS = 4000, MILLISECONDS_CHANGE_CHECK = 1000 };

void *
screen_new(struct app *app, const struct screen_class *class, size_t size)
{
	struct screen *screen = memory_new(size);
	screen->class = class;
	screen->app = app;
	screen->stale = true;
	return screen;
}

void
app_init(struct app *app, struct store *store, int rows, int columns)
{
	*app =
	    (struct app){.store = store, .polled_at = clock_monotonic(), .keyed_at = clock_monotonic(), .minute = -1};
	canvas_resize(&app->canvas, rows, columns);
	app->messages = memory_new(MESSAGES_KEPT * sizeof *app->messages);
}

void
app_start(struct app *app)
{
	for (app->tab = 0; app->tab < TAB_COUNT; app->tab++)
		app_push(app, tab_rows[app->tab].open(app));
	app->tab = TAB_OVERVIEW;
}

static void
stack_close(struct stack *stack, int depth)
{
	while (stack->depth > depth) {
		struct screen *screen = stack->screens[--stack->depth];
		screen->class->close(screen);
	}
}

void
app_close_screens(struct app *app)
{
	stack_close(&app->overlays, 0);
	for (int i = 0; i < TAB_COUNT; i++)
		stack_close(&app->tabs[i], 0);
}

void
app_close(struct app *app)
{
	app_close_screens(app);
	free(app->reason);
	store_close(app->store);
	config_clear(&app->config);
	canvas_clear(&app->canvas);
	free(app->messages);
	*app = (struct app){0};
}

struct screen *
app_screen(struct app *app)
{
	struct stack *stack = &app->tabs[app->tab];
	return stack->depth ? stack->screens[stack->depth - 1] : NULL;
}

struct screen *
app_top(struct app *app)
{
	if (app->overlays.depth)
		return app->overlays.screens[app->overlays.depth - 1];
	return app_screen(app);
}

struct screen *
app_target(struct app *app)
{
	for (int i = app->overlays.depth; i > 0; i--)
		if (!app->overlays.screens[i - 1]->class->through)
			return app->overlays.screens[i - 1];
	return app_screen(app);
}

static bool
is_among(const enum action *actions, enum action action)
{
	while (actions && *actions != ACTION_NONE && *actions != action)
		actions++;
	return actions && *actions == action;
}

bool
screen_takes(const struct screen *screen, enum action action)
{
	return is_among(screen->class->actions, action);
}

bool
screen_owns(const struct screen *screen, enum action action)
{
	return is_among(screen->class->own, action);
}

bool
screen_refuses(struct screen *screen, enum action action)
{
	if (!screen_owns(screen, action))
		return false;
	app_say(screen->app, MESSAGE_INFORMATION, "Det kan ikke gøres her.");
	return true;
}

const struct told *
screen_told(const struct screen *screen)
{
	return screen->class->told ? screen->class->told(screen) : NULL;
}

void
app_push(struct app *app, struct screen *screen)
{
	struct stack *stack = screen->class->overlay ? &app->overlays : &app->tabs[app->tab];
	if (stack->depth == STACK_DEPTH) {
		screen->class->close(screen);
		app_say(app, MESSAGE_CANNOT, "Der er for mange vinduer åbne. Luk et med Esc først.");
		return;
	}
	stack->screens[stack->depth++] = screen;
}

static bool
stack_remove(struct stack *stack, struct screen *screen)
{
	int at = 0;
	while (at < stack->depth && stack->screens[at] != screen)
		at++;
	if (at == stack->depth)
		return false;
	stack->depth--;
	memmove(stack->screens + at, stack->screens + at + 1, (size_t)(stack->depth - at) * sizeof stack->screens[0]);
	screen->class->close(screen);
	return true;
}

void
app_pop(struct app *app, struct screen *screen)
{
	bool found = stack_remove(&app->overlays, screen);
	for (int i = 0; i < TAB_COUNT && !found; i++)
		found = stack_remove(&app->tabs[i], screen);
	assert(found);
}

void
app_go(struct app *app, int tab)
{
	stack_close(&app->overlays, 0);
	app->tab = tab;
}

bool
app_go_bare(struct app *app, int tab)
{
	const struct stack *stack = &app->tabs[tab];
	app_go(app, tab);
	while (stack->depth > 1) {
		struct screen *top = stack->screens[stack->depth - 1];
		if (top->class->leave && !top->class->leave(top))
			return false;
		app_pop(app, top);
	}
	return true;
}

static void
for_each_screen(struct app *app, void (*visit)(struct screen *screen))
{
	for (int i = 0; i < app->overlays.depth; i++)
		visit(app->overlays.screens[i]);
	for (int tab = 0; tab < TAB_COUNT; tab++)
		for (int i = 0; i < app->tabs[tab].depth; i++)
			visit(app->tabs[tab].screens[i]);
}

static void
make_stale(struct screen *screen)
{
	screen->stale = true;
}

void
app_reload(struct app *app)
{
	for_each_screen(app, make_stale);
}

static void
abandon(struct screen *screen)
{
	if (screen->class->abandon)
		screen->class->abandon(screen);
}

void
app_abandon(struct app *app)
{
	for_each_screen(app, abandon);
}

static void
message_keep(struct app *app, const struct message *message)
{
	if (app->message_count == MESSAGES_KEPT) {
		memmove(app->messages, app->messages + 1, (MESSAGES_KEPT - 1) * sizeof *app->messages);
		app->message_count--;
	}
	app->messages[app->message_count++] = *message;
}

void
app_say(struct app *app, enum message_kind kind, const char *format, ...)
{
	struct message *message = &app->message;
	*message = (struct message){.kind = kind, .at = clock_now(), .shown_at = clock_monotonic()};
	va_list arguments;
	va_start(arguments, format);
	vsnprintf(message->text, sizeof message->text, format, arguments);
	va_end(arguments);
	message_keep(app, message);
}

void
app_fail(struct app *app, const struct error *error)
{
	log_error(error);
	app_say(app, MESSAGE_CANNOT, "%s", error->message);
}

/* A message that says «done» stays until a key after some seconds; the others until the next key. */
void
app_age_message(struct app *app)
{
	if (app->message.kind == MESSAGE_DONE && clock_monotonic() - app->message.shown_at < MILLISECONDS_DONE_STAYS)
		return;
	app->message.text[0] = '\0';
}

void
app_ask(struct app *app, const char *title, const char *text, const char *const buttons[], answer_function *answer,
	void *context)
{
	assert(!app->question_answer);
	snprintf(app->question_text, sizeof app->question_text, "%s", text);
	app->question = (struct dialog){.title = title, .text = app->question_text};
	for (int i = 0; i < DIALOG_BUTTONS && buttons[i]; i++) {
		app->question.buttons[i].label = buttons[i] + 2;
		app->question.buttons[i].letter = buttons[i][0];
		app->question.button_count++;
	}
	app->question_answer = answer;
	app->question_context = context;
}

static void
check_others_changes(struct app *app, int64_t now, bool *repaint)
{
	if (!app->store || now - app->polled_at < MILLISECONDS_CHANGE_CHECK)
		return;
	app->polled_at = now;
	bool changed = false;
	struct error error;
	if (store_poll_change(app->store, &changed, &error) != STATUS_OK)
		log_error(&error);
	if (changed)
		*repaint = true;
	if (app->canvas.columns >= 140 && instant_minutes(clock_now()) != app->minute)
		*repaint = true;
}

static void
tick_stack(struct stack *stack, int64_t now, bool *repaint, int *wait)
{
	for (int i = 0; i < stack->depth; i++) {
		struct screen *screen = stack->screens[i];
		int next = screen->class->tick ? screen->class->tick(screen, now, repaint) : -1;
		if (next >= 0 && next < *wait)
			*wait = next;
	}
}

/* At a projector the names go when nobody has touched a key for long. */
static void
hide_names(struct app *app, int64_t now, bool *repaint)
{
	enum { MILLISECONDS_A_MINUTE = 60000 };
	int minutes = app->store && !app->meeting ? store_setting(app->store, SETTING_PROJECTOR) : 0;
	if (!minutes || now - app->keyed_at < (int64_t)minutes * MILLISECONDS_A_MINUTE)
		return;
	meeting_switch(app);
	*repaint = true;
}

int
app_tick(struct app *app, int64_t now, bool *repaint)
{
	*repaint = false;
	check_others_changes(app, now, repaint);
	hide_names(app, now, repaint);
	int wait = MILLISECONDS_CHANGE_CHECK;
	tick_stack(&app->overlays, now, repaint, &wait);
	for (int tab = 0; tab < TAB_COUNT; tab++)
		tick_stack(&app->tabs[tab], now, repaint, &wait);
	return wait;
}

static void
load(struct screen *screen)
{
	struct app *app = screen->app;
	unsigned long generation = app->store ? store_generation(app->store) : 0;
	if (!screen->class->load || (!screen->stale && screen->generation == generation))
		return;
	struct error error;
	if (screen->class->load(screen, &error) != STATUS_OK)
		app_fail(app, &error);
	screen->stale = false;
	screen->generation = generation;
}

/* Only what is visible: the rest is loaded when one comes to it. */
void
app_load(struct app *app)
{
	struct screen *screen = app_screen(app);
	if (screen)
		load(screen);
	for (int i = 0; i < app->overlays.depth; i++)
		load(app->overlays.screens[i]);
}
