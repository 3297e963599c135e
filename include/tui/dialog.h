/* The small windows: a question with buttons, a choice from a list, a month, a bar of progress. */
#ifndef TUI_DIALOG_H
#define TUI_DIALOG_H

#include <stdbool.h>

#include "base/date.h"
#include "tui/canvas.h"
#include "tui/key.h"

enum { DIALOG_BUTTONS = 4, DIALOG_GOES_ON = -1, DIALOG_ESCAPED = -2 };

/* A question. The first button has the focus and is the safe one. */
struct dialog {
	const char *title;
	const char *text; /* several lines with \n; wrapped */
	struct {
		const char *label; /* "Gem" */
		char letter;       /* 'g'; shown as «Gem (g)» */
	} buttons[DIALOG_BUTTONS];
	int button_count;
	int focus;
};

/* hot_kind: the kind of hot place drawn on the buttons, value = index. */
void dialog_draw(const struct dialog *dialog, struct canvas *canvas, int hot_kind);

/* Index of the chosen button, DIALOG_GOES_ON or DIALOG_ESCAPED. */
int dialog_key(struct dialog *dialog, const struct key *key);

/* A choice among lines that somebody else keeps. */
struct chooser {
	int count;
	int selected;
	int first; /* the first line shown */
};

/* True if the key moved the selection (arrows, page, Home, End). */
bool chooser_key(struct chooser *chooser, const struct key *key, int visible);
/* A click on line `value`, or the wheel (hot_kind < 0, value -1 up, 1 down). True if the line was selected already. */
bool chooser_click(struct chooser *chooser, int hot_kind, int value, int visible);
/* Keeps selected in [0, count) and first so that it is visible. */
void chooser_clamp(struct chooser *chooser, int visible);

/* A month to pick a day from: Monday first, week numbers, holidays marked. */
struct calendar {
	struct date date; /* the marked day */
	struct date today;
};
enum { CALENDAR_ROWS = 10, CALENDAR_COLUMNS = 28 };
bool calendar_key(struct calendar *calendar, const struct key *key); /* arrows, page = month, Home = today */
void calendar_draw(const struct calendar *calendar, struct canvas *canvas, int row, int column,
		   int hot_kind); /* value = date.day */

/* «Henter 120 af 350 unge  ███░░░  Esc stopper» centred in a frame. */
void progress_draw(struct canvas *canvas, const char *verb, const char *noun, long done, long of);

#endif
