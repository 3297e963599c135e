/* Pictures of canvases as text, for tests. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "picture.h"

void
assert_picture(const struct canvas *canvas, const char *expected)
{
	struct text got = {0};
	size_t end = 0;
	for (int row = 0; row < canvas->rows; row++) {
		size_t before = got.length;
		canvas_add_row(&got, canvas, row);
		if (got.length > before)
			end = got.length;
		text_add(&got, "\n");
	}
	struct text trimmed = {0};
	text_add_bytes(&trimmed, text_get(&got), end);
	text_add(&trimmed, "\n");
	assert_string_equal(text_get(&trimmed), expected);
	text_clear(&got);
	text_clear(&trimmed);
}

void
assert_row(const struct canvas *canvas, int row, const char *expected)
{
	struct text got = {0};
	canvas_add_row(&got, canvas, row);
	assert_string_equal(text_get(&got), expected);
	text_clear(&got);
}

void
assert_whole(const struct canvas *canvas)
{
	for (int row = 0; row < canvas->rows; row++)
		for (int column = 0; column < canvas->columns; column++) {
			const struct cell *cell = &canvas->cells[row * canvas->columns + column];
			assert_in_range(cell->width, 0, 2);
			if (cell->width == 2)
				assert_true(column + 1 < canvas->columns && cell[1].width == 0);
			if (cell->width == 0)
				assert_true(column > 0 && cell[-1].width == 2);
			else
				assert_int_not_equal(cell->text[0], 0);
		}
}

enum style
style_at(const struct canvas *canvas, int row, int column)
{
	return canvas->cells[row * canvas->columns + column].style;
}

struct key
press(enum press which)
{
	return (struct key){.press = which};
}

struct key
typed(uint32_t character)
{
	return (struct key){.press = PRESS_CHARACTER, .character = character};
}
