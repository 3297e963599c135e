/* A folder with an empty database of a test's own, and short ways to fill and read it. */
#ifndef TESTS_EXCHANGE_DESK_H
#define TESTS_EXCHANGE_DESK_H

#include "base/text.h"
#include "exchange/import.h"
#include "store/store.h"

struct desk {
	char folder[64];
	char database[96];
	struct store *store;
};

/* For cmocka's setup and teardown; *state is the desk. The clock stands at 17 March 2026. */
int desk_open(void **state);
int desk_open_practice(void **state);
int desk_close(void **state);

/* «folder/name»; lives until the next call but three. */
const char *desk_path(const struct desk *desk, const char *name);
void desk_write(const struct desk *desk, const char *name, const char *bytes);
void desk_read(const char *path, struct text *out);

long desk_count(struct desk *desk, const struct entity *entity, const char *search, bool deleted);

/* The index-th by name, borrowed until the next call; NULL if there is none. */
const struct youth *desk_youth(struct desk *desk, const char *search);

void desk_add_staff(struct desk *desk, const char *name, const char *initials);

/* Looks at and takes in CSV text; rejects is a name in the folder, or NULL. */
enum status desk_import(struct desk *desk, const char *csv, const char *rejects, bool trial,
			struct import_result *result);

#endif
