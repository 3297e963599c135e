/* One visible character of a text: what fits in one cell, or in two for a wide one. */
#ifndef TUI_GLYPH_H
#define TUI_GLYPH_H

#include <stddef.h>
#include <stdint.h>

#include "tui/canvas.h"

struct glyph {
	uint32_t text[CELL_CODEPOINTS];
	int width;
	size_t length; /* bytes read */
};

/* Reads one glyph of bytes[0..length), length > 0. What is hostile, broken or too much becomes «?». */
struct glyph glyph_read(const char *bytes, size_t length);

/* Cells of bytes[0..length) as the canvas draws them. */
int glyph_width(const char *bytes, size_t length);

#endif
