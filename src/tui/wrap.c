/* Breaks text in lines: at newlines, else between words, else between graphemes. */
#include "wrap.h"

#include <string.h>

#include "base/utf8.h"
#include "glyph.h"

static size_t
skip_blanks(const char *text, size_t at)
{
	return at + strspn(text + at, " ");
}

static struct wrap
line_from(const char *text, size_t start, int columns)
{
	struct wrap line = {.start = start};
	bool has_break = false;
	int width = 0;
	for (size_t at = start;;) {
		if (!text[at] || text[at] == '\n') {
			line.end = at;
			line.next = text[at] ? at + 1 : at;
			line.last = !text[at];
			return line;
		}
		if (text[at] == ' ') {
			size_t after = skip_blanks(text, at);
			line.end = at;
			line.next = after;
			has_break = true;
			width += (int)(after - at);
			at = after;
			continue;
		}
		size_t after = utf8_next(text, at);
		width += glyph_width(text + at, after - at);
		if (width > columns && has_break)
			return line;
		if (width > columns && at > start) {
			line.end = line.next = at;
			return line;
		}
		at = after;
	}
}

struct wrap
wrap_first(const char *text, int columns)
{
	return line_from(text, 0, columns > 0 ? columns : 1);
}

bool
wrap_next(struct wrap *wrap, const char *text, int columns)
{
	if (wrap->last)
		return false;
	*wrap = line_from(text, wrap->next, columns > 0 ? columns : 1);
	return true;
}
