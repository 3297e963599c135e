/* The lock file beside the database: one writer at a time, in the order they came; freed by the kernel on death. */
#ifndef STORE_LOCK_H
#define STORE_LOCK_H

#include <sys/types.h>

#include "base/error.h"

/* Opens (makes) <path>.lock and tells others that the file is in use. *lock is -1 on failure. */
enum status lock_open(const char *path, mode_t mode, int *lock, struct error *error) MUST_CHECK;
void lock_close(int lock); /* -1 is fine */

/* Waits at most so many milliseconds: BUSY. */
enum status lock_take(int lock, int milliseconds, struct error *error) MUST_CHECK;
void lock_release(int lock);

/* The right to replace the file: BUSY while anyone else has it open for writing. Held until lock_close. */
enum status lock_alone(int lock, struct error *error) MUST_CHECK;

#endif
