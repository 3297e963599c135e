/* A framed panel whose bottom edge names what can be done there. */
#include "panel.h"

#include "base/utf8.h"

/* Appends «Enter Åbn · n Ny», as many as fit in the edge, and makes them clickable. */
static void
add_actions(struct text *out, struct canvas *canvas, struct rectangle place, const enum action *actions)
{
	int row = place.row + place.rows - 1;
	int column = place.column + 3;
	int end = place.column + place.columns - 3;
	for (const enum action *action = actions; *action != ACTION_NONE; action++) {
		struct text part = {0};
		struct text key = {0};
		action_add_key(&key, *action, true);
		if (out->length)
			text_add(&part, " · ");
		text_add(&part, text_get(&key));
		text_add_format(&part, " %s", action_rows[*action].label);
		int width = utf8_text_width(text_get(&part));
		bool fits = column + width <= end;
		bool has_key = key.length > 0; /* the others are in the menu */
		if (fits && has_key) {
			text_add(out, text_get(&part));
			canvas_hot(canvas, (struct rectangle){row, column, 1, width}, HOT_ACTION, (int)*action);
			column += width;
		}
		text_clear(&part);
		text_clear(&key);
		if (!fits)
			break;
	}
}

/* As many whole parts of «n Nyt · k Gjort» as fit, and at least one. */
static void
add_edge(struct text *out, struct rectangle place, const char *edge)
{
	enum { CORNERS = 6 };
	text_add(out, edge);
	while (utf8_text_width(text_get(out)) > place.columns - CORNERS) {
		size_t end = out->length;
		while (end > 0 && !text_starts_with(out->bytes + end, " · "))
			end--;
		if (end == 0)
			return;
		out->length = end;
		out->bytes[end] = '\0';
	}
}

struct rectangle
panel_draw(struct canvas *canvas, struct rectangle place, const struct panel *panel)
{
	struct text actions = {0};
	if (panel->edge)
		add_edge(&actions, place, panel->edge);
	else if (panel->actions)
		add_actions(&actions, canvas, place, panel->actions);
	canvas_frame(canvas, place,
		     &(struct frame){.title = panel->title,
				     .corner = panel->corner,
				     .actions = actions.length ? text_get(&actions) : NULL,
				     .focused = panel->focused});
	text_clear(&actions);
	return (struct rectangle){place.row + 1, place.column + 1, place.rows - 2, place.columns - 2};
}

struct rectangle
panel_middle(const struct canvas *canvas, int rows, int columns)
{
	if (rows > canvas->rows - 4)
		rows = canvas->rows - 4;
	if (columns > canvas->columns - 4)
		columns = canvas->columns - 4;
	return (struct rectangle){2 + (canvas->rows - 4 - rows) / 2, (canvas->columns - columns) / 2, rows, columns};
}

enum style
panel_line(struct canvas *canvas, struct rectangle place, int hot_kind, int index, bool marked)
{
	enum style style = marked ? STYLE_MARKED : STYLE_TEXT;
	canvas_fill(canvas, place, style);
	canvas_hot(canvas, place, hot_kind, index);
	if (marked) {
		canvas_put(canvas, place.row, place.column, 1, style, ">");
		canvas_cursor(canvas, place.row, place.column);
	}
	return style;
}
