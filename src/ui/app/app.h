/* The running program: store, canvas, stacks of screens, message line, questions, time. Runs without a terminal in
 * tests. */
#ifndef UI_APP_H
#define UI_APP_H

#include "base/config.h"
#include "store/change.h"
#include "store/store.h"
#include "tui/canvas.h"
#include "tui/dialog.h"
#include "screen.h"

enum { TAB_OVERVIEW, TAB_YOUTH, TAB_WORKSHOP, TAB_VISITS, TAB_PLACES, TAB_PLAN, TAB_REPORTS, TAB_COUNT };
enum { STACK_DEPTH = 8, MESSAGES_KEPT = 200 };
enum { SMALLEST_ROWS = 18, SMALLEST_COLUMNS = 60, WIDE_COLUMNS = 100, AIRY_ROWS = 30 };

enum message_kind { MESSAGE_INFORMATION, MESSAGE_DONE, MESSAGE_CANNOT };

struct message {
	enum message_kind kind;
	struct instant at;
	int64_t shown_at; /* clock_monotonic: a DONE message stays until a key after 4 seconds */
	char text[240];
};

struct stack {
	struct screen *screens[STACK_DEPTH];
	int depth;
};

/* Answers to a question come here: index of the button, or DIALOG_ESCAPED. */
typedef void answer_function(struct app *app, void *context, int answer);

struct app {
	struct store *store;
	struct canvas canvas;
	struct config config;
	enum theme theme;
	struct stack tabs[TAB_COUNT];
	int tab;
	struct stack overlays;
	struct message message;   /* what stands in the message line now */
	struct message *messages; /* of the session, oldest first */
	int message_count;
	struct dialog question; /* open when question_answer is set */
	answer_function *question_answer;
	void *question_context;
	char question_text[600];
	bool quit;
	bool meeting;       /* the meeting view is on: one screen, and the store withholds what is personal */
	int tab_before;     /* where the meeting view was turned on */
	bool in_paste;      /* between the marks of a paste */
	bool paste_refused; /* said once per paste */
	int64_t keyed_at;   /* clock_monotonic of the last key */
	int64_t polled_at;  /* clock_monotonic of the last change check */
	int minute;         /* the clock's minute as drawn */
	bool has_terminal;  /* false in tests: nothing is sent to a terminal */
	bool mouse;
	enum action recent[8]; /* newest first, for the palette */
	char *reason;          /* why some are invited, typed and not saved: for the next time; or NULL */
};

/* The app takes over the store. */
void app_init(struct app *app, struct store *store, int rows, int columns); /* store: NULL before the first run */
void app_start(struct app *app); /* opens the screens of the tabs, once there is a store */
void app_close(struct app *app);

/* One key or click; afterwards app_update and paint. */
void app_key(struct app *app, const struct key *key);
void app_resize(struct app *app, int rows, int columns);

/* Loads what is stale and draws everything on app->canvas. */
void app_update(struct app *app);

/* Time passes: others' changes, drafts, previews. Returns milliseconds until it must be called again (at most the
 * second of the change check); *repaint is set when app_update and a paint are due. */
int app_tick(struct app *app, int64_t now, bool *repaint);

/* The terminal is gone or a signal came: screens write their drafts. */
void app_abandon(struct app *app);

void app_go(struct app *app, int tab);

/* The screen of a tab without what lies on it; false where something there does not want to be left. */
bool app_go_bare(struct app *app, int tab);
void app_push(struct app *app, struct screen *screen); /* on the tab's stack, or the overlays' by its class */
void app_pop(struct app *app, struct screen *screen);  /* takes it off its stack and closes it */
struct screen *app_top(struct app *app);               /* the overlay or screen that gets the keys */
struct screen *app_target(struct app *app);            /* the same, but through the menu: what actions work on */
struct screen *app_screen(struct app *app);            /* the tab's top screen, under any overlay */
void app_reload(struct app *app);                      /* everything visible is stale */

void app_say(struct app *app, enum message_kind kind, const char *format, ...) PRINTF_LIKE(3, 4);
void app_fail(struct app *app, const struct error *error); /* shows the message, logs the detail */

/* Puts a question; buttons as «g:Gem», the first is the safe one, NULL ends. One question at a time. */
void app_ask(struct app *app, const char *title, const char *text, const char *const buttons[], answer_function *answer,
	     void *context);

/* Carries out an action as if its key was pressed: top screen, then what is the same everywhere (actions.c). */
void app_act(struct app *app, enum action action);
bool app_enabled(struct app *app, enum action action, const char **reason);

/* The program's own place for a file path typed by a user: «~/» and relative paths made whole. */
void app_add_path(struct text *out, const char *typed);

#endif
