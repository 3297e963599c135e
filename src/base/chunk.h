/* Adding a text byte by byte without a call for each. */
#ifndef BASE_CHUNK_H
#define BASE_CHUNK_H

#include "base/text.h"

struct chunk {
	struct text *out;
	size_t used;
	char bytes[240];
};

static inline void
chunk_flush(struct chunk *chunk)
{
	text_add_bytes(chunk->out, chunk->bytes, chunk->used);
	chunk->used = 0;
}

static inline void
chunk_put(struct chunk *chunk, char byte)
{
	if (chunk->used == sizeof chunk->bytes)
		chunk_flush(chunk);
	chunk->bytes[chunk->used++] = byte;
}

#endif
