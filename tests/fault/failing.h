/* A file system between SQLite and the disk whose n-th call fails. */
#ifndef FAULT_FAILING_H
#define FAULT_FAILING_H

#include <stdbool.h>

/* Makes it the one SQLite uses; call it before anything is opened. */
void failing_register(void);

/* From now on the n-th write, sync or truncation (1 = the next) gives SQLite's error code: once, or from then on.
 * n = 0: nothing fails any more. */
void failing_set(int n, int code, bool for_ever);

/* How many such calls there were since failing_set. */
int failing_calls(void);

#endif
