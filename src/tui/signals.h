/* The signals a program on a terminal must answer, and sleeping until one of them or input comes. */
#ifndef TUI_SIGNALS_H
#define TUI_SIGNALS_H

#include <signal.h>
#include <stdbool.h>
#include <stdint.h>

enum { FLAG_SIGNALS = 7, CRASH_SIGNALS = 5 };

/* Who handled them before. */
struct signals {
	struct sigaction flags[FLAG_SIGNALS];
	struct sigaction crashes[CRASH_SIGNALS];
};

/* note: gets hang-up, end, resize, stop and continue, and may only set flags. crash: gets what ends the program at
 * once. Writing to a closed pipe or a full disk is an error like others from now on. */
void signals_catch(struct signals *before, void (*note)(int), void (*crash)(int));
void signals_release(const struct signals *before);

/* The same for what ends at once only; may be called from the handler. */
void signals_release_crashes(const struct signals *before);

/* Sleeps until the descriptor can be read, at most `milliseconds` (-1 for ever), not at all if is_noted() says that a
 * signal came already. Returns the events of poll, 0 for none. */
int signals_wait(int descriptor, int64_t milliseconds, bool (*is_noted)(void));

#endif
