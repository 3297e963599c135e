/* Short ways to write and read in the tests of the store. */
#ifndef STORE_TEST_JOURNAL_H
#define STORE_TEST_JOURNAL_H

#include "crowd.h"
#include "model/journal.h"

struct youth *journal_read_youth(struct store *store, struct uuid id); /* the caller's to free */

/* Sets the phone of what was read as `before`. */
enum status journal_save_phone(struct store *store, const struct youth *before, const char *phone, struct error *error);

/* A kind of note that counts as contact, or one that does not. */
struct uuid journal_kind(struct crowd *crowd, bool contact);

/* note: gets what was saved; the caller's to clear. */
void journal_add_note(struct crowd *crowd, struct uuid youth, struct uuid kind, struct date happened,
		      struct note *note);

#endif
