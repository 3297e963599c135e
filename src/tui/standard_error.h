/* Keeps what libraries print to standard error off the screen. */
#ifndef TUI_STANDARD_ERROR_H
#define TUI_STANDARD_ERROR_H

/* Sends it to the log, or nowhere without one; returns the real one, or -1. */
int standard_error_redirect(void);

void standard_error_restore(int real);

#endif
