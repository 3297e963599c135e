/* Typed text that is not saved yet: survives a kill, belongs to one staff member. */
#ifndef STORE_DRAFT_H
#define STORE_DRAFT_H

#include "store/store.h"

struct draft {
	struct uuid id;              /* none: draft_write makes one */
	const struct entity *entity; /* what is being written */
	struct uuid record;          /* the record being edited; none for a new one */
	int version;                 /* of the record when editing began */
	struct uuid owner;           /* whom it is about, or none */
	struct instant saved_at;
	char *body; /* the form's fields as typed; see the form */
};

enum status draft_write(struct store *store, struct draft *draft, struct error *error) MUST_CHECK;
enum status draft_drop(struct store *store, struct uuid id, struct error *error) MUST_CHECK;
enum status draft_read(struct store *store, struct uuid id, struct draft *draft, struct error *error) MUST_CHECK;
void draft_clear(struct draft *draft);

struct drafts {
	struct draft *items; /* newest first */
	size_t count;
};
enum status drafts_read(struct store *store, struct drafts *drafts, struct error *error) MUST_CHECK; /* the actor's */
void drafts_clear(struct drafts *drafts);

#endif
