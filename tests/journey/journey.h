/* What the journeys share: an invented list to begin with, and a look that shows the screen when it is not as expected.
 */
#ifndef JOURNEY_H
#define JOURNEY_H

#include "support/sandbox.h"

/* Imports two invented young people, U-001 Amira Haddad and U-002 Søren Østergård, with the command line. */
void journey_import(const struct sandbox *sandbox);

/* Imports so many young people of that family name, each with another first name. Of none: makes the
 * file. */
void journey_import_family(const struct sandbox *sandbox, const char *family, int count);

/* Opens a screen; nobody says who they are. */
struct pty *journey_start(const struct sandbox *sandbox, const char *screen);

/* Opens a screen, and says who is at work: somebody new. */
struct pty *journey_start_as(const struct sandbox *sandbox, const char *screen, const char *name, const char *initials);

/* Presses the same keys so often. */
void journey_repeat(struct pty *pty, int count, const char *keys);

/* Undoes (redoes) until there is nothing left. */
void journey_undo_all(struct pty *pty);
void journey_redo_all(struct pty *pty);

/* Fails the test, with the screen, unless the text comes, a row is like the pattern, or the text
 * goes. */
void journey_expect(struct pty *pty, const char *text);
void journey_expect_match(struct pty *pty, const char *pattern);
void journey_expect_gone(struct pty *pty, const char *text);

/* Leaves by Ctrl+Q; fails unless the program ends with that code and the terminal is as it was. Frees pty. */
void journey_leave(struct pty *pty, int code);

/* Fails unless the program ends by itself with that code and the terminal is as it was. Frees pty. */
void journey_expect_end(struct pty *pty, int code);

/* Every row of the file that is not in Papirkurv, a line each, but for the bookkeeping: what was done when, and in
 * which version a record is. */
void journey_dump(const struct sandbox *sandbox, struct text *out);

/* Fails, with the first line that differs, unless the file is as that dump. */
void journey_expect_dump(const struct sandbox *sandbox, const struct text *dump);

#endif
