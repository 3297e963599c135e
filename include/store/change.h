/* Writing: a change is one transaction with its history, undone and redone as a whole. */
#ifndef STORE_CHANGE_H
#define STORE_CHANGE_H

#include "store/store.h"

struct change;

/* Takes the write lock and begins. `label` says in Danish what is done, without personal values: «notat om U-014», «3
 * unge». It is shown when undoing. `why` is a reason the user wrote, or NULL. STATUS_BUSY when another holds the lock
 * too long. */
enum status change_begin(struct store *store, const char *label, const char *why, struct change **change,
			 struct error *error) MUST_CHECK;

/* Writes a new record (before = NULL) or the fields in which after differs from before. Fills after's header. CONFLICT
 * if the stored version is not before's; NOT_FOUND if it is gone; INVALID if a rule's error is broken. Any failure
 * dooms the change: only change_abort is left. */
enum status change_save(struct change *change, const void *before, void *after, struct error *error) MUST_CHECK;

/* Moves to Papirkurv and back; the record's header is brought up to date. */
enum status change_delete(struct change *change, void *record, struct error *error) MUST_CHECK;
enum status change_restore(struct change *change, void *record, struct error *error) MUST_CHECK;

/* Ends the change and frees it, whatever comes out. On failure nothing was written. */
enum status change_commit(struct change *change, struct error *error) MUST_CHECK;
void change_abort(struct change *change);

/* One record, one change. draft: the draft to remove in the same transaction, or UUID_NONE. */
enum status store_save(struct store *store, const void *before, void *after, const char *label, struct uuid draft,
		       struct error *error) MUST_CHECK;

/* Removes a draft as part of the change. */
enum status change_drop_draft(struct change *change, struct uuid draft, struct error *error) MUST_CHECK;

/* Gone for good: the record, all that belongs to it, its history, drafts and free pages. Only from Papirkurv; not
 * undone. */
struct purge_counts {
	int records; /* with all that belongs to it */
	int notes;
	int history;
};
enum status store_count_purge(struct store *store, const void *record, struct purge_counts *counts,
			      struct error *error) MUST_CHECK;
enum status store_purge(struct store *store, const void *record, struct purge_counts *counts,
			struct error *error) MUST_CHECK;

/* What an undo or redo did. */
struct undone {
	char label[160];             /* the change's own label */
	const struct entity *entity; /* of its first record */
	struct uuid id;
	int count; /* records touched */
};

/* Takes back the actor's newest change that is not yet taken back: NOT_FOUND if there is none, CONFLICT if one of its
 * records was changed since by someone else (nothing is undone then). Adds to the history, never removes. */
enum status store_undo(struct store *store, struct undone *undone, struct error *error) MUST_CHECK;
enum status store_redo(struct store *store, struct undone *undone, struct error *error) MUST_CHECK;

#endif
