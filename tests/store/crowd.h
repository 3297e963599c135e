/* A database of its own for one test, and invented young people to fill it with. */
#ifndef STORE_CROWD_H
#define STORE_CROWD_H

#include "base/random.h"
#include "model/youth.h"
#include "store/store.h"

struct crowd {
	char folder[64];
	char path[96];
	struct store *store;
	struct uuid staff;
	struct random random;
	bool invented; /* somebody's last contact and next day are made up, so no journal bears them out */
};

/* The clock stands at 17 March 2026, 13.42. */
void crowd_open(struct crowd *crowd);
void crowd_close(struct crowd *crowd); /* removes the folder */

/* For cmocka; *state is the town. Whatever a test did, the file must be whole. */
extern struct crowd town;
int crowd_setup(void **state);
int crowd_teardown(void **state);

struct store *crowd_connect(const struct crowd *crowd);         /* another connection to the same file */
void crowd_good(enum status status, const struct error *error); /* fails the test with the message */
void crowd_invent(struct crowd *crowd, struct youth *youth);    /* youth: initialised */
void crowd_fill(struct crowd *crowd, long count);               /* in one bulk */
struct uuid crowd_save(struct crowd *crowd, void *record);      /* new; gives the id */
struct uuid crowd_youth(struct crowd *crowd, const char *first, const char *last);
void crowd_set_text(void *record, int field, const char *text);

#endif
