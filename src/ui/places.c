/* The places. */
#include <stdlib.h>

#include "screens.h"

static enum status
load(struct screen *screen, struct error *error)
{
	(void)screen;
	(void)error;
	return STATUS_OK;
}

static void
draw(struct screen *screen, struct canvas *canvas, struct rectangle place)
{
	(void)screen;
	canvas_put(canvas, place.row + 1, place.column + 2, place.columns - 2, STYLE_TEXT,
		   "Her er ingen steder endnu.");
}

static void
close_screen(struct screen *screen)
{
	free(screen);
}

static const enum action actions[] = {ACTION_NONE};

static const struct screen_class class = {
    .name = "steder",
    .actions = actions,
    .help = "steder",
    .load = load,
    .draw = draw,
    .close = close_screen,
};

struct screen *
places_new(struct app *app)
{
	return screen_new(app, &class, sizeof(struct screen));
}
