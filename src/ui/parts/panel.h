/* A framed panel whose bottom edge names what can be done there. */
#ifndef UI_PANEL_H
#define UI_PANEL_H

#include "app/screen.h"

struct panel {
	const char *title;
	const char *corner;
	const enum action *actions; /* as many as fit; ends with ACTION_NONE; NULL = none */
	const char *edge;           /* stands there instead of the actions; NULL = the actions */
	bool focused;
};

/* Draws the frame, its texts, and makes the actions clickable. Returns the place inside. */
struct rectangle panel_draw(struct canvas *canvas, struct rectangle place, const struct panel *panel);

/* A small window in the middle for an overlay: at most so many rows and columns. Returns its place. */
struct rectangle panel_middle(const struct canvas *canvas, int rows, int columns);

/* Blanks a line of a list, makes it clickable, and gives it the mark and the cursor if it is the one. Returns the style
 * of its text. */
enum style panel_line(struct canvas *canvas, struct rectangle place, int hot_kind, int index, bool marked);

#endif
