/* A screen or overlay: opened on a stack, reads the store only in load, draws only from memory. */
#ifndef UI_SCREEN_H
#define UI_SCREEN_H

#include "base/error.h"
#include "tui/canvas.h"
#include "tui/key.h"
#include "action.h"
#include "told.h"
#include "model/record.h"

struct app;
struct screen;

/* What the cursor is on: the record an action is about. All zero = nothing. */
struct subject {
	const struct entity *entity;
	struct uuid id;
	int number;
	struct uuid youth; /* the young person it is about; the record itself if it is one */
};

/* Kinds of hot places on the canvas. HOT_LOCAL and up belong to the screen that drew them. */
enum hot_kind {
	HOT_ACTION /* value: enum action */,
	HOT_TAB /* value: tab */,
	HOT_BUTTON /* of the open question */,
	HOT_PAGE /* value: page of the screen */,
	HOT_LOCAL
};

struct screen_class {
	const char *name;           /* «unge»: for --skaerm and tests */
	const enum action *actions; /* what act takes, in the order of the panel's edge; ends with ACTION_NONE */
	const enum action *own;     /* of those, what it does whatever the cursor is on; NULL = none. See actions.c */
	const char *help;           /* heading in the help: «listen over unge» */
	bool overlay;               /* drawn over the screen below */
	bool whole;                 /* draws the whole canvas, the bars too */
	bool through;               /* an overlay that acts on the screen below it (the menu) */

	/* Reads from the store into memory: after open, when the store's generation changed, and for app_reload. */
	enum status (*load)(struct screen *screen, struct error *error);

	/* Draws from memory; place is the area between tabs and message line (all of the canvas for an overlay). */
	void (*draw)(struct screen *screen, struct canvas *canvas, struct rectangle place);

	/* Carries out an action. Returns false if it has nothing to do with it: then the app tries its own (actions.c).
	 */
	bool (*act)(struct screen *screen, enum action action);

	/* Takes a key that is no action (arrows, text). Returns false if unused. May be NULL. */
	bool (*type)(struct screen *screen, const struct key *key);

	/* A click on a hot place of this screen, or the wheel (kind < 0: value -1 up, 1 down). May be NULL. */
	void (*click)(struct screen *screen, int kind, int value);

	/* May the action be done now? *reason gets a Danish half sentence if not. May be NULL: always. */
	bool (*enabled)(struct screen *screen, enum action action, const char **reason);

	/* What keys do now that is not what the table of actions says. May be NULL. */
	const struct told *(*told)(const struct screen *screen);

	/* What the cursor is on; and putting it on a record, false if that does not stand here. May be NULL. */
	struct subject (*subject)(struct screen *screen);
	bool (*show)(struct screen *screen, const struct entity *entity, struct uuid id);

	/* Marked records for bulk work, of subject's entity; *ids is the caller's to free. May be NULL: none. */
	size_t (*marked)(struct screen *screen, struct uuid **ids);
	void (*unmark)(struct screen *screen); /* after bulk work. May be NULL */

	/* Called when time has passed; returns milliseconds until it wants to be called again, -1 = never. *repaint is
	 * set when something on screen changed. Drafts, previews. May be NULL. */
	int (*tick)(struct screen *screen, int64_t now, bool *repaint);

	/* Leaving: returns false to stay (a question has been put). Saves what must survive. May be NULL. */
	bool (*leave)(struct screen *screen);

	/* The program ends at once (signal): write the draft. May be NULL. */
	void (*abandon)(struct screen *screen);

	/* Appends the breadcrumb after the tab's name: «Amira Haddad»; personal. May be NULL. */
	void (*crumb)(struct screen *screen, struct text *out);

	/* Appends what the message line says when there is no message: «12 af 57 unge vises.» May be NULL. */
	void (*status)(struct screen *screen, struct text *out);

	/* The pages of a screen with several («Tavle», «Kalender»), ended by NULL, which one is shown, and turning to
	 * another. The screen's own digit pressed again turns to the next. May be NULL: one page. */
	const char *const *pages;
	int (*page)(const struct screen *screen);
	void (*turn)(struct screen *screen, int page);

	void (*close)(struct screen *screen); /* frees the screen itself too */
};

/* First member of every screen's own struct. */
struct screen {
	const struct screen_class *class;
	struct app *app;
	bool text;                /* a text field has the focus: letters are text */
	bool stale;               /* load must run before the next draw */
	unsigned long generation; /* of the store at the last load */
};

/* Draws the names of the screen's pages on the first row of its place, clickable, and a text to their right. */
void screen_draw_pages(const struct screen *screen, struct canvas *canvas, struct rectangle place, const char *right);

/* Is the action one of the screen's own? */
bool screen_takes(const struct screen *screen, enum action action);
/* Is it one that does not ask what the cursor is on? */
bool screen_owns(const struct screen *screen, enum action action);
/* Says that an action of the screen's own does nothing where the cursor is; false if it is not its own. */
bool screen_refuses(struct screen *screen, enum action action);

const struct told *screen_told(const struct screen *screen); /* may be NULL */

/* Allocates a screen of `size` bytes, zeroed, class and app set, stale. */
void *screen_new(struct app *app, const struct screen_class *class, size_t size);

#endif
