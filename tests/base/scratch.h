/* A folder of a test's own, which is also its home. */
#ifndef TESTS_BASE_SCRATCH_H
#define TESTS_BASE_SCRATCH_H

#include "base/text.h"

/* Makes an empty folder, moves into it, and points HOME there; no XDG variable is set. For cmocka's setup and teardown.
 */
int scratch_make(void **state);
int scratch_remove(void **state);

/* The path of the folder. */
const char *scratch_folder(void);

/* Writes a file below the folder, which must be there already. */
void scratch_write(const char *path, const char *content);

/* Replaces out by the content of a file. */
void scratch_read(const char *path, struct text *out);

unsigned scratch_mode(const char *path); /* permission bits */

#endif
