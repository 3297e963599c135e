/* Copies of the file, their return, and the check of its health. */
#ifndef STORE_BACKUP_H
#define STORE_BACKUP_H

#include "store/store.h"

/* Writes a checked copy (mode 0600) while others work; DENIED if the target exists. */
enum status backup_write(struct store *store, const char *target, struct error *error) MUST_CHECK;

/* Replaces the database at `path` by a checked copy; what was there is kept beside with the ending .foer-gendan-<time>,
 * whose name is appended to kept. Nobody may have the file open for writing: BUSY. */
enum status backup_restore(const char *copy, const char *path, struct text *kept, struct error *error) MUST_CHECK;

struct health {
	long records;       /* over all entities */
	long problems;      /* of the kinds below, together */
	struct text report; /* Danish lines, one a finding; ids only */
};
/* Integrity of the file, references, stored keys and history against the records. */
enum status store_check(struct store *store, struct health *health, struct error *error) MUST_CHECK;
void health_clear(struct health *health);

#endif
