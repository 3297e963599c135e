/* What the journeys share: an invented list to begin with, and a look that shows the screen when it is not as expected.
 */
#ifndef JOURNEY_H
#define JOURNEY_H

#include "support/sandbox.h"

/* Imports two invented young people, U-001 Amira Haddad and U-002 Søren Østergård, with the command line. */
void journey_import(const struct sandbox *sandbox);

/* Fails the test, with the screen, unless the text comes (or goes). */
void journey_expect(struct pty *pty, const char *text);
void journey_expect_gone(struct pty *pty, const char *text);

/* Leaves by Ctrl+Q; fails unless the program ends with that code and the terminal is as it was. Frees pty. */
void journey_leave(struct pty *pty, int code);

/* Fails unless the program ends by itself with that code and the terminal is as it was. Frees pty. */
void journey_expect_end(struct pty *pty, int code);

/* Every list of the database as JSON, one after the other. */
void journey_dump(const struct sandbox *sandbox, struct text *out);

#endif
