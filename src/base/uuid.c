/* Random identifiers from libuuid's generator, and their text form. */
#include "base/uuid.h"

#include <stddef.h>
#include <string.h>
#include <uuid/uuid.h>

static int
hexadecimal_value(char digit)
{
	if (digit >= '0' && digit <= '9')
		return digit - '0';
	if (digit >= 'a' && digit <= 'f')
		return digit - 'a' + 10;
	if (digit >= 'A' && digit <= 'F')
		return digit - 'A' + 10;
	return -1;
}

static bool
has_hyphen_before(size_t byte)
{
	return byte == 4 || byte == 6 || byte == 8 || byte == 10;
}

struct uuid
uuid_make(void)
{
	struct uuid uuid;
	uuid_generate_random(uuid.bytes);
	return uuid;
}

bool
uuid_is_none(struct uuid uuid)
{
	return uuid_equal(uuid, UUID_NONE);
}

bool
uuid_equal(struct uuid a, struct uuid b)
{
	return memcmp(a.bytes, b.bytes, sizeof a.bytes) == 0;
}

void
uuid_format(struct uuid uuid, char out[UUID_SIZE])
{
	static const char digits[] = "0123456789abcdef";
	char *end = out;
	size_t count = uuid_is_none(uuid) ? 0 : sizeof uuid.bytes;
	for (size_t i = 0; i < count; i++) {
		if (has_hyphen_before(i))
			*end++ = '-';
		*end++ = digits[uuid.bytes[i] >> 4];
		*end++ = digits[uuid.bytes[i] & 15];
	}
	*end = '\0';
}

bool
uuid_read(const char *text, struct uuid *out)
{
	struct uuid uuid = UUID_NONE;
	size_t count = *text ? sizeof uuid.bytes : 0;
	for (size_t i = 0; i < count; i++) {
		if (has_hyphen_before(i) && *text++ != '-')
			return false;
		int high = hexadecimal_value(text[0]);
		int low = high < 0 ? -1 : hexadecimal_value(text[1]);
		if (low < 0)
			return false;
		uuid.bytes[i] = (unsigned char)(high << 4 | low);
		text += 2;
	}
	if (*text)
		return false;
	*out = uuid;
	return true;
}
