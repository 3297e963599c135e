/* A line of facts: a label and what is said. */
#include "fact.h"

#include "paragraph.h"

int
fact_draw(struct canvas *canvas, struct rectangle place, int row, const char *label, const char *value)
{
	int end = place.row + place.rows;
	if (row >= end)
		return row;
	canvas_put(canvas, row, place.column + 1, FACT_LABEL_COLUMNS - 1, STYLE_DIM, label);
	struct rectangle right = {row, place.column + 1 + FACT_LABEL_COLUMNS, end - row,
				  place.columns - FACT_LABEL_COLUMNS - 2};
	int used = paragraph_draw(canvas, right, STYLE_TEXT, *value ? value : "–");
	return row + (used ? used : 1);
}
