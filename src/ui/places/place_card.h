/* The inside of a place's card. */
#ifndef UI_PLACE_CARD_H
#define UI_PLACE_CARD_H

#include "places.h"
#include "tui/dialog.h"

enum place_panel { PLACE_FACTS, PLACE_COMMUNITIES, PLACE_VISITS, PLACE_CONTACTS, PLACE_OUTCOME, PLACE_PANEL_COUNT };

struct place_card {
	struct screen screen;
	struct uuid id;
	struct list *list; /* where , and . go; NULL = none */
	long position;
	struct place_view view;
	enum place_panel panel;
	enum place_panel shown; /* the list seen on a narrow screen */
	struct chooser choosers[PLACE_PANEL_COUNT];
	int visible[PLACE_PANEL_COUNT];
};

/* A line of a panel: HOT_PLACE + panel, value: its line. */
enum { HOT_PLACE = HOT_LOCAL };

void place_card_draw(struct screen *screen, struct canvas *canvas, struct rectangle place);

#endif
