/* Beskeder: everything the program has said since it was started, the newest first. */
#include "parts/menu.h"
#include "app/screens.h"

static const struct message *
message_at(const struct app *app, int index)
{
	return index < app->message_count ? &app->messages[app->message_count - 1 - index] : NULL;
}

static void
draw_line(const struct menu *menu, struct canvas *canvas, struct rectangle place, int index, enum style style)
{
	const struct message *message = message_at(menu->screen.app, index);
	int minutes = instant_minutes(message->at);
	canvas_put_format(canvas, place.row, place.column, place.columns, style, "%2d.%02d  %s%s", minutes / 60,
			  minutes % 60, message->kind == MESSAGE_CANNOT ? "! " : "", message->text);
}

static void
draw(struct screen *screen, struct canvas *canvas, struct rectangle place)
{
	((struct menu *)screen)->chooser.count = screen->app->message_count;
	menu_draw(screen, canvas, place);
}

/* The whole of a message that was too long for its row. */
static void
add_status(struct screen *screen, struct text *out)
{
	const struct message *message = message_at(screen->app, ((struct menu *)screen)->chooser.selected);
	if (message)
		text_add(out, message->text);
}

static const struct menu_page messages_page = {
    .class = {.name = "beskeder",
	      .help = "beskederne",
	      .actions = menu_actions,
	      .overlay = true,
	      .draw = draw,
	      .act = menu_act,
	      .type = menu_type,
	      .click = menu_click,
	      .status = add_status,
	      .close = menu_close},
    .title = "Beskeder siden start",
    .corner = "de nyeste øverst",
    .edge = "Esc Luk",
    .empty = "Der er ingen beskeder endnu.",
    .columns = 110,
    .tall = true,
    .draw_line = draw_line,
};

void
messages_open(struct app *app)
{
	app_push(app, screen_new(app, &messages_page.class, sizeof(struct menu)));
}
