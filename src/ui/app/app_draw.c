/* The bars around the screens, and the drawing of the whole canvas. */
#include <stdio.h>
#include <string.h>

#include "app_parts.h"
#include "base/clock.h"
#include "base/utf8.h"
#include "tabs.h"
#include "tui/edit.h"

static void
add_today(struct app *app, struct text *out)
{
	bool wide = app->canvas.columns >= 140;
	struct date today = clock_today();
	const char *who = app->store ? store_title(app->store, &staff_entity, store_actor(app->store), true) : "";
	if (wide && *who)
		text_add_format(out, "Konsulent %s · ", who);
	if (wide)
		date_add_long(out, today);
	else
		date_add_medium(out, today);
	text_add_format(out, " · uge %d", date_iso_week(today, NULL));
	if (wide) {
		text_add(out, " · ");
		instant_add_clock(out, clock_now());
	}
}

static void
draw_top_bar(struct app *app)
{
	struct canvas *canvas = &app->canvas;
	canvas_fill(canvas, (struct rectangle){0, 0, 1, canvas->columns}, STYLE_TOP_BAR);
	struct text right = {0};
	add_today(app, &right);
	int right_width = utf8_text_width(text_get(&right));

	struct text left = {0};
	text_add_format(&left, " Ungeløft · %s", tab_rows[app->tab].name);
	struct screen *screen = app_screen(app);
	struct text crumb = {0};
	if (screen && screen->class->crumb)
		screen->class->crumb(screen, &crumb);
	if (crumb.length)
		text_add_format(&left, " > %s", text_get(&crumb));
	int room = canvas->columns - right_width - 2;
	int used = canvas_put(canvas, 0, 0, room, STYLE_TOP_BAR, text_get(&left));
	if (app->store && store_is_practice(app->store) && room - used > 10)
		canvas_put(canvas, 0, used + 1, 9, STYLE_PRACTICE, " ØVEDATA ");
	if (app->store && store_is_read_only(app->store) && room - used > 22)
		canvas_put(canvas, 0, used + 11, 10, STYLE_ATTENTION, " KUN LÆS ");
	canvas_put_right(canvas, 0, canvas->columns - right_width - 1, right_width, STYLE_TOP_BAR, text_get(&right));
	text_clear(&crumb);
	text_clear(&left);
	text_clear(&right);
	app->minute = instant_minutes(clock_now());
}

static void
draw_tabs(struct app *app)
{
	struct canvas *canvas = &app->canvas;
	int gap = canvas->columns >= 140 ? 3 : 2;
	int column = 1;
	for (int i = 0; i < TAB_COUNT; i++) {
		enum style style = i == app->tab ? STYLE_TAB_ACTIVE : STYLE_TEXT;
		bool named = canvas->columns >= 80 || i == app->tab;
		int used = canvas_put_format(canvas, 1, column, canvas->columns - column, style, "%d%s%s", i + 1,
					     named ? " " : "", named ? tab_rows[i].name : "");
		canvas_hot(canvas, (struct rectangle){1, column, 1, used}, HOT_TAB, i);
		column += used + gap;
	}
}

void
screen_draw_pages(const struct screen *screen, struct canvas *canvas, struct rectangle place, const char *right)
{
	enum { GAP = 3 };
	int column = place.column + 1, page = screen->class->page(screen);
	for (int i = 0; screen->class->pages[i]; i++) {
		int used =
		    canvas_put_format(canvas, place.row, column, place.column + place.columns - column,
				      i == page ? STYLE_TAB_ACTIVE : STYLE_TEXT, " %s ", screen->class->pages[i]);
		canvas_hot(canvas, (struct rectangle){place.row, column, 1, used}, HOT_PAGE, i);
		column += used + GAP - 2;
	}
	int width = utf8_text_width(right);
	int room = place.column + place.columns - 1 - column;
	if (width <= room)
		canvas_put_right(canvas, place.row, place.column + place.columns - 1 - width, width, STYLE_DIM, right);
}

static void
draw_message(struct app *app, int row)
{
	static const enum style styles[] = {
	    [MESSAGE_INFORMATION] = STYLE_TEXT, [MESSAGE_DONE] = STYLE_OK, [MESSAGE_CANNOT] = STYLE_URGENT};
	struct canvas *canvas = &app->canvas;
	if (app->message.text[0]) {
		bool cannot = app->message.kind == MESSAGE_CANNOT;
		canvas_put_format(canvas, row, 0, canvas->columns, styles[app->message.kind], " %s%s ",
				  cannot ? "! " : "", app->message.text);
		return;
	}
	struct screen *screen = app_top(app);
	if (!screen || !screen->class->status)
		return;
	struct text status = {0};
	screen->class->status(screen, &status);
	canvas_put(canvas, row, 1, canvas->columns - 2, STYLE_TEXT, text_get(&status));
	text_clear(&status);
}

