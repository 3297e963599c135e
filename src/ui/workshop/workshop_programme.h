/* What the files of the workshop's page «Program» share. */
#ifndef UI_WORKSHOP_PROGRAMME_H
#define UI_WORKSHOP_PROGRAMME_H

#include "model/programme.h"
#include "app/owned.h"
#include "parts/sections.h"
#include "workshop.h"

enum programme_section { SECTION_ITEMS, SECTION_FRAME, SECTION_OPEN, SECTION_GAPS, SECTION_COUNT };

struct programme_page {
	struct sections sections;
	struct uuid activity; /* what the rest was read for */
	struct owned items;   /* in their order */
	struct owned opens;
	int *times; /* one for each item */
	struct programme_clock clock;
	struct programme_gaps gaps;
	struct uuid lifted; /* the item that is being moved, or none */
};

/* The item, or NULL where the index is none. */
const struct programme_item *programme_item_at(const struct programme_page *page, int index);
const struct programme_item *programme_selected(const struct programme_page *page); /* in the focus, or NULL */
void programme_reckon(struct workshop *workshop, struct programme_page *page);      /* clock and gaps */

/* workshop_programme_draw.c */
enum { FRAME_LINES = 9 };
int programme_frame_field(int line); /* of the activity, which a line of the frame shows */
void programme_draw(struct workshop *workshop, void *state, struct canvas *canvas, struct rectangle place);

/* workshop_programme_change.c */
void programme_set_state(struct workshop *workshop, struct programme_page *page, int state);
void programme_lift(struct workshop *workshop, struct programme_page *page);
void programme_move(struct workshop *workshop, struct programme_page *page, int step);
void programme_put_back(struct workshop *workshop, struct programme_page *page);
void programme_count(struct workshop *workshop, int step); /* who signed up without a name */
void programme_begin_item(struct workshop *workshop, const struct programme_page *page);
void programme_make_standard(struct workshop *workshop, struct programme_page *page);

#endif
