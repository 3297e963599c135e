/* A small menu whose letters exist only while it is open. */
#ifndef UI_LETTER_MENU_H
#define UI_LETTER_MENU_H

#include "app/app.h"

enum { LETTER_LINES = 10 }; /* what there is room for on the smallest screen */

struct letter_line {
	char letter;
	char label[100];
};

/* The letter of the chosen line, or 0 when the user went back. The menu is closed before. Called exactly once. */
typedef void letter_function(struct app *app, void *context, char letter);

/* Everything is copied but the context. */
struct letter_menu {
	char title[80];
	char text[160]; /* above the lines; "" = none */
	struct letter_line lines[LETTER_LINES];
	int count;
};
void letter_menu_open(struct app *app, const struct letter_menu *menu, letter_function *chosen, void *context);

/* Adds a line to a menu that is being made. */
void letter_menu_add(struct letter_menu *menu, char letter, const char *format, ...) PRINTF_LIKE(3, 4);

#endif
