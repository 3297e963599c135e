/* Figures of three by five dots. */
#include "digits.h"

#include <string.h>

enum { DOTS = 3 };

static const struct {
	char character;
	const char *rows[DIGITS_ROWS];
} shapes[] = {
    {'0', {"###", "# #", "# #", "# #", "###"}}, {'1', {"  #", "  #", "  #", "  #", "  #"}},
    {'2', {"###", "  #", "###", "#  ", "###"}}, {'3', {"###", "  #", "###", "  #", "###"}},
    {'4', {"# #", "# #", "###", "  #", "  #"}}, {'5', {"###", "#  ", "###", "  #", "###"}},
    {'6', {"###", "#  ", "###", "# #", "###"}}, {'7', {"###", "  #", "  #", "  #", "  #"}},
    {'8', {"###", "# #", "###", "# #", "###"}}, {'9', {"###", "# #", "###", "  #", "###"}},
    {'/', {"  #", "  #", " # ", "#  ", "#  "}},
};

static const char *const *
shape_of(char character)
{
	for (size_t i = 0; i < sizeof shapes / sizeof *shapes; i++)
		if (shapes[i].character == character)
			return shapes[i].rows;
	return NULL;
}

int
digits_width(const char *text, int block)
{
	int count = (int)strlen(text);
	return count ? (count * (DOTS + 1) - 1) * block : 0;
}

/* A dot is a bar that is wholly filled, so that it is drawn like all bars. */
static void
draw_shape(struct canvas *canvas, struct rectangle dot, enum style style, const char *const *rows)
{
	for (int row = 0; row < DIGITS_ROWS; row++)
		for (int i = 0; i < DOTS; i++)
			if (rows[row][i] == '#')
				canvas_bar(
				    canvas,
				    (struct rectangle){dot.row + row, dot.column + i * dot.columns, 1, dot.columns},
				    style, 1, 1);
}

int
digits_draw(struct canvas *canvas, int row, int column, enum style style, const char *text, int block)
{
	for (int i = 0; text[i]; i++) {
		const char *const *rows = shape_of(text[i]);
		if (rows)
			draw_shape(canvas, (struct rectangle){row, column + i * (DOTS + 1) * block, 1, block}, style,
				   rows);
	}
	return digits_width(text, block);
}
