/* A database for the tests of what can go wrong: its folder, a young person to change, and short ways to both. */
#ifndef FAULT_HARM_H
#define FAULT_HARM_H

#include "base/text.h"
#include "model/youth.h"
#include "store/store.h"

struct harm {
	char folder[64];
	char path[96];
};

/* For cmocka: *state is the harm, with a database that holds one young person whose availability is «0». */
int harm_setup(void **state);
int harm_teardown(void **state); /* removes the folder */

void harm_good(enum status status, const struct error *error); /* fails the test with the message */
struct store *harm_open(const char *path);
enum status harm_try(const char *path, bool read_only, struct error *error); /* opens and closes */

/* Raises the number in the availability of young person 1 by one, as read before; *value gets it. */
enum status harm_raise(struct store *store, int *value, struct error *error);
int harm_value(struct store *store);

enum status harm_add_youth(struct store *store, const char *name, struct error *error);
int harm_count(struct store *store); /* young people, by number without a gap */

void harm_expect_clean(struct store *store);

void harm_read_file(const char *path, struct text *out);
void harm_write_file(const char *path, const struct text *bytes);

#endif
