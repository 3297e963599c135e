/* One visit: what its screen holds. */
#ifndef UI_VISITS_VISIT_H
#define UI_VISITS_VISIT_H

#include "store/list.h"
#include "visits_parts.h"

enum { HOT_SEAT = HOT_LOCAL, HOT_ITEM };
enum visit_panel { VISIT_PEOPLE, VISIT_PROGRAMME };

struct visit {
	struct screen screen;
	struct uuid id;
	struct activity activity;
	bool loaded;
	struct text facts; /* the line above the panels */
	struct text facts_brief;
	struct round_people people;
	struct list *programme;
	enum visit_panel panel;
	struct chooser seats;
	int seats_visible;
	struct chooser items;
	int items_visible;
	struct uuid youth; /* to be marked when first read */
	char question[40];
};

void visit_draw(struct screen *screen, struct canvas *canvas, struct rectangle place);

#endif
