/* The real terminal: the one place that knows curses and the one function that writes text to the screen. */
#ifndef TUI_TERMINAL_H
#define TUI_TERMINAL_H

#include <stdbool.h>

#include "base/error.h"
#include "tui/canvas.h"
#include "tui/key.h"
#include "tui/style.h"

struct terminal_options {
	enum theme theme;
	bool mouse;
};

enum terminal_event {
	TERMINAL_KEY,     /* *key is filled */
	TERMINAL_RESIZE,  /* ask terminal_size again */
	TERMINAL_TIMEOUT, /* nothing happened */
	TERMINAL_END,     /* SIGHUP, SIGTERM or a vanished terminal: save drafts and leave */
};

/* STATUS_DENIED if standard input and output are no terminal; STATUS_SYSTEM if no terminal description works. */
enum status terminal_open(const struct terminal_options *options, struct error *error) MUST_CHECK;

/* Restores the terminal and clears what was shown, scroll-back too. Safe to call twice and after a failure. */
void terminal_close(void);

void terminal_size(int *rows, int *columns);
int terminal_colours(void);
void terminal_set_theme(enum theme theme);
void terminal_set_mouse(bool on);

/* Sends what differs from the frame before, in as few bytes and writes as can be. */
void terminal_paint(const struct canvas *canvas);
void terminal_repaint(void); /* forgets the frame before: the next paint sends everything */

/* Waits at most `milliseconds`, -1 for ever. */
enum terminal_event terminal_wait(int milliseconds, struct key *key);

bool terminal_has_key(void); /* a key is waiting: do not query or paint yet */

#endif
