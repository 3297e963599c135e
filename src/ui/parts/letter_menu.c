/* A small menu whose letters exist only while it is open. */
#include "letter_menu.h"

#include <assert.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "menu.h"

struct open_menu {
	struct menu menu;
	struct letter_line lines[LETTER_LINES];
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
draw_line(const struct menu *menu, struct canvas *canvas, struct rectangle place, int index, enum style style)
{
	const struct letter_line *line = &((const struct open_menu *)menu)->lines[index];
	canvas_put_format(canvas, place.row, place.column, place.columns, style, "%c  %s", line->letter, line->label);
}

static void
answer(struct open_menu *open, char letter)
{
	struct app *app = open->menu.screen.app;
	letter_function *chosen = open->chosen;
	void *context = open->context;
	open->chosen = NULL;
	app_pop(app, &open->menu.screen);
	chosen(app, context, letter);
}

static void
choose(struct menu *menu)
{
	struct open_menu *open = (struct open_menu *)menu;
	answer(open, open->lines[menu->chooser.selected].letter);
}

static bool
act(struct screen *screen, enum action action)
{
	if (action == ACTION_BACK)
		answer((struct open_menu *)screen, 0);
	return action == ACTION_BACK;
}

static bool
type(struct screen *screen, const struct key *key)
{
	struct open_menu *open = (struct open_menu *)screen;
	if (key->press == PRESS_ENTER) {
		choose(&open->menu);
		return true;
	}
	for (int i = 0; i < open->menu.chooser.count; i++)
		if (key_is_character(key, (uint32_t)open->lines[i].letter)) {
			answer(open, open->lines[i].letter);
			return true;
		}
	menu_type(screen, key);
	return true;
}

static void
close_menu(struct screen *screen)
{
	struct open_menu *open = (struct open_menu *)screen;
	if (open->chosen)
		open->chosen(screen->app, open->context, 0);
	menu_close(screen);
}

static const struct menu_page letter_page = {
    .class = {.name = "bogstavmenu",
	      .help = "menuen med bogstaver",
	      .overlay = true,
	      .draw = menu_draw,
	      .act = act,
	      .type = type,
	      .click = menu_click,
	      .close = close_menu},
    .columns = 60,
    .draw_line = draw_line,
    .choose = choose,
};

void
letter_menu_open(struct app *app, const struct letter_menu *menu, letter_function *chosen, void *context)
{
	struct open_menu *open = screen_new(app, &letter_page.class, sizeof *open);
	open->menu.screen.text = true; /* letters are the menu's own, not actions */
	open->menu.chooser.count = menu->count;
	text_add(&open->menu.title, menu->title);
	text_add(&open->menu.above, menu->text);
	memcpy(open->lines, menu->lines, sizeof open->lines);
	open->chosen = chosen;
	open->context = context;
	app_push(app, &open->menu.screen);
}
