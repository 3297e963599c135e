/* Cuts text in glyphs and makes every dangerous piece of it one harmless, visible glyph. */
#include "glyph.h"

#include "base/utf8.h"

enum { HARMLESS = '?' };

static int
peek(const char *bytes, size_t length, size_t at, size_t *used)
{
	return at < length ? utf8_decode(bytes + at, length - at, used) : UTF8_INVALID;
}

static bool
is_mark(int codepoint)
{
	return codepoint >= 0x300 && utf8_width((unsigned)codepoint) == 0;
}

static size_t
skip_marks(const char *bytes, size_t length, size_t at)
{
	size_t used;
	while (is_mark(peek(bytes, length, at, &used)))
		at += used;
	return at;
}

struct glyph
glyph_read(const char *bytes, size_t length)
{
	struct glyph glyph = {{HARMLESS}, 1, 1};
	int codepoint = utf8_decode(bytes, length, &glyph.length);
	if (codepoint == UTF8_INVALID || utf8_is_hostile((unsigned)codepoint))
		return glyph;
	if (is_mark(codepoint)) {
		glyph.length = skip_marks(bytes, length, glyph.length);
		return glyph;
	}
	glyph.text[0] = (uint32_t)codepoint;
	glyph.width = utf8_width((unsigned)codepoint);
	for (int i = 1; i < CELL_CODEPOINTS; i++) {
		size_t used;
		int mark = peek(bytes, length, glyph.length, &used);
		if (!is_mark(mark))
			break;
		glyph.text[i] = (uint32_t)mark;
		glyph.length += used;
	}
	return glyph;
}

int
glyph_width(const char *bytes, size_t length)
{
	int width = 0;
	for (size_t at = 0; at < length;) {
		struct glyph glyph = glyph_read(bytes + at, length - at);
		width += glyph.width;
		at += glyph.length;
	}
	return width;
}
