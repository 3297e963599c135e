/* Writing very many new records of one entity in one transaction: import and practice data. */
#ifndef STORE_BULK_H
#define STORE_BULK_H

#include "store/store.h"

struct bulk;

/* label: as change_begin. One undo takes the whole back. Indexes that only serve reading are made anew at the end when
 * the rows expected are more than those there, and so few that sorting them takes little memory. */
enum status bulk_begin(struct store *store, const struct entity *entity, long expected, const char *label,
		       struct bulk **bulk, struct error *error) MUST_CHECK;

/* Another entity in the same transaction (for practice data); bulk_add takes records of any entity begun with. */
enum status bulk_also(struct bulk *bulk, const struct entity *entity, struct error *error) MUST_CHECK;

/* Adds a checked record (the caller has called record_check); fills its header; an id and a
 * time of creation that are already there are kept. */
enum status bulk_add(struct bulk *bulk, void *record, struct error *error) MUST_CHECK;

/* Is there already a young person with the same birth and name, or phone (in the file or added before)? *id tells
 * which. */
enum bulk_match { BULK_NEW, BULK_SAME_PERSON, BULK_SAME_PHONE };
struct youth;
enum status bulk_find(struct bulk *bulk, const struct youth *youth, enum bulk_match *match, struct uuid *id,
		      struct error *error) MUST_CHECK;

/* Ends and frees, whatever comes out. */
enum status bulk_commit(struct bulk *bulk, struct error *error) MUST_CHECK;
void bulk_abort(struct bulk *bulk);

#endif
