/* What the files of the page På dagen share. */
#ifndef UI_WORKSHOP_DOOR_H
#define UI_WORKSHOP_DOOR_H

#include "invite_roster.h"
#include "store/funnel.h"
#include "workshop.h"

struct door_page {
	struct roster roster;
	struct funnel funnel;
	bool asked; /* whether nobody came: the next k says so */
};

enum { DOOR_HOT_ROW = HOT_LOCAL, DOOR_HOT_SEARCH };

void door_draw(struct workshop *workshop, void *state, struct canvas *canvas, struct rectangle place);

/* Those who were expected and of whom nothing is noted. */
int door_count_rest(const struct roster *roster);
bool door_is_rest(const struct invited *row);

#endif
