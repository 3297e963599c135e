/* A program on a pseudo-terminal that reports what it understands, line by line, through a pipe. */
#ifndef TESTS_TUI_PTY_H
#define TESTS_TUI_PTY_H

#include <sys/types.h>
#include <termios.h>

#include "base/text.h"

struct pty {
	pid_t process;
	int master, reports;
	struct text output; /* everything the terminal got */
	struct text lines;  /* reports not read yet */
	struct termios before;
};

/* Runs `program` in a child with TERM set (NULL: unset) on a terminal of 24 rows and 80 columns. */
void pty_start(struct pty *pty, const char *term, void (*program)(int reports));

void pty_send(struct pty *pty, const char *bytes);
void pty_resize(struct pty *pty, int rows, int columns);

/* Waits for the next report and compares. */
void pty_expect(struct pty *pty, const char *report);

/* Closes the terminal's other end, as a lost connection does. */
void pty_vanish(struct pty *pty);

/* Waits for the end; returns the status of waitpid. Modes of the terminal must be as before. */
int pty_finish(struct pty *pty);

/* Frees; the output stays readable until here. */
void pty_clear(struct pty *pty);

#endif
