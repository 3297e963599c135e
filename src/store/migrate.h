/* The numbered migrations of data/schema/ and the making of a new file. */
#ifndef STORE_MIGRATE_H
#define STORE_MIGRATE_H

#include <sys/types.h>

#include "base/asset.h"
#include "store/store.h"

/* The number of the last "schema/NNN_…sql" among files (ending with a NULL name). */
int schema_version(const struct asset *files);

/* Brings an open database from its version to the last, in one transaction, after a checked copy beside it with the
 * ending .foer-version-N (not for a new, empty one). */
enum status schema_migrate(struct store *store, const struct asset *files, struct error *error) MUST_CHECK;

/* Makes the whole new file beside and moves it to its name at once, so there is never half a one. The caller holds the
 * lock. */
enum status schema_create(const char *path, mode_t mode, bool practice, struct error *error) MUST_CHECK;

/* Removes a file that was being made, and its journal. */
void schema_discard(const char *path);

/* The version the open database has. */
enum status schema_read_version(struct store *store, int *version, struct error *error) MUST_CHECK;

#endif
