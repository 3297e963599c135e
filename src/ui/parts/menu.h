/* A window in the middle of the screen with lines to choose from. */
#ifndef UI_MENU_H
#define UI_MENU_H

#include "app/app.h"
#include "panel.h"

/* First member of every menu's own struct. */
struct menu {
	struct screen screen;
	struct chooser chooser; /* count: set before the first drawing */
	int visible;            /* lines at the last drawing */
	struct text title;      /* when the page has none */
	struct text above;      /* a paragraph over the lines; empty = none */
};

/* What is particular about one menu. */
struct menu_page {
	struct screen_class class; /* an overlay; menu_draw and so on where it has nothing of its own */
	const char *title;
	const char *corner; /* NULL = the keys: «Enter Vælg · Esc Luk» */
	const char *edge;
	const char *empty; /* stands there when there are no lines */
	int columns;
	bool tall;          /* as high as the screen, however few the lines */
	bool check;         /* a check list: Mellemrum and a click choose and leave it open, Enter closes it */
	enum action opener; /* closes it too; ACTION_NONE = only Esc does */
	/* Draws what a line says; the place is after the mark. */
	void (*draw_line)(const struct menu *menu, struct canvas *canvas, struct rectangle place, int index,
			  enum style style);
	bool (*is_heading)(const struct menu *menu, int index); /* to be passed over; NULL = none is */
	void (*choose)(struct menu *menu);                      /* takes the selected line; NULL = only to be read */
};

extern const enum action menu_actions[];       /* of a menu without an opener */
extern const enum action menu_check_actions[]; /* of a check list */

/* What the line of a check list says; count: how many it gives, -1 = not counted. */
void menu_draw_check(struct canvas *canvas, struct rectangle place, enum style style, bool on, const char *label,
		     long count);

/* The functions of a menu's class. */
void menu_draw(struct screen *screen, struct canvas *canvas, struct rectangle place);
bool menu_act(struct screen *screen, enum action action);
bool menu_type(struct screen *screen, const struct key *key);
void menu_click(struct screen *screen, int kind, int value);
void menu_close(struct screen *screen);

#endif
