/* Where a database may lie: the folder, the kind of file, and who may read it. */
#ifndef STORE_PLACE_H
#define STORE_PLACE_H

#include <stdbool.h>
#include <sys/types.h>

#include "base/error.h"
#include "base/text.h"

struct place {
	struct text path; /* absolute, no symbolic link in it */
	bool exists;
	bool writable; /* the file (if it is there) and the folder */
	bool group;    /* the folder is shared by a group */
	mode_t mode;   /* what a file here should have */
};

/* Looks without changing anything, except that make_folder makes a missing folder. DENIED for a symbolic link, anything
 * but a plain file, an unsafe folder, or a network file system unless forced. */
enum status place_look(const char *path, bool make_folder, bool force_network, struct place *place,
		       struct error *error) MUST_CHECK;
void place_clear(struct place *place);

/* Takes from others what they should not have of an existing file; DENIED if they can write and that cannot be
 * helped. */
enum status place_tighten(const struct place *place, struct error *error) MUST_CHECK;

/* What the head of a file says, without SQLite: DENIED with a sentence unless it is one of ours, and as long as it
 * says. */
struct head {
	int version; /* of the schema */
};
enum { PLACE_APPLICATION = 0x556e676c }; /* «Ungl» */
enum status place_read_head(const char *path, struct head *head, struct error *error) MUST_CHECK;

/* Makes a new name in the folder certain to survive a power cut. */
void place_sync_folder(const char *path);

#endif