static int
draw_key(struct app *app, int row, int column, enum action action, bool in_field)
{
	struct canvas *canvas = &app->canvas;
	const struct action_row *shown = &action_rows[action];
	struct text key = {0};
	action_add_key(&key, action, false);
	const char *label = in_field && shown->in_field ? shown->in_field : shown->label;
	int room = canvas->columns - column;
	int width = utf8_text_width(text_get(&key)) + 1 + utf8_text_width(label);
	if (width <= room) {
		const char *reason;
		enum style style = app_enabled(app, action, &reason) ? STYLE_TEXT : STYLE_DIM;
		int used = canvas_put(canvas, row, column, room, STYLE_HEADING, text_get(&key));
		canvas_put(canvas, row, column + used + 1, room - used - 1, style, label);
		canvas_hot(canvas, (struct rectangle){row, column, 1, width}, HOT_ACTION, (int)action);
		column += width + (canvas->columns >= 140 ? 3 : 1);
	}
	text_clear(&key);
	return column;
}

static void
draw_key_bar(struct app *app, int row)
{
	static const enum action outside[] = {ACTION_HELP, ACTION_EDIT,    ACTION_SEARCH, ACTION_CHOOSE, ACTION_NOTE,
					      ACTION_UNDO, ACTION_MEETING, ACTION_MENU,   ACTION_BACK,   ACTION_NONE};
	static const enum action narrow[] = {ACTION_HELP, ACTION_MEETING, ACTION_SEARCH, ACTION_NOTE,
					     ACTION_MENU, ACTION_BACK,    ACTION_NONE};
	static const enum action inside[] = {ACTION_SAVE, ACTION_CHOOSE, ACTION_HELP, ACTION_UNDO,
					     ACTION_MENU, ACTION_BACK,   ACTION_NONE};
	struct screen *screen = app_top(app);
	bool in_form = screen && screen->class->abandon != NULL;
	const enum action *actions = in_form ? inside : app->canvas.columns < 80 ? narrow : outside;
	int column = 0;
	for (int i = 0; actions[i] != ACTION_NONE; i++)
		column = draw_key(app, row, column, actions[i], in_form);
}

static void
draw_too_small(struct canvas *canvas)
{
	char text[120];
	snprintf(text, sizeof text, "Vinduet er for lille (%dx%d). Gør det større, mindst %dx%d.", canvas->columns,
		 canvas->rows, SMALLEST_COLUMNS, SMALLEST_ROWS);
	size_t starts[8];
	int lines = edit_wrap(text, canvas->columns > 1 ? canvas->columns - 1 : 1, starts, 8);
	for (int i = 0; i < lines && i < 8; i++) {
		size_t end = i + 1 < lines && i + 1 < 8 ? starts[i + 1] : strlen(text);
		struct text line = {0};
		text_add_bytes(&line, text + starts[i], end - starts[i]);
		canvas_put(canvas, i, 0, canvas->columns, STYLE_TEXT, text_trim(line.bytes));
		text_clear(&line);
	}
	canvas_cursor(canvas, 0, 0);
}

void
app_update(struct app *app)
{
	struct canvas *canvas = &app->canvas;
	app_load(app);
	canvas_erase(canvas);
	if (canvas->rows < SMALLEST_ROWS || canvas->columns < SMALLEST_COLUMNS) {
		draw_too_small(canvas);
		return;
	}
	struct screen *screen = app_screen(app);
	bool whole = screen && screen->class->whole;
	size_t bars = 0;
	if (!whole)
		draw_top_bar(app);
	if (screen && !whole)
		draw_tabs(app);
	bars = canvas->hot_count;
	if (screen)
		screen->class->draw(screen, canvas,
				    whole ? (struct rectangle){0, 0, canvas->rows, canvas->columns}
					  : (struct rectangle){2, 0, canvas->rows - 4, canvas->columns});
	/* What lies under an overlay takes no clicks: its places mean something to another screen. */
	if (app->overlays.depth)
		canvas->hot_count = bars;
	if (!whole)
		draw_key_bar(app, canvas->rows - 1);
	bars = canvas->hot_count;
	for (int i = 0; i < app->overlays.depth; i++) {
		struct screen *overlay = app->overlays.screens[i];
		canvas->hot_count = bars;
		overlay->class->draw(overlay, canvas, (struct rectangle){0, 0, canvas->rows, canvas->columns});
	}
	draw_message(app, canvas->rows - 2);
	if (app->question_answer)
		dialog_draw(&app->question, canvas, HOT_BUTTON);
}

void
app_resize(struct app *app, int rows, int columns)
{
	canvas_resize(&app->canvas, rows, columns);
	app_reload(app);
}
