/* Text in several lines inside a place on the canvas. */
#include "paragraph.h"

#include <stdint.h>
#include <string.h>

#include "tui/edit.h"

void
paragraph_draw_line(struct canvas *canvas, struct rectangle place, enum style style, const char *text, size_t from,
		    size_t to)
{
	struct text line = {0};
	size_t length = strlen(text);

	if (to > length)
		to = length;
	while (to > from && (text[to - 1] == ' ' || text[to - 1] == '\n'))
		to--;
	text_add_bytes(&line, text + from, to - from);
	canvas_put(canvas, place.row, place.column, place.columns, style, text_get(&line));
	text_clear(&line);
}

int
paragraph_draw(struct canvas *canvas, struct rectangle place, enum style style, const char *text)
{
	size_t starts[PARAGRAPH_LINES];
	int count = edit_wrap(text, place.columns, starts, PARAGRAPH_LINES);
	int drawn = 0;

	if (place.columns <= 0 || text[0] == '\0')
		return 0;
	if (count > PARAGRAPH_LINES)
		count = PARAGRAPH_LINES;
	for (; drawn < count && drawn < place.rows; drawn++) {
		struct rectangle line = {place.row + drawn, place.column, 1, place.columns};

		paragraph_draw_line(canvas, line, style, text, starts[drawn],
				    drawn + 1 < count ? starts[drawn + 1] : SIZE_MAX);
	}
	return drawn;
}
