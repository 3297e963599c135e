/* The program's log: what went wrong, when, in which record id; never a name, a value or a text. */
#ifndef BASE_LOG_H
#define BASE_LOG_H

#include "base/error.h"

/* Opens $XDG_STATE_HOME/ungeloeft/log (0600) for appending; without it, lines are dropped. */
void log_open(void);
void log_close(void);
int log_descriptor(void); /* for standard error while the screen is on; -1 if none */
void log_line(const char *format, ...) PRINTF_LIKE(1, 2);
void log_error(const struct error *error); /* status and detail, never the message */

#endif
