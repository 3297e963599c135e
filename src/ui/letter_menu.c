/* A small menu whose letters exist only while it is open. */
#include "letter_menu.h"

#include <assert.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "panel.h"

struct open_menu {
	struct screen screen;
	struct letter_menu menu;
	struct chooser chooser;
	letter_function *chosen;
	void *context;
};

void
letter_menu_add(struct letter_menu *menu, char letter, const char *format, ...)
{
	va_list arguments;
	assert(menu->count < LETTER_LINES);
	struct letter_line *line = &menu->lines[menu->count++];
	line->letter = letter;
	va_start(arguments, format);
	vsnprintf(line->label, sizeof line->label, format, arguments);
	va_end(arguments);
}

static void
draw(struct screen *screen, struct canvas *canvas, struct rectangle place)
{
	(void)place;
	struct open_menu *open = (struct open_menu *)screen;
	const struct letter_menu *menu = &open->menu;
	int above = menu->text[0] ? 2 : 0;
	struct rectangle window = panel_middle(canvas, menu->count + above + 2, 60);
	struct rectangle inside = panel_draw(
	    canvas, window, &(struct panel){.title = menu->title, .corner = "Enter Vælg · Esc Luk", .focused = true});
	canvas_put(canvas, inside.row, inside.column + 1, inside.columns - 2, STYLE_TEXT, menu->text);
	for (int i = 0; i < menu->count; i++) {
		bool selected = i == open->chooser.selected;
		struct rectangle row = {inside.row + above + i, inside.column, 1, inside.columns};
		enum style style = selected ? STYLE_MARKED : STYLE_TEXT;
		canvas_fill(canvas, row, style);
		canvas_put_format(canvas, row.row, row.column, row.columns, style, "%s %c  %s", selected ? ">" : " ",
				  menu->lines[i].letter, menu->lines[i].label);
		canvas_hot(canvas, row, HOT_LOCAL, i);
		if (selected)
			canvas_cursor(canvas, row.row, row.column);
	}
}

static void
choose(struct open_menu *open, char letter)
{
	struct app *app = open->screen.app;
	letter_function *chosen = open->chosen;
	void *context = open->context;
	open->chosen = NULL;
	app_pop(app, &open->screen);
	chosen(app, context, letter);
}

static bool
act(struct screen *screen, enum action action)
{
	if (action == ACTION_BACK)
		choose((struct open_menu *)screen, 0);
	return action == ACTION_BACK;
}

static bool
type(struct screen *screen, const struct key *key)
{
	struct open_menu *open = (struct open_menu *)screen;
	if (key->press == PRESS_ENTER) {
		choose(open, open->menu.lines[open->chooser.selected].letter);
		return true;
	}
	for (int i = 0; i < open->menu.count; i++)
		if (key_is_character(key, (uint32_t)open->menu.lines[i].letter)) {
			choose(open, open->menu.lines[i].letter);
			return true;
		}
	chooser_key(&open->chooser, key, open->menu.count);
	return true;
}

static void
click(struct screen *screen, int kind, int value)
{
	struct open_menu *open = (struct open_menu *)screen;
	if (kind == HOT_LOCAL)
		choose(open, open->menu.lines[value].letter);
}

static void
close_menu(struct screen *screen)
{
	struct open_menu *open = (struct open_menu *)screen;
	if (open->chosen)
		open->chosen(screen->app, open->context, 0);
	free(open);
}

static const struct screen_class menu_class = {
    .name = "bogstavmenu",
    .help = "menuen med bogstaver",
    .overlay = true,
    .draw = draw,
    .act = act,
    .type = type,
    .click = click,
    .close = close_menu,
};

void
letter_menu_open(struct app *app, const struct letter_menu *menu, letter_function *chosen, void *context)
{
	struct open_menu *open = screen_new(app, &menu_class, sizeof *open);
	open->screen.text = true; /* letters are the menu's own, not actions */
	open->menu = *menu;
	open->chooser.count = menu->count;
	open->chosen = chosen;
	open->context = context;
	app_push(app, &open->screen);
}
