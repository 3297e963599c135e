/* Random identifiers (RFC 4122 version 4), never the kind that tells time and machine. */
#ifndef BASE_UUID_H
#define BASE_UUID_H

#include <stdbool.h>

struct uuid {
	unsigned char bytes[16];
};

#define UUID_NONE ((struct uuid){{0}})

enum { UUID_SIZE = 37 }; /* 36 characters and NUL */

struct uuid uuid_make(void);
bool uuid_is_none(struct uuid uuid);
bool uuid_equal(struct uuid a, struct uuid b);
void uuid_format(struct uuid uuid, char out[UUID_SIZE]); /* "" for none */
bool uuid_read(const char *text, struct uuid *out);      /* "" gives none */

#endif
