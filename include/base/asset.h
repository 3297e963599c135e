/* The files of data/, built into the program. */
#ifndef BASE_ASSET_H
#define BASE_ASSET_H

#include <stddef.h>

struct asset {
	const char *name;  /* "query/agenda.sql" */
	const char *bytes; /* NUL-terminated */
	size_t length;
};

/* Sorted by name; ends with a NULL name. */
extern const struct asset assets[];

const char *asset_find(const char *name); /* NULL if there is none */

#endif
