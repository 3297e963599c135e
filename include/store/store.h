/* The open database file: one connection per process, opened with care, never across a key press in a transaction. */
#ifndef STORE_STORE_H
#define STORE_STORE_H

#include <stdbool.h>

#include "model/office.h"
#include "model/record.h"

struct store;

struct store_options {
	const char *path;
	bool create;   /* make the file if it is not there */
	bool practice; /* with create: flag the new file as Øvedata */
	bool read_only;
	bool force_network; /* open on a network file system all the same */
	int lock_wait;      /* milliseconds to wait for another's write; 0 = 5000 */
};

/* Appends where the database is: UNGELOEFT_FIL, else the key «fil» of the user's settings, else
 * $XDG_DATA_HOME/ungeloeft/ungeloeft.db. */
void store_add_default_path(struct text *out);

/* Opens, checks and if needed migrates (after a copy beside the file). NOT_FOUND without create; DENIED for a foreign,
 * newer or damaged file, a symbolic link, an unsafe folder or a network file system: the file is then left untouched.
 * *store is NULL on failure. */
enum status store_open(const struct store_options *options, struct store **store, struct error *error) MUST_CHECK;
void store_close(struct store *store); /* NULL is fine */

bool store_is_practice(const struct store *store);
bool store_is_read_only(const struct store *store);
const char *store_path(const struct store *store);

/* Who is working: recorded with every change; undo takes back only their own. */
void store_set_actor(struct store *store, struct uuid staff);
struct uuid store_actor(const struct store *store);
/* The staff member whose login is this user name, or the first active one of a practice file; NOT_FOUND otherwise. */
enum status store_find_actor(struct store *store, const char *login, struct uuid *staff,
			     struct error *error) MUST_CHECK;

/* The meeting view: no statement reads a column that tells who a person is or what somebody wrote. Records come without
 * those values; a query that needs one is DENIED. Nothing may be left unwritten when it is turned on. */
void store_set_meeting(struct store *store, bool on);
bool store_in_meeting(const struct store *store);

/* True once after another process changed the file; then what was read must be read again. */
enum status store_poll_change(struct store *store, bool *changed, struct error *error) MUST_CHECK;

/* Raised by every change of this process and every noticed change of another: compare to know if a view is old. */
unsigned long store_generation(const struct store *store);

enum status store_read(struct store *store, const struct entity *entity, struct uuid id, void *record,
		       struct error *error) MUST_CHECK; /* record: initialised; also one in Papirkurv */
enum status store_read_number(struct store *store, const struct entity *entity, int number, void *record,
			      struct error *error) MUST_CHECK;

/* The title of a record of a small entity (staff: initials with `brief`, codes: label), borrowed until the next call
 * after a change; "" if there is none. */
const char *store_title(struct store *store, const struct entity *entity, struct uuid id, bool brief);

/* The entries of a code list valid on a day, in order; borrowed until the next change of a code. */
struct code_list {
	int count;
	const struct code *const *items;
};
struct code_list store_codes(struct store *store, const char *list, struct date on);
/* The same for active staff. */
struct staff_list {
	int count;
	const struct staff *const *items;
};
struct staff_list store_staff(struct store *store);

/* All records of a small entity that are not in Papirkurv, in order; borrowed until the next change of one. */
struct small_list {
	int count;
	const void *const *items;
};
struct small_list store_small(struct store *store, const struct entity *entity);
const void *small_list_find(struct small_list list, struct uuid id); /* NULL if it is not there */

/* The code with this code, label or short label (case and accents folded), or none. */
struct uuid store_find_code(struct store *store, const char *list, const char *text);
struct uuid store_find_staff(struct store *store, const char *text); /* by initials or name */

int store_setting(struct store *store, enum setting_name name);
enum status store_set_setting(struct store *store, enum setting_name name, int value, struct error *error) MUST_CHECK;

#endif
