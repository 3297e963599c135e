/* Does a text hold the name of somebody in the file? Answered without keeping a name in memory. */
#ifndef STORE_NAME_MARKS_H
#define STORE_NAME_MARKS_H

#include "store/store.h"

struct name_marks;

/* Marks of every part of a name of three letters or more, salted anew each time. Made before the meeting view is turned
 * on; NULL on failure. */
struct name_marks *name_marks_make(struct store *store, struct error *error);
void name_marks_free(struct name_marks *marks); /* NULL is fine */

/* Is a word of the text, in either folded form, such a part? */
bool name_marks_are_in(const struct name_marks *marks, const char *text);

#endif
