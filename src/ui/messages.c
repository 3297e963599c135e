/* Beskeder: everything the program has said since it was started, the newest first. */
#include <stdlib.h>

#include "panel.h"
#include "screens.h"

struct messages {
	struct screen screen;
	struct chooser chooser;
	int visible;
};

static struct messages *
of(struct screen *screen)
{
	return (struct messages *)screen;
}

static void
draw_message(const struct messages *messages, struct canvas *canvas, struct rectangle row, int index)
{
	const struct app *app = messages->screen.app;
	const struct message *message = &app->messages[app->message_count - 1 - index];
	bool selected = index == messages->chooser.selected;
	enum style style = selected ? STYLE_MARKED : STYLE_TEXT;
	bool cannot = message->kind == MESSAGE_CANNOT;
	canvas_fill(canvas, row, style);
	canvas_put_format(canvas, row.row, row.column, row.columns, style, "%s %2d.%02d  %s%s", selected ? ">" : " ",
			  instant_minutes(message->at) / 60, instant_minutes(message->at) % 60, cannot ? "! " : "",
			  message->text);
	canvas_hot(canvas, row, HOT_LOCAL, index);
	if (selected)
		canvas_cursor(canvas, row.row, row.column);
}

static void
draw(struct screen *screen, struct canvas *canvas, struct rectangle place)
{
	(void)place;
	struct messages *messages = of(screen);
	messages->chooser.count = screen->app->message_count;
	struct rectangle window = panel_middle(canvas, canvas->rows - 4, 110);
	struct rectangle inside = panel_draw(
	    canvas, window,
	    &(struct panel){
		.title = "Beskeder siden start", .corner = "de nyeste øverst", .edge = "Esc Luk", .focused = true});
	messages->visible = inside.rows;
	chooser_clamp(&messages->chooser, inside.rows);
	if (!messages->chooser.count) {
		canvas_put(canvas, inside.row, inside.column + 1, inside.columns - 2, STYLE_DIM,
			   "Der er ingen beskeder endnu.");
		canvas_cursor(canvas, inside.row, inside.column);
	}
	for (int i = 0; i < inside.rows && messages->chooser.first + i < messages->chooser.count; i++)
		draw_message(messages, canvas, (struct rectangle){inside.row + i, inside.column, 1, inside.columns},
			     messages->chooser.first + i);
}

/* The whole of a message that was too long for its row. */
static void
add_status(struct screen *screen, struct text *out)
{
	const struct app *app = screen->app;
	int selected = of(screen)->chooser.selected;
	if (selected < app->message_count)
		text_add(out, app->messages[app->message_count - 1 - selected].text);
}

static bool
act(struct screen *screen, enum action action)
{
	if (action != ACTION_OPEN && action != ACTION_BACK)
		return false;
	app_pop(screen->app, screen);
	return true;
}

static bool
type(struct screen *screen, const struct key *key)
{
	return chooser_key(&of(screen)->chooser, key, of(screen)->visible);
}

static void
click(struct screen *screen, int kind, int value)
{
	struct messages *messages = of(screen);
	messages->chooser.selected = kind < 0 ? messages->chooser.selected + value : value;
	chooser_clamp(&messages->chooser, messages->visible);
}

static void
close_messages(struct screen *screen)
{
	free(screen);
}

static const enum action actions[] = {ACTION_OPEN, ACTION_NONE};

static const struct screen_class messages_class = {
    .name = "beskeder",
    .help = "beskederne",
    .actions = actions,
    .overlay = true,
    .draw = draw,
    .act = act,
    .type = type,
    .click = click,
    .status = add_status,
    .close = close_messages,
};

void
messages_open(struct app *app)
{
	app_push(app, screen_new(app, &messages_class, sizeof(struct messages)));
}
