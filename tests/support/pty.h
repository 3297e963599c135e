/* A program on a terminal of ours: starts it, presses its keys, and reads its screen through libvterm. */
#ifndef SUPPORT_PTY_H
#define SUPPORT_PTY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

enum { PTY_DEADLINE = 30000 }; /* milliseconds: how long a wait waits before it gives up */

struct pty;

/* Starts arguments[0] (a path) with exactly this environment; both end with NULL. NULL if that cannot be done. */
struct pty *pty_start(char *const *arguments, char *const *environment, int rows, int columns);

/* Ends the program if it still runs. */
void pty_free(struct pty *pty);

/* Presses keys, their names parted by blanks: a character, C-s, F1-F12, Enter, Esc, Tab, S-Tab, Backspace, Delete,
 * Insert, Space, Up, Down, Left, Right, C-Left, C-Right, Home, End, PageUp, PageDown. After Esc the program is given
 * time to see that nothing follows it. */
void pty_press(struct pty *pty, const char *names);
void pty_type(struct pty *pty, const char *text); /* UTF-8, in one go */
int pty_presses(const struct pty *pty);           /* how many keys were pressed by pty_press */

/* They read what the program writes until it is so, and give false at the deadline or when the program has ended. */
bool pty_wait_text(struct pty *pty, const char *text);
bool pty_wait_match(struct pty *pty, const char *pattern); /* an extended regular expression, for one row */
bool pty_wait_gone(struct pty *pty, const char *text);
bool pty_wait_end(struct pty *pty, int *status); /* the program has ended; status as waitpid gives it */

/* Reads until nothing has come for so long. */
void pty_wait_quiet(struct pty *pty, int milliseconds);

/* Reads once what comes within so long; gives how many bytes. */
size_t pty_read(struct pty *pty, int milliseconds);
int64_t pty_read_at(const struct pty *pty); /* nanoseconds of CLOCK_MONOTONIC: when the last bytes came */

/* The whole screen as UTF-8, rows without trailing blanks; lives until the next call. */
const char *pty_screen(struct pty *pty);
const char *pty_row(struct pty *pty, int row); /* likewise */
bool pty_has_text(struct pty *pty, const char *text);
void pty_cursor(struct pty *pty, int *row, int *column);

void pty_resize(struct pty *pty, int rows, int columns);
void pty_signal(struct pty *pty, int signal);
void pty_vanish(struct pty *pty); /* the terminal is gone, as when a line is cut */
pid_t pty_pid(const struct pty *pty);

/* Everything written so far, as bytes. */
const char *pty_output(const struct pty *pty, size_t *length);

/* The terminal is as the program found it: its settings, the main screen, no mouse, no paste marks, the cursor on. */
bool pty_is_restored(const struct pty *pty);

#endif
