/* Pictures of canvases as text, for tests. */
#ifndef TESTS_TUI_PICTURE_H
#define TESTS_TUI_PICTURE_H

#include "tui/canvas.h"
#include "tui/key.h"

/* Compares the rows of the canvas with lines separated by \n; trailing blanks and empty last rows do not count. */
void assert_picture(const struct canvas *canvas, const char *expected);

void assert_row(const struct canvas *canvas, int row, const char *expected);

/* Every cell is one of: a plain cell, or a wide one followed by its right half. */
void assert_whole(const struct canvas *canvas);

enum style style_at(const struct canvas *canvas, int row, int column);

struct key press(enum press press);
struct key typed(uint32_t character);

#endif
